#include "statute/text_outline.h"

#include <algorithm>

#include "statute/scan.h"
#include "statute/text_chars.h"
#include "statute/text_headings.h"
#include "statute/text_inline.h"
#include "statute/text_phrases.h"

namespace lacuna::statute {

TextOutline::TextOutline(Document& document, const std::vector<TextLine>& lines, const Plan& plan)
    : document_(document), text_(document.text), lines_(lines), plan_(plan), tree_(document) {}

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

void TextOutline::set_number(ProvisionId id, Span num, Span heading) {
  Provision& provision = tree_.at(id);
  provision.num_span = num;
  provision.num = std::string(trim(document_.slice(num)));
  provision.heading_span = heading;
  if (!heading.empty()) {
    std::string folded = fold_space(document_.slice(heading));
    while (folded.size() > 1 && (folded.back() == '.' || folded.back() == ' ')) folded.pop_back();
    provision.heading = std::move(folded);
  }
}

void TextOutline::open_head(const Head& head) {
  const std::uint32_t begin = lines_[head.first_line].begin;
  if (!in_body_ && head.kind != HeadKind::attachment) {
    in_body_ = true;
    closed_ = false;
    open_matter("body", Standing::operative, begin);
  }
  switch (head.kind) {
    case HeadKind::container:
      open_container(head, begin);
      break;
    case HeadKind::attachment:
      open_attachment(head, begin);
      break;
    case HeadKind::unit:
      open_unit(head, begin);
      break;
  }
  frames_.back().indent = lines_[head.line].indent;
  frames_.back().text_from = head.body;
  fresh_ = true;
}

void TextOutline::open_container(const Head& head, std::uint32_t begin) {
  // The same kind of container ends the one that is open, and so does a wider one.
  std::size_t keep = 1;
  for (std::size_t i = 1; i < frames_.size() && frames_[i].kind == FrameKind::container; ++i) {
    const ContainerKind open = frames_[i].container;
    if (open == head.container) break;
    const bool part_below_chapter = head.container == ContainerKind::part && plan_.parts_below_chapters;
    if (head.container < open && !(part_below_chapter && open == ContainerKind::chapter)) break;
    if (open == ContainerKind::part && plan_.parts_below_chapters && head.container == ContainerKind::chapter) break;
    keep = i + 1;
  }
  pop_to(keep);
  const ProvisionId id = open_child(container_type(head.container), Level::container, begin);
  if (id == no_provision) return;
  set_number(id, head.num, head.heading);
  Frame frame;
  frame.id = id;
  frame.kind = FrameKind::container;
  frame.container = head.container;
  frames_.push_back(frame);
}

void TextOutline::open_attachment(const Head& head, std::uint32_t begin) {
  closed_ = false;
  in_body_ = true;
  open_matter("attachment", attachment_standing(head), begin);
  set_number(frames_.back().id, head.num, head.heading);
}

Standing TextOutline::attachment_standing(const Head& head) const {
  const std::string_view heading = document_.slice(head.heading);
  // The words of the first stretch tell what the schedule is.
  const std::size_t from = lines_[head.line].begin;
  std::size_t to = std::min<std::size_t>(text_.size(), from + 6000);
  // Heads stand in order, and `head` is one of them.
  for (const Head* other = &head + 1; other != plan_.heads.data() + plan_.heads.size(); ++other) {
    const std::size_t start = lines_[other->first_line].begin;
    if (start >= to) break;
    if (other->kind == HeadKind::attachment) to = start;
  }
  return schedule_standing(heading, text_.substr(from, to - from));
}

void TextOutline::open_unit(const Head& head, std::uint32_t begin) {
  std::size_t keep = 1;
  while (keep < frames_.size() && frames_[keep].kind == FrameKind::container) ++keep;
  pop_to(keep);
  const bool article = head.style == UnitStyle::article;
  const ProvisionId id = open_child(article ? "article" : "section", Level::unit, begin);
  if (id == no_provision) return;
  set_number(id, head.num, head.heading);
  if (!head.margin_note.empty()) tree_.at(id).heading = fold_space(head.margin_note);
  const std::string_view body = text_.substr(head.body, 160);
  if (says_repealed(document_.slice(head.heading), trim(body.substr(0, body.find('\n')))))
    tree_.at(id).standing = Standing::repealed;
  Frame frame;
  frame.id = id;
  frame.kind = FrameKind::unit;
  frames_.push_back(frame);
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
    if (here.starts_with("CROSSHEADING ") || here.starts_with("LONGTITLE ")) {
      if (marker_word(index)) return;
    }
  }
  if (!goes_on(index)) add_paragraph(index);
  fresh_ = false;
  add_inline(from, line.text_end);
}

