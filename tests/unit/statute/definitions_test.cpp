#include <doctest/doctest.h>

#include <ctime>

#include "build_document.h"

using namespace lacuna;
using namespace lacuna::statute;

namespace {

// "term|definition" for each definition, a "+" after terms that are extended ("includes").
std::vector<std::string> definitions(Document& document) {
  find_definitions(document);
  std::vector<std::string> result;
  for (const Definition& definition : document.definitions) {
    result.push_back(definition.term + (definition.extends ? "+|" : "|") +
                     std::string(document.slice(definition.span)));
  }
  return result;
}

std::vector<std::string> in_section(const std::string& text, const std::string& language = "en") {
  Document document = build_document({{1, Level::unit, "section", "2.", "Other matters", text}}, language);
  return definitions(document);
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("definitions: quotation marks of any kind, verbs of several kinds") {
  CHECK(in_section("\"kite\" means a toy that flies;") == List{"kite|\"kite\" means a toy that flies"});
  CHECK(in_section("“ kite ” includes a glider.") == List{"kite+|“ kite ” includes a glider"});
  CHECK(in_section("In this section, 'kite' means a toy.") == List{"kite|'kite' means a toy"});
  CHECK(in_section("‘flyer’s kite’ has the same meaning as in section 9") ==
        List{"flyer’s kite|‘flyer’s kite’ has the same meaning as in section 9"});
  CHECK(in_section("The term “kite” shall mean a toy") == List{"kite|“kite” shall mean a toy"});
  CHECK(in_section("‘‘kite’’ refers to a toy") == List{"kite|‘‘kite’’ refers to a toy"});
  CHECK(in_section("“kite”, in relation to a beach, means a toy") ==
        List{"kite|“kite”, in relation to a beach, means a toy"});
  CHECK(in_section("“kite” is worth a prize.").empty());
  CHECK(in_section("Persons calling \"kite\" or \"glider\" shall be heard. This means nothing.").empty());
}

TEST_CASE("definitions: several terms share one definition") {
  CHECK(in_section("the terms \"kite\" or \"glider\" mean a toy") ==
        List{"kite|\"kite\" or \"glider\" mean a toy", "glider|\"kite\" or \"glider\" mean a toy"});
}

TEST_CASE("definitions: many on one line end where the next begins") {
  CHECK(in_section(
            "In this Act,— (a) \"kite\" means a toy; (b) \"beach\" includes a dune and the sea;] (c) \"wind\" means "
            "moving air.") == List{"kite|\"kite\" means a toy", "beach+|\"beach\" includes a dune and the sea",
                                   "wind|\"wind\" means moving air"});
}

TEST_CASE("definitions: sub-items belong to the definition, also where they are provisions of their own") {
  Document nested = build_document({{1, Level::unit, "section", "2.", "Interpretation", "In this Act—"},
                                    {2, Level::block, "p", "", "", "“kite” means—"},
                                    {2, Level::sub, "paragraph", "(a)", "", "a toy that flies; or"},
                                    {2, Level::sub, "paragraph", "(b)", "", "a glider;"},
                                    {2, Level::block, "p", "", "", "“wind” means moving air."}});
  CHECK(definitions(nested) ==
        List{"kite|“kite” means—\n(a) a toy that flies; or\n(b) a glider", "wind|“wind” means moving air"});
  Document below = build_document({{1, Level::unit, "section", "2.", "Interpretation", ""},
                                   {2, Level::sub, "paragraph", "(1)", "", "The term “kite” means"},
                                   {3, Level::sub, "subparagraph", "(A)", "", "a toy; or"},
                                   {3, Level::sub, "subparagraph", "(B)", "", "a glider."},
                                   {2, Level::sub, "paragraph", "(2)", "", "The term “wind” means moving air."}});
  CHECK(definitions(below) == List{"kite|“kite” means\n(A) a toy; or\n(B) a glider", "wind|“wind” means moving air"});
  CHECK(below.definitions[0].provision == 2);
}

TEST_CASE("definitions: a page number after the last words is no part of it") {
  Document act = build_document({{1, Level::unit, "section", "2.", "Interpretation", "In this Act:"},
                                 {2, Level::sub, "paragraph", "(a)", "", "kite: a toy that flies;"},
                                 {3, Level::block, "block", "", "", "99 Beach Act"},
                                 {2, Level::sub, "paragraph", "(b)", "", "beach: the sand by the sea."}});
  act.provisions[3].standing = Standing::furniture;
  CHECK(definitions(act) == List{"kite|kite: a toy that flies", "beach|beach: the sand by the sea"});
}

TEST_CASE("definitions: one in the middle of other text ends with its sentence") {
  std::string before(200, 'x');
  CHECK(in_section(before + ". In this section “kite” means a toy. Nobody shall fly one.") ==
        List{"kite|“kite” means a toy"});
}

TEST_CASE("definitions: unquoted terms at the start of a provision or after an introduction") {
  CHECK(in_section("Kite flying means the flying of a toy.") ==
        List{"Kite flying|Kite flying means the flying of a toy"});
  CHECK(in_section("For the purposes of this section, kite flying means a sport.") ==
        List{"kite flying|kite flying means a sport"});
  CHECK(in_section("Kite flyer (“taflwr”) means a person.") ==
        List{"Kite flyer|Kite flyer (“taflwr”) means a person", "taflwr|“taflwr”) means a person"});
  CHECK(in_section("By any means the keeper shall act.").empty());
  CHECK(in_section("Whoever by force or other means flies a kite commits an offence.").empty());
}

TEST_CASE("definitions: items under a heading or chapeau that announces them") {
  Document list = build_document(
      {{1, Level::unit, "article", "Article 3", "Definition of terms", "The following terms have these meanings:"},
       {2, Level::sub, "point", "1°", "", "kite: a toy, including:"},
       {3, Level::sub, "point", "a)", "", "gliders: of paper;"},
       {2, Level::sub, "point", "2°", "", "beach: land by the sea."},
       {1, Level::unit, "article", "Article 4", "Duties", "Keepers shall:"},
       {2, Level::sub, "point", "1°", "", "watch: all day;"}});
  CHECK(definitions(list) ==
        List{"kite|kite: a toy, including:\na) gliders: of paper", "beach|beach: land by the sea"});
}

TEST_CASE("definitions: paragraphs without number, the term set off by a colon, where the chapeau announces them") {
  Document list = build_document(
      {{1, Level::unit, "article", "Article (1)", "", "The following words and expressions shall have these meanings:"},
       {2, Level::block, "p", "", "", "Kite: any toy that flies."},
       {2, Level::block, "p", "", "", "A keeper may rest at night."},
       {1, Level::unit, "article", "Article (2)", "", "Keepers shall act as follows."},
       {2, Level::block, "p", "", "", "Watch: all day."}});
  CHECK(definitions(list) == List{"Kite|Kite: any toy that flies"});
}

TEST_CASE("definitions: items set off by a dash where a heading or chapeau speaks of notions") {
  Document list =
      build_document({{1, Level::unit, "article", "Article 2", "Main Notions", "In this Law:"},
                      {2, Level::sub, "point", "1)", "", "kite – a toy that flies;"},
                      {1, Level::unit, "article", "Article 3", "Scope", "For this Law the following notions are used:"},
                      {2, Level::sub, "point", "1)", "", "beach – land by the sea;"},
                      {1, Level::unit, "article", "Article 4", "Duties", "Keepers shall see to:"},
                      {2, Level::sub, "point", "1)", "", "watch – all day;"}});
  CHECK(definitions(list) == List{"kite|kite – a toy that flies", "beach|beach – land by the sea"});
}

TEST_CASE("definitions: French and Spanish") {
  Document french = build_document({{1, Level::unit, "article", "Art. 1er", "Définitions", "On entend par"},
                                    {2, Level::block, "p", "", "", "« cerf-volant »: tout jouet qui vole;"},
                                    {2, Level::block, "p", "", "", "«plage», ci-après «rive»: le bord de mer;"}},
                                   "fr");
  CHECK(definitions(french) == List{"cerf-volant|« cerf-volant »: tout jouet qui vole",
                                    "plage|«plage», ci-après «rive»: le bord de mer", "rive|«rive»: le bord de mer"});
  CHECK(in_section("« cerf-volant » désigne un jouet.", "fr") == List{"cerf-volant|« cerf-volant » désigne un jouet"});
  CHECK(in_section("Se entiende por cometa el juguete que vuela.", "es") == List{"cometa|cometa el juguete que vuela"});
  CHECK(in_section("Se entenderá por ese solo hecho, que renuncian.", "es").empty());
  Document spanish = build_document({{1, Level::unit, "article", "Artículo 4", "Definiciones", "Se entenderá por:"},
                                     {2, Level::sub, "point", "A)", "", "Cometa. El juguete que vuela."},
                                     {2, Level::sub, "point", "B)", "Playa", "Orilla del mar."}},
                                    "es");
  CHECK(definitions(spanish) == List{"Cometa|Cometa. El juguete que vuela", "Playa|Playa Orilla del mar"});
}

TEST_CASE("definitions: verbs that do not define") {
  CHECK(in_section("“kite” for the purposes of this section, may include gliders").empty());
  CHECK(in_section("a person flies “high” when he does it by means of a wire").empty());
}

TEST_CASE("definitions: footnote marks of amendments are left out") {
  CHECK(in_section("\"kite\" means a toy; and\n1") == List{"kite|\"kite\" means a toy"});
  CHECK(in_section("\"kite\" means a toy;] 1[4[") == List{"kite|\"kite\" means a toy;]"});
  CHECK(in_section("\"kite\" means a toy of the year\n1990") == List{"kite|\"kite\" means a toy of the year\n1990"});
}

TEST_CASE("definitions: items of a list with quoted terms define nothing of their own") {
  Document document = build_document({{1, Level::unit, "section", "2.", "Interpretation", ""},
                                      {2, Level::block, "p", "", "", "“risk” means"},
                                      {2, Level::sub, "paragraph", "(a)", "", "falling from—"},
                                      {3, Level::sub, "subparagraph", "(i)", "", "a kite: large; or"},
                                      {3, Level::sub, "subparagraph", "(ii)", "", "a glider."}});
  CHECK(definitions(document) == List{"risk|“risk” means\n(a) falling from—\n(i) a kite: large; or\n(ii) a glider"});
}

TEST_CASE("definitions: the language need not be known") {
  CHECK(in_section("Se entiende por cometa el juguete que vuela.", "") == List{"cometa|cometa el juguete que vuela"});
}

TEST_CASE("definitions: none in tables of contents") {
  Document document = build_document({{1, Level::unit, "section", "1.", "", "\"kite\" means a toy"}});
  document.provisions[1].standing = Standing::contents;
  find_definitions(document);
  CHECK(document.definitions.empty());
}

TEST_CASE("definitions: hostile texts take linear time") {
  for (const std::string unit :
       {"\"a\", ", "“a” or ", "' '", "\"x\", in relation ", "means ", "a means b, ", "« ", "'"}) {
    std::string text;
    while (text.size() < 400000) text += unit;
    CHECK(in_section(text).size() <= text.size());
  }
}

TEST_CASE("definitions: very many in one provision take bounded time") {
  std::string text;
  constexpr std::size_t count = 200000;
  for (std::size_t i = 0; i < count; ++i) text += "kite means a toy; ";
  const auto start = std::clock();
  CHECK(in_section(text).size() == count);
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 10);
}
