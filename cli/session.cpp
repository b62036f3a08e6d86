#include "session.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "kept_rules.h"
#include "text/display.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

bool holds_rules(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "rules", ignored) && fs::is_directory(folder / "model-law", ignored);
}

bool locale_is_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::string value = environment(name);
    if (value.empty()) continue;
    std::transform(value.begin(), value.end(), value.begin(), [](unsigned char c) { return std::tolower(c); });
    return value.find("utf-8") != std::string::npos || value.find("utf8") != std::string::npos;
  }
  return false;
}

std::size_t terminal_width() {
  winsize size{};
  if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) {
    return std::min<std::size_t>(size.ws_col, 140);
  }
  return 100;
}

}  // namespace

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): one thread reads it, nothing writes it
  return value == nullptr ? std::string() : std::string(value);
}

std::string find_data(const Common& common) {
  std::vector<fs::path> tried;
  if (!common.data.empty()) {
    tried.emplace_back(common.data);
  } else if (const std::string folder = environment("LACUNA_DATA"); !folder.empty()) {
    tried.emplace_back(folder);
  } else {
    tried.emplace_back(LACUNA_SOURCE_DATA);
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    if (!program.empty()) tried.push_back(program.parent_path().parent_path() / LACUNA_INSTALLED_DATA);
  }
  for (const fs::path& folder : tried) {
    if (holds_rules(folder)) return folder.string();
  }
  throw Error({.code = "C302",
               .message = "no rules found: the data folder must hold rules/ and model-law/",
               .path = tried.front().string(),
               .hint = "name the folder with --data or the environment variable LACUNA_DATA"});
}

report::TerminalStyle style_for(const Common& common) {
  const bool terminal = common.output.empty() && isatty(STDOUT_FILENO) != 0;
  report::TerminalStyle style;
  style.color = common.color == "always" || (common.color == "auto" && terminal && environment("NO_COLOR").empty() &&
                                             environment("TERM") != "dumb");
  style.ascii = common.ascii || (terminal && !locale_is_utf8());
  style.width = common.width != 0 ? common.width : terminal_width();
  return style;
}

void print_problem(const Problem& problem) {
  std::string place = problem.path;
  if (problem.line != 0) place += fmt::format(":{}", problem.line);
  if (problem.column != 0) place += fmt::format(":{}", problem.column);
  if (!problem.pointer.empty()) place += fmt::format(" at {}", problem.pointer);
  std::string out = fmt::format("lacuna: {} {}\n", problem.code, printable(problem.message));
  if (!place.empty()) out += fmt::format("  {}\n", printable(place));
  if (!problem.excerpt.empty()) {
    const std::string number = problem.line != 0 ? fmt::format("{:>6}", problem.line) : std::string(6, ' ');
    out += fmt::format("{} | {}\n", number, printable(problem.excerpt));
  }
  if (!problem.hint.empty()) out += fmt::format("  hint: {}\n", printable(problem.hint));
  if (isatty(STDERR_FILENO) != 0) std::fputs("\r\x1b[K", stderr);  // a line of progress may stand there
  std::fputs(out.c_str(), stderr);
}

rules::RuleSet& load_rules(const std::string& data, const standard::Catalogue& catalogue) {
  return keep(rules::load_rule_set(data, catalogue));
}

const standard::Requirement& require(const standard::Catalogue& catalogue, const std::string& id) {
  if (const standard::Requirement* found = catalogue.find(id)) return *found;
  const auto near = catalogue.suggestions(id);
  throw Error({.code = "C304",
               .message = fmt::format("there is no requirement \"{}\"", id),
               .hint = near.empty() ? "\"lacuna requirements\" lists them"
                                    : fmt::format("did you mean {}?", fmt::join(near, ", "))});
}

bool wanted(const std::vector<std::string>& list, const std::string& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

std::string plural(std::size_t count, const char* noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void keep_from_terminal(const Common& common) {
  if (!common.output.empty() || isatty(STDOUT_FILENO) == 0) return;
  throw Error({.code = "C319", .message = "this format is not for a terminal", .hint = "name a file with -o"});
}

void write_output(const Common& common, const std::string& text) {
  if (common.output.empty()) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    if (std::fflush(stdout) != 0) {
      throw Error({.code = "C303", .message = "standard output could not be written", .hint = "is the disk full?"});
    }
    return;
  }
  write_file(common.output, text);
}

void write_file(const std::string& path, const std::string& text) {
  const auto failed = [&] {
    std::error_code ignored;
    const fs::path folder = fs::path(path).parent_path();
    const bool lost = !folder.empty() && !fs::is_directory(folder, ignored);
    return Error({.code = "C303",
                  .message = "the output file could not be written",
                  .path = path,
                  .hint = lost ? "there is no folder " + folder.string() : ""});
  };
  const auto write = [&](const fs::path& target) {
    std::ofstream file(target, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    return static_cast<bool>(file.flush());
  };
  std::error_code problem;
  fs::path target(path);
  if (fs::exists(target, problem) &&
      !fs::is_regular_file(target, problem)) {  // a device or a pipe takes it as it comes
    if (!write(target)) throw failed();
    return;
  }
  if (fs::is_symlink(target, problem)) {  // the link stays
    const fs::path linked = fs::weakly_canonical(target, problem);
    if (!problem) target = linked;
  }
  const fs::path draft = fmt::format("{}.{}.part", target.string(), getpid());  // another run may write there too
  bool done = write(draft);
  if (done) {
    fs::rename(draft, target, problem);
    done = !problem;
  }
  if (done) return;
  fs::remove(draft, problem);
  throw failed();
}

}  // namespace lacuna::cli
