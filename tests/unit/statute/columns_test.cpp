// Texts in columns side by side: each column is a law of its own, and every byte of the file stays where it can be
// found.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "statute/column_layout.h"
#include "statute/reader.h"
#include "statute/text_columns.h"

using namespace lacuna;
using namespace lacuna::statute;

namespace {

constexpr std::size_t width = 44;

const std::array<std::array<std::string, 3>, 3>& words() {
  static const std::array<std::array<std::string, 3>, 3> texts = {{
      {"Purpose of this Law",
       "The purpose of this Law is to keep the lanterns of the town alight and to say who shall carry them from one "
       "street to the other when the night has come and the gates are shut.",
       "Any person who hides a lantern of another person is liable to a fine and shall give the lantern back to the "
       "keeper of the street on the day after."},
      {"Objet de la pr\u00E9sente loi",
       "La pr\u00E9sente loi a pour objet de garder les lanternes de la ville allum\u00E9es et de dire qui les porte "
       "d\u2019une rue \u00E0 l\u2019autre lorsque la nuit est venue et que les portes sont ferm\u00E9es.",
       "Toute personne qui cache la lanterne d\u2019une autre personne est passible d\u2019une amende et rend la "
       "lanterne au gardien de la rue le jour suivant."},
      {"Objeto de la presente ley",
       "La presente ley tiene por objeto mantener encendidos los faroles de la ciudad y decir qui\u00E9n los lleva de "
       "una calle a otra cuando la noche ha llegado y las puertas se han cerrado.",
       "Toda persona que oculte el farol de otra ser\u00E1 castigada con una multa y devolver\u00E1 el farol al guarda "
       "de la calle en el d\u00EDa siguiente."},
  }};
  return texts;
}

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> wrap(const std::string& text, std::size_t limit) {
  std::vector<std::string> lines{""};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, stop - at);
    if (!lines.back().empty() && characters(lines.back()) + 1 + characters(word) > limit) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
    at = stop + 1;
  }
  return lines;
}

std::string side_by_side(const std::vector<std::string>& texts) {
  std::vector<std::vector<std::string>> columns;
  std::size_t rows = 0;
  for (const std::string& text : texts) {
    columns.push_back(wrap(text, width));
    rows = std::max(rows, columns.back().size());
  }
  std::string out;
  for (std::size_t row = 0; row < rows; ++row) {
    std::string line;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::string piece = row < columns[c].size() ? columns[c][row] : "";
      line += piece;
      if (c + 1 < columns.size()) line += std::string(width + 4 - characters(piece), ' ');
    }
    while (line.ends_with(' ')) line.pop_back();
    out += line + "\n";
  }
  return out + "\n";
}

// `languages`: indexes into words().
std::string law(const std::vector<std::size_t>& languages, std::size_t articles) {
  std::string out;
  for (std::size_t number = 1; number <= articles; ++number) {
    for (std::size_t part = 0; part < 3; ++part) {
      std::vector<std::string> row;
      for (const std::size_t language : languages) {
        const std::string head = language == 2 ? "Art\u00EDculo " : "Article ";
        row.push_back((part == 0 ? head + std::to_string(number) + ": " : "") + words()[language][part]);
      }
      out += side_by_side(row);
    }
  }
  return out;
}

// One language after the other, line by line or paragraph by paragraph.
std::string by_turns(const std::vector<std::size_t>& languages, std::size_t articles, bool paragraphs) {
  std::string out;
  for (std::size_t number = 1; number <= articles; ++number) {
    for (std::size_t part = 0; part < 3; ++part) {
      for (const std::size_t language : languages) {
        const std::string head = part == 0 ? "Article " + std::to_string(number) + ": " : "";
        const std::string text = head + words()[language][part];
        if (!paragraphs) {
          out += text + "\n";
          continue;
        }
        for (const std::string& line : wrap(text, 60)) out += line + "\n";
        out += "\n";
      }
    }
  }
  return out;
}

