// Text that attacks its reader, in a statute, in the names of files, in an adviser's remarks: inert in every format.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <regex>
#include <set>

#include "process.h"
#include "report/csv_reader.h"
#include "report/xlsx_reader.h"
#include "report/zip.h"
#include "text/unicode.h"

using lacuna::report::unzip;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

const std::string escape_sequence = "\x1b]0;owned\x07\x1b[31m";
const std::string reversed =
    "\xE2\x80\xAE"
    "esrever\xE2\x80\xAC\xE2\x81\xA6isolated\xE2\x81\xA9";
const std::string surrogates = "\xED\xA0\xBD\xED\xB8\x80 \xED\xA0\x80";  // a pair as CESU-8 has it, and half of one
const std::string markup =
    "<script>alert(1)</script> <img src=x onerror=alert(2)> \"--> ]]> {{t.all}} {{{style}}} ${7*7}";
const std::string marks = "| *bold* _under_ `code` [link](http://example.org/) # ::error file=x::y %0A";

std::string all_of_it() { return markup + ' ' + marks + ' ' + escape_sequence + ' ' + reversed; }

std::string act(const std::string& penalty) {
  return "=cmd('calc')!A1 " + all_of_it() + " Trafficking Act\n\n1. =SUM(A1) " + markup +
         "\n\"trafficking in persons\" means the recruitment, transportation, transfer, harbouring or receipt of a "
         "person "
         "by means of force, fraud or deception " +
         all_of_it() + " for the purpose of exploitation;\n2. @Offence " + escape_sequence +
         "\n(1) A person who engages in trafficking in persons " + all_of_it() +
         " commits an offence and is liable to imprisonment for " + penalty +
         " years.\n(2) +1 The consent of the victim is irrelevant " + all_of_it() +
         ".\n(3) -2 A victim shall be told of the proceedings =1+1 " + all_of_it() + ".\n" + "3. Long\n" +
         std::string(1U << 20U, 'x') + "\n";
}

// The same for Akoma Ntoso, where references write what bytes may not.
std::string akn() {
  std::string words;
  for (const char c : markup + ' ' + marks) {
    words += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
  }
  words += " &#27;]0;owned&#7;&#x1b;[31m " + reversed + " &#xD83D;&#xDE00; &#xD800; &#xFFFE; &#8;&#0;&#x9b;31m";
  const auto section = [&](const std::string& number, const std::string& text) {
    return "<section eId=\"sec_" + number + "\"><num>" + number + ".</num><heading>=cmd() " + words +
           "</heading><content><p>" + text + " " + words + ".</p></content></section>";
  };
  return "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act "
         "name=\"act\"><meta><identification "
         "source=\"#x\"><FRBRWork><FRBRthis value=\"/akn/xx/act/2020/1\"/><FRBRuri value=\"/akn/xx/act/2020/1\"/>"
         "<FRBRdate date=\"2020-01-01\" name=\"x\"/><FRBRauthor href=\"#x\"/><FRBRcountry value=\"xx\"/></FRBRWork>"
         "<FRBRExpression><FRBRthis value=\"/akn/xx/act/2020/1/eng@\"/><FRBRuri value=\"/akn/xx/act/2020/1/eng@\"/>"
         "<FRBRdate date=\"2020-01-01\" name=\"x\"/><FRBRauthor href=\"#x\"/><FRBRlanguage language=\"eng\"/>"
         "</FRBRExpression></identification></meta><preface><p><docTitle>=cmd() " +
         words + " Trafficking Rules</docTitle></p></preface><body>" +
         section("1", "The Minister shall establish a committee to coordinate action against trafficking in persons") +
         section("2",
                 "A victim of trafficking in persons shall be told of the proceedings in a language that he or she "
                 "understands") +
         section("3", "The court shall order compensation to the victim of trafficking in persons from the offender") +
         "</body></act></akomaNtoso>";
}

struct Attack {
  std::string now, before, akn, review, state;
};

