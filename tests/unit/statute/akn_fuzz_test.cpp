// Damaged files: cut, spliced and scrambled by a generator of fixed seed. They are read or refused, and what is read
// keeps the promises of provision.h.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "akn_samples.h"
#include "statute/akn_writer.h"

namespace lacuna::statute {
namespace {

class Generator {
 public:
  explicit Generator(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_;
};

std::string rich_sample() {
  return akn_act(
      R"(<part eId="p"><num>PART 1</num><section eId="s"><num>1.<authorialNote><p>n</p></authorialNote></num>
    <heading>Oil<inline name="separator">.</inline></heading><intro><p>A &amp; B <b>c</b><br/>d</p></intro>
    <paragraph><num>(a)</num><content><p>x<quotedText>y</quotedText>z</p><blockList><listIntroduction>i</listIntroduction>
    <item><num>1</num><p>q</p></item><listWrapUp>w</listWrapUp></blockList><table><tr><td><p>t</p></td></tr></table></content></paragraph>
    <wrapUp><p>end</p></wrapUp></section></part><hcontainer name="schedule"><heading>Protocol</heading><content><p>m</p></content></hcontainer>)",
      "<conclusions><p>c</p></conclusions><attachments><attachment><doc name='d'><meta/><preface><p><docTitle>T"
      "</docTitle></p></preface><mainBody><ol><li>u</li></ol></mainBody></doc></attachment></attachments>");
}

// True where the file is read.
bool try_to_read(const std::string& xml) {
  SourceText source;
  source.path = "damaged.xml";
  source.utf8 = xml;
  source.file_size = static_cast<std::uint32_t>(xml.size());
  try {
    const Document document = read_akn(std::move(source));
    check_tiling(document);
    const Document again = read_akn_sample(write_akn(document));
    CHECK(again.provisions.size() == document.provisions.size());
    return true;
  } catch (const Error& error) {
    const std::string& code = error.problem().code;
    CHECK((code == "D110" || code == "D111" || code == "D112"));
    return false;
  }
}

TEST_CASE("every beginning of a file is refused or read, never a crash") {
  const std::string xml = rich_sample();
  CHECK(try_to_read(xml));
  for (std::size_t size = 0; size + 1 < xml.size(); size += 3) CHECK_FALSE(try_to_read(xml.substr(0, size)));
}

TEST_CASE("scrambled files are refused or read, never a crash") {
  const std::string xml = rich_sample();
  Generator random(20310504);
  const std::string_view bytes = "<>/&;\"'= \n!-[]?:aZ0#xp";
  std::size_t read = 0;
  for (int round = 0; round < 1500; ++round) {
    std::string damaged = xml;
    const std::size_t wounds = 1 + random.below(3);
    for (std::size_t i = 0; i < wounds; ++i) {
      const std::size_t at = random.below(damaged.size());
      switch (random.below(4)) {
        case 0:
          damaged[at] = bytes[random.below(bytes.size())];
          break;
        case 1:
          damaged.erase(at, 1 + random.below(30));
          break;
        case 2:
          damaged.insert(at, xml.substr(random.below(xml.size()), random.below(60)));
          break;
        default:
          damaged.insert(at, 1, bytes[random.below(bytes.size())]);
      }
    }
    if (try_to_read(damaged)) ++read;
  }
  CHECK(read > 50);
}

TEST_CASE("elements swapped for others keep every character") {
  const std::string xml = rich_sample();
  const std::string_view names[] = {"p",       "section",    "num",     "heading",  "content", "list",
                                    "item",    "quotedText", "preface", "body",     "note",    "wrapUp",
                                    "unknown", "inline",     "toc",     "docTitle", "table",   "component",
                                    "act",     "intro",      "del",     "title",    "ol",      "formula"};
  Generator random(7);
  const std::size_t body = xml.find("<preface>");
  for (int round = 0; round < 600; ++round) {
    std::string changed = xml;
    for (int i = 0; i < 4; ++i) {
      const std::size_t open = changed.find('<', body + random.below(changed.size() - body));
      if (open == std::string::npos || changed[open + 1] == '/') continue;
      const std::size_t end = changed.find_first_of(" >/", open);
      const std::string name = changed.substr(open + 1, end - open - 1);
      const std::string other(names[random.below(std::size(names))]);
      // The first closing tag of that name closes it, or the file is refused.
      const std::size_t close = changed.find("</" + name + ">", end);
      if (name.empty() || name == "meta" || close == std::string::npos) continue;
      changed.replace(close + 2, name.size(), other);
      changed.replace(open + 1, name.size(), other);
    }
    try_to_read(changed);
  }
}

}  // namespace
}  // namespace lacuna::statute
