#include "statute/text_unit_sequence.h"

#include <algorithm>
#include <array>

#include "statute/text_chars.h"
#include "statute/text_plan.h"

namespace lacuna::statute {
namespace {

class Sequence {
 public:
  Sequence(std::string_view text, const std::vector<TextLine>& lines, const std::vector<UnitCandidate>& candidates,
           const std::vector<std::uint32_t>& containers, bool hard_wrapped)
      : text_(text), lines_(lines), candidates_(candidates), containers_(containers), hard_wrapped_(hard_wrapped) {}

  // Numbers in sequence, with the lists inside sections told apart.
  std::vector<UnitCandidate> numbered(UnitStyle style) {
    std::vector<const UnitCandidate*> own;
    for (const UnitCandidate& candidate : candidates_) {
      // "98D Heading" among "98. Heading": inserted sections are often printed without the point.
      const bool inserted = style == UnitStyle::numbered && candidate.head.style == UnitStyle::bare &&
                            candidate.head.key.parts[1] != 0 && has_heading(candidate);
      if (candidate.head.style == style || inserted) own.push_back(&candidate);
    }
    std::vector<UnitCandidate> result;
    for (std::size_t i = 0; i < own.size(); ++i) {
      const UnitCandidate& candidate = *own[i];
      if (accepts(candidate, own, i)) {
        result.push_back(candidate);
        last_ = candidate.head.key;
        started_ = true;
        list_ = 0;
        last_has_heading_ = has_heading(candidate);
      }
    }
    return result;
  }

 private:
  [[nodiscard]] std::string_view rest(const UnitCandidate& candidate) const {
    return line_text(text_, lines_[candidate.line]).substr(candidate.head.rest);
  }
  [[nodiscard]] bool has_heading(const UnitCandidate& candidate) const { return is_heading_shape(rest(candidate)); }

  [[nodiscard]] bool after_container(std::uint32_t line) const {
    const auto after = std::lower_bound(containers_.begin(), containers_.end(), line);
    return after != containers_.begin() && line - *(after - 1) <= 4;
  }

  bool accepts(const UnitCandidate& candidate, const std::vector<const UnitCandidate*>& own, std::size_t i) {
    const std::uint32_t main = candidate.head.key.parts[0];
    const auto comes = [&](std::uint32_t wanted, std::size_t within) {
      for (std::size_t j = i + 1; j < own.size() && j <= i + within; ++j) {
        if (own[j]->head.key.parts[0] == wanted) return true;
      }
      return false;
    };
    const bool item = !hard_wrapped_ && (ends_with_any(rest(candidate), ";,") || rest(candidate).ends_with("; and") ||
                                         rest(candidate).ends_with("; or"));
    if (!started_)
      return main == 1 || ((main < 1800 || main > 2100) && comes(main + 1, 6)) ||
             (own.size() == 1 && has_heading(candidate));
    if (main == 1 && last_.parts[0] > 1 && after_container(candidate.line)) return true;
    if (list_ != 0 && main == list_ + 1 && candidate.head.key.parts[1] == 0) {
      const bool like_unit = main == last_.parts[0] + 1 && !item && (!last_has_heading_ || has_heading(candidate));
      if (!like_unit) {
        list_ = main;
        return false;
      }
      return true;
    }
    if (candidate.head.key > last_) {
      const std::uint32_t gap = main - last_.parts[0];
      if (gap <= 1) return true;
      if (item) return false;
      if (gap <= 3 && (has_heading(candidate) || !last_has_heading_)) return true;
      return gap <= 40 && comes(main + 1, 3) && (has_heading(candidate) || !last_has_heading_);
    }
    if (main == 1) list_ = 1;
    return false;
  }

  std::string_view text_;
  const std::vector<TextLine>& lines_;
  const std::vector<UnitCandidate>& candidates_;
  const std::vector<std::uint32_t>& containers_;
  bool hard_wrapped_;
  UnitKey last_;
  bool started_ = false;
  bool last_has_heading_ = false;
  std::uint32_t list_ = 0;  // last number of a list of "1." items in the unit under way
};

}  // namespace

void choose_unit_lines(std::string_view text, const std::vector<TextLine>& lines,
                       const std::vector<UnitCandidate>& candidates, const std::vector<std::uint32_t>& containers,
                       bool articles_elsewhere, bool hard_wrapped, std::vector<UnitCandidate>& accepted) {
  std::array<std::size_t, 4> count{};
  std::array<std::uint32_t, 4> first{};
  first.fill(static_cast<std::uint32_t>(lines.size()));
  for (const UnitCandidate& candidate : candidates) {
    const auto style = static_cast<std::size_t>(candidate.head.style);
    if (count[style]++ == 0) first[style] = candidate.line;
  }
  const auto numbered = Sequence(text, lines, candidates, containers, hard_wrapped).numbered(UnitStyle::numbered);
  const auto keyword = [&](UnitStyle style) {
    const auto at = static_cast<std::size_t>(style);
    const bool before = numbered.empty() || first[at] < numbered.front().line;
    return count[at] >= 2 ? (before || count[at] * 2 > numbered.size())
                          : count[at] == 1 && (before || numbered.size() <= 1);
  };
  std::vector<UnitCandidate> chosen;
  if (keyword(UnitStyle::article)) {
    for (const UnitCandidate& candidate : candidates) {
      if (candidate.head.style == UnitStyle::article) chosen.push_back(candidate);
    }
  } else if (!articles_elsewhere && keyword(UnitStyle::section)) {
    for (const UnitCandidate& candidate : candidates) {
      if (candidate.head.style == UnitStyle::section) chosen.push_back(candidate);
    }
  } else {
    chosen = numbered;
    auto bare = Sequence(text, lines, candidates, containers, hard_wrapped).numbered(UnitStyle::bare);
    if (bare.size() >= 2 && bare.size() > chosen.size()) chosen = std::move(bare);
  }
  accepted.insert(accepted.end(), chosen.begin(), chosen.end());
}

}  // namespace lacuna::statute
