#include "assessment/penalties.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "../statute/build_document.h"

using namespace lacuna;
using namespace lacuna::assessment;

namespace {

std::string years(const std::optional<Years>& value) {
  if (!value) return "-";
  if (std::holds_alternative<Life>(*value)) return "life";
  return fmt::format("{:g}", std::get<double>(*value));
}

struct Passage {
  statute::Document document;
  Vocabulary words;
  rules::Reading reading;
  std::string language;

  explicit Passage(std::vector<statute::Piece> pieces, std::string in = "en") : language(std::move(in)) {
    document = statute::build_document(pieces, language);
    reading = rules::read_for_matching(document, words);
  }
  [[nodiscard]] rules::Reading::Range all() const { return {0, static_cast<std::uint32_t>(reading.tokens.size())}; }
  [[nodiscard]] std::string quote(std::uint32_t first, std::uint32_t last) const {
    return std::string(document.slice({reading.tokens[first].begin, reading.tokens[last].end}));
  }
};

Passage section(const std::string& text, const std::string& language = "en") {
  return Passage({{1, statute::Level::unit, "section", "3.", "", text}}, language);
}

// "min-max", "fine" where a fine is an alternative, "raised" where aggravated; one for each term.
std::string terms(const Passage& passage) {
  std::string result;
  for (const ImprisonmentTerm& term :
       find_imprisonment(passage.reading, passage.words, passage.all(), passage.language)) {
    if (!result.empty()) result += "; ";
    result += years(term.min) + " to " + years(term.max);
    if (term.fine_alternative) result += " fine";
    if (term.aggravated) result += " raised";
  }
  return result;
}
std::string terms(const std::string& text, const std::string& language = "en") {
  return terms(section(text, language));
}

std::string ages(const std::string& text, const std::string& language = "en") {
  const Passage passage = section(text, language);
  std::string result;
  for (const AgeLimit& age : find_age_limits(passage.reading, passage.words, passage.all(), language)) {
    result += fmt::format("{:g} ", age.years);
  }
  return result;
}

std::string periods(const std::string& text, const std::string& language = "en") {
  const Passage passage = section(text, language);
  std::string result;
  for (const Period& period : find_periods(passage.reading, passage.words, passage.all(), language)) {
    result += fmt::format("{:g}{} ", period.days,
                          period.bound == Period::Bound::at_least  ? "+"
                          : period.bound == Period::Bound::at_most ? "-"
                                                                   : "");
  }
  return result;
}

}  // namespace

TEST_CASE("penalties: maximum terms") {
  CHECK(terms("is liable to imprisonment for fifteen years.") == "- to 15");
  CHECK(terms("imprisonment for a term not exceeding ten (10) years") == "- to 10");
  CHECK(terms("punished with imprisonment which may extend to seven years and shall also be liable to fine") ==
        "- to 7");
  CHECK(terms("imprisonment which may extend to 1[ten years and fine which may extend to five rupees]") == "- to 10");
  CHECK(terms("imprisonment of up to 8 years") == "- to 8");
  CHECK(terms("imprisoned not more than 20 years") == "- to 20");
  CHECK(terms("imprisoned for a term not to exceed 25 years") == "- to 25");
  CHECK(terms("rigorous imprisonment for a term of eighteen months") == "- to 1.5");
  CHECK(terms("imprisonment for a period not exceeding 30 years") == "- to 30");
}

TEST_CASE("penalties: penal servitude") {
  CHECK(terms("is liable to penal servitude for a term not exceeding twelve years") == "- to 12");
  CHECK(terms("held in involuntary servitude for twelve years") == "");
}

TEST_CASE("penalties: minimum terms and ranges") {
  CHECK(terms("imprisonment for a term not less than three years but not exceeding twenty years") == "3 to 20");
  CHECK(terms("imprisonment for a term of not less than ten years and not more than fifteen years") == "10 to 15");
  CHECK(terms("imprisonment of not less than five nor more than ten years") == "5 to 10");
  CHECK(terms("imprisonment of between five and ten years") == "5 to 10");
  CHECK(terms("imprisonment of 5 to 10 years") == "5 to 10");
  CHECK(terms("five to ten years of imprisonment") == "5 to 10");
  CHECK(terms("five years' imprisonment") == "- to 5");
  CHECK(terms("imprisonment for at least two years") == "2 to -");
  CHECK(terms("imprisonment which may extend to ten years and which shall not be less than two years") == "2 to 10");
}

TEST_CASE("penalties: the unit before the number, page numbers between, other periods before") {
  CHECK(terms("imprisonment for any term of years not less than 15 or for life") == "15 to life");
  CHECK(terms("imprisonment for a term of not more than fifteen\n\n116\n(15) years") == "- to 15");
  CHECK(terms("Whoever fails to do so within thirty days shall be punishable with imprisonment for one year") ==
        "- to 1");
}

TEST_CASE("penalties: life") {
  CHECK(terms("liable to imprisonment for life") == "- to life");
  CHECK(terms("the penalty is life imprisonment and a fine") == "- to life");
  CHECK(terms("imprisoned for any term of years or for life, or both") == "- to life fine");
  CHECK(terms("imprisonment for not less than seven years but which may be for life") == "7 to life");
  CHECK(terms("imprisonment for life or imprisonment for a term of not less than ten years") == "10 to life");
}

TEST_CASE("penalties: fines beside or instead of prison") {
  CHECK(terms("a fine not exceeding 900 or to imprisonment for a period not exceeding 3 years or to both") ==
        "- to 3 fine");
  CHECK(terms("imprisonment which may extend to three years, or with fine, or with both") == "- to 3 fine");
  CHECK(terms("fined under this title or imprisoned not more than 4 years, or both") == "- to 4 fine");
  CHECK(terms("a fine of K500 and to imprisonment for one year") == "- to 1");
  CHECK(terms("imprisonment for a term of six years and a fine") == "- to 6");
  CHECK(terms("imprisonment for six years without the option of a fine") == "- to 6");
}

