#include "statute/akn_reader.h"

#include <algorithm>
#include <utility>

#include "statute/akn_builder.h"
#include "statute/akn_main_document.h"
#include "statute/akn_marks.h"
#include "statute/akn_metadata.h"
#include "statute/akn_shape.h"
#include "statute/languages.h"
#include "statute/schedule_kind.h"

namespace lacuna::statute {

namespace {

constexpr std::uint32_t max_depth = 512;
constexpr std::size_t longest_title = 400;

class Walker {
 public:
  Walker(const SourceText& source, const XmlTree& tree, Metadata metadata)
      : tree_(tree),
        shapes_(shapes_of(tree)),
        main_(main_document(tree, shapes_)),
        metadata_(std::move(metadata)),
        builder_(source, root()) {}

  [[nodiscard]] bool has_document() const { return holds_akn(tree_, main_); }

  Document run() {
    for (std::uint32_t i = 0; i < tree_.nodes.size();) {
      while (!frames_.empty() && frames_.back().end <= i) leave();
      const XmlNode& node = tree_.nodes[i];
      if (!node.element) {
        text(node);
        ++i;
      } else if (shapes_[i].role == Role::skipped) {
        i = node.end;
      } else {
        enter(i);
        ++i;
      }
    }
    while (!frames_.empty()) leave();
    Document document;
    document.format = Format::akn;
    if (main_.found) document.akn_kind = tree_.nodes[main_.index].name;
    builder_.finish(document);
    document.metadata = std::move(metadata_);
    set_title(document);
    return document;
  }

 private:
  // What holds inside an element and ends with it.
  struct Scope {
    std::string_view context = "p";  // type of a block that follows a child
    bool in_unit = false;
    bool in_quote = false;
  };
  struct Frame {
    std::uint32_t node = 0;
    std::uint32_t end = 0;
    Role role = Role::unknown;
    Scope before;
    bool opened = false;
    bool edged = false;  // words before and after it are apart
  };

  [[nodiscard]] Provision root() const {
    Provision provision;
    provision.type = main_.found && main_.alone ? std::string(tree_.nodes[main_.index].name) : "akomaNtoso";
    provision.level = Level::document;
    provision.language = metadata_.language;
    return provision;
  }

  [[nodiscard]] std::string identifier(const XmlNode& node) const {
    for (const std::string_view name : {"eId", "id", "wId"}) {
      const std::string_view value = tree_.attribute(node, name);
      if (!value.empty()) return decode_xml(value);
    }
    return {};
  }

  // An element that write_akn needed for the schema's sake.
  [[nodiscard]] bool is_transparent(const XmlNode& node) const {
    return tree_.attribute(node, "class") == "transparent" && role_of(node.name) != Role::inlined;
  }

  // A provision for an element, with what it has from the one above.
  Provision draft(const XmlNode& node, std::string type, Level level) {
    const Provision& above = builder_.innermost();
    Provision provision;
    provision.type = std::move(type);
    provision.level = level;
    provision.eid = identifier(node);
    provision.standing = above.standing;
    provision.language = above.language;
    for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
      const XmlAttribute& attribute = tree_.attributes[node.first_attribute + i];
      if (attribute.name == "lang" && attribute.prefix == "xml" && !attribute.value.empty()) {
        provision.language = language_code(attribute.value);
      }
    }
    if (is_removed(tree_, node)) provision.standing = Standing::repealed;
    if (tree_.attribute(node, "class").find(margin_heading) != std::string_view::npos) {
      provision.heading = folded_space(decode_xml(tree_.attribute(node, "title")));
    }
    return provision;
  }

  void open(const XmlNode& node, Provision provision, bool keep_empty, bool shell = false) {
    noted_standing(tree_.attribute(node, "class"), provision.standing);
    builder_.open(std::move(provision), keep_empty, shell);
    frames_.back().opened = true;
    scope_.context = "p";
  }

  static void set_standing(Provision& provision, Standing standing) {
    const Standing above = provision.standing;
    if (standing == Standing::quoted && above != Standing::operative) return;
    if (above == Standing::repealed || above == Standing::note) return;
    provision.standing = standing;
  }

