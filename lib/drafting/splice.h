// A statute with provisions put in, taken out and reworded: the tree and its text are spliced, nothing is read anew, so
// that what is not touched stays as it was read. Private to lib/drafting and its tests.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "drafting/modification.h"
#include "statute/document.h"

namespace lacuna::drafting {

// Words in place of a stretch of the own text of one provision; an empty span inserts.
struct TextEdit {
  Span span;
  std::string words;
  Span from;             // where the words stand in the bill's text; empty where they have no file
  bool heading = false;  // they are the whole heading of the provision
};

// What happens to a document, by the ids and offsets that it has before.
struct Edits {
  using Contents = std::vector<const NewProvision*>;
  std::map<statute::ProvisionId, Contents> before;  // as siblings before a provision
  std::map<statute::ProvisionId, Contents> after;   // as siblings after all of a provision
  std::map<statute::ProvisionId, Contents> last;    // as the last children
  std::map<statute::ProvisionId, bool> removed;     // with all below; true: what stands before it takes its place
  std::vector<TextEdit> texts;                      // sorted, apart from each other, none in what is removed
};

// The document with the edits made: provisions, spans, map to the files, definitions, references, eIds and citations.
// eIds of what stays are kept. `bill`: the document whose offsets the edits' spans are, or nullptr. Linear.
statute::Document splice(const statute::Document& document, const Edits& edits, const statute::Document* bill);

}  // namespace lacuna::drafting
