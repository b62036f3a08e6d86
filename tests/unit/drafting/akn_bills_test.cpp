// The amending documents of the corpus of Akoma Ntoso dialects: how many of the modifications found in them apply.
// Their statutes are not at hand, so they are made up from what is said of them.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "drafting/apply.h"
#include "drafting/clause_words.h"
#include "statute/akn_amendments.h"
#include "statute/reader.h"
#include "statute_named.h"
#include "text/source.h"

namespace lacuna::drafting {
namespace {

namespace fs = std::filesystem;

struct Count {
  std::size_t found = 0, applied = 0;
  std::string rest;  // a line each
};

Count count(const std::string& path) {
  const Bill bill = read_bill(path);
  Count count;
  count.found = bill.modifications.size() + bill.others.size();
  const auto name = [&](const BillPlace& place, const std::string& what, const std::string& reason) {
    count.rest +=
        fmt::format("  {} (line {}) {}: {}\n", place.citation, bill.document->locate(place.span).line, what, reason);
  };
  std::map<std::string, std::vector<Modification>> by_statute;
  for (const Modification& change : bill.modifications) {
    by_statute[change.target.document.empty() ? change.target.title : change.target.document].push_back(change);
  }
  for (const auto& [_, modifications] : by_statute) {
    const statute::Document statute = testing::statute_named_by(modifications);
    const Amended amended = apply({&statute}, modifications, bill.document.get());
    for (std::size_t i = 0; i < modifications.size(); ++i) {
      const Outcome& outcome = amended.outcomes[i];
      if (outcome.applied) {
        ++count.applied;
      } else {
        name(modifications[i].place, action_name(modifications[i].action) + (' ' + outcome.target), outcome.reason);
      }
    }
  }
  for (const NotUnderstood& other : bill.others) {
    name(other.place, "not understood", other.reason);
    if (other.reason.ends_with("changes no words")) --count.found;
  }
  return count;
}

// Whether a file marks what it changes in other laws, or quotes words of theirs.
bool amends(const SourceText& source, const statute::Document& document) {
  const statute::AknAmendments marks = statute::read_akn_amendments(source, document);
  return !marks.analysis.empty() || !marks.mods.empty() || !marks.quotes.empty();
}

// A sample of the ways to number quoted paragraphs: its clauses do not say what they amend.
constexpr std::string_view no_bill = "tna-nibill-quoted.xml";

TEST_CASE("modifications of the corpus's amending documents apply to what they name") {
  const fs::path folder = fs::path(LACUNA_SHARED) / "corpus" / "akn";
  if (!fs::is_directory(folder)) {
    MESSAGE("skipped: no corpus beside the sources");
    return;
  }
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::size_t found = 0;
  std::size_t applied = 0;
  for (const std::string& path : paths) {
    const SourceText source = read_source(path);
    const statute::Document document = statute::read_document_from(source);
    if (!amends(source, document)) continue;
    const std::string& language = document.metadata.language;
    const bool counts = (language.empty() || has_clause_words(language)) && !path.ends_with(no_bill);
    const Count one = count(path);
    if (counts) found += one.found;
    if (counts) applied += one.applied;
    MESSAGE(fmt::format("{}: {} of {} modifications applied{}\n{}", fs::path(path).filename().string(), one.applied,
                        one.found, counts ? "" : " (not counted)", one.rest));
  }
  MESSAGE(fmt::format("{} of {} modifications applied", applied, found));
  CHECK(applied * 10 >= found * 9);
}

}  // namespace
}  // namespace lacuna::drafting
