#include "drafting/analysis_reader.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>

#include "drafting/clause_modifications.h"
#include "drafting/provision_finder.h"
#include "drafting/quoted_content.h"
#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

using statute::AknAmendments;
using statute::AknQuote;
using statute::Document;
using statute::TextualMod;

constexpr std::size_t most_modifications = 100000;
constexpr std::size_t most_orders = 500;  // looked at in the clause of one modification

bool is_words(Action action) {
  return action == Action::replace_words || action == Action::words_after || action == Action::words_before ||
         action == Action::words_last || action == Action::replace_heading;
}

// Whether an order read from words is of the kind that the analysis states.
bool is_of_kind(const Modification& change, std::string_view type) {
  switch (change.action) {
    case Action::remove:
      return type == "repeal";
    case Action::replace:
    case Action::replace_heading:
      return type == "substitution";
    case Action::replace_words:
      return type == (change.new_words.empty() ? "repeal" : "substitution");
    default:
      return type == "insertion";
  }
}

// "9-34.xml": characters of a provision, as German law names them.
bool is_character_range(std::string_view name) {
  const std::size_t dash = name.find('-');
  return dash != std::string_view::npos && dash > 0 && statute::is_ascii_digit(name[0]) &&
         name.find_first_not_of("0123456789-.xml") == std::string_view::npos;
}

class AnalysisReader {
 public:
  AnalysisReader(const AknAmendments& marks, Bill& bill) : marks_(marks), bill_(bill), document_(*bill.document) {
    from_words_ = std::move(bill.modifications);
    bill.modifications.clear();
    bill.others.clear();
    used_.resize(from_words_.size());
  }

  void run() {
    for (const TextualMod& mod : marks_.analysis) {
      if (bill_.modifications.size() < most_modifications) read(mod);
    }
    share_titles();
  }

 private:
  // A statute that one clause names by its title has it in all.
  void share_titles() {
    std::map<std::string, std::string, std::less<>> titles;
    for (const Modification& change : bill_.modifications) {
      if (!change.target.title.empty()) titles.emplace(change.target.document, change.target.title);
    }
    for (Modification& change : bill_.modifications) {
      if (!change.target.title.empty()) continue;
      if (const auto named = titles.find(change.target.document); named != titles.end()) {
        change.target.title = named->second;
      }
    }
  }

  [[nodiscard]] Span place_of(const std::string& href) const {
    if (!href.starts_with('#')) return {};
    const auto found = marks_.places.find(href.substr(1));
    return found == marks_.places.end() ? Span{} : found->second;
  }

  // Where the bill orders it: the largest of the sources.
  [[nodiscard]] Span source_of(const TextualMod& mod) const {
    Span span;
    for (const std::string& href : mod.sources) {
      const Span place = place_of(href);
      if (place.size() > span.size()) span = place;
    }
    return span;
  }

  [[nodiscard]] std::vector<const AknQuote*> quotes_in(Span span) const {
    std::vector<const AknQuote*> found;
    auto at = std::lower_bound(marks_.quotes.begin(), marks_.quotes.end(), span.begin,
                               [](const AknQuote& quote, std::uint32_t value) { return quote.span.begin < value; });
    for (; at != marks_.quotes.end() && at->span.begin < span.end; ++at) found.push_back(&*at);
    return found;
  }

  static void aim(const std::string& href, Target& target) {
    const std::size_t hash = href.find('#');
    target.document = href.substr(0, hash);
    if (hash != std::string::npos) {
      target.eid = href.substr(hash + 1);
      return;
    }
    const std::size_t last = target.document.rfind('/');
    if (last == std::string::npos || !is_character_range(target.document.substr(last + 1))) return;
    target.document.resize(last);
    const std::size_t eid = target.document.rfind('/');
    if (eid == std::string::npos) return;
    target.eid = target.document.substr(eid + 1);
    target.document.resize(eid);
  }

