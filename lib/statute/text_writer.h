// A Document as plain text that people and the text reader understand alike.
#pragma once

#include <string>

#include "statute/document.h"

namespace lacuna::statute {

// The words of a Document read from plain text are its own text. One read from Akoma Ntoso is laid out anew: a number
// with its heading on a line, else with its words; each provision after an empty line; notes as footnotes after their
// section, so that no sentence is interrupted; page furniture left out. Linear.
std::string write_text(const Document& document);

}  // namespace lacuna::statute
