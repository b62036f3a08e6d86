#include "statute/text_plan.h"

#include <algorithm>

#include "statute/text_chars.h"
#include "statute/text_numbering.h"
#include "statute/text_phrases.h"
#include "statute/text_unit_headings.h"
#include "statute/text_unit_sequence.h"

namespace lacuna::statute {
namespace {

class Planner {
 public:
  Planner(std::string_view text, const std::vector<TextLine>& lines) : text_(text), lines_(lines) {}

  Plan make() {
    plan_.hard_wrapped = is_hard_wrapped(text_, lines_);
    collect();
    choose_units();
    place_heads();
    return std::move(plan_);
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t i) const { return line_text(text_, lines_[i]); }

  // The line may open something: it does not go on with a sentence of the line before.
  [[nodiscard]] bool opens(std::size_t i) const {
    if (lines_[i].blank_before || i == 0 || lines_[i - 1].role != LineRole::text) return true;
    return !ends_open(words(i - 1));
  }

  void collect() {
    std::size_t articles = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].role != LineRole::text || !lines_[i].starts || lines_[i].quoted) continue;
      const std::string_view line = words(i);
      // What explains the text is no part of it.
      if (units_.size() > 3 && heads_explanation(line)) break;
      const char first = line[0];
      if (is_lower_ascii(first) || first == '(' || open_quote_length(line, 0) != 0) continue;
      if (const auto attachment = read_attachment(line); attachment && opens(i)) {
        attachments_.push_back(static_cast<std::uint32_t>(i));
        continue;
      }
      // "3[12. Penalties": signs of an amendment before the number.
      std::size_t signs = 0;
      while (signs < line.size() && signs < 5 && (is_digit(line[signs]) || line[signs] == '[')) ++signs;
      if (signs == line.size() || signs == 0 || line[signs - 1] != '[') {
        const std::size_t bracket = line.substr(0, 5).find('[');
        signs = bracket != std::string_view::npos && bracket + 1 < line.size() && is_digit(line[bracket + 1])
                    ? bracket + 1
                    : 0;
      }
      if (auto unit = read_unit(line.substr(signs)); unit && opens(i)) {
        unit->num_begin += signs;
        unit->num_end += signs;
        unit->rest += signs;
        units_.push_back({static_cast<std::uint32_t>(i), *unit});
        if (unit->style == UnitStyle::article && attachments_.empty()) ++articles;
        if (unit->style != UnitStyle::section) continue;
      }
      if (read_container(line, true) && opens(i)) containers_.push_back(static_cast<std::uint32_t>(i));
    }
    sections_group_ = articles > 0;
  }

  // Each stretch between attachments has a style of its own: a schedule may hold a treaty with articles.
  void choose_units() {
    std::size_t next = 0;
    std::size_t unit = 0;
    for (std::size_t region = 0; region <= attachments_.size(); ++region) {
      const std::uint32_t stop =
          region < attachments_.size() ? attachments_[region] : static_cast<std::uint32_t>(lines_.size());
      std::vector<UnitCandidate> here;
      while (unit < units_.size() && units_[unit].line < stop) here.push_back(units_[unit++]);
      std::vector<std::uint32_t> containers;
      while (next < containers_.size() && containers_[next] < stop) containers.push_back(containers_[next++]);
      choose_unit_lines(text_, lines_, here, containers, sections_group_, plan_.hard_wrapped, accepted_);
      if (region == 0 && !accepted_.empty()) {
        plan_.civil = accepted_.front().head.style == UnitStyle::article;
        plan_.section_signs = words(accepted_.front().line).starts_with("\u00A7");
      }
    }
    if (accepted_.empty() && sections_group_) plan_.civil = true;
    std::sort(accepted_.begin(), accepted_.end(),
              [](const UnitCandidate& a, const UnitCandidate& b) { return a.line < b.line; });
  }

  void place_heads() {
    std::vector<bool> taken(lines_.size(), false);  // lines that hold a head's number
    for (const std::uint32_t i : attachments_) taken[i] = true;
    for (const UnitCandidate& unit : accepted_) taken[unit.line] = true;
    bool part = false;
    bool chapter = false;
    for (const std::uint32_t i : containers_) {
      const auto head = read_container(words(i), sections_group_);
      if (taken[i] || !head) continue;
      taken[i] = true;
      part = part || head->kind == ContainerKind::part;
      chapter = chapter || head->kind == ContainerKind::chapter;
      if (chapter && !part) plan_.parts_below_chapters = true;
    }
    const UnitHeadings headings(text_, lines_, taken, accepted_, plan_.hard_wrapped);
    std::size_t a = 0;
    std::size_t u = 0;
    std::size_t c = 0;
    while (a < attachments_.size() || u < accepted_.size() || c < containers_.size()) {
      const std::uint32_t none = static_cast<std::uint32_t>(lines_.size());
      const std::uint32_t attachment = a < attachments_.size() ? attachments_[a] : none;
      const std::uint32_t unit = u < accepted_.size() ? accepted_[u].line : none;
      const std::uint32_t container = c < containers_.size() ? containers_[c] : none;
      if (unit <= container && unit < attachment) {
        if (unit == container) ++c;
        plan_.heads.push_back(headings.of_unit(accepted_[u++], free_line()));
        if (plan_.heads.back().heading.empty()) plan_.heads.back().margin_note = note_beside(unit);
      } else if (container < attachment) {
        ++c;
        const auto head = read_container(words(container), sections_group_);
        if (head && container >= free_line()) plan_.heads.push_back(headings.of_container(container, *head));
      } else {
        ++a;
        if (attachment >= free_line())
          plan_.heads.push_back(headings.of_attachment(attachment, *read_attachment(words(attachment))));
      }
    }
  }

  // The words of the marginal note that starts on a line: pieces on lines that follow each other.
  [[nodiscard]] std::string note_beside(std::size_t line) const {
    std::string note;
    std::size_t missed = 0;
    const bool same_line =
        line > 0 && lines_[line - 1].role == LineRole::margin &&
        text_.substr(lines_[line - 1].text_end, lines_[line].text - lines_[line - 1].text_end).find('\n') ==
            std::string_view::npos;
    std::size_t i = same_line ? line - 1 : line;
    for (; i < lines_.size() && note.size() < 200 && missed < 2 && i < line + 24; ++i) {
      if (lines_[i].role == LineRole::margin) {
        // A full stop ends a note; what follows in capitals is the next one.
        if (note.ends_with('.') && first_case(words(i)) == LetterCase::upper) break;
        if (!note.empty()) note += ' ';
        note += words(i);
        missed = 0;
      } else if (lines_[i].role != LineRole::text || (i > line && lines_[i].blank_before) || ++missed > 1) {
        break;
      }
    }
    return note;
  }

  // First line that no head has taken yet.
  [[nodiscard]] std::uint32_t free_line() const { return plan_.heads.empty() ? 0 : plan_.heads.back().last_line + 1; }

  std::string_view text_;
  const std::vector<TextLine>& lines_;
  Plan plan_;
  std::vector<std::uint32_t> attachments_;
  std::vector<std::uint32_t> containers_;
  std::vector<UnitCandidate> units_;
  std::vector<UnitCandidate> accepted_;
  bool sections_group_ = false;  // "Section 2" is a container, since the basic unit is the article
};

}  // namespace

Plan make_plan(std::string_view text, const std::vector<TextLine>& lines) { return Planner(text, lines).make(); }

bool is_heading_shape(std::string_view line) {
  if (line.empty() || line.size() > 200 || line.back() == ',') return false;
  if (ends_sentence(line) && !line.ends_with("etc.")) return false;
  const LetterCase found = first_case(line);
  if (found == LetterCase::lower || found == LetterCase::none) return false;
  return count_words(line, 26) <= 25;
}

}  // namespace lacuna::statute
