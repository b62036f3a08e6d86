#include "drafting/splice.h"

#include <algorithm>

#include "statute/akn_names.h"
#include "statute/finish.h"
#include "statute/numbering.h"
#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

using statute::Document;
using statute::Level;
using statute::no_provision;
using statute::Provision;
using statute::ProvisionId;

class Splicer {
 public:
  Splicer(const Document& old, const Edits& edits, const Document* bill) : old_(old), edits_(edits), bill_(bill) {
    out_.path = old.path;
    out_.format = old.format;
    out_.akn_kind = old.akn_kind;
    out_.metadata = old.metadata;
    out_.lines = old.lines;
    out_.file_size = old.file_size;
    out_.warnings = old.warnings;
    out_.others = old.others;
    out_.provisions.reserve(old.provisions.size());
    out_.text.reserve(old.text.size());
    if (bill != nullptr) find_bill_file();
  }

  Document run() {
    const auto count = static_cast<ProvisionId>(old_.provisions.size());
    for (ProvisionId id = 0; id < count;) {
      while (!open_.empty() && old_.provisions[open_.back().old].subtree_end <= id) close();
      const bool gone = edits_.removed.contains(id);
      emit(edits_.before, id, parent(), gone && edits_.removed.at(id) ? &old_.provisions[id] : nullptr);
      if (gone) {
        emit(edits_.after, id, parent(), nullptr);
        id = old_.provisions[id].subtree_end;
        continue;
      }
      copy(id);
      ++id;
    }
    while (!open_.empty()) close();
    map_labels();
    finish_document(out_);
    return std::move(out_);
  }

