// Runs the program under test as its user would.
#pragma once

#include <string>
#include <vector>

namespace e2e {

struct Outcome {
  int status = -1;  // exit status; 128 + signal where it was killed
  std::string out, err;
};

// The lacuna program with these arguments; `environment` holds "NAME=value" to add, `input` is its standard input.
Outcome lacuna(const std::vector<std::string>& arguments, const std::vector<std::string>& environment = {},
               const std::string& input = {});

// Any program: the first word is its path.
Outcome run_in(const std::string& folder, std::vector<std::string> words, const std::vector<std::string>& environment,
               const std::string& input = {});

// The lacuna program, run in a folder.
Outcome lacuna_in(const std::string& folder, const std::vector<std::string>& arguments,
                  const std::vector<std::string>& environment = {}, const std::string& input = {});

std::string read_file(const std::string& path);

// A file with this content in a scratch folder that is removed when the test program ends; gives its path.
std::string scratch_file(const std::string& name, const std::string& content);
std::string scratch_folder();

}  // namespace e2e
