// Bad patterns are refused with their place; hostile texts and patterns are matched in bounded time.
#include <doctest/doctest.h>

#include <ctime>

#include "support/match_patterns.h"
#include "text/error.h"

using namespace lacuna;
using lacuna::rules::ConceptSource;
using lacuna::testing::matches;

namespace {

// "code column pointer" of the error that compiling gives, "" where there is none.
std::string refused(std::vector<ConceptSource> concepts) {
  try {
    rules::compile_lexicon("en", std::move(concepts), lacuna::testing::test_stemmer());
  } catch (const Error& error) {
    const Problem& problem = error.problem();
    return problem.code + " " + std::to_string(problem.column) + " " + problem.pointer;
  }
  return "";
}
std::string refused(std::string pattern) { return refused({{"it", {"fine", std::move(pattern)}, {}}}); }

}  // namespace

TEST_CASE("bad patterns are refused where they go wrong") {
  for (const auto& [pattern, column] : std::vector<std::pair<std::string, int>>{{"", 1},
                                                                                {"a (b", 3},
                                                                                {"a b)", 4},
                                                                                {"a (b|)", 6},
                                                                                {"..3 a", 1},
                                                                                {"a ..3", 3},
                                                                                {"a ..999 b", 8},
                                                                                {"a ~ b", 4},
                                                                                {"~3 b", 1},
                                                                                {"a ~3", 5},
                                                                                {"tra*", 4},
                                                                                {"a ? b", 3},
                                                                                {"#wrong a", 1},
                                                                                {"a =", 4},
                                                                                {"#word", 1},
                                                                                {"a? b?", 1},
                                                                                {"a & b", 3},
                                                                                {"a @", 4}}) {
    CAPTURE(pattern);
    CHECK(refused(pattern) == "R207 " + std::to_string(column) + " /concepts/it/patterns/1");
  }
  CHECK(refused(std::string(100, '(') + "a" + std::string(100, ')')).starts_with("R207"));
  CHECK(refused("n.g.o co-operation 18 #>=18 (a b|c)? trans*").empty());
}

TEST_CASE("unknown concepts and circles are refused") {
  CHECK(refused({{"a/b", {"x"}, {"@none"}}}) == "R203 1 /concepts/a~1b/not/0");
  CHECK(refused({{"a", {"x @b"}, {}}, {"b", {"@c"}, {}}, {"c", {"@b"}, {}}}) == "R206 0 /concepts/b");
}

TEST_CASE("hostile texts and patterns take bounded time") {
  std::string text = "section 1. ";
  for (int i = 0; i < 20000; ++i) text += "person ";
  const std::string list = "person ..60 (person ..60 (person? ..60 person ~60 person)) ..60 child";
  const auto start = std::clock();
  CHECK(matches({ConceptSource{"it", {list, "person ..60 person", "(person|child) ~60 person"}, {}}}, text).size() >
        19000);
  std::string wide = "section 1. Whoever\n";
  for (int i = 0; i < 20000; ++i) wide += "  paragraph (a) person\n";
  CHECK(matches({ConceptSource{"it", {"whoever ..5 person", "person ..5 child"}, {}}}, wide).size() == 1);
  CHECK(matches("person", "section 1. " + std::string(200000, '(') + " person").size() == 1);
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 20);
}