const Attack& attack() {
  static const Attack made = [] {
    const std::string name = "=cmd() <script>alert(7)<img src=x onerror=alert(8)> " + escape_sequence + reversed +
                             surrogates + " | *x* [l](h) ::error ::";
    Attack attack;
    attack.now = e2e::scratch_file(name + ".txt", act("ten"));
    attack.before = e2e::scratch_file(name + " before.txt", act("two"));
    attack.akn = e2e::scratch_file(name + " rules.xml", akn());
    json reviews = json::array();
    for (const char* requirement : {"offence.consent", "offence.attempt", "offence.acts"}) {
      reviews.push_back({{"requirement", requirement},
                         {"words", "0123456789abcdef"},
                         {"decision", "rejected"},
                         {"remark", "=cmd() " + markup + ' ' + marks + ' ' + escape_sequence + ' ' + reversed},
                         {"citation", "@SUM(A1) " + markup + ' ' + marks + ' ' + escape_sequence + ' ' + reversed}});
    }
    attack.review = e2e::scratch_file("hostile-review.json", json{{"reviews", reviews}}.dump());
    attack.state = name;
    return attack;
  }();
  return made;
}

std::string run(std::vector<std::string> words, int status = 0) {
  const auto outcome = e2e::lacuna(words);
  CHECK_MESSAGE(outcome.status == status, outcome.err);
  REQUIRE(outcome.out.size() > 40);
  return outcome.out;
}

std::string run_as(std::vector<std::string> words, const char* format) {
  words.insert(words.end(), {"--format", format});
  return run(words);
}

// No byte or character that acts on whoever shows it, and well-formed UTF-8.
void inert(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const ::lacuna::CodePoint point = ::lacuna::code_point_at(bytes, at);
    const char32_t c = point.value;
    const bool bad = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0) ||
                     (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xD800 && c < 0xE000) ||
                     (c == 0xFFFD && point.size == 1);
    if (bad) {
      FAIL_CHECK("U+" << std::hex << static_cast<unsigned>(c) << " in " << bytes.substr(at < 60 ? 0 : at - 60, 60));
      return;
    }
    at += point.size;
  }
}

std::string without(std::string text, const std::string& element) {
  const std::size_t begin = text.find("<" + element + ">");
  if (begin == std::string::npos) return text;
  return text.erase(begin, text.find("</" + element + ">") - begin + element.size() + 3);
}

void inert_html(const std::string& page) {
  inert(page);
  static const std::regex empty("<(meta|br)([^>/]*)>");  // as HTML writes them, and XML does not
  const std::string body = std::regex_replace(without(without(page, "style"), "script"), empty, "<$1$2/>");
  pugi::xml_document xml;
  const auto parsed = xml.load_buffer(body.data(), body.size(), pugi::parse_full);
  REQUIRE_MESSAGE(parsed, parsed.description());
  static const std::set<std::string> harmless{
      "html",   "head",    "meta",    "title",   "body",       "header",    "main",   "section", "aside", "article",
      "div",    "p",       "span",    "h1",      "h2",         "h3",        "h4",     "ul",      "ol",    "li",
      "a",      "b",       "em",      "cite",    "q",          "code",      "small",  "table",   "thead", "tbody",
      "tr",     "th",      "td",      "caption", "form",       "label",     "select", "option",  "input", "button",
      "output", "details", "summary", "pre",     "figure",     "dl",        "dt",     "dd",      "br",    "ins",
      "del",    "mark",    "footer",  "strong",  "figcaption", "blockquote"};
  std::size_t elements = 0;
  for (const pugi::xpath_node& found : xml.select_nodes("//*")) {
    ++elements;
    const pugi::xml_node node = found.node();
    CHECK_MESSAGE(harmless.count(node.name()) == 1, node.name());
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string name = attribute.name();
      CHECK_MESSAGE(name.rfind("on", 0) != 0, name);
      if (name == "href") CHECK(std::string(attribute.value()).rfind('#', 0) == 0);
      if (name == "style") CHECK(std::regex_match(attribute.value(), std::regex("(flex-grow|--lines):[0-9]+")));
    }
  }
  CHECK(elements > 20);
}

