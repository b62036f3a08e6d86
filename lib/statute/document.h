// A statute read from a file: its text, the tree of its provisions, its metadata. Immutable once read.
//
//   Document act = read_document("act.xml");            // Akoma Ntoso or plain text, by content
//   for (ProvisionId id = 0; id < act.provisions.size(); ++id) print(act.provisions[id].citation, act.own_text(id));
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "statute/provision.h"
#include "text/error.h"
#include "text/source.h"

namespace lacuna::statute {

enum class Format { akn, text };

// A term and the words that define it: '"child" means a person under the age of eighteen years'.
struct Definition {
  std::string term;           // without quotes, white space folded, as printed
  Span term_span;             // the term where it is defined
  Span span;                  // the whole definition, term to last word, sub-items included
  ProvisionId provision = 0;  // the innermost provision that holds the term
  bool extends = false;       // "includes" rather than "means"
};

// A mention of another provision of the same document: "an offence under section 3(1)".
struct Reference {
  Span span;                    // the words of the reference
  ProvisionId from = 0;         // where they stand
  std::vector<ProvisionId> to;  // what they mean, in document order; several for "sections 3 to 5"; never empty
};

// How often the operative text mentions sections of the law itself by number, and how often there is no such section.
struct Mentions {
  std::size_t all = 0;
  std::size_t unresolved = 0;
};

struct Metadata {
  std::string title;
  std::string short_title;                                  // "" where the text has none
  std::string country;                                      // ISO 3166-1 alpha-2 in lower case where known, else ""
  std::string language;                                     // ISO 639-1; "" where it could not be told
  std::string date;                                         // ISO 8601 date of the expression or enactment, else ""
  std::string work_uri, expression_uri, manifestation_uri;  // FRBR, "" for plain text
};

struct Location {
  std::uint32_t line = 0, end_line = 0;  // lines of the file, from 1
  std::uint32_t start = 0, end = 0;      // byte offsets into the file
  std::uint32_t file = 0;                // which file: 0 the document's own, n others[n - 1]
};

// A file beside a document's own that some of its words stand in: the bill that put them there.
struct OtherFile {
  std::string path;
  Format format = Format::text;
  OffsetMap map;  // offset in that file's text -> file offset
  LineIndex lines;
};

// Words of a document that stand in another file.
struct Insertion {
  Span span;                 // of the document's text
  std::uint32_t file = 0;    // index into Document::others
  std::uint32_t offset = 0;  // where they begin in that file's text
};

struct Document {
  std::string path;
  Format format = Format::text;
  std::string akn_kind;  // root document type of an AKN file: "act", "bill", "doc" ...; "" for text
  Metadata metadata;
  std::string text;  // UTF-8. For plain text the whole file, column by column; for AKN the character data in its order
  OffsetMap map;     // text offset -> file offset
  LineIndex lines;   // of the file
  std::uint32_t file_size = 0;
  std::vector<Provision> provisions;  // in document order, parents before children; [0] is the root and spans all
  std::vector<Definition> definitions;
  std::vector<Reference> references;
  Mentions mentions;                  // found with the references
  std::vector<Problem> warnings;      // what could be read only in part; never fatal
  std::vector<OtherFile> others;      // of a document that has been amended
  std::vector<Insertion> insertions;  // sorted, apart from each other; all other words stand in the own file

  [[nodiscard]] std::string_view slice(Span span) const {
    return std::string_view(text).substr(span.begin, span.size());
  }
  [[nodiscard]] std::string_view own_text(ProvisionId id) const { return slice(provisions[id].own()); }
  // File lines and byte offsets of a span of the text. One that begins in an insertion is cut at its end.
  [[nodiscard]] Location locate(Span span) const;
  // The path of the file that a location is in.
  [[nodiscard]] const std::string& path_of(const Location& location) const {
    return location.file == 0 ? path : others[location.file - 1].path;
  }
  // The innermost provision whose own text holds the offset. O(log n).
  [[nodiscard]] ProvisionId provision_at(std::uint32_t offset) const;
  // The basic unit (section, article) that holds a provision, or the provision itself where there is none above.
  [[nodiscard]] ProvisionId unit_of(ProvisionId id) const;
  [[nodiscard]] std::vector<ProvisionId> children(ProvisionId id) const;
};

const char* standing_name(Standing standing);
// True where the words count as law of the document: operative and quoted text.
bool is_operative(Standing standing);

}  // namespace lacuna::statute
