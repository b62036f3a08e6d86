#include "report/xlsx_reader.h"

#include <fmt/format.h>

#include <cstdlib>
#include <pugixml.hpp>

#include "report/zip.h"

namespace lacuna::report {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20U;
constexpr std::size_t most_sheets = 50;
constexpr std::size_t most_rows = 20000;
constexpr std::size_t most_columns = 200;

bool named(const pugi::xml_node& node, std::string_view name) {
  const std::string_view full = node.name();
  const std::size_t colon = full.find(':');
  return (colon == std::string_view::npos ? full : full.substr(colon + 1)) == name;
}

// All text below a node: rich text comes in several runs. Phonetic readings are left out.
std::string text_below(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& child : node.children()) {
    if (named(child, "t")) out += child.text().get();
    if (named(child, "r")) out += text_below(child);
  }
  return out;
}

std::vector<std::string> shared_texts(const std::string& bytes) {
  std::vector<std::string> texts;
  pugi::xml_document xml;
  const std::string part = unzip(bytes, "xl/sharedStrings.xml", most_bytes);
  if (!xml.load_buffer(part.data(), part.size())) return texts;
  for (const pugi::xml_node& item : xml.document_element().children()) texts.push_back(text_below(item));
  return texts;
}

// "BC12" -> 54 (from 0); most_columns where it is none.
std::size_t column_of(const std::string& reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = 26 * column + static_cast<std::size_t>(c - 'A') + 1;
    if (column > most_columns) return most_columns;
  }
  return column == 0 ? most_columns : column - 1;
}

std::string text_of(const pugi::xml_node& cell, const std::vector<std::string>& shared) {
  const std::string_view type = cell.attribute("t").value();
  std::string value;
  for (const pugi::xml_node& child : cell.children()) {
    if (named(child, "v")) value = child.text().get();
    if (named(child, "is")) return text_below(child);
  }
  if (type != "s") return value;
  const std::size_t index = std::strtoul(value.c_str(), nullptr, 10);
  return index < shared.size() ? shared[index] : "";
}

}  // namespace

std::vector<SheetRows> read_xlsx(const std::string& bytes) {
  std::vector<SheetRows> sheets;
  const std::vector<std::string> shared = shared_texts(bytes);
  for (std::size_t number = 1; number <= most_sheets; ++number) {
    const std::string part = unzip(bytes, fmt::format("xl/worksheets/sheet{}.xml", number), most_bytes);
    if (part.empty()) break;
    pugi::xml_document xml;
    if (!xml.load_buffer(part.data(), part.size())) continue;
    SheetRows& rows = sheets.emplace_back();
    for (const pugi::xml_node& data : xml.document_element().children()) {
      if (!named(data, "sheetData")) continue;
      for (const pugi::xml_node& row : data.children()) {
        if (rows.size() == most_rows) break;
        std::vector<std::string>& cells = rows.emplace_back();
        for (const pugi::xml_node& cell : row.children()) {
          const std::size_t column = column_of(cell.attribute("r").value());
          if (column >= most_columns) continue;
          if (cells.size() <= column) cells.resize(column + 1);
          cells[column] = text_of(cell, shared);
        }
      }
    }
  }
  return sheets;
}

}  // namespace lacuna::report
