#include "drafting/placeholders.h"

#include <algorithm>
#include <string>

#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

// The placeholder within the few words on either side of it.
std::string surroundings(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr int words_a_side = 5;
  for (int i = 0; i < words_a_side && begin > 0; ++i) {
    const std::size_t space = begin < 2 ? std::string_view::npos : text.rfind(' ', begin - 2);
    begin = space == std::string_view::npos ? 0 : space + 1;
  }
  for (int i = 0; i < words_a_side && end < text.size(); ++i) end = std::min(text.find(' ', end + 1), text.size());
  return (begin > 0 ? "\u2026 " : "") + std::string(text.substr(begin, end - begin)) +
         (end < text.size() ? " \u2026" : "");
}

bool same_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return statute::ascii_lower(x) == statute::ascii_lower(y); });
}

void find_placeholders(std::string_view text, std::vector<Placeholder>& found) {
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const std::size_t close = text.find(']', at);
    if (close == std::string_view::npos) return;
    const std::string_view words = text.substr(at, close + 1 - at);
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const Placeholder& one) { return same_but_for_case(one.words, words); });
    if (!known) found.push_back({std::string(words), surroundings(text, at, close + 1)});
  }
}

void find_placeholders(const NewProvision& provision, std::vector<Placeholder>& found) {
  find_placeholders(provision.heading, found);
  find_placeholders(provision.text, found);
  for (const NewProvision& child : provision.children) find_placeholders(child, found);
}

}  // namespace

std::vector<Placeholder> placeholders_in(std::string_view text) {
  std::vector<Placeholder> found;
  find_placeholders(text, found);
  return found;
}

std::vector<Placeholder> placeholders_in(const NewProvision& provision) {
  std::vector<Placeholder> found;
  find_placeholders(provision, found);
  return found;
}

}  // namespace lacuna::drafting
