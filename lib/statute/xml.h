// An XML file as a flat list of nodes in document order. The only file that knows pugixml is xml.cpp.
//
//   std::string buffer = ...;                     // UTF-8; parsed in place, so it must live as long as the tree
//   XmlTree tree = parse_xml(buffer, 512);        // throws XmlError
//   for (const XmlNode& node : tree.nodes) ...    // node.end is the index after its last descendant
//
// Values are raw: entities and line ends are as in the file, so offsets are exact. Comments, processing instructions
// and the document type are left out. No entity is expanded, no file is opened.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::statute {

struct XmlAttribute {
  std::string_view prefix;  // "" where none
  std::string_view name;    // local name
  std::string_view value;   // raw; see decode_xml
};

struct XmlNode {
  std::string_view prefix;   // elements only
  std::string_view name;     // local name; "" for text
  std::string_view value;    // text only, raw
  std::uint32_t offset = 0;  // byte offset in the buffer, of the name or of the value
  std::uint32_t parent = 0;  // index; the root's is itself
  std::uint32_t end = 0;     // index after the last node of the subtree
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;
  bool element = false;
  bool literal = false;  // text of a CDATA section: no entities in it
};

struct XmlTree {
  std::vector<XmlNode> nodes;  // [0] is the root element
  std::vector<XmlAttribute> attributes;

  // Raw value of the first attribute with this local name, whatever its prefix; "" where there is none.
  [[nodiscard]] std::string_view attribute(const XmlNode& node, std::string_view name) const;
};

class XmlError : public std::runtime_error {
 public:
  enum class Kind { malformed, empty, too_deep };
  XmlError(Kind what, const std::string& message, std::size_t where)
      : std::runtime_error(message), kind(what), offset(where) {}
  Kind kind;
  std::size_t offset;  // in the buffer
};

// Linear in the size of the buffer, which must be UTF-8 (the declaration's encoding is ignored). Changes the buffer.
XmlTree parse_xml(std::string& buffer, std::uint32_t max_depth);

// One reference at the start of `raw` ("&amp;", "&#233;"): its UTF-8 in `utf8`, its length as the result; 0 where it is
// none of XML's five entities nor a reference to a character that XML allows.
std::size_t decode_reference(std::string_view raw, std::string& utf8);

// A raw value with its references decoded; unknown ones stay as they are.
std::string decode_xml(std::string_view raw);

}  // namespace lacuna::statute
