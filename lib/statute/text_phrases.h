// Stock phrases of drafting that tell what a line is, in the languages that are read. Data and plain look-ups.
#pragma once

#include <string_view>

#include "statute/provision.h"

namespace lacuna::statute {

// '"child" means ...', '- "Code" means ...': a paragraph that defines a term.
bool starts_definition(std::string_view line);
// A line that begins with a term of at most six words and its colon: "Victim: Any natural person who".
bool starts_with_term(std::string_view line);
// "Explanation.", "Provided that", "Illustration": words that stand after a list and outside it.
bool starts_remark(std::string_view line);
// "WHEREAS", "Pursuant to", "CONSIDERANDO", "Vu la loi".
bool starts_recital(std::string_view line);
// "BE IT ENACTED", "ADOPTS:", "Avons ordonné", "DECRETA".
bool is_enacting_formula(std::string_view line);
// "An Act to ...", "LOI portant": a long title.
bool starts_long_title(std::string_view line);
// "EXPLANATORY STATEMENT", "MEMORANDUM": heads a text about the text.
bool heads_explanation(std::string_view line);
// "Mandons et ordonnons", "Dado en", "Comuníquese": what stands after the last provision.
bool starts_closing(std::string_view line);
// "is amended by inserting", "quedará redactado", "est remplacé par": a new text for another law comes.
bool announces_amendment(std::string_view sentence);
// "ARRANGEMENT OF SECTIONS", "TABLE OF CONTENTS", "ÍNDICE".
bool heads_contents(std::string_view line);
// "Subs. by Act 44", "[Footnote]", "(*) Artículo modificado por": history of amendments, notes of an editor.
bool is_editorial_note(std::string_view line);
// A provision whose words only say that it is gone: "[Repealed by Act 3 of 2010]", "Omitted.", "(Abrogé)".
bool says_repealed(std::string_view heading, std::string_view body);
// What a schedule is, by its heading and its first words: treaty, form, or operative.
Standing schedule_standing(std::string_view heading, std::string_view start);

}  // namespace lacuna::statute
