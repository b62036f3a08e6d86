// A line on standard error that says how far a long run is.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace lacuna::cli {

// Shows nothing where standard error is no terminal, nor in the first second. The line is wiped at the end.
class Progress {
 public:
  explicit Progress(std::string what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void at(std::size_t done, std::size_t all);

 private:
  using Clock = std::chrono::steady_clock;
  std::string what_;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace lacuna::cli
