// What an Akoma Ntoso file says of the changes that it makes to other laws, as it says it: the modifications of its
// analysis, and the marks in its text. What they mean is worked out in drafting/.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "statute/document.h"
#include "text/source.h"

namespace lacuna::statute {

// analysis/activeModifications/textualMod.
struct TextualMod {
  struct Place {
    std::string href;
    std::string up_to;  // the last of a range; "" where one is meant
    std::string pos;    // "before", "after", "start", "end" ...; "" where it is not said
  };
  std::string eid;
  std::string type;  // "insertion", "substitution", "repeal", "renumbering" ...
  std::vector<std::string> sources;
  std::vector<Place> destinations;
  std::vector<std::string> old_text, new_text;  // hrefs
};

// Another modification of activeModifications, of the meaning, force or scope of a law.
struct OtherMod {
  std::string kind;  // "meaningMod", "forceMod" ...
  std::vector<std::string> sources;
};

struct AknReference {
  std::string href;
  Span span;  // its words, in the document's text
};

struct AknQuote {
  std::string eid;
  bool structure = false;  // quotedStructure rather than quotedText or embeddedText
  Span span;
};

struct AknAmendments {
  std::vector<TextualMod> analysis;
  std::vector<OtherMod> other_kinds;
  std::vector<Span> mods;                // mod elements, in document order
  std::vector<AknReference> references;  // ref and rref elements, in document order
  std::vector<AknQuote> quotes;          // the outermost ones, in document order
  std::map<std::string, Span> places;    // by identifier: elements that the analysis names
};

// Reads them from the source that the document was read from by read_akn. At most a million textual modifications.
AknAmendments read_akn_amendments(const SourceText& source, const Document& document);

}  // namespace lacuna::statute
