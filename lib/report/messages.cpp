#include "report/messages.h"

#include <fmt/format.h>
#include <unicode/calendar.h>
#include <unicode/datefmt.h>
#include <unicode/gregocal.h>
#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "text/json_file.h"

namespace lacuna::report {
namespace {

namespace fs = std::filesystem;

// English is British: "a, b and c", "28 November 2026".
icu::Locale locale_of(const std::string& language) {
  return language == "en" ? icu::Locale::getUK() : icu::Locale(language.c_str());
}

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

icu::UnicodeString long_date(const Date& date, const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone("GMT"));
  icu::GregorianCalendar calendar(*zone, status);
  calendar.clear();
  calendar.set(date.year, date.month - 1, date.day, 12, 0, 0);
  const std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
  icu::UnicodeString text;
  if (format == nullptr || U_FAILURE(status))
    return unicode(fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day));
  format->setTimeZone(*zone);
  return format->format(calendar.getTime(status), text);
}

icu::Formattable formattable(const MessageValue& value, const icu::Locale& locale) {
  if (const auto* text = std::get_if<std::string>(&value)) return {unicode(*text)};
  if (const auto* number = std::get_if<double>(&value)) return {*number};
  return {long_date(std::get<Date>(value), locale)};
}

bool is_plain(std::string_view pattern) { return pattern.find_first_of("{}'") == std::string_view::npos; }

void check_pattern(const JsonNode& node, const std::string& pattern, const std::string& language) {
  if (is_plain(pattern)) return;
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  const icu::MessageFormat format(unicode(pattern), locale_of(language), place, status);
  if (U_FAILURE(status)) {
    throw node.error("R220", fmt::format("this message cannot be read from character {} on", place.offset + 1),
                     "braces enclose arguments, as in {count, plural, one {# file} other {# files}}");
  }
}

using Texts = std::map<std::string, std::string, std::less<>>;

void read_parts(const JsonNode& node, const std::string& name, const std::vector<const char*>& parts, Texts& texts) {
  for (const char* part : parts) {
    if (node.has(part)) texts.insert_or_assign(fmt::format("{}/{}", name, part), node.text_of(part));
  }
}

void read_requirements(const JsonNode& requirements, Texts& texts) {
  for (const auto& [id, requirement] : requirements.members()) {
    read_parts(requirement, id, {"title", "why", "recommend"}, texts);
    if (!requirement.has("elements")) continue;
    for (const auto& [name, element] : requirement["elements"].members()) {
      read_parts(element, fmt::format("{}/{}", id, name), {"title", "advice", "absence_note"}, texts);
    }
  }
}

std::string messages_folder(const std::string& data) { return (fs::path(data) / "model-law" / "messages").string(); }

}  // namespace

std::string Messages::operator()(std::string_view key, MessageArguments arguments) const {
  const auto found = patterns_.find(key);
  if (found == patterns_.end()) {
    throw Error({.code = "R221", .message = fmt::format("there is no message \"{}\"", key)});
  }
  if (is_plain(found->second)) return found->second;
  const icu::Locale locale = locale_of(language_);
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(unicode(found->second), locale, status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(unicode(name));
    values.push_back(formattable(value, locale));
  }
  icu::UnicodeString out;
  format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), out, status);
  if (U_FAILURE(status)) {
    throw Error({.code = "R220", .message = fmt::format("the message \"{}\" cannot be written", key)});
  }
  return utf8(out);
}

bool Messages::has(std::string_view key) const { return patterns_.find(key) != patterns_.end(); }

std::vector<std::string> Messages::keys() const {
  std::vector<std::string> list;
  list.reserve(patterns_.size());
  for (const auto& [key, pattern] : patterns_) list.push_back(key);
  return list;
}

std::string Messages::text(const std::string& key, const std::string& otherwise) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? otherwise : found->second;
}

bool Messages::right_to_left() const { return uloc_isRightToLeft(language_.c_str()) != 0; }

std::string Messages::list(const std::vector<std::string>& items) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::ListFormatter> format(icu::ListFormatter::createInstance(locale_of(language_), status));
  std::vector<icu::UnicodeString> texts;
  texts.reserve(items.size());
  for (const std::string& item : items) texts.push_back(unicode(item));
  icu::UnicodeString out;
  if (U_SUCCESS(status)) format->format(texts.data(), static_cast<int32_t>(texts.size()), out, status);
  return U_SUCCESS(status) ? utf8(out) : fmt::format("{}", fmt::join(items, ", "));
}

std::string Messages::upper(std::string_view text) const { return utf8(unicode(text).toUpper(locale_of(language_))); }

std::string Messages::language_name(const std::string& code) const {
  icu::UnicodeString name;
  icu::Locale(code.c_str()).getDisplayLanguage(locale_of(language_), name);
  return utf8(name);
}

std::vector<std::string> report_languages(const std::string& data_directory) {
  std::vector<std::string> languages;
  for (const std::string& path : files_below(messages_folder(data_directory), ".json")) {
    const std::string language = fs::path(path).parent_path().filename().string();
    if (languages.empty() || languages.back() != language) languages.push_back(language);
  }
  return languages;
}

Messages load_messages(const std::string& data_directory, const std::string& language) {
  const std::vector<std::string> languages = report_languages(data_directory);
  if (std::find(languages.begin(), languages.end(), language) == languages.end()) {
    throw Error({.code = "C312",
                 .message = fmt::format("reports cannot be written in \"{}\"", language),
                 .path = messages_folder(data_directory),
                 .hint = fmt::format("there is {}", fmt::join(languages, ", "))});
  }
  Messages messages;
  messages.language_ = language;
  const JsonFile schema = read_json((fs::path(data_directory) / "rules/schema/messages.schema.json").string());
  const std::vector<std::string> order =
      language == "en" ? std::vector<std::string>{"en"} : std::vector<std::string>{"en", language};
  for (const std::string& each : order) {
    for (const std::string& path : files_below((fs::path(messages_folder(data_directory)) / each).string(), ".json")) {
      const JsonFile file = read_json(path);
      file.validate(schema);
      const JsonNode root = file.root();
      if (root.has("messages")) {
        for (const auto& [key, node] : root["messages"].members()) {
          check_pattern(node, node.text(), each);
          messages.patterns_.insert_or_assign(key, node.text());
        }
      }
      if (root.has("requirements")) read_requirements(root["requirements"], messages.texts_);
      if (root.has("remarks")) {
        for (const auto& [id, text] : root["remarks"].members()) messages.texts_["remark/" + id] = text.text();
      }
    }
  }
  return messages;
}

}  // namespace lacuna::report
