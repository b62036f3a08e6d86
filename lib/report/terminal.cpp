#include "report/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

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
  Matrix(const Assessment& assessment, const TerminalStyle& style) : assessment_(assessment), painter_(style) {}

  std::string write() {
    documents();
    summary();
    std::string pillar;
    for (const Finding& finding : assessment_.findings) {
      if (finding.requirement->pillar != pillar) {
        pillar = finding.requirement->pillar;
        std::string title = pillar;
        for (char& c : title) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
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
    std::string place = evidence.citation.empty() ? fmt::format("line {}", evidence.location.line) : evidence.citation;
    if (assessment_.documents.size() < 2) return place;
    return fmt::format("[{}] {}", evidence.document + 1, place);
  }

  void documents() {
    std::size_t number = 0;
    for (const statute::Document* document : assessment_.documents) {
      ++number;
      const bool several = assessment_.documents.size() > 1;
      const std::string& title = document->metadata.title.empty() ? document->path : document->metadata.title;
      const std::string label = several ? fmt::format("[{}]", number) : std::string();
      painter_.hang(out_, 0, label, several ? 5 : 0, title, Paint::bold, Paint::bold);
      painter_.hang(out_, 0, "", several ? 5 : 0, fmt::format("{}: {}", document->path, document_in_words(*document)),
                    Paint::dim, Paint::dim);
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
    for (const auto& [status, count] : counts) {
      const std::string cell = fmt::format("{} {} {}", painter_.symbol(status), count, status_name(status));
      const std::size_t width = display_width(cell);
      const bool fits = columns + 3 + width <= painter_.style().width;
      if (columns != 0) out_ += fits ? "   " : "\n";
      columns = columns != 0 && fits ? columns + 3 + width : width;
      out_ += painter_.paint(cell, Painter::color(status));
    }
    out_ += '\n';
    const std::string facts = facts_in_words(assessment_.facts);
    if (!facts.empty()) painter_.hang(out_, 0, "", 0, facts);
    for (const std::string& note : assessment_.notes) painter_.hang(out_, 0, "Note:", 6, note, Paint::yellow);
    painter_.hang(
        out_, 0, "", 0,
        "This is what the text of the law says, not how it is applied. A rule that is absent here may stand in "
        "a law that was not loaded.",
        Paint::dim, Paint::dim);
  }

  void block(const Finding& finding) {
    const auto& requirement = *finding.requirement;
    const std::string doubt = finding.certainty == Certainty::inconclusive ? " ?" : "";
    painter_.hang(out_, 2, fmt::format("{} {}{}", painter_.symbol(finding.status), status_name(finding.status), doubt),
                  column + indent - 2, requirement.title, Painter::color(finding.status), Paint::bold);
    line("",
         fmt::format("{} {} {} {} {}", requirement.id, painter_.dot(), level_in_words(requirement.level),
                     painter_.dot(), sources_in_words(requirement.sources)),
         Paint::dim, Paint::dim);
    if (painter_.style().every_element) {
      for (const ElementFinding& element : finding.elements) element_lines(element);
    } else {
      digest_lines(digest(finding), finding.status);
    }
    if (!finding.recommendation.empty()) line(painter_.arrow(), finding.recommendation, Paint::cyan);
  }

  Digest digest(const Finding& finding) const {
    Digest digest;
    for (const ElementFinding& element : finding.elements) {
      const ElementKind kind = element.element->kind;
      const bool counts_against = kind == ElementKind::defect || kind == ElementKind::conflict;
      if (element.certainty == Certainty::inconclusive) digest.unsure.push_back(element.element->title);
      if (!element.present) {
        if (kind != ElementKind::core) continue;
        digest.missing.push_back(element.element->title);
        if (digest.nearest == nullptr && !element.nearest.empty()) digest.nearest = &element.nearest.front();
        continue;
      }
      if (kind == ElementKind::supporting) digest.beyond.push_back(element.element->title);
      if (counts_against) digest.wrong.push_back(element.element->title);
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
      if (!digest.places.empty()) line("also", joined(digest.places));
    }
    if (!digest.wrong.empty()) {
      line(status == Status::conflict ? "conflict" : "defect", joined(digest.wrong), Paint::magenta);
    }
    if (!digest.missing.empty()) {
      line(status == Status::met ? "without" : "missing", joined(digest.missing),
           status == Status::met ? Paint::dim : Paint::red);
    }
    if (!digest.beyond.empty()) line("beyond", joined(digest.beyond));
    if (!digest.unsure.empty()) line("to review", joined(digest.unsure), Paint::yellow);
    if (digest.nearest != nullptr && status != Status::met) near_line(*digest.nearest);
  }

  void near_line(const NearMiss& near) {
    line("nearest", fmt::format("{} {}: {}", cite(near.evidence),
                                painter_.quoted(shorten(near.evidence.quote, painter_.style().width)), near.lacks));
  }

  void element_lines(const ElementFinding& element) {
    std::string title = element.element->title;
    if (element.element->kind != ElementKind::core) title += fmt::format(" ({})", kind_name(element.element->kind));
    if (element.certainty == Certainty::inconclusive) title += ", inconclusive";
    painter_.hang(out_, indent, element.present ? painter_.yes() : painter_.no(), 2, title,
                  element.present ? Paint::green : Paint::red);
    for (const Evidence& evidence : element.evidence) {
      painter_.hang(out_, indent + 2, cite(evidence), column, painter_.quoted(evidence.quote));
    }
    for (const NearMiss& near : element.nearest) near_line(near);
  }

  const Assessment& assessment_;
  Painter painter_;
  std::string out_;
};

TerminalStyle checked(TerminalStyle style) {
  style.width = std::max<std::size_t>(style.width, 40);
  return style;
}

}  // namespace

std::string terminal_matrix(const Assessment& assessment, const TerminalStyle& style) {
  return Matrix(assessment, checked(style)).write();
}

std::string terminal_explanation(const Finding& finding, const std::vector<assessment::ElementTrace>& traces,
                                 const TerminalStyle& style) {
  const Painter painter(checked(style));
  std::string out;
  const auto& requirement = *finding.requirement;
  painter.hang(out, 0, fmt::format("{} {}", painter.symbol(finding.status), status_name(finding.status)), column,
               fmt::format("{} ({})", requirement.title, requirement.id), Painter::color(finding.status), Paint::bold);
  painter.hang(
      out, 0, "", column,
      fmt::format("{} {} {}", level_in_words(requirement.level), painter.dot(), sources_in_words(requirement.sources)),
      Paint::dim, Paint::dim);
  if (!requirement.usual_home.empty()) painter.hang(out, 0, "usual home", column, requirement.usual_home);
  for (const ElementFinding& element : finding.elements) {
    out += '\n';
    painter.hang(
        out, 0, element.present ? painter.yes() : painter.no(), 2,
        fmt::format("{} [{}, {}{}]", element.element->question, element.element->id, kind_name(element.element->kind),
                    element.certainty == Certainty::inconclusive ? ", inconclusive" : ""),
        element.present ? Paint::green : Paint::red, Paint::bold);
    const auto trace = std::find_if(traces.begin(), traces.end(), [&](const assessment::ElementTrace& candidate) {
      return candidate.element == element.element->id;
    });
    if (trace == traces.end()) continue;
    for (const std::string& words : trace->looked_for) painter.hang(out, 2, "looked for", column, words);
    for (const std::string& place : trace->places) painter.hang(out, 2, "in", column, place);
    if (trace->candidates.empty()) painter.hang(out, 2, "found", column, "nothing");
    for (const auto& candidate : trace->candidates) {
      painter.hang(out, 2, candidate.counted ? "counted" : "not counted", column,
                   fmt::format("{} (line {}) {}", candidate.evidence.citation, candidate.evidence.location.line,
                               painter.quoted(candidate.evidence.quote)),
                   candidate.counted ? Paint::green : Paint::yellow);
      if (!candidate.condition.empty()) painter.hang(out, 2, "", column, candidate.condition, Paint::dim, Paint::dim);
      if (!candidate.reason.empty()) painter.hang(out, 2, "", column, candidate.reason, Paint::dim, Paint::yellow);
    }
    for (const NearMiss& near : element.nearest) {
      painter.hang(out, 2, "nearest", column,
                   fmt::format("{} {}: {}", near.evidence.citation, painter.quoted(near.evidence.quote), near.lacks));
    }
  }
  if (!finding.recommendation.empty()) {
    out += '\n';
    painter.hang(out, 0, painter.arrow(), 2, finding.recommendation, Paint::cyan);
  }
  return out;
}

}  // namespace lacuna::report
