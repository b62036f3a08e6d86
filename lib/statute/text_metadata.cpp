#include "statute/text_metadata.h"

#include <algorithm>
#include <array>

#include "statute/by_first_byte.h"
#include "statute/scan.h"
#include "statute/text_chars.h"
#include "statute/text_markdown.h"
#include "text/language.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t max_title = 300;

bool names_a_law(std::string_view text) {
  static constexpr std::array<std::string_view, 30> names = {"act",
                                                             "bill",
                                                             "law",
                                                             "ordinance",
                                                             "code",
                                                             "decree",
                                                             "ley",
                                                             "loi",
                                                             "lei",
                                                             "legge",
                                                             "lege",
                                                             "gesetz",
                                                             "c\u00F3digo",
                                                             "C\u00D3DIGO",
                                                             "code",
                                                             "decreto",
                                                             "d\u00E9cret",
                                                             "akta",
                                                             "undang-undang",
                                                             "constitution",
                                                             "r\u00E8glement",
                                                             "reglamento",
                                                             "regulations",
                                                             "\u0437\u0430\u043A\u043E\u043D",
                                                             "\u0417\u0430\u043A\u043E\u043D",
                                                             "\u0417\u0410\u041A\u041E\u041D",
                                                             "proclamation",
                                                             "statute",
                                                             "rules",
                                                             "kanun"};
  static constexpr ByFirstByte by_first_byte(names, [](std::string_view name) { return name; });
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n') continue;
    for (const std::string_view name : by_first_byte.of(text[at])) {
      if (starts_with_word(text.substr(at), name)) return true;
    }
  }
  return false;
}

std::string bounded(std::string_view text) {
  if (text.size() > max_title) {
    std::size_t stop = text.rfind(' ', max_title);
    if (stop == std::string_view::npos || stop < max_title / 2) {
      stop = max_title;
      while (stop > 0 && (static_cast<unsigned char>(text[stop]) & 0xC0) == 0x80) --stop;
    }
    text = text.substr(0, stop);
  }
  return fold_space(text);
}

std::string title_of(const Document& document) {
  std::string_view first;
  std::size_t seen = 0;
  for (ProvisionId id = 1; id < document.provisions.size() && seen < 24; ++id) {
    const Provision& provision = document.provisions[id];
    if (provision.level == Level::matter && provision.type != "preface") break;
    if (provision.standing != Standing::title) continue;
    const std::string_view words = trim(document.own_text(id));
    if (words.empty()) continue;
    ++seen;
    if (first.empty()) first = words;
    if (words.size() <= max_title && names_a_law(words)) return bounded(without_markdown(words));
  }
  if (!first.empty()) return bounded(without_markdown(first));
  const std::string_view text = trim(document.text);
  return bounded(text.substr(0, std::min(text.find_first_of("\r\n"), text.size())));
}

// "This Act may be cited as the Lanterns Act, 2030, and shall ...": the words after the phrase.
std::string short_title_of(const Document& document) {
  static constexpr std::array<std::string_view, 6> phrases = {"may be cited as ",   "may be called ",
                                                              "shall be cited as ", "is called the ",
                                                              "may be\ncited as ",  "cited as the "};
  std::size_t from = 0;
  for (const Provision& provision : document.provisions) {
    if (provision.level == Level::unit) {
      from = provision.begin;
      break;
    }
  }
  // A short title stands in the first sections or in the last one.
  const std::string_view text = document.text;
  std::array<std::string_view, 2> windows = {text.substr(from, 4000),
                                             text.substr(text.size() > 6000 ? text.size() - 6000 : 0)};
  static constexpr Needle cited("cited as ");
  static constexpr Needle called("called ");
  for (const std::string_view window : windows) {
    // What every phrase contains.
    if (cited.find(window, 0) == std::string_view::npos && called.find(window, 0) == std::string_view::npos) continue;
    for (const std::string_view phrase : phrases) {
      const std::size_t at = window.find(phrase);
      if (at == std::string_view::npos) continue;
      std::string_view words = window.substr(at + phrase.size(), max_title);
      std::size_t stop = words.size();
      for (const std::string_view end :
           {". ", ".\n", ".\r", ";", ", and ", " and shall", " and comes", " and will", " and hereinafter", "\n\n"}) {
        stop = std::min(stop, words.find(end));
      }
      std::string found = fold_space(words.substr(0, stop));
      if (found.starts_with("the ")) found.erase(0, 4);
      while (!found.empty() && (found.back() == '.' || found.back() == ',' || found.back() == '"')) found.pop_back();
      if (!found.empty() && found.front() == '"') found.erase(0, 1);
      if (found.size() >= 4) return found;
    }
  }
  return "";
}

}  // namespace

void read_metadata(Document& document) {
  document.metadata.title = title_of(document);
  document.metadata.short_title = short_title_of(document);
  // What stands first in a gazette is often not the title; the name that the law gives itself is.
  if (!document.metadata.short_title.empty() && !names_a_law(document.metadata.title)) {
    document.metadata.title = document.metadata.short_title;
  }
  document.metadata.language = guess_language(document.text);
  for (Provision& provision : document.provisions) provision.language = document.metadata.language;
}

}  // namespace lacuna::statute
