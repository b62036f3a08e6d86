#include "statute/text_quality.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "statute/finish.h"
#include "statute/text_reader.h"

using namespace lacuna;
using namespace lacuna::statute;
using Grade = TextQuality::Grade;

namespace {

Stemmer& english() {
  static Stemmer stemmer("en", {});
  return stemmer;
}

TextQuality measure(const std::string& text) {
  Document document = read_text(decode_source(text, "act.txt"));
  finish_document(document);
  return measure_quality(document, &english());
}

// A section of fifty plain words.
std::string section(int number, const std::string& words = "") {
  std::string text = std::to_string(number) + ". Duty of keepers\n";
  for (int i = 0; i < 5; ++i) text += "Every keeper shall feed the animals and clean their houses. ";
  return text + words + "\n\n";
}

std::string act(const std::string& words = "") {
  std::string text = "ANIMALS ACT\n\n";
  for (int i = 1; i <= 10; ++i) text += section(i, i == 3 ? words : "");
  return text;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a clean print is good") {
  const TextQuality quality = measure(act());
  CHECK(quality.grade == Grade::good);
  CHECK(quality.spelled);
  CHECK(quality.words > 400);
  CHECK(quality.damage.empty());
  CHECK(quality.breaks == 0);
  CHECK(quality.outside == 0);
}

TEST_CASE("words that no dictionary knows are damage; names and terms that recur are not") {
  const TextQuality quality =
      measure(act("Tbe kecper shall take it to Zanzibaria. A wamba, a wamba or a wamba is fed."));
  CHECK(quality.unknown == 1);  // "Tbe" might be a name: it has a capital letter
  REQUIRE(quality.damage.size() == 1);
  CHECK(quality.damage_in(quality.damage[0]) == 1);
  CHECK(quality.damage_in({0, quality.damage[0].begin}) == 0);
}

TEST_CASE("words of another language are not measured") {
  Document document = read_text(decode_source(act("Mtunzaji wa taa ataiwasha kila jioni."), "act.txt"));
  CHECK(measure_quality(document, &english()).unknown > 3);
  for (Provision& provision : document.provisions) {
    if (document.slice(provision.own()).find("Mtunzaji") != std::string_view::npos) provision.language = "sw";
  }
  CHECK(measure_quality(document, &english()).unknown == 0);
}

TEST_CASE("letters set apart, digits inside words and lost characters are damage") {
  const TextQuality quality = measure(
      act("The k e e p e r of pr0vided traf|ic in \xEF\xBF\xBD goods, on the 12th of May, item 3A, see www.a.org."));
  CHECK(quality.spaced == 1);
  CHECK(quality.garbled == 3);
}

TEST_CASE("without a dictionary only what no printer sets is counted") {
  const auto document = read_text(decode_source(act("Tbe kecper of pr0vided."), "act.txt"));
  const TextQuality quality = measure_quality(document, nullptr);
  CHECK_FALSE(quality.spelled);
  CHECK(quality.unknown == 0);
  CHECK(quality.garbled == 1);
}

TEST_CASE("sections that are not there, and numbers out of order") {
  std::string text = "ANIMALS ACT\n\n";
  for (const int number : {1, 2, 5, 6, 8}) text += section(number);
  text += "9. Food\nThe keeper shall give -\n(a) hay;\n(b) oats;\n(d) water; and\n(c) salt.\n";
  const TextQuality quality = measure(text);
  CHECK(quality.missing == List{"3-4", "7"});
  CHECK(quality.repeated == List{});
  CHECK(quality.breaks == 2);
}

TEST_CASE("references to sections that are not there are counted, those to other laws are not") {
  const TextQuality quality = measure(act("This is under section 2 and section 77, and section 90 of the Penal Code."));
  CHECK(quality.mentions == 2);
  CHECK(quality.unresolved == 1);
  CHECK(quality.grade == Grade::good);
}

TEST_CASE("a text whose section numbers are lost is noisy, a short excerpt is not") {
  std::string text = "ANIMALS ACT\n\n";
  for (int i = 1; i <= 10; ++i) text += section(i).substr(3 + (i > 9 ? 1 : 0));
  text += "Whoever breaks section 4 or section 5 is fined.\n";
  CHECK(measure(text).grade == Grade::noisy);
  CHECK(measure("Whoever breaks section 4 or section 5 is fined.\n").grade == Grade::good);
}

TEST_CASE("the more words are damaged, the worse the grade") {
  std::string noisy = act();
  std::string poor = act();
  const auto damage = [](std::string& text, std::size_t step) {
    std::size_t at = 0;
    for (std::size_t n = 0; (at = text.find("houses", at)) != std::string::npos; ++n, at += 6) {
      if (n % step == 0) text[at + 2] = static_cast<char>('a' + n % 26), text[at + 3] = 'x';
    }
  };
  damage(noisy, 8);
  damage(poor, 2);
  CHECK(measure(noisy).grade == Grade::noisy);
  CHECK(measure(poor).grade == Grade::poor);
}
