#include "report/outline.h"

#include <optional>

#include "bills.h"
#include "commands.h"
#include "statute/akn_writer.h"
#include "statute/text_writer.h"

namespace lacuna::cli {
namespace {

const std::vector<std::pair<std::string, std::string>> no_variants;

}  // namespace

int outline(const Common& common, const OutlineOptions& options) {
  const Law law = read_law({options.file});
  if (law.documents.empty()) return exit_failed;
  const AmendedLaw amended = amend(law, options.bills);
  print_not_applied(amended);
  const statute::Document& document = *amended.documents.front();
  if (options.to == "akn") {
    write_output(common, statute::write_akn(document));
  } else if (options.to == "text") {
    write_output(common, statute::write_text(document));
  } else {
    std::optional<Stemmer> dictionary;
    if (Stemmer::installed(document.metadata.language)) dictionary.emplace(document.metadata.language, no_variants);
    const auto quality = statute::measure_quality(document, dictionary ? &*dictionary : nullptr);
    write_output(common, options.format == "json" ? report::outline_json(document, quality)
                                                  : report::outline_text(document, quality, style_for(common)));
  }
  return amended.failures != 0 ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
