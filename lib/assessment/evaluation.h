// How right the verdicts are: assessments compared with labels. The figures are those usual in information retrieval
// (precision, recall, F1 of "present"), of classification (accuracy, macro-F1 of the status), and of evidence (a hit:
// some evidence stands within three lines of the labelled ones).
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "assessment/gold.h"

namespace lacuna::assessment {

// One answer to every element of the catalogue: from an assessment, or from a baseline.
struct Answer {
  bool present = false;
  bool firm = true;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lines;  // of the evidence
};
struct Answers {
  std::map<std::string, Answer> elements;  // "offence.acts/receipt"
  Facts facts;
};
Answers answers_of(const Assessment& assessment);

struct Counts {
  std::size_t true_positive = 0, false_positive = 0, false_negative = 0, true_negative = 0;
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  [[nodiscard]] double accuracy() const;
};

struct Difference {
  std::string statute;
  std::string element;
  bool false_positive = false;  // else missed
  bool firm = true;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lines;  // of the evidence, or of the label where missed
};

struct Score {
  Counts elements;
  std::array<std::array<std::size_t, 4>, 4> statuses{};  // [labelled][said], in the order of Status
  std::size_t evidence_hits = 0, evidence_of = 0;
  std::size_t facts_right = 0, facts_of = 0;
  std::size_t firm_wrong = 0, firm_of = 0;
  std::size_t inconclusive_wrong = 0, inconclusive_of = 0;

  void add(const Score& other);
  [[nodiscard]] std::size_t requirements() const;
  [[nodiscard]] double status_accuracy() const;
  [[nodiscard]] double status_macro_f1() const;  // over the statuses that occur
  [[nodiscard]] std::size_t false_met() const;
};

struct Evaluation {
  Score total;
  std::map<std::string, Score> by_statute;
  std::map<std::string, Score> by_requirement;
  std::vector<Difference> differences;
};

// Adds one statute's answers to an evaluation.
void add_to(Evaluation& evaluation, const standard::Catalogue& catalogue, const Labels& labels, const Answers& answers);

}  // namespace lacuna::assessment
