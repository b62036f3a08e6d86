#include "statute/text_outline.h"

#include <algorithm>

#include "statute/scan.h"
#include "statute/text_chars.h"
#include "statute/text_headings.h"
#include "statute/text_markdown.h"
#include "statute/text_phrases.h"

namespace lacuna::statute {

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

void TextOutline::set_number(ProvisionId id, Span num, Span heading) {
  Provision& provision = tree_.at(id);
  provision.num_span = num;
  provision.num = std::string(trim(document_.slice(num)));
  std::erase(provision.num, '*');  // emphasis of Markdown: "(*a*)"
  provision.heading_span = heading;
  if (!heading.empty()) {
    std::string folded = fold_space(without_markdown(document_.slice(heading)));
    while (folded.size() > 1 && (folded.back() == '*' || folded.back() == '.' || folded.back() == ' '))
      folded.pop_back();
    provision.heading = std::move(folded);
  }
}

}  // namespace lacuna::statute
