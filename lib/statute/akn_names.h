// What the elements of Akoma Ntoso (all versions) and of the HTML in it are for. Names that are not listed are judged
// by what they hold (akn_shape.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna::statute {

enum class Role : std::uint8_t {
  unknown,     // judged by its content
  skipped,     // metadata: no text of the document
  inlined,     // words within a sentence
  line_break,  // br, eol
  block,       // a paragraph: text of what holds it
  group,       // blocks or provisions without a meaning of their own: content, tbody, components
  list,        // list, blockList, ol, recitals: its intro is a chapeau, its items are provisions
  num,
  heading,
  separator,  // punctuation at the edge of a num or heading that is no part of it
  doc_title,  // title of the document, within a paragraph
  short_title,
  intro,
  wrap_up,
  hierarchy,  // a provision
  matter,     // preface, preamble, conclusions, cover page, attachment
  body,       // body, mainBody, debateBody ...
  document,   // act, bill, doc ...
  toc,
  note,     // footnote, editorial remark
  quoted,   // quotedStructure, quotedText
  deleted,  // del
  table,
  foreign_data  // data of another vocabulary beside the law's text
};

// The role of an element with this local name.
Role role_of(std::string_view name);

// Groups basic units whatever it holds: book, part, title, chapter ...
bool names_container(std::string_view type);
// Can be the basic unit: section, article, rule, regulation.
bool names_unit(std::string_view type);
// Stands below a unit by its name: subsection, paragraph, point ...
bool names_sub(std::string_view type);
// A schedule by another name: schedule, annex, appendix.
bool names_attachment(std::string_view type);

// An element of the schema's hierarchy: can be written under its own name where a provision may stand.
bool is_hierarchical(std::string_view type);

// A document within the document, with a title of its own: an attachment, a component, a doc among several.
bool names_shell(std::string_view type);

}  // namespace lacuna::statute