void inert_markdown(const std::string& text) {
  inert(text);
  CHECK_FALSE(std::regex_search(text, std::regex(R"((^|[^\\])<(?!/?(ins|del)>)[a-z/!])")));
  CHECK_FALSE(std::regex_search(text, std::regex(R"([^\\]\]\()")));
  CHECK_FALSE(std::regex_search(text, std::regex(R"([^\\]\*bold)")));
  CHECK_FALSE(std::regex_search(text, std::regex(R"([^\\]`code)")));
  std::istringstream lines(text);
  std::size_t columns = 0;
  for (std::string line; std::getline(lines, line);) {  // a table has as many cells in each row
    if (line.rfind('|', 0) != 0) {
      columns = 0;
      continue;
    }
    std::size_t bars = 0;
    for (std::size_t i = 0; i < line.size(); ++i) bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1 : 0;
    if (columns == 0) columns = bars;
    CHECK_MESSAGE(bars == columns, line.substr(0, 200));
  }
}

void inert_word(const std::string& file) {
  for (const char* part : {"word/document.xml", "word/footer1.xml", "docProps/core.xml", "docProps/app.xml"}) {
    CAPTURE(part);
    const std::string bytes = unzip(file, part, 1U << 26U);
    inert(bytes);
    pugi::xml_document xml;
    const auto parsed = xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_full);
    REQUIRE_MESSAGE(parsed, parsed.description());
    for (const pugi::xpath_node& node : xml.select_nodes("//*")) {
      CHECK(std::string(node.node().name()).find("script") == std::string::npos);
    }
    for (const pugi::xpath_node& node : xml.select_nodes("//w:instrText")) {  // fields are those of ours
      CHECK(std::regex_match(node.node().text().get(), std::regex(R"( (TOC \\o "1-2" \\n \\h|PAGE|NUMPAGES) )")));
    }
  }
}

void inert_spreadsheet(const std::string& file) {
  bool found = false;
  for (int number = 1; number < 9; ++number) {
    const std::string sheet = unzip(file, "xl/worksheets/sheet" + std::to_string(number) + ".xml", 1U << 26U);
    inert(sheet);
    CHECK(sheet.find("<f>") == std::string::npos);
    CHECK(sheet.find("<hyperlink") == std::string::npos);
  }
  for (const char* part : {"xl/sharedStrings.xml", "docProps/core.xml", "xl/workbook.xml"}) {
    const std::string bytes = unzip(file, part, 1U << 26U);
    inert(bytes);
    pugi::xml_document xml;
    CHECK(xml.load_buffer(bytes.data(), bytes.size()));
  }
  for (const auto& rows : lacuna::report::read_xlsx(file)) {
    for (const auto& row : rows) {
      for (const std::string& cell : row) {
        found = found || cell.find("<script>alert(1)</script>") != std::string::npos;
        CHECK(cell.size() <= 32767);
      }
    }
  }
  CHECK(found);  // as text
}

void inert_csv(const std::string& text) {
  inert(text);
  const auto rows = lacuna::report::read_csv(text);
  CHECK(rows.size() > 60);
  for (const auto& row : rows) {
    CHECK(row.size() == rows.front().size());
    for (const std::string& cell : row) {
      const std::size_t first = cell.find_first_not_of(" \t\r\n");
      if (first != std::string::npos) CHECK(std::string_view("=+-@").find(cell[first]) == std::string_view::npos);
    }
  }
}

}  // namespace

TEST_CASE("hostile text is inert in a web page") {
  inert_html(run({"report", attack().now, attack().akn, "--review", attack().review, "--format", "html"}));
}

TEST_CASE("hostile text is inert in Markdown") {
  inert_markdown(run({"report", attack().now, attack().akn, "--review", attack().review, "--format", "md"}));
}

TEST_CASE("hostile text is inert in CSV") {
  inert_csv(run({"report", attack().now, attack().akn, "--review", attack().review, "--format", "csv"}));
}

TEST_CASE("hostile text is inert in JSON") {
  const std::string text = run({"report", attack().now, attack().akn, "--review", attack().review, "--format", "json"});
  inert(text);
  CHECK(json::parse(text)["requirements"].size() == 63);
  for (const std::string& file : {attack().now, attack().akn}) {
    const std::string outline = run({"outline", file, "--format", "json"});
    inert(outline);
    CHECK(json::parse(outline)["provisions"].is_array());
  }
}

TEST_CASE("hostile text is inert in a Word document") {
  inert_word(run({"report", attack().now, attack().akn, "--review", attack().review, "--format", "docx"}));
}

