#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "process.h"

extern char** environ;  // NOLINT: POSIX

namespace {

constexpr int patience = 60000;  // milliseconds; a run that shows nothing fails the test instead of stopping it

// A terminal on which the program writes its standard error.
class Terminal {
 public:
  Terminal() : master_(posix_openpt(O_RDWR | O_NOCTTY)) {
    REQUIRE(master_ >= 0);
    REQUIRE(grantpt(master_) == 0);
    REQUIRE(unlockpt(master_) == 0);
    std::array<char, 200> name{};
    REQUIRE(ptsname_r(master_, name.data(), name.size()) == 0);
    name_ = name.data();
  }
  ~Terminal() { close(master_); }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& shown() const { return shown_; }

  // Reads on until this stands there ("": to the end); false where it does not come.
  bool wait_for(const std::string& words) {
    while (words.empty() || shown_.find(words) == std::string::npos) {
      pollfd ready{master_, POLLIN, 0};
      std::array<char, 4096> buffer{};
      if (poll(&ready, 1, patience) <= 0) return false;
      const ssize_t size = read(master_, buffer.data(), buffer.size());
      if (size <= 0) return words.empty();  // the program closed it
      shown_.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return true;
  }

 private:
  int master_;
  std::string name_, shown_;
};

// The program with a terminal for its standard error, waiting for its standard input.
class Run {
 public:
  Run(std::vector<std::string> words, const Terminal& terminal, const std::string& out) {
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    input_ = ends[1];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, terminal.name().c_str(), O_RDWR | O_NOCTTY, 0);
    words.insert(words.begin(), LACUNA_BINARY);
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const int failed = posix_spawn(&child_, LACUNA_BINARY, &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[0]);
    REQUIRE(failed == 0);
  }
  ~Run() { close(input_); }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  void give(const std::string& input) {
    CHECK(write(input_, input.data(), input.size()) == static_cast<ssize_t>(input.size()));
    close(input_);
    input_ = -1;
  }
  [[nodiscard]] int status() const {
    int status = 0;
    waitpid(child_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  int input_ = -1;
  pid_t child_ = 0;
};

}  // namespace

TEST_CASE("a run that takes long says what it does on the terminal, and takes the line away") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"report", "-", "--format", "md"},
                                                {"brief", "-", "--audience", "workshop", "--format", "md"},
                                                {"compare", "-"},
                                                {"check", "-"}}) {
    CAPTURE(words.front());
    Terminal terminal;
    const std::string out = e2e::scratch_folder() + "/progress.out";
    Run run(words, terminal, out);
    CHECK(terminal.wait_for(words.front() == "compare" ? "0 of 1 States" : "reading the law"));
    run.give("1. Offence\nTrafficking in persons is an offence.\n");
    CHECK(terminal.wait_for(""));
    CHECK(run.status() == 0);
    CHECK(terminal.shown().substr(terminal.shown().size() - 4) == "\r\x1b[K");
    const std::string written = e2e::read_file(out);
    CHECK(written.size() > 100);
    CHECK(written.find("reading the law") == std::string::npos);
  }
}
