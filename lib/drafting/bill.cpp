#include "drafting/bill.h"

#include <algorithm>
#include <map>

#include "drafting/analysis_reader.h"
#include "drafting/bill_clauses.h"
#include "drafting/clause_modifications.h"
#include "drafting/clause_words.h"
#include "statute/akn_amendments.h"
#include "statute/reader.h"
#include "text/source.h"

namespace lacuna::drafting {

namespace {

// Where the bill has been understood or not, the stretches apart from each other and in order.
std::vector<Span> said_in(const Bill& bill) {
  std::vector<Span> spans;
  for (const Modification& change : bill.modifications) spans.push_back(change.place.span);
  for (const NotUnderstood& other : bill.others) spans.push_back(other.place.span);
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::vector<Span> apart;
  for (const Span span : spans) {
    if (!apart.empty() && span.begin < apart.back().end) {
      apart.back().end = std::max(apart.back().end, span.end);
    } else {
      apart.push_back(span);
    }
  }
  return apart;
}

// What the file marks as a modification and nothing was made of.
void name_unread(const statute::AknAmendments& marks, Bill& bill) {
  const std::string& language = bill.document->metadata.language;
  const bool known = language.empty() || has_clause_words(language);
  std::map<std::uint32_t, std::string> kinds;  // by where a modification begins that the analysis calls another kind
  for (const statute::OtherMod& other : marks.other_kinds) {
    for (const std::string& source : other.sources) {
      const auto place = marks.places.find(source.substr(std::min<std::size_t>(source.size(), 1)));
      if (place != marks.places.end()) kinds.emplace(place->second.begin, other.kind);
    }
  }
  const std::vector<Span> said = said_in(bill);
  for (const Span mod : marks.mods) {
    if (mod.empty()) continue;  // marks where a change begins that was made to the text itself
    const auto near = std::partition_point(said.begin(), said.end(), [&](Span span) { return span.end <= mod.begin; });
    if (near != said.end() && near->overlaps(mod)) continue;
    std::string reason = marks.analysis.empty() ? std::string(not_usual) : "the analysis does not list it";
    if (const auto kind = kinds.find(mod.begin); kind != kinds.end()) {
      reason = "a modification of the kind \"" + kind->second + "\" changes no words";
    } else if (!known) {
      reason = "amending clauses in its language (" + language + ") are not read";
    }
    bill.others.push_back({place_in(*bill.document, mod), std::move(reason)});
  }
}

Bill read(const SourceText& source) {
  Bill bill;
  bill.document = std::make_unique<statute::Document>(statute::read_document_from(source));
  if (bill.document->format == statute::Format::text) {
    read_clauses(clauses_of_text(*bill.document), nullptr, bill);
    return bill;
  }
  const statute::AknAmendments marks = statute::read_akn_amendments(source, *bill.document);
  read_clauses(clauses_of_akn(*bill.document, marks), &marks, bill);
  if (!marks.analysis.empty()) read_analysis(marks, bill);
  name_unread(marks, bill);
  return bill;
}

}  // namespace

Bill read_bill(const std::string& path) { return read(read_source(path)); }

Bill read_bill_from(std::string bytes, const std::string& path) { return read(decode_source(std::move(bytes), path)); }

}  // namespace lacuna::drafting
