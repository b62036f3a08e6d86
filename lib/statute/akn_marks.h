// What attributes say about a provision's standing and level.
#pragma once

#include <string_view>

#include "statute/provision.h"
#include "statute/xml.h"

namespace lacuna::statute {

// Struck out by a status of AKN, or by a mark of tracked changes in LEOS.
bool is_removed(const XmlTree& tree, const XmlNode& node);

// The standing that write_akn notes in a class: "standing-note". False, and nothing changed, where there is none.
bool noted_standing(std::string_view classes, Standing& standing);

// The level that write_akn notes in a class: "level-block". Nothing is changed where there is none.
void note_level(std::string_view classes, Level& level);

// The class by which write_akn notes that a heading is put together from notes in the margin: it stands in the title
// attribute, and in the text only as these notes.
inline constexpr std::string_view margin_heading = "heading-in-margin";

}  // namespace lacuna::statute
