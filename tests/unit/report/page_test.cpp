#include "report/page.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <pugixml.hpp>
#include <regex>
#include <set>

#include "report/inert.h"
#include "report/statute_marks.h"
#include "unit/report/assessed.h"

using namespace lacuna;
using lacuna::testing::Assessed;
using lacuna::testing::hostile_act;
using lacuna::testing::messages;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string without(std::string text, const std::string& element) {
  const std::size_t begin = text.find("<" + element + ">");
  const std::size_t end = text.find("</" + element + ">");
  REQUIRE(begin != std::string::npos);
  return text.erase(begin, end - begin);
}

std::string page(const Assessed& act, const std::string& language = "en") {
  return report::html_report(act.view(language), messages(language), Assessed::templates());
}

// The page as XML: it is written so that it is both.
void parse(const std::string& html, pugi::xml_document& xml) {
  const std::string body = without(without(html, "style"), "script");
  const std::string closed =
      std::regex_replace(std::regex_replace(body, std::regex("</style>"), ""), std::regex("</script>"), "");
  const auto result = xml.load_buffer(closed.data(), closed.size(), pugi::parse_full);
  CHECK_MESSAGE(result, result.description() << " at " << closed.substr(static_cast<std::size_t>(result.offset), 80));
}

std::size_t links_that_lead_somewhere(const pugi::xml_document& xml) {
  std::set<std::string> ids;
  for (const pugi::xpath_node& node : xml.select_nodes("//*[@id]")) {
    CHECK_MESSAGE(ids.insert(node.node().attribute("id").value()).second, node.node().attribute("id").value());
  }
  std::size_t links = 0;
  for (const pugi::xpath_node& node : xml.select_nodes("//a")) {
    const std::string href = node.node().attribute("href").value();
    REQUIRE(href.substr(0, 1) == "#");
    CHECK_MESSAGE(ids.count(href.substr(1)) == 1, href);
    ++links;
  }
  return links;
}

