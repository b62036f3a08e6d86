#include "process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

extern char** environ;  // NOLINT: POSIX

namespace e2e {
namespace {

namespace fs = std::filesystem;

class Scratch {
 public:
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "lacuna-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch folder");
    path_ = pattern;
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string scratch_folder() {
  static const Scratch scratch;
  return scratch.path();
}

std::string scratch_file(const std::string& name, const std::string& content) {
  const std::string path = scratch_folder() + "/" + name;
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

Outcome lacuna(const std::vector<std::string>& arguments, const std::vector<std::string>& environment,
               const std::string& input) {
  return lacuna_in("", arguments, environment, input);
}

Outcome lacuna_in(const std::string& folder, const std::vector<std::string>& arguments,
                  const std::vector<std::string>& environment, const std::string& input) {
  std::vector<std::string> words{LACUNA_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run_in(folder, std::move(words), environment, input);
}

Outcome run_in(const std::string& folder, std::vector<std::string> words, const std::vector<std::string>& environment,
               const std::string& input) {
  const std::string in = scratch_file("stdin", input);
  const std::string out = scratch_folder() + "/stdout";
  const std::string err = scratch_folder() + "/stderr";
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (!folder.empty()) posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);

  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::vector<std::string> variables = environment;
  std::vector<char*> envp;
  for (std::string& variable : variables) envp.push_back(variable.data());
  for (char** variable = environ; *variable != nullptr; ++variable) envp.push_back(*variable);
  envp.push_back(nullptr);

  pid_t child = 0;
  const int failed = posix_spawn(&child, argv.front(), &actions, nullptr, argv.data(), envp.data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("the program could not be started");
  int status = 0;
  waitpid(child, &status, 0);
  Outcome outcome;
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.out = read_file(out);
  outcome.err = read_file(err);
  return outcome;
}

}  // namespace e2e
