#include "statute/text_reader.h"

#include <utility>

#include "statute/text_margins.h"
#include "statute/text_metadata.h"
#include "statute/text_outline.h"
#include "statute/text_prepare.h"

namespace lacuna::statute {

Document read_text(SourceText source) {
  Document document;
  document.path = std::move(source.path);
  document.format = Format::text;
  document.text = std::move(source.utf8);
  document.map = std::move(source.map);
  document.lines = std::move(source.lines);
  document.file_size = source.file_size;

  std::vector<TextLine> lines = split_lines(document.text);
  cut_schedules(document.text, lines);
  mark_furniture(document.text, lines);
  cut_margins(document.text, lines);
  mark_contents(document.text, lines);
  mark_quoted(document.text, lines);
  const Plan plan = make_plan(document.text, lines);
  TextOutline(document, lines, plan).build();
  read_metadata(document);
  return document;
}

}  // namespace lacuna::statute
