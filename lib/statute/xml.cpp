#include "statute/xml.h"

#include <pugixml.hpp>

namespace lacuna::statute {

namespace {

void split_name(std::string_view full, std::string_view& prefix, std::string_view& local) {
  const auto colon = full.find(':');
  prefix = colon == std::string_view::npos ? std::string_view() : full.substr(0, colon);
  local = colon == std::string_view::npos ? full : full.substr(colon + 1);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

const char* describe(pugi::xml_parse_status status) {
  switch (status) {
    case pugi::status_end_element_mismatch:
      return "start and end tags do not match";
    case pugi::status_bad_start_element:
      return "the start tag is broken";
    case pugi::status_bad_end_element:
      return "the end tag is broken";
    case pugi::status_bad_attribute:
      return "the attribute is broken";
    case pugi::status_bad_comment:
      return "the comment has no end";
    case pugi::status_bad_cdata:
      return "the CDATA section has no end";
    case pugi::status_bad_pi:
      return "the processing instruction has no end";
    case pugi::status_bad_doctype:
      return "the document type declaration is broken";
    case pugi::status_bad_pcdata:
      return "text stands outside the root element";
    case pugi::status_unrecognized_tag:
      return "the tag has no name";
    default:
      return "the file cannot be parsed";
  }
}

// The element that holds everything, after checks that the parser leaves out.
pugi::xml_node root_element(const pugi::xml_document& document, const char* base) {
  pugi::xml_node root;
  for (const pugi::xml_node& node : document.children()) {
    if (node.type() == pugi::node_element) {
      if (root) {
        throw XmlError(XmlError::Kind::malformed, "there is more than one root element",
                       static_cast<std::size_t>(node.name() - base));
      }
      root = node;
    } else if ((node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) && !is_blank(node.value())) {
      throw XmlError(XmlError::Kind::malformed, "text stands outside the root element",
                     static_cast<std::size_t>(node.value() - base));
    }
  }
  if (!root) throw XmlError(XmlError::Kind::empty, "there is no element in it", 0);
  return root;
}

void append_utf8(std::uint32_t code, std::string& out) {
  const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

bool allowed_in_xml(std::uint32_t code) {
  return code == 9 || code == 10 || code == 13 || (code >= 0x20 && code <= 0xD7FF) ||
         (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

int digit_value(char c, std::uint32_t base) {
  if (c >= '0' && c <= '9') return c - '0';
  if (base == 16 && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (base == 16 && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class Flattener {
 public:
  Flattener(const char* base, std::size_t size, std::uint32_t max_depth) : base_(base), max_depth_(max_depth) {
    tree_.nodes.reserve(size / 48);
    tree_.attributes.reserve(size / 64);
  }

  XmlTree run(pugi::xml_node root) {
    pugi::xml_node node = root;
    std::uint32_t parent = 0;
    std::uint32_t depth = 0;
    for (;;) {
      const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
      if (add(node, parent) && node.first_child()) {
        if (++depth > max_depth_) {
          throw XmlError(XmlError::Kind::too_deep, "elements are nested too deeply", offset(node.name()));
        }
        parent = index;
        node = node.first_child();
        continue;
      }
      tree_.nodes.back().end = static_cast<std::uint32_t>(tree_.nodes.size());
      while (node != root && !node.next_sibling()) {
        node = node.parent();
        tree_.nodes[parent].end = static_cast<std::uint32_t>(tree_.nodes.size());
        parent = tree_.nodes[parent].parent;
        --depth;
      }
      if (node == root) break;
      node = node.next_sibling();
    }
    return std::move(tree_);
  }

 private:
  [[nodiscard]] std::size_t offset(const char* at) const { return static_cast<std::size_t>(at - base_); }

  // True where the node is an element.
  bool add(pugi::xml_node node, std::uint32_t parent) {
    XmlNode flat;
    flat.parent = parent;
    flat.element = node.type() == pugi::node_element;
    if (flat.element) {
      flat.offset = static_cast<std::uint32_t>(offset(node.name()));
      split_name(node.name(), flat.prefix, flat.name);
      flat.first_attribute = static_cast<std::uint32_t>(tree_.attributes.size());
      for (const pugi::xml_attribute& attribute : node.attributes()) {
        XmlAttribute& entry = tree_.attributes.emplace_back();
        split_name(attribute.name(), entry.prefix, entry.name);
        entry.value = attribute.value();
      }
      flat.attribute_count = static_cast<std::uint32_t>(tree_.attributes.size()) - flat.first_attribute;
    } else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      flat.value = node.value();
      if (!flat.value.empty()) flat.offset = static_cast<std::uint32_t>(offset(node.value()));
      flat.literal = node.type() == pugi::node_cdata;
    }
    tree_.nodes.push_back(flat);
    return flat.element;
  }

  const char* base_;
  std::uint32_t max_depth_;
  XmlTree tree_;
};

}  // namespace

std::string_view XmlTree::attribute(const XmlNode& node, std::string_view name) const {
  for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
    const XmlAttribute& entry = attributes[node.first_attribute + i];
    if (entry.name == name) return entry.value;
  }
  return {};
}

XmlTree parse_xml(std::string& buffer, std::uint32_t max_depth) {
  const auto nul = buffer.find('\0');
  if (nul != std::string::npos) {
    throw XmlError(XmlError::Kind::malformed, "there is a NUL character in it", nul);
  }
  pugi::xml_document document;
  constexpr unsigned options = pugi::parse_cdata | pugi::parse_ws_pcdata | pugi::parse_fragment;
  const auto result = document.load_buffer_inplace(buffer.data(), buffer.size(), options, pugi::encoding_utf8);
  if (!result) {
    throw XmlError(XmlError::Kind::malformed, describe(result.status), static_cast<std::size_t>(result.offset));
  }
  const pugi::xml_node root = root_element(document, buffer.data());
  return Flattener(buffer.data(), buffer.size(), max_depth).run(root);
}

std::size_t decode_reference(std::string_view raw, std::string& utf8) {
  const auto semicolon = raw.substr(0, 12).find(';');
  if (semicolon == std::string_view::npos || raw.empty() || raw[0] != '&') return 0;
  const std::string_view name = raw.substr(1, semicolon - 1);
  if (!name.empty() && name[0] == '#') {
    const bool hexadecimal = name.size() > 1 && name[1] == 'x';
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    const std::uint32_t base = hexadecimal ? 16 : 10;
    std::uint32_t code = 0;
    for (const char c : digits) {
      const int digit = digit_value(c, base);
      if (digit < 0) return 0;
      code = code * base + static_cast<std::uint32_t>(digit);
      if (code > 0x10FFFF) return 0;
    }
    if (digits.empty() || !allowed_in_xml(code)) return 0;
    append_utf8(code, utf8);
    return semicolon + 1;
  }
  constexpr std::pair<std::string_view, char> named[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [entity, character] : named) {
    if (name == entity) {
      utf8.push_back(character);
      return semicolon + 1;
    }
  }
  return 0;
}

std::string decode_xml(std::string_view raw) {
  std::string text;
  text.reserve(raw.size());
  while (!raw.empty()) {
    const auto amp = raw.find('&');
    text.append(raw.substr(0, amp));
    if (amp == std::string_view::npos) break;
    raw.remove_prefix(amp);
    auto length = decode_reference(raw, text);
    if (length == 0) {
      text.push_back('&');
      length = 1;
    }
    raw.remove_prefix(length);
  }
  return text;
}

}  // namespace lacuna::statute
