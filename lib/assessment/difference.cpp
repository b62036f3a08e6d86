#include "assessment/difference.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "statute/alignment.h"

namespace lacuna::assessment {
namespace {

using standard::ElementKind;
using statute::Alignment;
using statute::Unit;

constexpr std::size_t context_words = 12;
constexpr std::size_t most_rewordings = 6;

bool speaks_against(const ElementFinding& element) {
  return element.element->kind == ElementKind::defect || element.element->kind == ElementKind::conflict;
}

std::string cite(const Assessment& assessment, std::size_t document, const std::string& citation) {
  if (assessment.documents.size() < 2) return citation;
  const statute::Document& text = *assessment.documents[document];
  return (text.metadata.title.empty() ? text.path : text.metadata.title) + ", " + citation;
}

class Comparer {
 public:
  Comparer(const Assessment& before, const Assessment& now)
      : before_(before), now_(now), alignment_(before.documents, now.documents) {}

  RequirementDifference compare_one(const Finding& before, const Finding& now) const {
    RequirementDifference difference;
    difference.before = &before;
    difference.now = &now;
    for (std::size_t i = 0; i < now.elements.size() && i < before.elements.size(); ++i) {
      const ElementFinding& then = before.elements[i];
      const ElementFinding& here = now.elements[i];
      if (then.present != here.present) {
        if (here.present && !speaks_against(here)) difference.found.push_back(here.element);
        if (then.present && speaks_against(then)) difference.gone.push_back(then.element);
        reword(difference, then.present ? then : here, then.present);
      } else if (here.present) {
        move(difference, then, here);
      }
    }
    return difference;
  }

  void count_units(Difference& difference) const {
    difference.units_before = alignment_.before().size();
    difference.units_now = alignment_.now().size();
    for (std::size_t b = 0; b < alignment_.before().size(); ++b) {
      const std::size_t n = alignment_.now_of(b);
      if (n == Alignment::none) {
        ++difference.units_removed;
        continue;
      }
      const Unit& then = alignment_.before()[b];
      const Unit& here = alignment_.now()[n];
      if (number_of(before_, then) != number_of(now_, here)) ++difference.units_renumbered;
      const std::vector<DiffRun> runs = diff(b, n);
      if (std::any_of(runs.begin(), runs.end(), [](const DiffRun& run) { return run.kind != DiffKind::same; })) {
        ++difference.units_reworded;
      }
    }
    for (std::size_t n = 0; n < alignment_.now().size(); ++n) {
      difference.units_added += alignment_.before_of(n) == Alignment::none ? 1 : 0;
    }
  }

 private:
  static const statute::Provision& provision_of(const Assessment& assessment, const Unit& unit) {
    return assessment.documents[unit.document]->provisions[unit.provision];
  }
  static const std::string& number_of(const Assessment& assessment, const Unit& unit) {
    return provision_of(assessment, unit).citation;
  }

  // The words of a unit without its own number, which may change by itself.
  static std::string_view words_of(const Assessment& assessment, const Unit& unit) {
    const statute::Provision& provision = provision_of(assessment, unit);
    std::string_view text = assessment.documents[unit.document]->slice(provision.span());
    const bool leads = provision.num_span.begin == provision.begin && !provision.num_span.empty();
    if (leads) text.remove_prefix(std::min<std::size_t>(provision.num_span.size(), text.size()));
    return text;
  }

  [[nodiscard]] std::vector<DiffRun> diff(std::size_t before, std::size_t now) const {
    const std::string_view then =
        before == Alignment::none ? std::string_view() : words_of(before_, alignment_.before()[before]);
    const std::string_view here = now == Alignment::none ? std::string_view() : words_of(now_, alignment_.now()[now]);
    return word_diff(then, here);
  }

  // The units that held an element and what became of them; or those that hold it now and what they were.
  void reword(RequirementDifference& difference, const ElementFinding& element, bool was) const {
    for (const Evidence& evidence : element.evidence) {
      std::size_t b = Alignment::none;
      std::size_t n = Alignment::none;
      if (was) {
        b = alignment_.place_before(evidence.document, evidence.provision);
        if (b != Alignment::none) n = alignment_.now_of(b);
      } else {
        n = alignment_.place_now(evidence.document, evidence.provision);
        if (n != Alignment::none) b = alignment_.before_of(n);
      }
      if (b != Alignment::none || n != Alignment::none) add(difference, *element.element, b, n);
    }
  }

