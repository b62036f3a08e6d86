#include "manifest.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "assessment/configuration.h"
#include "text/near_names.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

// A path of the manifest as seen from the working folder.
std::string beside(const std::string& manifest, const std::string& path) {
  if (path.empty()) return "";
  return (fs::absolute(manifest).parent_path() / path)
      .lexically_normal()
      .lexically_proximate(fs::current_path())
      .string();
}

LawText read_text(const JsonNode& node, const std::string& manifest, const standard::Catalogue& catalogue) {
  LawText text;
  text.path = beside(manifest, node.text_of("path"));
  text.kind = node.text_of("role");
  text.title = node.text_of("title");
  text.date = node.text_of("date");
  text.language = node.text_of("language");
  std::vector<std::string> kinds;
  for (const standard::LawKind& kind : catalogue.law_kinds) kinds.push_back(kind.name);
  kinds.emplace_back("other");
  if (!text.kind.empty() && std::find(kinds.begin(), kinds.end(), text.kind) == kinds.end()) {
    std::string hint = did_you_mean(near_names(text.kind, kinds));
    if (hint.empty()) hint = "roles are the kinds of model-law/homes.json, and \"other\"";
    throw node["role"].error("C316", "there is no role '" + text.kind + "'", hint);
  }
  if (!text.date.empty() && !assessment::is_date(text.date)) {
    throw node["date"].error("C332", "'" + text.date + "' is no date of the calendar", "write it as 2027-01-31");
  }
  return text;
}

}  // namespace

std::string find_manifest() {
  std::error_code failed;
  for (fs::path folder = fs::current_path(failed); !failed && !folder.empty(); folder = folder.parent_path()) {
    const fs::path file = folder / "lacuna.json";
    std::error_code ignored;
    if (fs::is_regular_file(file, ignored)) return file.lexically_proximate(fs::current_path()).string();
    if (fs::exists(folder / ".git", ignored) || folder == folder.root_path()) break;
  }
  return "";
}

std::string rules_of_manifest(const std::string& path) {
  try {
    const JsonFile file = read_json(path);
    return file.root().is_object() ? beside(path, file.root().text_of("rules")) : "";
  } catch (const Error& error) {
    Problem problem = error.problem();
    problem.code = "C311";
    throw Error(std::move(problem));
  }
}

std::vector<LawText> texts_named(const Manifest& manifest, const std::vector<std::string>& files) {
  std::error_code failed;
  const auto place = [&failed](const std::string& path) { return fs::weakly_canonical(path, failed); };
  std::vector<LawText> texts;
  for (const std::string& file : files) {
    LawText text;
    if (file == "-") {
      text.path = file;
      texts.push_back(std::move(text));
      continue;
    }
    const fs::path wanted = place(file);
    std::size_t nearest = 0;
    for (const LawText& known : manifest.documents) {
      const fs::path holder = place(known.path);
      const auto [rest, ignored] = std::mismatch(holder.begin(), holder.end(), wanted.begin(), wanted.end());
      const auto depth = static_cast<std::size_t>(std::distance(holder.begin(), holder.end()));
      if (rest != holder.end() || depth <= nearest) continue;
      nearest = depth;
      text = known;
    }
    text.path = fs::path(file).lexically_normal().string();
    texts.push_back(std::move(text));
  }
  return texts;
}

Manifest load_manifest(const std::string& path, const std::string& data, const standard::Catalogue& catalogue) {
  const JsonFile file = assessment::read_configuration(path, data, "manifest.schema.json", "C311");
  const JsonNode root = file.root();
  Manifest manifest;
  manifest.path = path;
  for (const JsonNode& node : root["documents"].items()) {
    manifest.documents.push_back(read_text(node, path, catalogue));
  }
  manifest.rules = beside(path, root.text_of("rules"));
  manifest.fail_on = root.text_of("fail_on");
  if (root.has("level")) {
    for (const JsonNode& level : root["level"].items()) manifest.levels.push_back(level.text());
  }
  manifest.waivers = beside(path, root.text_of("waivers"));
  manifest.baseline = beside(path, root.text_of("baseline"));
  return manifest;
}

}  // namespace lacuna::cli
