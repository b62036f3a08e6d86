#include "text/json_scan.h"

#include <algorithm>
#include <set>
#include <vector>

namespace lacuna {
namespace {

struct Level {
  bool object = false;
  std::size_t index = 0;        // of an array: the item under way
  std::string name;             // of an object: the member under way
  bool awaits_name = true;      // of an object: the next string is a name
  std::size_t parent_size = 0;  // length of the pointer to this container
  std::set<std::string> names;
};

// The end of the string whose opening quote is at `at`, after its closing quote.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i + 1;
    }
  }
  return text.size();
}

// Calls value(pointer, offset) at the start of each value and name(pointer, offset, repeated) at each member's name,
// until one returns false.
template <typename OnValue, typename OnName>
void walk(std::string_view text, const OnValue& on_value, const OnName& on_name) {
  std::vector<Level> levels;
  std::string pointer;
  const auto enter = [&] {
    if (levels.empty()) return;
    pointer.resize(levels.back().parent_size);
    pointer += '/';
    pointer += levels.back().object ? pointer_token(levels.back().name) : std::to_string(levels.back().index);
  };
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '{' || c == '[') {
      enter();
      if (!on_value(pointer, i)) return;
      Level level;
      level.object = c == '{';
      level.parent_size = pointer.size();
      levels.push_back(std::move(level));
      ++i;
    } else if (c == '}' || c == ']') {
      if (levels.empty()) return;
      levels.pop_back();
      ++i;
    } else if (c == ',') {
      if (levels.empty()) return;
      levels.back().awaits_name = true;
      ++levels.back().index;
      ++i;
    } else if (c == '"') {
      const std::size_t end = string_end(text, i);
      if (!levels.empty() && levels.back().object && levels.back().awaits_name) {
        levels.back().awaits_name = false;
        levels.back().name = std::string(text.substr(i + 1, end >= i + 2 ? end - i - 2 : 0));
        const bool repeated = !levels.back().names.insert(levels.back().name).second;
        enter();
        if (!on_name(pointer, i, repeated)) return;
      } else {
        enter();
        if (!on_value(pointer, i)) return;
      }
      i = end;
    } else if (c == ':' || c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      ++i;
    } else {
      enter();
      if (!on_value(pointer, i)) return;
      while (i < text.size() && std::string_view(",]} \n\r\t").find(text[i]) == std::string_view::npos) ++i;
    }
  }
}

}  // namespace

std::string pointer_token(std::string_view name) {
  std::string token;
  for (const char c : name) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += c;
    }
  }
  return token;
}

JsonPlace place_of_offset(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  JsonPlace place;
  place.line = static_cast<std::uint32_t>(1 + std::count(text.begin(), text.begin() + static_cast<long>(offset), '\n'));
  const std::size_t newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
  place.column = static_cast<std::uint32_t>(offset - start + 1);
  std::size_t length = std::min(text.find('\n', start), text.size()) - start;
  if (length > 200) {
    length = 200;
    while (length > 0 && (static_cast<unsigned char>(text[start + length]) & 0xC0U) == 0x80U) --length;
  }
  place.excerpt = std::string(text.substr(start, length));
  if (!place.excerpt.empty() && place.excerpt.back() == '\r') place.excerpt.pop_back();
  return place;
}

std::size_t offset_of_pointer(std::string_view text, std::string_view pointer) {
  std::size_t offset = 0;
  std::size_t matched = 0;
  const auto consider = [&](const std::string& at, std::size_t where) {
    const bool above = pointer.substr(0, at.size()) == at && (at.size() == pointer.size() || pointer[at.size()] == '/');
    if (above && at.size() >= matched) {
      if (at.size() > matched || offset == 0) offset = where;
      matched = at.size();
    }
    return !(above && at.size() == pointer.size());
  };
  // A member's name is where a reader looks for it, so the name's place stands for its value.
  walk(text, consider, [&](const std::string& at, std::size_t where, bool) { return consider(at, where); });
  return offset;
}

std::size_t nesting_of(std::string_view text) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      i = string_end(text, i) - 1;
    } else if (text[i] == '{' || text[i] == '[') {
      deepest = std::max(deepest, ++depth);
    } else if ((text[i] == '}' || text[i] == ']') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

std::optional<JsonRepetition> first_repetition(std::string_view text) {
  std::optional<JsonRepetition> found;
  walk(
      text, [](const std::string&, std::size_t) { return true; },
      [&](const std::string& at, std::size_t where, bool repeated) {
        if (repeated) found = JsonRepetition{at, where};
        return !repeated;
      });
  return found;
}

}  // namespace lacuna
