// A change of a statute's text, as an amending bill orders it or as a proposal suggests it. Plain data.
//
//   Modification change;                                    // "After section 12 insert: 12A. (1) ..."
//   change.action = Action::insert_after;
//   change.target = target_of(act, id_of_section_12);
//   change.content.push_back({.type = "section", .num = "12A.", .heading = "Reflection period", .text = "..."});
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "statute/document.h"

namespace lacuna::drafting {

enum class Action : std::uint8_t {
  insert_before,  // content before the target, as its sibling
  insert_after,   // content after the target and all below it, as its sibling
  insert_last,    // content as the last thing in the target; with no provision named, at the end of the statute's body
  insert_in_order,  // content among the provisions of its kind in the target, by its number
  replace,          // content in place of the target and all below it
  remove,           // repeals the target and all below it
  replace_words,    // target.words by new_words; new_words "" deletes them
  words_before,     // new_words before target.words
  words_after,      // new_words after target.words
  words_last,       // new_words at the end of the target's text
  replace_heading   // the heading of the target by new_words
};

// One provision to be put into a statute, and all below it.
struct NewProvision {
  std::string type;     // AKN 3.0 element name: "section", "subsection", "paragraph", "wrapUp" ...
  std::string num;      // as it is to be printed: "12A.", "(1A)", "(a)"; "" where none
  std::string heading;  // "" where none
  std::string text;     // its own words, without number, heading and children
  std::vector<NewProvision> children;
  // How it ranks; where it is not said, as its type and place make it.
  std::optional<statute::Level> level;
  // Where the words stand in the bill that they were read from: offsets into its text; empty for a proposal.
  Span num_span, heading_span, text_span;
};

// One number of the way to a provision, from the outside: section 3, subsection 1, paragraph a.
struct Step {
  std::string type;    // AKN name where the bill says it: "section", "subsection"; or ""
  std::string number;  // without brackets and stops
};

// What is changed.
struct Target {
  std::string document;  // URI of the statute's work as document_uri() gives it; "" where the bill names it in words
  std::string title;     // the words that name the statute: "Trafficking in Persons Act, 2010", "principal Act"; or ""
  std::string eid;  // of the provision; "" where it is named in words only, or where the statute as a whole is meant
  std::string citation;     // as a lawyer names it: "section 3(1)(a)"; for messages, or as the statute itself has it
  std::vector<Step> path;   // the same in steps, where it was read from a bill; used where the eId is not found
  std::string definition;   // the term whose definition is meant; or ""
  std::string words;        // the words in it that are replaced, deleted or added to
  bool everywhere = false;  // each occurrence of the words, not just the only one
};

// Where a modification stands in its bill.
struct BillPlace {
  std::string path;                                        // of the bill; "" for a proposal
  statute::ProvisionId provision = statute::no_provision;  // in the bill
  std::string citation;                                    // of that provision: "cl. 4(b)"
  Span span;                                               // in the bill's text
};

struct Modification {
  Action action = Action::insert_after;
  Target target;
  std::vector<NewProvision> content;  // for insert_* and replace
  std::string new_words;              // for the actions on words and headings
  Span new_words_span;                // where they stand in the bill's text; empty for a proposal
  BillPlace place;
};

// "inserts after", "replaces words in": for messages.
const char* action_name(Action action);

// The URI that stands for a statute: of its FRBR work where the file has one, else one made from the file's name, as
// write_akn makes it.
std::string document_uri(const statute::Document& document);

// A provision of a statute as the target of a change; id 0 means the statute as a whole.
Target target_of(const statute::Document& document, statute::ProvisionId id);

}  // namespace lacuna::drafting