TEST_CASE("hostile text is inert in a spreadsheet") {
  inert_spreadsheet(run({"report", attack().now, attack().akn, "--review", attack().review, "--format", "xlsx"}));
}

TEST_CASE("hostile text is inert on a terminal") {
  inert(run({"check", attack().now, attack().akn, "--review", attack().review, "-v"}));
  inert(run({"check", attack().now, attack().akn, "--review", attack().review, "--report-lang", "fr"}));
  inert(run({"explain", "offence.consent", attack().now}));
  inert(run({"explain", "victim.information", attack().akn}));
  inert(run({"outline", attack().akn}));
  inert(run({"outline", attack().now}));
  inert(run({"recommend", attack().now, attack().akn}));
  inert(e2e::lacuna({"check", attack().now + " is missing"}).err);
}

TEST_CASE("hostile text is inert in SARIF") {
  const std::string text = run({"check", attack().now, attack().akn, "--format", "sarif"});
  inert(text);
  CHECK(json::parse(text)["runs"][0]["results"].size() > 10);
}

TEST_CASE("hostile text is inert in JUnit") {
  const std::string text = run({"check", attack().now, attack().akn, "--format", "junit"});
  inert(text);
  pugi::xml_document xml;
  REQUIRE(xml.load_buffer(text.data(), text.size()));
  CHECK(xml.select_nodes("//testcase").size() == 63);
  CHECK(xml.select_nodes("//script").empty());
}

TEST_CASE("hostile text is inert in annotations") {
  const std::string text = run({"check", attack().now, attack().akn, "--format", "github"});
  inert(text);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    CHECK_MESSAGE(std::regex_search(line, std::regex("^::(error|warning|notice) ")), line.substr(0, 100));
  }
  inert_markdown(run({"check", attack().now, attack().akn, "--format", "summary"}));
}

TEST_CASE("hostile text is inert in a code quality report") {
  const std::string text = run({"check", attack().now, attack().akn, "--format", "gitlab"});
  inert(text);
  CHECK(json::parse(text).size() > 10);
}

TEST_CASE("hostile text is inert in briefs") {
  for (const char* audience : {"workshop", "parliament", "ratification"}) {
    CAPTURE(audience);
    const std::vector<std::string> words{"brief", attack().now, "--review", attack().review, "--audience", audience};
    inert_html(run_as(words, "html"));
    inert_markdown(run_as(words, "md"));
    inert_word(run_as(words, "docx"));
  }
}

TEST_CASE("hostile text is inert in a comparison of States") {
  const std::vector<std::string> words{"compare", attack().now, attack().before, "--review",
                                       attack().state + "=" + attack().review};
  inert_html(run_as(words, "html"));
  inert_spreadsheet(run_as(words, "xlsx"));
  inert(run_as(words, "text"));
}

TEST_CASE("hostile text is inert in a comparison of drafts") {
  inert(run({"diff", attack().before, attack().now}));
  inert_html(run({"diff", attack().before, attack().now, "--format", "html"}));
  inert_markdown(run({"diff", attack().before, attack().now, "--format", "markdown"}));
  const std::string text = run({"diff", attack().before, attack().now, "--format", "json"});
  inert(text);
  CHECK(json::parse(text).is_object());
}

TEST_CASE("hostile text is inert in an amending bill") {
  const std::string bill = run({"draft", attack().now, attack().akn, "--format", "akn"});
  pugi::xml_document xml;
  CHECK(xml.load_buffer(bill.data(), bill.size()));
  CHECK(bill.find('\x1b') == std::string::npos);
  CHECK(bill.find("<script") == std::string::npos);
  inert(run({"draft", attack().now, attack().akn, "--format", "text"}));
  inert_word(run({"draft", attack().now, attack().akn, "--format", "docx"}));
}

TEST_CASE("halves of surrogates in plain text are no encoding: the file is refused, or its text inert") {
  for (const std::string& bytes : {surrogates, std::string("\xED\xA0\x80")}) {
    const auto outcome =
        e2e::lacuna({"report", e2e::scratch_file("surrogates.txt", act("ten") + bytes), "--format", "html"});
    if (outcome.status == 0) inert_html(outcome.out);
    inert(outcome.err);
    CHECK((outcome.status == 0 || outcome.err.find("D107") != std::string::npos));
  }
}