  void read(const TextualMod& mod) {
    Modification change;
    const Span source = source_of(mod);
    change.place = place_in(document_, source);
    const auto refuse = [&](const std::string& reason) { bill_.others.push_back({change.place, reason}); };
    if (mod.type != "insertion" && mod.type != "substitution" && mod.type != "repeal") {
      refuse("a modification of the kind \"" + mod.type + "\" cannot be applied");
      return;
    }
    // Destinations: of several the one that says where; a quotation of the bill is the words beside which to insert.
    const TextualMod::Place* outside = nullptr;
    const TextualMod::Place* words = nullptr;
    std::vector<const TextualMod::Place*> all;
    for (const TextualMod::Place& destination : mod.destinations) {
      if (destination.href.starts_with('#')) {
        words = &destination;
        continue;
      }
      all.push_back(&destination);
      if (outside == nullptr || (outside->pos.empty() && !destination.pos.empty())) outside = &destination;
    }
    if (outside == nullptr) {
      refuse(words == nullptr || !words->pos.empty() ? "it does not say what it amends" : "it amends the bill itself");
      return;
    }
    aim(outside->href, change.target);
    const Modification* said = order_at(source, mod.type, all.size() == 1);
    if (said != nullptr) {
      change.target.title = said->target.title;
      change.target.citation = said->target.citation;
      change.target.everywhere = said->target.everywhere;
    }
    if (mod.type == "repeal") {
      repeal(mod, all, said, std::move(change));
    } else if (mod.type == "substitution") {
      substitute(mod, source, said, std::move(change));
    } else {
      insert(mod, source, outside->pos, words, said, std::move(change));
    }
  }

  // The order in the words of the bill that the analysis speaks of.
  const Modification* order_at(Span source, std::string_view type, bool one) {
    const auto from = std::partition_point(from_words_.begin(), from_words_.end(), [&](const Modification& said) {
      return said.place.span.end <= source.begin;
    });
    auto i = static_cast<std::size_t>(from - from_words_.begin());
    for (std::size_t looked = 0; i < from_words_.size() && looked < most_orders; ++i, ++looked) {
      const Modification& said = from_words_[i];
      if (said.place.span.begin >= source.end) break;
      if (used_[i] || !said.place.span.overlaps(source) || !is_of_kind(said, type)) continue;
      if (one) used_[i] = true;
      return &said;
    }
    return nullptr;
  }

  void set_words(Modification& change, const AknQuote& quote) const {
    change.new_words_span = bare_quotation(document_, quote.span);
    change.new_words = document_.slice(change.new_words_span);
  }

  [[nodiscard]] std::string words_at(Span span) const {
    return std::string(document_.slice(bare_quotation(document_, span)));
  }

  void repeal(const TextualMod& mod, const std::vector<const TextualMod::Place*>& destinations,
              const Modification* said, Modification change) {
    if (!mod.old_text.empty()) {
      for (const std::string& href : mod.old_text) {
        Modification one = change;
        const std::string words = words_at(place_of(href));
        const bool term = said != nullptr && !said->target.definition.empty();
        one.action = term ? Action::remove : Action::replace_words;
        (term ? one.target.definition : one.target.words) = words;
        bill_.modifications.push_back(std::move(one));
      }
      return;
    }
    if (said != nullptr && !said->target.words.empty()) {
      change.action = Action::replace_words;
      change.target.words = said->target.words;
      bill_.modifications.push_back(std::move(change));
      return;
    }
    for (const TextualMod::Place* destination : destinations) {
      const std::vector<std::string> hrefs = range_of(*destination);
      for (const std::string& href : hrefs) {
        Modification one = change;
        one.action = Action::remove;
        aim(href, one.target);
        if (destinations.size() > 1 || hrefs.size() > 1) one.target.citation.clear();
        bill_.modifications.push_back(std::move(one));
      }
    }
  }

  // Each place from the first to the last: "#sec_3" to "#sec_6", where they differ in a plain number at the end.
  static std::vector<std::string> range_of(const TextualMod::Place& place) {
    constexpr unsigned most = 100;
    std::vector<std::string> hrefs{place.href};
    const auto parted = [](const std::string& href) {
      std::size_t at = href.size();
      while (at > 0 && statute::is_ascii_digit(href[at - 1])) --at;
      unsigned number = 0;
      std::from_chars(href.data() + at, href.data() + href.size(), number);
      return std::pair(href.substr(0, at), number);
    };
    const auto [prefix, first] = parted(place.href);
    const auto [other, last] = parted(place.up_to);
    if (prefix != other || first == 0 || last > first + most) return hrefs;
    for (unsigned number = first + 1; number <= last; ++number) hrefs.push_back(prefix + std::to_string(number));
    return hrefs;
  }

