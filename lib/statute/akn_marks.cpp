#include "statute/akn_marks.h"

#include <utility>

#include "statute/document.h"

namespace lacuna::statute {

bool is_removed(const XmlTree& tree, const XmlNode& node) {
  for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
    const XmlAttribute& attribute = tree.attributes[node.first_attribute + i];
    const std::string_view value = attribute.value;
    if (attribute.name == "status" && (value == "removed" || value == "temporarilyRemoved" || value == "repealed")) {
      return true;
    }
    if (attribute.name == "softaction" && (value == "del" || value == "move_to")) return true;
  }
  return false;
}

bool noted_standing(std::string_view classes, Standing& standing) {
  constexpr std::string_view mark = "standing-";
  const auto at = classes.find(mark);
  if (at == std::string_view::npos) return false;
  classes.remove_prefix(at + mark.size());
  classes = classes.substr(0, classes.find(' '));
  for (const Standing each :
       {Standing::operative, Standing::title, Standing::preamble, Standing::contents, Standing::note, Standing::quoted,
        Standing::repealed, Standing::treaty, Standing::form, Standing::furniture}) {
    if (classes == standing_name(each)) {
      standing = each;
      return true;
    }
  }
  return false;
}

void note_level(std::string_view classes, Level& level) {
  constexpr std::string_view mark = "level-";
  const auto at = classes.find(mark);
  if (at == std::string_view::npos) return;
  classes.remove_prefix(at + mark.size());
  classes = classes.substr(0, classes.find(' '));
  constexpr std::pair<std::string_view, Level> levels[] = {{"matter", Level::matter},
                                                           {"container", Level::container},
                                                           {"unit", Level::unit},
                                                           {"sub", Level::sub},
                                                           {"block", Level::block}};
  for (const auto& [name, value] : levels) {
    if (classes == name) level = value;
  }
}

}  // namespace lacuna::statute
