#include "assessment/evaluation.h"

#include <doctest/doctest.h>

#include "assessment/baselines.h"

using namespace lacuna;
using namespace lacuna::assessment;

namespace {

standard::Catalogue two_requirements() {
  standard::Catalogue catalogue;
  standard::Requirement acts;
  acts.id = "acts";
  acts.elements = {{"recruit", standard::ElementKind::core, "", "", ""},
                   {"receive", standard::ElementKind::core, "", "", ""}};
  standard::Requirement consent;
  consent.id = "consent";
  consent.elements = {{"irrelevant", standard::ElementKind::core, "", "", ""},
                      {"defence", standard::ElementKind::conflict, "", "", ""}};
  catalogue.requirements = {acts, consent};
  return catalogue;
}

Labels labels_of(std::vector<std::string> present) {
  Labels labels;
  labels.statute = "act.txt";
  for (const std::string& name : present) labels.elements[name] = {true, {{10, 12}}};
  labels.facts.child_age = 18;
  labels.facts_given = {"child_age", "reflection_days"};
  return labels;
}

Answers answers(std::vector<std::string> present, std::uint32_t line) {
  Answers out;
  for (const std::string& name : present) out.elements[name] = {true, true, {{line, line}}};
  return out;
}

}  // namespace

TEST_CASE("elements, statuses, evidence and facts are counted apart") {
  const auto catalogue = two_requirements();
  Evaluation evaluation;
  Answers said = answers({"acts/recruit", "acts/receive", "consent/defence"}, 15);
  said.facts.child_age = 18;
  said.facts.reflection_days = 30;
  said.elements["consent/defence"].firm = false;
  add_to(evaluation, catalogue, labels_of({"acts/recruit", "consent/irrelevant"}), said);
  const Score& total = evaluation.total;
  CHECK(total.elements.true_positive == 1);
  CHECK(total.elements.false_positive == 2);
  CHECK(total.elements.false_negative == 1);
  CHECK(total.elements.precision() == doctest::Approx(1.0 / 3));
  CHECK(total.elements.recall() == doctest::Approx(0.5));
  CHECK(total.evidence_of == 1);
  CHECK(total.evidence_hits == 1);  // line 15 is within three of 10-12
  CHECK(total.false_met() == 1);    // acts: said met, labelled partial
  CHECK(total.status_accuracy() == 0.0);
  CHECK(total.facts_of == 2);
  CHECK(total.facts_right == 1);
  CHECK(total.inconclusive_of == 1);
  CHECK(total.inconclusive_wrong == 1);
  CHECK(evaluation.differences.size() == 3);
  CHECK(evaluation.by_requirement.at("acts").elements.false_positive == 1);
}

TEST_CASE("evidence that stands elsewhere is no hit") {
  const auto catalogue = two_requirements();
  Evaluation evaluation;
  add_to(evaluation, catalogue, labels_of({"acts/recruit"}), answers({"acts/recruit"}, 16));
  CHECK(evaluation.total.evidence_of == 1);
  CHECK(evaluation.total.evidence_hits == 0);
}

TEST_CASE("the commonest answer leaves the statute's own labels out") {
  const auto catalogue = two_requirements();
  const std::vector<Labels> all{labels_of({"acts/recruit"}), labels_of({"acts/recruit"}), labels_of({})};
  CHECK(commonest_answers(all, 2, catalogue).elements.at("acts/recruit").present);
  CHECK_FALSE(commonest_answers(all, 0, catalogue).elements.at("acts/recruit").present);
  CHECK(commonest_answers(all, 0, catalogue).facts.child_age == 18.0);
}
