#include "report/markdown.h"

#include <doctest/doctest.h>

using namespace lacuna::report;

TEST_CASE("text keeps its characters and loses their meaning as markup") {
  CHECK(markdown_text("plain, words; (a) and \"b\".") == "plain, words; (a) and \"b\".");
  CHECK(markdown_text("*a* _b_ `c` <d> [e](f) g|h ~i~ #j \\k &amp; $l$ !m {n}") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\<d\\> \\[e\\](f) g\\|h \\~i\\~ \\#j \\\\k \\&amp; \\$l\\$ \\!m \\{n\\}");
  CHECK(markdown_text("1. Title") == "1\\. Title");
  CHECK(markdown_text("12) a") == "12\\) a");
  CHECK(markdown_text("12a. b 3. c") == "12a. b 3. c");
  CHECK(markdown_text("- item") == "\\- item");
  CHECK(markdown_text("+ item - not") == "\\+ item - not");
  CHECK(markdown_text("=== a") == "\\=== a");
  CHECK(markdown_text("  a\n\tb ") == "a b");
  CHECK(markdown_text("").empty());
}

TEST_CASE("code spans hold back-quotes") {
  CHECK(markdown_code("(a|b) ..3 c?") == "`(a|b) ..3 c?`");
  CHECK(markdown_code("a`b") == "``a`b``");
  CHECK(markdown_code("``a`") == "``` ``a` ```");
  CHECK(markdown_code("") == "`  `");
}

TEST_CASE("a quote keeps the lines of its text and stays in its list item") {
  CHECK(markdown_quote("one", 0) == "> one\n");
  CHECK(markdown_quote("TITLE\n\n1. Name\nA <b>.\n\n\n", 2) == "  > TITLE\n  >\n  > 1\\. Name\\\n  > A \\<b\\>.\n");
  CHECK(markdown_quote("", 2) == "  >\n");
}