 private:
  struct Open {
    ProvisionId old;
    ProvisionId now;
  };
  // A stretch of the old text and where it stands now.
  struct Kept {
    std::uint32_t from;
    std::uint32_t to;
    std::uint32_t size;
  };

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(out_.text.size()); }
  [[nodiscard]] ProvisionId parent() const { return open_.empty() ? no_provision : open_.back().now; }

  void find_bill_file() {
    for (std::size_t i = 0; i < out_.others.size(); ++i) {
      if (out_.others[i].path == bill_->path) {
        bill_file_ = static_cast<std::uint32_t>(i);
        return;
      }
    }
    bill_file_ = static_cast<std::uint32_t>(out_.others.size());
    out_.others.push_back({bill_->path, bill_->format, bill_->map, bill_->lines});
  }

  void close() {
    const Open open = open_.back();
    emit(edits_.last, open.old, open.now, nullptr);
    out_.provisions[open.now].end = size();
    open_.pop_back();
    emit(edits_.after, open.old, parent(), nullptr);
  }

  void copy(ProvisionId id) {
    Provision provision = old_.provisions[id];
    provision.parent = parent();
    provision.begin = size();
    provision.end = 0;
    std::uint32_t at = old_.provisions[id].begin;
    const std::uint32_t end = old_.provisions[id].own_end;
    Span heading;
    for (; next_edit_ < edits_.texts.size() && edits_.texts[next_edit_].span.begin < at; ++next_edit_) {
    }
    for (; next_edit_ < edits_.texts.size() && edits_.texts[next_edit_].span.end <= end; ++next_edit_) {
      const TextEdit& edit = edits_.texts[next_edit_];
      keep(at, edit.span.begin);
      at = edit.span.end;
      put_between(edit, at);
      if (edit.heading) heading = {size() - static_cast<std::uint32_t>(edit.words.size()), size()};
      if (edit.span.begin >= end) {
        ++next_edit_;
        break;
      }
    }
    keep(at, end);
    provision.own_end = size();
    if (!heading.empty()) {
      provision.heading = statute::fold_space(out_.slice(heading));
      new_headings_.push_back({static_cast<ProvisionId>(out_.provisions.size()), heading});
    }
    open_.push_back({id, static_cast<ProvisionId>(out_.provisions.size())});
    out_.provisions.push_back(std::move(provision));
    origin_.push_back(id);
  }

  // Words of the statute that stay.
  void keep(std::uint32_t from, std::uint32_t to) {
    if (from >= to) return;
    kept_.push_back({from, size(), to - from});
    out_.map.append(old_.map, from, to, size());
    auto known = std::upper_bound(old_.insertions.begin(), old_.insertions.end(), from,
                                  [](std::uint32_t value, const statute::Insertion& i) { return value < i.span.end; });
    for (; known != old_.insertions.end() && known->span.begin < to; ++known) {
      const Span part{std::max(from, known->span.begin), std::min(to, known->span.end)};
      out_.insertions.push_back({{part.begin - from + size(), part.end - from + size()},
                                 known->file,
                                 known->offset + (part.begin - known->span.begin)});
    }
    out_.text.append(old_.text, from, to - from);
    last_place_ = to;
  }

  // Words of a bill. `from`: where they stand in its text.
  Span put(std::string_view words, Span from) {
    const Span span{size(), size() + static_cast<std::uint32_t>(words.size())};
    if (words.empty()) return span;
    out_.map.add(size(), old_.map.file_offset(last_place_), 0);
    if (bill_ != nullptr && !from.empty() && bill_->slice(from) == words) {
      out_.insertions.push_back({span, bill_file_, from.begin});
    }
    out_.text += words;
    return span;
  }

  // Words within a sentence, with the spaces that part words.
  void put_between(const TextEdit& edit, std::uint32_t at) {
    last_place_ = at;
    const bool space_before = !out_.text.empty() && statute::is_ascii_space(out_.text.back());
    const char next = at < old_.text.size() ? old_.text[at] : ' ';
    if (edit.words.empty()) {
      // Of two spaces one goes with the words, as does that before a comma or stop.
      const bool spare = next == ' ' || next == ',' || next == '.' || next == ';';
      if (space_before && out_.text.back() == ' ' && spare) drop_space();
      return;
    }
    const bool glued = !out_.text.empty() && statute::is_word_byte(edit.words.front()) && parts_from(out_.text.back());
    if (glued || (edit.heading && !space_before)) put(" ", {});
    put(edit.words, edit.from);
    if (!edit.heading && statute::is_word_byte(edit.words.back()) && statute::is_word_byte(next)) put(" ", {});
  }

  static bool parts_from(char c) { return statute::is_word_byte(c) || c == ',' || c == ';' || c == ')'; }

  void drop_space() {
    if (kept_.empty() || kept_.back().size < 2 || kept_.back().to + kept_.back().size != size()) return;
    --kept_.back().size;
    out_.text.pop_back();
    if (!out_.insertions.empty()) out_.insertions.back().span.end = std::min(out_.insertions.back().span.end, size());
  }

  void emit(const std::map<ProvisionId, Edits::Contents>& where, ProvisionId id, ProvisionId above,
            const Provision* replaced) {
    const auto found = where.find(id);
    if (found == where.end() || above == no_provision) return;
    bool gap = old_.format == statute::Format::text && out_.text.ends_with("\n\n");
    if (replaced != nullptr) {
      last_place_ = replaced->begin;
      gap = old_.slice(replaced->span()).ends_with("\n\n");
    }
    for (const NewProvision* content : found->second) {
      add(*content, above, replaced);
      replaced = nullptr;
    }
    // A blank line that stood before what comes next stands there again.
    if (gap && !out_.text.ends_with("\n\n")) {
      put("\n", {});
      stretch();
    }
  }

  void add(const NewProvision& content, ProvisionId above, const Provision* replaced) {
    separate();
    const Provision& up = out_.provisions[above];
    Provision provision;
    provision.type = content.type.empty() ? "p" : content.type;
    provision.level = content.level ? *content.level : level_of(content, up);
    provision.language = up.language;
    provision.standing = statute::is_operative(up.standing) ? up.standing : statute::Standing::operative;
    provision.parent = above;
    const bool bare = replaced != nullptr && content.type.empty() && content.num.empty();
    if (bare) {  // words in place of a provision keep its kind and number
      provision.type = replaced->type;
      provision.level = replaced->level;
    }
    const std::string& num = bare ? replaced->num : content.num;
    provision.num = statute::fold_space(num);
    provision.heading = statute::fold_space(content.heading);
    provision.begin = size();
    if (replaced != nullptr && replaced->type == provision.type &&
        statute::number_key(replaced->num) == statute::number_key(provision.num)) {
      provision.eid = replaced->eid;
    }
    const auto id = static_cast<ProvisionId>(out_.provisions.size());
    provision.num_span = put(num, content.num_span);
    if (!content.heading.empty()) {
      if (!num.empty()) put(" ", {});
      provision.heading_span = put(content.heading, content.heading_span);
      if (!content.text.empty()) put("\n", {});
    } else if (!num.empty() && !content.text.empty()) {
      put(" ", {});
    }
    put(content.text, content.text_span);
    put("\n", {});
    provision.own_end = size();
    const bool unit = provision.level == Level::unit;
    out_.provisions.push_back(std::move(provision));
    origin_.push_back(no_provision);
    for (const NewProvision& child : content.children) add(child, id, nullptr);
    out_.provisions[id].end = size();
    if (unit && old_.format == statute::Format::text) {
      put("\n", {});
      stretch();
    }
  }

  static Level level_of(const NewProvision& content, const Provision& up) {
    const bool in_unit = up.level == Level::unit || up.level == Level::sub;
    if (statute::names_container(content.type) && !in_unit) return Level::container;
    if (statute::names_unit(content.type) && !in_unit) return Level::unit;
    if (statute::names_sub(content.type) || !content.num.empty()) return Level::sub;
    return Level::block;
  }

  // What comes next begins a line; the line end belongs to what stands before.
  void separate() {
    if (out_.text.empty() || out_.text.back() == '\n') return;
    put("\n", {});
    stretch();
  }

  // Takes the text's end into the last provision and those that it closes.
  void stretch() {
    const ProvisionId last = static_cast<ProvisionId>(out_.provisions.size() - 1);
    out_.provisions[last].own_end = size();
    for (ProvisionId id = last; id != no_provision; id = out_.provisions[id].parent) {
      if (out_.provisions[id].end != 0) out_.provisions[id].end = size();
    }
  }

  // An offset of the old text in the new one; that of what follows where it is gone.
  [[nodiscard]] std::uint32_t now(std::uint32_t offset) const {
    auto after = std::upper_bound(kept_.begin(), kept_.end(), offset,
                                  [](std::uint32_t value, const Kept& kept) { return value < kept.from; });
    if (after != kept_.begin() && offset <= (after - 1)->from + (after - 1)->size) {
      return (after - 1)->to + (offset - (after - 1)->from);
    }
    return after == kept_.end() ? size() : after->to;
  }

  // Numbers and headings of the provisions that stay; those in the margin lie outside of the own text.
  void map_labels() {
    for (std::size_t id = 0; id < out_.provisions.size(); ++id) {
      if (origin_[id] == no_provision) continue;
      const Provision& old = old_.provisions[origin_[id]];
      out_.provisions[id].num_span = moved(old.num_span);
      out_.provisions[id].heading_span = moved(old.heading_span);
      if (!old.heading_span.empty() && touched(old.heading_span)) {
        out_.provisions[id].heading = statute::fold_space(out_.slice(out_.provisions[id].heading_span));
      }
    }
    for (const auto& [id, span] : new_headings_) {
      out_.provisions[id].heading_span = span;
      out_.provisions[id].heading = statute::fold_space(out_.slice(span));
    }
  }

  [[nodiscard]] Span moved(Span span) const {
    if (span.empty()) return {};
    const Span to{now(span.begin), now(span.end - 1) + 1};
    return to.begin < to.end && to.end <= size() ? to : Span{};
  }

  [[nodiscard]] bool touched(Span span) const {
    const auto edit = std::lower_bound(edits_.texts.begin(), edits_.texts.end(), span.begin,
                                       [](const TextEdit& e, std::uint32_t value) { return e.span.end < value; });
    return edit != edits_.texts.end() && edit->span.begin < span.end;
  }

  const Document& old_;
  const Edits& edits_;
  const Document* bill_;
  std::uint32_t bill_file_ = 0;
  Document out_;
  std::vector<Open> open_;
  std::vector<Kept> kept_;
  std::vector<ProvisionId> origin_;  // for each new provision the old one, or no_provision
  std::vector<std::pair<ProvisionId, Span>> new_headings_;
  std::size_t next_edit_ = 0;
  std::uint32_t last_place_ = 0;
};

}  // namespace

Document splice(const Document& document, const Edits& edits, const Document* bill) {
  return Splicer(document, edits, bill).run();
}

}  // namespace lacuna::drafting
