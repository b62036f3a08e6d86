// A document's tree for people and for programs: what `outline` prints.
#pragma once

#include <string>

#include "report/terminal.h"
#include "statute/document.h"
#include "statute/text_quality.h"

namespace lacuna::report {

// How well it can be read, then one line a provision: line in the file, number, heading or first words, standing where
// not operative, eId.
std::string outline_text(const statute::Document& document, const statute::TextQuality& quality,
                         const TerminalStyle& style);

// {"document": {..., "quality": {...}}, "provisions": [{"eid", "type", "num", "heading", "citation", "operative",
// "standing", "text", "location", "children": [...]}], "definitions": [...], "references": [...], "warnings": [...]}.
// `provisions` holds the children of the root and, before them, the root's own text where it has one; so all `text`
// fields, in order, are the document's text.
std::string outline_json(const statute::Document& document, const statute::TextQuality& quality);

}  // namespace lacuna::report
