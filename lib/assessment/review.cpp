#include "assessment/review.h"

#include <algorithm>
#include <array>
#include <set>

#include "text/display.h"
#include "text/fingerprint.h"

namespace lacuna::assessment {
namespace {

constexpr std::array<const char*, 5> names{"", "accepted", "rejected", "not-applicable", "covered-elsewhere"};

}  // namespace

std::string words_key(const Finding& finding, const std::vector<const statute::Document*>& documents) {
  std::set<std::string> contents;
  for (const ElementFinding& element : finding.elements) {
    for (const Evidence& evidence : element.evidence) {
      const statute::Document& document = *documents[evidence.document];
      const bool known = evidence.provision < document.provisions.size();
      contents.insert(printable(known ? document.own_text(evidence.provision) : std::string_view(evidence.quote)));
    }
  }
  std::uint64_t key = fingerprint("");
  for (const std::string& content : contents) key = fingerprint(content + '\n', key);
  return fingerprint_name(key);
}

const ReviewEntry* entry_for(const Review& review, const std::string& requirement) {
  const auto found = std::find_if(review.rbegin(), review.rend(),
                                  [&](const ReviewEntry& entry) { return entry.requirement == requirement; });
  return found == review.rend() ? nullptr : &*found;
}

bool is_stale(const ReviewEntry& entry, const Finding& finding,
              const std::vector<const statute::Document*>& documents) {
  return !entry.words.empty() && entry.words != words_key(finding, documents);
}

const char* decision_name(Decision decision) { return names.at(static_cast<std::size_t>(decision)); }

std::optional<Decision> decision_named(const std::string& name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (name == names.at(i)) return static_cast<Decision>(i);
  }
  return std::nullopt;
}

}  // namespace lacuna::assessment
