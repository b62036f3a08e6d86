// Documents for tests, built by hand: pieces in document order, each one level deeper or not than the one before.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "statute/finish.h"

namespace lacuna::statute {

struct Piece {
  int depth = 1;  // 1: below the root
  Level level = Level::unit;
  std::string type;
  std::string num;
  std::string heading;
  std::string text;  // own text, number and heading not included
};

// A Document whose provisions have the pieces' own texts: number, heading, text, each on its line.
inline Document build_document(const std::vector<Piece>& pieces, const std::string& language = "en") {
  Document document;
  document.metadata.language = language;
  Provision root;
  root.type = "act";
  root.level = Level::document;
  document.provisions.push_back(root);
  std::vector<ProvisionId> open{0};
  const auto close = [&](std::size_t depth) {
    while (open.size() > depth) {
      document.provisions[open.back()].end = static_cast<std::uint32_t>(document.text.size());
      open.pop_back();
    }
  };
  const auto add = [&](const std::string& text) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += text;
    const Span span{begin, static_cast<std::uint32_t>(document.text.size())};
    if (!text.empty()) document.text += ' ';
    return span;
  };
  for (const Piece& piece : pieces) {
    close(static_cast<std::size_t>(piece.depth));
    Provision provision;
    provision.type = piece.type;
    provision.level = piece.level;
    provision.num = piece.num;
    provision.heading = piece.heading;
    provision.language = language;
    provision.parent = open.back();
    provision.begin = static_cast<std::uint32_t>(document.text.size());
    provision.num_span = add(piece.num);
    provision.heading_span = add(piece.heading);
    document.text += piece.text;
    document.text += '\n';
    provision.own_end = static_cast<std::uint32_t>(document.text.size());
    open.push_back(static_cast<ProvisionId>(document.provisions.size()));
    document.provisions.push_back(provision);
  }
  close(0);
  link_subtrees(document);
  return document;
}

}  // namespace lacuna::statute

namespace doctest {

// Lists of lines shown one below the other where a check fails.
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += "\n    [" + line + "]";
    return all.c_str();
  }
};

}  // namespace doctest
