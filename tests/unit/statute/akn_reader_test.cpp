#include <doctest/doctest.h>

#include "akn_samples.h"
#include "text/error.h"

namespace lacuna::statute {
namespace {

Problem problem_of(const std::string& xml) {
  try {
    read_akn_sample(xml);
  } catch (const Error& error) {
    return error.problem();
  }
  return {};
}

TEST_CASE("an act of sections, subsections and items") {
  const Document act = read_akn_sample(akn_act(R"(
      <part eId="part_1"><num>PART 1</num><heading>Lamps</heading>
        <section eId="sec_1"><num>1.</num><heading>Keeping  of
            lamps</heading>
          <subsection eId="sec_1__subsec_1"><num>(1)</num><intro><p>A keeper shall</p></intro>
            <paragraph eId="sec_1__subsec_1__para_a"><num>(a)</num><content><p>trim the wick; and</p></content></paragraph>
            <paragraph eId="sec_1__subsec_1__para_b"><num>(b)</num><content><p>clean the glass,</p></content></paragraph>
            <wrapUp><p>every evening.</p></wrapUp>
          </subsection>
        </section>
      </part>)"));
  check_tiling(act);
  CHECK(tree_of(act) == R"(preface/title: Lantern Keepers Act, 2031
body: 
  part: PART 1 Lamps
    section: 1. Keeping of lamps
      subsection: (1) A keeper shall
        paragraph: (a) trim the wick; and
        paragraph: (b) clean the glass,
        wrapUp: every evening.
)");
  const Provision& section = by_eid(act, "sec_1");
  CHECK(section.num == "1.");
  CHECK(section.heading == "Keeping of lamps");
  CHECK(act.slice(section.num_span) == "1.");
  CHECK(act.slice(section.heading_span).substr(0, 7) == "Keeping");
  CHECK(section.level == Level::unit);
  CHECK(by_eid(act, "part_1").level == Level::container);
  CHECK(by_eid(act, "sec_1__subsec_1").level == Level::sub);
  CHECK(act.format == Format::akn);
  CHECK(act.akn_kind == "act");
  CHECK(act.metadata.title == "Lantern Keepers Act, 2031");
  CHECK(act.metadata.country == "za");
  CHECK(act.metadata.language == "en");
  CHECK(act.metadata.date == "2031-06-01");
  CHECK(act.metadata.work_uri == "/akn/za/act/2031/7");
  CHECK(act.metadata.expression_uri == "/akn/za/act/2031/7/eng@");
  CHECK(section.language == "en");
}

TEST_CASE("a list's introduction is the chapeau of its items") {
  const Document act = read_akn_sample(akn_act(R"(<section><num>2.</num><content><p>No one may</p>
      <blockList><listIntroduction>in a harbour:</listIntroduction>
        <item><num>(a)</num><p>whistle;</p></item><item><num>(b)</num><p>sleep.</p></item>
        <listWrapUp>This is strict.</listWrapUp></blockList>
      <p>In a tower:</p><blockList><item><num>(a)</num><p>sing.</p></item></blockList></content></section>)"));
  CHECK(tree_of(act) == R"(preface/title: Lantern Keepers Act, 2031
body: 
  section: 2. No one may in a harbour:
    item: (a) whistle;
    item: (b) sleep.
    wrapUp: This is strict.
    p: In a tower:
      item: (a) sing.
)");
  check_tiling(act);
}

TEST_CASE("a list that a subparagraph calls for is its child") {
  const Document act = read_akn_sample(akn_act(R"(<article><num>Article 1</num><paragraph><num>1.</num>
      <subparagraph><content><p>A keeper shall:</p></content></subparagraph>
      <list><point><num>(a)</num><content><p>trim;</p></content></point></list>
      <subparagraph><content><p>Done.</p></content></subparagraph>
      <list><point><num>(a)</num><content><p>rest.</p></content></point></list></paragraph></article>)"));
  CHECK(tree_of(act) == R"(preface/title: Lantern Keepers Act, 2031
body: 
  article: Article 1
    paragraph: 1.
      subparagraph: A keeper shall:
        point: (a) trim;
      subparagraph: Done.
      list: 
        point: (a) rest.
)");
}

TEST_CASE("footnotes, quoted and deleted words part the text and keep its order") {
  const Document act = read_akn_sample(akn_act(
      R"(<section><num>3.</num><content><p>A keeper<authorialNote marker="1"><p>See the Gazette.</p></authorialNote> may for <mod>“<quotedText>oil</quotedText>” write <quotedText>gas</quotedText></mod> and <del>never</del><ins>always</ins> rest.</p></content></section>)"));
  CHECK(tree_of(act) == R"(preface/title: Lantern Keepers Act, 2031
body: 
  section: 3. A keeper
    authorialNote/note: See the Gazette.
    p: may for “
    quotedStructure/quoted: oil
    p: ” write
    quotedStructure/quoted: gas
    p: and
    del/repealed: never
    p: always rest.
)");
  check_tiling(act);
}

TEST_CASE("quoted structures hold units of their own") {
  const Document act = read_akn_sample(akn_act(R"(<section eId="s1"><num>1</num><content><p>Insert: <mod>
      <quotedStructure eId="q"><section eId="q__s"><num>9A</num><content><p>Lamps are free.</p></content></section></quotedStructure>
      </mod></p></content></section>)"));
  CHECK(by_eid(act, "s1").level == Level::unit);
  CHECK(by_eid(act, "q").standing == Standing::quoted);
  CHECK(by_eid(act, "q").type == "quotedStructure");
  CHECK(by_eid(act, "q__s").standing == Standing::quoted);
  CHECK(by_eid(act, "q__s").level == Level::unit);
}

TEST_CASE("section or article: the unit is the innermost of them") {
  const Document act = read_akn_sample(akn_act(R"(
      <section eId="s"><num>Section I</num><article eId="a"><num>Art. 1</num>
        <paragraph eId="p"><num>1.</num><content><p>Lamps.</p></content></paragraph></article></section>
      <article eId="b"><num>Art. 2</num><section eId="t"><num>1</num><content><p>Oil.</p></content></section></article>
      <hcontainer name="regulation" eId="r"><num>3.</num><content><p>Wicks.</p></content></hcontainer>)"));
  CHECK(by_eid(act, "s").level == Level::container);
  CHECK(by_eid(act, "a").level == Level::unit);
  CHECK(by_eid(act, "p").level == Level::sub);
  CHECK(by_eid(act, "b").level == Level::container);
  CHECK(by_eid(act, "t").level == Level::unit);
  CHECK(by_eid(act, "r").level == Level::unit);
  CHECK(by_eid(act, "r").type == "regulation");
}

TEST_CASE("elements without a known name are judged by what they hold") {
  const Document act = read_akn_sample(akn_act(R"(
      <canto eId="c"><num>Canto 1</num><heading>Of oil</heading><stanza eId="d"><num>i</num><content><p>One <glow>bright</glow> lamp.</p></content></stanza></canto>
      <section><num>1</num><content><verse>Two lamps.</verse><verse>Three lamps.</verse></content></section>)"));
  CHECK(tree_of(act) == R"(preface/title: Lantern Keepers Act, 2031
body: 
  canto: Canto 1 Of oil
    stanza: i One bright lamp.
  section: 1 Two lamps. Three lamps.
)");
  CHECK(by_eid(act, "c").heading == "Of oil");
}

TEST_CASE("prefixes and old versions are read alike; data of other vocabularies is a note") {
  const Document act = read_akn_sample(
      R"(<k:akomaNtoso xmlns:k="http://www.akomantoso.org/1.0" xmlns:r="http://example.org/rdf"><k:bill><k:meta/><k:body>
      <k:article id="art1"><r:Work><r:title>Number one</r:title></r:Work><k:num>1</k:num><k:content><k:p>Lamps.</k:p></k:content></k:article>
      </k:body></k:bill></k:akomaNtoso>)");
  CHECK(act.akn_kind == "bill");
  const Provision& article = by_eid(act, "art1");
  CHECK(article.level == Level::unit);
  CHECK(article.num == "1");
  CHECK(tree_of(act) == "body: \n  article: \n    foreign/note: Number one\n    num: 1\n    p: Lamps.\n");
}

TEST_CASE("attachments: a treaty, a form and a schedule with rules") {
  const std::string attachments = R"(<attachments>
    <attachment eId="att_1"><heading>Protocol on the Keeping of Lamps</heading><doc name="s"><meta/><mainBody><p>The States agree.</p></mainBody></doc></attachment>
    <attachment eId="att_2"><doc name="s"><meta/><preface><p><docTitle>SECOND SCHEDULE: Form of licence</docTitle></p></preface><mainBody><p>Name:</p></mainBody></doc></attachment>
    <attachment eId="att_3"><heading>Offences under the Convention</heading><doc name="s"><meta/><mainBody><paragraph eId="x"><num>1</num><content><p>Theft of oil.</p></content></paragraph></mainBody></doc></attachment>
    </attachments>)";
  const Document act =
      read_akn_sample(akn_act("<section><num>1</num><content><p>x</p></content></section>", attachments));
  check_tiling(act);
  CHECK(by_eid(act, "att_1").standing == Standing::treaty);
  CHECK(by_eid(act, "att_1").level == Level::matter);
  CHECK(by_eid(act, "att_2").standing == Standing::form);
  CHECK(by_eid(act, "att_2").heading == "SECOND SCHEDULE: Form of licence");
  CHECK(by_eid(act, "att_3").standing == Standing::operative);
  CHECK(act.provisions[by_eid(act, "x").parent].eid == "att_3");
}

TEST_CASE("offsets lead back to the file across entities, CDATA and comments") {
  const std::string xml = akn_act(
      R"(<section eId="s"><num>1</num><content><p>oil &amp; gas &#233;t&#xE9; <![CDATA[<b>&amp;]]> a<!-- no -->b &unknown; é end</p></content></section>)");
  const Document act = read_akn_sample(xml);
  CHECK(act.text.find("oil & gas été <b>&amp; ab &unknown; é end") != std::string::npos);
  REQUIRE(act.warnings.size() == 1);
  CHECK(act.warnings[0].code == "D113");
  CHECK(act.warnings[0].line > 1);
  for (const std::string_view word : {"oil", "gas", "<b>", "end", "unknown", "é end"}) {
    const auto at = static_cast<std::uint32_t>(act.text.find(word));
    CHECK(act.map.file_offset(at) == xml.find(word));
  }
  const auto amp = static_cast<std::uint32_t>(act.text.find('&'));
  CHECK(act.map.file_offset(amp) == xml.find("&amp;"));
  CHECK(act.map.file_offset(amp + 1) == xml.find("&amp;") + 5);
}

TEST_CASE("UTF-16 files are read whatever their declaration says") {
  const std::string ascii =
      akn_act("<section eId=\"s\"><num>1</num><content><p>Oil lamps &amp; wicks.</p></content></section>");
  std::string utf16 = "\xFF\xFE";
  for (const char c : ascii) {
    utf16.push_back(c);
    utf16.push_back('\0');
  }
  const Document act = read_akn(decode_source(utf16, "wide.xml"));
  check_tiling(act);
  CHECK(act.metadata.title == "Lantern Keepers Act, 2031");
  for (const std::string_view word : {"lamps", "wicks"}) {
    const auto at = static_cast<std::uint32_t>(act.text.find(word));
    CHECK(act.map.file_offset(at) == 2 + 2 * ascii.find(word));
    CHECK(act.locate({at, at + 5}).end == 2 + 2 * (ascii.find(word) + 5));
  }
}

TEST_CASE("struck out, translated, listed and preliminary text has its standing") {
  const Document act = read_akn_sample(akn_act(
      R"(<section eId="s1" status="removed"><num>1</num><content><p>gone</p></content></section>
         <section eId="s2" xmlns:leos="urn:leos" leos:softaction="del"><num>2</num><content><p>gone too</p></content></section>
         <section eId="s3" xml:lang="fr"><num>3</num><content><p>reste</p></content></section>
         <section eId="s4"><num>4</num><content><toc eId="t"><tocItem href="#s1">1 gone</tocItem></toc></content></section>)"));
  CHECK(by_eid(act, "s1").standing == Standing::repealed);
  CHECK(by_eid(act, "s2").standing == Standing::repealed);
  CHECK(by_eid(act, "s3").standing == Standing::operative);
  CHECK(by_eid(act, "s3").language == "fr");
  CHECK(by_eid(act, "t").standing == Standing::contents);
}

TEST_CASE("files that are not well formed are refused with their place") {
  const Problem cut = problem_of("<akomaNtoso>\n<act>\n <body><p>one</q></body></act></akomaNtoso>");
  CHECK(cut.code == "D110");
  CHECK(cut.line == 3);
  CHECK(cut.column > 1);
  CHECK(cut.excerpt.find("<body>") != std::string::npos);
  CHECK(cut.path == "sample.xml");
  CHECK(problem_of("<akomaNtoso><act>").code == "D110");
  CHECK(problem_of("<akomaNtoso/><akomaNtoso/>").code == "D110");
  CHECK(problem_of("<akomaNtoso/>words").code == "D110");
  CHECK(problem_of("<akomaNtoso").code == "D110");
}

TEST_CASE("files without Akoma Ntoso are refused with a hint") {
  const Problem html = problem_of("<html><body><p>Lamps</p></body></html>");
  CHECK(html.code == "D111");
  CHECK_FALSE(html.hint.empty());
  CHECK(html.message.find("html") != std::string::npos);
  CHECK(problem_of("<!-- nothing -->").code == "D111");
  CHECK(problem_of("<note><body>x</body></note>").code == "D111");
}

TEST_CASE("a hundred thousand levels are refused, five hundred are read") {
  const auto nested = [](std::size_t levels) {
    std::string xml = "<akomaNtoso><act><meta/><body>";
    for (std::size_t i = 0; i < levels; ++i) xml += "<level><num>1</num>";
    for (std::size_t i = 0; i < levels; ++i) xml += "</level>";
    return xml + "</body></act></akomaNtoso>";
  };
  CHECK(problem_of(nested(100000)).code == "D112");
  const Document act = read_akn_sample(nested(500));
  CHECK(act.provisions.size() == 502);
  check_tiling(act);
}

}  // namespace
}  // namespace lacuna::statute
