#include "progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <utility>

namespace lacuna::cli {
namespace {

void print(const std::string& text) {
  std::fputs(text.c_str(), stderr);
  std::fflush(stderr);
}

}  // namespace

Progress::Progress(std::string what) : what_(std::move(what)) {
  if (isatty(STDERR_FILENO) != 0) watch_ = std::thread([this] { show(); });
}

Progress::~Progress() { finish(); }

void Progress::show() {
  using namespace std::chrono_literals;
  std::unique_lock lock(guard_);
  std::string shown;
  for (auto wait = 1000ms; !changed_.wait_for(lock, wait, [this] { return finished_; }); wait = 100ms) {
    if (line_ == shown) continue;
    shown = line_;
    print(fmt::format("\r{}\x1b[K", shown));
  }
  if (!shown.empty()) print("\r\x1b[K");
}

void Progress::doing(const std::string& step) {
  const std::lock_guard lock(guard_);
  line_ = step;
}

void Progress::at(std::size_t done, std::size_t all) { doing(fmt::format("{} of {} {}", done, all, what_)); }

void Progress::finish() {
  {
    const std::lock_guard lock(guard_);
    finished_ = true;
  }
  changed_.notify_one();
  if (watch_.joinable()) watch_.join();
}

}  // namespace lacuna::cli
