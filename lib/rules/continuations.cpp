#include "rules/continuations.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace lacuna::rules {

namespace {

using statute::Level;
using statute::no_provision;
using statute::Provision;
using statute::ProvisionId;
using statute::Standing;

// Tokens in a row: a stretch of the rows that TokenRows keeps. Rows are joined without copying them.
struct Row {
  std::uint32_t first = no_token, last = no_token;
  [[nodiscard]] bool empty() const { return first == no_token; }
  [[nodiscard]] bool single() const { return first == last; }
};

class TokenRows {
 public:
  Row of(std::uint32_t token) {
    const auto at = static_cast<std::uint32_t>(links_.size());
    links_.push_back({token, no_token});
    return {at, at};
  }
  void append(Row& row, const Row& more) {
    if (more.empty()) return;
    if (row.empty()) {
      row = more;
    } else {
      links_[row.last].next = more.first;
      row.last = more.last;
    }
  }
  [[nodiscard]] std::uint32_t front(const Row& row) const { return links_[row.first].token; }
  // Calls `take` with each token of a row, until it says false.
  template <typename Take>
  void each(const Row& row, Take take) const {
    if (row.empty()) return;
    for (std::uint32_t at = row.first; take(links_[at].token) && at != row.last;) at = links_[at].next;
  }

 private:
  struct Link {
    std::uint32_t token;
    std::uint32_t next;
  };
  std::vector<Link> links_;
};

// Where the sentences of a provision with all below it begin and end.
struct Flow {
  Row entries;  // where what stands before may run on into it
  Row exits;    // where it may run on into what follows
  ProvisionId first_child = no_provision;
  ProvisionId next_sibling = no_provision;
};

class Linker {
 public:
  Linker(Reading& reading, const std::vector<OwnText>& texts, const Vocabulary& words)
      : reading_(reading), provisions_(reading.document->provisions), texts_(texts), words_(words) {}

  void run() {
    flows_.resize(provisions_.size());
    // Children stand after their parents, so backwards each one is ready before its parent asks.
    for (auto id = static_cast<ProvisionId>(provisions_.size()); id-- > 0;) {
      link(id);
      const ProvisionId parent = provisions_[id].parent;
      if (parent >= id) continue;  // the root
      flows_[id].next_sibling = flows_[parent].first_child;
      flows_[parent].first_child = id;
    }
    finish();
  }

 private:
  [[nodiscard]] bool open(std::uint32_t token) const {
    return reading_.sentences[reading_.places[token].sentence].open;
  }

  // Where an item ends whose last word is the "or" that leads to the next item: before that word.
  [[nodiscard]] std::uint32_t without_conjunction(std::uint32_t last, std::uint32_t first) const {
    if (!reading_.places[last].matchable || last == first) return last;
    const std::string_view word = words_.text(reading_.tokens[last].word);
    for (const std::string_view conjunction : {"and", "or", "et", "ou", "y", "o", "e", "u"}) {
      if (word == conjunction) return last - 1;
    }
    return last;
  }

  // Page headers and notes, which interrupt a sentence without being part of it.
  static bool interrupts(const Provision& provision) {
    return provision.standing == Standing::furniture || provision.standing == Standing::note ||
           provision.standing == Standing::contents;
  }
  static bool takes_part(const Provision& provision) {
    return provision.level == Level::sub || provision.level == Level::block;
  }

  // An unnumbered block that leads into the items after it.
  [[nodiscard]] bool leads(ProvisionId id) const {
    const Provision& provision = provisions_[id];
    const std::uint32_t last = texts_[id].last;
    if (provision.type == "intro") return true;
    if (provision.level != Level::block || !provision.num.empty() || last == no_token) return false;
    if (flows_[id].first_child != no_provision) return false;
    const TokenKind kind = reading_.tokens[last].kind;
    return kind == TokenKind::semicolon && reading_.document->text[reading_.tokens[last].begin] == ':';
  }

