// The one exception that the library throws.
//
//   try { auto document = statute::read_document(path); }
//   catch (const lacuna::Error& error) { show(error.problem()); }
//
// An Error is a problem of our inputs (a file, a rule, an option), never a finding about the law. Its code is stable:
// D1xx documents, R2xx rules and model-law data, C3xx command line and configuration.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace lacuna {

struct Problem {
  std::string code;          // "D104"
  std::string message;       // one sentence, no full stop
  std::string path;          // the file, "" where there is none
  std::uint32_t line = 0;    // from 1; 0 where unknown
  std::uint32_t column = 0;  // from 1, in bytes; 0 where unknown
  std::string pointer;       // JSON pointer into the file, "" where it does not apply
  std::string excerpt;       // the source line at fault (UTF-8, at most 200 bytes), may be ""
  std::string hint;          // what to do about it, may be ""
};

class Error : public std::runtime_error {
 public:
  explicit Error(Problem problem) : std::runtime_error(problem.message), problem_(std::move(problem)) {}
  [[nodiscard]] const Problem& problem() const noexcept { return problem_; }

 private:
  Problem problem_;
};

}  // namespace lacuna
