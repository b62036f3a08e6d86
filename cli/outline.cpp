#include "report/outline.h"
#include "bills.h"
#include "commands.h"
#include "statute/akn_writer.h"

namespace lacuna::cli {

int outline(const Common& common, const OutlineOptions& options) {
  const Law law = read_law({options.file});
  if (law.documents.empty()) return exit_failed;
  const AmendedLaw amended = amend(law, options.bills);
  print_not_applied(amended);
  const statute::Document& document = *amended.documents.front();
  if (options.to == "akn") {
    write_output(common, statute::write_akn(document));
  } else if (options.to == "text") {
    write_output(common, document.text);
  } else if (options.format == "json") {
    write_output(common, report::outline_json(document));
  } else {
    write_output(common, report::outline_text(document, style_for(common)));
  }
  return amended.failures != 0 ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
