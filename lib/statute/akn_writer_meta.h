// The meta blocks of a written Akoma Ntoso document.
#pragma once

#include <string>
#include <string_view>

#include "statute/document.h"

namespace lacuna::statute {

// The URI of the document's work as it is written for a document of this kind ("act"): that of its metadata, else one
// made from country, date and the file's name.
std::string work_uri(const Document& document, std::string_view kind);

class AknWriterMeta {
 public:
  // Id of the organisation that the blocks name as their source.
  static constexpr const char* source_id = "lacuna";

  explicit AknWriterMeta(const Document& document);

  // The block of the whole document, of this kind ("act").
  void append_main(std::string& out, std::string_view kind);
  // The block of the attachment with this number, from 1.
  void append_attachment(std::string& out, std::size_t number) const;

 private:
  void append(std::string& out, const std::string& component, bool main) const;

  const Metadata& metadata_;
  std::string name_;  // of the file, fit for a URI
  std::string work_, expression_, manifestation_;
  std::string date_, language_, country_;
};

}  // namespace lacuna::statute