std::string sample(const std::string& name) {
  std::ifstream in(std::string(LACUNA_DATA) + "/samples/" + name);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("the web page is well-formed, stands by itself, and all its links lead somewhere") {
  const Assessed act(hostile_act());
  const std::string html = page(act, "fr");
  pugi::xml_document xml;
  parse(html, xml);
  CHECK(std::string(xml.child("html").attribute("lang").value()) == "fr");
  CHECK(links_that_lead_somewhere(xml) > 70);
  CHECK(xml.select_nodes("//tr[@data-r]").size() == 63);
  CHECK(xml.select_nodes("//a[@class='mark']").size() > 5);
  for (const char* outside : {" src=", "url(", "@import", "http://www", "https://"})
    CHECK_FALSE(contains(without(html, "body"), outside));
}

TEST_CASE("links to the words that came nearest lead to these words") {
  const Assessed act(sample("corvia-act.txt"));
  pugi::xml_document xml;
  parse(page(act), xml);
  CHECK(links_that_lead_somewhere(xml) > 100);
  std::size_t spots = 0;
  for (const report::RequirementView& requirement : act.view().requirements) {
    for (const report::ElementView& element : requirement.elements) {
      for (const report::QuoteView& near : element.nearest) {
        const std::string id = "m1-" + std::to_string(near.span.begin);
        const pugi::xml_node spot = xml.select_node(("//article//*[@id='" + id + "']").c_str()).node();
        ++spots;
        CHECK(contains(near.quote, report::inert_line(spot.text().get()).substr(0, 20)));
      }
    }
  }
  CHECK(spots > 0);
}

TEST_CASE("the text of the law is cut into parts that a browser lays out one by one") {
  std::string text = hostile_act();
  for (int section = 3; section < 400; ++section) text += std::to_string(section) + ". Rule\nA rule of one line.\n";
  const Assessed act(text);
  pugi::xml_document xml;
  parse(page(act), xml);
  const auto pieces = xml.select_nodes("//article/div[@class='piece']");
  CHECK(pieces.size() > 5);
  CHECK(pieces.size() < 40);
  std::size_t provisions = 0;
  for (const pugi::xpath_node& piece : pieces) {
    const auto inside = piece.node().select_nodes("div[starts-with(@class, 'p ')]");
    CHECK(!inside.empty());
    CHECK(inside.size() <= 60);
    CHECK(std::string(piece.node().attribute("style").value()).rfind("--lines:", 0) == 0);
    provisions += inside.size();
  }
  CHECK(provisions == report::marked_provisions(act.view(), 0).size());
}

TEST_CASE("hostile text is inert in a web page and in Markdown") {
  const Assessed act(hostile_act());
  const std::string html = page(act);
  CHECK_FALSE(contains(html, "<script>alert"));
  CHECK_FALSE(contains(html, "<img"));
  CHECK(contains(html, "&lt;img src=x onerror=alert(2)&gt;"));
  CHECK(contains(html, "{{t.all}}"));  // the words of a law are no template
  const std::string markdown = report::markdown_report(act.view(), messages(), Assessed::templates());
  CHECK_FALSE(std::regex_search(markdown, std::regex(R"([^\\]<)")));  // none that is not escaped
  CHECK_FALSE(contains(markdown, " | *x*"));
  for (const std::string& text : {html, markdown}) {
    CHECK_FALSE(contains(text, "\x1b"));
    CHECK_FALSE(contains(text, "\x07"));
    CHECK_FALSE(contains(text, "\xE2\x80\xAE"));
    CHECK_FALSE(contains(text, "\xED\xA0\x80"));
    CHECK(contains(text, "\xEF\xBF\xBD"));
  }
}

TEST_CASE("marks tile the text of each provision and name what rests on them") {
  const Assessed act(hostile_act());
  const report::View view = act.view();
  const statute::Document& law = *act.result.documents[0];
  std::size_t marked = 0;
  for (const report::MarkedProvision& provision : report::marked_provisions(view, 0)) {
    std::uint32_t at = law.provisions[provision.id].begin;
    for (const report::Run& run : provision.runs) {
      CHECK(run.span.begin == at);
      CHECK(run.span.end > at);
      at = run.span.end;
      marked += run.requirements.size();
    }
    CHECK(at <= law.provisions[provision.id].own_end);
  }
  CHECK(marked > 10);
  for (std::size_t i = 0; i < view.requirements.size(); ++i) {  // no evidence without its mark
    for (const report::ElementView& element : view.requirements[i].elements) {
      for (const report::QuoteView& quote : element.evidence) {
        bool found = false;
        for (const report::MarkedProvision& provision : report::marked_provisions(view, 0)) {
          for (const report::Run& run : provision.runs) {
            found = found || (run.span.begin == quote.span.begin &&
                              std::count(run.requirements.begin(), run.requirements.end(), i) == 1);
          }
        }
        CHECK_MESSAGE(found, view.requirements[i].id);
      }
    }
  }
}

TEST_CASE("what templates ask for is there") {
  namespace fs = std::filesystem;
  static const std::regex asked(R"(\{\{[#^/]?t\.([a-z-]+)\}\})");
  std::size_t templates = 0;
  for (const auto& entry : fs::directory_iterator(std::string(LACUNA_DATA) + "/model-law/templates")) {
    std::ifstream in(entry.path());
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (text.find("{{t.") == std::string::npos) continue;
    ++templates;
    for (std::sregex_iterator at(text.begin(), text.end(), asked), end; at != end; ++at) {
      const std::string key = "page." + (*at)[1].str();
      CHECK_MESSAGE(messages().has(key), entry.path().filename().string() << ": " << key);
    }
  }
  CHECK(templates >= 2);
}

TEST_CASE("a template of the user's own stands in; one that cannot be read is an error") {
  const Assessed act(hostile_act());
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("lacuna-own-templates-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "report.md") << "Our {{title}}: {{#counts}}{{count}} {{/counts}}\n";
  const report::Templates own(std::string(LACUNA_DATA) + "/model-law/templates", folder.string());
  CHECK(report::markdown_report(act.view(), messages(), own).rfind("Our ", 0) == 0);
  std::ofstream(folder / "report.md") << "{{#counts}} never closed";
  try {
    report::markdown_report(act.view(), messages(), own);
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.problem().code == "C322");
  }
  std::filesystem::remove_all(folder);
}

TEST_CASE("a paragraph of a megabyte is one provision of the page") {
  std::string text = hostile_act() + "3. Long\n";
  while (text.size() < (1U << 20U)) text += "words that go on and on without an end ";
  const Assessed act(text);
  CHECK(page(act).size() > text.size());
}
