#include "statute/akn_writer_meta.h"

#include <array>
#include <cctype>

#include "statute/languages.h"
#include "statute/xml_escape.h"

namespace lacuna::statute {

namespace {

// The file's name without folder and extension, in lower case, other characters than letters and digits as hyphens.
std::string name_for_uri(std::string_view path) {
  const auto slash = path.find_last_of("/\\");
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  path = path.substr(0, path.find_last_of('.'));
  std::string name;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalnum(byte) != 0) {
      name.push_back(static_cast<char>(std::tolower(byte)));
    } else if (!name.empty() && name.back() != '-') {
      name.push_back('-');
    }
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() ? "document" : name;
}

// "2031-05-04" where it is a day of the calendar, else the day that stands for none.
std::string valid_date(const std::string& date) {
  constexpr std::array<int, 12> days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  constexpr const char* unknown = "0001-01-01";
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return unknown;
  int parts[3] = {0, 0, 0};
  std::size_t part = 0;
  for (std::size_t i = 0; i < date.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
      continue;
    }
    if (date[i] < '0' || date[i] > '9') return unknown;
    parts[part] = parts[part] * 10 + (date[i] - '0');
  }
  const auto [year, month, day] = parts;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days.at(static_cast<std::size_t>(month) - 1)) {
    return unknown;
  }
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && day == 29 && !leap ? unknown : date;
}

// A URI as the schema takes it: white space and other characters that no URI has are percent-encoded.
std::string clean_uri(std::string_view uri) {
  constexpr std::string_view allowed = "-._~:/?@!$&'()*+,;=%#";
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string clean;
  for (const char c : uri) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0 || allowed.find(c) != std::string_view::npos) {
      clean.push_back(c);
    } else {
      clean += '%';
      clean += hex[byte >> 4U];
      clean += hex[byte & 0xFU];
    }
  }
  return clean;
}

std::string made_up_uri(const std::string& country, std::string_view kind, const std::string& date,
                        const std::string& name) {
  return "/akn/" + country + "/" + std::string(kind) + "/" + date + "/" + name;
}

std::string known_country(const Metadata& metadata) { return metadata.country.empty() ? "xx" : metadata.country; }

void property(std::string& out, std::string_view element, std::string_view attribute, std::string_view value,
              std::string_view name = {}) {
  out += "<";
  out += element;
  out += ' ';
  out += attribute;
  out += "=\"";
  append_xml_value(out, value);
  out += '"';
  if (!name.empty()) {
    out += " name=\"";
    out += name;
    out += '"';
  }
  out += "/>";
}

}  // namespace

std::string work_uri(const Document& document, std::string_view kind) {
  const Metadata& metadata = document.metadata;
  std::string known = clean_uri(metadata.work_uri);
  if (!known.empty()) return known;
  return made_up_uri(known_country(metadata), kind, valid_date(metadata.date), name_for_uri(document.path));
}

AknWriterMeta::AknWriterMeta(const Document& document)
    : metadata_(document.metadata),
      name_(name_for_uri(document.path)),
      date_(valid_date(metadata_.date)),
      language_(long_language_code(metadata_.language)),
      country_(known_country(metadata_)) {}

void AknWriterMeta::append_main(std::string& out, std::string_view kind) {
  work_ = clean_uri(metadata_.work_uri);
  if (work_.empty()) work_ = made_up_uri(country_, kind, date_, name_);
  expression_ = clean_uri(metadata_.expression_uri);
  if (expression_.empty()) expression_ = work_ + "/" + language_ + "@";
  manifestation_ = clean_uri(metadata_.manifestation_uri);
  if (manifestation_.empty()) manifestation_ = expression_ + ".xml";
  append(out, "main", true);
}

void AknWriterMeta::append_attachment(std::string& out, std::size_t number) const {
  append(out, "attachment_" + std::to_string(number), false);
}

void AknWriterMeta::append(std::string& out, const std::string& component, bool main) const {
  const std::string source = std::string("#") + source_id;
  const auto common = [&](const std::string& uri, std::string_view date_name, bool titles) {
    property(out, "FRBRthis", "value", uri + "/!" + component);
    property(out, "FRBRuri", "value", uri);
    if (titles && main && !metadata_.title.empty()) property(out, "FRBRalias", "value", metadata_.title, "title");
    if (titles && main && !metadata_.short_title.empty()) {
      property(out, "FRBRalias", "value", metadata_.short_title, "shortTitle");
    }
    property(out, "FRBRdate", "date", date_, date_name);
    property(out, "FRBRauthor", "href", source);
  };
  out += "<meta><identification source=\"" + source + "\">\n<FRBRWork>";
  common(work_, "work", true);
  property(out, "FRBRcountry", "value", country_);
  out += "</FRBRWork>\n<FRBRExpression>";
  common(expression_, "expression", false);
  property(out, "FRBRlanguage", "language", language_);
  out += "</FRBRExpression>\n<FRBRManifestation>";
  common(manifestation_, "manifestation", false);
  out += "</FRBRManifestation>\n</identification>";
  if (main) {
    out += "<references source=\"" + source + "\"><TLCOrganization eId=\"" + source_id +
           "\" href=\"/ontology/organization/lacuna\" showAs=\"lacuna\"/></references>";
  }
  out += "</meta>\n";
}

}  // namespace lacuna::statute
