#include <fmt/format.h>

#include "commands.h"
#include "report/painter.h"
#include "report/wording.h"

namespace lacuna::cli {

int list_requirements(const Common& common) {
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  const report::Messages say = report::load_messages(data, common.report_language);
  const report::Painter painter(style_for(common));
  std::string out;
  std::string pillar;
  for (const standard::Requirement& requirement : catalogue.requirements) {
    if (requirement.pillar != pillar) {
      if (!pillar.empty()) out += '\n';
      pillar = requirement.pillar;
      painter.hang(out, 0, "", 0, report::pillar_in_words(say, pillar), report::Paint::plain, report::Paint::bold);
    }
    painter.hang(
        out, 2, requirement.id, 36,
        fmt::format("{} ({}; {})", report::title_of(say, requirement), report::level_in_words(say, requirement.level),
                    report::sources_in_words(say, requirement.sources)),
        report::Paint::cyan);
  }
  write_output(common, out);
  return exit_ok;
}

}  // namespace lacuna::cli
