// How fast laws are read, matched and assessed. Prints figures, asserts nothing.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/assess.h"
#include "report/json.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "statute/reader.h"

namespace {

using namespace lacuna;
constexpr const char* usage = R"(usage: lacuna_bench FOLDER|FILE...

Takes every file (all files below a folder) through the whole pipeline, each as an assessment of its own, and prints MB
per second of processor time of each stage:

  document   from bytes to provisions, definitions and references
  reading    tokens, sentences and clauses, made ready for matching
  matching   all concepts of the language's lexicon
  assessing  roles, elements, facts and evidence
  all        the four together

The first pass over the files fills the memo of word forms and is told apart. The digests are over all hits and over
all assessments: two builds that find the same print the same.
)";

// Processor time, which other programs on the machine disturb less than wall time.
double now() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void collect(const std::string& path, std::vector<std::string>& files) {
  if (!std::filesystem::is_directory(path)) return files.push_back(path);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  }
}

// FNV-1a.
class Digest {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes) value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  }
  void add(std::uint64_t number) { value_ = (value_ ^ number) * 0x100000001B3ULL; }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

struct Figures {
  double document = 0, reading = 0, matching = 0, assessing = 0;  // seconds
  double megabytes = 0;
  std::size_t tokens = 0, hits = 0, refused = 0;
  double slowest = 0;  // seconds a megabyte
  std::string slowest_file;
  Digest hits_digest, assessments_digest;
};

void measure(const std::string& file, const standard::Catalogue& catalogue, rules::RuleSet& rules, Figures& figures) {
  const double start = now();
  const statute::Document document = statute::read_document(file);
  const double read = now();
  double reading_seconds = 0;
  double matching_seconds = 0;
  const auto lexicon = rules.lexicons.find(document.metadata.language);
  if (lexicon != rules.lexicons.end()) {
    const double from = now();
    const rules::Reading reading = rules::read_for_matching(document, lexicon->second.words());
    const double between = now();
    const rules::Hits hits = lexicon->second.match(reading);
    matching_seconds = now() - between;
    reading_seconds = between - from;
    figures.tokens += reading.tokens.size();
    for (const auto& list : hits) {
      figures.hits += list.size();
      figures.hits_digest.add(list.size());
      for (const rules::Hit& hit : list) {
        figures.hits_digest.add(hit.first);
        figures.hits_digest.add(hit.last);
      }
    }
  }
  const double before = now();
  const assessment::Assessment assessment = assessment::assess({&document}, catalogue, rules);
  const double whole = now() - before;  // reads and matches again
  figures.assessments_digest.add(report::assessment_json(assessment));
  figures.document += read - start;
  figures.reading += reading_seconds;
  figures.matching += matching_seconds;
  figures.assessing += std::max(0.0, whole - reading_seconds - matching_seconds);
  const double megabytes = static_cast<double>(document.text.size()) / 1e6;
  figures.megabytes += megabytes;
  const double slowness = (read - start + whole) / megabytes;
  if (megabytes > 0.05 && slowness > figures.slowest) {
    figures.slowest = slowness;
    figures.slowest_file = file;
  }
}

void run(const std::vector<std::string>& files) {
  const double start = now();
  const auto catalogue = standard::load_catalogue(LACUNA_DATA);
  rules::RuleSet rules = rules::load_rule_set(LACUNA_DATA, catalogue, {.require_all = false});
  fmt::print("rules loaded in {:.0f} ms: {} concepts, {} roles, {} elements\n", (now() - start) * 1e3,
             rules.concepts.size(), rules.roles.size(), rules.elements.size());
  for (const char* name : {"first pass", "second pass"}) {
    Figures figures;
    for (const std::string& file : files) {
      try {
        measure(file, catalogue, rules, figures);
      } catch (const Error&) {
        ++figures.refused;
      }
    }
    fmt::print("{}: {} files ({} refused), {:.1f} MB, {} tokens, {} hits\n", name, files.size(), figures.refused,
               figures.megabytes, figures.tokens, figures.hits);
    const auto line = [&](const char* stage, double seconds) {
      fmt::print("  {:<10} {:8.1f} MB/s {:9.3f} s\n", stage, seconds > 0 ? figures.megabytes / seconds : 0.0, seconds);
    };
    line("document", figures.document);
    line("reading", figures.reading);
    line("matching", figures.matching);
    line("assessing", figures.assessing);
    line("all", figures.document + figures.reading + figures.matching + figures.assessing);
    if (!figures.slowest_file.empty())
      fmt::print("  slowest    {:8.1f} MB/s {}\n", 1 / figures.slowest, figures.slowest_file);
    fmt::print("  digests    hits {:016x}, assessments {:016x}\n", figures.hits_digest.value(),
               figures.assessments_digest.value());
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
