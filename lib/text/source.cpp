#include "text/source.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "text/encoding.h"
#include "text/error.h"

namespace lacuna {
namespace {

[[noreturn]] void fail(const char* code, std::string message, const std::string& path, std::string hint) {
  Problem problem;
  problem.code = code;
  problem.message = std::move(message);
  problem.path = path;
  problem.hint = std::move(hint);
  throw Error(std::move(problem));
}

[[noreturn]] void fail_too_large(const std::string& path, std::uint64_t size) {
  fail("D106", "the file is too large: " + std::to_string(size) + " bytes", path,
       "files of up to " + std::to_string(max_file_size >> 20) + " MiB are read; split the file by Act");
}

[[noreturn]] void fail_binary(const std::string& path, std::string_view signature) {
  if (signature.empty()) {
    fail("D105", "the file is binary, not text", path, "save the statute as plain text or Akoma Ntoso XML");
  }
  fail("D105", "the file is binary, not text (" + std::string(signature) + ")", path,
       signature == "PDF" ? "extract its text first, for example with pdftotext -layout"
                          : "save the statute as plain text or Akoma Ntoso XML");
}

[[noreturn]] void fail_encoding(const std::string& path, const std::string& why) {
  fail("D107", "the text is in no encoding that is recognised (" + why + ")", path,
       "convert the file to UTF-8, for example with iconv -f WINDOWS-1251 -t UTF-8");
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

// The decision for bytes without NUL and without byte order mark that are not well-formed UTF-8.
Encoding choose_eight_bit(std::string_view bytes, std::uint64_t high, const std::string& path) {
  const EightBitCensus census = count_eight_bit(bytes);
  // In a Latin script, letters outside ASCII are the exception; where they are the rule it is another alphabet.
  if (high * 4 > bytes.size() - census.blank) fail_encoding(path, "mostly bytes outside ASCII, not UTF-8");
  if (census.c1 == 0) return Encoding::latin1;
  if (census.undefined * 10 > census.c1) fail_encoding(path, "control codes where Windows-1252 has none");
  return Encoding::windows1252;
}

void decode_utf16_checked(std::string_view bytes, std::size_t skip, Encoding encoding, SourceText& out) {
  const bool big_endian = encoding == Encoding::utf16be;
  out.encoding = encoding;
  out.lines = index_lines_utf16(bytes, big_endian);
  decode_utf16(bytes, skip, big_endian, out);
  const ByteCensus census = count_bytes(out.utf8);
  if (census.nul != 0 || census.controls * 100 > out.utf8.size()) fail_binary(out.path, {});
}

}  // namespace

SourceText decode_source(std::string bytes, const std::string& path) {
  using namespace std::string_view_literals;
  if (bytes.empty()) fail("D104", "the file is empty", path, "check that the text was saved or extracted");
  if (bytes.size() > max_file_size) fail_too_large(path, bytes.size());

  SourceText out;
  out.path = path;
  out.file_size = static_cast<std::uint32_t>(bytes.size());
  const std::string_view view = bytes;

  if (view.starts_with("\xFF\xFE\0\0"sv) || view.starts_with("\0\0\xFE\xFF"sv)) fail_encoding(path, "UTF-32");
  if (view.starts_with("\xFF\xFE"sv) || view.starts_with("\xFE\xFF"sv)) {
    decode_utf16_checked(view, 2, view[0] == '\xFF' ? Encoding::utf16le : Encoding::utf16be, out);
  } else {
    if (const auto signature = binary_signature(view); !signature.empty()) fail_binary(path, signature);
    const ByteCensus census = count_bytes(view);
    if (census.nul != 0) {
      const auto utf16 = guess_utf16(view);
      if (!utf16) fail_binary(path, {});
      decode_utf16_checked(view, 0, *utf16, out);
    } else {
      if (census.controls * 100 > view.size()) fail_binary(path, {});
      const std::size_t mark = view.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
      const Utf8Census utf8 = census.high == 0 ? Utf8Census{} : count_utf8(view.substr(mark));
      out.encoding = mark != 0 ? Encoding::utf8_bom : Encoding::utf8;
      // A few stray bytes in a text that is else UTF-8 do not make it another encoding.
      if (utf8.bad != 0 && mark == 0 && utf8.good < utf8.bad * 4) {
        out.encoding = choose_eight_bit(view, census.high, path);
      }
      out.lines = index_lines(view);
      if (out.encoding == Encoding::latin1 || out.encoding == Encoding::windows1252) {
        decode_single_byte(view, out.encoding == Encoding::windows1252, out);
      } else if (mark == 0 && utf8.bad == 0) {
        out.utf8 = std::move(bytes);
      } else {
        decode_utf8(view, mark, out);
      }
    }
  }
  if (is_blank(out.utf8)) {
    fail("D104", "the file holds no text, only white space", path, "check that the text was saved or extracted");
  }
  return out;
}

SourceText read_source(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    fail("D101", "there is no such file", path, "check the spelling and the current directory");
  }
  if (status.type() == fs::file_type::none || status.type() == fs::file_type::unknown) {
    fail("D103", "the file cannot be read: " + error.message(), path, "check its permissions");
  }
  if (status.type() != fs::file_type::regular) {
    fail("D102",
         status.type() == fs::file_type::directory ? "this is a directory, not a file" : "this is no regular file",
         path, "give the path of a statute in plain text or Akoma Ntoso XML");
  }
  const std::uint64_t size = fs::file_size(path, error);
  if (!error && size > max_file_size) fail_too_large(path, size);

  errno = 0;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) {
    fail("D103", "the file cannot be read: " + std::error_code(errno, std::generic_category()).message(), path,
         "check its permissions");
  }
  std::string bytes;
  std::size_t read = 0;
  // A byte more than the file is said to have shows that it ends there. It may grow under our hands, or say nothing of
  // its size.
  bytes.resize(error || size == 0 ? 65536 : size + 1);
  while ((read += std::fread(bytes.data() + read, 1, bytes.size() - read, file.get())) == bytes.size() &&
         read <= max_file_size) {
    bytes.resize(read + 65536);
  }
  if (std::ferror(file.get()) != 0) {
    fail("D103", "the file cannot be read: " + std::error_code(errno, std::generic_category()).message(), path,
         "check its permissions and the disk");
  }
  bytes.resize(read);
  return decode_source(std::move(bytes), path);
}

const char* encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf8_bom:
      return "UTF-8 with byte order mark";
    case Encoding::utf16le:
      return "UTF-16 little-endian";
    case Encoding::utf16be:
      return "UTF-16 big-endian";
    case Encoding::latin1:
      return "ISO 8859-1";
    case Encoding::windows1252:
      return "Windows-1252";
  }
  return "";
}

}  // namespace lacuna
