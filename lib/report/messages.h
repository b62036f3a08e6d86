// What reports say, in the language of the report: the message catalogue in model-law/messages/<language>/*.json.
//
//   Messages say = load_messages(data, "fr");
//   say("status.gap");                                     // "lacune"
//   say("count.provisions", {{"count", 12.0}});            // plural rules of the language
//   say("report.date", {{"date", Date{2026, 11, 28}}});    // long date of the language
//
// Messages are ICU message patterns, so a language brings its own plural forms. The only file that knows ICU's message
// formatting is messages.cpp. Immutable once loaded; the texts do not depend on the locale of the machine.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lacuna::report {

struct Date {
  int year = 1970, month = 1, day = 1;
};

using MessageValue = std::variant<std::string, double, Date>;
using MessageArguments = std::initializer_list<std::pair<std::string_view, MessageValue>>;

class Messages {
 public:
  // The message with its arguments put in. Error R221 where no file has the key.
  std::string operator()(std::string_view key, MessageArguments arguments = {}) const;
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> keys() const;

  // A translated text of the requirements, printed as it is ("offence.acts/title"); `otherwise` where there is none.
  [[nodiscard]] std::string text(const std::string& key, const std::string& otherwise) const;
  [[nodiscard]] bool has_text(const std::string& key) const { return texts_.count(key) > 0; }

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] bool right_to_left() const;
  // "a, b and c", as the language joins a list.
  [[nodiscard]] std::string list(const std::vector<std::string>& items) const;
  [[nodiscard]] std::string upper(std::string_view text) const;
  // The name of a language (ISO 639-1) in the language of the report: "anglais".
  [[nodiscard]] std::string language_name(const std::string& code) const;

 private:
  friend Messages load_messages(const std::string& data_directory, const std::string& language);
  std::string language_ = "en";
  std::map<std::string, std::string, std::less<>> patterns_;
  std::map<std::string, std::string, std::less<>> texts_;
};

// The languages that have a folder below <data>/model-law/messages, sorted.
std::vector<std::string> report_languages(const std::string& data_directory);

// Loads a language over English, which stands in for messages that a translation lacks. Errors: C312 no such language;
// R201, R202 a file that cannot be read or is against its schema; R220 a pattern that ICU cannot read.
Messages load_messages(const std::string& data_directory, const std::string& language);

}  // namespace lacuna::report