// "... not more than fifteen / (15) years": a number in figures after the words for it, at the start of a line.
bool TextOutline::is_amount(const Marker& marker, std::uint32_t begin) const {
  if (!plan_.hard_wrapped || marker.form != NumberForm::bracketed || marker.numerals[0].alphabet != Alphabet::digit)
    return false;
  if (marker.numerals[0].is_first()) return false;
  for (std::size_t i = base() + 1; i < frames_.size(); ++i) {
    const Frame& frame = frames_[i];
    if (frame.kind == FrameKind::sub && frame.form == marker.form && marker.numerals[0].follows(frame.numeral))
      return false;
  }
  std::string_view before = words_before(begin);
  // The number of a page stands between.
  if (const std::size_t line = before.rfind('\n');
      line != std::string_view::npos && before.find_first_not_of("0123456789", line + 1) == std::string_view::npos)
    before = trim(before.substr(0, line));
  return !before.empty() && marker.next < text_.size() && is_lower_ascii(text_[marker.next]) &&
         is_letter_ascii(before.back()) && !ends_open(before) && !opening_is_inside(begin);
}

// A line of a text quoted to be put into another law: its units and lists hang below the quotation.
void TextOutline::add_quoted(std::uint32_t index) {
  const TextLine& line = lines_[index];
  if (tree_.is_full()) return;
  if (!quoting_) {
    const ProvisionId id = open_child("quotedStructure", Level::block, line.begin);
    if (id == no_provision) return;
    tree_.at(id).standing = Standing::quoted;
    Frame frame;
    frame.id = id;
    frame.kind = FrameKind::quote;
    frame.text_from = line.begin;
    frames_.push_back(frame);
    quoting_ = true;
    fresh_ = true;
  }
  const std::string_view here = words(index);
  const std::size_t quote = open_quote_length(here, 0);
  const std::string_view inner = here.substr(quote);
  const auto unit = inner.empty() ? std::nullopt : read_unit(inner);
  const bool keyword =
      unit && (unit->style == UnitStyle::article || unit->style == UnitStyle::section) && unit->separated;
  // "12A. Lanterns" is a section where the quotation begins with it.
  const bool numbered =
      unit && unit->style == UnitStyle::numbered && frames_.back().kind == FrameKind::quote && fresh_ && quote != 0;
  if (!keyword && !numbered) {
    add_line(index, line.text + static_cast<std::uint32_t>(fresh_ ? quote : 0));
    return;
  }
  while (frames_.size() > 1 && frames_.back().kind != FrameKind::quote) frames_.pop_back();
  const ProvisionId id = open_child(unit->style == UnitStyle::article ? "article" : "section", Level::unit, line.begin);
  if (id == no_provision) return;
  const auto at = [&](std::size_t offset) { return line.text + static_cast<std::uint32_t>(quote + offset); };
  const std::string_view rest = inner.substr(std::min(unit->rest, inner.size()));
  const bool heading = is_heading_shape(rest) && index + 1 < lines_.size() && lines_[index + 1].quoted;
  set_number(id, {at(0), at(unit->num_end)}, heading ? Span{at(unit->rest), line.text_end} : Span{});
  Frame frame;
  frame.id = id;
  frame.kind = FrameKind::unit;
  frame.text_from = heading ? line.text_end : at(std::min(unit->rest, inner.size()));
  frames_.push_back(frame);
  fresh_ = true;
  if (!heading && unit->rest < inner.size()) open_chain(at(unit->rest), line.text_end, line.indent);
}

void TextOutline::close_quote() {
  quoting_ = false;
  std::size_t keep = frames_.size();
  while (keep > 1 && frames_[keep - 1].kind != FrameKind::quote) --keep;
  if (keep > 1) pop_to(keep - 1);
  fresh_ = false;
}

// Numbers that stand in a row at a start: "(1) (a) (i) text", then the text.
void TextOutline::open_chain(std::size_t at, std::uint32_t to, std::uint16_t indent) {
  const std::string_view upto = text_.substr(0, to);
  for (int depth = 0; depth < 6; ++depth) {
    std::size_t start = at;
    if (start < to && text_[start] == '_') {
      while (start < to && (text_[start] == '_' || blank_length(upto, start) != 0)) ++start;
    }
    const auto marker = start < to ? read_bracketed(upto, start) : std::nullopt;
    if (!marker || (is_reference(upto, *marker, false) && depth > 0)) break;
    if (!open_listed(*marker, static_cast<std::uint32_t>(start), true, indent)) break;
    at = marker->next;
  }
  if (at < to) {
    add_inline(static_cast<std::uint32_t>(at), to);
    fresh_ = false;
  }
}

