#include "statute/akn_builder.h"

#include <algorithm>

namespace lacuna::statute {

AknBuilder::AknBuilder(const SourceText& source, Provision root) : text_(source) {
  Holder& holder = holders_.emplace_back();
  holder.id = place(std::move(root), no_provision);
}

void AknBuilder::open(Provision draft, bool keep_empty, bool shell) {
  Holder& holder = holders_.emplace_back();
  holder.draft = std::move(draft);
  holder.keep_empty = keep_empty;
  holder.shell = shell;
}

bool AknBuilder::reopen_last_block() {
  const ProvisionId last = holders_.back().last_tail;
  if (last == no_provision || last + 1 != provisions_.size()) return false;
  reopen(last);
  return true;
}

bool AknBuilder::reopen_chapeau() {
  const Provision& last = provisions_.back();
  if (last.parent != holders_.back().id || last.parent == no_provision || !last.num.empty()) return false;
  if (last.type != "subparagraph" && last.type != "alinea") return false;
  const std::string_view words = trimmed(text_.view().substr(last.begin));
  if (!words.ends_with(':') && !words.ends_with("—") && !words.ends_with("–")) return false;
  reopen(static_cast<ProvisionId>(provisions_.size() - 1));
  return true;
}

void AknBuilder::reopen(ProvisionId id) {
  holders_.back().tail = no_provision;
  holders_.emplace_back().id = id;
}

void AknBuilder::close() {
  if (holders_.back().id == no_provision && holders_.back().keep_empty) place_open();
  holders_.pop_back();
}

void AknBuilder::text(std::string_view raw, std::uint32_t offset, bool literal, std::string_view context,
                      std::string_view eid) {
  const std::uint32_t before = text_.size();
  const auto space = static_cast<std::uint32_t>(leading_space(raw));
  text_.append(raw.substr(0, space), offset, true);
  if (space < raw.size()) {
    if (border_) text_.separate();
    border_ = false;
    place_open();
    Holder& holder = holders_.back();
    if (holder.has_children && holder.tail == no_provision) {
      Provision block;
      block.type = context;
      block.eid = eid;
      block.standing = provisions_[holder.id].standing;
      block.language = provisions_[holder.id].language;
      holder.tail = place(std::move(block), holder.id);
      holder.last_tail = holder.tail;
    }
    for (Capture& capture : captures_) {
      if (capture.begun || capture.depth != holders_.size()) continue;
      capture.begun = true;
      capture.begin = text_.size();
    }
    text_.append(raw.substr(space), offset + space, literal);
  }
  for (Capture& capture : captures_) {
    if (capture.depth == holders_.size()) capture.text.append(text_.view().substr(before));
  }
}

void AknBuilder::begin_capture() { captures_.emplace_back().depth = holders_.size(); }

Captured AknBuilder::end_capture() {
  Capture capture = std::move(captures_.back());
  captures_.pop_back();
  Captured result;
  std::uint32_t end = capture.limited ? capture.limit : text_.size();
  if (capture.separator_text_end > 0 &&
      trimmed(std::string_view(capture.text).substr(capture.separator_text_end)).empty()) {
    capture.text.resize(capture.separator_text);
    end = std::min(end, capture.separator_begin);
  }
  result.text = folded_space(capture.text);
  if (capture.begun && end > capture.begin) {
    const std::string_view words = trimmed(text_.view().substr(capture.begin, end - capture.begin));
    result.span.begin = static_cast<std::uint32_t>(words.data() - text_.view().data());
    result.span.end = result.span.begin + static_cast<std::uint32_t>(words.size());
    if (words.empty()) result.span = {};
  }
  return result;
}

void AknBuilder::begin_separator() {
  if (captures_.empty()) return;
  Capture& capture = captures_.back();
  capture.separator_text = capture.text.size();
  capture.separator_begin = text_.size();
}

void AknBuilder::end_separator() {
  if (captures_.empty()) return;
  Capture& capture = captures_.back();
  if (trimmed(std::string_view(capture.text).substr(0, capture.separator_text)).empty()) {
    capture.text.clear();
    capture.begun = false;
    capture.limited = false;
    capture.separator_text_end = 0;
  } else {
    capture.separator_text_end = capture.text.size();
  }
}

Provision& AknBuilder::innermost_shell() {
  for (std::size_t i = holders_.size(); i-- > 1;) {
    if (holders_[i].shell) return edit(i);
  }
  return provisions_[0];
}

ProvisionId AknBuilder::innermost_id() const {
  const ProvisionId id = holders_.back().id;
  return id == no_provision ? static_cast<ProvisionId>(provisions_.size()) : id;
}

void AknBuilder::finish(Document& document) {
  document.text = text_.take_text();
  document.map = text_.take_map();
  for (Problem& warning : text_.take_warnings()) document.warnings.push_back(std::move(warning));
  const auto count = static_cast<ProvisionId>(provisions_.size());
  const auto size = static_cast<std::uint32_t>(document.text.size());
  for (ProvisionId id = count; id-- > 0;) {
    Provision& provision = provisions_[id];
    if (provision.subtree_end == 0) provision.subtree_end = id + 1;
    provision.own_end = id + 1 < count ? provisions_[id + 1].begin : size;
    provision.end = provision.subtree_end < count ? provisions_[provision.subtree_end].begin : size;
    if (provision.parent != no_provision) {
      Provision& parent = provisions_[provision.parent];
      parent.subtree_end = std::max(parent.subtree_end, provision.subtree_end);
    }
  }
  document.provisions = std::move(provisions_);
}

Provision& AknBuilder::edit(std::size_t holder) {
  Holder& which = holders_[holder];
  return which.id == no_provision ? which.draft : provisions_[which.id];
}

void AknBuilder::place_open() {
  for (std::size_t i = 1; i < holders_.size(); ++i) {
    if (holders_[i].id != no_provision) continue;
    holders_[i].id = place(std::move(holders_[i].draft), holders_[i - 1].id);
    holders_[i - 1].has_children = true;
    holders_[i - 1].tail = no_provision;
  }
}

ProvisionId AknBuilder::place(Provision provision, ProvisionId parent) {
  for (Capture& capture : captures_) {
    if (!capture.begun || capture.limited) continue;
    capture.limit = text_.size();
    capture.limited = true;
  }
  provision.begin = text_.size();
  provision.parent = parent;
  provisions_.push_back(std::move(provision));
  return static_cast<ProvisionId>(provisions_.size() - 1);
}

}  // namespace lacuna::statute
