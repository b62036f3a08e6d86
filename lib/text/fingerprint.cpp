#include "text/fingerprint.h"

#include <fmt/format.h>

namespace lacuna {

std::uint64_t fingerprint(std::string_view bytes, std::uint64_t seed) {
  for (const char c : bytes) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return seed;
}

std::string fingerprint_name(std::uint64_t value) { return fmt::format("{:016x}", value); }

}  // namespace lacuna
