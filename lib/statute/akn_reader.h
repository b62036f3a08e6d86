// Akoma Ntoso (1.0, 2.0, 3.0 and its drafts, any prefix or namespace) into a Document.
#pragma once

#include "statute/document.h"
#include "text/source.h"

namespace lacuna::statute {

// Builds text, provisions, standings and metadata; definitions, references, missing eIds and citations are added by
// finish_document. Every character of the preface, preamble, body, conclusions and attachments is kept, in order; white
// space is added at block borders where the file has none, so that words do not run together (these bytes map to no
// file bytes). Errors: D110 not well formed (line, column, excerpt), D111 no Akoma Ntoso document in it, D112 nested
// deeper than 512 levels. Entities are never fetched or expanded beyond XML's five and character references.
Document read_akn(SourceText source);

}  // namespace lacuna::statute
