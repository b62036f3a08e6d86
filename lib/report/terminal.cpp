#include "report/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "assessment/comparison.h"
#include "report/judgement.h"
#include "report/painter.h"
#include "report/wording.h"
#include "text/display.h"

namespace lacuna::report {
namespace {

using assessment::Assessment;
using assessment::Certainty;
using assessment::ElementFinding;
using assessment::Evidence;
using assessment::Finding;
using assessment::NearMiss;
using assessment::Status;
using standard::ElementKind;

constexpr std::size_t indent = 4;
constexpr std::size_t column = 13;
constexpr std::size_t most_places = 6;

// What the digest of a requirement says, gathered from its elements.
struct Digest {
  const Evidence* best = nullptr;
  std::vector<std::string> places;
  std::vector<std::string> missing, wrong, beyond, unsure;
  const NearMiss* nearest = nullptr;
};

class Matrix {
 public:
  Matrix(const Assessment& assessment, const Messages& say, const TerminalStyle& style,
         const assessment::Review& review)
      : assessment_(assessment), say_(say), review_(review), painter_(style) {}

  std::string write() {
    documents();
    summary();
    std::string pillar;
    for (const Finding& finding : assessment_.findings) {
      if (finding.change == assessment::Change::unchanged && finding.lost.empty() && !painter_.style().unchanged_too) {
        continue;
      }
      if (finding.requirement->pillar != pillar) {
        pillar = finding.requirement->pillar;
        const std::string title = say_.upper(pillar_in_words(say_, pillar));
        out_.append("\n").append(painter_.paint(title, Paint::bold)).append("\n");
      }
      block(finding);
    }
    return std::move(out_);
  }

 private:
  void line(std::string_view label, std::string_view text, Paint label_paint = Paint::dim,
            Paint text_paint = Paint::plain) {
    painter_.hang(out_, indent, label, column, text, label_paint, text_paint);
  }

  std::string cite(const Evidence& evidence) const {
    std::string place = evidence.citation;
    if (place.empty()) place = say_("place.line", {{"line", std::to_string(evidence.location.line)}});
    if (assessment_.documents.size() < 2) return place;
    return fmt::format("[{}] {}", evidence.document + 1, place);
  }

  void documents() {
    std::vector<std::size_t> supplied(assessment_.documents.size());
    for (const Finding& finding : assessment_.findings) {
      for (const std::size_t document : documents_behind(finding)) ++supplied[document];
    }
    std::size_t number = 0;
    for (const statute::Document* document : assessment_.documents) {
      ++number;
      const bool several = assessment_.documents.size() > 1;
      const std::string label = several ? fmt::format("[{}]", number) : std::string();
      painter_.hang(out_, 0, label, several ? 5 : 0, name_of(*document), Paint::bold, Paint::bold);
      std::string about = labelled(say_, document->path) + document_in_words(say_, *document);
      if (several) about += ", " + say_("check.supplies", {{"count", static_cast<double>(supplied[number - 1])}});
      painter_.hang(out_, 0, "", several ? 5 : 0, about, Paint::dim, Paint::dim);
      if (number > assessment_.quality.size()) continue;
      const std::string damage = quality_in_words(say_, assessment_.quality[number - 1]);
      if (!damage.empty()) painter_.hang(out_, 0, "", several ? 5 : 0, damage, Paint::yellow, Paint::yellow);
    }
  }

