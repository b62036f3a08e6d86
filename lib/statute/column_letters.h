// Which letters follow each other in each column: tells a word that was never seen by its looks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "statute/column_layout.h"

namespace lacuna::statute {

class ColumnLetters {
 public:
  ColumnLetters() : pairs_(max_text_columns * signs * signs) {}
  // Counts the letters of a word that stands in a column.
  void add(std::string_view word, std::size_t column);
  // Log-likelihood of the word's letters in a column. Only differences between columns mean something.
  [[nodiscard]] double worth(std::string_view word, std::size_t column) const;
  void clear();

 private:
  static constexpr std::size_t signs = 128;  // letters, other bytes, and the word's border
  static std::size_t sign(char c);
  [[nodiscard]] static std::size_t place(std::size_t column, std::size_t before, std::size_t after) {
    return (column * signs + before) * signs + after;
  }

  std::vector<std::uint32_t> pairs_;
  std::array<std::array<std::uint32_t, signs>, max_text_columns> totals_{};
};

}  // namespace lacuna::statute
