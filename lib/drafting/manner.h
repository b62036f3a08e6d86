// How a statute speaks: its own terms, and how it numbers. What is proposed for it is written that way.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "drafting/model_law.h"
#include "drafting/modification.h"

namespace lacuna::drafting {

// How subsections are numbered.
enum class SubStyle { parentheses, point, degree };  // "(1)", "1.", "1°"

struct Manner {
  std::string unit_type = "section";     // AKN element name of the basic unit
  std::string tradition = "common-law";  // "civil-law" where the units are articles
  SubStyle subs = SubStyle::parentheses;
  std::map<std::string, std::string> terms;  // term id -> the words of this statute
};

// The manner of one of the documents assessed. For each term: the wording that the statute defines, else the one whose
// sign occurs most in its text, else the model's own. Linear in the size of the text for each sign.
Manner manner_of(const assessment::Assessment& assessment, std::size_t document, const ModelLaw& model);

// The words in this manner. A term that begins with a capital in the model does so here.
std::string written(const Words& words, const Manner& manner);

// "section 3", "article (2)": how the text names one of its units.
std::string cited_unit(const statute::Document& document, statute::ProvisionId unit);

}  // namespace lacuna::drafting
