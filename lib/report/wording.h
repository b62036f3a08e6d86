// Names of the data in words for the reader, shared by all writers; the words come from the message catalogue.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "report/messages.h"
#include "statute/document.h"

namespace lacuna::report {

// "Missing: ", "Manque : ", to stand before what it names.
std::string labelled(const Messages& say, const std::string& label);

std::string status_in_words(const Messages& say, assessment::Status status);
std::string kind_in_words(const Messages& say, standard::ElementKind kind);
std::string kind_in_words(const Messages& say, assessment::RemarkKind kind);
std::string text_of(const Messages& say, const assessment::Remark& remark);
std::string pillar_in_words(const Messages& say, const std::string& pillar);
// A level of obligation: "mandatory-to-endeavour" -> "shall endeavour"; one without words stays as it is.
std::string level_in_words(const Messages& say, const std::string& level);
// "protocol 5(1)" -> "Protocol art. 5(1)", joined by commas; unknown instruments stay as they are.
std::string sources_in_words(const Messages& say, const std::vector<std::string>& sources);
std::string home_in_words(const Messages& say, const std::string& usual_home);

// Texts of the requirements, translated where there is a translation.
std::string title_of(const Messages& say, const standard::Requirement& requirement);
std::string why_of(const Messages& say, const standard::Requirement& requirement);
std::string recommend_of(const Messages& say, const standard::Requirement& requirement);
std::string title_of(const Messages& say, const standard::Requirement& requirement, const standard::Element& element);
std::string advice_of(const Messages& say, const standard::Requirement& requirement, const standard::Element& element);

// "Basic offence: imprisonment from 5 years to life. A child is a person under 18."; "" where nothing is known.
std::string facts_in_words(const Messages& say, const assessment::Facts& facts);
// "English, plain text, 112 provisions"
std::string document_in_words(const Messages& say, const statute::Document& document);
// "The text is badly damaged ... (7 of 8 numbers are out of order): no answer on it is sure."; "" where it is good.
std::string quality_in_words(const Messages& say, const statute::TextQuality& quality);
// Why an element is in doubt: "passages come near it; damaged text"; "" where it is firm.
std::string doubts_in_words(const Messages& say, const assessment::ElementFinding& element);
// The title of a document, its path where it has none.
std::string name_of(const statute::Document& document);
std::string note_in_words(const Messages& say, const assessment::Assessment& assessment, const assessment::Note& note);
// What to do about a finding, in a sentence or two; "" where it is met. In English the same as its `recommendation`.
std::string recommendation_in_words(const Messages& say, const assessment::Assessment& assessment,
                                    const assessment::Finding& finding);
// What to draft, one sentence for each element that is missing or should go.
std::vector<std::string> drafting_points(const Messages& say, const assessment::Finding& finding);

// The documents whose words a finding rests on, in order.
std::vector<std::size_t> documents_behind(const assessment::Finding& finding);
// "usually in: penal code; no such law is among the texts, the rule may stand there"; "" where it is.
std::string elsewhere_in_words(const Messages& say, const assessment::Finding& finding);
// "reservation: the justification (citation); owner, until 2027-01-31".
std::string waiver_in_words(const Messages& say, const assessment::Waived& waived);
// "new (re-opened)", "worse: lost fraud; coercion", "fixed"; "" where nothing was compared or changed.
std::string change_in_words(const Messages& say, const assessment::Finding& finding);
// "Since the baseline: 1 new, 0 worse, 2 better, 3 fixed, 57 unchanged."; "" where nothing was compared.
std::string changes_in_words(const Messages& say, const assessment::Assessment& assessment);

}  // namespace lacuna::report
