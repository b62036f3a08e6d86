#include "text/stemmer.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "text/error.h"
#include "text/vocabulary.h"

using namespace lacuna;

namespace {

Stemmer english_stemmer() {
  std::ifstream file(LACUNA_DATA "/rules/lexicon/en/variants.json");
  std::vector<std::pair<std::string, std::string>> variants;
  const auto table = nlohmann::json::parse(file);
  for (const auto& [form, stem] : table.at("variants").items()) variants.emplace_back(form, stem);
  return {"en", std::move(variants)};
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("inflections are joined") {
  Stemmer english = english_stemmer();
  for (const auto& [form, stem] : std::vector<std::pair<std::string, std::string>>{{"recruits", "recruit"},
                                                                                   {"recruited", "recruit"},
                                                                                   {"recruiting", "recruit"},
                                                                                   {"trafficked", "traffic"},

                                                                                   {"traffickers", "trafficker"},
                                                                                   {"exploited", "exploit"},
                                                                                   {"victims", "victim"},
                                                                                   {"authorities", "authority"},
                                                                                   {"transported", "transport"},
                                                                                   {"transferring", "transfer"},
                                                                                   {"committed", "commit"},
                                                                                   {"raped", "rape"},
                                                                                   {"forced", "force"},
                                                                                   {"removed", "remove"},
                                                                                   {"married", "marry"},
                                                                                   {"penalties", "penalty"},
                                                                                   {"convicted", "convict"},
                                                                                   {"organised", "organise"},
                                                                                   {"knowingly", "knowingly"},
                                                                                   {"coerced", "coerce"},
                                                                                   {"repatriated", "repatriate"},
                                                                                   {"abducting", "abduct"},
                                                                                   {"received", "receive"},
                                                                                   {"receives", "receive"},
                                                                                   {"deceived", "deceive"},
                                                                                   {"threatened", "threaten"},
                                                                                   {"hired", "hire"},
                                                                                   {"hiring", "hire"},
                                                                                   {"years", "year"},
                                                                                   {"services", "service"},
                                                                                   {"practices", "practice"},
                                                                                   {"purposes", "purpose"}}) {
    CAPTURE(form);
    CHECK(english.stems(form) == Words{stem});
  }
}

TEST_CASE("irregular forms come from the table") {
  Stemmer english = english_stemmer();
  CHECK(english.stems("sold") == Words{"sell"});
  CHECK(english.stems("women") == Words{"woman"});
  CHECK(english.stems("children") == Words{"child"});
  CHECK(english.stems("undertaken") == Words{"undertake"});
  CHECK(english.stems("leaves") == Words{"leaf", "leave"});
  CHECK(english.stems("trafficking") == Words{"traffic", "trafficking"});  // the verb and the noun
}

TEST_CASE("spellings meet") {
  Stemmer english = english_stemmer();
  for (const auto& [one, other] :
       std::vector<std::pair<std::string, std::string>>{{"harboring", "harboured"},
                                                        {"labor", "labour"},
                                                        {"offenses", "offence"},
                                                        {"organized", "organising"},
                                                        {"organization", "organisations"},
                                                        {"criminalizes", "criminalise"},
                                                        {"enrollment", "enrolment"},
                                                        {"fulfilled", "fulfill"},
                                                        {"judgment", "judgements"},
                                                        {"programs", "programme"},
                                                        {"centers", "centre"},
                                                        {"defense", "defences"},
                                                        {"traveled", "travelling"},
                                                        {"behavior", "behaviours"},
                                                        {"analyze", "analysed"},
                                                        {"victimization", "victimisation"},
                                                        {"rehabilitating", "rehabilitate"}}) {
    CAPTURE(one);
    CHECK(english.stems(one) == english.stems(other));
  }
}

TEST_CASE("different words are kept apart") {
  Stemmer english = english_stemmer();
  for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{{"unlawful", "lawful"},
                                                                                   {"organised", "organs"},
                                                                                   {"recruitment", "recruit"},
                                                                                   {"trafficker", "traffic"},
                                                                                   {"disability", "ability"},
                                                                                   {"seed", "see"},
                                                                                   {"raped", "rap"},
                                                                                   {"employer", "employ"},
                                                                                   {"exploitation", "exploit"},
                                                                                   {"misuse", "use"},
                                                                                   {"slavery", "slave"},
                                                                                   {"commission", "mission"},
                                                                                   {"relocation", "location"},
                                                                                   {"personal", "person"},
                                                                                   {"consensual", "sensual"},
                                                                                   {"thing", "th"}}) {
    CAPTURE(one);
    CHECK(english.stems(one) != english.stems(other));
  }
}

TEST_CASE("an unknown word is its own stem") {
  Stemmer english = english_stemmer();
  CHECK(english.stems("zzyzxes") == Words{"zzyzxes"});
  CHECK(english.stems("") == Words{""});
  const std::string monster(100000, 'a');
  CHECK(english.stems(monster) == Words{monster});
  CHECK(english.knows("person"));
  CHECK_FALSE(english.knows("perzon"));
}

TEST_CASE("a language without dictionary is refused") {
  try {
    Stemmer none("xx", {});
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.problem().code == "R210");
  }
}

TEST_CASE("a vocabulary knows folded forms by number") {
  Vocabulary words;
  const WordId first = words.intern("Été");
  CHECK(words.text(first) == "ete");
  CHECK(words.intern("ETE") == first);
  CHECK(words.find("another") == no_word);
  for (int i = 0; i < 5000; ++i) words.intern("w" + std::to_string(i));
  CHECK(words.size() == 5001);
  CHECK(words.text(words.find("w4321")) == "w4321");
  CHECK(words.find("été") == first);
}
