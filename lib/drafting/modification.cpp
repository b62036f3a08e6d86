#include "drafting/modification.h"

#include "statute/akn_writer_meta.h"

namespace lacuna::drafting {

const char* action_name(Action action) {
  switch (action) {
    case Action::insert_before:
      return "inserts before";
    case Action::insert_after:
      return "inserts after";
    case Action::insert_last:
      return "inserts at the end of";
    case Action::insert_in_order:
      return "inserts by number in";
    case Action::replace:
      return "replaces";
    case Action::remove:
      return "repeals";
    case Action::replace_words:
      return "replaces words in";
    case Action::words_before:
      return "inserts words before others in";
    case Action::words_after:
      return "inserts words after others in";
    case Action::words_last:
      return "adds words at the end of";
    case Action::replace_heading:
      return "replaces the heading of";
  }
  return "changes";
}

std::string document_uri(const statute::Document& document) {
  return statute::work_uri(document, document.akn_kind == "bill" ? "bill" : "act");
}

Target target_of(const statute::Document& document, statute::ProvisionId id) {
  Target target;
  target.document = document_uri(document);
  target.title = document.metadata.short_title.empty() ? document.metadata.title : document.metadata.short_title;
  if (id == 0) return target;
  target.eid = document.provisions[id].eid;
  target.citation = document.provisions[id].citation;
  return target;
}

}  // namespace lacuna::drafting
