#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "process.h"

using e2e::lacuna;

namespace {

namespace fs = std::filesystem;

const std::string corvia = std::string(LACUNA_DATA) + "/samples/corvia-act.txt";
const std::string arvenia = std::string(LACUNA_DATA) + "/samples/arvenia-act.txt";
const std::string epoch = "SOURCE_DATE_EPOCH=1767225600";  // 1 January 2026

// What a run writes, on two machines that differ.
void same_bytes(std::vector<std::string> words, const std::string& format) {
  CAPTURE(words.front());
  CAPTURE(format);
  const std::string path = e2e::scratch_folder() + "/same." + format;
  words.insert(words.end(), {"-o", path});
  const auto first = lacuna(words, {epoch, "TZ=UTC", "LC_ALL=C", "COLUMNS=80"});
  REQUIRE_MESSAGE(first.status == 0, first.err);
  const std::string bytes = e2e::read_file(path);
  CHECK(bytes.size() > 40);
  REQUIRE(lacuna(words, {epoch, "TZ=Asia/Tokyo", "LC_ALL=tr_TR.UTF-8", "COLUMNS=60"}).status == 0);
  CHECK(e2e::read_file(path) == bytes);
}

}  // namespace

TEST_CASE("the same input and date give the same bytes in every format") {
  for (const char* format : {"html", "md", "csv", "json", "xlsx", "docx"}) same_bytes({"report", corvia}, format);
  for (const char* audience : {"workshop", "parliament", "ratification"}) {
    for (const char* format : {"html", "md", "docx"}) same_bytes({"brief", corvia, "--audience", audience}, format);
  }
  for (const char* format : {"html", "xlsx", "txt"}) same_bytes({"compare", arvenia, corvia}, format);
  for (const char* format : {"text", "json", "sarif", "junit", "github", "summary", "gitlab"}) {
    same_bytes({"check", corvia, "--fail-on", "never", "--format", format}, format);
  }
  for (const char* format : {"text", "json", "html", "markdown"}) {
    same_bytes({"diff", arvenia, corvia, "--format", format}, format);
  }
  for (const char* format : {"text", "json"}) same_bytes({"recommend", corvia, "--format", format}, format);
  for (const char* format : {"xml", "txt", "docx"}) same_bytes({"draft", corvia}, format);
}

TEST_CASE("a report is dated by SOURCE_DATE_EPOCH") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"report", corvia, "--format", "md"},
                                                {"brief", corvia, "--audience", "parliament", "--format", "md"},
                                                {"compare", corvia, "--format", "html"}}) {
    CHECK(lacuna(words, {epoch}).out.find("1 January 2026") != std::string::npos);
    CHECK(lacuna(words, {"SOURCE_DATE_EPOCH=1798761600"}).out.find("1 January 2027") != std::string::npos);
  }
}

TEST_CASE("a file is written as a whole or not at all; devices and links stay what they are") {
  const std::string folder = e2e::scratch_folder() + "/written";
  fs::create_directories(folder);
  const std::string real = folder + "/real.md";
  std::ofstream(real) << "old";
  fs::create_symlink(real, folder + "/link.md");
  REQUIRE(lacuna({"report", corvia, "-o", folder + "/link.md"}).status == 0);
  CHECK(fs::is_symlink(folder + "/link.md"));
  CHECK(e2e::read_file(real).size() > 1000);
  const std::string pipe = folder + "/pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = open(pipe.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK);
  CHECK(lacuna({"check", corvia, "--status", "conflict", "-o", pipe}).status == 0);
  CHECK(fs::is_fifo(pipe));
  std::string begin(10, '\0');
  CHECK(read(reader, begin.data(), begin.size()) == static_cast<ssize_t>(begin.size()));
  close(reader);
  CHECK(lacuna({"report", corvia, "--format", "md", "-o", folder}).status == 2);  // a folder
  fs::create_directories(folder + "/taken.md/inside");
  CHECK(lacuna({"report", corvia, "-o", folder + "/taken.md"}).status == 2);
  for (const auto& entry : fs::directory_iterator(folder)) CHECK(entry.path().extension() != ".part");
}
