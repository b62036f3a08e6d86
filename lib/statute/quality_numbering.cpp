#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "statute/numbering.h"
#include "statute/quality_parts.h"
#include "statute/text_numbering.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t most_listed = 50;

void list(std::vector<std::string>& into, std::string text) {
  if (into.size() < most_listed) into.push_back(std::move(text));
}

// The number that a printed one begins with: 12 of "12A" and "12 bis"; nothing where it begins with none.
std::optional<std::uint32_t> leading_number(const std::string& key) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), value);
  if (error != std::errc{} || end == key.data()) return std::nullopt;
  return value;
}

// Whether a number may stand after another in one list, whichever way both are read.
bool follows(const Marker& before, const Marker& marker) {
  for (std::size_t i = 0; i < before.readings; ++i) {
    for (std::size_t j = 0; j < marker.readings; ++j) {
      if (marker.numerals[j].follows(before.numerals[i])) return true;
    }
  }
  return false;
}

bool is_first(const Marker& marker) {
  return std::any_of(marker.numerals.begin(), marker.numerals.begin() + marker.readings,
                     [](const Numeral& numeral) { return numeral.is_first(); });
}

bool is_bullet(const Marker& marker) { return marker.readings > 0 && marker.numerals[0].alphabet == Alphabet::bullet; }

// Items below the sections: a series begins with its first number and goes on one by one. One break is counted where it
// does not, and the series is taken up from there.
void measure_items(const Document& document, TextQuality& quality) {
  std::vector<std::optional<Marker>> latest(document.provisions.size());  // by parent
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) {
    const Provision& provision = document.provisions[id];
    if (provision.standing != Standing::operative || provision.level != Level::sub || provision.num.empty()) continue;
    const std::optional<Marker> marker = read_marker(provision.num, 0, false);
    if (!marker || is_bullet(*marker) || marker->form == NumberForm::decimal) continue;
    ++quality.numbered;
    std::optional<Marker>& before = latest[provision.parent];
    const bool right = before ? follows(*before, *marker) : is_first(*marker);
    if (!right) ++quality.breaks;
    before = marker;
  }
}

// The sections of a body or a schedule, in their order.
struct Series {
  std::optional<std::uint32_t> last;
  std::unordered_set<std::string> keys;
};

void measure_units(const Document& document, TextQuality& quality) {
  std::vector<Series> all(document.provisions.size());  // by the matter that holds them
  std::vector<ProvisionId> matter(document.provisions.size(), 0);
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) {
    const Provision& provision = document.provisions[id];
    matter[id] = provision.level == Level::matter ? id : matter[provision.parent];
    if (provision.level != Level::unit || provision.num.empty()) continue;
    if (provision.standing != Standing::operative && provision.standing != Standing::repealed) continue;
    ++quality.numbered;
    const std::string key = number_key(provision.num);
    const std::optional<std::uint32_t> number = leading_number(key);
    if (!number) continue;
    Series& series = all[matter[id]];
    if (*number == 1 && series.last && *series.last > 1) series = Series();  // a schedule or a part counts anew
    if (!series.keys.insert(key).second) {
      list(quality.repeated, key);
      ++quality.breaks;
    } else if (series.last && *number < *series.last) {
      ++quality.breaks;
    } else if (series.last && *number > *series.last + 1) {
      std::string gap = std::to_string(*series.last + 1);
      if (*number > *series.last + 2) gap += "-" + std::to_string(*number - 1);
      list(quality.missing, std::move(gap));
    }
    series.last = number;
  }
}

}  // namespace

void measure_numbering(const Document& document, TextQuality& quality) {
  measure_items(document, quality);
  measure_units(document, quality);
  quality.mentions = document.mentions.all;
  quality.unresolved = document.mentions.unresolved;
}

}  // namespace lacuna::statute
