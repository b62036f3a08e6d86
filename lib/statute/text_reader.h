// Plain text into a Document: structure from numbering and layout.
#pragma once

#include "statute/document.h"
#include "text/source.h"

namespace lacuna::statute {

// Builds text, provisions, standings and metadata (title, language); definitions, references, eIds and citations are
// added by finish_document. Document::text is the source's text unchanged, so the provisions cover the file byte for
// byte; only a text in columns of several languages is put in order column by column (see text_columns.h), and each
// column is a component, a law of its own in its language. The document's own language and title are those of the
// first column in a language of the United Nations. Linear in the size of the text.
Document read_text(SourceText source);

}  // namespace lacuna::statute
