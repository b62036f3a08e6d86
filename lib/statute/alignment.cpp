#include "statute/alignment.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "statute/numbering.h"
#include "text/unicode.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t none = Alignment::none;
constexpr std::size_t most_compared = 600;

using Bag = std::map<std::string, std::uint32_t>;  // words and how often

// What is looked at of a unit.
struct Sight {
  std::string words;  // folded, without number and labels
  std::string eid, number, heading;
  Bag bag;
  std::size_t size = 0;
};

std::string folded(std::string_view text) {
  std::string out;
  append_folded(text, out);
  return out;
}

// Words of more than two letters; numbers and labels change when a law is numbered anew.
Sight sight_of(const Document& document, ProvisionId id) {
  const Provision& provision = document.provisions[id];
  Sight sight;
  sight.eid = provision.eid;
  sight.number = number_key(provision.num);
  sight.heading = folded(provision.heading);
  const std::string text = folded(document.slice(provision.span()));
  std::string word;
  const auto flush = [&] {
    if (word.size() > 2) {
      sight.words.append(word).append(" ");
      ++sight.bag[word];
      ++sight.size;
    }
    word.clear();
  };
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
    } else {
      flush();
    }
  }
  flush();
  return sight;
}

// The words that two units share, twice, over the words of both.
double likeness(const Sight& a, const Sight& b) {
  if (a.size + b.size == 0) return 0;
  std::size_t shared = 0;
  for (auto i = a.bag.begin(), j = b.bag.begin(); i != a.bag.end() && j != b.bag.end();) {
    if (i->first < j->first) {
      ++i;
    } else if (j->first < i->first) {
      ++j;
    } else {
      shared += std::min(i++->second, j++->second);
    }
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size + b.size);
}

// The outermost basic units; what stands at the top where there are none.
void collect(const std::vector<const Document*>& documents, std::vector<Unit>& units, std::vector<ProvisionId>& ends) {
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const auto& provisions = documents[d]->provisions;
    const bool has_units =
        std::any_of(provisions.begin(), provisions.end(), [](const Provision& p) { return p.level == Level::unit; });
    for (ProvisionId id = 0; id < provisions.size();) {
      const bool unit = has_units ? provisions[id].level == Level::unit : provisions[id].parent == 0;
      if (!unit || provisions[id].standing == Standing::contents) {
        id = unit ? provisions[id].subtree_end : id + 1;
        continue;
      }
      units.push_back({d, id});
      ends.push_back(provisions[id].subtree_end);
      id = provisions[id].subtree_end;
    }
  }
}

class Pairing {
 public:
  Pairing(std::vector<Sight> before, std::vector<Sight> now)
      : before_(std::move(before)), now_(std::move(now)), now_of(before_.size(), none), before_of(now_.size(), none) {}

  void run() {
    by_key([](const Sight& sight) { return sight.words; }, 0);
    by_key([](const Sight& sight) { return sight.eid; }, 0.5);
    by_key([](const Sight& sight) { return sight.heading; }, 0);
    by_likeness(0.6);
    by_key([](const Sight& sight) { return sight.number; }, 0.3);
  }

 private:
  std::vector<Sight> before_, now_;

 public:
  std::vector<std::size_t> now_of, before_of;

 private:
  void pair(std::size_t b, std::size_t n) {
    now_of[b] = n;
    before_of[n] = b;
  }

  // Pairs what has the same key, in order; keys that are empty count for nothing.
  template <typename Key>
  void by_key(Key key, double least) {
    std::unordered_map<std::string, std::vector<std::size_t>> waiting;
    for (std::size_t n = now_.size(); n-- > 0;) {
      if (before_of[n] == none && !key(now_[n]).empty()) waiting[key(now_[n])].push_back(n);
    }
    for (std::size_t b = 0; b < before_.size(); ++b) {
      if (now_of[b] != none) continue;
      const auto found = waiting.find(key(before_[b]));
      if (found == waiting.end() || found->second.empty()) continue;
      const std::size_t n = found->second.back();
      if (least > 0 && likeness(before_[b], now_[n]) < least) continue;
      found->second.pop_back();
      pair(b, n);
    }
  }

  void by_likeness(double least) {
    std::vector<std::tuple<double, std::size_t, std::size_t>> candidates;
    const std::vector<std::size_t> left = open(now_of);
    const std::vector<std::size_t> right = open(before_of);
    for (const std::size_t b : left) {
      for (const std::size_t n : right) {
        const double alike = likeness(before_[b], now_[n]);
        if (alike > least) candidates.emplace_back(-alike, b, n);
      }
    }
    std::sort(candidates.begin(), candidates.end());
    for (const auto& [alike, b, n] : candidates) {
      if (now_of[b] == none && before_of[n] == none) pair(b, n);
    }
  }

  static std::vector<std::size_t> open(const std::vector<std::size_t>& partners) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < partners.size() && places.size() < most_compared; ++i) {
      if (partners[i] == none) places.push_back(i);
    }
    return places;
  }
};

std::vector<Sight> sights_of(const std::vector<const Document*>& documents, const std::vector<Unit>& units) {
  std::vector<Sight> sights;
  sights.reserve(units.size());
  for (const Unit& unit : units) sights.push_back(sight_of(*documents[unit.document], unit.provision));
  return sights;
}

std::size_t place_of(const std::vector<Unit>& units, const std::vector<ProvisionId>& ends, std::size_t document,
                     ProvisionId provision) {
  const auto after = std::upper_bound(units.begin(), units.end(), std::pair(document, provision),
                                      [](const std::pair<std::size_t, ProvisionId>& at, const Unit& unit) {
                                        return at < std::pair(unit.document, unit.provision);
                                      });
  if (after == units.begin()) return none;
  const auto place = static_cast<std::size_t>(std::distance(units.begin(), after)) - 1;
  return units[place].document == document && provision < ends[place] ? place : none;
}

}  // namespace

Alignment::Alignment(const std::vector<const Document*>& before, const std::vector<const Document*>& now) {
  collect(before, before_, before_ends_);
  collect(now, now_, now_ends_);
  Pairing pairing(sights_of(before, before_), sights_of(now, now_));
  pairing.run();
  now_of_ = std::move(pairing.now_of);
  before_of_ = std::move(pairing.before_of);
}

std::size_t Alignment::place_before(std::size_t document, ProvisionId provision) const {
  return place_of(before_, before_ends_, document, provision);
}

std::size_t Alignment::place_now(std::size_t document, ProvisionId provision) const {
  return place_of(now_, now_ends_, document, provision);
}

}  // namespace lacuna::statute
