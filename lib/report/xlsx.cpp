#include "report/xlsx.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <ctime>
#include <map>
#include <set>
#include <stdexcept>

#include "report/inert.h"
#include "text/display.h"

namespace lacuna::report {
namespace {

constexpr std::size_t most_characters = 32000;  // of a cell; spreadsheets stop at 32767

// Cut inside no character.
std::string cell_text(const std::string& text) {
  std::string out = inert_text(text);
  if (out.size() <= most_characters) return out;
  std::size_t cut = most_characters;
  while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0U) == 0x80U) --cut;
  return out.substr(0, cut) + "\xE2\x80\xA6";
}

// Spreadsheets allow 31 characters and none of []:*?/\ in the name of a sheet.
std::string sheet_name(const std::string& wanted, std::set<std::string>& taken) {
  std::string name;
  for (const char c : inert_line(wanted))
    name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
  std::size_t cut = std::min<std::size_t>(name.size(), 27);
  while (cut < name.size() && cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0U) == 0x80U) --cut;
  name.resize(cut);
  if (name.empty()) name = "1";
  std::string unique = name;
  for (int n = 2; !taken.insert(unique).second; ++n) unique = fmt::format("{} {}", name, n);
  return unique;
}

// Lines that a text takes in a column so many characters wide.
std::size_t lines_of(const std::string& text, double width) {
  std::size_t lines = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const auto columns = static_cast<double>(display_width(std::string_view(text).substr(at, end - at)));
    lines += 1 + static_cast<std::size_t>(columns * 1.1 / width);
    at = end + 1;
  }
  return lines;
}

struct Colours {
  lxw_color_t ink;
  lxw_color_t paper;
};
const std::map<std::string, Colours, std::less<>> status_colours{{"met", {0x1D6B3A, 0xE3F4E8}},
                                                                 {"partial", {0x7A5000, 0xFFF1CC}},
                                                                 {"gap", {0xA81E1E, 0xFBE3E3}},
                                                                 {"conflict", {0x6F1D8F, 0xF1E2F8}}};

}  // namespace

struct Xlsx::Book {
  int file = -1;
  lxw_workbook* book = nullptr;
  lxw_worksheet* sheet = nullptr;
  std::vector<XlsxColumn> columns;
  lxw_row_t rows = 0;
  bool right_to_left = false;
  std::set<std::string> names;
  lxw_format* head = nullptr;
  lxw_format* plain = nullptr;
  lxw_format* bold = nullptr;
  std::map<std::string, lxw_format*, std::less<>> statuses;

  lxw_format* format(bool strong) const {
    lxw_format* made = workbook_add_format(book);
    format_set_text_wrap(made);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    if (strong) format_set_bold(made);
    return made;
  }
};

Xlsx::Xlsx(const XlsxSettings& settings) : book_(std::make_unique<Book>()) {
  book_->file = memfd_create("lacuna", MFD_CLOEXEC);  // the library writes to a file by name only
  if (book_->file < 0) throw std::runtime_error("there is no room for the spreadsheet");
  book_->book = workbook_new(fmt::format("/proc/self/fd/{}", book_->file).c_str());
  if (book_->book == nullptr) throw std::runtime_error("the spreadsheet could not be begun");
  book_->right_to_left = settings.right_to_left;
  std::string title = inert_line(settings.title);
  std::string creator = inert_line(settings.creator);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = creator.data();
  tm date{};
  date.tm_year = settings.date.year - 1900;
  date.tm_mon = settings.date.month - 1;
  date.tm_mday = settings.date.day;
  properties.created = timegm(&date);
  workbook_set_properties(book_->book, &properties);
  book_->head = book_->format(true);
  format_set_bg_color(book_->head, 0xDCE6F1);
  format_set_border(book_->head, LXW_BORDER_THIN);
  book_->plain = book_->format(false);
  book_->bold = book_->format(true);
  for (const auto& [status, colours] : status_colours) {
    lxw_format* made = book_->format(true);
    format_set_font_color(made, colours.ink);
    format_set_bg_color(made, colours.paper);
    book_->statuses.emplace(status, made);
  }
}

