#include <optional>

#include "statute/text_chars.h"
#include "statute/text_headings.h"
#include "statute/text_phrases.h"
#include "statute/text_prepare.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t max_lists = 8;  // headings of contents that are followed up; each may cost a pass over the text

// "Short title ........ 3"
bool has_leader(std::string_view line) {
  const std::size_t dots = line.find(".....");
  return dots != std::string_view::npos && is_digit(line.back());
}

struct Entry {
  std::size_t line = 0;
  UnitKey key;
};

class Contents {
 public:
  Contents(std::string_view text, std::vector<TextLine>& lines) : text_(text), lines_(lines) {}

  void mark() {
    std::size_t attempts = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].role != LineRole::text) continue;
      const std::string_view here = words(i);
      if (has_leader(here)) lines_[i].role = LineRole::contents;
      if (attempts < max_lists && heads_contents(here)) {
        ++attempts;
        if (const std::size_t end = end_of_list(i + 1); end > i) {
          set(i, end);
          i = end - 1;
        }
      }
    }
    mark_unheaded();
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t i) const { return line_text(text_, lines_[i]); }
  void set(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) lines_[i].role = LineRole::contents;
  }
  [[nodiscard]] std::optional<UnitHead> unit(std::size_t i) const {
    if (lines_[i].role != LineRole::text || lines_[i].text_end - lines_[i].text > 300) return std::nullopt;
    auto head = read_unit(words(i));
    if (head && head->style == UnitStyle::bare && head->separated) return std::nullopt;
    return head;
  }

  // The line after the list that starts at `from`; 0 where the numbers never start again.
  [[nodiscard]] std::size_t end_of_list(std::size_t from) const {
    std::optional<UnitHead> first;
    std::optional<ContainerHead> first_container;
    std::size_t last = from;  // last entry
    UnitKey key;
    std::size_t entries = 0;
    std::size_t container_restart = 0;
    for (std::size_t i = from; i < lines_.size(); ++i) {
      if (lines_[i].role != LineRole::text) continue;
      if (const auto head = unit(i)) {
        if (!first) {
          if (i - from > 60 && first_container) break;
          first = head;
          key = head->key;
          last = i;
          entries = 1;
        } else if (head->style == first->style && head->key == first->key && entries >= 2) {
          return after_entry(last, i);
        } else if (head->style == first->style && head->key > key) {
          key = head->key;
          last = i;
          ++entries;
        }
      } else if (const auto container = read_container(words(i), true)) {
        if (!first_container) {
          first_container = container;
        } else if (container->kind == first_container->kind && container->value == first_container->value &&
                   container_restart == 0 && i > from + 3) {
          container_restart = i;
          if (!first) return i;
        }
      }
    }
    return 0;
  }

  // Passes over the rest of the last entry and the schedules listed after it; `stop` is where the body has begun.
  [[nodiscard]] std::size_t after_entry(std::size_t last, std::size_t stop) const {
    std::size_t end = last + 1;
    while (end < stop && !lines_[end].blank_before &&
           (first_case(words(end)) == LetterCase::lower || ends_open(words(end - 1))))
      ++end;
    while (end < stop && (lines_[end].role != LineRole::text || read_attachment(words(end)))) {
      const bool schedule = lines_[end].role == LineRole::text;
      ++end;
      if (schedule && end < stop && !lines_[end].blank_before && is_all_caps(words(end)) &&
          !read_container(words(end), true))
        ++end;
    }
    return end;
  }

  // A list without a heading: many numbers in a row, each with a line or two, and then the first number again.
  void mark_unheaded() {
    std::size_t start = 0;
    UnitKey key;
    UnitStyle style = UnitStyle::numbered;
    std::size_t entries = 0;
    std::size_t sentences = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto head = unit(i);
      if (!head) {
        // A list of headings holds no sentences.
        if (entries > 0 && lines_[i].role == LineRole::text && ends_with_any(words(i), ".;")) ++sentences;
        continue;
      }
      const bool one = head->key.parts[0] == 1 && head->key.parts[1] == 0;
      if (one) {
        if (entries >= 8 && head->style == style && sentences * 8 < entries && last - start < entries * 2 + 6)
          set(start, after_entry(last, i));
        start = last = i;
        entries = 1;
        sentences = 0;
        key = head->key;
        style = head->style;
      } else if (entries > 0 && head->style == style && head->key > key && i - last <= 5) {
        key = head->key;
        last = i;
        ++entries;
      } else if (entries > 0 && i - last > 5) {
        // Text between the numbers: no list. A list that ended before stays as it is.
        if (last - start >= entries * 2 + 6) entries = 0;
      }
    }
  }

  std::string_view text_;
  std::vector<TextLine>& lines_;
};

}  // namespace

void mark_contents(std::string_view text, std::vector<TextLine>& lines) { Contents(text, lines).mark(); }

}  // namespace lacuna::statute
