// The front door of statute/: a file becomes a finished Document (tree, eIds, citations, definitions, references).
#pragma once

#include <string>

#include "statute/document.h"
#include "text/source.h"

namespace lacuna::statute {

// Reads a file, Akoma Ntoso or plain text by its content (an XML declaration or a first '<' that opens an element means
// XML). Errors: those of read_source (D101..D107), of read_akn (D110..D119) and of read_text (D120..D129).
// `language`: what the text is written in where its owner says so (ISO 639-1); "": told from the text or its markup.
Document read_document(const std::string& path, const std::string& language = "");

// The same for bytes in memory; `path` names them in errors and in Document::path.
Document read_document_from(std::string bytes, const std::string& path);

// The same for a file that has been read and decoded.
Document read_document_from(SourceText source);

}  // namespace lacuna::statute
