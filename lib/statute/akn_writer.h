// A Document as Akoma Ntoso 3.0, valid by its schema, whatever the Document was read from.
#pragma once

#include <string>

#include "statute/document.h"

namespace lacuna::statute {

// An act (bill, doc or statement where the Document came from one) with the metadata at hand; URIs and dates that are
// not known are made up from the file's name and 0001-01-01, the same for the same name. Reading it again gives the
// same tree: types, numbers, headings, levels, standings, languages, and own texts up to white space. Elements that
// Akoma Ntoso does not allow at their place become hcontainer or container with the type as name; what the names do not
// say stands in the class attribute ("standing-note level-block"). Characters that XML 1.0 does not allow are written
// as U+FFFD, form feeds as line ends. Linear in the size of the text; no recursion.
std::string write_akn(const Document& document);

}  // namespace lacuna::statute
