#include "report/wording.h"

#include <algorithm>
#include <string_view>

#include "assessment/comparison.h"

namespace lacuna::report {
namespace {

using assessment::Assessment;
using standard::Element;
using standard::ElementKind;
using standard::Requirement;

std::string known(const Messages& say, const std::string& key, const std::string& otherwise) {
  return say.has(key) ? say(key) : otherwise;
}

std::string years_in_words(const Messages& say, const assessment::Years& years) {
  if (std::holds_alternative<assessment::Life>(years)) return say("fact.life");
  return say("fact.years", {{"count", std::get<double>(years)}});
}

void add_sentence(std::string& text, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!text.empty()) text += ' ';
  text += sentence;
}

// Where the element that a note misses came nearest: "s. 12 and s. 15"; "" where nowhere.
std::string nearest_places(const Messages& say, const Assessment& assessment, const assessment::Note& note) {
  std::vector<std::string> places;
  for (const assessment::Finding& finding : assessment.findings) {
    for (const assessment::ElementFinding& element : finding.elements) {
      if (element.element != note.element) continue;
      for (const assessment::NearMiss& near : element.nearest) {
        const std::string& place = near.evidence.citation;
        if (!place.empty() && std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
      }
    }
  }
  return places.empty() ? std::string() : say.list(places);
}

}  // namespace

std::string labelled(const Messages& say, const std::string& label) { return label + say("page.colon") + ' '; }

std::string status_in_words(const Messages& say, assessment::Status status) {
  return say(std::string("status.") + assessment::status_name(status));
}

std::string kind_in_words(const Messages& say, ElementKind kind) {
  return say(std::string("kind.") + standard::kind_name(kind));
}

std::string kind_in_words(const Messages& say, assessment::RemarkKind kind) {
  return say(kind == assessment::RemarkKind::limit ? "label.limit" : "label.further");
}

std::string text_of(const Messages& say, const assessment::Remark& remark) {
  return say.text("remark/" + remark.id, remark.text);
}

std::string pillar_in_words(const Messages& say, const std::string& pillar) {
  return known(say, "pillar." + pillar, pillar);
}

std::string level_in_words(const Messages& say, const std::string& level) {
  return known(say, "level." + level, level);
}

std::string sources_in_words(const Messages& say, const std::vector<std::string>& sources) {
  std::string out;
  for (const std::string& source : sources) {
    if (!out.empty()) out += ", ";
    const std::size_t space = source.find(' ');
    const std::string key = "source." + source.substr(0, space);
    out += space != std::string::npos && say.has(key) ? say(key, {{"article", source.substr(space + 1)}}) : source;
  }
  return out;
}

std::string home_in_words(const Messages& say, const std::string& usual_home) {
  return known(say, "home." + usual_home, usual_home);
}

std::string title_of(const Messages& say, const Requirement& requirement) {
  return say.text(requirement.id + "/title", requirement.title);
}
std::string why_of(const Messages& say, const Requirement& requirement) {
  return say.text(requirement.id + "/why", requirement.why);
}
std::string recommend_of(const Messages& say, const Requirement& requirement) {
  return say.text(requirement.id + "/recommend", requirement.recommend);
}
std::string title_of(const Messages& say, const Requirement& requirement, const Element& element) {
  return say.text(requirement.id + '/' + element.id + "/title", element.title);
}
std::string advice_of(const Messages& say, const Requirement& requirement, const Element& element) {
  return say.text(requirement.id + '/' + element.id + "/advice", element.advice);
}

std::string facts_in_words(const Messages& say, const assessment::Facts& facts) {
  std::string out;
  const auto& min = facts.penalty_min_years;
  const auto& max = facts.penalty_max_years;
  if (min && max) {
    out = say("fact.penalty-range", {{"from", years_in_words(say, *min)}, {"to", years_in_words(say, *max)}});
  } else if (max) {
    out = say("fact.penalty-maximum", {{"to", years_in_words(say, *max)}});
  } else if (min) {
    out = say("fact.penalty-minimum", {{"from", years_in_words(say, *min)}});
  }
  if (facts.child_age) add_sentence(out, say("fact.child-age", {{"age", *facts.child_age}}));
  if (facts.reflection_days) add_sentence(out, say("fact.reflection", {{"count", *facts.reflection_days}}));
  return out;
}

std::string document_in_words(const Messages& say, const statute::Document& document) {
  const std::string& language = document.metadata.language;
  return say("document.line",
             {{"language", language.empty() ? say("document.language-unknown") : say.language_name(language)},
              {"format", say(document.format == statute::Format::akn ? "document.format-akn" : "document.format-text")},
              {"count", static_cast<double>(document.provisions.empty() ? 0 : document.provisions.size() - 1)}});
}

std::string name_of(const statute::Document& document) {
  return document.metadata.title.empty() ? document.path : document.metadata.title;
}

std::string note_in_words(const Messages& say, const Assessment& assessment, const assessment::Note& note) {
  using Kind = assessment::Note::Kind;
  if (note.kind == Kind::element_absent) {
    const std::string text =
        say.text(note.requirement->id + '/' + note.element->id + "/absence_note", note.element->absence_note);
    const std::string near = nearest_places(say, assessment, note);
    return near.empty() ? text : text + ' ' + say("note.nearest", {{"places", near}});
  }
  if (note.kind == Kind::waiver) return note.text;
  const statute::Document& document = *assessment.documents[note.document];
  const char* key = note.kind == Kind::capped             ? "note.capped"
                    : note.kind == Kind::language_unknown ? "note.language-unknown"
                                                          : "note.language-without-rules";
  return say(key, {{"document", name_of(document)}, {"language", document.metadata.language}});
}

}  // namespace lacuna::report
