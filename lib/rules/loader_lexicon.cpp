#include <algorithm>

#include "rules/loader.h"
#include "text/near_names.h"

namespace lacuna::rules {
namespace {

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string folder_name(const std::string& path) {
  const std::string folder = path.substr(0, path.rfind('/'));
  return file_name(folder);
}

std::vector<std::string> texts(const JsonNode& node, const char* key) {
  std::vector<std::string> list;
  if (!node.has(key)) return list;
  for (const JsonNode& item : node[key].items()) list.push_back(item.text());
  return list;
}

void check_language(const JsonFile& file, const std::string& language) {
  if (file.root().text_of("language") == language) return;
  throw file.root()["language"].error("R202", "the file lies in the folder of language '" + language + "'");
}

void add_concepts(const JsonFile& file, LexiconSource& source) {
  for (const auto& [name, node] : file.root()["concepts"].members()) {
    LexiconSource::Entry entry{&file, texts(node, "patterns"), texts(node, "not")};
    const auto [at, fresh] = source.concepts.emplace(name, std::move(entry));
    if (!fresh) {
      throw node.error("R209", "concept '" + name + "' is defined twice", "the other is in " + at->second.file->path());
    }
  }
}

// The concept that a pointer "/concepts/<name>/..." speaks of.
std::string concept_of(const std::string& pointer) {
  constexpr std::string_view head = "/concepts/";
  if (pointer.compare(0, head.size(), head) != 0) return "";
  const std::size_t end = pointer.find('/', head.size());
  return pointer.substr(head.size(), end == std::string::npos ? end : end - head.size());
}

}  // namespace

std::set<std::string> languages_below(const std::string& rules_folder) {
  std::set<std::string> languages;
  for (const std::string& path : files_below(rules_folder + "/lexicon", ".json")) languages.insert(folder_name(path));
  return languages;
}

std::map<std::string, LexiconSource> read_lexicons(const std::string& rules_folder, std::deque<JsonFile>& files) {
  const JsonFile lexicon_schema = read_json(rules_folder + "/schema/lexicon.schema.json");
  const JsonFile variants_schema = read_json(rules_folder + "/schema/variants.schema.json");
  std::map<std::string, LexiconSource> languages;
  for (const std::string& path : files_below(rules_folder + "/lexicon", ".json")) {
    const std::string language = folder_name(path);
    files.push_back(read_json(path));
    const JsonFile& file = files.back();
    const bool variants = file_name(path) == "variants.json";
    file.validate(variants ? variants_schema : lexicon_schema);
    check_language(file, language);
    LexiconSource& source = languages[language];
    if (variants) {
      for (const auto& [form, stem] : file.root()["variants"].members())
        source.variants.emplace_back(form, stem.text());
    } else {
      add_concepts(file, source);
    }
  }
  return languages;
}

Lexicon compile_language(const std::string& language, const LexiconSource& source,
                         const std::vector<std::string>& names, Stemmer stemmer) {
  std::vector<ConceptSource> concepts;
  for (const std::string& name : names) {
    ConceptSource concept_source;
    concept_source.name = name;
    const auto entry = source.concepts.find(name);
    if (entry != source.concepts.end()) {
      concept_source.patterns = entry->second.patterns;
      concept_source.cancels = entry->second.cancels;
    }
    concepts.push_back(std::move(concept_source));
  }
  try {
    stemmer.add_variants(source.variants);
    return compile_lexicon(language, std::move(concepts), std::move(stemmer));
  } catch (const Error& error) {
    const auto entry = source.concepts.find(concept_of(error.problem().pointer));
    if (entry == source.concepts.end()) throw;
    throw entry->second.file->located(error.problem());
  }
}

}  // namespace lacuna::rules
