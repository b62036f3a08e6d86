// Where the values of a JSON text stand, by pointer; and names that stand twice in one object. Works on any bytes; on
// text that is not JSON it gives what it can.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna {

struct JsonPlace {
  std::uint32_t line = 0;    // from 1
  std::uint32_t column = 0;  // from 1, in bytes
  std::string excerpt;       // the line, at most 200 bytes
};

// Line, column and excerpt of a byte offset. Linear.
JsonPlace place_of_offset(std::string_view text, std::size_t offset);
// The offset of the value at a pointer (of the innermost value above it that exists, where it does not). Linear.
std::size_t offset_of_pointer(std::string_view text, std::string_view pointer);
// How deep arrays and objects nest.
std::size_t nesting_of(std::string_view text);

// Pointer of the first member whose name stood before in the same object, and its offset.
struct JsonRepetition {
  std::string pointer;
  std::size_t offset = 0;
};
std::optional<JsonRepetition> first_repetition(std::string_view text);

// A name as a reference token of a pointer: ~ and / escaped.
std::string pointer_token(std::string_view name);

}  // namespace lacuna
