// A short name for bytes, to tell whether they changed. Not for security.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna {

// FNV-1a, 64 bits; `seed` continues an earlier one.
std::uint64_t fingerprint(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL);

// Sixteen hexadecimal digits.
std::string fingerprint_name(std::uint64_t value);

}  // namespace lacuna
