// Plain text into a Document: structure from numbering and layout.
#pragma once

#include "statute/document.h"
#include "text/source.h"

namespace lacuna::statute {

// Builds text, provisions, standings and metadata (title, language); definitions, references, eIds and citations are
// added by finish_document. Document::text is the source's text unchanged, so the provisions cover the file byte for
// byte. Linear in the size of the text.
Document read_text(SourceText source);

}  // namespace lacuna::statute
