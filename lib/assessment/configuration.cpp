#include "assessment/configuration.h"

#include <utility>

namespace lacuna::assessment {

JsonFile read_configuration(const std::string& path, const std::string& data, const std::string& schema,
                            const std::string& code) {
  const JsonFile form = read_json(data + "/rules/schema/" + schema);
  try {
    JsonFile file = read_json(path);
    file.validate(form);
    return file;
  } catch (const Error& error) {
    Problem problem = error.problem();
    problem.code = code;
    throw Error(std::move(problem));
  }
}

bool is_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9')) return false;
  }
  const int year = std::stoi(text.substr(0, 4));
  const int month = std::stoi(text.substr(5, 2));
  const int day = std::stoi(text.substr(8, 2));
  if (month < 1 || month > 12 || day < 1) return false;
  static constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= lengths[month - 1] + (leap && month == 2 ? 1 : 0);
}

}  // namespace lacuna::assessment