void TextOutline::add_inline(std::uint32_t from, std::uint32_t to) {
  const std::string_view upto = text_.substr(0, to);
  std::size_t at = from;
  std::optional<Marker> bracketed = find_bracketed(upto, at, to);
  std::optional<Marker> point = find_point(upto, at, to);
  while (at < to) {
    if (bracketed && bracketed->begin < at) bracketed = find_bracketed(upto, at, to);
    if (point && point->begin < at) point = find_point(upto, at, to);
    if (!bracketed && !point) return;
    const bool is_point = !bracketed || (point && point->begin < bracketed->begin);
    const Marker marker = is_point ? *point : *bracketed;
    at = marker.begin + 1;
    const Opening opening = opening_before(text_, marker.begin);
    if (opening == Opening::none || is_reference(upto, marker, false)) continue;
    if (is_point && !opens_point(marker, opening)) continue;
    const Place place = place_of(marker, false, static_cast<std::uint32_t>(marker.begin));
    if (!place.found) continue;
    if (opening == Opening::weak && place.numeral.is_first()) continue;
    if (!open_listed(marker, static_cast<std::uint32_t>(marker.begin), false, 0)) continue;
    at = marker.next;
    // "(1) (a)" in the middle of a line.
    const auto inner = at < to ? read_bracketed(upto, at) : std::nullopt;
    if (inner && inner->numerals[0].is_first() &&
        open_listed(*inner, static_cast<std::uint32_t>(inner->begin), false, 0))
      at = inner->next;
    fresh_ = false;
  }
}

// Whether "a)" or "1°" within a line may be a point: the first one after a colon or dash if others follow in order, the
// next ones in a list that is open.
bool TextOutline::opens_point(const Marker& marker, Opening opening) const {
  for (std::size_t i = frames_.size(); i-- > base() + 1;) {
    const Frame& frame = frames_[i];
    if (frame.kind != FrameKind::sub || frame.form != marker.form) continue;
    for (std::uint8_t r = 0; r < marker.readings; ++r) {
      if (marker.numerals[r].follows(frame.numeral)) return opening == Opening::strong || !is_cited(text_, marker);
    }
  }
  if (!marker.numerals[0].is_first()) return false;
  const std::size_t from = marker.begin > 40 ? marker.begin - 40 : 0;
  return ends_with_colon_or_dash(trim(text_.substr(from, marker.begin - from))) && series_follows(text_, marker);
}

// The words before a number end in the middle of a sentence.
bool TextOutline::opening_is_inside(std::uint32_t begin) const {
  std::string_view before = words_before(begin);
  for (const std::string_view word : {" or", " and", " ou", " et", " y", " o", " und", " oder"}) {
    if (before.ends_with(word)) return true;
  }
  return ends_with_any(before, ";,");
}

bool TextOutline::open_listed(const Marker& marker, std::uint32_t begin, bool line_start, std::uint16_t indent) {
  if (tree_.is_full()) return false;
  const Place place = place_of(marker, line_start, begin);
  if (!place.found) return false;
  // "...; (b)": the list is one sentence, and words after it may be its end.
  if (place.keep < frames_.size()) list_is_sentence_ = opening_is_inside(begin);
  pop_to(place.keep);
  const std::string_view type = list_type(marker, place.numeral);
  const ProvisionId id = open_child(type, Level::sub, begin);
  if (id == no_provision) return false;
  const Span num{static_cast<std::uint32_t>(marker.begin), static_cast<std::uint32_t>(marker.end)};
  set_number(id, num, {});
  Frame frame;
  frame.id = id;
  frame.kind = FrameKind::sub;
  frame.form = marker.form;
  frame.numeral = place.numeral;
  frame.depth = marker.depth;
  frame.indent = indent;
  frame.text_from = static_cast<std::uint32_t>(marker.end);
  frames_.push_back(frame);
  fresh_ = true;
  return true;
}

