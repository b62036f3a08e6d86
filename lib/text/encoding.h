// Which encoding bytes are in, and how they become UTF-8 with a map back. Used by source.cpp only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/source.h"

namespace lacuna {

// What a look at the bytes tells.
struct ByteCensus {
  std::uint64_t nul = 0;       // NUL bytes
  std::uint64_t controls = 0;  // C0 controls other than NUL, tab, line ends, form feed
  std::uint64_t high = 0;      // bytes from 0x80
};

ByteCensus count_bytes(std::string_view bytes);

// What tells eight-bit encodings apart, of bytes that are no UTF-8.
struct EightBitCensus {
  std::uint64_t c1 = 0;         // bytes 0x80 to 0x9F
  std::uint64_t undefined = 0;  // bytes that Windows-1252 leaves undefined (81 8D 8F 90 9D)
  std::uint64_t blank = 0;      // spaces, tabs, line ends
};

EightBitCensus count_eight_bit(std::string_view bytes);

// Well-formed and malformed multi-byte sequences. Malformed ones are counted by bytes.
struct Utf8Census {
  std::uint64_t good = 0;
  std::uint64_t bad = 0;
};

Utf8Census count_utf8(std::string_view bytes);

// A name for bytes that begin as some well-known binary or marked-up format ("PDF", "Word (docx) or ZIP"); ""
// otherwise.
std::string_view binary_signature(std::string_view bytes);

// UTF-16 told by its zero bytes, which stand at one parity only; nullopt where it is not that.
std::optional<Encoding> guess_utf16(std::string_view bytes);

// Decoders. `skip` bytes of byte order mark are left out. Malformed bytes or code units become U+FFFD each.
void decode_utf8(std::string_view bytes, std::size_t skip, SourceText& out);
void decode_utf16(std::string_view bytes, std::size_t skip, bool big_endian, SourceText& out);
void decode_single_byte(std::string_view bytes, bool windows, SourceText& out);

// Line starts of bytes in an ASCII-compatible encoding, and of UTF-16 bytes.
LineIndex index_lines(std::string_view bytes);
LineIndex index_lines_utf16(std::string_view bytes, bool big_endian);

}  // namespace lacuna
