#include "judged_law.h"

#include "assessment/assess.h"
#include "origin.h"
#include "proposals.h"
#include "reviews.h"

namespace lacuna::cli {

report::View JudgedLaw::view() const {
  report::View view = report::view_of(result, say, origin, review);
  report::add_proposals(view, proposals, say);
  return view;
}

std::unique_ptr<JudgedLaw> judge(const Common& common, const std::vector<std::string>& files, const std::string& review,
                                 Progress& progress) {
  auto judged = std::make_unique<JudgedLaw>();
  judged->data = find_data(common);
  judged->say = report::load_messages(judged->data, common.report_language);
  judged->catalogue = standard::load_catalogue(judged->data);
  judged->review = read_review(review, judged->data, judged->catalogue);
  judged->origin = origin_of(judged->data);
  progress.doing("reading the rules");
  rules::RuleSet& rules = load_rules(judged->data, judged->catalogue);
  progress.doing("reading the law");
  judged->law = read_law(files);
  if (judged->law.documents.empty()) return nullptr;
  progress.doing("judging");
  judged->result = assessment::assess(judged->law.documents, judged->catalogue, rules, judged->law.kinds);
  progress.doing("drafting");
  judged->proposals = proposals_for(judged->result, judged->data, judged->catalogue);
  return judged;
}

}  // namespace lacuna::cli
