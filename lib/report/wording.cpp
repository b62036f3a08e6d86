#include "report/wording.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace lacuna::report {
namespace {

using Name = std::pair<std::string_view, std::string_view>;

constexpr std::array<Name, 6> level_names{{
    {"mandatory", "mandatory"},
    {"mandatory-where-appropriate", "mandatory where appropriate"},
    {"mandatory-to-endeavour", "shall endeavour"},
    {"mandatory-to-consider", "shall consider"},
    {"recommended", "recommended"},
    {"optional", "optional"},
}};

constexpr std::array<Name, 6> instrument_names{{
    {"protocol", "Protocol art."},
    {"untoc", "UNTOC art."},
    {"model-law", "Model Law art."},
    {"cets197", "CETS 197 art."},
    {"eu2011-36", "Directive 2011/36/EU art."},
    {"ilo-p29", "ILO P029 art."},
}};

bool is_life(const assessment::Years& years) { return std::holds_alternative<assessment::Life>(years); }

std::string years_in_words(const assessment::Years& years) {
  if (is_life(years)) return "life";
  const double value = std::get<double>(years);
  return fmt::format("{:g} {}", value, value == 1 ? "year" : "years");
}

}  // namespace

std::string level_in_words(const std::string& level) {
  for (const auto& [id, words] : level_names) {
    if (id == level) return std::string(words);
  }
  return level;
}

std::string sources_in_words(const std::vector<std::string>& sources) {
  std::string out;
  for (const std::string& source : sources) {
    if (!out.empty()) out += ", ";
    const std::size_t space = source.find(' ');
    std::string name = source.substr(0, space);
    for (const auto& [id, words] : instrument_names) {
      if (id == name) {
        name = words;
        break;
      }
    }
    out += name;
    if (space != std::string::npos) out += source.substr(space);
  }
  return out;
}

std::string facts_in_words(const assessment::Facts& facts) {
  std::vector<std::string> sentences;
  const auto& min = facts.penalty_min_years;
  const auto& max = facts.penalty_max_years;
  if (min && max) {
    sentences.push_back(
        fmt::format("Basic offence: imprisonment from {} to {}.", years_in_words(*min), years_in_words(*max)));
  } else if (max) {
    sentences.push_back(fmt::format("Basic offence: imprisonment up to {}.", years_in_words(*max)));
  } else if (min) {
    sentences.push_back(fmt::format("Basic offence: imprisonment of at least {}.", years_in_words(*min)));
  }
  if (facts.child_age) sentences.push_back(fmt::format("A child is a person under {:g}.", *facts.child_age));
  if (facts.reflection_days) sentences.push_back(fmt::format("Reflection period: {:g} days.", *facts.reflection_days));
  return fmt::format("{}", fmt::join(sentences, " "));
}

std::string document_in_words(const statute::Document& document) {
  return fmt::format(
      "{}, {}, {} provisions", document.metadata.language.empty() ? "language unknown" : document.metadata.language,
      document.format == statute::Format::akn ? "Akoma Ntoso" : "plain text", document.provisions.size());
}

}  // namespace lacuna::report