// The line goes on with the words of the last node.
bool TextOutline::goes_on(std::uint32_t index) const {
  if (frames_.empty() || interrupted_) return false;
  const FrameKind kind = frames_.back().kind;
  if (kind == FrameKind::matter || kind == FrameKind::container) {
    if (kind == FrameKind::container || !plan_.hard_wrapped || frames_.back().chapeau_end == 0) return false;
  }
  if (fresh_) return true;
  const TextLine& line = lines_[index];
  const std::string_view here = words(index);
  const std::string_view before = words_before(line.begin);
  if (!plan_.hard_wrapped) return false;
  const bool lower = first_case(here) == LetterCase::lower;
  if (!line.blank_before)
    return !((starts_definition(here) || starts_with_term(here)) && ends_sentence(before)) && !starts_remark(here);
  if (lower) return !ends_with_any(before, ",;") || frames_.back().kind != FrameKind::sub;
  return !ends_sentence(before) && !starts_definition(here) && !is_heading_shape(here);
}

void TextOutline::open_block(std::string_view type, FrameKind kind, std::uint32_t begin, std::uint16_t indent) {
  const ProvisionId id = open_child(type, Level::block, begin);
  if (id == no_provision) return;
  Frame frame;
  frame.id = id;
  frame.kind = kind;
  frame.indent = indent;
  frame.text_from = begin;
  frames_.push_back(frame);
}

void TextOutline::add_paragraph(std::uint32_t index) {
  const TextLine& line = lines_[index];
  const std::string_view here = words(index);
  const std::size_t floor = base() + 1;
  const std::string_view before = words_before(line.begin);

  if (interrupted_ && plan_.hard_wrapped && !ends_sentence(before)) {
    // Running text cut by a page's end goes on below the node that it was cut from.
    open_child("wrapUp", Level::block, line.begin);
    return;
  }
  if (starts_definition(here)) {
    std::size_t keep = floor;
    for (std::size_t i = frames_.size(); i-- > floor;) {
      if (frames_[i].kind == FrameKind::definition) {
        keep = i;
        break;
      }
      if (frames_[i].kind == FrameKind::sub &&
          (frames_[i].chapeau_end == 0 || ends_with_colon_or_dash(chapeau(frames_[i])))) {
        keep = frames_[i].chapeau_end == 0 && !ends_with_colon_or_dash(before) ? i : i + 1;
        if (keep == i + 1) break;
      }
      if (frames_[i].kind == FrameKind::sub) keep = i + 1;
    }
    pop_to(keep);
    open_block("p", FrameKind::definition, line.begin, line.indent);
    return;
  }
  if (first_case(here) == LetterCase::lower && frames_.size() > floor) {
    // The flush words of a sentence: they belong to the owner of the list that the sentence holds.
    std::size_t keep = frames_.size() - 1;
    while (keep > floor && frames_[keep - 1].kind != FrameKind::block &&
           !ends_with_any(chapeau(frames_[keep - 1]), ".") && frames_[keep].kind != FrameKind::definition &&
           !ends_with_colon_or_dash(chapeau(frames_[keep - 1]))) {
      --keep;
    }
    pop_to(keep);
    open_child("wrapUp", Level::block, line.begin);
    return;
  }
  // A paragraph of its own: within the item if the list's items are sentences, else after the list.
  std::size_t keep = frames_.size();
  while (keep > floor && frames_[keep - 1].kind == FrameKind::block) --keep;
  if (starts_remark(here)) {
    while (keep > floor && !(keep == floor + 1 && frames_[keep - 1].numeral.alphabet == Alphabet::digit)) --keep;
  } else if (keep > floor) {
    const Frame& frame = frames_[keep - 1];
    const bool number = frame.numeral.alphabet == Alphabet::digit || frame.numeral.alphabet == Alphabet::upper_roman;
    const bool paragraph = keep == floor + 1 && number && frame.form != NumberForm::degree;
    if (frame.kind == FrameKind::definition) {
      --keep;
    } else if (!paragraph && keep >= 2 && ends_with_colon_or_dash(chapeau(frames_[keep - 2])) && list_is_sentence_) {
      while (keep > floor && frames_[keep - 1].kind == FrameKind::sub &&
             !(keep == floor + 1 && (frames_[keep - 1].numeral.alphabet == Alphabet::digit ||
                                     frames_[keep - 1].numeral.alphabet == Alphabet::upper_roman))) {
        --keep;
      }
    }
  }
  pop_to(keep);
  const bool heading = is_heading_shape(here) && line.blank_before && !plan_.hard_wrapped;
  open_block(heading && here.size() < 80 && keep <= floor ? "crossHeading" : "p", FrameKind::block, line.begin,
             line.indent);
}

}  // namespace lacuna::statute