  void add(RequirementDifference& difference, const standard::Element& element, std::size_t b, std::size_t n) const {
    Rewording rewording;
    if (b != Alignment::none) {
      const Unit& unit = alignment_.before()[b];
      rewording.before = cite(before_, unit.document, number_of(before_, unit));
      place(rewording, before_, unit);
    }
    if (n != Alignment::none) {
      const Unit& unit = alignment_.now()[n];
      rewording.now = cite(now_, unit.document, number_of(now_, unit));
      place(rewording, now_, unit);
    }
    for (Rewording& other : difference.rewordings) {
      if (other.before != rewording.before || other.now != rewording.now) continue;
      if (std::find(other.elements.begin(), other.elements.end(), &element) == other.elements.end()) {
        other.elements.push_back(&element);
      }
      return;
    }
    if (difference.rewordings.size() == most_rewordings) return;
    rewording.runs = in_context(diff(b, n), context_words);
    if (rewording.runs.empty()) return;  // what it builds on changed, not its words
    rewording.elements.push_back(&element);
    difference.rewordings.push_back(std::move(rewording));
  }

  static void place(Rewording& rewording, const Assessment& assessment, const Unit& unit) {
    const statute::Document& document = *assessment.documents[unit.document];
    const statute::Provision& provision = provision_of(assessment, unit);
    Span span = provision.num_span.empty() ? provision.span() : Span{provision.num_span.begin, provision.end};
    const std::size_t words = document.text.find_first_not_of(" \t\r\n\f", span.begin);
    if (words < span.end) span.begin = static_cast<std::uint32_t>(words);
    rewording.place = document.locate(span);
    rewording.path = document.path_of(rewording.place);
  }

  void move(RequirementDifference& difference, const ElementFinding& then, const ElementFinding& here) const {
    if (then.evidence.empty() || here.evidence.empty()) return;
    const Evidence& from = then.evidence.front();
    const std::size_t b = alignment_.place_before(from.document, from.provision);
    const std::size_t partner = b == Alignment::none ? b : alignment_.now_of(b);
    // Any of the new words may stand where the old ones stood.
    const Evidence* to = &here.evidence.front();
    bool same_unit = false;
    for (const Evidence& evidence : here.evidence) {
      const std::size_t n = alignment_.place_now(evidence.document, evidence.provision);
      if (n != partner) continue;
      to = &evidence;
      same_unit = true;
      break;
    }
    Moved moved;
    moved.element = here.element;
    moved.from = cite(before_, from.document, from.citation);
    moved.to = cite(now_, to->document, to->citation);
    moved.renumbered = same_unit;
    if (same_unit && from.citation == to->citation) return;
    difference.moved.push_back(std::move(moved));
  }

  const Assessment& before_;
  const Assessment& now_;
  Alignment alignment_;
};

}  // namespace

Difference difference_of(const Assessment& before, Assessment& now, const Snapshot* earlier) {
  compare(now, snapshot_of(before, earlier));
  Difference difference;
  difference.before = &before;
  difference.now = &now;
  difference.counts = count_changes(now);
  const Comparer comparer(before, now);
  comparer.count_units(difference);
  for (std::size_t i = 0; i < now.findings.size() && i < before.findings.size(); ++i) {
    RequirementDifference one = comparer.compare_one(before.findings[i], now.findings[i]);
    const Finding& finding = now.findings[i];
    const bool changed = finding.change != Change::unchanged || !finding.lost.empty() || !finding.gained.empty() ||
                         !one.found.empty() || !one.gone.empty() || finding.certainty != one.before->certainty;
    if (changed) {
      difference.changed.push_back(std::move(one));
    } else if (!one.moved.empty()) {
      difference.moved_only.push_back(std::move(one));
    }
  }
  return difference;
}

}  // namespace lacuna::assessment
