// A spreadsheet: sheets with a header row that stays in view, filters, wrapped text. Texts are never formulas. The only
// file that knows libxlsxwriter is xlsx.cpp.
//
//   Xlsx book({.title = "Act", .creator = "lacuna", .date = date});
//   book.sheet("Matrix", {{"Status", 12}, {"Requirement", 40}});
//   book.row({{.text = "gap", .status = "gap"}, {.text = "Attempt is punished"}});
//   std::string bytes = book.bytes();
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "report/messages.h"

namespace lacuna::report {

struct XlsxCell {
  std::string text;
  std::string status;  // "met", "partial", "gap", "conflict": shown by colour too; "" for none
  bool bold = false;
  std::optional<double> number = std::nullopt;  // instead of the text: a number that can be added up
};

struct XlsxColumn {
  std::string head;
  double width = 12;                 // in characters
  std::vector<std::string> choices;  // a list to choose from; empty: free text
  bool hidden = false;
};

struct XlsxSettings {
  std::string title;
  std::string creator;
  Date date;
  bool right_to_left = false;
};

class Xlsx {
 public:
  explicit Xlsx(const XlsxSettings& settings);
  ~Xlsx();
  Xlsx(const Xlsx&) = delete;
  Xlsx& operator=(const Xlsx&) = delete;

  // Begins a sheet. The name is cut to what spreadsheets allow. `frozen` columns stay in view beside the header row.
  void sheet(const std::string& name, std::vector<XlsxColumn> columns, int frozen = 0);
  void row(const std::vector<XlsxCell>& cells);
  // The file. Throws std::runtime_error where it cannot be made. To be called once.
  std::string bytes();

 private:
  struct Book;
  void finish_sheet();
  std::unique_ptr<Book> book_;
};

}  // namespace lacuna::report