  void enter(std::uint32_t index) {
    const XmlNode& node = tree_.nodes[index];
    const Role role = is_transparent(node) ? Role::group : shapes_[index].role;
    Frame frame;
    frame.node = index;
    frame.end = node.end;
    frame.role = role;
    frame.before = scope_;
    frame.edged = role != Role::inlined && role != Role::separator && role != Role::doc_title &&
                  role != Role::short_title && role != Role::deleted && node.name != "quotedText";
    frames_.push_back(frame);
    if (frame.edged) builder_.border();
    enter_as(role, index, node);
  }

  void enter_as(Role role, std::uint32_t index, const XmlNode& node) {
    switch (role) {
      case Role::block:
        enter_block(node);
        break;
      case Role::inlined:
        if (is_removed(tree_, node)) open(node, draft(node, "del", Level::block), false);
        break;
      case Role::list:
        enter_list(index, node);
        break;
      case Role::num:
      case Role::heading:
        scope_.context = role == Role::num ? "num" : "heading";
        builder_.end_block();
        builder_.begin_capture();
        break;
      case Role::doc_title:
      case Role::short_title:
        builder_.begin_capture();
        break;
      case Role::separator:
        builder_.begin_separator();
        break;
      case Role::intro:
        scope_.context = "intro";
        builder_.end_block();
        block_eid_ = identifier(node);
        break;
      case Role::wrap_up:
        open(node, draft(node, "wrapUp", Level::block), false);
        scope_.context = "wrapUp";
        break;
      case Role::hierarchy:
        enter_hierarchy(index, node);
        break;
      case Role::matter:
        enter_matter(node);
        break;
      case Role::body:
        if (!builder_.in_shell()) open(node, draft(node, std::string(node.name), Level::matter), true);
        break;
      case Role::document:
        enter_document(index, node);
        break;
      default:
        enter_apart(role, node);
        break;
    }
  }

  // Blocks whose words stand apart from those around them.
  void enter_apart(Role role, const XmlNode& node) {
    switch (role) {
      case Role::toc: {
        const Level level = builder_.depth() == 1 ? Level::matter : Level::block;
        Provision provision = draft(node, "toc", level);
        set_standing(provision, Standing::contents);
        open(node, std::move(provision), false);
        break;
      }
      case Role::note:
      case Role::foreign_data: {
        if (role == Role::foreign_data && builder_.innermost().type == "foreign") break;
        Provision provision = draft(node, role == Role::note ? std::string(node.name) : "foreign", Level::block);
        set_standing(provision, Standing::note);
        open(node, std::move(provision), false);
        break;
      }
      case Role::quoted: {
        Provision provision = draft(node, provision_type(tree_, node), Level::block);
        set_standing(provision, Standing::quoted);
        open(node, std::move(provision), false);
        scope_.in_unit = false;
        scope_.in_quote = true;
        break;
      }
      case Role::deleted: {
        Provision provision = draft(node, "del", Level::block);
        set_standing(provision, Standing::repealed);
        open(node, std::move(provision), false);
        break;
      }
      case Role::table:
        open(node, draft(node, "table", Level::block), false);
        break;
      default:
        break;
    }
  }

  void enter_block(const XmlNode& node) {
    if (is_removed(tree_, node)) open(node, draft(node, "p", Level::block), false);
    builder_.end_block();
    block_eid_ = identifier(node);
  }

  void enter_list(std::uint32_t index, const XmlNode& node) {
    if (!is_removed(tree_, node) && builder_.childless()) return;
    if (!is_removed(tree_, node) &&
        (builder_.reopen_last_block() || (!shapes_[index].introduced && builder_.reopen_chapeau()))) {
      frames_.back().opened = true;
      return;
    }
    open(node, draft(node, std::string(node.name), Level::block), false);
  }

  void enter_hierarchy(std::uint32_t index, const XmlNode& node) {
    const Shape& shape = shapes_[index];
    std::string type = provision_type(tree_, node);
    Level level = level_of(type, shape);
    const bool attachment = type == "attachment";
    if (attachment) level = scope_.in_quote ? Level::container : Level::matter;
    const bool quoted = type == "quotedStructure";
    note_level(tree_.attribute(node, "class"), level);
    Provision provision = draft(node, std::move(type), level);
    if (provision.type == "formula") set_standing(provision, Standing::title);
    const bool shell = names_shell(provision.type);
    open(node, std::move(provision), level != Level::block, shell);
    if (level == Level::unit) scope_.in_unit = true;
    if (attachment || quoted) scope_.in_unit = false;
    if (quoted) scope_.in_quote = true;
  }

