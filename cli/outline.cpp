#include "report/outline.h"
#include "commands.h"
#include "statute/akn_writer.h"

namespace lacuna::cli {

int outline(const Common& common, const OutlineOptions& options) {
  const Law law = read_law({options.file});
  if (law.documents.empty()) return exit_failed;
  const statute::Document& document = *law.documents.front();
  if (options.to == "akn") {
    write_output(common, statute::write_akn(document));
  } else if (options.format == "json") {
    write_output(common, report::outline_json(document));
  } else {
    write_output(common, report::outline_text(document, style_for(common)));
  }
  return exit_ok;
}

}  // namespace lacuna::cli
