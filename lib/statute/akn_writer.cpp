#include "statute/akn_writer.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "statute/akn_marks.h"
#include "statute/akn_names.h"
#include "statute/akn_text.h"
#include "statute/akn_writer_meta.h"
#include "statute/xml_escape.h"

namespace lacuna::statute {

namespace {

const char* level_name(Level level) {
  constexpr std::array<const char*, 6> names = {"document", "matter", "container", "unit", "sub", "block"};
  return names.at(static_cast<std::size_t>(level));
}

// How a provision is written.
enum class Form {
  native_block,  // preface, preamble, conclusions: holds containers
  body,          // body, mainBody
  attachment,    // in attachments, a document of its own
  hierarchy,     // an element of the schema's hierarchy, or hcontainer
  wrap_up,       // closes its parent
  container      // in a native block
};

// A number or heading within the own text.
struct Label {
  const char* name;
  Span span;
  Span tail;  // of the span, but not of the label: a full stop that the heading is given without
};

class Writer {
 public:
  explicit Writer(const Document& document)
      : document_(document), all_(document.provisions), meta_(document), forms_(all_.size(), Form::hierarchy) {
    taken_.insert(AknWriterMeta::source_id);
    find_units();
    find_titles();
    choose_root();
  }

  std::string run() {
    out_.reserve(document_.text.size() * 2 + 4096);
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out_ += "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<" + root_ + " name=\"" + root_ +
            "\">\n";
    meta_.append_main(out_, root_);
    const std::string_view first_words = trimmed(document_.own_text(0));
    if (!first_words.empty()) {
      out_ += "<coverPage class=\"transparent\">";
      paragraph(0, first_words);
      out_ += "</coverPage>\n";
    }
    bool body_open = false;
    for (ProvisionId id = 1; id < all_.size(); ++id) {
      close_until(id);
      if (all_[id].parent == 0) {
        if (forms_[id] == Form::hierarchy && !body_open) {
          out_ += "<body class=\"transparent\">\n";
          body_open = true;
        }
        if (forms_[id] == Form::attachment && !in_attachments_) {
          write_empty_body();
          out_ += "<attachments>\n";
          in_attachments_ = true;
        }
        if (all_[id].type == "conclusions" && forms_[id] == Form::native_block) write_empty_body();
      }
      provision(id);
    }
    close_until(static_cast<ProvisionId>(all_.size()));
    if (body_open) out_ += "</body>\n";
    if (!body_open) write_empty_body();
    if (in_attachments_) out_ += "</attachments>\n";
    out_ += "</" + root_ + ">\n</akomaNtoso>\n";
    return std::move(out_);
  }

 private:
  struct Open {
    ProvisionId end;
    std::string closing;
  };

  // Which provisions hold a unit, and which stand in one: the reader takes levels from that, so that only others need
  // be noted.
  void find_units() {
    holds_unit_.assign(all_.size(), false);
    in_unit_.assign(all_.size(), false);
    for (std::size_t id = all_.size(); id-- > 1;) {
      if (holds_unit_[id] || names_unit(all_[id].type)) holds_unit_[all_[id].parent] = true;
    }
    for (std::size_t id = 1; id < all_.size(); ++id) {
      const ProvisionId parent = all_[id].parent;
      in_unit_[id] = in_unit_[parent] || all_[parent].level == Level::unit;
    }
  }

  // Headings of schedules and component documents that stand in a title further below.
  void find_titles() {
    for (const Provision& provision : all_) {
      const Span span = provision.heading_span;
      if (!span.empty() && names_shell(provision.type) && !provision.own().contains(span)) {
        titles_.emplace(document_.provision_at(span.begin), span);
      }
    }
  }

