#include "assessment/evaluation.h"

#include <algorithm>

namespace lacuna::assessment {
namespace {

constexpr std::uint32_t slack = 3;  // lines that evidence may stand off the labelled ones
constexpr std::size_t kinds_of_status = 4;

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

double harmonic(double a, double b) { return a + b == 0.0 ? 0.0 : 2 * a * b / (a + b); }

using Lines = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

bool near(const Lines& some, const Lines& others) {
  return std::any_of(some.begin(), some.end(), [&](const auto& a) {
    return std::any_of(others.begin(), others.end(),
                       [&](const auto& b) { return a.first <= b.second + slack && b.first <= a.second + slack; });
  });
}

bool same(const std::optional<Years>& a, const std::optional<Years>& b) {
  if (!a || !b) return !a && !b;
  if (a->index() != b->index()) return false;
  return std::holds_alternative<Life>(*a) || std::get<double>(*a) == std::get<double>(*b);
}

bool same_fact(const std::string& name, const Facts& a, const Facts& b) {
  if (name == "penalty_min_years") return same(a.penalty_min_years, b.penalty_min_years);
  if (name == "penalty_max_years") return same(a.penalty_max_years, b.penalty_max_years);
  if (name == "child_age") return a.child_age == b.child_age;
  if (name == "reflection_days") return a.reflection_days == b.reflection_days;
  return true;
}

void count_facts(Score& score, const Labels& labels, const Facts& facts) {
  for (const std::string& name : labels.facts_given) {
    ++score.facts_of;
    score.facts_right += same_fact(name, labels.facts, facts) ? 1 : 0;
  }
}

// Counts one element's answer; says whether it was right.
bool count_element(Score& score, const Label& label, const Answer& answer) {
  const bool right = label.present == answer.present;
  auto& counts = score.elements;
  if (label.present) {
    ++(answer.present ? counts.true_positive : counts.false_negative);
  } else {
    ++(answer.present ? counts.false_positive : counts.true_negative);
  }
  if (label.present && answer.present && !label.lines.empty()) {
    ++score.evidence_of;
    score.evidence_hits += near(label.lines, answer.lines) ? 1 : 0;
  }
  ++(answer.firm ? score.firm_of : score.inconclusive_of);
  if (!right) ++(answer.firm ? score.firm_wrong : score.inconclusive_wrong);
  return right;
}

}  // namespace

double Counts::precision() const { return ratio(true_positive, true_positive + false_positive); }
double Counts::recall() const { return ratio(true_positive, true_positive + false_negative); }
double Counts::f1() const { return harmonic(precision(), recall()); }
double Counts::accuracy() const {
  return ratio(true_positive + true_negative, true_positive + false_positive + false_negative + true_negative);
}

void Score::add(const Score& other) {
  elements.true_positive += other.elements.true_positive;
  elements.false_positive += other.elements.false_positive;
  elements.false_negative += other.elements.false_negative;
  elements.true_negative += other.elements.true_negative;
  for (std::size_t i = 0; i < kinds_of_status; ++i) {
    for (std::size_t j = 0; j < kinds_of_status; ++j) statuses[i][j] += other.statuses[i][j];
  }
  evidence_hits += other.evidence_hits;
  evidence_of += other.evidence_of;
  facts_right += other.facts_right;
  facts_of += other.facts_of;
  firm_wrong += other.firm_wrong;
  firm_of += other.firm_of;
  inconclusive_wrong += other.inconclusive_wrong;
  inconclusive_of += other.inconclusive_of;
}

std::size_t Score::requirements() const {
  std::size_t count = 0;
  for (const auto& row : statuses) {
    for (const std::size_t cell : row) count += cell;
  }
  return count;
}

double Score::status_accuracy() const {
  std::size_t right = 0;
  for (std::size_t i = 0; i < kinds_of_status; ++i) right += statuses[i][i];
  return ratio(right, requirements());
}

double Score::status_macro_f1() const {
  double sum = 0;
  std::size_t classes = 0;
  for (std::size_t i = 0; i < kinds_of_status; ++i) {
    std::size_t labelled = 0;
    std::size_t said = 0;
    for (std::size_t j = 0; j < kinds_of_status; ++j) {
      labelled += statuses[i][j];
      said += statuses[j][i];
    }
    if (labelled + said == 0) continue;
    ++classes;
    sum += 2 * static_cast<double>(statuses[i][i]) / static_cast<double>(labelled + said);
  }
  return classes == 0 ? 0.0 : sum / static_cast<double>(classes);
}

std::size_t Score::false_met() const {
  const auto met = static_cast<std::size_t>(Status::met);
  std::size_t count = 0;
  for (std::size_t labelled = 0; labelled < kinds_of_status; ++labelled) {
    if (labelled != met) count += statuses[labelled][met];
  }
  return count;
}

Answers answers_of(const Assessment& assessment) {
  Answers answers;
  answers.facts = assessment.facts;
  for (const Finding& finding : assessment.findings) {
    for (const ElementFinding& element : finding.elements) {
      Answer answer;
      answer.present = element.present;
      answer.firm = element.certainty == Certainty::firm;
      for (const Evidence& evidence : element.evidence) {
        answer.lines.emplace_back(evidence.location.line, evidence.location.end_line);
      }
      answers.elements.emplace(finding.requirement->id + "/" + element.element->id, std::move(answer));
    }
  }
  return answers;
}

void add_to(Evaluation& evaluation, const standard::Catalogue& catalogue, const Labels& labels,
            const Answers& answers) {
  Score statute;
  for (const standard::Requirement& requirement : catalogue.requirements) {
    Score score;
    std::vector<bool> labelled;
    std::vector<bool> said;
    for (const standard::Element& element : requirement.elements) {
      const std::string name = requirement.id + "/" + element.id;
      const auto label = labels.elements.find(name);
      const auto answer = answers.elements.find(name);
      const Label expected = label == labels.elements.end() ? Label{} : label->second;
      const Answer given = answer == answers.elements.end() ? Answer{} : answer->second;
      labelled.push_back(expected.present);
      said.push_back(given.present);
      if (count_element(score, expected, given)) continue;
      evaluation.differences.push_back(
          {labels.statute, name, given.present, given.firm, given.present ? given.lines : expected.lines});
    }
    const auto row = static_cast<std::size_t>(status_of(requirement, labelled));
    const auto column = static_cast<std::size_t>(status_of(requirement, said));
    ++score.statuses[row][column];
    statute.add(score);
    evaluation.by_requirement[requirement.id].add(score);
  }
  count_facts(statute, labels, answers.facts);
  evaluation.by_statute[labels.statute].add(statute);
  evaluation.total.add(statute);
}

}  // namespace lacuna::assessment
