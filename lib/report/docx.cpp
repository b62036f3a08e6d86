#include "report/docx.h"

#include <fmt/format.h>

#include <numeric>
#include <pugixml.hpp>
#include <sstream>

#include "report/docx_parts.h"
#include "report/inert.h"
#include "report/zip.h"

namespace lacuna::report {
namespace {

constexpr int page_long = 16838;  // A4 in twentieths of a point
constexpr int page_short = 11906;
constexpr int margin = 1134;  // 2 cm

const char* style_id(DocxStyle style) {
  switch (style) {
    case DocxStyle::title:
      return "Title";
    case DocxStyle::subtitle:
      return "Subtitle";
    case DocxStyle::bullet:
      return "ListBullet";
    case DocxStyle::number:
      return "ListNumber";
    case DocxStyle::small:
      return "SmallText";
    case DocxStyle::quote:
      return "Quote";
    case DocxStyle::provision:
      return "Provision";
    case DocxStyle::note:
      return "ExplanatoryNote";
    case DocxStyle::clause:
      return "Clause";
    case DocxStyle::normal:
      break;
  }
  return "";
}

pugi::xml_node value(pugi::xml_node parent, const char* name, const char* text) {
  pugi::xml_node node = parent.append_child(name);
  node.append_attribute("w:val").set_value(text);
  return node;
}

// Lines of a text become line breaks in one run.
void add_text(pugi::xml_node run, const std::string& text) {
  const std::string safe = inert_text(text);
  std::size_t at = 0;
  while (true) {
    const std::size_t end = safe.find('\n', at);
    const std::string line = safe.substr(at, end == std::string::npos ? std::string::npos : end - at);
    pugi::xml_node words = run.append_child("w:t");
    words.append_attribute("xml:space").set_value("preserve");
    words.text().set(line.c_str());
    if (end == std::string::npos) return;
    run.append_child("w:br");
    at = end + 1;
  }
}

// Deeper than the style has it.
void indent(const pugi::xml_node& paragraph, const DocxParagraph& wanted) {
  if (wanted.depth == 0) return;
  const int step = wanted.style == DocxStyle::clause ? 280 : 480;  // twentieths of a point, as the style has it
  paragraph.child("w:pPr").append_child("w:ind").append_attribute("w:left").set_value(step * (wanted.depth + 1));
}

pugi::xml_node field_mark(pugi::xml_node paragraph, const char* type) {
  pugi::xml_node run = paragraph.append_child("w:r");
  run.append_child("w:fldChar").append_attribute("w:fldCharType").set_value(type);
  return run;
}

}  // namespace

struct Docx::Body {
  explicit Body(DocxSettings wanted) : settings(std::move(wanted)) {
    pugi::xml_node root = xml.append_child("w:document");
    root.append_attribute("xmlns:w").set_value("http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    root.append_attribute("xmlns:r").set_value("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    body = root.append_child("w:body");
  }

  [[nodiscard]] int text_width() const { return (settings.landscape ? page_long : page_short) - 2 * margin; }

  pugi::xml_node paragraph(pugi::xml_node parent, const char* style) {
    pugi::xml_node node = parent.append_child("w:p");
    pugi::xml_node properties = node.append_child("w:pPr");
    if (*style != '\0') value(properties, "w:pStyle", style);
    if (parent == body && break_page) {
      properties.append_child("w:pageBreakBefore");
      break_page = false;
    }
    if (settings.right_to_left) properties.append_child("w:bidi");
    return node;
  }

  void run(pugi::xml_node parent, const DocxRun& words) const {
    pugi::xml_node node = parent.append_child("w:r");
    pugi::xml_node properties = node.append_child("w:rPr");
    if (words.bold) {
      properties.append_child("w:b");
      properties.append_child("w:bCs");
    }
    if (words.italic) {
      properties.append_child("w:i");
      properties.append_child("w:iCs");
    }
    if (!words.color.empty()) value(properties, "w:color", words.color.c_str());
    if (settings.right_to_left) properties.append_child("w:rtl");
    add_text(node, words.text);
  }

  void cell(pugi::xml_node row, const DocxCell& content, int width) {
    pugi::xml_node node = row.append_child("w:tc");
    pugi::xml_node properties = node.append_child("w:tcPr");
    pugi::xml_node wide = properties.append_child("w:tcW");
    wide.append_attribute("w:w").set_value(width);
    wide.append_attribute("w:type").set_value("dxa");
    if (content.span > 1) value(properties, "w:gridSpan", std::to_string(content.span).c_str());
    if (!content.shade.empty()) {
      pugi::xml_node shade = value(properties, "w:shd", "clear");
      shade.append_attribute("w:color").set_value("auto");
      shade.append_attribute("w:fill").set_value(content.shade.c_str());
    }
    for (const DocxParagraph& each : content.paragraphs) {
      const char* style = style_id(each.style);
      pugi::xml_node words = paragraph(node, *style == '\0' ? "TableText" : style);
      indent(words, each);
      for (const DocxRun& one : each.runs) run(words, one);
    }
    if (content.paragraphs.empty()) paragraph(node, "TableText");
  }

  void add_contents(pugi::xml_node before) const;

  DocxSettings settings;
  pugi::xml_document xml;
  pugi::xml_node body;
  bool break_page = false;        // before the next paragraph
  pugi::xml_node contents_place;  // the paragraph that the entries follow
  std::vector<std::pair<int, std::string>> headings;
};

Docx::Docx(DocxSettings settings) : body_(std::make_unique<Body>(std::move(settings))) {}
Docx::~Docx() = default;
Docx::Docx(Docx&&) noexcept = default;
Docx& Docx::operator=(Docx&&) noexcept = default;

void Docx::paragraph(DocxStyle style, const std::string& text) { paragraph({{{text}}, style}); }

void Docx::paragraph(const DocxParagraph& paragraph) {
  const pugi::xml_node node = body_->paragraph(body_->body, style_id(paragraph.style));
  indent(node, paragraph);
  for (const DocxRun& run : paragraph.runs) body_->run(node, run);
}

void Docx::heading(int level, const std::string& text) {
  pugi::xml_node node = body_->paragraph(body_->body, fmt::format("Heading{}", level).c_str());
  const std::string id = std::to_string(body_->headings.size() + 1);
  pugi::xml_node start = node.append_child("w:bookmarkStart");
  start.append_attribute("w:id").set_value(id.c_str());
  start.append_attribute("w:name").set_value(("_Toc" + id).c_str());
  body_->run(node, {text});
  node.append_child("w:bookmarkEnd").append_attribute("w:id").set_value(id.c_str());
  body_->headings.emplace_back(level, text);
}

void Docx::contents(const std::string& title) {
  const pugi::xml_node node = body_->paragraph(body_->body, "");
  body_->run(node, {title, true});
  body_->contents_place = node;
}

void Docx::table(const DocxTable& table) {
  pugi::xml_node node = body_->body.append_child("w:tbl");
  pugi::xml_node properties = node.append_child("w:tblPr");
  value(properties, "w:tblStyle", "TableGrid");
  if (body_->settings.right_to_left) properties.append_child("w:bidiVisual");
  pugi::xml_node wide = properties.append_child("w:tblW");
  wide.append_attribute("w:w").set_value(body_->text_width());
  wide.append_attribute("w:type").set_value("dxa");
  properties.append_child("w:tblLayout").append_attribute("w:type").set_value("fixed");
  const int parts = std::accumulate(table.widths.begin(), table.widths.end(), 0);
  std::vector<int> widths;
  pugi::xml_node grid = node.append_child("w:tblGrid");
  for (const int part : table.widths) {
    widths.push_back(body_->text_width() * part / parts);
    grid.append_child("w:gridCol").append_attribute("w:w").set_value(widths.back());
  }
  pugi::xml_node head = node.append_child("w:tr");
  pugi::xml_node repeated = head.append_child("w:trPr");
  repeated.append_child("w:cantSplit");
  repeated.append_child("w:tblHeader");
  for (std::size_t i = 0; i < table.head.size(); ++i) {
    body_->cell(head, {{{{{table.head[i], true}}}}, "DCE6F1"}, widths[i]);
  }
  for (const DocxRow& row : table.rows) {
    pugi::xml_node line = node.append_child("w:tr");
    if (!row.splits) line.append_child("w:trPr").append_child("w:cantSplit");
    auto width = widths.begin();
    for (const DocxCell& each : row.cells) {
      body_->cell(line, each, std::accumulate(width, width + each.span, 0));
      width += each.span;
    }
  }
  body_->paragraph(body_->body, "");  // Word wants a paragraph between tables and at the end
}

void Docx::page_break() { body_->break_page = true; }

// The entries stand in a field that Word can make anew; they are links, so that they serve as they are.
void Docx::Body::add_contents(pugi::xml_node place) const {
  std::vector<std::size_t> listed;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (headings[i].first <= 2) listed.push_back(i);
  }
  pugi::xml_node root = place.parent();
  for (std::size_t n = 0; n < listed.size(); ++n) {
    const auto& [level, text] = headings[listed[n]];
    pugi::xml_node node = root.insert_child_after("w:p", place);
    place = node;
    pugi::xml_node properties = node.append_child("w:pPr");
    value(properties, "w:pStyle", level == 1 ? "TOC1" : "TOC2");
    if (settings.right_to_left) properties.append_child("w:bidi");
    if (n == 0) {
      field_mark(node, "begin");
      pugi::xml_node instruction = node.append_child("w:r").append_child("w:instrText");
      instruction.append_attribute("xml:space").set_value("preserve");
      instruction.text().set(" TOC \\o \"1-2\" \\n \\h ");
      field_mark(node, "separate");
    }
    pugi::xml_node link = node.append_child("w:hyperlink");
    link.append_attribute("w:anchor").set_value(fmt::format("_Toc{}", listed[n] + 1).c_str());
    run(link, {text});
    if (n + 1 == listed.size()) field_mark(node, "end");
  }
}

std::string Docx::bytes() const {
  pugi::xml_document copy;
  copy.reset(body_->xml);
  pugi::xml_node body = copy.first_child().child("w:body");
  if (body_->contents_place != nullptr) {
    std::size_t index = 0;
    for (pugi::xml_node node = body_->contents_place.previous_sibling(); node; node = node.previous_sibling()) ++index;
    pugi::xml_node place = body.first_child();
    for (; index > 0; --index) place = place.next_sibling();
    body_->add_contents(place);
  }
  const DocxSettings& settings = body_->settings;
  pugi::xml_node section = body.append_child("w:sectPr");
  pugi::xml_node footer = section.append_child("w:footerReference");
  footer.append_attribute("w:type").set_value("default");
  footer.append_attribute("r:id").set_value("rId4");
  pugi::xml_node size = section.append_child("w:pgSz");
  size.append_attribute("w:w").set_value(settings.landscape ? page_long : page_short);
  size.append_attribute("w:h").set_value(settings.landscape ? page_short : page_long);
  if (settings.landscape) size.append_attribute("w:orient").set_value("landscape");
  pugi::xml_node margins = section.append_child("w:pgMar");
  for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) margins.append_attribute(side).set_value(margin);
  for (const char* side : {"w:header", "w:footer"}) margins.append_attribute(side).set_value(600);
  margins.append_attribute("w:gutter").set_value(0);
  if (settings.right_to_left) section.append_child("w:bidi");
  std::ostringstream out;
  pugi::xml_node head = copy.prepend_child(pugi::node_declaration);
  head.append_attribute("version").set_value("1.0");
  head.append_attribute("encoding").set_value("UTF-8");
  head.append_attribute("standalone").set_value("yes");
  copy.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return zip({{"[Content_Types].xml", docx_content_types()},
              {"_rels/.rels", docx_package_relations()},
              {"word/document.xml", out.str()},
              {"word/_rels/document.xml.rels", docx_document_relations()},
              {"word/styles.xml", docx_styles(settings)},
              {"word/numbering.xml", docx_numbering()},
              {"word/settings.xml", docx_settings(settings)},
              {"word/footer1.xml", docx_footer(settings)},
              {"docProps/core.xml", docx_core(settings)},
              {"docProps/app.xml", docx_app(settings)}});
}

}  // namespace lacuna::report
