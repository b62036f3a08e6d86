#include "report/recommendations.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "drafting/render.h"
#include "report/inert.h"
#include "report/json_text.h"
#include "report/painter.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

using drafting::Carried;
using drafting::Modification;
using drafting::Proposal;
using drafting::Recommendation;
using drafting::Recommendations;
using nlohmann::ordered_json;

// "s. 3(1)", with the document where there are several.
std::string cited(const Messages& say, const assessment::Assessment& assessment, std::size_t document,
                  const std::string& citation) {
  if (assessment.documents.size() < 2) return citation;
  return say("recommend.cited", {{"citation", citation}, {"document", name_of(*assessment.documents[document])}});
}

std::string place_in_words(const Messages& say, const Modification& change) {
  if (change.target.citation.empty()) return say("recommend.at-end", {{"document", change.target.title}});
  const bool words = change.action == drafting::Action::replace_words;
  const char* key = words && change.new_words.empty()                ? "recommend.omit"
                    : words                                          ? "recommend.instead"
                    : change.action == drafting::Action::insert_last ? "recommend.in"
                                                                     : "recommend.after";
  return say(key, {{"citation", change.target.citation},
                   {"document", change.target.title},
                   {"words", words ? change.target.words : ""}});
}

// What a modification puts in, a line each, indented by two spaces a level. Inert.
std::vector<std::string> drafted_lines(const Modification& change) {
  std::vector<std::string> lines;
  for (const drafting::NewProvision& provision : change.content) {
    std::istringstream rendered(drafting::rendered(provision));
    for (std::string line; std::getline(rendered, line);) {
      const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
      lines.push_back(std::string(indent, ' ') + inert_line(line.substr(indent)));
    }
  }
  if (!change.new_words.empty()) lines.push_back(inert_line(change.new_words));
  return lines;
}

class Writer {
 public:
  Writer(const Recommendations& all, const assessment::Assessment& assessment, const Messages& say,
         const TerminalStyle& style)
      : all_(all), assessment_(assessment), say_(say), painter_(style) {}

  std::string write() {
    for (const Recommendation& one : all_.list) block(one);
    if (all_.list.empty()) painter_.hang(out_, 0, "", 0, say_("recommend.none"));
    return std::move(out_);
  }

 private:
  void block(const Recommendation& one) {
    const assessment::Finding& finding = *one.finding;
    const standard::Requirement& requirement = *finding.requirement;
    if (!out_.empty()) out_ += '\n';
    out_ += painter_.paint(painter_.symbol(finding.status), Painter::color(finding.status));
    out_ += ' ' + painter_.paint(title_of(say_, requirement), Paint::bold) + "  " +
            painter_.paint(requirement.id, Paint::dim) + '\n';
    line("", status_in_words(say_, finding.status) + ", " + level_in_words(say_, requirement.level) + " (" +
                 sources_in_words(say_, requirement.sources) + ")");
    line("", recommended_in_words(one, assessment_, say_));
    line(say_("recommend.why"), why_of(say_, requirement));
    line(say_("label.usual-home"), home_in_words(say_, requirement.usual_home));
    for (const std::size_t index : one.proposals) proposal(all_.proposals[index]);
  }

  void proposal(const Proposal& proposal) {
    for (const Modification& change : proposal.modifications) {
      line(std::string(painter_.arrow()), place_in_words(say_, change) + ':', Paint::cyan);
      for (const std::string& drafted : drafted_lines(change)) {
        const std::size_t indent = std::min(drafted.find_first_not_of(' '), drafted.size());
        painter_.hang(out_, 6 + indent, "", 0, drafted.substr(indent));
      }
    }
  }

  void line(const std::string& label, const std::string& words, Paint paint = Paint::dim) {
    painter_.hang(out_, 2, label, label.empty() ? 0 : 13, words, paint);
  }

  const Recommendations& all_;
  const assessment::Assessment& assessment_;
  const Messages& say_;
  Painter painter_;
  std::string out_;
};

ordered_json json_of(const Recommendations& all, const Recommendation& one, const assessment::Assessment& assessment,
                     const Messages& say) {
  const standard::Requirement& requirement = *one.finding->requirement;
  ordered_json places = ordered_json::array();
  ordered_json placeholders = ordered_json::array();
  for (const std::size_t index : one.proposals) {
    const Proposal& proposal = all.proposals[index];
    for (const Modification& change : proposal.modifications) {
      places.push_back({{"action", drafting::action_name(change.action)},
                        {"document", change.target.document},
                        {"citation", change.target.citation},
                        {"eid", change.target.eid}});
    }
    for (const drafting::Placeholder& placeholder : proposal.placeholders) placeholders.push_back(placeholder.words);
  }
  return {{"id", requirement.id},
          {"title", title_of(say, requirement)},
          {"level", requirement.level},
          {"status", assessment::status_name(one.finding->status)},
          {"text", recommended_in_words(one, assessment, say)},
          {"why", why_of(say, requirement)},
          {"sources", requirement.sources},
          {"usual_home", home_in_words(say, requirement.usual_home)},
          {"places", std::move(places)},
          {"placeholders", std::move(placeholders)},
          {"draft", drafting::draft_text(all, one)}};
}

}  // namespace

std::string recommended_in_words(const Recommendation& one, const assessment::Assessment& assessment,
                                 const Messages& say) {
  std::string text;
  for (const Carried& carried : one.there) {
    if (carried.citation.empty()) continue;
    std::vector<std::string> titles;
    titles.reserve(carried.elements.size());
    for (const assessment::ElementFinding* element : carried.elements) {
      titles.push_back(title_of(say, *one.finding->requirement, *element->element));
    }
    text += say("recommend.has",
                {{"place", cited(say, assessment, carried.document, carried.citation)}, {"items", say.list(titles)}}) +
            ' ';
  }
  return text + recommendation_in_words(say, assessment, *one.finding);
}

std::vector<std::string> proposed_lines(const Recommendations& all, const Recommendation& one, const Messages& say) {
  std::vector<std::string> lines;
  for (const std::size_t index : one.proposals) {
    for (const Modification& change : all.proposals[index].modifications) {
      lines.push_back(inert_line(place_in_words(say, change)) + ':');
      for (std::string& line : drafted_lines(change)) lines.push_back(std::move(line));
    }
  }
  return lines;
}

std::string recommendations_text(const Recommendations& all, const assessment::Assessment& assessment,
                                 const Messages& say, const TerminalStyle& style) {
  return Writer(all, assessment, say, style).write();
}

std::string recommendations_json(const Recommendations& all, const assessment::Assessment& assessment,
                                 const Messages& say) {
  ordered_json out;
  out["recommendations"] = ordered_json::array();
  for (const Recommendation& one : all.list) out["recommendations"].push_back(json_of(all, one, assessment, say));
  return json_text(out);
}

}  // namespace lacuna::report