  void jump(const Row& from, const Row& to) {
    rows_.each(from, [&](std::uint32_t start) {
      rows_.each(to, [&](std::uint32_t end) {
        reading_.jumps.push_back({start, end});
        return from.single();  // many to many would not be linear
      });
      return true;
    });
  }

  void continue_sentences(const Row& chapeau, const Row& entries) {
    if (chapeau.empty()) return;
    const std::uint32_t sentence = reading_.places[rows_.front(chapeau)].sentence;
    rows_.each(entries, [&](std::uint32_t entry) {
      Sentence& next = reading_.sentences[reading_.places[entry].sentence];
      if (next.continues == no_token && reading_.places[entry].sentence > sentence) next.continues = sentence;
      return true;
    });
  }

  void close(const Row& entries, std::uint32_t items_from) {
    if (items_from == no_token) return;
    rows_.each(entries, [&](std::uint32_t entry) {
      reading_.sentences[reading_.places[entry].sentence].closes_from = items_from;
      return true;
    });
  }

  void link(ProvisionId id) {
    const Provision& provision = provisions_[id];
    const OwnText& text = texts_[id];
    Flow& flow = flows_[id];
    const bool own_text = text.first != no_token;
    const bool runs_on = own_text && open(text.last);
    Row chapeau;
    if (runs_on && flow.first_child != no_provision) chapeau = rows_.of(text.last);
    Row exits;         // of the children so far
    Row open_entries;  // of the children, where there is no own text to enter by
    std::uint32_t items_from = no_token;
    bool followed = false;
    if (provision.level != Level::document && provision.level != Level::matter && provision.level != Level::container) {
      for (ProvisionId child = flow.first_child; child != no_provision; child = flows_[child].next_sibling) {
        if (interrupts(provisions_[child]) || !takes_part(provisions_[child])) continue;
        const Flow& part = flows_[child];
        followed = true;
        jump(chapeau, part.entries);
        continue_sentences(chapeau, part.entries);
        if (provisions_[child].type == "wrapUp") {
          jump(exits, part.entries);
          close(part.entries, items_from);
          exits = Row();
        }
        if (items_from == no_token && texts_[child].first != no_token) items_from = texts_[child].first;
        if (!own_text) rows_.append(open_entries, part.entries);
        if (leads(child) && !part.exits.empty()) chapeau = part.exits;
        rows_.append(exits, part.exits);
      }
    }
    if (followed) {
      flow.exits = exits;
    } else if (runs_on) {
      flow.exits = rows_.of(without_conjunction(text.last, text.first));
    }
    if (text.has_heading) return;
    flow.entries = own_text ? rows_.of(text.first) : open_entries;
  }

  void finish() {
    auto& jumps = reading_.jumps;
    std::erase_if(jumps, [](const Reading::Jump& j) { return j.from >= j.to; });
    std::sort(jumps.begin(), jumps.end(),
              [](const auto& a, const auto& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
    jumps.erase(std::unique(jumps.begin(), jumps.end(),
                            [](const auto& a, const auto& b) { return a.from == b.from && a.to == b.to; }),
                jumps.end());
    reading_.landings = jumps;
    std::sort(reading_.landings.begin(), reading_.landings.end(),
              [](const auto& a, const auto& b) { return std::pair(a.to, a.from) < std::pair(b.to, b.from); });
    for (const Reading::Jump& j : jumps) {
      reading_.places[j.from].branches = true;
      reading_.places[j.to].lands = true;
    }
  }

  Reading& reading_;
  const std::vector<Provision>& provisions_;
  const std::vector<OwnText>& texts_;  // of each provision
  const Vocabulary& words_;
  std::vector<Flow> flows_;
  TokenRows rows_;
};

}  // namespace

void link_continuations(Reading& reading, const std::vector<OwnText>& texts, const Vocabulary& words) {
  Linker(reading, texts, words).run();
}

}  // namespace lacuna::rules
