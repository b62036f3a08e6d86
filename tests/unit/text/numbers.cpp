#include "text/numbers.h"

#include <doctest/doctest.h>

#include <string>

using namespace lacuna;

namespace {

// "value/tokens" of the number at the start of a text, "" where there is none.
std::string read(std::string_view text, std::string_view language = "en") {
  Vocabulary words;
  std::vector<Token> tokens;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, words, tokens);
  const auto number = read_number(tokens, 0, words, language);
  if (!number) return "";
  const auto whole = static_cast<long long>(number->value * 10 + 0.5);
  std::string value = std::to_string(whole / 10);
  if (whole % 10 != 0) value += "." + std::to_string(whole % 10);
  return value + "/" + std::to_string(number->tokens);
}

}  // namespace

TEST_CASE("digits") {
  CHECK(read("18 years") == "18/1");
  CHECK(read("1,000 dollars") == "1000/1");
  CHECK(read("10 000 francs") == "10000/2");
  CHECK(read("3.5 years") == "3.5/1");
  CHECK(read("5 million") == "5000000/2");
  CHECK(read("3.1.2").empty());
  CHECK(read("12345678901234567890").empty());
}

TEST_CASE("English words") {
  CHECK(read("eighteen years") == "18/1");
  CHECK(read("eighteen (18) years") == "18/4");
  CHECK(read("18 (eighteen) years") == "18/4");
  CHECK(read("eighteen (3) years") == "18/1");
  CHECK(read("3(1)") == "3/1");
  CHECK(read("twenty-five years") == "25/3");
  CHECK(read("Twenty five years") == "25/2");
  CHECK(read("one hundred and fifty units") == "150/4");
  CHECK(read("two hundred thousand") == "200000/3");
  CHECK(read("one million five hundred thousand") == "1500000/5");
  CHECK(read("five and six") == "5/1");
  CHECK(read("ten twenty") == "10/1");
  CHECK(read("hundred years") == "100/1");
  CHECK(read("and five").empty());
  CHECK(read("years").empty());
}

TEST_CASE("French words") {
  CHECK(read("dix-huit ans", "fr") == "18/3");
  CHECK(read("vingt et un ans", "fr") == "21/3");
  CHECK(read("soixante-dix-sept", "fr") == "77/5");
  CHECK(read("quatre-vingt-dix-neuf", "fr") == "99/7");
  CHECK(read("deux cent mille francs", "fr") == "200000/3");
  CHECK(read("mille euros", "fr") == "1000/1");
}

TEST_CASE("Spanish words") {
  CHECK(read("dieciocho años", "es") == "18/1");
  CHECK(read("dieciséis (16) años", "es") == "16/4");
  CHECK(read("treinta y cinco días", "es") == "35/3");
  CHECK(read("doscientos mil pesos", "es") == "200000/2");
  CHECK(read("ciento veinte", "es") == "120/2");
}

TEST_CASE("a language without number words reads digits alone") {
  CHECK(read("18 jahre", "de") == "18/1");
  CHECK(read("achtzehn", "de").empty());
}
