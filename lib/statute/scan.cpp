#include "statute/scan.h"

namespace lacuna::statute {

std::size_t after_phrase(std::string_view text, std::size_t at, std::string_view lower) {
  for (const char c : lower) {
    if (c == ' ') {
      const std::size_t next = skip_space(text, at);
      if (next == at) return 0;
      at = next;
    } else {
      if (at >= text.size() || ascii_lower(text[at]) != c) return 0;
      ++at;
    }
  }
  return at;
}

bool contains_folded(std::string_view text, std::string_view lower) {
  for (std::size_t at = 0; at + lower.size() <= text.size(); ++at) {
    if (has_at(text, at, lower)) return true;
  }
  return false;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    if (is_ascii_space(c)) {
      ++at;
    } else if (c == '\xC2' && text.substr(at).starts_with("\xC2\xA0")) {
      at += 2;
    } else if (c == '\xE2' && text.substr(at).starts_with("\xE2\x80\xAF")) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

std::size_t quote_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(at) == '"') return 1;
  if (byte(at) == 0xC2 && (byte(at + 1) == 0xAB || byte(at + 1) == 0xBB)) return 2;
  if (byte(at) == 0xE2 && byte(at + 1) == 0x80 && byte(at + 2) >= 0x98 && byte(at + 2) <= 0x9F) {
    const bool single = byte(at + 2) <= 0x9B;
    const bool doubled =
        single && text.compare(at, 3, text.substr(at + 3 < text.size() ? at + 3 : at, 3)) == 0 && at + 6 <= text.size();
    return doubled ? 6 : 3;
  }
  return 0;
}

std::string fold_space(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = skip_space(text, at);
    if (next > at) {
      if (!result.empty()) result += ' ';
      at = next;
      continue;
    }
    // What follows up to a byte that may begin white space.
    std::size_t end = at + 1;
    while (end < text.size() && !is_ascii_space(text[end]) && text[end] != '\xC2' && text[end] != '\xE2') ++end;
    result += text.substr(at, end - at);
    at = end;
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace lacuna::statute
