// Several States beside each other: requirement by State, without ranking, and the words that may serve as examples.
#pragma once

#include <string>
#include <vector>

#include "report/template.h"
#include "report/terminal.h"
#include "report/view.h"

namespace lacuna::report {

struct StateView {
  std::string name;  // of the file or folder
  View view;
};

// Words of a State that meets the requirement.
struct Example {
  std::size_t state = 0;
  QuoteView quote;
};

// What an adviser said about a State and a requirement.
struct StateJudgement {
  std::size_t state = 0;
  const RequirementView* requirement = nullptr;  // of that State; has a judgement
};

struct ComparedRequirement {
  const RequirementView* requirement = nullptr;   // its texts; the status in it is the first State's
  std::vector<const RequirementView*> of_states;  // one a State, in their order
  std::vector<Example> examples;                  // States that meet it firmly, in their order
};

struct ComparedPillar {
  std::string id, title;
  std::vector<ComparedRequirement> rows;
};

struct Comparison {
  const std::vector<StateView>* states = nullptr;
  std::vector<ComparedPillar> pillars;
  std::vector<StateJudgement> judgements;  // by requirement, then by State
};

// Which rows are wanted; empty lists: all.
struct ComparedRows {
  std::vector<std::string> pillars, levels;
};

// Borrows from the States, of which there is at least one; all were assessed against the same catalogue.
Comparison compare(const std::vector<StateView>& states, const ComparedRows& wanted);

// Writers. The page is one self-contained file from the template "compare.html".
std::string comparison_text(const Comparison& comparison, const Messages& say, const TerminalStyle& style);
std::string comparison_html(const Comparison& comparison, const Messages& say, const Templates& templates);
std::string comparison_xlsx(const Comparison& comparison, const Messages& say, const Origin& origin);

}  // namespace lacuna::report
