// One node of a statute: a part, a section, a subsection, an item, a heading's owner. Plain data.
//
// The text of a Document is cut into provisions without remainder. A provision spans [begin, end); its own text is
// [begin, own_end), and its children tile [own_end, end) in order. Number and heading are part of the own text. Text
// that follows a child (a closing flush line) is a child of its own, of type "wrapUp". So the own texts of all
// provisions, read in the order of the vector, are the text of the document, each byte exactly once.
#pragma once

#include <cstdint>
#include <string>

#include "text/span.h"

namespace lacuna::statute {

using ProvisionId = std::uint32_t;
inline constexpr ProvisionId no_provision = 0xffffffffU;

// How far a provision's words are law of this document. Inherited by children unless they say otherwise.
enum class Standing : std::uint8_t {
  operative,  // in force through this text (a schedule that amends another Act too)
  title,      // title of the document, long title, enacting formula
  preamble,   // recitals, whereas clauses, objects in a preamble
  contents,   // arrangement of sections, table of contents
  note,       // footnote, editorial or marginal note, amendment history, explanatory statement
  quoted,     // text quoted to be inserted in another law (its words count as this document's own)
  repealed,   // text said to be repealed or deleted
  treaty,     // a treaty or other foreign instrument reproduced in a schedule
  form,       // a form, a list of repealed laws or other schedule without rules
  furniture   // page header, page number, gazette line
};

// What part a provision plays in the hierarchy, whatever it is called.
enum class Level : std::uint8_t {
  document,   // the root; every document has exactly one, at index 0
  matter,     // preface, preamble, body, conclusions, attachment: the big blocks
  container,  // book, part, title, chapter, division: groups basic units
  unit,       // the basic unit: a section in common-law drafting, an article in civil-law drafting
  sub,        // subsection, paragraph, point, item: below the unit
  block       // text without number: intro, wrapUp, unnumbered paragraph, table, note, cross heading
};

struct Provision {
  std::string
      type;  // AKN 3.0 element name: "part", "section", "article", "subsection", "paragraph", "item", "wrapUp" ...
  std::string eid;       // AKN naming convention; unique in the document
  std::string num;       // as printed, trimmed: "3.", "(a)", "Art. 225-4-1"; "" where none
  std::string heading;   // plain text, white space folded; "" where none
  std::string citation;  // as lawyers write it: "s. 3(1)(a)"; "" for the root
  std::string language;  // ISO 639-1; the document's unless the provision says otherwise
  Span num_span;         // empty where none
  Span heading_span;     // empty where none
  std::uint32_t begin = 0;
  std::uint32_t own_end = 0;
  std::uint32_t end = 0;
  ProvisionId parent = no_provision;
  ProvisionId subtree_end = 0;  // provisions [id, subtree_end) are this one and all below it
  Level level = Level::block;
  Standing standing = Standing::operative;

  [[nodiscard]] Span own() const { return {begin, own_end}; }
  [[nodiscard]] Span span() const { return {begin, end}; }
};

}  // namespace lacuna::statute
