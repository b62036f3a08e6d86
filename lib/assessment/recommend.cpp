#include "assessment/recommend.h"

#include <vector>

namespace lacuna::assessment {
namespace {

using standard::ElementKind;

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

void add_sentence(std::string& text, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!text.empty()) text += ' ';
  text += sentence;
  if (text.back() != '.' && text.back() != '!' && text.back() != '?') text += '.';
}

std::string cited(const Evidence& evidence, const std::vector<const statute::Document*>& documents) {
  if (evidence.citation.empty()) return "";
  const std::string& title = documents[evidence.document]->metadata.title;
  return documents.size() > 1 && !title.empty() ? evidence.citation + " of " + title : evidence.citation;
}

// The advice without its full stop, then the place.
std::string advice_at(const ElementFinding& finding, const std::vector<const statute::Document*>& documents) {
  std::string advice = finding.element->advice;
  const std::string place = finding.evidence.empty() ? "" : cited(finding.evidence.front(), documents);
  if (place.empty()) return advice;
  if (!advice.empty() && advice.back() == '.') advice.pop_back();
  return advice + " (" + place + ")";
}

}  // namespace

Advice advice_for(const Finding& finding) {
  Advice advice;
  if (finding.status == Status::met) return advice;
  std::size_t core = 0;
  std::size_t present = 0;
  for (const ElementFinding& element : finding.elements) {
    const ElementKind kind = element.element->kind;
    if ((kind == ElementKind::defect || kind == ElementKind::conflict) && element.present)
      advice.wrong.push_back(&element);
    if (kind != ElementKind::core) continue;
    ++core;
    if (element.present) {
      ++present;
    } else {
      advice.missing.push_back(&element);
    }
  }
  const std::size_t wanted = finding.requirement->met_when.value_or(core);
  if (present >= wanted) advice.missing.clear();
  if (advice.missing.empty()) return advice;
  advice.needed = wanted - present;
  advice.nothing_yet = present == 0 && advice.wrong.empty();
  for (const ElementFinding* element : advice.missing) {
    for (const NearMiss& near : element->nearest) {
      if (near.evidence.citation.empty()) continue;
      advice.nearest = &near;
      return advice;
    }
  }
  return advice;
}

std::string recommendation_for(const Finding& finding, const std::vector<const statute::Document*>& documents) {
  const Advice advice = advice_for(finding);
  std::string text;
  for (const ElementFinding* element : advice.wrong) add_sentence(text, advice_at(*element, documents));
  if (advice.missing.empty()) return text;
  if (advice.nothing_yet) {
    add_sentence(text, finding.requirement->recommend);
  } else if (advice.missing.size() == 1) {
    add_sentence(text, advice.missing.front()->element->advice);
  } else {
    std::vector<std::string> titles;
    titles.reserve(advice.missing.size());
    for (const ElementFinding* element : advice.missing) titles.push_back(element->element->title);
    const bool all = advice.needed == advice.missing.size();
    add_sentence(text, (all ? "Missing: " : "Missing (at least " + std::to_string(advice.needed) + " of these): ") +
                           joined(titles));
  }
  if (advice.nearest != nullptr) {
    add_sentence(text, "The nearest provision is " + cited(advice.nearest->evidence, documents));
  }
  return text;
}

}  // namespace lacuna::assessment
