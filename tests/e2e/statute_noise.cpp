// Noise on real statutes: renumbered, wrapped at other widths, sent through Akoma Ntoso and back to text. The law says
// what it said, so that a baseline of the statute must report nothing new and nothing worse. One process reads and
// judges all variants; the baseline goes through its file as on the command line.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "assessment/assess.h"
#include "assessment/comparison.h"
#include "process.h"
#include "report/baseline.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "statute/akn_writer.h"
#include "statute/reader.h"
#include "statute/text_writer.h"

namespace {

namespace fs = std::filesystem;
using namespace lacuna;
using assessment::Snapshot;
using statute::Document;
using statute::Provision;

// The statutes that readers have labelled, in the languages that have rules, by name.
std::vector<fs::path> labelled_statutes(const std::vector<std::string>& languages) {
  const fs::path shared(LACUNA_SHARED);
  std::vector<fs::path> paths;
  if (!fs::is_directory(shared / "gold")) return paths;
  for (const auto& entry : fs::directory_iterator(shared / "gold")) {
    const std::string name = nlohmann::json::parse(e2e::read_file(entry.path().string())).at("statute");
    for (const std::string& language : languages) {
      fs::path path = shared / "corpus" / language / name;
      if (fs::exists(path)) paths.push_back(std::move(path));
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

class Judge {
 public:
  Judge() : catalogue_(standard::load_catalogue(LACUNA_DATA)), rules_(rules::load_rule_set(LACUNA_DATA, catalogue_)) {}

  [[nodiscard]] const std::vector<std::string>& languages() const { return rules_.languages; }

  // What a baseline of the document keeps, by way of its file.
  Snapshot baseline_of(const Document& document) {
    const std::string text =
        report::snapshot_json(assessment::snapshot_of(assessment::assess({&document}, catalogue_, rules_)));
    return assessment::load_snapshot(e2e::scratch_file("noise-baseline.json", text), LACUNA_DATA);
  }

  // The requirements that are new or worse in a document, one a line.
  std::string regressions(const Snapshot& before, const Document& now) {
    assessment::Assessment result = assessment::assess({&now}, catalogue_, rules_);
    compare(result, before);
    std::string lines;
    for (const assessment::Finding& finding : result.findings) {
      if (!is_regression(finding)) continue;
      lines += std::string(change_name(finding.change)) + " " + finding.requirement->id;
      for (const std::string& id : finding.lost) lines += " -" + id;
      for (const std::string& id : finding.gained) lines += " +" + id;
      lines += '\n';
    }
    return lines;
  }

 private:
  standard::Catalogue catalogue_;
  rules::RuleSet rules_;
};

// The numbers in some words, outside brackets, and where they stand.
std::vector<Span> numbers_in(const Document& document, Span words) {
  std::vector<Span> found;
  int brackets = 0;
  const auto is_digit = [&](std::uint32_t at) { return at < words.end && std::isdigit(document.text[at] & 0xff) != 0; };
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    brackets += document.text[at] == '(' ? 1 : document.text[at] == ')' ? -1 : 0;
    if (brackets != 0 || !is_digit(at)) continue;
    Span number{at, at + 1};
    while (is_digit(number.end)) ++number.end;
    found.push_back(number);
    at = number.end - 1;
  }
  return found;
}

// All sections, and what refers to them, one number higher.
std::string renumbered(const Document& document) {
  std::set<std::uint32_t> places;
  const auto number_of = [&](const Provision& unit) {
    const std::vector<Span> numbers = numbers_in(document, unit.num_span);
    return numbers.empty() ? std::string_view() : document.slice(numbers.front());
  };
  for (const Provision& provision : document.provisions) {
    if (provision.level != statute::Level::unit) continue;
    const std::vector<Span> numbers = numbers_in(document, provision.num_span);
    if (!numbers.empty()) places.insert(numbers.front().begin);
  }
  for (const Provision& provision : document.provisions) {  // entries of the contents, a line each
    if (provision.standing != statute::Standing::contents) continue;
    for (std::uint32_t at = provision.begin; at < provision.own_end; ++at) {
      const bool starts_line = at == 0 || document.text[at - 1] == '\n';
      const std::vector<Span> numbers =
          starts_line ? numbers_in(document, {at, provision.own_end}) : std::vector<Span>();
      if (!numbers.empty() && document.text.find_first_not_of(" \t", at) == numbers.front().begin) {
        places.insert(numbers.front().begin);
      }
    }
  }
  for (const statute::Reference& reference : document.references) {
    for (const Span number : numbers_in(document, reference.span)) {
      const bool means_unit = std::any_of(reference.to.begin(), reference.to.end(), [&](statute::ProvisionId to) {
        return number_of(document.provisions[document.unit_of(to)]) == document.slice(number);
      });
      if (means_unit) places.insert(number.begin);
    }
  }
  std::string text;
  std::uint32_t from = 0;
  for (const std::uint32_t place : places) {
    std::size_t length = 0;
    const int number = std::stoi(document.text.substr(place, 9), &length);
    text += document.text.substr(from, place - from) + std::to_string(number + 1);
    from = place + static_cast<std::uint32_t>(length);
  }
  return text + document.text.substr(from);
}

// The lines of a text that stay as they are when it is wrapped anew: blank ones, page numbers, those set in columns,
// headings. And those that begin something: a provision, or the words after a heading.
struct Structure {
  std::set<std::size_t> kept, starts;  // by the offset of the first character of the line that is no blank
};

Structure structure_of(const Document& document) {
  Structure structure;
  const std::string& text = document.text;
  const auto line_of = [&](std::size_t at) {
    const std::size_t end = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    return text.find_first_not_of(" \t\r\f", end == std::string::npos ? 0 : end + 1);
  };
  for (const Provision& provision : document.provisions) {
    structure.starts.insert(text.find_first_not_of(" \t\r\n\f", provision.begin));
    if (provision.heading_span.empty()) continue;
    const std::size_t last = text.find_last_not_of(" \t\r\n\f", provision.heading_span.end - 1);
    for (std::size_t at = line_of(provision.heading_span.begin); at <= last;
         at = text.find_first_not_of(" \t\r\n\f", std::min(text.find('\n', at), text.size()))) {
      structure.kept.insert(at);
    }
  }
  return structure;
}

// Paragraphs wrapped anew at a width.
std::string wrapped(const Document& document, std::size_t width) {
  const Structure structure = structure_of(document);
  std::string out;
  std::size_t column = 0;  // of the line under way
  bool open = false;       // it may take the next line in
  for (std::size_t at = 0; at < document.text.size();) {
    const std::size_t end = std::min(document.text.find('\n', at), document.text.size());
    const std::string line = document.text.substr(at, end - at);
    const std::size_t first = std::min(line.find_first_not_of(" \t\r\f"), line.size());
    const bool wordless = std::none_of(line.begin(), line.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
    const bool keep = wordless || line.find("   ", first) != std::string::npos || structure.kept.count(at + first) > 0;
    if (open && (keep || structure.starts.count(at + first) > 0)) {
      out += '\n';
      open = false;
    }
    if (keep) {
      out += line + '\n';
    } else {
      if (!open) {
        out += line.substr(0, first);
        column = first;
      }
      std::istringstream words(line.substr(first));
      // A word divided at the end of the line before.
      bool divided = open && out.size() > 1 && out.back() == '-' && std::isalpha(out[out.size() - 2] & 0xff) != 0;
      for (std::string word; words >> word; open = true, divided = false) {
        const bool fits = divided || column + 1 + word.size() <= width;
        if (!fits) column = 0;
        if (open && !divided) {
          out += fits ? ' ' : '\n';
          column += fits ? 1 : 0;
        }
        out += word;
        column += word.size();
      }
    }
    at = end + 1;
  }
  return out + '\n';
}

Document read_text(const std::string& text) { return statute::read_document_from(text, "variant.txt"); }

Document through_akn(const Document& document) {
  return statute::read_document_from(statute::write_akn(document), "variant.xml");
}

}  // namespace

TEST_CASE("noise on real statutes reports nothing new and nothing worse") {
  Judge judge;
  const std::vector<fs::path> statutes = labelled_statutes(judge.languages());
  if (statutes.empty()) {
    MESSAGE("skipped: no statutes beside the project");
    return;
  }
  const std::vector<std::pair<std::string, std::function<Document(const Document&)>>> variants{
      {"renumbered", [](const Document& document) { return read_text(renumbered(document)); }},
      {"wrapped at 50", [](const Document& document) { return read_text(wrapped(document, 50)); }},
      {"wrapped at 72", [](const Document& document) { return read_text(wrapped(document, 72)); }},
      {"wrapped at 110", [](const Document& document) { return read_text(wrapped(document, 110)); }},
      {"unwrapped", [](const Document& document) { return read_text(wrapped(document, 1U << 20)); }},
      {"Akoma Ntoso", through_akn},
      {"Akoma Ntoso and text again",
       [](const Document& document) { return read_text(statute::write_text(through_akn(document))); }},
  };
  for (const fs::path& path : statutes) {
    CAPTURE(path.filename().string());
    const Document document = statute::read_document(path.string());
    const Snapshot before = judge.baseline_of(document);
    CHECK(renumbered(document) != document.text);
    for (const auto& [name, make] : variants) {
      CAPTURE(name);
      CHECK(judge.regressions(before, make(document)) == "");
    }
  }
}
