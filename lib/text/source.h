// A file as text: UTF-8 in memory, and the way back to the bytes on disk.
//
//   SourceText source = read_source("act.txt");        // throws Error D1xx
//   std::string_view text = source.utf8;
//   auto byte = source.map.file_offset(120);            // where text[120] came from in the file
//   auto line = source.lines.line_of(byte);             // 1-based line of the file
//
// All analysis works on offsets into `utf8`; all output speaks of byte offsets and lines of the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

enum class Encoding { utf8, utf8_bom, utf16le, utf16be, latin1, windows1252 };

// Offsets in a text mapped to offsets in the file that it was made from, run by run; the file may have the runs in
// another order (columns). Inside a run one text byte is `scale` file bytes (0: the run has no counterpart in the file,
// 1: UTF-8, 2: ASCII out of UTF-16). O(log anchors) per look-up; an empty map is the identity.
class OffsetMap {
 public:
  // Appends a run. Its text offset must not be smaller than that of the run before.
  void add(std::uint32_t text, std::uint32_t file, std::uint32_t scale = 1);
  // The file offset of a text offset; never beyond the start of a next run that lies further on in the file.
  [[nodiscard]] std::uint32_t file_offset(std::uint32_t text) const;
  // Appends what another map says of its text [begin, end), which stands at `at` in this one's text.
  void append(const OffsetMap& from, std::uint32_t begin, std::uint32_t end, std::uint32_t at);
  [[nodiscard]] bool is_identity() const { return anchors_.empty(); }

 private:
  struct Anchor {
    std::uint32_t text;
    std::uint32_t file;
    std::uint32_t scale;
  };
  std::vector<Anchor> anchors_;
};

// Where the lines of a file start. A line ends at LF, CR LF or a lone CR (in UTF-16 files, at those code units).
class LineIndex {
 public:
  LineIndex() = default;
  explicit LineIndex(std::vector<std::uint32_t> starts) : starts_(std::move(starts)) {}
  // 1-based line of a file offset; offsets beyond the end give the last line. O(log lines).
  [[nodiscard]] std::uint32_t line_of(std::uint32_t file_offset) const;
  [[nodiscard]] std::uint32_t start_of(std::uint32_t line) const;  // file offset of a 1-based line
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }

 private:
  std::vector<std::uint32_t> starts_{0};
};

struct SourceText {
  std::string path;
  std::string utf8;  // valid UTF-8, without byte order mark
  OffsetMap map;     // utf8 offset -> file offset
  LineIndex lines;   // of the file
  Encoding encoding = Encoding::utf8;
  std::uint32_t file_size = 0;
};

// Largest file that is read: 512 MiB. Larger ones are refused (D106), since offsets are 32 bits wide.
inline constexpr std::uint64_t max_file_size = 512ULL << 20;

// Reads a file. Errors: D101 not found, D102 not a regular file, D103 cannot be read, D104 empty, D105 binary,
// D106 too large, D107 text in no encoding that is recognised.
SourceText read_source(const std::string& path);

// The same for bytes already in memory; `path` only names them in errors.
SourceText decode_source(std::string bytes, const std::string& path);

const char* encoding_name(Encoding encoding);

}  // namespace lacuna
