#include "assessment/adds.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "assessment/scopes.h"

namespace lacuna::assessment {
namespace {

bool is_word(const View& view, std::uint32_t token) {
  const TokenKind kind = view.reading().tokens[token].kind;
  return !view.reading().places[token].label && (kind == TokenKind::word || kind == TokenKind::number);
}

std::string_view text_of(const View& view, std::uint32_t token) {
  const Token& at = view.reading().tokens[token];
  return view.folded(at.word);
}

// Two forms of one word, by the beginning that they share.
bool same_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 4 || b.size() - a.size() > 3) return false;
  const std::size_t shared = std::max<std::size_t>(4, a.size() - (a.size() > 6 ? 3 : 1));
  return a.substr(0, shared) == b.substr(0, shared);
}

std::string_view key_of(std::string_view word) { return word.substr(0, std::min<std::size_t>(4, word.size())); }

struct Term {
  std::vector<std::string_view> words;
  TokenRange definition;
};

std::vector<Term> terms_of(const View& view) {
  std::vector<Term> terms;
  for (const statute::Definition& definition : view.document().definitions) {
    const TokenRange range = view.tokens_of(definition.term_span);
    Term term;
    term.definition = view.tokens_of(definition.span);
    for (std::uint32_t token = range.first; token < range.end; ++token) {
      if (is_word(view, token)) term.words.push_back(text_of(view, token));
    }
    constexpr std::size_t longest = 12;
    if (!term.words.empty() && term.words.size() <= longest) terms.push_back(std::move(term));
  }
  return terms;
}

bool occurs_at(const View& view, const Term& term, std::uint32_t token) {
  const std::uint32_t first = view.words_before(token);
  if (first + term.words.size() > view.word_count()) return false;
  for (std::size_t i = 0; i < term.words.size(); ++i) {
    if (!same_word(term.words[i], text_of(view, view.word_token(first + static_cast<std::uint32_t>(i))))) return false;
  }
  return true;
}

struct Use {
  std::uint32_t token;
  TokenRange definition;
};

// Members may share most of their tokens; how often these are looked at altogether is bounded by the document's size,
// so that time is linear. No statute comes near it.
std::size_t most_looks(const View& view) { return 100000 + 50 * static_cast<std::size_t>(view.size()); }

Ranges all_of(const Member& member) {
  Ranges all = member.extra;
  all.push_back(member.range);
  normalise(all);
  return all;
}

void add_defined_terms(const View& view, Members& members) {
  const std::vector<Term> terms = terms_of(view);
  if (terms.empty()) return;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_key;
  constexpr std::size_t most_alike = 64;  // terms with one beginning; more are no statute's
  for (std::size_t i = 0; i < terms.size(); ++i) {
    std::vector<std::size_t>& alike = by_key[key_of(terms[i].words.front())];
    if (alike.size() < most_alike) alike.push_back(i);
  }
  // Every use of a term inside the members, once, however many members share the tokens.
  std::vector<Use> uses;
  for (const TokenRange range : members.covered) {
    for (std::uint32_t token = range.first; token < range.end; ++token) {
      if (!is_word(view, token)) continue;
      const auto found = by_key.find(key_of(text_of(view, token)));
      if (found == by_key.end()) continue;
      for (const std::size_t i : found->second) {
        if (occurs_at(view, terms[i], token)) uses.push_back({token, terms[i].definition});
      }
    }
  }
  std::size_t budget = most_looks(view);
  for (Member& member : members.list) {
    Ranges added;
    for (const TokenRange range : all_of(member)) {
      auto use = std::lower_bound(uses.begin(), uses.end(), range.first,
                                  [](const Use& u, std::uint32_t token) { return u.token < token; });
      for (; use != uses.end() && use->token < range.end && budget > 0; ++use, --budget)
        added.push_back(use->definition);
    }
    member.extra.insert(member.extra.end(), added.begin(), added.end());
    normalise(member.extra);
  }
}

void add_references(const View& view, Members& members) {
  const auto& references = view.document().references;
  std::size_t budget = most_looks(view);
  for (Member& member : members.list) {
    for (const TokenRange range : all_of(member)) {
      const std::uint32_t begin = view.reading().tokens[range.first].begin;
      const std::uint32_t end = view.reading().tokens[range.end - 1].end;
      auto at =
          std::lower_bound(references.begin(), references.end(), begin,
                           [](const statute::Reference& r, std::uint32_t offset) { return r.span.begin < offset; });
      for (; at != references.end() && at->span.begin < end; ++at) {
        for (const statute::ProvisionId to : at->to) {
          if (budget == 0) break;
          --budget;
          member.extra.push_back(provision_range(view, to));
        }
      }
    }
    normalise(member.extra);
  }
}

void add_referring(const View& view, Members& members) {
  const std::vector<Member> before = members.list;
  for (const statute::Reference& reference : view.document().references) {
    for (const statute::ProvisionId to : reference.to) {
      const TokenRange target = provision_range(view, to);
      // Members around or inside the target lie close to where one that starts there would.
      constexpr std::size_t most = 64;
      auto at = std::upper_bound(before.begin(), before.end(), target.first,
                                 [](std::uint32_t token, const Member& m) { return token < m.range.first; });
      auto low = at;
      for (std::size_t n = 0; n < most && low != before.begin(); ++n) --low;
      for (std::size_t n = 0;
           n < 2 * most && low != before.end() && low->range.first < std::max(target.end, target.first + 1);
           ++n, ++low) {
        if (!means(target, low->range)) continue;
        const statute::ProvisionId from = scope_provision(view.document(), reference.from, rules::Scope::provision);
        members.list[static_cast<std::size_t>(low - before.begin())].extra.push_back(provision_range(view, from));
      }
    }
  }
  for (Member& member : members.list) normalise(member.extra);
}

}  // namespace

TokenRange provision_range(const View& view, statute::ProvisionId id) {
  const auto range = view.reading().range_of(id);
  return {range.first, range.last};
}

bool means(TokenRange target, TokenRange member) {
  if (member.first <= target.first && target.end <= member.end) return true;
  const bool inside = target.first <= member.first && member.end <= target.end;
  return inside && (member.end - member.first) * 4 >= target.end - target.first;
}

void add_to_members(const View& view, std::uint8_t adds, Members& members) {
  const auto asks = [&](rules::Adds what) { return (adds & static_cast<std::uint8_t>(what)) != 0; };
  if (asks(rules::Adds::references)) add_references(view, members);
  if (asks(rules::Adds::referring)) add_referring(view, members);
  if (asks(rules::Adds::defined_terms)) add_defined_terms(view, members);
}

}  // namespace lacuna::assessment