  // The order that the schema asks for, as far as the document keeps to it; from the first part that does not, all goes
  // into one body.
  void choose_root() {
    const auto kind_is = [this](std::string_view kind) { return document_.akn_kind == kind; };
    const std::vector<ProvisionId> parts = document_.children(0);
    const bool main_body =
        (kind_is("doc") || kind_is("statement")) &&
        std::any_of(parts.begin(), parts.end(), [this](ProvisionId id) { return all_[id].type == "mainBody"; });
    root_ = main_body || kind_is("bill") ? document_.akn_kind : "act";
    const std::string body = main_body ? "mainBody" : "body";
    std::size_t at = 0;
    for (const std::string_view type : {"preface", "preamble"}) {
      if (at < parts.size() && is_part(parts[at], type)) forms_[parts[at++]] = Form::native_block;
    }
    std::size_t next = at;
    if (next < parts.size() && is_part(parts[next], body)) ++next;
    const std::size_t after_body = next;
    if (next < parts.size() && is_part(parts[next], "conclusions")) ++next;
    while (next < parts.size() && is_part(parts[next], "attachment")) ++next;
    const bool regular = next == parts.size() && (after_body > at || !main_body);
    if (!regular) {
      root_ = kind_is("bill") ? "bill" : "act";
      spread_forms();
      return;
    }
    if (after_body > at) {
      forms_[parts[at]] = Form::body;
      has_body_ = true;
      main_body_ = main_body;
    }
    for (std::size_t i = after_body; i < parts.size(); ++i) {
      forms_[parts[i]] = all_[parts[i]].type == "conclusions" ? Form::native_block : Form::attachment;
    }
    spread_forms();
  }

  [[nodiscard]] bool is_part(ProvisionId id, std::string_view type) const {
    return all_[id].type == type && all_[id].level == Level::matter;
  }

  // Forms of all below the parts.
  void spread_forms() {
    for (ProvisionId id = 1; id < all_.size(); ++id) {
      const ProvisionId parent = all_[id].parent;
      if (parent == 0) continue;
      const Form above = forms_[parent];
      if (above == Form::native_block || above == Form::container) {
        forms_[id] = Form::container;
      } else if (is_closing(id) && above == Form::hierarchy) {
        forms_[id] = Form::wrap_up;
      }
    }
  }

  // A plain closing line, the last child of its parent.
  [[nodiscard]] bool is_closing(ProvisionId id) const {
    const Provision& provision = all_[id];
    return provision.type == "wrapUp" && provision.subtree_end == id + 1 &&
           all_[provision.parent].subtree_end == provision.subtree_end && provision.num_span.empty() &&
           provision.heading_span.empty();
  }

  void close_until(ProvisionId id) {
    while (!open_.empty() && open_.back().end <= id) {
      out_ += open_.back().closing;
      open_.pop_back();
    }
  }

  // The schema asks for a body even where the document has none.
  void write_empty_body() {
    if (has_body_) return;
    has_body_ = true;
    out_ += "<body class=\"transparent\"><hcontainer name=\"empty\" class=\"transparent\"/></body>\n";
  }

  void provision(ProvisionId id) {
    const Provision& provision = all_[id];
    const bool leaf = provision.subtree_end == id + 1;
    std::string closing;
    switch (forms_[id]) {
      case Form::native_block:
        start(id, provision.type);
        block_text(id);
        closing = "</" + provision.type + ">\n";
        break;
      case Form::container:
        start(id, "container");
        block_text(id);
        closing = "</container>\n";
        break;
      case Form::wrap_up:
        start(id, "wrapUp");
        paragraph(id, document_.own_text(id));
        closing = "</wrapUp>\n";
        break;
      case Form::body:
        start(id, main_body_ ? "mainBody" : "body");
        body_text(id, leaf);
        closing = main_body_ ? "</mainBody>\n" : "</body>\n";
        break;
      case Form::attachment:
        closing = attachment(id, leaf);
        break;
      case Form::hierarchy:
        closing = hierarchy(id, leaf);
        break;
    }
    open_.push_back({provision.subtree_end, std::move(closing)});
  }

  std::string hierarchy(ProvisionId id, bool leaf) {
    const std::string& type = all_[id].type;
    const std::string element = is_hierarchical(type) ? type : "hcontainer";
    start(id, element);
    const std::string_view rest = trimmed(labels(id));
    const char* holder = leaf ? "content" : "intro";
    if (!rest.empty() || leaf) {
      out_ += std::string("<") + holder + ">";
      paragraph(id, rest);
      out_ += std::string("</") + holder + ">\n";
    }
    return "</" + element + ">\n";
  }

