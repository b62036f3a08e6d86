// The parts of a Word file that are the same for every document but for language and title.
#pragma once

#include <string>

#include "report/docx.h"

namespace lacuna::report {

std::string docx_content_types();
std::string docx_package_relations();
std::string docx_document_relations();
std::string docx_styles(const DocxSettings& settings);
std::string docx_numbering();
std::string docx_settings(const DocxSettings& settings);
std::string docx_footer(const DocxSettings& settings);
std::string docx_core(const DocxSettings& settings);
std::string docx_app(const DocxSettings& settings);

}  // namespace lacuna::report