TEST_CASE("penalties: years that are no prison term") {
  CHECK(terms("imprisonment, where the child is under the age of twelve years") == "");
  CHECK(terms("A permit of five years is given.") == "");
  CHECK(terms("any term of imprisonment without the option of a fine; records are kept for ten years") == "");
  CHECK(terms("a Class A felony") == "");
}

TEST_CASE("penalties: raised ones are told apart") {
  CHECK(
      terms("is liable to imprisonment for ten years. If the victim is a child, the offender is liable to imprisonment "
            "for twenty years.") == "- to 10; - to 20 raised");
  CHECK(terms("is liable to imprisonment for ten years, and where death results, imprisonment for life") ==
        "- to 10; - to life raised");
  CHECK(
      terms("in the case of a first conviction, to imprisonment for 3 years; and in the case of a second or subsequent "
            "conviction, to imprisonment for 9 years") == "- to 3; - to 9 raised");
  CHECK(terms("A person who does so in any of the circumstances in section 3 is liable to imprisonment for life") ==
        "- to life raised");
  CHECK(
      terms(
          "in the case of a first offence, a fine and imprisonment for 4 years; in the case of a second or subsequent "
          "offence, imprisonment for 8 years") == "- to 4; - to 8 raised");
  CHECK(terms("If a person sells another, he is liable to imprisonment for ten years.") == "- to 10");
  Passage chapeau(
      {{1, statute::Level::unit, "section", "4.", "", ""},
       {2, statute::Level::sub, "subsection", "(2)", "", "Where the victim is a child, the offender is liable"},
       {3, statute::Level::sub, "paragraph", "(a)", "", "to imprisonment for ten years; or"},
       {3, statute::Level::sub, "paragraph", "(b)", "", "to imprisonment for life."}});
  CHECK(terms(chapeau) == "- to 10 raised; - to life raised");
}

TEST_CASE("penalties: the basic one") {
  const Passage passage = section(
      "Where the victim is a child, imprisonment for twenty years. In all other cases the offender is liable to "
      "imprisonment for not less than two years but not more than nine years.");
  const auto term = basic_penalty(passage.reading, passage.words, {passage.all()}, "en");
  REQUIRE(term.has_value());
  CHECK(years(term->min) == "2");
  CHECK(years(term->max) == "9");
  CHECK(passage.quote(term->first, term->last) ==
        "imprisonment for not less than two years but not more than nine years");
}

TEST_CASE("penalties: a summary trial has the lesser one") {
  const auto max_of = [](const std::string& text) {
    const Passage passage = section(text);
    const auto term = basic_penalty(passage.reading, passage.words, {passage.all()}, "en");
    return term ? years(term->max) : "none";
  };
  CHECK(max_of("is liable on summary conviction to imprisonment for one year, or on conviction on indictment to "
               "imprisonment for fourteen years") == "14");
  CHECK(max_of("is liable on conviction on indictment to imprisonment for life, and on summary conviction to "
               "imprisonment for one year") == "life");
  CHECK(max_of("is liable on summary conviction to imprisonment for two years") == "2");
}

TEST_CASE("penalties: French and Spanish") {
  CHECK(terms("est punie de sept ans d'emprisonnement et d'une amende", "fr") == "- to 7");
  CHECK(terms("un emprisonnement de trois à cinq ans et une amende", "fr") == "3 to 5");
  CHECK(terms("punie de dix ans de réclusion criminelle lorsqu'elle est commise en bande", "fr") == "- to 10 raised");
  CHECK(terms("punie de cinq ans d'emprisonnement et d'une amende ou de l'une de ces peines seulement", "fr") ==
        "- to 5 fine");
  CHECK(terms("punie de cinq ans d'emprisonnement et d'une amende si elle vise un enfant ou l'une des îles", "fr") ==
        "- to 5 raised");
  CHECK(terms("la réclusion criminelle à perpétuité", "fr") == "- to life");
  CHECK(terms("con la pena de cinco a ocho años de prisión", "es") == "5 to 8");
  CHECK(terms("pena privativa de libertad no menor de ocho ni mayor de quince años", "es") == "8 to 15");
  CHECK(terms("La pena será no menor de doce ni mayor de veinte años de pena privativa de libertad, cuando:", "es") ==
        "12 to 20 raised");
}

TEST_CASE("ages") {
  CHECK(ages("a person under the age of 18 years") == "18 ");
  CHECK(ages("a person below eighteen (18) years of age") == "18 ");
  CHECK(ages("who has not attained the age of sixteen years") == "16 ");
  CHECK(ages("less than 18 years of age") == "18 ");
  CHECK(ages("a person under eighteen years; imprisonment of not less than ten years") == "18 ");
  CHECK(ages("imprisonment for less than ten years") == "");
  CHECK(ages("over the age of eighteen years") == "");
  CHECK(ages("toda persona menor de 18 años", "es") == "18 ");
  CHECK(ages("toute personne âgée de moins de dix-huit ans", "fr") == "18 ");
}

TEST_CASE("periods") {
  CHECK(periods("a period of at least thirty days") == "30+ ");
  CHECK(periods("not less than ninety (90) days") == "90+ ");
  CHECK(periods("not exceeding three months") == "90- ");
  CHECK(periods("45 days, and then 2 weeks") == "45 14 ");
  CHECK(periods("un plazo mínimo de noventa días", "es") == "90+ ");
  CHECK(periods("un délai de trente jours", "fr") == "30 ");
}