// Every byte of the file belongs to exactly one byte of the text. Returns how many bytes of the text are not of the
// file.
std::size_t check_file_cover(const Document& document, const std::string& file) {
  std::vector<int> seen(file.size(), 0);
  std::size_t added = 0;
  bool same = true;
  for (std::uint32_t at = 0; at < document.text.size(); ++at) {
    const std::uint32_t from = document.map.file_offset(at);
    const bool extra = document.text[at] == '\n' && (from >= file.size() || file[from] != '\n' || seen[from] != 0);
    added += extra ? 1U : 0U;
    if (extra) continue;
    same = same && file[from] == document.text[at];
    ++seen[from];
  }
  CHECK(same);
  CHECK(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
  return added;
}

void check_provision_cover(const Document& document) {
  std::string all;
  for (ProvisionId id = 0; id < document.provisions.size(); ++id) all += document.own_text(id);
  CHECK(all == document.text);
}

std::vector<std::string> articles_in(const Document& document, const std::string& language) {
  std::vector<std::string> found;
  for (const Provision& provision : document.provisions) {
    if (provision.level == Level::unit && provision.language == language) {
      found.push_back(provision.num + " " + provision.heading);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("three columns are read as three laws, each in its language") {
  const std::string file = law({0, 1, 2}, 8);
  const Document document = read_document_from(file, "law.txt");
  for (const char* language : {"en", "fr", "es"}) {
    CAPTURE(language);
    CHECK(articles_in(document, language).size() == 8);
  }
  CHECK(articles_in(document, "en")[2] == "Article 3 Purpose of this Law");
  CHECK(articles_in(document, "fr")[2] == "Article 3 Objet de la pr\u00E9sente loi");
  CHECK(document.metadata.language == "en");
  CHECK(document.text.find("hides a\nlantern") == std::string::npos);
  CHECK(check_file_cover(document, file) > 0);
  check_provision_cover(document);
}

TEST_CASE("words of a column lead to their lines in the file") {
  const std::string file = law({0, 1}, 8);
  const Document document = read_document_from(file, "law.txt");
  const std::string word = "Objet";
  const auto at = static_cast<std::uint32_t>(document.text.find(word));
  const Location location = document.locate({at, at + 5});
  CHECK(location.start == file.find(word));
  CHECK(location.end == file.find(word) + 5);
  CHECK(location.line == 1);
  CHECK(location.end_line == 1);
  CHECK(check_file_cover(document, file) > 0);
}

TEST_CASE("references stay within the column that they stand in") {
  std::string file = law({0, 1}, 8);
  file += side_by_side({"Article 9: Words", "Article 9: Mots"});
  file += side_by_side({"A keeper named under Article 3 shall carry the lantern of the town to the gate.",
                        "Le gardien nomm\u00E9 selon l\u2019article 3 porte la lanterne de la ville \u00E0 la porte."});
  const Document document = read_document_from(file, "law.txt");
  REQUIRE(!document.references.empty());
  for (const Reference& reference : document.references) {
    for (const ProvisionId to : reference.to) {
      CHECK(document.provisions[to].language == document.provisions[reference.from].language);
    }
  }
}

TEST_CASE("where a full column leaves one blank, the words tell the border") {
  std::string file = law({0, 1}, 12);
  file += "Article 13: Fine for hiding the lanterns of a street Article 13: Amende pour les lanternes\n";
  file += "of the town                                   de la ville\n\n";
  file += side_by_side({words()[0][2], words()[1][2]});
  const Document document = read_document_from(file, "law.txt");
  const std::vector<std::string> english = articles_in(document, "en");
  REQUIRE(english.size() == 13);
  CHECK(english.back() == "Article 13 Fine for hiding the lanterns of a street of the town");
  CHECK(articles_in(document, "fr").back() == "Article 13 Amende pour les lanternes de la ville");
}

TEST_CASE("columns in one language and lists with wide gaps are left as they are") {
  SourceText same = decode_source(law({0, 0}, 8), "law.txt");
  const std::string before = same.utf8;
  CHECK(order_columns(same).empty());
  CHECK(same.utf8 == before);
  std::string table;
  for (int i = 1; i < 60; ++i) table += std::to_string(i) + ".   Fee for a lantern of this kind         " + "10\n";
  SourceText list = decode_source(table, "fees.txt");
  CHECK(order_columns(list).empty());
  CHECK(list.map.is_identity());
}

TEST_CASE("columns in a file of 16-bit units keep the way to the file") {
  std::string file = "\xFF\xFE";
  for (const char c : law({0, 2}, 8)) {
    if (static_cast<unsigned char>(c) >= 0x80) continue;
    file += c;
    file += '\0';
  }
  const Document document = read_document_from(file, "law.txt");
  CHECK(articles_in(document, "en").size() == 8);
  for (const std::string word : {"Purpose", "Objeto"}) {
    const auto at = static_cast<std::uint32_t>(document.text.find(word));
    const Location location = document.locate({at, at + static_cast<std::uint32_t>(word.size())});
    CHECK(file[location.start] == word[0]);
    CHECK(location.end == location.start + 2 * word.size());
    CHECK(location.line == 1);
  }
}

TEST_CASE("a law in two languages by turns is read as two laws") {
  for (const bool paragraphs : {false, true}) {
    CAPTURE(paragraphs);
    const std::string file = by_turns({0, 1}, 8, paragraphs);
    const Document document = read_document_from(file, "law.txt");
    REQUIRE(articles_in(document, "en").size() == 8);
    REQUIRE(articles_in(document, "fr").size() == 8);
    CHECK(articles_in(document, "en")[2] == "Article 3 Purpose of this Law");
    CHECK(articles_in(document, "fr")[2] == "Article 3 Objet de la pr\u00E9sente loi");
    CHECK(check_file_cover(document, file) == 0);
    check_provision_cover(document);
  }
}

TEST_CASE("a law in one language that quotes another is left as it is") {
  std::string file = by_turns({0}, 8, true);
  file += by_turns({1}, 2, true);
  SourceText source = decode_source(file, "law.txt");
  CHECK(order_columns(source).empty());
  CHECK(source.utf8 == file);
}
