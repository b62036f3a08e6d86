#include "report/bill_effect.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/json.h"
#include "report/json_text.h"
#include "report/painter.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

using drafting::Direction;
using drafting::Effect;
using drafting::Outcome;
using nlohmann::ordered_json;

std::size_t applied(const std::vector<Outcome>& outcomes) {
  return static_cast<std::size_t>(
      std::count_if(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) { return outcome.applied; }));
}

std::uint32_t line_of(const drafting::Bill& bill, const drafting::BillPlace& place) {
  return bill.document->locate(place.span).line;
}

class Writer {
 public:
  Writer(const BillEffect& effect, const Messages& say, const TerminalStyle& style)
      : effect_(effect), say_(say), painter_(style) {}

  std::string write() {
    for (const AppliedBill& bill : effect_.bills) bill_lines(bill);
    const std::vector<Effect> found = drafting::effects(*effect_.before, *effect_.after);
    group(found, Direction::worse, "bill.worse", Paint::red);
    group(found, Direction::mixed, "bill.mixed", Paint::yellow);
    group(found, Direction::better, "bill.better", Paint::green);
    if (found.empty()) line(0, "", 0, say_("bill.no-change"));
    const auto& then = effect_.before->summary;
    const auto& now = effect_.after->summary;
    out_ += '\n';
    line(0, "", 0,
         fmt::format("{} {} {} {}, {} {} {} {}, {} {} {} {}, {} {} {} {}", say_("status.met"), then.met,
                     painter_.arrow(), now.met, say_("status.partial"), then.partial, painter_.arrow(), now.partial,
                     say_("status.gap"), then.gap, painter_.arrow(), now.gap, say_("status.conflict"), then.conflict,
                     painter_.arrow(), now.conflict));
    return std::move(out_);
  }

 private:
  void line(std::size_t indent, std::string_view label, std::size_t column, std::string_view text,
            Paint label_paint = Paint::dim, Paint text_paint = Paint::plain) {
    painter_.hang(out_, indent, label, column, text, label_paint, text_paint);
  }

  void bill_lines(const AppliedBill& applied_bill) {
    const drafting::Bill& bill = *applied_bill.bill;
    const std::string& title = bill.document->metadata.title;
    line(0, "", 0, title.empty() ? bill.document->path : title, Paint::bold, Paint::bold);
    line(0, "", 0,
         fmt::format("{}: {}", bill.document->path,
                     say_("bill.applied", {{"applied", static_cast<double>(applied(*applied_bill.outcomes))},
                                           {"count", static_cast<double>(bill.modifications.size())}})),
         Paint::dim, Paint::dim);
    for (std::size_t i = 0; i < bill.modifications.size(); ++i) {
      const Outcome& outcome = (*applied_bill.outcomes)[i];
      if (outcome.applied) continue;
      const drafting::Modification& change = bill.modifications[i];
      not_applied(bill, change.place,
                  fmt::format("{} {}: {}", drafting::action_name(change.action),
                              outcome.target.empty() ? change.target.document : outcome.target, outcome.reason));
    }
    for (const drafting::NotUnderstood& other : bill.others) not_applied(bill, other.place, other.reason);
  }

  void not_applied(const drafting::Bill& bill, const drafting::BillPlace& place, const std::string& what) {
    line(2, say_("bill.not-applied"), 14,
         fmt::format("{}{}", place.citation.empty() ? "" : place.citation + " ",
                     say_("bill.line", {{"line", static_cast<double>(line_of(bill, place))}})),
         Paint::yellow);
    line(4, "", 0, what);
  }

  void group(const std::vector<Effect>& found, Direction direction, const char* title, Paint paint) {
    const auto count =
        std::count_if(found.begin(), found.end(), [&](const Effect& effect) { return effect.direction == direction; });
    if (count == 0) return;
    out_ += "\n";
    line(0, "", 0, say_(title, {{"count", static_cast<double>(count)}}), paint, paint);
    for (const Effect& effect : found) {
      if (effect.direction == direction) effect_lines(effect);
    }
  }