  [[nodiscard]] Level level_of(std::string_view type, const Shape& shape) const {
    if (names_unit(type)) {
      if (shape.unit_inside) return Level::container;
      return scope_.in_unit ? Level::sub : Level::unit;
    }
    if (shape.unit_inside) return Level::container;
    if (names_sub(type)) {
      const bool top_clause = type == "clause" && !scope_.in_unit && !scope_.in_quote && shape.numbered;
      return top_clause ? Level::unit : Level::sub;
    }
    if (scope_.in_unit) return shape.numbered || shape.headed || shape.has_provisions ? Level::sub : Level::block;
    if (names_container(type)) return Level::container;
    if (shape.has_provisions || shape.headed) return Level::container;
    return shape.numbered ? Level::sub : Level::block;
  }

  void enter_matter(const XmlNode& node) {
    std::string type = provision_type(tree_, node);
    const bool shell = names_shell(type);
    Provision provision = draft(node, std::move(type), Level::matter);
    if (node.name == "preface" || node.name == "coverPage") set_standing(provision, Standing::title);
    if (node.name == "preamble") set_standing(provision, Standing::preamble);
    if (node.name == "staticContent") set_standing(provision, Standing::furniture);
    open(node, std::move(provision), shell, shell);
    scope_.in_unit = false;
  }

  void enter_document(std::uint32_t index, const XmlNode& node) {
    const bool is_main = main_.alone && index == main_.index;
    if (is_main || builder_.in_shell()) return;
    open(node, draft(node, std::string(node.name), Level::matter), true, true);
    scope_.in_unit = false;
  }

  void leave() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    switch (frame.role) {
      case Role::num:
      case Role::heading:
        take_label(frame.role);
        builder_.end_block();
        break;
      case Role::doc_title:
      case Role::short_title:
        take_title(frame.role);
        break;
      case Role::separator:
        builder_.end_separator();
        break;
      case Role::block:
      case Role::intro:
        if (!frame.opened) builder_.end_block();
        break;
      default:
        break;
    }
    if (frame.opened) close(frame);
    if (frame.edged) builder_.border();
    scope_ = frame.before;
  }

  void close(const Frame& frame) {
    const ProvisionId id = builder_.innermost_id();
    const std::string type = builder_.innermost().type;
    const bool label = type == "heading" || type == "num";
    builder_.close();
    if (id >= builder_.provisions().size()) return;
    if (label && frame.role == Role::hierarchy) adopt_label(id);
    Standing noted = Standing::operative;
    if (type == "attachment" && !noted_standing(tree_.attribute(tree_.nodes[frame.node], "class"), noted)) {
      judge_attachment(id);
    }
  }

  // The words of a num or heading go to the provision that bears it, unless it has one.
  void take_label(Role role) {
    const Captured captured = builder_.end_capture();
    if (captured.text.empty() || builder_.depth() == 1) return;
    Provision& provision = builder_.innermost();
    set_label(provision, role == Role::num, captured.text, captured.span);
  }

  static void set_label(Provision& provision, bool is_num, const std::string& words, Span span) {
    std::string& member = is_num ? provision.num : provision.heading;
    if (!member.empty()) return;
    member = words;
    (is_num ? provision.num_span : provision.heading_span) = span;
  }

  // A block that write_akn made of a heading or number that a note parts from its provision.
  void adopt_label(ProvisionId id) {
    const Provision block = builder_.provisions()[id];
    if (block.parent == no_provision || id + 1 != builder_.provisions().size()) return;
    const std::string_view words = trimmed(builder_.text_so_far().substr(block.begin));
    if (words.empty()) return;
    const auto begin = static_cast<std::uint32_t>(words.data() - builder_.text_so_far().data());
    const Span span{begin, begin + static_cast<std::uint32_t>(words.size())};
    set_label(builder_.provisions()[block.parent], block.type == "num", folded_space(words), span);
  }

