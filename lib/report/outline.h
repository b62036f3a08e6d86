// A document's tree for people and for programs: what `outline` prints.
#pragma once

#include <string>

#include "report/terminal.h"
#include "statute/document.h"

namespace lacuna::report {

// One line a provision: line in the file, number, heading or first words, standing where not operative, eId.
std::string outline_text(const statute::Document& document, const TerminalStyle& style);

// {"document": {...}, "provisions": [{"eid", "type", "num", "heading", "citation", "operative", "standing", "text",
// "location", "children": [...]}], "definitions": [...], "references": [...], "warnings": [...]}. `provisions` holds
// the children of the root and, before them, the root's own text where it has one; so all `text` fields, in order, are
// the document's text.
std::string outline_json(const statute::Document& document);

}  // namespace lacuna::report
