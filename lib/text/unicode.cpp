#include "text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>

namespace lacuna {

namespace {

CharacterClass by_category(char32_t c) {
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return CharacterClass::letter;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return CharacterClass::mark;
    case U_FORMAT_CHAR:
      return CharacterClass::invisible;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharacterClass::digit;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
      return CharacterClass::space;
    case U_START_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
      return CharacterClass::open;
    case U_END_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return CharacterClass::close;
    default:
      return CharacterClass::other;
  }
}

void fold_through_icu(std::string_view utf8, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* compatibility = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  if (U_SUCCESS(status)) text = compatibility->normalize(text, status);
  icu::UnicodeString folded;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = u_foldCase(text.char32At(i), U_FOLD_CASE_DEFAULT);
    switch (c) {
      case 0xE6:  // the letters that have no decomposition
        folded.append(u"ae");
        break;
      case 0x153:
        folded.append(u"oe");
        break;
      case 0xDF:
        folded.append(u"ss");
        break;
      case 0xF8:
        folded.append(u'o');
        break;
      case 0xF0:
      case 0x111:
        folded.append(u'd');
        break;
      case 0x142:
        folded.append(u'l');
        break;
      case 0x131:
        folded.append(u'i');
        break;
      case 0x2018:
      case 0x2019:
      case 0x2BC:
        folded.append(u'\'');
        break;
      case 0x2010:
      case 0x2011:
        folded.append(u'-');
        break;
      default: {
        const CharacterClass kind = c < 0x80 ? CharacterClass::letter : by_category(static_cast<char32_t>(c));
        if (kind == CharacterClass::mark || kind == CharacterClass::invisible) break;
        const std::int32_t digit = c < 0x80 ? -1 : u_charDigitValue(c);
        folded.append(digit >= 0 ? static_cast<UChar32>('0' + digit) : c);
      }
    }
  }
  folded.toUTF8String(out);
}

// The folded forms of the characters that Latin scripts are written with, so that few words need ICU's normaliser.
using FoldedLatin = std::array<std::string, 0x250>;

FoldedLatin make_folded_latin() {
  FoldedLatin table;
  for (std::size_t c = 0; c < table.size(); ++c) {
    std::string utf8;
    icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(utf8);
    fold_through_icu(utf8, table[c]);
  }
  return table;
}

}  // namespace

CodePoint code_point_at(std::string_view utf8, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const std::size_t left = utf8.size() - at;
  const auto length = static_cast<std::int32_t>(left < 4 ? left : 4);
  std::int32_t i = 0;
  UChar32 c = 0;
  U8_NEXT(bytes + at, i, length, c);
  if (c < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c), static_cast<std::uint32_t>(i)};
}

CharacterClass classify(char32_t c) {
  switch (c) {
    case U'\u00AA':  // the ordinal marks of "n.º 5" are letters by category
    case U'\u00BA':
    case U'\u00B9':
    case U'\u00B2':
    case U'\u00B3':
      return CharacterClass::other;
    case U'\u2018':  // may open a quotation; tokenise() looks at the neighbours of apostrophes
    case U'\u2019':
    case U'\u02BC':
      return CharacterClass::apostrophe;
    case U'\u2010':
    case U'\u2011':
      return CharacterClass::hyphen;
    case U'\u060C':
    case U'\u3001':
    case U'\uFF0C':
      return CharacterClass::comma;
    case U'\u061B':
    case U'\uFF1B':
    case U'\uFF1A':
      return CharacterClass::semicolon;
    case U'\u061F':
    case U'\u06D4':
    case U'\u0964':
    case U'\u3002':
    case U'\uFF0E':
      return CharacterClass::stop;
    default:
      return by_category(c);
  }
}

bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }
bool is_lower(char32_t c) { return u_islower(static_cast<UChar32>(c)) != 0; }

void append_folded(std::string_view utf8, std::string& out) {
  static const FoldedLatin latin = make_folded_latin();
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    if (c.value < latin.size()) {
      out += latin[c.value];
    } else {
      fold_through_icu(utf8.substr(at, c.size), out);
    }
    at += c.size;
  }
}

}  // namespace lacuna
