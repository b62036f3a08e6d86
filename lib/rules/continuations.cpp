#include "rules/continuations.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace lacuna::rules {

namespace {

using statute::Level;
using statute::no_provision;
using statute::Provision;
using statute::ProvisionId;
using statute::Standing;

using Ends = std::vector<std::uint32_t>;  // tokens

// The own text of a provision, and where the sentences of all of it begin and end.
struct Flow {
  std::uint32_t first = no_token;  // first and last token of the own text that are no label and no heading
  std::uint32_t last = no_token;
  bool has_heading = false;
  Ends entries;  // where what stands before may run on into it
  Ends exits;    // where it may run on into what follows
  ProvisionId first_child = no_provision;
  ProvisionId next_sibling = no_provision;
};

class Linker {
 public:
  explicit Linker(Reading& reading) : reading_(reading), provisions_(reading.document->provisions) {}

  void run() {
    flows_.resize(provisions_.size());
    find_own_texts();
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
  void find_own_texts() {
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      const TokenPlace& place = reading_.places[i];
      Flow& flow = flows_[place.provision];
      if (place.heading) flow.has_heading = true;
      if (place.label || place.heading) continue;
      if (place.matchable && flow.first == no_token) flow.first = i;
      if (flow.first != no_token) flow.last = i;
    }
  }

  [[nodiscard]] bool open(std::uint32_t token) const {
    return reading_.sentences[reading_.places[token].sentence].open;
  }

  // Where an item ends whose last word is the "or" that leads to the next item: before that word.
  [[nodiscard]] std::uint32_t without_conjunction(std::uint32_t last, std::uint32_t first) const {
    if (!reading_.places[last].matchable || last == first) return last;
    const std::string word = fold(reading_.document->slice(reading_.tokens[last].span()));
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
  [[nodiscard]] bool leads(const Provision& provision, const Flow& flow) const {
    if (provision.type == "intro") return true;
    if (provision.level != Level::block || !provision.num.empty() || flow.last == no_token) return false;
    if (flow.first_child != no_provision) return false;
    const TokenKind kind = reading_.tokens[flow.last].kind;
    return kind == TokenKind::semicolon && reading_.document->text[reading_.tokens[flow.last].begin] == ':';
  }

  void jump(const Ends& from, const Ends& to) {
    for (const std::uint32_t start : from) {
      for (const std::uint32_t end : to) {
        reading_.jumps.push_back({start, end});
        if (from.size() > 1) break;  // many to many would not be linear
      }
    }
  }

  void continue_sentences(const Ends& chapeau, const Ends& entries) {
    if (chapeau.empty()) return;
    const std::uint32_t sentence = reading_.places[chapeau.front()].sentence;
    for (const std::uint32_t entry : entries) {
      Sentence& next = reading_.sentences[reading_.places[entry].sentence];
      if (next.continues == no_token && reading_.places[entry].sentence > sentence) next.continues = sentence;
    }
  }

  void link(ProvisionId id) {
    const Provision& provision = provisions_[id];
    Flow& flow = flows_[id];
    const bool own_text = flow.first != no_token;
    Ends chapeau;
    if (own_text && open(flow.last)) chapeau.push_back(flow.last);
    Ends exits;         // of the children so far
    Ends open_entries;  // of the children, where there is no own text to enter by
    std::uint32_t items_from = no_token;
    bool followed = false;
    if (provision.level != Level::document && provision.level != Level::matter && provision.level != Level::container) {
      for (ProvisionId child = flow.first_child; child != no_provision; child = flows_[child].next_sibling) {
        if (interrupts(provisions_[child]) || !takes_part(provisions_[child])) continue;
        Flow& part = flows_[child];
        followed = true;
        const bool closing = provisions_[child].type == "wrapUp";
        jump(chapeau, part.entries);
        continue_sentences(chapeau, part.entries);
        if (closing) {
          jump(exits, part.entries);
          for (const std::uint32_t entry : part.entries) {
            if (items_from != no_token) reading_.sentences[reading_.places[entry].sentence].closes_from = items_from;
          }
          exits.clear();
        }
        if (items_from == no_token && part.first != no_token) items_from = part.first;
        if (!own_text) open_entries.insert(open_entries.end(), part.entries.begin(), part.entries.end());
        if (leads(provisions_[child], part) && !part.exits.empty()) chapeau = part.exits;
        exits.insert(exits.end(), part.exits.begin(), part.exits.end());
        part.entries = Ends();
        part.exits = Ends();
      }
    }
    if (!followed && !chapeau.empty()) chapeau.front() = without_conjunction(flow.last, flow.first);
    flow.exits = followed ? std::move(exits) : std::move(chapeau);
    if (flow.has_heading) return;
    flow.entries = own_text ? Ends{flow.first} : std::move(open_entries);
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
  std::vector<Flow> flows_;
};

}  // namespace

void link_continuations(Reading& reading) { Linker(reading).run(); }

}  // namespace lacuna::rules