  // What is put in: the quotations that the analysis names, else those of its clause.
  [[nodiscard]] std::vector<const AknQuote*> new_quotes(const TextualMod& mod, Span source) const {
    std::vector<const AknQuote*> quotes;
    for (const std::string& href : mod.new_text) {
      for (const AknQuote* quote : quotes_in(place_of(href))) quotes.push_back(quote);
    }
    if (quotes.empty()) quotes = quotes_in(source);
    const auto old = [&](const AknQuote* quote) {
      return std::find(mod.old_text.begin(), mod.old_text.end(), "#" + quote->eid) != mod.old_text.end();
    };
    quotes.erase(std::remove_if(quotes.begin(), quotes.end(), old), quotes.end());
    return quotes;
  }

  [[nodiscard]] std::vector<NewProvision> content(const std::vector<const AknQuote*>& quotes) const {
    std::vector<NewProvision> made;
    for (const AknQuote* quote : quotes) {
      for (NewProvision& provision : content_of(document_, {quote->span, quote->structure})) {
        made.push_back(std::move(provision));
      }
    }
    return made;
  }

  void substitute(const TextualMod& mod, Span source, const Modification* said, Modification change) {
    const std::vector<const AknQuote*> quotes = new_quotes(mod, source);
    if (!mod.old_text.empty() && !quotes.empty()) {
      const bool term = said != nullptr && !said->target.definition.empty();
      const std::string old = words_at(place_of(mod.old_text.front()));
      change.action = term ? Action::replace : Action::replace_words;
      (term ? change.target.definition : change.target.words) = old;
      if (term) {
        change.content = content(quotes);
      } else {
        set_words(change, *quotes.front());
      }
    } else if (said != nullptr && (is_words(said->action) || !said->target.definition.empty())) {
      take_from_words(*said, change);
    } else {
      change.action = Action::replace;
      change.content = content(quotes);
    }
    add(std::move(change));
  }

  void insert(const TextualMod& mod, Span source, const std::string& pos, const TextualMod::Place* words,
              const Modification* said, Modification change) {
    const std::vector<const AknQuote*> quotes = new_quotes(mod, source);
    const bool before = pos == "before" || (words != nullptr && words->pos == "before");
    std::string anchor;
    if (words != nullptr) anchor = words_at(place_of(words->href));
    if (!mod.old_text.empty() && anchor.empty()) anchor = words_at(place_of(mod.old_text.front()));
    if (!anchor.empty() && !quotes.empty()) {
      const bool term = said != nullptr && !said->target.definition.empty();
      if (term) {
        change.action = before ? Action::insert_before : Action::insert_after;
        change.target.definition = anchor;
        change.content = content(quotes);
      } else {
        change.action = before ? Action::words_before : Action::words_after;
        change.target.words = anchor;
        set_words(change, *quotes.back());
      }
    } else if (pos.empty() && said != nullptr) {
      take_from_words(*said, change);
    } else {
      const bool words_only = !quotes.empty() && !quotes.front()->structure;
      const bool at_end = pos == "end" || change.target.eid.empty();
      change.action = pos == "after"                             ? Action::insert_after
                      : pos == "before"                          ? Action::insert_before
                      : words_only && !change.target.eid.empty() ? Action::words_last
                      : at_end                                   ? Action::insert_last
                                                                 : Action::insert_after;
      if (change.action == Action::words_last) {
        set_words(change, *quotes.front());
      } else {
        change.content = content(quotes);
      }
    }
    add(std::move(change));
  }

  static void take_from_words(const Modification& said, Modification& change) {
    change.action = said.action;
    change.target.words = said.target.words;
    change.target.definition = said.target.definition;
    change.target.everywhere = said.target.everywhere;
    change.content = said.content;
    change.new_words = said.new_words;
    change.new_words_span = said.new_words_span;
    // "after subsection (2)" is more than "in section 5"; "a new section 5B" stands in what holds it.
    if (change.action == Action::insert_in_order) return;
    if (said.target.path.size() <= steps_of_eid(change.target.eid).size()) return;
    change.target.path = said.target.path;
    change.target.eid.clear();
  }

  void add(Modification change) {
    const bool text = is_words(change.action) ? !change.new_words.empty() : !change.content.empty();
    if (!text) {
      bill_.others.push_back({change.place, "it quotes nothing to put in"});
      return;
    }
    bill_.modifications.push_back(std::move(change));
  }

  const AknAmendments& marks_;
  Bill& bill_;
  const Document& document_;
  std::vector<Modification> from_words_;
  std::vector<bool> used_;
};

}  // namespace

void read_analysis(const AknAmendments& marks, Bill& bill) { AnalysisReader(marks, bill).run(); }

}  // namespace lacuna::drafting