  void summary() {
    const auto& counted = assessment_.summary;
    const std::pair<Status, std::size_t> counts[] = {{Status::met, counted.met},
                                                     {Status::partial, counted.partial},
                                                     {Status::gap, counted.gap},
                                                     {Status::conflict, counted.conflict}};
    out_ += '\n';
    std::size_t columns = 0;
    const auto cell = [&](const std::string& text, Paint paint) {
      const std::size_t width = display_width(text);
      const bool fits = columns + 3 + width <= painter_.style().width;
      if (columns != 0) out_ += fits ? "   " : "\n";
      columns = columns != 0 && fits ? columns + 3 + width : width;
      out_ += painter_.paint(text, paint);
    };
    for (const auto& [status, count] : counts) {
      cell(fmt::format("{} {} {}", painter_.symbol(status), count, status_in_words(say_, status)),
           Painter::color(status));
    }
    if (counted.inconclusive > 0) {
      cell("? " + say_("summary.inconclusive", {{"count", static_cast<double>(counted.inconclusive)}}), Paint::yellow);
    }
    out_ += '\n';
    if (counted.waived != 0) {
      painter_.hang(out_, 0, "", 0, say_("check.waived", {{"count", static_cast<double>(counted.waived)}}));
    }
    if (const std::string changes = changes_in_words(say_, assessment_); !changes.empty()) {
      painter_.hang(out_, 0, "", 0, changes, Paint::bold, Paint::bold);
    }
    const std::string facts = facts_in_words(say_, assessment_.facts);
    if (!facts.empty()) painter_.hang(out_, 0, "", 0, facts);
    const std::string label = say_("note") + say_("page.colon");
    for (const assessment::Note& note : assessment_.notes) {
      painter_.hang(out_, 0, label, display_width(label) + 1, note_in_words(say_, assessment_, note), Paint::yellow);
    }
    to_be_checked();
    painter_.hang(out_, 0, "", 0, say_("disclaimer"), Paint::dim, Paint::dim);
  }

  // The requirements that a person has to look at, so that no doubt passes as a verdict.
  void to_be_checked() {
    std::string titles;
    for (const Finding& finding : assessment_.findings) {
      if (finding.certainty == Certainty::firm) continue;
      titles += (titles.empty() ? "" : "; ") + title_of(say_, *finding.requirement);
    }
    if (titles.empty()) return;
    const std::string label = say_("label.by-a-person");
    painter_.hang(out_, 0, label, display_width(label) + 1, titles, Paint::yellow);
  }

  void block(const Finding& finding) {
    const auto& requirement = *finding.requirement;
    const std::string doubt = finding.certainty == Certainty::inconclusive ? " ?" : "";
    painter_.hang(out_, 2,
                  fmt::format("{} {}{}", painter_.symbol(finding.status), status_in_words(say_, finding.status), doubt),
                  column + indent - 2, title_of(say_, requirement), Painter::color(finding.status), Paint::bold);
    line("",
         fmt::format("{} {} {} {} {}", requirement.id, painter_.dot(), level_in_words(say_, requirement.level),
                     painter_.dot(), sources_in_words(say_, requirement.sources)),
         Paint::dim, Paint::dim);
    if (const std::string change = change_in_words(say_, finding); !change.empty()) {
      line(say_("label.change"), change, Paint::bold, assessment::is_regression(finding) ? Paint::red : Paint::plain);
    }
    if (const auto judgement = judgement_of(review_, finding, assessment_.documents, say_)) {
      line(say_("label.judged"), judgement_in_words(*judgement, say_), Paint::yellow,
           judgement->stale ? Paint::red : Paint::plain);
    }
    if (finding.waived) line(say_("label.waived"), waiver_in_words(say_, *finding.waived), Paint::yellow);
    if (painter_.style().every_element) {
      for (const ElementFinding& element : finding.elements) element_lines(requirement, element);
    } else {
      digest_lines(digest(finding), finding.status);
    }
    for (const assessment::Remark& remark : finding.remarks) remark_line(remark);
    if (!finding.home_not_loaded.empty()) {
      line(say_("label.elsewhere"), elsewhere_in_words(say_, finding), Paint::yellow);
    }
    const std::string advice = recommendation_in_words(say_, assessment_, finding);
    if (!advice.empty()) line(painter_.arrow(), advice, Paint::cyan);
  }

  void remark_line(const assessment::Remark& remark) {
    const Evidence& first = remark.evidence.front();
    std::string text = fmt::format("{}{} {}", labelled(say_, text_of(say_, remark)), cite(first),
                                   painter_.quoted(shorten(first.quote, painter_.style().width)));
    std::vector<std::string> places;
    for (const Evidence& evidence : remark.evidence) {
      std::string place = cite(evidence);
      if (place != cite(first) && std::find(places.begin(), places.end(), place) == places.end()) {
        places.push_back(std::move(place));
      }
    }
    if (!places.empty()) text += fmt::format("; {} {}", say_("label.also"), fmt::join(places, "; "));
    line(kind_in_words(say_, remark.kind), text,
         remark.kind == assessment::RemarkKind::limit ? Paint::yellow : Paint::green);
  }

