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

void set_language(Document& document, const std::string& language) {
  for (Provision& provision : document.provisions) {
    if (provision.language == document.metadata.language) provision.language = language;
  }
  document.metadata.language = language;
}

Document read(SourceText source, const std::string& language) {
  Document document = looks_like_xml(source.utf8) ? read_akn(std::move(source)) : read_text(std::move(source));
  if (!language.empty()) set_language(document, language);
  finish_document(document);
  return document;
}

}  // namespace

Document read_document_from(SourceText source) { return read(std::move(source), ""); }

Document read_document(const std::string& path, const std::string& language) {
  return read(read_source(path), language);
}

Document read_document_from(std::string bytes, const std::string& path) {
  return read(decode_source(std::move(bytes), path), "");
}

}  // namespace lacuna::statute
