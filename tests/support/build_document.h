// Small Documents for tests, from an indented outline. One line is one provision:
//
//   build_document(R"(
//   section 3. [Offences] A person who—
//     paragraph (a) recruits a child; or
//     paragraph (b) sells a child,
//     wrapUp commits an offence.
//   )");
//
// Indentation (two spaces a level) makes the tree; the first word is the type; wrapUp, intro, p, note, furniture and
// preface take no number, all others do; a heading stands in square brackets. "⏎" breaks a line inside a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "statute/document.h"
#include "statute/finish.h"

namespace lacuna::testing {

inline statute::Level level_of_type(std::string_view type) {
  using statute::Level;
  if (type == "section" || type == "article") return Level::unit;
  if (type == "part" || type == "chapter" || type == "title" || type == "book") return Level::container;
  if (type == "preface" || type == "body" || type == "schedule") return Level::matter;
  if (type == "wrapUp" || type == "intro" || type == "p" || type == "note" || type == "furniture") return Level::block;
  return Level::sub;
}

inline std::string take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  std::string word(line.substr(0, end));
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

// The document, finished (eIds, citations, definitions, references), language English.
inline statute::Document build_document(std::string_view outline) {
  using namespace statute;
  Document document;
  document.path = "test.txt";
  document.format = Format::text;
  document.metadata.language = "en";
  Provision root;
  root.type = "act";
  root.level = Level::document;
  root.language = "en";
  document.provisions.push_back(root);
  std::vector<ProvisionId> open{0};  // the provisions that are under way, outermost first
  std::size_t base = std::string_view::npos;
  const auto size = [&] { return static_cast<std::uint32_t>(document.text.size()); };
  while (!outline.empty()) {
    const std::size_t line_end = std::min(outline.find('\n'), outline.size());
    std::string_view line = outline.substr(0, line_end);
    outline.remove_prefix(std::min(line_end + 1, outline.size()));
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string_view::npos) continue;
    if (base == std::string_view::npos) base = indent;
    line.remove_prefix(indent);
    const std::size_t depth = 1 + (indent - base) / 2;
    while (open.size() > depth) {
      document.provisions[open.back()].end = size();
      open.pop_back();
    }
    Provision provision;
    provision.type = take_word(line);
    provision.level = level_of_type(provision.type);
    provision.language = "en";
    provision.parent = open.back();
    provision.begin = size();
    if (provision.type == "note") provision.standing = Standing::note;
    if (provision.type == "furniture") provision.standing = Standing::furniture;
    if (provision.type == "preface") provision.standing = Standing::preamble;
    if (provision.level != Level::block && provision.level != Level::matter) {
      provision.num = take_word(line);
      provision.num_span = {size(), size() + static_cast<std::uint32_t>(provision.num.size())};
      document.text += provision.num + " ";
    }
    if (line.starts_with('[')) {
      const std::size_t close = line.find(']');
      provision.heading = std::string(line.substr(1, close - 1));
      provision.heading_span = {size(), size() + static_cast<std::uint32_t>(provision.heading.size())};
      document.text += provision.heading + "\n";
      line.remove_prefix(std::min(close + 2, line.size()));
    }
    std::string text(line);
    for (std::size_t at = text.find("⏎"); at != std::string::npos; at = text.find("⏎")) text.replace(at, 3, "\n");
    document.text += text + "\n";
    provision.own_end = size();
    open.push_back(static_cast<ProvisionId>(document.provisions.size()));
    document.provisions.push_back(std::move(provision));
  }
  for (const ProvisionId id : open) document.provisions[id].end = size();
  document.file_size = size();
  finish_document(document);
  return document;
}

}  // namespace lacuna::testing
