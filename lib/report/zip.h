// Files packed into one (the container of Word documents). The only file that knows libzip is zip.cpp.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace lacuna::report {

struct ZipEntry {
  std::string name;  // "word/document.xml"
  std::string bytes;
};

// The entries in this order, deflated, all dated 1 January 1980, so that the same entries give the same bytes. Throws
// std::runtime_error where memory runs out.
std::string zip(const std::vector<ZipEntry>& entries);

// The entry's bytes, "" where there is none. At most `limit` bytes are read: what is larger counts as missing, as does
// a file that is no such container.
std::string unzip(const std::string& bytes, const std::string& name, std::size_t limit);

}  // namespace lacuna::report
