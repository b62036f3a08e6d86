#include "text/source.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "text/error.h"

using lacuna::decode_source;
using lacuna::Encoding;
using namespace std::string_literals;

namespace {

std::string code_of(std::string bytes) {
  try {
    decode_source(std::move(bytes), "act.txt");
  } catch (const lacuna::Error& error) {
    CHECK(error.problem().path == "act.txt");
    CHECK_FALSE(error.problem().hint.empty());
    return error.problem().code;
  }
  return "";
}

std::string read_code(const std::string& path) {
  try {
    lacuna::read_source(path);
  } catch (const lacuna::Error& error) {
    return error.problem().code;
  }
  return "";
}

std::string utf16(const std::u16string& text, bool big_endian, bool mark) {
  std::string bytes;
  const auto put = [&](char16_t unit) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  if (mark) put(0xFEFF);
  for (const char16_t unit : text) put(unit);
  return bytes;
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is") {
  const auto source = decode_source("ein Gesetz über Dinge\nzwei\n", "a");
  CHECK(source.encoding == Encoding::utf8);
  CHECK(source.utf8 == "ein Gesetz über Dinge\nzwei\n");
  CHECK(source.map.is_identity());
  CHECK(source.map.file_offset(14) == 14);
  CHECK(source.lines.count() == 2);
  CHECK(source.lines.line_of(23) == 2);
  CHECK(source.lines.line_of(22) == 1);
  CHECK(source.lines.line_of(4000) == 2);
  CHECK(source.lines.start_of(2) == 23);
  CHECK(source.file_size == 28);
}

TEST_CASE("a byte order mark is left out and the map knows it") {
  const auto source = decode_source(
      "\xEF\xBB\xBF"
      "1. One\n2. Two",
      "a");
  CHECK(source.encoding == Encoding::utf8_bom);
  CHECK(source.utf8 == "1. One\n2. Two");
  CHECK(source.map.file_offset(0) == 3);
  CHECK(source.map.file_offset(7) == 10);
  CHECK(source.lines.line_of(source.map.file_offset(7)) == 2);
}

TEST_CASE("lines end at LF, CR LF and a lone CR, mixed") {
  const auto source = decode_source("a\nb\r\nc\rd\n\re\r\n", "a");
  CHECK(source.lines.count() == 6);
  CHECK(source.lines.start_of(2) == 2);
  CHECK(source.lines.start_of(3) == 5);
  CHECK(source.lines.start_of(4) == 7);
  CHECK(source.lines.start_of(5) == 9);
  CHECK(source.lines.start_of(6) == 10);
}

TEST_CASE("UTF-16, either order, with and without mark, maps back to its bytes") {
  const std::u16string text = u"1. Loi sur l\u2019\u00e9t\u00e9 \U0001F600 fin\r\n2. \u0414\u0430";
  for (const bool big_endian : {false, true}) {
    for (const bool mark : {false, true}) {
      CAPTURE(big_endian);
      CAPTURE(mark);
      const auto source = decode_source(utf16(text, big_endian, mark), "a");
      CHECK(source.encoding == (big_endian ? Encoding::utf16be : Encoding::utf16le));
      CHECK(source.utf8 == "1. Loi sur l\u2019\u00e9t\u00e9 \U0001F600 fin\r\n2. \u0414\u0430");
      const std::uint32_t skip = mark ? 2 : 0;
      // Every character of the text is found at its code unit.
      std::uint32_t unit = 0;
      for (std::uint32_t at = 0; at < source.utf8.size();) {
        CHECK(source.map.file_offset(at) == skip + 2 * unit);
        const auto lead = static_cast<unsigned char>(source.utf8[at]);
        const std::uint32_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        unit += length == 4 ? 2 : 1;
        at += length;
      }
      CHECK(source.map.file_offset(static_cast<std::uint32_t>(source.utf8.size())) == source.file_size);
      CHECK(source.lines.count() == 2);
      CHECK(source.lines.line_of(source.map.file_offset(static_cast<std::uint32_t>(source.utf8.find("2. ")))) == 2);
    }
  }
}

TEST_CASE("Latin-1 and Windows-1252 are told apart and map back to single bytes") {
  const auto latin = decode_source("L'\xE9t\xE9 est fini\n2. Ao\xFBt", "a");
  CHECK(latin.encoding == Encoding::latin1);
  CHECK(latin.utf8 == "L'été est fini\n2. Août");
  CHECK(latin.map.file_offset(static_cast<std::uint32_t>(latin.utf8.find("2."))) == 15);
  CHECK(latin.map.file_offset(static_cast<std::uint32_t>(latin.utf8.size())) == latin.file_size);

  const auto windows = decode_source("the \x93term\x94 costs \x80 5 \x96 no more", "a");
  CHECK(windows.encoding == Encoding::windows1252);
  CHECK(windows.utf8 == "the “term” costs € 5 – no more");
  CHECK(windows.map.file_offset(static_cast<std::uint32_t>(windows.utf8.find("costs"))) == 11);
}

TEST_CASE("a stray byte in UTF-8 becomes U+FFFD and nothing else is lost") {
  const auto source = decode_source("là où été\xFFpassé déjà\n2. fin", "a");
  CHECK(source.encoding == Encoding::utf8);
  CHECK(source.utf8 == "là où été\uFFFDpassé déjà\n2. fin");
  const auto passe = static_cast<std::uint32_t>(source.utf8.find("pass"));
  CHECK(source.map.file_offset(passe) == passe - 2);
  CHECK(source.map.file_offset(passe - 3) == passe - 3);
  CHECK(source.map.file_offset(static_cast<std::uint32_t>(source.utf8.size())) == source.file_size);
}

TEST_CASE("overlong forms and surrogates are not UTF-8") {
  CHECK(decode_source("abc \xC0\xAF def", "a").encoding != Encoding::utf8);
  CHECK(decode_source("abc \xED\xA0\x80 def and more words", "a").encoding != Encoding::utf8);
}

TEST_CASE("what is no text is refused with its code") {
  CHECK(code_of("") == "D104");
  CHECK(code_of(" \n\t\r\n ") == "D104");
  CHECK(code_of("\xEF\xBB\xBF") == "D104");
  CHECK(code_of("%PDF-1.7\nsomething") == "D105");
  CHECK(code_of("PK\x03\x04 docx") == "D105");
  CHECK(code_of("some\0text with\0 zeros"s) == "D105");
  CHECK(code_of("\x01\x02\x03\x04 words") == "D105");
  CHECK(code_of("\xFF\xFE\0\0a\0\0\0"s) == "D107");
  // Russian in Windows-1251.
  CHECK(code_of("\xCF\xF0\xE8\xE2\xE5\xF2 \xEC\xE8\xF0 \xE8 \xE2\xF1\xE5\xEC") == "D107");
  CHECK(code_of("A plain sentence.\f\nAnother page.") == "");
}

TEST_CASE("files that cannot be read are refused with their code") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("lacuna_unit_source-" + std::to_string(getpid()));
  fs::create_directories(folder);
  CHECK(read_code((folder / "missing.txt").string()) == "D101");
  CHECK(read_code((folder / "missing" / "deeper.txt").string()) == "D101");
  CHECK(read_code(folder.string()) == "D102");
  CHECK(read_code(folder.string() + "/" + std::string(5000, 'x')) == "D103");
  const fs::path good = folder / "good.txt";
  std::ofstream(good, std::ios::binary) << "1. Title\nA rule.\n";
  CHECK(lacuna::read_source(good.string()).utf8 == "1. Title\nA rule.\n");
  const fs::path large = folder / "large.txt";
  std::ofstream(large, std::ios::binary) << "x";
  fs::resize_file(large, lacuna::max_file_size + 1);  // sparse
  CHECK(read_code(large.string()) == "D106");
  fs::remove_all(folder);
}