  std::string attachment(ProvisionId id, bool leaf) {
    start(id, "attachment");
    const std::string_view rest = trimmed(labels(id));
    out_ += "<doc name=\"attachment\">\n";
    meta_.append_attachment(out_, ++attachments_);
    out_ += "<mainBody>\n";
    if (!rest.empty() || leaf) paragraph(id, rest);
    return "</mainBody></doc></attachment>\n";
  }

  void body_text(ProvisionId id, bool leaf) {
    const std::string_view words = trimmed(document_.own_text(id));
    if (main_body_) {
      if (!words.empty() || leaf) paragraph(id, words);
    } else if (!words.empty() || leaf) {
      out_ += "<hcontainer name=\"text\" class=\"transparent\"><content>";
      paragraph(id, words);
      out_ += "</content></hcontainer>\n";
    }
  }

  // Start tag with identifier, class and language.
  void start(ProvisionId id, const std::string& element) {
    const Provision& provision = all_[id];
    out_ += "<" + element;
    if (element == "hcontainer" || element == "container")
      attribute("name", provision.type.empty() ? "p" : provision.type);
    const bool plain = provision.eid.find_first_of(" \t\r\n\f\v") == std::string::npos;
    if (!provision.eid.empty() && plain && taken_.insert(provision.eid).second) attribute("eId", provision.eid);
    const std::string classes = class_of(id, element);
    if (!classes.empty()) attribute("class", classes);
    if (has_margin_heading(provision)) attribute("title", provision.heading);
    const std::string& above = all_[provision.parent].language;
    const bool coded = !provision.language.empty() && provision.language.size() <= 8 &&
                       std::all_of(provision.language.begin(), provision.language.end(),
                                   [](unsigned char c) { return std::isalpha(c) != 0 && c < 0x80; });
    if (coded && provision.language != above) attribute("xml:lang", provision.language);
    out_ += ">";
  }

  static bool has_margin_heading(const Provision& provision) {
    return !provision.heading.empty() && provision.heading_span.empty();
  }

  [[nodiscard]] std::string class_of(ProvisionId id, std::string_view element) const {
    const Provision& provision = all_[id];
    std::string classes;
    const bool judged = provision.type == "attachment" || provision.type == "formula";  // by the reader
    if (judged || provision.standing != inherited_standing(id)) {
      classes += std::string("standing-") + standing_name(provision.standing);
    }
    if (!has_usual_level(id, element)) {
      if (!classes.empty()) classes += ' ';
      classes += std::string("level-") + level_name(provision.level);
    }
    if (has_margin_heading(provision)) {
      if (!classes.empty()) classes += ' ';
      classes += margin_heading;
    }
    return classes;
  }

  // The standing that the reader gives unasked.
  [[nodiscard]] Standing inherited_standing(ProvisionId id) const {
    if (forms_[id] == Form::native_block && all_[0].standing == Standing::operative) {
      if (all_[id].type == "preface") return Standing::title;
      if (all_[id].type == "preamble") return Standing::preamble;
    }
    return all_[all_[id].parent].standing;
  }

  // Whether the reader gives the level unasked.
  [[nodiscard]] bool has_usual_level(ProvisionId id, std::string_view element) const {
    const Provision& provision = all_[id];
    switch (forms_[id]) {
      case Form::native_block:
      case Form::body:
      case Form::attachment:
        return provision.level == Level::matter;
      case Form::wrap_up:
        return provision.level == Level::block;
      default:
        break;
    }
    if (element == "hcontainer" || element == "container" || provision.type == "clause" || holds_unit_[id])
      return false;
    if (names_unit(provision.type)) return provision.level == Level::unit && !in_unit_[id];
    if (names_container(provision.type)) return provision.level == Level::container && !in_unit_[id];
    return names_sub(provision.type) && provision.level == Level::sub;
  }

  void attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_xml_value(out_, value);
    out_ += '"';
  }

  // Some of the own text of a provision as a paragraph.
  void paragraph(ProvisionId id, std::string_view words) {
    out_ += "<p>";
    append_words(id, trimmed(words));
    out_ += "</p>";
  }