  void effect_lines(const Effect& effect) {
    const auto& requirement = *effect.after->requirement;
    const std::string step =
        fmt::format("{} {} {}", status(effect.before->status), painter_.arrow(), status(effect.after->status));
    line(2, step, 22, title_of(say_, requirement), Painter::color(effect.after->status), Paint::bold);
    line(24, "", 0, requirement.id, Paint::dim, Paint::dim);
    elements(effect.gained, requirement, true);
    elements(effect.lost, requirement, false);
  }

  // What the law says now with a plus, what it no longer says with a minus: to lose a defect is better.
  void elements(const std::vector<const standard::Element*>& list, const standard::Requirement& requirement,
                bool better) {
    for (const standard::Element* element : list) {
      const bool unwanted =
          element->kind == standard::ElementKind::defect || element->kind == standard::ElementKind::conflict;
      line(24, better == unwanted ? "-" : "+", 2, title_of(say_, requirement, *element),
           better ? Paint::green : Paint::red);
    }
  }

  [[nodiscard]] std::string status(assessment::Status status) const {
    return say_(std::string("status.") + assessment::status_name(status));
  }

  const BillEffect& effect_;
  const Messages& say_;
  Painter painter_;
  std::string out_;
};

ordered_json bill_json(const AppliedBill& applied_bill, const std::vector<const statute::Document*>& documents) {
  const drafting::Bill& bill = *applied_bill.bill;
  ordered_json modifications = ordered_json::array();
  for (std::size_t i = 0; i < bill.modifications.size(); ++i) {
    const drafting::Modification& change = bill.modifications[i];
    const Outcome& outcome = (*applied_bill.outcomes)[i];
    const bool known = outcome.document < documents.size() && (outcome.applied || !outcome.target.empty());
    modifications.push_back({{"place", change.place.citation},
                             {"line", line_of(bill, change.place)},
                             {"action", drafting::action_name(change.action)},
                             {"target", outcome.target},
                             {"document", known ? ordered_json(documents[outcome.document]->path) : ordered_json()},
                             {"applied", outcome.applied},
                             {"reason", outcome.reason}});
  }
  ordered_json others = ordered_json::array();
  for (const drafting::NotUnderstood& other : bill.others) {
    others.push_back({{"place", other.place.citation}, {"line", line_of(bill, other.place)}, {"reason", other.reason}});
  }
  return {{"path", bill.document->path},
          {"title", bill.document->metadata.title},
          {"modifications", std::move(modifications)},
          {"not_understood", std::move(others)}};
}

ordered_json ids_of(const std::vector<const standard::Element*>& elements) {
  ordered_json ids = ordered_json::array();
  for (const standard::Element* element : elements) ids.push_back(element->id);
  return ids;
}

}  // namespace

std::string bill_effect_text(const BillEffect& effect, const Messages& say, const TerminalStyle& style) {
  return Writer(effect, say, style).write();
}

std::string bill_effect_json(const BillEffect& effect, const drafting::Recommendations* proposals) {
  ordered_json out = ordered_json::parse(assessment_json(*effect.after, {}, proposals));
  out["bills"] = ordered_json::array();
  for (const AppliedBill& bill : effect.bills) out["bills"].push_back(bill_json(bill, effect.after->documents));
  out["effects"] = ordered_json::array();
  for (const Effect& one : drafting::effects(*effect.before, *effect.after)) {
    out["effects"].push_back({{"id", one.after->requirement->id},
                              {"before", assessment::status_name(one.before->status)},
                              {"after", assessment::status_name(one.after->status)},
                              {"direction", drafting::direction_name(one.direction)},
                              {"gained", ids_of(one.gained)},
                              {"lost", ids_of(one.lost)}});
  }
  return json_text(out);
}

}  // namespace lacuna::report
