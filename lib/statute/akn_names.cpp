#include "statute/akn_names.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <unordered_map>

namespace lacuna::statute {

namespace {

struct Names {
  Role role;
  std::string_view names;  // between spaces
};

using Table = std::unordered_map<std::string_view, Role>;

Table make_table() {
  const Names lists[] = {
      {Role::skipped, "meta"},
      {Role::inlined,
       "a abbr acronym affectedDocument argument b big caps cite code concept courtType date "
       "decision def docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber "
       "docProponent docPurpose docStage docStatus docType docketNumber em embeddedText entity eop "
       "event fillIn font i img inline ins judge lawyer legislature location mark marker math mmod "
       "mod mref neutralCitation noteRef object omissis opinion organization outcome party person "
       "placeholder process q quantity recordedTime ref relatedDocument rmod role rp rref rt ruby "
       "session signature small span strike strong sub sup term time tocItemRef tt u vote"},
      {Role::line_break, "br eol hr"},
      {Role::block,
       "p block tocItem subheading from div caption td th tr scene narrative summary h1 h2 h3 h4 "
       "h5 h6 dt dd interstitial voting count"},
      {Role::group,
       "akomaNtoso akomantoso content attachments components tblock foreign thead tbody tfoot "
       "colgroup annexes"},
      {Role::list, "list blockList ol ul dl recitals citations sublist"},
      {Role::num, "num"},
      {Role::heading, "heading"},
      {Role::doc_title, "docTitle"},
      {Role::short_title, "shortTitle"},
      {Role::intro, "intro listIntroduction"},
      {Role::wrap_up, "wrapUp listWrapUp listConclusion"},
      {Role::hierarchy,
       "alinea answer article blockContainer book chapter citation clause container crossHeading "
       "debateSection division formula hcontainer indent item level li longTitle other paragraph "
       "part point proviso question recital rule section speech speechGroup subFlow subchapter "
       "subclause subdivision subparagraph subpart subrule subsection subtitle title tome "
       "transitional introduction background motivation arguments remedies"},
      {Role::matter, "coverPage preface preamble conclusions attachment annex component header staticContent"},
      {Role::body,
       "body mainBody mainContent debateBody judgmentBody collectionBody amendmentBody portionBody "
       "debateReportBody"},
      {Role::document,
       "act amendment amendmentList bill debate debateReport doc documentCollection judgment "
       "judgement officialGazette portion statement report"},
      {Role::toc, "toc"},
      {Role::note, "authorialNote note remark editorialNote footnote"},
      {Role::quoted, "quotedStructure quotedText embeddedStructure"},
      {Role::deleted, "del"},
      {Role::table, "table"},
  };
  Table table;
  for (const Names& list : lists) {
    for (std::string_view rest = list.names; !rest.empty();) {
      const auto end = std::min(rest.find(' '), rest.size());
      table.emplace(rest.substr(0, end), list.role);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return table;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Hierarchical elements of the schema; list and sublist are left out, as they are read as mere chapeau and items.
constexpr auto hierarchical = std::to_array<std::string_view>(
    {"alinea",     "article",   "book",        "chapter",      "clause",  "division", "indent",
     "level",      "paragraph", "part",        "point",        "proviso", "rule",     "section",
     "subchapter", "subclause", "subdivision", "subparagraph", "subpart", "subrule",  "subsection",
     "subtitle",   "title",     "tome",        "transitional"});

}  // namespace

Role role_of(std::string_view name) {
  static const Table table = make_table();
  const auto found = table.find(name);
  return found == table.end() ? Role::unknown : found->second;
}

bool names_container(std::string_view type) {
  return is_one_of(type, {"book", "tome", "part", "title", "chapter", "subchapter", "division", "subdivision",
                          "subpart", "subtitle", "schedules"});
}

bool names_unit(std::string_view type) { return is_one_of(type, {"section", "article", "rule", "regulation"}); }

bool names_sub(std::string_view type) {
  return is_one_of(type, {"subsection", "paragraph", "subparagraph", "point", "indent", "item", "alinea", "clause",
                          "subclause", "subrule", "level", "proviso", "transitional", "li", "recital"});
}

bool names_attachment(std::string_view type) {
  return is_one_of(type, {"schedule", "annex", "appendix", "attachment", "annexe", "anexo", "allegato", "Anlage"});
}

bool names_shell(std::string_view type) {
  return type == "attachment" || type == "component" || role_of(type) == Role::document;
}

bool is_hierarchical(std::string_view type) {
  return std::find(hierarchical.begin(), hierarchical.end(), type) != hierarchical.end();
}

}  // namespace lacuna::statute
