// What was found. Plain data: every writer (terminal, JSON, later Word and web pages) reads only this.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "standard/catalogue.h"
#include "statute/document.h"
#include "statute/text_quality.h"

namespace lacuna::assessment {

enum class Status { met, partial, gap, conflict };
enum class Certainty { firm, inconclusive };

// Why an answer is inconclusive: what a person should look at.
enum class Doubt {
  not_judged,    // no rule, or no words for the language of the text
  near_miss,     // absent, but several passages come close to saying it
  set_aside,     // absent, but said in words that a negation, an exception or a guard of the rule sets aside
  far_apart,     // present on one passage alone, whose words stand apart from each other
  damaged_text,  // the words, or the text as a whole, are damaged (a noisy scan)
  cut_short      // the text is so dense that not all of it was matched
};

struct Evidence {
  std::size_t document = 0;  // index into Assessment::documents
  statute::ProvisionId provision = 0;
  std::string eid;
  std::string citation;
  std::string quote;  // words of the statute, white space folded, at most some 240 bytes, cut at word borders with …
  Span words;         // what the quote covers in the document's text
  Span hit;           // the words that decided, inside `words`
  statute::Location location;  // of `hit`
};

// A provision that came near to an element and what it lacks.
struct NearMiss {
  Evidence evidence;
  std::string lacks;  // "not in the trafficking offence", "says nothing of a victim in the same sentence"
};

struct ElementFinding {
  const standard::Element* element = nullptr;
  bool present = false;
  Certainty certainty = Certainty::firm;
  std::vector<Doubt> doubts;       // in the order of Doubt, without repetitions; empty where firm
  std::vector<Evidence> evidence;  // best first, at most eight
  std::vector<NearMiss> nearest;   // best first, at most three; only where not present
};

// What a law attaches to what it grants (a limit), or grants beyond what is asked (further). Stands beside the status
// and does not change it.
enum class RemarkKind { limit, further };
struct Remark {
  RemarkKind kind = RemarkKind::limit;
  std::string id;                  // the name of its rule, "available-resources"
  std::string text;                // "only as far as resources allow"
  std::vector<Evidence> evidence;  // the words that say so; at least one, at most four
};

// How a finding stands to the one of an earlier run (see comparison.h). Everything but met is a finding.
enum class Change {
  not_compared,
  unchanged,
  fresh,   // met before
  worse,   // lower status, a core element lost, a defect or conflict gained, or in doubt what was firm
  better,  // higher status or a core element gained, nothing lost
  fixed    // met now
};

// Why a State answers for a finding otherwise (see waivers.h). The status stays what it is.
struct Waived {
  std::string reason;         // "reservation", "declaration", "covered-elsewhere", "not-applicable"
  std::string justification;  // in the owner's words
  std::string citation;       // of the other law, the reservation ...; "" where none is given
  std::string owner;
  std::string expires;  // ISO 8601 date; "" never
};

struct Finding {
  const standard::Requirement* requirement = nullptr;
  Status status = Status::gap;
  Certainty certainty = Certainty::firm;
  std::vector<ElementFinding> elements;  // in the catalogue's order
  std::vector<Remark> remarks;           // limits first, then what goes further; in the order of the rules
  std::string recommendation;            // one or two sentences; "" where met
  // The kind of law that usually holds such a rule, where core elements are missing and no document is of that kind:
  // the rule may stand there. "" otherwise.
  std::string home_not_loaded;
  std::optional<Waived> waived;
  Change change = Change::not_compared;
  std::vector<std::string> lost;    // ids of elements that speak for the law and were there before
  std::vector<std::string> gained;  // defects and conflicts that were not
  bool reopened = false;            // fresh, and a finding once before it was met
};

// Years as a number, or life.
struct Life {};
using Years = std::variant<double, Life>;

struct Facts {
  std::optional<Years> penalty_min_years;
  std::optional<Years> penalty_max_years;
  std::optional<double> child_age;
  std::optional<double> reflection_days;
};

struct Summary {
  std::size_t met = 0, partial = 0, gap = 0, conflict = 0;
  std::size_t waived = 0;        // of those not met; counted here and not there
  std::size_t inconclusive = 0;  // of all these, those that a person has to look at
};

// Something that the reader has to know before the matrix.
struct Note {
  enum class Kind {
    capped,                  // passages of a document with too many continuations
    language_unknown,        // a document whose language could not be told
    language_without_rules,  // a document in a language without rules
    waiver,                  // one that waives nothing
    element_absent           // an element whose absence says something about the whole
  };
  Kind kind = Kind::element_absent;
  std::size_t document = 0;                            // where it is about one
  const standard::Requirement* requirement = nullptr;  // of element_absent
  const standard::Element* element = nullptr;
  std::string text;  // in English
};

struct Assessment {
  std::vector<const statute::Document*> documents;
  std::vector<std::vector<std::string>> kinds;  // of each document: "penal code", "immigration act"; empty: not told
  std::vector<statute::TextQuality> quality;    // of each document
  std::vector<Finding> findings;                // in the catalogue's order, all of them
  Facts facts;
  Summary summary;
  std::vector<Note> notes;
};

// The status that the elements make, by the catalogue's scheme (kinds and met_when).
Status status_of(const standard::Requirement& requirement, const std::vector<bool>& present);

const char* status_name(Status status);
const char* certainty_name(Certainty certainty);  // "firm", "inconclusive"
const char* doubt_name(Doubt doubt);              // "near-miss", "damaged-text" ...
const char* remark_kind_name(RemarkKind kind);    // "limit", "further"
const char* change_name(Change change);           // "new", "worse", "better", "fixed", "unchanged", ""

}  // namespace lacuna::assessment