  void take_title(Role role) {
    const Captured captured = builder_.end_capture();
    if (captured.text.empty()) return;
    Provision& shell = builder_.innermost_shell();
    if (role == Role::short_title && builder_.innermost().standing != Standing::title) return;
    if (shell.level == Level::document) {
      std::string& member = role == Role::doc_title ? text_title_ : text_short_title_;
      if (member.empty()) member = captured.text;
    } else if (role == Role::doc_title) {
      set_label(shell, false, captured.text, captured.span);
    }
  }

  // A treaty or a form that a schedule reproduces is not law of this document.
  void judge_attachment(ProvisionId id) {
    std::vector<Provision>& all = builder_.provisions();
    std::string words = all[id].num + " " + all[id].heading;
    if (all[id].heading.empty()) words = std::string(builder_.text_so_far().substr(all[id].begin, longest_title));
    const Standing standing = schedule_standing(words);
    if (standing == Standing::operative) return;
    for (auto each = all.begin() + id; each != all.end(); ++each) {
      if (is_operative(each->standing)) each->standing = standing;
    }
  }

  void text(const XmlNode& node) {
    builder_.text(node.value, node.offset, node.literal, scope_.context, block_eid_);
    if (!block_eid_.empty() && leading_space(node.value) < node.value.size()) block_eid_.clear();
  }

  void set_title(Document& document) const {
    Metadata& metadata = document.metadata;
    if (metadata.short_title.empty()) metadata.short_title = text_short_title_;
    if (!text_title_.empty()) metadata.title = text_title_;
    if (metadata.title.empty()) metadata.title = text_short_title_;
    for (const std::string_view type : {"longTitle", "preface", "coverPage"}) {
      for (const Provision& provision : document.provisions) {
        if (!metadata.title.empty()) return;
        if (provision.type != type) continue;
        std::string words = folded_space(document.slice(provision.own()));
        if (words.size() <= longest_title) metadata.title = std::move(words);
      }
    }
  }

  const XmlTree& tree_;
  std::vector<Shape> shapes_;
  MainDocument main_;
  Metadata metadata_;
  AknBuilder builder_;
  std::vector<Frame> frames_;
  Scope scope_;
  std::string block_eid_;  // of the block that has begun, until its first word
  std::string text_title_, text_short_title_;
};

[[noreturn]] void fail(const SourceText& source, const XmlError& error) {
  Problem problem;
  switch (error.kind) {
    case XmlError::Kind::malformed:
      problem = problem_at(source, error.offset, "D110", std::string("the XML is not well formed: ") + error.what());
      problem.hint = "repair the file, or read it as plain text without markup";
      break;
    case XmlError::Kind::too_deep:
      problem = problem_at(source, error.offset, "D112",
                           std::string(error.what()) + " (more than " + std::to_string(max_depth) + " levels)");
      problem.hint = "no statute needs so many levels; look for elements that are opened and never closed";
      break;
    case XmlError::Kind::empty:
      problem = problem_at(source, 0, "D111", "there is no Akoma Ntoso document in the file");
      problem.hint = "the root element should be akomaNtoso";
      break;
  }
  throw Error(std::move(problem));
}

}  // namespace

Document read_akn(SourceText source) {
  std::string buffer = source.utf8;  // parsed in place; the source stays whole for excerpts
  XmlTree tree;
  try {
    tree = parse_xml(buffer, max_depth);
  } catch (const XmlError& error) {
    fail(source, error);
  }
  Walker walker(source, tree, read_akn_metadata(tree));
  if (!walker.has_document()) {
    Problem problem = problem_at(
        source, tree.nodes[0].offset, "D111",
        "there is no Akoma Ntoso document in the file; its root element is '" + std::string(tree.nodes[0].name) + "'");
    problem.hint = "convert it to Akoma Ntoso (root element akomaNtoso), or give its text as plain text";
    throw Error(std::move(problem));
  }
  Document document = walker.run();
  document.path = source.path;
  document.lines = std::move(source.lines);
  document.file_size = source.file_size;
  return document;
}

}  // namespace lacuna::statute
