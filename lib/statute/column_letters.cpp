#include "statute/column_letters.h"

#include <algorithm>
#include <cmath>

#include "statute/text_chars.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t border = 0;

}  // namespace

std::size_t ColumnLetters::sign(char c) {
  const auto byte = static_cast<unsigned char>(to_lower_ascii(c));
  return byte < 0x80 ? std::max<std::size_t>(byte, 1) : (byte & 0x1FU) + 1;
}

void ColumnLetters::add(std::string_view word, std::size_t column) {
  std::size_t before = border;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    const std::size_t after = i < word.size() ? sign(word[i]) : border;
    ++pairs_[place(column, before, after)];
    ++totals_[column][before];
    before = after;
  }
}

double ColumnLetters::worth(std::string_view word, std::size_t column) const {
  double sum = 0;
  std::size_t before = border;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    const std::size_t after = i < word.size() ? sign(word[i]) : border;
    sum += std::log((pairs_[place(column, before, after)] + 0.5) / (totals_[column][before] + 0.5 * 40));
    before = after;
  }
  return sum;
}

void ColumnLetters::clear() {
  std::fill(pairs_.begin(), pairs_.end(), 0U);
  totals_ = {};
}

}  // namespace lacuna::statute