  Digest digest(const Finding& finding) const {
    Digest digest;
    for (const ElementFinding& element : finding.elements) {
      const ElementKind kind = element.element->kind;
      const std::string title = title_of(say_, *finding.requirement, *element.element);
      const bool counts_against = kind == ElementKind::defect || kind == ElementKind::conflict;
      if (element.certainty == Certainty::inconclusive) {
        digest.unsure.push_back(fmt::format("{} ({})", title, doubts_in_words(say_, element)));
      }
      if (!element.present) {
        if (kind != ElementKind::core) continue;
        digest.missing.push_back(title);
        if (digest.nearest == nullptr && !element.nearest.empty()) digest.nearest = &element.nearest.front();
        continue;
      }
      if (kind == ElementKind::supporting) digest.beyond.push_back(title);
      if (counts_against) digest.wrong.push_back(title);
      for (const Evidence& evidence : element.evidence) {
        if (digest.best == nullptr || (counts_against && &evidence == &element.evidence.front())) {
          digest.best = &evidence;
        }
        std::string place = cite(evidence);
        if (std::find(digest.places.begin(), digest.places.end(), place) == digest.places.end()) {
          digest.places.push_back(std::move(place));
        }
      }
    }
    return digest;
  }

  void digest_lines(Digest digest, Status status) {
    const auto joined = [](const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, "; ")); };
    if (digest.best != nullptr) {
      const std::size_t left = indent + column;
      const std::size_t room = painter_.style().width > left + 24 ? painter_.style().width - left : 24;
      const std::string place = cite(*digest.best);
      line(place, painter_.quoted(shorten(digest.best->quote, 2 * room - 6)), Paint::plain);
      std::erase(digest.places, place);
      if (digest.places.size() > most_places) {
        digest.places.resize(most_places);
        digest.places.emplace_back(painter_.dots());
      }
      if (!digest.places.empty()) line(say_("label.also"), joined(digest.places));
    }
    if (!digest.wrong.empty()) {
      line(say_(status == Status::conflict ? "label.conflict" : "label.defect"), joined(digest.wrong), Paint::magenta);
    }
    if (!digest.missing.empty()) {
      line(say_(status == Status::met ? "label.without" : "label.missing"), joined(digest.missing),
           status == Status::met ? Paint::dim : Paint::red);
    }
    if (!digest.beyond.empty()) line(say_("label.beyond"), joined(digest.beyond));
    if (!digest.unsure.empty()) line(say_("label.review"), joined(digest.unsure), Paint::yellow);
    if (digest.nearest != nullptr && status != Status::met) near_line(*digest.nearest);
  }

  void near_line(const NearMiss& near) {
    // What it lacks is told in the words of the rules, which are English.
    const std::string lacks = say_.language() == "en" && !near.lacks.empty() ? ": " + near.lacks : "";
    line(say_("label.nearest"),
         fmt::format("{} {}{}", cite(near.evidence),
                     painter_.quoted(shorten(near.evidence.quote, painter_.style().width)), lacks));
  }

  void element_lines(const standard::Requirement& requirement, const ElementFinding& element) {
    const ElementKind kind = element.element->kind;
    std::string title = title_of(say_, requirement, *element.element);
    if (kind != ElementKind::core) title += fmt::format(" ({})", kind_in_words(say_, kind));
    if (element.certainty == Certainty::inconclusive) {
      title += fmt::format(", {}{}", labelled(say_, say_("certainty.inconclusive")), doubts_in_words(say_, element));
    }
    painter_.hang(out_, indent, element.present ? painter_.yes() : painter_.no(), 2, title,
                  element.present ? Paint::green : Paint::red);
    for (const Evidence& evidence : element.evidence) {
      painter_.hang(out_, indent + 2, cite(evidence), column, painter_.quoted(evidence.quote));
    }
    for (const NearMiss& near : element.nearest) near_line(near);
  }

