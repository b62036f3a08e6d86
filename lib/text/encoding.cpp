#include "text/encoding.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace lacuna {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Windows-1252 0x80 to 0x9F; 0 where undefined (the C1 control is kept then).
constexpr std::array<char16_t, 32> windows_c1 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned char byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

// First byte from `at` that is not ASCII, eight bytes a step.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  while (at + 8 <= bytes.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
    at += 8;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
  return at;
}

// Length of the well-formed multi-byte sequence at `at`, 0 where it is malformed (RFC 3629).
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const unsigned char lead = byte_at(bytes, at);
  std::size_t length = 0;
  if (lead >= 0xC2 && lead <= 0xDF)
    length = 2;
  else if (lead >= 0xE0 && lead <= 0xEF)
    length = 3;
  else if (lead >= 0xF0 && lead <= 0xF4)
    length = 4;
  else
    return 0;
  if (at + length > bytes.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte_at(bytes, at + i) & 0xC0) != 0x80) return 0;
  }
  const unsigned char second = byte_at(bytes, at + 1);
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
  if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
  return length;
}

char16_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  const unsigned low = byte_at(bytes, at + (big_endian ? 1 : 0));
  const unsigned high = byte_at(bytes, at + (big_endian ? 0 : 1));
  return static_cast<char16_t>(low | (high << 8));
}

}  // namespace

ByteCensus count_bytes(std::string_view bytes) {
  ByteCensus census;
  // In blocks short enough for counters of a byte, which compilers count many of at once.
  constexpr std::size_t block_size = 192;
  for (std::size_t from = 0; from < bytes.size(); from += block_size) {
    std::uint8_t nul = 0;
    std::uint8_t controls = 0;
    std::uint8_t high = 0;
    for (const char c : bytes.substr(from, block_size)) {
      const auto byte = static_cast<std::uint8_t>(c);
      const bool blank = byte >= 9 && byte <= 13;
      nul = static_cast<std::uint8_t>(nul + (byte == 0 ? 1 : 0));
      controls = static_cast<std::uint8_t>(controls + ((byte < 0x20 && !blank) || byte == 0x7F ? 1 : 0));
      high = static_cast<std::uint8_t>(high + (byte >> 7U));
    }
    census.nul += nul;
    census.controls += static_cast<std::uint8_t>(controls - nul);
    census.high += high;
  }
  return census;
}

EightBitCensus count_eight_bit(std::string_view bytes) {
  std::array<std::uint64_t, 256> seen{};
  for (const char c : bytes) ++seen[static_cast<unsigned char>(c)];
  EightBitCensus census;
  for (std::size_t b = 0x80; b < 0xA0; ++b) census.c1 += seen[b];
  census.undefined = seen[0x81] + seen[0x8D] + seen[0x8F] + seen[0x90] + seen[0x9D];
  census.blank = seen[' '] + seen['\t'] + seen['\n'] + seen['\r'] + seen['\f'] + seen['\v'];
  return census;
}

Utf8Census count_utf8(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) {
      ++census.bad;
      ++at;
    } else {
      ++census.good;
      at += length;
    }
  }
  return census;
}

std::string_view binary_signature(std::string_view bytes) {
  using namespace std::string_view_literals;
  struct Signature {
    std::string_view start;
    std::string_view name;
  };
  static constexpr std::array<Signature, 9> signatures = {{{"%PDF-"sv, "PDF"sv},
                                                           {"PK\x03\x04"sv, "Word (docx), OpenDocument or ZIP"sv},
                                                           {"\xD0\xCF\x11\xE0"sv, "Word (doc)"sv},
                                                           {"{\\rtf"sv, "RTF"sv},
                                                           {"\x1F\x8B"sv, "gzip"sv},
                                                           {"\xFD"
                                                            "7zXZ"sv,
                                                            "xz"sv},
                                                           {"\x89PNG"sv, "PNG"sv},
                                                           {"\xFF\xD8\xFF"sv, "JPEG"sv},
                                                           {"\x7F"
                                                            "ELF"sv,
                                                            "ELF"sv}}};
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.start)) return signature.name;
  }
  return {};
}

std::optional<Encoding> guess_utf16(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  const std::size_t sample = std::min<std::size_t>(bytes.size(), 1U << 16);
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t at = 0; at + 1 < sample; at += 2) {
    even += bytes[at] == 0 ? 1 : 0;
    odd += bytes[at + 1] == 0 ? 1 : 0;
  }
  const std::size_t units = sample / 2;
  // Even a text in a script without ASCII has spaces and line ends: one unit in twenty at least. The other parity may
  // have a few zeros (U+0100, surrogates).
  if (odd * 20 >= units && even * 20 <= odd) return Encoding::utf16le;
  if (even * 20 >= units && odd * 20 <= even) return Encoding::utf16be;
  return std::nullopt;
}

