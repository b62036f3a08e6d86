#include <cmath>

#include "report/wording.h"

namespace lacuna::report {
namespace {

double number(std::size_t count) { return static_cast<double>(count); }

}  // namespace

std::string quality_in_words(const Messages& say, const statute::TextQuality& quality) {
  using Grade = statute::TextQuality::Grade;
  if (quality.grade == Grade::good) return "";
  std::vector<std::string> faults;
  const auto add = [&](std::string_view key, std::size_t count, std::size_t of) {
    if (count > 0) faults.push_back(say(key, {{"count", number(count)}, {"of", std::to_string(of)}}));
  };
  add("quality.words", quality.damage.size(), quality.words);
  add("quality.breaks", quality.breaks, quality.numbered);
  add("quality.unresolved", quality.unresolved, quality.mentions);
  if (quality.outside > quality.inside) {
    const double share = number(quality.outside) / number(quality.outside + quality.inside);
    faults.push_back(say("quality.outside", {{"percent", std::to_string(std::lround(100 * share))}}));
  }
  std::string joined;
  for (const std::string& fault : faults) joined += (joined.empty() ? "" : "; ") + fault;
  return say(quality.grade == Grade::poor ? "quality.poor" : "quality.noisy", {{"faults", joined}});
}

std::string doubts_in_words(const Messages& say, const assessment::ElementFinding& element) {
  std::string words;
  for (const assessment::Doubt doubt : element.doubts) {
    words += (words.empty() ? "" : "; ") + say(std::string("doubt.") + assessment::doubt_name(doubt));
  }
  return words;
}

}  // namespace lacuna::report
