// What a run is doing, in one line on a terminal's standard error, once the run takes longer than a second.
//
//   Progress progress("States");
//   progress.doing("reading the rules");
//   for (...) progress.at(done, all);   // "12 of 194 States"
//   progress.finish();                  // before anything else is printed
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

namespace lacuna::cli {

class Progress {
 public:
  // Nothing is shown where standard error is no terminal. `what` is counted by at().
  explicit Progress(std::string what = "");
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void doing(const std::string& step);
  void at(std::size_t done, std::size_t all);
  // Takes the line away; nothing is shown from here on.
  void finish();

 private:
  void show();

  std::string what_;
  std::mutex guard_;
  std::condition_variable changed_;
  std::string line_;       // guarded
  bool finished_ = false;  // guarded
  std::thread watch_;      // draws the line, so that a step that takes long is seen; none without a terminal
};

}  // namespace lacuna::cli