void decode_utf8(std::string_view bytes, std::size_t skip, SourceText& out) {
  if (skip != 0) out.map.add(0, static_cast<std::uint32_t>(skip));
  std::size_t kept = skip;  // bytes before this are in out.utf8
  for (std::size_t at = skip_ascii(bytes, skip); at < bytes.size(); at = skip_ascii(bytes, at)) {
    const std::size_t length = sequence_length(bytes, at);
    if (length != 0) {
      at += length;
      continue;
    }
    out.utf8.append(bytes.substr(kept, at - kept));
    if (out.map.is_identity()) out.map.add(0, 0);
    append_utf8(out.utf8, replacement);
    kept = ++at;
    out.map.add(static_cast<std::uint32_t>(out.utf8.size()), static_cast<std::uint32_t>(at));
  }
  out.utf8.append(bytes.substr(kept));
}

void decode_utf16(std::string_view bytes, std::size_t skip, bool big_endian, SourceText& out) {
  out.utf8.reserve(bytes.size() / 2);
  int run = 0;  // UTF-8 bytes a unit in the run under way: 1 and 2 share a run, 3 never do
  for (std::size_t at = skip; at < bytes.size();) {
    const auto text = static_cast<std::uint32_t>(out.utf8.size());
    const auto file = static_cast<std::uint32_t>(at);
    char32_t c = replacement;
    std::size_t length = 2;
    if (at + 1 == bytes.size()) {
      length = 1;  // half a unit at the end
    } else {
      const char16_t unit = unit_at(bytes, at, big_endian);
      if (unit < 0xD800 || unit > 0xDFFF) {
        c = unit;
      } else if (unit < 0xDC00 && at + 3 < bytes.size()) {
        const char16_t low = unit_at(bytes, at + 2, big_endian);
        if (low >= 0xDC00 && low <= 0xDFFF) {
          c = 0x10000 + ((static_cast<char32_t>(unit) - 0xD800) << 10) + (low - 0xDC00);
          length = 4;
        }
      }
    }
    const int kind = c < 0x80 ? 1 : (c < 0x800 || c >= 0x10000) ? 2 : 3;
    if (kind != run || kind == 3) out.map.add(text, file, kind == 1 ? 2 : 1);
    run = kind;
    append_utf8(out.utf8, c);
    at += length;
  }
  if (skip != 0 && out.utf8.empty()) out.map.add(0, static_cast<std::uint32_t>(skip));
  // The end of the text is the end of the file.
  if (run == 3) out.map.add(static_cast<std::uint32_t>(out.utf8.size()), static_cast<std::uint32_t>(bytes.size()));
}

void decode_single_byte(std::string_view bytes, bool windows, SourceText& out) {
  out.utf8.reserve(bytes.size() + bytes.size() / 16);
  std::size_t kept = 0;
  for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    out.utf8.append(bytes.substr(kept, at - kept));
    if (out.map.is_identity()) out.map.add(0, 0);
    const unsigned char byte = byte_at(bytes, at);
    char32_t c = byte;
    if (windows && byte < 0xA0 && windows_c1[byte - 0x80U] != 0) c = windows_c1[byte - 0x80U];
    append_utf8(out.utf8, c);
    kept = ++at;
    out.map.add(static_cast<std::uint32_t>(out.utf8.size()), static_cast<std::uint32_t>(at));
  }
  out.utf8.append(bytes.substr(kept));
}

LineIndex index_lines(std::string_view bytes) {
  std::vector<std::uint32_t> starts{0};
  const char* const data = bytes.data();
  const char* const end = data + bytes.size();
  const auto next = [end](const char* from, char mark) {
    const void* found = from < end ? std::memchr(from, mark, static_cast<std::size_t>(end - from)) : nullptr;
    return found != nullptr ? static_cast<const char*>(found) : end;
  };
  const char* lf = next(data, '\n');
  const char* cr = next(data, '\r');
  while (lf != end || cr != end) {
    const char* start = nullptr;  // of the next line
    if (cr + 1 == lf || lf < cr) {
      start = lf + 1;
    } else {
      start = cr + 1;
    }
    if (lf < start) lf = next(start, '\n');
    if (cr < start) cr = next(start, '\r');
    if (start < end) starts.push_back(static_cast<std::uint32_t>(start - data));
  }
  return LineIndex(std::move(starts));
}

LineIndex index_lines_utf16(std::string_view bytes, bool big_endian) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const char16_t unit = unit_at(bytes, at, big_endian);
    if (unit != u'\n' && unit != u'\r') continue;
    if (unit == u'\r' && at + 3 < bytes.size() && unit_at(bytes, at + 2, big_endian) == u'\n') at += 2;
    if (at + 2 < bytes.size()) starts.push_back(static_cast<std::uint32_t>(at + 2));
  }
  return LineIndex(std::move(starts));
}

}  // namespace lacuna
