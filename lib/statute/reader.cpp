#include "statute/reader.h"

#include <string_view>
#include <utility>

#include "statute/akn_reader.h"
#include "statute/finish.h"
#include "statute/text_reader.h"

namespace lacuna::statute {
namespace {

bool looks_like_xml(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  if (at == std::string_view::npos || text[at] != '<' || at + 1 >= text.size()) return false;
  const char next = text[at + 1];
  return next == '?' || next == '!' || next == '_' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

}  // namespace

Document read_document_from(SourceText source) {
  Document document = looks_like_xml(source.utf8) ? read_akn(std::move(source)) : read_text(std::move(source));
  finish_document(document);
  return document;
}

Document read_document(const std::string& path) { return read_document_from(read_source(path)); }

Document read_document_from(std::string bytes, const std::string& path) {
  return read_document_from(decode_source(std::move(bytes), path));
}

}  // namespace lacuna::statute
