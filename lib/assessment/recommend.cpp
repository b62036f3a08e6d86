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

std::string recommendation_for(const Finding& finding, const std::vector<const statute::Document*>& documents) {
  if (finding.status == Status::met) return "";
  std::string text;
  std::vector<const ElementFinding*> missing;
  std::size_t present = 0;
  std::size_t core = 0;
  for (const ElementFinding& element : finding.elements) {
    const ElementKind kind = element.element->kind;
    if ((kind == ElementKind::defect || kind == ElementKind::conflict) && element.present) {
      add_sentence(text, advice_at(element, documents));
    }
    if (kind != ElementKind::core) continue;
    ++core;
    if (element.present) {
      ++present;
    } else {
      missing.push_back(&element);
    }
  }
  const std::size_t needed = finding.requirement->met_when.value_or(core);
  if (present >= needed || missing.empty()) return text;
  if (present == 0 && text.empty()) {
    add_sentence(text, finding.requirement->recommend);
  } else if (missing.size() == 1) {
    add_sentence(text, missing.front()->element->advice);
  } else {
    std::vector<std::string> titles;
    titles.reserve(missing.size());
    for (const ElementFinding* element : missing) titles.push_back(element->element->title);
    const bool all = needed - present == missing.size();
    add_sentence(text, (all ? "Missing: " : "Missing (at least " + std::to_string(needed - present) + " of these): ") +
                           joined(titles));
  }
  for (const ElementFinding* element : missing) {
    for (const NearMiss& near : element->nearest) {
      const std::string place = cited(near.evidence, documents);
      if (place.empty()) continue;
      add_sentence(text, "The nearest provision is " + place);
      return text;
    }
  }
  return text;
}

}  // namespace lacuna::assessment
