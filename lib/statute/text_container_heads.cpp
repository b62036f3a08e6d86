#include "statute/text_headings.h"

#include "statute/by_first_byte.h"
#include "statute/text_chars.h"
#include "statute/text_heading_numbers.h"
#include "statute/text_numbering.h"

namespace lacuna::statute {
namespace {

struct Keyword {
  std::string_view word;
  ContainerKind kind;
};

constexpr std::array<Keyword, 62> container_words = {{{"part", ContainerKind::part},
                                                      {"p art", ContainerKind::part},
                                                      {"parte", ContainerKind::part},
                                                      {"partie", ContainerKind::part},
                                                      {"partea", ContainerKind::part},
                                                      {"teil", ContainerKind::part},
                                                      {"bahagian", ContainerKind::part},
                                                      {"bagian", ContainerKind::part},
                                                      {"Частина", ContainerKind::part},
                                                      {"ЧАСТИНА", ContainerKind::part},
                                                      {"Часть", ContainerKind::part},
                                                      {"ЧАСТЬ", ContainerKind::part},
                                                      {"subpart", ContainerKind::subpart},
                                                      {"sub-part", ContainerKind::subpart},
                                                      {"chapter", ContainerKind::chapter},
                                                      {"chapitre", ContainerKind::chapter},
                                                      {"capítulo", ContainerKind::chapter},
                                                      {"CAPÍTULO", ContainerKind::chapter},
                                                      {"capitulo", ContainerKind::chapter},
                                                      {"capitolul", ContainerKind::chapter},
                                                      {"capo", ContainerKind::chapter},
                                                      {"kapitel", ContainerKind::chapter},
                                                      {"Глава", ContainerKind::chapter},
                                                      {"ГЛАВА", ContainerKind::chapter},
                                                      {"bab", ContainerKind::chapter},
                                                      {"title", ContainerKind::title},
                                                      {"titre", ContainerKind::title},
                                                      {"título", ContainerKind::title},
                                                      {"TÍTULO", ContainerKind::title},
                                                      {"titulo", ContainerKind::title},
                                                      {"titlul", ContainerKind::title},
                                                      {"titolo", ContainerKind::title},
                                                      {"titel", ContainerKind::title},
                                                      {"Розділ", ContainerKind::title},
                                                      {"РОЗДІЛ", ContainerKind::title},
                                                      {"Раздел", ContainerKind::title},
                                                      {"РАЗДЕЛ", ContainerKind::title},
                                                      {"subtitle", ContainerKind::subtitle},
                                                      {"sous-titre", ContainerKind::subtitle},
                                                      {"book", ContainerKind::book},
                                                      {"livre", ContainerKind::book},
                                                      {"libro", ContainerKind::book},
                                                      {"livro", ContainerKind::book},
                                                      {"cartea", ContainerKind::book},
                                                      {"buch", ContainerKind::book},
                                                      {"Книга", ContainerKind::book},
                                                      {"КНИГА", ContainerKind::book},
                                                      {"division", ContainerKind::division},
                                                      {"subdivision", ContainerKind::subsection},
                                                      {"section", ContainerKind::section},
                                                      {"sección", ContainerKind::section},
                                                      {"SECCIÓN", ContainerKind::section},
                                                      {"seccion", ContainerKind::section},
                                                      {"secção", ContainerKind::section},
                                                      {"seção", ContainerKind::section},
                                                      {"secțiunea", ContainerKind::section},
                                                      {"sectiunea", ContainerKind::section},
                                                      {"abschnitt", ContainerKind::section},
                                                      {"sous-section", ContainerKind::subsection},
                                                      {"subsección", ContainerKind::subsection},
                                                      {"paragraphe", ContainerKind::subsection},
                                                      {"kısım", ContainerKind::part}}};

constexpr ByFirstByte containers_by_first_byte(container_words, [](const Keyword& entry) { return entry.word; });

constexpr std::array<std::string_view, 14> attachment_words = {"schedule", "annexure", "annex",    "annexe", "appendix",
                                                               "anexo",    "anexa",    "anlage",   "jadual", "allegato",
                                                               "Додаток",  "ДОДАТОК",  "addendum", "anhang"};
constexpr ByFirstByte attachments_by_first_byte(attachment_words, [](std::string_view word) { return word; });

}  // namespace

const char* container_type(ContainerKind kind) {
  switch (kind) {
    case ContainerKind::book:
      return "book";
    case ContainerKind::part:
      return "part";
    case ContainerKind::subpart:
      return "subpart";
    case ContainerKind::title:
      return "title";
    case ContainerKind::subtitle:
      return "subtitle";
    case ContainerKind::chapter:
      return "chapter";
    case ContainerKind::division:
      return "division";
    case ContainerKind::section:
      return "section";
    case ContainerKind::subsection:
      return "subdivision";
  }
  return "part";
}

std::optional<ContainerHead> read_container(std::string_view line, bool sections) {
  if (line.empty() || line.size() > 300) return std::nullopt;
  const std::size_t quote = open_quote_length(line, 0);
  if (quote != 0) line.remove_prefix(quote);
  if (line.empty()) return std::nullopt;
  for (const Keyword& keyword : containers_by_first_byte.of(line[0])) {
    if (!starts_with_nocase(line, keyword.word)) continue;
    if (!sections && (keyword.kind == ContainerKind::section)) continue;
    std::size_t at = keyword.word.size();
    if (at < line.size() && blank_length(line, at) == 0) continue;  // a longer word, or the keyword alone with a sign
    if (!is_upper_ascii(line[0]) && line[0] > 0) return std::nullopt;
    at = skip_blank(line, at);
    ContainerHead head;
    head.kind = keyword.kind;
    const std::size_t number = heading_number(line.substr(at), head.value);
    if (number == 0) {
      // "Partie législative", "PARTE GENERAL": a name instead of a number.
      const std::string_view name = line.substr(at);
      const bool named = starts_with_nocase(name, "l\u00E9gislative") ||
                         starts_with_nocase(name, "r\u00E9glementaire") || starts_with_word(name, "general") ||
                         starts_with_word(name, "especial");
      if (!named || count_words(line, 4) > 2) return std::nullopt;
      head.num_end = quote + line.size();
      head.heading = head.num_end;
      return head;
    }
    at += number;
    if (at < line.size() && blank_length(line, at) == 0 && line[at] != ':' && line[at] != '.' && line[at] != ',' &&
        line[at] != '-' && dash_length(line, at) == 0) {
      return std::nullopt;
    }
    head.num_end = quote + at;
    bool separated = false;
    std::size_t heading = skip_separator(line, at, separated);
    if (heading < line.size() && !separated) {
      // "Chapter I, Part I" goes on to the next container; "Part II of this Act" is a mention.
      if (line[heading] == ',') {
        if (!read_container(line.substr(skip_blank(line, heading + 1)), sections)) return std::nullopt;
      } else if (line[heading] != '(' && line[heading] != '[') {
        const LetterCase found = first_case(line.substr(heading));
        if (found == LetterCase::lower || found == LetterCase::none || is_heading_sentence(line)) return std::nullopt;
      }
    } else if (heading < line.size() && is_heading_sentence(line) &&
               first_case(line.substr(heading)) == LetterCase::lower) {
      return std::nullopt;
    }
    head.heading = quote + heading;
    return head;
  }
  return std::nullopt;
}

std::optional<AttachmentHead> read_attachment(std::string_view line) {
  if (line.empty() || line.size() > 160) return std::nullopt;
  std::size_t at = 0;
  // "FIRST SCHEDULE", "THE SECOND SCHEDULE".
  if (starts_with_word(line, "the")) at = skip_blank(line, 3);
  std::size_t length = 0;
  const bool ordinal = number_word(line.substr(at), length) != 0;
  if (ordinal) at = skip_blank(line, at + length);
  if (at >= line.size()) return std::nullopt;
  for (const std::string_view word : attachments_by_first_byte.of(line[at])) {
    if (!starts_with_nocase(line.substr(at), word)) continue;
    const std::size_t end = at + word.size();
    if (end < line.size() && blank_length(line, end) == 0 && line[end] != ':' && dash_length(line, end) == 0) continue;
    if (!is_upper_ascii(line[0]) && line[0] > 0) return std::nullopt;
    AttachmentHead head;
    head.num_end = end;
    std::size_t rest = skip_blank(line, end);
    std::uint32_t value = 0;
    std::size_t number = ordinal ? 0 : heading_number(line.substr(rest), value);
    // "Schedule Act" is no number; a letter or a numeral stands alone.
    if (number != 0 && rest + number < line.size() &&
        letter_case(static_cast<unsigned char>(line[rest + number])) != LetterCase::none)
      number = 0;
    if (number != 0) head.num_end = rest + number;
    bool separated = false;
    head.heading = skip_separator(line, head.num_end, separated);
    if (separated) {
      if (is_heading_sentence(line) && head.heading < line.size()) return std::nullopt;
      return head;
    }
    const char next = line[head.heading];
    if (next == '(' || next == '[') return head;
    // Without a separator only capitals make a heading: "SCHEDULE 1 is cool" is a sentence.
    if (is_all_caps(line.substr(head.heading)) &&
        (is_all_caps(line.substr(0, head.num_end)) || count_words(line.substr(head.heading), 4) > 2))
      return head;
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace lacuna::statute
