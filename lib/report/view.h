// An assessment as its reader sees it: what every report prints, in the language of the report. Writers (web page,
// Markdown, CSV, spreadsheet, Word) put these words into their format and decide nothing about the law.
//
//   View view = view_of(assessment, say, {.program = "lacuna 0.1.0", .date = today});
//   for (const RequirementView& each : view.requirements) row(each.title, each.status, each.places);
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "assessment/review.h"
#include "drafting/recommendation.h"
#include "report/judgement.h"
#include "report/messages.h"

namespace lacuna::report {

// What a report says about its own making.
struct Origin {
  std::string program;  // "lacuna 0.1.0"
  std::string rules;    // fingerprint of the rules, "" where not known
  Date date;
};

// Words of the law, with their place.
struct QuoteView {
  std::size_t document = 0;  // index into View::documents
  std::string place;         // "s. 3(1)", "[2] s. 3(1)" where several documents were read
  std::string quote;
  std::string lacks;  // of what came near, in English; "" in other languages
  std::uint32_t line = 0;
  Span span;  // in the text of the document: the words that decided, or the quotation where they are not known
};

struct ElementView {
  const assessment::ElementFinding* finding = nullptr;
  std::string title, kind, advice;
  std::string state;  // "present", "absent", "to be checked"
  bool core = false;
  bool wrong = false;  // a defect or conflict that is present
  bool doubt = false;
  std::vector<QuoteView> evidence, nearest;
};

struct RemarkView {
  bool further = false;  // goes further than asked; else a limit
  std::string kind, text;
  std::vector<QuoteView> evidence;
};

struct RequirementView {
  const assessment::Finding* finding = nullptr;
  std::string id, title, pillar, level, sources, status, home, why;
  const char* status_id = "";  // "met", "partial", "gap", "conflict": never translated
  bool doubt = false;
  std::optional<QuoteView> best;    // the words that the verdict rests on first
  std::vector<std::string> places;  // all citations, each once
  std::vector<std::string> missing, wrong, beyond, unsure;
  std::optional<QuoteView> nearest;   // only where not met
  std::string recommendation;         // "" where met
  std::vector<std::string> points;    // what to draft, a sentence each
  std::vector<std::string> proposed;  // the text to put in, a line each (proposed_lines); see add_proposals
  std::vector<ElementView> elements;
  std::vector<RemarkView> remarks;
  std::optional<Judgement> judgement;
  std::string key;  // what an adviser's judgement is kept by
};

struct DocumentView {
  const statute::Document* document = nullptr;
  std::string label;  // "[1]" where several documents were read, else ""
  std::string title, path, about;
};

struct Count {
  const char* status_id = "";
  std::string status;
  std::size_t count = 0;
};

struct PillarView {
  std::string id, title;
  std::vector<Count> counts;  // met, partial, gap, conflict
  std::size_t total = 0;
};

struct View {
  std::string language;
  bool right_to_left = false;
  std::string title, date, program, rules, facts, disclaimer;
  std::vector<std::string> notes;
  std::vector<DocumentView> documents;
  std::vector<Count> counts;
  std::vector<PillarView> pillars;            // in the order of the matrix
  std::vector<RequirementView> requirements;  // in the order of the matrix
};

// Borrows from the assessment, which must outlive the view. All texts are inert: see inert_text.
View view_of(const assessment::Assessment& assessment, const Messages& say, const Origin& origin,
             const assessment::Review& review = {});

// The title of a pillar; the id where the view has no such pillar.
std::string pillar_title(const View& view, const std::string& id);

// "[1] Trafficking Act (act.txt: English, plain text, 112 provisions)".
std::string in_words(const DocumentView& document, const Messages& say);

// Adds the drafted text to the requirements that it answers. The recommendations may be those of another assessment by
// the same catalogue.
void add_proposals(View& view, const drafting::Recommendations& recommendations, const Messages& say);

}  // namespace lacuna::report
