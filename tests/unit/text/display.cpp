#include "text/display.h"

#include <doctest/doctest.h>

using lacuna::display_width;
using lacuna::printable;
using lacuna::shorten;
using lacuna::wrap;

TEST_CASE("printable text folds white space") {
  CHECK(printable("  a\n\t b\xC2\xA0 c  ") == "a b c");
  CHECK(printable("").empty());
}

TEST_CASE("printable text cannot drive a terminal") {
  CHECK(printable("a\x1b[2Jb") == "a\xEF\xBF\xBD[2Jb");
  CHECK(printable("a\xE2\x80\xAE"
                  "b") ==
        "a\xEF\xBF\xBD"
        "b");                                  // right-to-left override
  CHECK(printable("\xFF") == "\xEF\xBF\xBD");  // not UTF-8
  CHECK(printable("a\x7f") == "a\xEF\xBF\xBD");
}

TEST_CASE("soft hyphens vanish") {
  CHECK(printable("traf\xC2\xAD"
                  "ficking") == "trafficking");
}

TEST_CASE("width counts columns, not bytes") {
  CHECK(display_width("caf\xC3\xA9") == 4);
  CHECK(display_width("\xE6\xB3\x95") == 2);  // an ideograph
  CHECK(display_width("e\xCC\x81") == 1);     // e and a combining accent
}

TEST_CASE("wrapping keeps every word") {
  const auto lines = wrap("one two three four", 9);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "one two");
  CHECK(lines[1] == "three");
  CHECK(lines[2] == "four");
  CHECK(wrap("", 10).size() == 1);
}

TEST_CASE("a word wider than the line is cut") {
  const auto lines = wrap("abcdefgh", 3);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "abc");
  CHECK(lines[2] == "gh");
  CHECK(wrap("\xE6\xB3\x95\xE6\xB3\x95", 1).size() == 2);
}

TEST_CASE("shortening cuts at a word and says so") {
  CHECK(shorten("short", 10) == "short");
  CHECK(shorten("one two three", 9) == "one two\xE2\x80\xA6");
  CHECK(display_width(shorten("one two three", 9)) <= 9);
}
