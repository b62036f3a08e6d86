#include "text/word_diff.h"

#include <doctest/doctest.h>

using lacuna::DiffKind;
using lacuna::DiffRun;
using lacuna::in_context;
using lacuna::word_diff;

namespace {

std::string shown(const std::vector<DiffRun>& runs) {
  std::string out;
  for (const DiffRun& run : runs) {
    if (!out.empty()) out += ' ';
    const char* marks = run.kind == DiffKind::same ? "" : (run.kind == DiffKind::removed ? "-" : "+");
    out += marks + run.text + marks;
  }
  return out;
}

std::string repeated(const char* word, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += std::string(word) + std::to_string(i) + " ";
  return out;
}

}  // namespace

TEST_CASE("words that changed, in runs") {
  CHECK(shown(word_diff("a person shall be punished", "a person may be punished")) ==
        "a person -shall- +may+ be punished");
  CHECK(shown(word_diff("one two", "one two three four")) == "one two +three four+");
  CHECK(shown(word_diff("x one y two z", "x y z")) == "x -one- y -two- z");
  CHECK(shown(word_diff("", "new words")) == "+new words+");
  CHECK(shown(word_diff("old", "")) == "-old-");
  CHECK(word_diff("", "").empty());
}

TEST_CASE("how lines are cut is no change") {
  CHECK(shown(word_diff("one  two\nthree", "one two\r\n three ")) == "one two three");
  CHECK(in_context(word_diff("one two", "one\ntwo"), 3).empty());
}

TEST_CASE("runs joined give both wordings back") {
  const std::string before = "the court may order the convicted person to pay a sum to the victim";
  const std::string now = "the court shall order a convicted person to pay compensation to every victim of it";
  std::string left;
  std::string right;
  for (const DiffRun& run : word_diff(before, now)) {
    if (run.kind != DiffKind::added) left += (left.empty() ? "" : " ") + run.text;
    if (run.kind != DiffKind::removed) right += (right.empty() ? "" : " ") + run.text;
  }
  CHECK(left == before);
  CHECK(right == now);
}

TEST_CASE("long stretches are cut to the context") {
  const std::string same = repeated("w", 50);
  const auto runs = in_context(word_diff(same + "old " + same, same + "new " + same), 2);
  CHECK(shown(runs) == "\xE2\x80\xA6 w48 w49 -old- +new+ w0 w1 \xE2\x80\xA6");
}

TEST_CASE("long texts that share little are told whole, in little time") {
  const auto runs = word_diff(repeated("a", 20000), repeated("b", 20000));
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].kind == DiffKind::removed);
  CHECK(runs[1].kind == DiffKind::added);
  CHECK(in_context(runs, 5)[0].text.size() < 500);
}
