#include <algorithm>

#include "assessment/recommend.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

using assessment::Assessment;
using assessment::ElementFinding;
using assessment::Evidence;
using assessment::Finding;

void add_sentence(std::string& text, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!text.empty()) text += ' ';
  text += sentence;
  if (text.back() != '.' && text.back() != '!' && text.back() != '?') text += '.';
}

std::string cited(const Messages& say, const Assessment& assessment, const Evidence& evidence) {
  const std::string& title = assessment.documents[evidence.document]->metadata.title;
  if (assessment.documents.size() < 2 || title.empty() || evidence.citation.empty()) return evidence.citation;
  return say("recommend.cited", {{"citation", evidence.citation}, {"document", title}});
}

// The advice without its full stop, then the place.
std::string advice_at(const Messages& say, const Assessment& assessment, const Finding& finding,
                      const ElementFinding& element) {
  std::string advice = advice_of(say, *finding.requirement, *element.element);
  const std::string place = element.evidence.empty() ? "" : cited(say, assessment, element.evidence.front());
  if (place.empty()) return advice;
  if (!advice.empty() && advice.back() == '.') advice.pop_back();
  return advice + " (" + place + ")";
}

}  // namespace

std::string recommendation_in_words(const Messages& say, const Assessment& assessment, const Finding& finding) {
  const assessment::Advice advice = assessment::advice_for(finding);
  const standard::Requirement& requirement = *finding.requirement;
  std::string text;
  for (const ElementFinding* element : advice.wrong) {
    add_sentence(text, advice_at(say, assessment, finding, *element));
  }
  if (advice.missing.empty()) return text;
  if (advice.nothing_yet) {
    add_sentence(text, recommend_of(say, requirement));
  } else if (advice.missing.size() == 1) {
    add_sentence(text, advice_of(say, requirement, *advice.missing.front()->element));
  } else {
    std::vector<std::string> titles;
    for (const ElementFinding* element : advice.missing)
      titles.push_back(title_of(say, requirement, *element->element));
    const char* key = advice.needed == advice.missing.size() ? "recommend.missing" : "recommend.missing-some";
    add_sentence(text, say(key, {{"count", static_cast<double>(advice.needed)}, {"items", say.list(titles)}}));
  }
  if (advice.nearest != nullptr) {
    add_sentence(text, say("recommend.nearest", {{"place", cited(say, assessment, advice.nearest->evidence)}}));
  }
  return text;
}

std::vector<std::string> drafting_points(const Messages& say, const Finding& finding) {
  const assessment::Advice advice = assessment::advice_for(finding);
  std::vector<std::string> points;
  for (const auto* list : {&advice.wrong, &advice.missing}) {
    for (const ElementFinding* element : *list) {
      points.push_back(advice_of(say, *finding.requirement, *element->element));
    }
  }
  return points;
}

}  // namespace lacuna::report
