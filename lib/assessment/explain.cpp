#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "assessment/assess.h"
#include "assessment/describe.h"
#include "assessment/evaluate.h"
#include "assessment/evidence.h"
#include "assessment/judge.h"

namespace lacuna::assessment {
namespace {

using rules::Condition;

constexpr std::size_t most_candidates = 40;
constexpr std::size_t most_citations = 12;

void collect(const Condition& condition, std::set<rules::ConceptId>& concepts, std::set<rules::RoleId>& roles) {
  for (const auto* list : {&condition.says, &condition.defines, &condition.heading, &condition.not_heading}) {
    concepts.insert(list->begin(), list->end());
  }
  for (const auto* list : {&condition.roles, &condition.in, &condition.not_in})
    roles.insert(list->begin(), list->end());
  for (const auto* list : {&condition.with, &condition.unless}) {
    for (const rules::Neighbour& neighbour : *list) {
      concepts.insert(neighbour.says.begin(), neighbour.says.end());
      concepts.insert(neighbour.heading.begin(), neighbour.heading.end());
    }
  }
  for (const Condition& part : condition.parts) collect(part, concepts, roles);
}

std::string patterns_of(Framework& framework, const std::string& language, rules::ConceptId id) {
  std::string text;
  for (const std::string& pattern : framework.rules.lexicons.at(language).patterns(id)) {
    text += (text.empty() ? "" : "; ") + pattern;
  }
  return text.empty() ? "no words in this language" : text;
}

std::vector<std::string> looked_for(Framework& framework, const std::set<rules::ConceptId>& concepts) {
  std::set<std::string> languages;
  for (const View& view : framework.views) {
    if (view.readable()) languages.insert(view.language());
  }
  std::vector<std::string> lines;
  for (const rules::ConceptId id : concepts) {
    for (const std::string& language : languages) {
      lines.push_back(framework.rules.concepts[id] + " (" + language + "): " + patterns_of(framework, language, id));
    }
  }
  return lines;
}

std::vector<std::string> places_of(const Framework& framework, const std::set<rules::RoleId>& roles) {
  std::vector<std::string> lines;
  for (const rules::RoleId role : roles) {
    std::vector<std::string> cited;
    for (std::size_t d = 0; d < framework.size(); ++d) {
      for (const Member& member : framework.roles[d][role].list) {
        const Evidence evidence =
            evidence_of(framework, d, {member.range.first, member.range.end - 1, 0, no_member, true});
        const std::string name = evidence.citation.empty() ? "the whole text" : evidence.citation;
        if (cited.empty() || cited.back() != name) cited.push_back(name);
      }
    }
    std::string line = framework.rules.roles[role].name + ": ";
    if (cited.empty()) line += "nowhere";
    for (std::size_t i = 0; i < cited.size() && i < most_citations; ++i) line += (i > 0 ? ", " : "") + cited[i];
    if (cited.size() > most_citations) line += " and " + std::to_string(cited.size() - most_citations) + " more";
    lines.push_back(std::move(line));
  }
  return lines;
}

using Key = std::tuple<std::size_t, std::uint32_t, std::uint32_t>;
struct Entry {
  Found found;
  const Condition* condition = nullptr;
  bool counted = false;
  std::string reason;
};

Key key_of(std::size_t document, const Found& found) { return {document, found.first, found.last}; }

std::map<Key, Entry> entries_of(const Framework& framework, const Trace& trace, const Result& hits,
                                const Result& maybe) {
  std::map<Key, Entry> entries;
  std::map<Key, const Condition*> conditions;
  for (const Trace::Counted& counted : trace.counted) {
    conditions.emplace(key_of(counted.document, counted.found), counted.condition);
  }
  for (std::size_t d = 0; d < hits.size(); ++d) {
    for (const Found& found : hits[d]) {
      const auto condition = conditions.find(key_of(d, found));
      entries.emplace(key_of(d, found),
                      Entry{found, condition == conditions.end() ? nullptr : condition->second, true, ""});
    }
  }
  for (std::size_t d = 0; d < maybe.size(); ++d) {
    for (const Found& found : maybe[d]) {
      entries.emplace(key_of(d, found), Entry{found, nullptr, false, "comes near it without saying it"});
    }
  }
  // The nearest miss of several for the same words is the one to show.
  std::vector<const Miss*> misses;
  for (const Miss& miss : trace.misses) misses.push_back(&miss);
  std::stable_sort(misses.begin(), misses.end(), [](const Miss* a, const Miss* b) { return a->lack > b->lack; });
  for (const Miss* miss : misses) {
    entries.emplace(key_of(miss->document, miss->found),
                    Entry{miss->found, miss->condition, false, reason_of(framework, *miss)});
  }
  for (const Trace::Counted& counted : trace.counted) {
    entries.emplace(key_of(counted.document, counted.found),
                    Entry{counted.found, counted.condition, false, "the rest of its rule does not hold"});
  }
  return entries;
}

ElementTrace explain_element(Framework& framework, const rules::ElementRule& rule) {
  ElementTrace trace;
  trace.requirement = rule.requirement;
  trace.element = rule.element;
  std::set<rules::ConceptId> concepts;
  std::set<rules::RoleId> roles;
  collect(rule.when, concepts, roles);
  if (rule.maybe) collect(*rule.maybe, concepts, roles);
  for (const rules::Neighbour& neighbour : rule.unless) {
    concepts.insert(neighbour.says.begin(), neighbour.says.end());
    concepts.insert(neighbour.heading.begin(), neighbour.heading.end());
  }
  trace.looked_for = looked_for(framework, concepts);
  trace.places = places_of(framework, roles);

  Trace seen;
  const Result hits =
      without_neighbours(framework, evaluate(framework, rule.when, &seen), rule.unless, rule.when, &seen);
  Result maybe;
  if (rule.maybe && !any(hits)) maybe = evaluate(framework, *rule.maybe);
  const std::map<Key, Entry> entries = entries_of(framework, seen, hits, maybe);
  // Counted hits are never crowded out by misses.
  std::size_t counted = 0;
  for (const auto& [key, entry] : entries) counted += entry.counted ? 1 : 0;
  std::size_t misses_left = most_candidates - std::min(counted, most_candidates);
  for (const auto& [key, entry] : entries) {
    if (trace.candidates.size() >= most_candidates) break;
    if (!entry.counted && misses_left == 0) continue;
    misses_left -= entry.counted ? 0 : 1;
    Candidate candidate;
    candidate.evidence = evidence_of(framework, std::get<0>(key), entry.found);
    candidate.condition =
        condition_in_words(framework.rules, entry.condition == nullptr ? rule.when : *entry.condition);
    candidate.counted = entry.counted;
    candidate.reason = entry.reason;
    trace.candidates.push_back(std::move(candidate));
  }
  return trace;
}

}  // namespace

std::vector<ElementTrace> explain(const std::vector<const statute::Document*>& documents,
                                  const standard::Catalogue& catalogue, rules::RuleSet& rules,
                                  const std::string& requirement) {
  std::vector<ElementTrace> traces;
  const standard::Requirement* wanted = catalogue.find(requirement);
  if (wanted == nullptr) return traces;
  Framework framework(documents, rules);
  assign_roles(framework);
  for (const standard::Element& element : wanted->elements) {
    const rules::ElementRule* rule = rules.find(requirement, element.id);
    if (rule == nullptr) continue;
    judge_element(framework, *rule);
    traces.push_back(explain_element(framework, *rule));
  }
  return traces;
}

}  // namespace lacuna::assessment
