#include "statute/text_outline.h"

#include <algorithm>

#include "statute/scan.h"
#include "statute/text_chars.h"
#include "statute/text_inline.h"
#include "statute/text_phrases.h"

namespace lacuna::statute {

TextOutline::TextOutline(Document& document, const std::vector<TextLine>& lines, const Plan& plan)
    : document_(document), text_(document.text), lines_(lines), plan_(plan), tree_(document), points_(text_) {}

void TextOutline::build() {
  document_.provisions.reserve(std::min<std::size_t>(text_.size() / 150 + 16, max_provisions));
  tree_.open(no_provision, "act", Level::document, Standing::operative, 0);
  const bool headless = plan_.heads.empty();
  const bool titled =
      !lines_.empty() && lines_.size() > 1 && is_heading_shape(words(0)) && lines_[0].role == LineRole::text;
  // A text without sections has its front matter down to the enacting formula, else its title only.
  std::uint32_t front = titled ? 1 : 0;
  for (std::uint32_t i = 0; headless && i < lines_.size() && i < 80; ++i) {
    if (lines_[i].role == LineRole::text && is_enacting_formula(words(i))) front = i + 1;
  }
  if (headless && front == 0) {
    in_body_ = true;
    open_matter("body", Standing::operative, 0);
  } else if (headless || plan_.heads.front().first_line > 0) {
    open_matter("preface", Standing::title, 0);
  }
  std::size_t head = 0;
  for (std::uint32_t i = 0; i < lines_.size();) {
    if (head < plan_.heads.size() && plan_.heads[head].first_line <= i) {
      quoting_ = false;
      const Head& found = plan_.heads[head++];
      for (std::uint32_t j = i; j < found.line; ++j) {
        // Furniture between a heading and its number stays with the head.
        if (j < found.first_line) add_line(j, lines_[j].text);
      }
      if (!tree_.is_full()) open_head(found);
      const TextLine& line = lines_[found.last_line];
      if (found.body < line.text_end) open_chain(found.body, line.text_end, line.indent);
      i = found.last_line + 1;
      continue;
    }
    if (quoting_ && !lines_[i].quoted && lines_[i].role == LineRole::text) close_quote();
    if (lines_[i].role == LineRole::text && lines_[i].quoted && !frames_.empty()) {
      add_quoted(i);
    } else if (lines_[i].role == LineRole::text) {
      add_line(i, lines_[i].text);
    } else {
      add_aside(lines_[i]);
    }
    ++i;
    if (headless && !in_body_ && i == front && i < lines_.size()) {
      in_body_ = true;
      open_matter("body", Standing::operative, lines_[i].begin);
    }
  }
  tree_.close();
}

void TextOutline::open_matter(std::string_view type, Standing standing, std::uint32_t begin) {
  frames_.clear();
  const ProvisionId id = tree_.open(0, type, Level::matter, standing, begin);
  Frame frame;
  frame.id = id == no_provision ? tree_.last() : id;
  frame.text_from = begin;
  frames_.push_back(frame);
  fresh_ = false;
  interrupted_ = false;
}

ProvisionId TextOutline::open_child(std::string_view type, Level level, std::uint32_t begin) {
  Frame& parent = frames_.back();
  if (parent.chapeau_end == 0) parent.chapeau_end = begin;
  const ProvisionId id = tree_.open(parent.id, type, level, tree_.at(parent.id).standing, begin);
  interrupted_ = false;
  return id;
}

void TextOutline::add_aside(const TextLine& line) {
  Standing standing = Standing::note;
  std::string_view type = "note";
  if (line.role == LineRole::furniture) {
    standing = Standing::furniture;
    type = "block";
  } else if (line.role == LineRole::contents) {
    standing = Standing::contents;
    type = "toc";
  }
  // Lines of one kind in a row are one node.
  const Provision& last = tree_.at(tree_.last());
  if (interrupted_ && last.standing == standing && line.role != LineRole::margin) return;
  if (frames_.empty()) open_matter("preface", Standing::title, line.begin);
  const bool fresh = fresh_;
  const std::uint32_t before = interrupted_ ? aside_from_ : line.begin;
  const ProvisionId id = open_child(type, Level::block, line.begin);
  if (id == no_provision) return;
  tree_.at(id).standing = standing;
  aside_from_ = before;
  interrupted_ = true;
  fresh_ = fresh;
}

std::string_view TextOutline::words_before(std::uint32_t offset) const {
  if (interrupted_) offset = std::min(offset, aside_from_);
  const std::uint32_t from = frames_.empty() ? 0 : frames_.back().text_from;
  const std::uint32_t start = std::max(from, offset > 200 ? offset - 200 : 0);
  return start < offset ? trim(text_.substr(start, offset - start)) : std::string_view{};
}

std::string_view TextOutline::chapeau(const Frame& frame) const {
  if (frame.chapeau_end <= frame.text_from) return {};
  return trim(text_.substr(frame.text_from, frame.chapeau_end - frame.text_from));
}

void TextOutline::add_line(std::uint32_t index, std::uint32_t from) {
  const TextLine& line = lines_[index];
  if (tree_.is_full()) return;
  if (!in_body_ && front_line(index)) return;
  if (in_body_ && closing_line(index)) return;
  const std::string_view here = words(index);
  if (line.starts && !frames_.empty()) {
    // "3[(aa) ...": signs of an amendment before the number.
    std::size_t number = from;
    while (number < line.text_end && (is_digit(text_[number]) || text_[number] == '[')) ++number;
    if (number == line.text_end || number == from || text_[number - 1] != '[') number = from;
    const auto marker = read_marker(text_.substr(0, line.text_end), number, true);
    const bool mention =
        marker && marker->form == NumberForm::bracketed &&
        is_reference(text_.substr(0, line.text_end), *marker, line.blank_before || !plan_.hard_wrapped);
    // "... under section / 7. The list": a number that ends the sentence before.
    const bool tail = marker && marker->form != NumberForm::bracketed && plan_.hard_wrapped && !line.blank_before &&
                      ends_open(words_before(line.begin));
    if (marker && !mention && !tail && !is_amount(*marker, line.begin) &&
        open_listed(*marker, line.begin, true, line.indent)) {
      open_chain(marker->next, line.text_end, line.indent);
      return;
    }
    if (line.marked_heading || here.starts_with("CROSSHEADING ") || here.starts_with("LONGTITLE ")) {
      if (marker_word(index)) return;
    }
  }
  if (!goes_on(index)) add_paragraph(index);
  fresh_ = false;
  add_inline(from, line.text_end);
}

}  // namespace lacuna::statute
