#include "statute/text_reader.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "statute/text_columns.h"
#include "statute/text_margins.h"
#include "statute/text_markdown.h"
#include "statute/text_metadata.h"
#include "statute/text_outline.h"
#include "statute/text_prepare.h"

namespace lacuna::statute {
namespace {

// Provisions and metadata of a document that has its text.
void read_structure(Document& document) {
  std::vector<TextLine> lines = split_lines(document.text);
  pass_over_markdown(document.text, lines);
  cut_schedules(document.text, lines);
  mark_furniture(document.text, lines);
  cut_margins(document.text, lines);
  mark_contents(document.text, lines);
  cut_quotations(document.text, lines);
  mark_quoted(document.text, lines);
  const Plan plan = make_plan(document.text, lines);
  TextOutline(document, lines, plan).build();
  read_metadata(document);
}

// Adds the provisions of a column: its root becomes a component of the document.
void add_component(Document& document, Document&& column, const ColumnText& where) {
  const auto first = static_cast<ProvisionId>(document.provisions.size());
  for (Provision& provision : column.provisions) {
    for (std::uint32_t* offset : {&provision.begin, &provision.own_end, &provision.end, &provision.num_span.begin,
                                  &provision.num_span.end, &provision.heading_span.begin, &provision.heading_span.end})
      *offset += where.span.begin;
    provision.parent = provision.parent == no_provision ? 0 : provision.parent + first;
    provision.language = where.language;
    document.provisions.push_back(std::move(provision));
  }
  document.provisions[first].type = "component";
  document.provisions[first].level = Level::matter;
  for (Problem& warning : column.warnings) document.warnings.push_back(std::move(warning));
}

// The column whose title stands for the document: the first in a language that is read all over the world.
std::size_t main_column(const std::vector<ColumnText>& columns) {
  constexpr std::array<std::string_view, 6> world = {"ar", "en", "es", "fr", "ru", "zh"};
  const auto found = std::find_if(columns.begin(), columns.end(), [&world](const ColumnText& column) {
    return std::find(world.begin(), world.end(), column.language) != world.end();
  });
  return found == columns.end() ? 0 : static_cast<std::size_t>(found - columns.begin());
}

void read_columns(Document& document, const std::vector<ColumnText>& columns) {
  const std::size_t main = main_column(columns);
  Provision root;
  root.type = "act";
  root.level = Level::document;
  root.end = static_cast<std::uint32_t>(document.text.size());
  root.language = columns[main].language;
  document.provisions.push_back(std::move(root));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Document column;
    column.path = document.path;
    column.text = document.slice(columns[i].span);
    read_structure(column);
    if (i == main) {
      document.metadata = column.metadata;
      document.metadata.language = columns[i].language;
    }
    add_component(document, std::move(column), columns[i]);
  }
}

}  // namespace

Document read_text(SourceText source) {
  const std::vector<ColumnText> columns = order_columns(source);
  Document document;
  document.path = std::move(source.path);
  document.format = Format::text;
  document.text = std::move(source.utf8);
  document.map = std::move(source.map);
  document.lines = std::move(source.lines);
  document.file_size = source.file_size;
  if (columns.empty()) {
    read_structure(document);
  } else {
    read_columns(document, columns);
  }
  return document;
}

}  // namespace lacuna::statute
