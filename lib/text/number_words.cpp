#include "text/number_words.h"

#include <algorithm>
#include <array>

namespace lacuna {

namespace {

using Part = NumberPart;

template <std::size_t N>
constexpr std::array<NumberWord, N> sorted(std::array<NumberWord, N> words) {
  std::sort(words.begin(), words.end(), [](const NumberWord& a, const NumberWord& b) { return a.folded < b.folded; });
  return words;
}

constexpr auto english = sorted(std::to_array<NumberWord>({
    {"zero", Part::unit, 0},
    {"one", Part::unit, 1},
    {"two", Part::unit, 2},
    {"three", Part::unit, 3},
    {"four", Part::unit, 4},
    {"five", Part::unit, 5},
    {"six", Part::unit, 6},
    {"seven", Part::unit, 7},
    {"eight", Part::unit, 8},
    {"nine", Part::unit, 9},
    {"ten", Part::unit, 10},
    {"eleven", Part::unit, 11},
    {"twelve", Part::unit, 12},
    {"thirteen", Part::unit, 13},
    {"fourteen", Part::unit, 14},
    {"fifteen", Part::unit, 15},
    {"sixteen", Part::unit, 16},
    {"seventeen", Part::unit, 17},
    {"eighteen", Part::unit, 18},
    {"nineteen", Part::unit, 19},
    {"twenty", Part::ten, 20},
    {"thirty", Part::ten, 30},
    {"forty", Part::ten, 40},
    {"fourty", Part::ten, 40},
    {"fifty", Part::ten, 50},
    {"sixty", Part::ten, 60},
    {"seventy", Part::ten, 70},
    {"eighty", Part::ten, 80},
    {"ninety", Part::ten, 90},
    {"hundred", Part::hundred, 100},
    {"thousand", Part::thousand, 1e3},
    {"million", Part::thousand, 1e6},
    {"billion", Part::thousand, 1e9},
    {"and", Part::joint, 0},
}));

constexpr auto french = sorted(std::to_array<NumberWord>({
    {"zero", Part::unit, 0},
    {"un", Part::unit, 1},
    {"une", Part::unit, 1},
    {"deux", Part::unit, 2},
    {"trois", Part::unit, 3},
    {"quatre", Part::unit, 4},
    {"cinq", Part::unit, 5},
    {"six", Part::unit, 6},
    {"sept", Part::unit, 7},
    {"huit", Part::unit, 8},
    {"neuf", Part::unit, 9},
    {"dix", Part::unit, 10},
    {"onze", Part::unit, 11},
    {"douze", Part::unit, 12},
    {"treize", Part::unit, 13},
    {"quatorze", Part::unit, 14},
    {"quinze", Part::unit, 15},
    {"seize", Part::unit, 16},
    {"vingt", Part::score, 20},
    {"vingts", Part::score, 20},
    {"trente", Part::ten, 30},
    {"quarante", Part::ten, 40},
    {"cinquante", Part::ten, 50},
    {"soixante", Part::ten, 60},
    {"septante", Part::ten, 70},
    {"huitante", Part::ten, 80},
    {"octante", Part::ten, 80},
    {"nonante", Part::ten, 90},
    {"cent", Part::hundred, 100},
    {"cents", Part::hundred, 100},
    {"mille", Part::thousand, 1e3},
    {"million", Part::thousand, 1e6},
    {"millions", Part::thousand, 1e6},
    {"milliard", Part::thousand, 1e9},
    {"milliards", Part::thousand, 1e9},
    {"et", Part::joint, 0},
}));

constexpr auto spanish = sorted(std::to_array<NumberWord>({
    {"cero", Part::unit, 0},
    {"un", Part::unit, 1},
    {"uno", Part::unit, 1},
    {"una", Part::unit, 1},
    {"dos", Part::unit, 2},
    {"tres", Part::unit, 3},
    {"cuatro", Part::unit, 4},
    {"cinco", Part::unit, 5},
    {"seis", Part::unit, 6},
    {"siete", Part::unit, 7},
    {"ocho", Part::unit, 8},
    {"nueve", Part::unit, 9},
    {"diez", Part::unit, 10},
    {"once", Part::unit, 11},
    {"doce", Part::unit, 12},
    {"trece", Part::unit, 13},
    {"catorce", Part::unit, 14},
    {"quince", Part::unit, 15},
    {"dieciseis", Part::unit, 16},
    {"diecisiete", Part::unit, 17},
    {"dieciocho", Part::unit, 18},
    {"diecinueve", Part::unit, 19},
    {"veinte", Part::ten, 20},
    {"veintiun", Part::unit, 21},
    {"veintiuno", Part::unit, 21},
    {"veintiuna", Part::unit, 21},
    {"veintidos", Part::unit, 22},
    {"veintitres", Part::unit, 23},
    {"veinticuatro", Part::unit, 24},
    {"veinticinco", Part::unit, 25},
    {"veintiseis", Part::unit, 26},
    {"veintisiete", Part::unit, 27},
    {"veintiocho", Part::unit, 28},
    {"veintinueve", Part::unit, 29},
    {"treinta", Part::ten, 30},
    {"cuarenta", Part::ten, 40},
    {"cincuenta", Part::ten, 50},
    {"sesenta", Part::ten, 60},
    {"setenta", Part::ten, 70},
    {"ochenta", Part::ten, 80},
    {"noventa", Part::ten, 90},
    {"cien", Part::hundred, 100},
    {"ciento", Part::hundred, 100},
    {"doscientos", Part::hundred, 200},
    {"doscientas", Part::hundred, 200},
    {"trescientos", Part::hundred, 300},
    {"trescientas", Part::hundred, 300},
    {"cuatrocientos", Part::hundred, 400},
    {"cuatrocientas", Part::hundred, 400},
    {"quinientos", Part::hundred, 500},
    {"quinientas", Part::hundred, 500},
    {"seiscientos", Part::hundred, 600},
    {"seiscientas", Part::hundred, 600},
    {"setecientos", Part::hundred, 700},
    {"setecientas", Part::hundred, 700},
    {"ochocientos", Part::hundred, 800},
    {"ochocientas", Part::hundred, 800},
    {"novecientos", Part::hundred, 900},
    {"novecientas", Part::hundred, 900},
    {"mil", Part::thousand, 1e3},
    {"millon", Part::thousand, 1e6},
    {"millones", Part::thousand, 1e6},
    {"y", Part::joint, 0},
}));

template <std::size_t N>
const NumberWord* look_up(const std::array<NumberWord, N>& words, std::string_view folded) {
  const auto at = std::lower_bound(words.begin(), words.end(), folded,
                                   [](const NumberWord& w, std::string_view form) { return w.folded < form; });
  return at != words.end() && at->folded == folded ? &*at : nullptr;
}

}  // namespace

const NumberWord* find_number_word(std::string_view language, std::string_view folded) {
  if (language == "en") return look_up(english, folded);
  if (language == "fr") return look_up(french, folded);
  if (language == "es") return look_up(spanish, folded);
  return nullptr;
}

}  // namespace lacuna
