#include <algorithm>

#include "rules/compiled_lexicon.h"
#include "text/number_words.h"

namespace lacuna::rules {

using pattern::Kind;

namespace {

void append_source(const pattern::Node& word, std::string& out) {
  if (word.kind == Kind::choice) {
    for (const pattern::Node& part : word.parts) append_source(part, out);
    return;
  }
  out += word.kind == Kind::word ? '~' : word.kind == Kind::form ? '=' : '*';
  out += word.text;
}

}  // namespace

Symbol SymbolTable::add(const pattern::Node& word) {
  std::string source;
  append_source(word, source);
  const auto [known, is_new] = by_source_.emplace(std::move(source), static_cast<Symbol>(count_));
  if (is_new) {
    ++count_;
    add_word(word, known->second);
  }
  return known->second;
}

Symbol SymbolTable::add_union(std::vector<Symbol> symbols) {
  std::sort(symbols.begin(), symbols.end());
  symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
  if (symbols.size() == 1) return symbols.front();
  const auto [known, is_new] = by_members_.emplace(std::move(symbols), static_cast<Symbol>(count_));
  if (is_new) {
    ++count_;
    for (const Symbol symbol : known->first) unions_of_[symbol].push_back(known->second);
  }
  return known->second;
}

void SymbolTable::add_word(const pattern::Node& word, Symbol symbol) {
  switch (word.kind) {
    case Kind::choice:
      for (const pattern::Node& part : word.parts) add_word(part, symbol);
      break;
    case Kind::word:
      unstemmed_.emplace_back(word.text, symbol);
      by_form_[word.text].push_back(symbol);
      break;
    case Kind::form:
      by_form_[word.text].push_back(symbol);
      break;
    default:
      by_beginning_[word.text.substr(0, 4)].emplace_back(word.text, symbol);
      break;
  }
}

void SymbolTable::add_prefix_key(const std::string& stem) {
  std::size_t length = 2;
  if (language_ == "en") {
    // Endings change no more than the last letter of a stem (use, using; try, tries); spellings no earlier than the
    // fourth (harbour, labour) unless the variant table has them.
    if (stem.size() >= 6) {
      length = 4;
    } else if (stem.size() > 3 || (stem.size() == 3 && stem.back() != 'e' && stem.back() != 'y')) {
      length = 3;
    }
  }
  prefixes_.insert(stem.substr(0, length));
}

void SymbolTable::finish(std::string_view language) {
  language_ = language;
  entries_.clear();
  by_symbols_.clear();
  signatures_.clear();
  contents_.clear();
  holders_.assign(count_, {});
  row_ = 16;
  bits_.assign(count_ * row_, 0);
  signature_of({});
}

void SymbolTable::find_stems(Stemmer& stemmer) {
  for (const auto& [word, symbol] : unstemmed_) {
    for (const std::string& stem : stemmer.stems(word)) by_stem_[stem].push_back(symbol);
  }
  unstemmed_.clear();
  for (const auto& [stem, symbols] : by_stem_) add_prefix_key(stem);
}

Signature SymbolTable::signature_of(std::vector<Symbol> symbols) {
  const auto [known, is_new] = by_symbols_.emplace(std::move(symbols), static_cast<Signature>(signatures_.size()));
  if (!is_new) return known->second;
  const Signature signature = known->second;
  if (signature >= row_ * 64) widen();
  contents_.emplace_back();
  for (const Symbol symbol : known->first) {
    bits_[symbol * row_ + signature / 64] |= std::uint64_t{1} << (signature % 64);
    holders_[symbol].push_back(signature);
    contents_.back().add(symbol);
  }
  signatures_.push_back(known->first);
  return signature;
}

void SymbolTable::widen() {
  std::vector<std::uint64_t> wider(bits_.size() * 2);
  for (std::size_t symbol = 0; symbol < count_; ++symbol) {
    const auto row = bits_.begin() + static_cast<std::ptrdiff_t>(symbol * row_);
    std::copy_n(row, row_, wider.begin() + static_cast<std::ptrdiff_t>(symbol * row_ * 2));
  }
  bits_ = std::move(wider);
  row_ *= 2;
}

bool SymbolTable::may_be_inflected(const std::string& form) const {
  for (std::size_t length = 1; length <= 4 && length <= form.size(); ++length) {
    if (prefixes_.contains(form.substr(0, length))) return true;
  }
  return false;
}

const SymbolTable::Entry& SymbolTable::look_up(WordId word, const Vocabulary& words, Stemmer& stemmer) {
  if (!unstemmed_.empty()) find_stems(stemmer);
  if (word >= entries_.size()) entries_.resize(std::max<std::size_t>(words.size(), word + 1));
  const std::string form(words.text(word));
  std::vector<Symbol> symbols;
  const auto append = [&](const auto& table, const std::string& key) {
    if (const auto known = table.find(key); known != table.end())
      symbols.insert(symbols.end(), known->second.begin(), known->second.end());
  };
  append(by_form_, form);
  if (may_be_inflected(form) || stemmer.has_variant(form)) {
    for (const std::string& stem : stemmer.stems(form)) append(by_stem_, stem);
  }
  if (const auto known = by_beginning_.find(form.substr(0, 4)); known != by_beginning_.end()) {
    for (const auto& [beginning, symbol] : known->second) {
      if (form.starts_with(beginning)) symbols.push_back(symbol);
    }
  }
  for (std::size_t i = 0, single = symbols.size(); i < single; ++i) {
    if (const auto known = unions_of_.find(symbols[i]); known != unions_of_.end())
      symbols.insert(symbols.end(), known->second.begin(), known->second.end());
  }
  std::sort(symbols.begin(), symbols.end());
  symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
  Entry& entry = entries_[word];
  entry.signature = signature_of(std::move(symbols));
  entry.known = true;
  entry.number = (!form.empty() && form[0] >= '0' && form[0] <= '9') || find_number_word(language_, form) != nullptr;
  return entry;
}

}  // namespace lacuna::rules
