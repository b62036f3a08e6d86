#include "report/docx_parts.h"

#include <fmt/format.h>

#include "report/inert.h"
#include "statute/xml_escape.h"

namespace lacuna::report {
namespace {

constexpr const char* declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* word_space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string escaped(const std::string& text) {
  std::string out;
  statute::append_xml_text(out, inert_line(text));
  return out;
}

std::string style(const char* id, const char* name, const char* more, const std::string& paragraph,
                  const std::string& run) {
  return fmt::format(
      "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name "
      "w:val=\"{}\"/>{}<w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>",
      id, name, more, paragraph, run);
}

std::string size(int half_points) { return fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", half_points); }

std::string heading_style(int level, int half_points) {
  const std::string id = fmt::format("Heading{}", level);
  return style(
      id.c_str(), fmt::format("heading {}", level).c_str(),
      "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>",
      fmt::format("<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"{}\"/>", level - 1),
      "<w:b/><w:bCs/><w:color w:val=\"1F3A5F\"/>" + size(half_points));
}

std::string list_level(int id, const char* format, const char* text) {
  return fmt::format(
      "<w:abstractNum w:abstractNumId=\"{}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start "
      "w:val=\"1\"/><w:numFmt w:val=\"{}\"/><w:lvlText w:val=\"{}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind "
      "w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum>",
      id, format, text);
}

}  // namespace

std::string docx_content_types() {
  std::string out = declaration;
  out +=
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  for (const auto& [part, type] : {std::pair{"document", "document.main+xml"},
                                   {"styles", "styles+xml"},
                                   {"numbering", "numbering+xml"},
                                   {"settings", "settings+xml"},
                                   {"footer1", "footer+xml"}}) {
    out += fmt::format("<Override PartName=\"/word/{}.xml\" ContentType=\"{}{}\"/>", part, word, type);
  }
  return out +
         "<Override PartName=\"/docProps/core.xml\" "
         "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
         "<Override PartName=\"/docProps/app.xml\" "
         "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>";
}

std::string docx_package_relations() {
  return std::string(declaration) +
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
         "<Relationship Id=\"rId1\" "
         "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
         "Target=\"word/document.xml\"/>"
         "<Relationship Id=\"rId2\" "
         "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
         "Target=\"docProps/core.xml\"/>"
         "<Relationship Id=\"rId3\" "
         "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" "
         "Target=\"docProps/app.xml\"/></Relationships>";
}

std::string docx_document_relations() {
  std::string out = std::string(declaration) +
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  int id = 0;
  for (const auto& [type, target] :
       {std::pair{"styles", "styles"}, {"numbering", "numbering"}, {"settings", "settings"}, {"footer", "footer1"}}) {
    out += fmt::format(
        "<Relationship Id=\"rId{}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}\" "
        "Target=\"{}.xml\"/>",
        ++id, type, target);
  }
  return out + "</Relationships>";
}

std::string docx_styles(const DocxSettings& settings) {
  std::string out = declaration;
  out += fmt::format(
      "<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" "
      "w:cs=\"Arial\" w:eastAsia=\"SimSun\"/>{}<w:lang w:val=\"{}\" "
      "w:bidi=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault>"
      "<w:pPr><w:spacing w:after=\"100\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>",
      word_space, size(21), settings.language, settings.language);
  out +=
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
      "w:val=\"Normal\"/><w:qFormat/></w:style>";
  const char* normal = "<w:basedOn w:val=\"Normal\"/><w:qFormat/>";
  out += style("Title", "Title", normal, "<w:spacing w:before=\"600\" w:after=\"160\"/>",
               "<w:b/><w:bCs/><w:color w:val=\"1F3A5F\"/>" + size(48));
  out +=
      style("Subtitle", "Subtitle", normal, "<w:spacing w:after=\"240\"/>", "<w:color w:val=\"444444\"/>" + size(28));
  out += heading_style(1, 32) + heading_style(2, 26) + heading_style(3, 23);
  out += style("TOC1", "toc 1", "<w:basedOn w:val=\"Normal\"/>", "<w:spacing w:after=\"40\"/>", "");
  out +=
      style("TOC2", "toc 2", "<w:basedOn w:val=\"Normal\"/>", "<w:spacing w:after=\"20\"/><w:ind w:left=\"240\"/>", "");
  out += style("ListBullet", "List Bullet", normal,
               "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>", "");
  out += style("ListNumber", "List Number", normal,
               "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr><w:spacing w:after=\"60\"/>", "");
  out +=
      style("SmallText", "Small Text", normal, "<w:spacing w:after=\"40\"/>", "<w:color w:val=\"555555\"/>" + size(17));
  out += style("Clause", "Clause", normal,
               "<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"9FB4CC\"/></w:pBdr>"
               "<w:spacing w:after=\"40\"/><w:ind w:left=\"280\"/>",
               size(19));
  out += style("Quote", "Quote", normal, "<w:keepNext/><w:spacing w:after=\"80\"/><w:ind w:left=\"240\"/>",
               "<w:i/><w:iCs/>");
  out += style("Provision", "Provision", normal, "<w:spacing w:after=\"60\"/><w:ind w:left=\"480\"/>", "");
  out += style("ExplanatoryNote", "Explanatory Note", normal,
               "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"9DB2CF\"/></w:pBdr>"
               "<w:spacing w:before=\"120\" w:after=\"160\"/><w:ind w:left=\"240\"/>",
               "<w:color w:val=\"444444\"/>" + size(18));
  out += style("TableText", "Table Text", normal, "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
               size(17));
  out += style("Footer", "footer", "<w:basedOn w:val=\"Normal\"/>", "<w:jc w:val=\"center\"/>", size(17));
  return out +
         "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
         "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left "
         "w:w=\"80\" "
         "w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"80\" "
         "w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
         "</w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
         "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
         "<w:top w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/><w:left w:val=\"single\" w:sz=\"4\" "
         "w:color=\"999999\"/>"
         "<w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/><w:right w:val=\"single\" w:sz=\"4\" "
         "w:color=\"999999\"/>"
         "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/><w:insideV w:val=\"single\" w:sz=\"4\" "
         "w:color=\"999999\"/></w:tblBorders></w:tblPr></w:style></w:styles>";
}

std::string docx_numbering() {
  return fmt::format(
      "{}<w:numbering {}>{}{}<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\">"
      "<w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
      declaration, word_space, list_level(0, "bullet", "\xE2\x80\xA2"), list_level(1, "decimal", "%1."));
}

std::string docx_settings(const DocxSettings& settings) {
  return fmt::format(
      "{}<w:settings {}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting "
      "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
      "<w:themeFontLang w:val=\"{}\"/></w:settings>",
      declaration, word_space, settings.language);
}

std::string docx_footer(const DocxSettings& settings) {
  const auto field = [](const char* name) {
    return fmt::format(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {} "
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r>"
        "<w:fldChar w:fldCharType=\"end\"/></w:r>",
        name);
  };
  return fmt::format(
      "{}<w:ftr {}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>{}</w:pPr><w:r><w:t xml:space=\"preserve\">{} \xC2\xB7 "
      "</w:t></w:r>{}<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
      declaration, word_space, settings.right_to_left ? "<w:bidi/>" : "", escaped(settings.title), field("PAGE"),
      field("NUMPAGES"));
}

std::string docx_core(const DocxSettings& settings) {
  const std::string when =
      fmt::format("{:04}-{:02}-{:02}T00:00:00Z", settings.date.year, settings.date.month, settings.date.day);
  return fmt::format(
      "{}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>"
      "<dc:language>{}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{}</dcterms:created>"
      "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{}</dcterms:modified></cp:coreProperties>",
      declaration, escaped(settings.title), escaped(settings.creator), settings.language, when, when);
}

std::string docx_app(const DocxSettings& settings) {
  return fmt::format(
      "{}<Properties "
      "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>{}"
      "</Application></Properties>",
      declaration, escaped(settings.creator));
}

}  // namespace lacuna::report
