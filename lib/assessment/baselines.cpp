#include "assessment/baselines.h"

#include <algorithm>
#include <functional>

namespace lacuna::assessment {
namespace {

constexpr std::size_t most_places = 3;

// The concepts that a condition asks for, its parts included. Conditions are nested only as deep as rule files are.
void collect(const rules::Condition& condition, std::vector<rules::ConceptId>& concepts) {
  concepts.insert(concepts.end(), condition.says.begin(), condition.says.end());
  concepts.insert(concepts.end(), condition.defines.begin(), condition.defines.end());
  if (condition.head == rules::Condition::Head::no) return;
  for (const rules::Condition& part : condition.parts) collect(part, concepts);
}

Answer keyword_answer(const rules::ElementRule& rule, const rules::Reading& reading, const rules::Hits& hits) {
  std::vector<rules::ConceptId> concepts;
  collect(rule.when, concepts);
  std::vector<rules::Hit> places;
  for (const rules::ConceptId id : concepts) {
    const auto& found = hits[id];
    places.insert(places.end(), found.begin(),
                  found.begin() + std::min<std::ptrdiff_t>(std::ssize(found), most_places));
  }
  std::sort(places.begin(), places.end(), [](const rules::Hit& a, const rules::Hit& b) { return a.first < b.first; });
  if (places.size() > most_places) places.resize(most_places);
  Answer answer;
  answer.present = !places.empty();
  for (const rules::Hit& hit : places) {
    const auto at = reading.document->locate({reading.tokens[hit.first].begin, reading.tokens[hit.first].end});
    answer.lines.emplace_back(at.line, at.end_line);
  }
  return answer;
}

// The commonest value of a fact over the other statutes; the earliest where two are equally common.
template <typename Value>
std::optional<Value> commonest(const std::vector<Labels>& all, std::size_t left_out,
                               const std::function<std::optional<Value>(const Facts&)>& read) {
  std::vector<std::pair<std::optional<Value>, std::size_t>> tally;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == left_out) continue;
    const std::optional<Value> value = read(all[i].facts);
    const auto seen = std::find_if(tally.begin(), tally.end(), [&](const auto& entry) { return entry.first == value; });
    if (seen == tally.end()) {
      tally.emplace_back(value, 1);
    } else {
      ++seen->second;
    }
  }
  const auto best =
      std::max_element(tally.begin(), tally.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == tally.end() ? std::nullopt : best->first;
}

std::optional<double> plain_years(const std::optional<Years>& years) {
  if (!years) return std::nullopt;
  return std::holds_alternative<Life>(*years) ? -1.0 : std::get<double>(*years);  // -1 stands for life while counting
}

std::optional<Years> from_plain(const std::optional<double>& years) {
  if (!years) return std::nullopt;
  return *years < 0 ? Years{Life{}} : Years{*years};
}

}  // namespace

Answers keyword_answers(const statute::Document& document, const standard::Catalogue& catalogue,
                        rules::RuleSet& rules) {
  Answers answers;
  const auto lexicon = rules.lexicons.find(document.metadata.language);
  if (lexicon == rules.lexicons.end()) return answers;
  const rules::Reading reading = rules::read_for_matching(document, lexicon->second.words());
  const rules::Hits hits = lexicon->second.match(reading);
  for (const standard::Requirement& requirement : catalogue.requirements) {
    for (const standard::Element& element : requirement.elements) {
      const rules::ElementRule* rule = rules.find(requirement.id, element.id);
      if (rule == nullptr) continue;
      answers.elements.emplace(requirement.id + "/" + element.id, keyword_answer(*rule, reading, hits));
    }
  }
  return answers;
}

Answers commonest_answers(const std::vector<Labels>& all, std::size_t left_out, const standard::Catalogue& catalogue) {
  Answers answers;
  for (const standard::Requirement& requirement : catalogue.requirements) {
    for (const standard::Element& element : requirement.elements) {
      const std::string name = requirement.id + "/" + element.id;
      std::size_t yes = 0;
      std::size_t no = 0;
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == left_out) continue;
        const auto label = all[i].elements.find(name);
        ++(label != all[i].elements.end() && label->second.present ? yes : no);
      }
      answers.elements[name].present = yes > no;
    }
  }
  answers.facts.penalty_min_years =
      from_plain(commonest<double>(all, left_out, [](const Facts& f) { return plain_years(f.penalty_min_years); }));
  answers.facts.penalty_max_years =
      from_plain(commonest<double>(all, left_out, [](const Facts& f) { return plain_years(f.penalty_max_years); }));
  answers.facts.child_age = commonest<double>(all, left_out, [](const Facts& f) { return f.child_age; });
  answers.facts.reflection_days = commonest<double>(all, left_out, [](const Facts& f) { return f.reflection_days; });
  return answers;
}

}  // namespace lacuna::assessment
