// How fast laws are read and matched. Prints figures, asserts nothing.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "text/source.h"

namespace {

using namespace lacuna;
constexpr const char* usage = R"(usage: lacuna_bench FOLDER|FILE...

Reads every plain-text file (all files below a folder), and prints MB per second of processor time of: cutting into tokens; reading for
matching (tokens, sentences, clauses); matching all concepts of the English lexicon. The first pass over the texts fills
the memo of word forms and is told apart.
)";

// Processor time, which other programs on the machine disturb less than wall time.
double now() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }
double seconds_since(double start) { return now() - start; }

void collect(const std::string& path, std::vector<std::string>& files) {
  if (!std::filesystem::is_directory(path)) return files.push_back(path);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  }
}

// Blocks of text parted by empty lines stand for provisions, so that only matching is measured.
statute::Document as_blocks(std::string text) {
  statute::Document document;
  document.text = std::move(text);
  const auto size = static_cast<std::uint32_t>(document.text.size());
  statute::Provision root;
  root.level = statute::Level::document;
  root.end = size;
  document.provisions.push_back(root);
  for (std::uint32_t at = 0; at < size;) {
    const std::size_t gap = document.text.find("\n\n", at);
    statute::Provision block;
    block.type = "p";
    block.parent = 0;
    block.begin = at;
    at = gap == std::string::npos ? size : static_cast<std::uint32_t>(gap + 2);
    block.own_end = block.end = at;
    document.provisions.push_back(block);
  }
  return document;
}

struct Figures {
  double tokenise = 0, read = 0, match = 0;
  std::size_t tokens = 0, hits = 0;
};

Figures pass(const std::vector<statute::Document>& documents, rules::Lexicon& lexicon) {
  Figures figures;
  for (const statute::Document& document : documents) {
    double start = now();
    std::vector<Token> tokens;
    tokenise(document.text, {0, static_cast<std::uint32_t>(document.text.size())}, lexicon.words(), tokens);
    figures.tokenise += seconds_since(start);
    start = now();
    const rules::Reading reading = rules::read_for_matching(document, lexicon.words());
    figures.read += seconds_since(start);
    figures.tokens += reading.tokens.size();
    start = now();
    const rules::Hits hits = lexicon.match(reading);
    figures.match += seconds_since(start);
    for (const auto& list : hits) figures.hits += list.size();
  }
  return figures;
}

void run(const std::vector<std::string>& files) {
  std::vector<statute::Document> documents;
  double megabytes = 0;
  for (const std::string& file : files) {
    documents.push_back(as_blocks(read_source(file).utf8));
    megabytes += static_cast<double>(documents.back().text.size()) / 1e6;
  }
  const double start = now();
  const auto catalogue = standard::load_catalogue(LACUNA_DATA);
  rules::RuleSet rule_set = rules::load_rule_set(LACUNA_DATA, catalogue);
  rules::Lexicon& lexicon = rule_set.lexicons.at("en");
  std::size_t patterns = 0;
  for (rules::ConceptId id = 0; id < rule_set.concepts.size(); ++id) patterns += lexicon.patterns(id).size();
  fmt::print("rules loaded in {:.0f} ms: {} concepts, {} patterns\n", seconds_since(start) * 1e3,
             rule_set.concepts.size(), patterns);
  fmt::print("{} files, {:.1f} MB\n", documents.size(), megabytes);
  for (const char* name : {"first pass", "second pass"}) {
    const Figures figures = pass(documents, lexicon);
    fmt::print(
        "{:<12} tokenise {:6.1f} MB/s   read {:6.1f} MB/s   match {:6.1f} MB/s   read and match {:6.1f} MB/s   ({} "
        "tokens, "
        "{} hits)\n",
        name, megabytes / figures.tokenise, megabytes / figures.read, megabytes / figures.match,
        megabytes / (figures.read + figures.match), figures.tokens, figures.hits);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || std::string(argv[1]) == "--help" || std::string(argv[1]) == "-h") {
    fmt::print("{}", usage);
    return argc < 2 ? 2 : 0;
  }
  try {
    std::vector<std::string> files;
    for (int i = 1; i < argc; ++i) collect(argv[i], files);
    std::sort(files.begin(), files.end());
    run(files);
  } catch (const Error& error) {
    const Problem& problem = error.problem();
    fmt::print(stderr, "{}: {} {}: {} (column {} of \"{}\")\n", problem.code, problem.path, problem.pointer,
               problem.message, problem.column, problem.excerpt);
    return 2;
  }
  return 0;
}
