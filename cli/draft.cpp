#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "assessment/assess.h"
#include "commands.h"
#include "drafting/model_law.h"
#include "drafting/proposal.h"
#include "inputs.h"
#include "origin.h"
#include "report/amending_bill.h"

namespace lacuna::cli {
namespace {

using assessment::Finding;
using assessment::Status;

enum class Form { akn, docx, text };

// By --format, else by the ending of the file's name. Error C340, C319 where a Word file would go to a terminal.
Form form_of(const Common& common, const DraftOptions& options) {
  if (options.format == "akn") return Form::akn;
  if (options.format == "text") return Form::text;
  if (options.format == "docx") {
    keep_from_terminal(common);
    return Form::docx;
  }
  const std::string& path = common.output;
  const std::size_t dot = path.find_last_of("./\\");
  const std::string ending = dot == std::string::npos || path[dot] != '.' ? "" : path.substr(dot);
  if (path.empty() || ending == ".xml" || ending == ".akn") return Form::akn;
  if (ending == ".txt") return Form::text;
  if (ending == ".docx") return Form::docx;
  throw Error({.code = "C340",
               .message = fmt::format("a bill cannot be written as \"{}\"", ending.empty() ? path : ending),
               .path = path,
               .hint = "use a name that ends in .xml (Akoma Ntoso), .docx or .txt, or say --format akn, docx or text"});
}

// The requirements to draft for: those named, else what is mandatory and not met, and every conflict.
std::vector<std::string> chosen(const assessment::Assessment& assessment, const DraftOptions& options) {
  std::vector<std::string> ids;
  for (const Finding& finding : assessment.findings) {
    const standard::Requirement& requirement = *finding.requirement;
    if (finding.status == Status::met || !wanted(options.pillars, requirement.pillar)) continue;
    if (!options.requirements.empty()) {
      if (!wanted(options.requirements, requirement.id)) continue;
    } else if (!options.levels.empty()) {
      if (!wanted(options.levels, requirement.level)) continue;
    } else if (requirement.level != "mandatory" && finding.status != Status::conflict) {
      continue;
    }
    ids.push_back(requirement.id);
  }
  return ids;
}

}  // namespace

int draft(const Common& common, const DraftOptions& options) {
  const Form form = form_of(common, options);
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  for (const std::string& id : options.requirements) require(catalogue, id);
  const drafting::ModelLaw model = drafting::load_model_law(data, catalogue, "en");
  const report::Messages say = report::load_messages(data, "en");  // the language of the model provisions
  rules::RuleSet& rules = load_rules(data, catalogue);
  const Law law = read_law(options.files);
  if (law.documents.empty()) return exit_failed;

  const assessment::Assessment result = assessment::assess(law.documents, catalogue, rules, law.kinds);
  const std::vector<std::string> ids = chosen(result, options);
  if (ids.empty()) {
    std::fputs("lacuna: nothing to draft: what was asked for is met\n", stderr);
    return law.failures != 0 ? exit_failed : exit_ok;
  }
  const std::vector<drafting::Proposal> proposals = drafting::propose(result, model, ids);
  const report::AmendingBill bill = report::make_bill(proposals, law.documents, say);
  const report::Origin origin = form == Form::docx ? origin_of(data) : report::Origin{};
  write_output(common, form == Form::akn    ? report::amending_bill_akn(bill)
                       : form == Form::docx ? report::amending_bill_docx(bill, origin.program, origin.date)
                                            : report::amending_bill_text(bill));
  return law.failures != 0 ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
