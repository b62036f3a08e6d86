#include <fmt/format.h>

#include "commands.h"
#include "report/painter.h"
#include "report/wording.h"

namespace lacuna::cli {

int list_requirements(const Common& common) {
  const standard::Catalogue catalogue = standard::load_catalogue(find_data(common));
  const report::Painter painter(style_for(common));
  std::string out;
  std::string pillar;
  for (const standard::Requirement& requirement : catalogue.requirements) {
    if (requirement.pillar != pillar) {
      if (!pillar.empty()) out += '\n';
      pillar = requirement.pillar;
      painter.hang(out, 0, "", 0, pillar, report::Paint::plain, report::Paint::bold);
    }
    painter.hang(out, 2, requirement.id, 36,
                 fmt::format("{} ({}; {})", requirement.title, report::level_in_words(requirement.level),
                             report::sources_in_words(requirement.sources)),
                 report::Paint::cyan);
  }
  write_output(common, out);
  return exit_ok;
}

}  // namespace lacuna::cli