  // `words` is a part of the document's text. A title in it that is the heading of a provision above is marked so.
  void append_words(ProvisionId id, std::string_view words) {
    const auto title = titles_.find(id);
    if (title != titles_.end() && !words.empty()) {
      const auto begin = static_cast<std::uint32_t>(words.data() - document_.text.data());
      const Span range{begin, begin + static_cast<std::uint32_t>(words.size())};
      if (range.contains(title->second)) {
        append_xml_text(out_, document_.slice({range.begin, title->second.begin}));
        out_ += "<docTitle>";
        append_xml_text(out_, document_.slice(title->second));
        out_ += "</docTitle>";
        append_xml_text(out_, document_.slice({title->second.end, range.end}));
        return;
      }
    }
    append_xml_text(out_, words);
  }

  [[nodiscard]] std::vector<Label> labels_of(ProvisionId id) const {
    const Provision& provision = all_[id];
    std::vector<Label> found;
    const auto add = [&](const char* name, Span span, std::string_view label) {
      if (span.empty() || !provision.own().contains(span)) return;
      const std::string_view words = trimmed(document_.slice(span));
      const auto begin = static_cast<std::uint32_t>(words.data() - document_.text.data());
      auto end = begin + static_cast<std::uint32_t>(words.size());
      const std::string folded = folded_space(words);
      const Span whole{begin, end};
      if (folded.size() > label.size() && folded.starts_with(label)) {
        const std::string_view rest = trimmed(std::string_view(folded).substr(label.size()));
        if (words.ends_with(rest)) end -= static_cast<std::uint32_t>(rest.size());
      }
      if (end > begin) found.push_back({name, {begin, end}, {end, whole.end}});
    };
    add("num", provision.num_span, provision.num);
    add("heading", provision.heading_span, provision.heading);
    if (found.size() == 2 && found[1].span.begin < found[0].span.begin) std::swap(found[0], found[1]);
    if (found.size() == 2 && found[1].span.begin < found[0].tail.end) found.pop_back();
    return found;
  }

  // Punctuation at the edge of a label.
  void separator(std::string_view words) {
    if (words.empty()) return;
    out_ += "<inline name=\"separator\">";
    append_xml_text(out_, words);
    out_ += "</inline>";
  }

  // Number and heading as elements, in the order of the text; what stands before and between them is a separator. The
  // text that follows them.
  std::string_view labels(ProvisionId id) {
    std::uint32_t at = all_[id].begin;
    for (const Label& label : labels_of(id)) {
      out_ += std::string("<") + label.name + ">";
      const std::string_view before = trimmed(document_.slice({at, label.span.begin}));
      separator(before);
      if (!before.empty()) out_ += ' ';
      append_xml_text(out_, document_.slice(label.span));
      separator(document_.slice(label.tail));
      out_ += std::string("</") + label.name + ">\n";
      at = label.tail.end;
    }
    return document_.slice({at, all_[id].own_end});
  }

  // The same in one paragraph, where the schema allows no num.
  void block_text(ProvisionId id) {
    out_ += "<p>";
    std::uint32_t at = all_[id].begin;
    for (const Label& label : labels_of(id)) {
      append_xml_text(out_, document_.slice({at, label.span.begin}));
      out_ += std::string("<inline name=\"") + label.name + "\">";
      append_xml_text(out_, document_.slice(label.span));
      out_ += "</inline>";
      at = label.span.end;
    }
    append_words(id, document_.slice({at, all_[id].own_end}));
    out_ += "</p>\n";
  }

  const Document& document_;
  const std::vector<Provision>& all_;
  AknWriterMeta meta_;
  std::vector<Form> forms_;
  std::vector<bool> holds_unit_, in_unit_;
  std::unordered_map<ProvisionId, Span> titles_;
  std::unordered_set<std::string> taken_;
  std::vector<Open> open_;
  std::string root_;
  std::string out_;
  std::size_t attachments_ = 0;
  bool has_body_ = false;
  bool main_body_ = false;
  bool in_attachments_ = false;
};

}  // namespace

std::string write_akn(const Document& document) { return Writer(document).run(); }

}  // namespace lacuna::statute