Xlsx::~Xlsx() {
  if (book_->book != nullptr) lxw_workbook_free(book_->book);
  if (book_->file >= 0) close(book_->file);
}

void Xlsx::sheet(const std::string& name, std::vector<XlsxColumn> columns, int frozen) {
  finish_sheet();
  book_->sheet = workbook_add_worksheet(book_->book, sheet_name(name, book_->names).c_str());
  if (book_->sheet == nullptr) throw std::runtime_error("a sheet could not be added");
  book_->columns = std::move(columns);
  book_->rows = 1;
  lxw_worksheet* sheet = book_->sheet;
  if (book_->right_to_left) worksheet_right_to_left(sheet);
  for (std::size_t i = 0; i < book_->columns.size(); ++i) {
    const XlsxColumn& column = book_->columns[i];
    const auto at = static_cast<lxw_col_t>(i);
    lxw_row_col_options options{};
    options.hidden = column.hidden ? 1 : 0;
    worksheet_set_column_opt(sheet, at, at, column.width, nullptr, &options);
    worksheet_write_string(sheet, 0, at, cell_text(column.head).c_str(), book_->head);
  }
  worksheet_set_row(sheet, 0, 30, nullptr);
  worksheet_freeze_panes(sheet, 1, static_cast<lxw_col_t>(frozen));
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
}

void Xlsx::row(const std::vector<XlsxCell>& cells) {
  std::size_t lines = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const XlsxCell& cell = cells[i];
    const XlsxColumn& column = book_->columns[i];
    if (!column.hidden) lines = std::max(lines, lines_of(cell.text, column.width));
    const auto status = book_->statuses.find(cell.status);
    lxw_format* format = status != book_->statuses.end() ? status->second : cell.bold ? book_->bold : book_->plain;
    const auto at = static_cast<lxw_col_t>(i);
    if (cell.number) {
      worksheet_write_number(book_->sheet, book_->rows, at, *cell.number, format);
    } else {
      worksheet_write_string(book_->sheet, book_->rows, at, cell_text(cell.text).c_str(), format);
    }
  }
  // Not every program fits the height of rows to their text when it opens a file.
  constexpr std::size_t most_lines = 14;
  worksheet_set_row(book_->sheet, book_->rows, 15.0 * static_cast<double>(std::min(lines, most_lines)), nullptr);
  ++book_->rows;
}

void Xlsx::finish_sheet() {
  if (book_->sheet == nullptr || book_->columns.empty()) return;
  const lxw_row_t last = std::max<lxw_row_t>(book_->rows, 2) - 1;
  worksheet_autofilter(book_->sheet, 0, 0, last, static_cast<lxw_col_t>(book_->columns.size() - 1));
  for (std::size_t i = 0; i < book_->columns.size(); ++i) {
    if (book_->columns[i].choices.empty()) continue;
    std::vector<char*> list;
    for (std::string& choice : book_->columns[i].choices) list.push_back(choice.data());
    list.push_back(nullptr);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = list.data();
    validation.ignore_blank = LXW_VALIDATION_ON;
    validation.dropdown = LXW_VALIDATION_ON;
    validation.show_error = LXW_VALIDATION_OFF;
    const auto at = static_cast<lxw_col_t>(i);
    worksheet_data_validation_range(book_->sheet, 1, at, last, at, &validation);
  }
}

std::string Xlsx::bytes() {
  finish_sheet();
  lxw_workbook* book = book_->book;
  book_->book = nullptr;  // closing frees it
  const lxw_error failed = workbook_close(book);
  if (failed != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(failed));
  const off_t size = lseek(book_->file, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(std::max<off_t>(size, 0)), '\0');
  std::size_t done = 0;
  while (done < out.size()) {
    const ssize_t part = pread(book_->file, out.data() + done, out.size() - done, static_cast<off_t>(done));
    if (part <= 0) throw std::runtime_error("the spreadsheet could not be read back");
    done += static_cast<std::size_t>(part);
  }
  return out;
}

}  // namespace lacuna::report