  const Assessment& assessment_;
  const Messages& say_;
  const assessment::Review& review_;
  Painter painter_;
  std::string out_;
};

TerminalStyle checked(TerminalStyle style) {
  style.width = std::max<std::size_t>(style.width, 40);
  return style;
}

}  // namespace

std::string terminal_matrix(const Assessment& assessment, const Messages& say, const TerminalStyle& style,
                            const assessment::Review& review) {
  return Matrix(assessment, say, checked(style), review).write();
}

std::string terminal_explanation(const Finding& finding, const std::vector<assessment::ElementTrace>& traces,
                                 const Messages& say, const TerminalStyle& style) {
  const Painter painter(checked(style));
  std::string out;
  const auto& requirement = *finding.requirement;
  painter.hang(out, 0, fmt::format("{} {}", painter.symbol(finding.status), status_in_words(say, finding.status)),
               column, fmt::format("{} ({})", requirement.title, requirement.id), Painter::color(finding.status),
               Paint::bold);
  painter.hang(out, 0, "", column,
               fmt::format("{} {} {}", level_in_words(say, requirement.level), painter.dot(),
                           sources_in_words(say, requirement.sources)),
               Paint::dim, Paint::dim);
  if (!requirement.usual_home.empty()) {
    painter.hang(out, 0, say("label.usual-home"), column, home_in_words(say, requirement.usual_home));
  }
  for (const ElementFinding& element : finding.elements) {
    out += '\n';
    painter.hang(out, 0, element.present ? painter.yes() : painter.no(), 2,
                 fmt::format("{} [{}, {}{}]", element.element->question, element.element->id,
                             kind_in_words(say, element.element->kind),
                             element.certainty == Certainty::inconclusive
                                 ? ", " + say("certainty.inconclusive") + ": " + doubts_in_words(say, element)
                                 : ""),
                 element.present ? Paint::green : Paint::red, Paint::bold);
    const auto trace = std::find_if(traces.begin(), traces.end(), [&](const assessment::ElementTrace& candidate) {
      return candidate.element == element.element->id;
    });
    if (trace == traces.end()) continue;
    for (const std::string& words : trace->looked_for) painter.hang(out, 2, say("label.looked-for"), column, words);
    for (const std::string& place : trace->places) painter.hang(out, 2, say("label.in"), column, place);
    if (trace->candidates.empty()) painter.hang(out, 2, say("label.found"), column, say("label.nothing"));
    for (const auto& candidate : trace->candidates) {
      painter.hang(out, 2, say(candidate.counted ? "label.counted" : "label.not-counted"), column,
                   fmt::format("{} (line {}) {}", candidate.evidence.citation, candidate.evidence.location.line,
                               painter.quoted(candidate.evidence.quote)),
                   candidate.counted ? Paint::green : Paint::yellow);
      if (!candidate.condition.empty()) painter.hang(out, 2, "", column, candidate.condition, Paint::dim, Paint::dim);
      if (!candidate.reason.empty()) painter.hang(out, 2, "", column, candidate.reason, Paint::dim, Paint::yellow);
    }
    for (const NearMiss& near : element.nearest) {
      painter.hang(out, 2, say("label.nearest"), column,
                   fmt::format("{} {}: {}", near.evidence.citation, painter.quoted(near.evidence.quote), near.lacks));
    }
  }
  if (!finding.remarks.empty()) out += '\n';
  for (const assessment::Remark& remark : finding.remarks) {
    painter.hang(out, 0, kind_in_words(say, remark.kind), column,
                 fmt::format("{} [{}]", text_of(say, remark), remark.id),
                 remark.kind == assessment::RemarkKind::limit ? Paint::yellow : Paint::green, Paint::bold);
    for (const Evidence& evidence : remark.evidence) {
      painter.hang(
          out, 2, "", column,
          fmt::format("{} (line {}) {}", evidence.citation, evidence.location.line, painter.quoted(evidence.quote)));
    }
  }
  if (!finding.recommendation.empty()) {
    out += '\n';
    painter.hang(out, 0, painter.arrow(), 2, finding.recommendation, Paint::cyan);
  }
  return out;
}

}  // namespace lacuna::report
