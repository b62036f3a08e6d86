#include "inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <set>
#include <utility>

#include "session.h"
#include "statute/reader.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

bool is_text(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".txt" || extension == ".xml" || extension == ".akn";
}

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.empty() && name.front() == '.';
}

std::vector<std::string> texts_below(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code failed;
  for (fs::recursive_directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code ignored;
    if (is_hidden(at->path())) {
      if (at->is_directory(ignored)) at.disable_recursion_pending();
      continue;
    }
    if (at->is_regular_file(ignored) && is_text(at->path())) {
      paths.push_back(at->path().lexically_normal().string());
    }
  }
  if (failed) throw Error({.code = "C307", .message = "the folder cannot be read", .path = folder});
  if (paths.empty()) {
    throw Error({.code = "C310",
                 .message = "there are no texts in this folder",
                 .path = folder,
                 .hint = "texts are files that end in .txt, .xml or .akn"});
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::unique_ptr<statute::Document> read_one(const LawText& text) {
  if (text.path == "-") {
    std::string bytes((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
    return std::make_unique<statute::Document>(statute::read_document_from(std::move(bytes), "(standard input)"));
  }
  auto document = std::make_unique<statute::Document>(statute::read_document(text.path, text.language));
  if (!text.title.empty()) document->metadata.title = document->metadata.short_title = text.title;
  if (!text.date.empty()) document->metadata.date = text.date;
  return document;
}

// The files, folders opened. A file named by itself is not read again with its folder, nor any file twice.
std::vector<LawText> files_of(const std::vector<LawText>& texts) {
  std::error_code ignored;
  const auto place = [&ignored](const std::string& path) { return fs::weakly_canonical(path, ignored).string(); };
  const auto is_folder = [&ignored](const LawText& text) {
    return text.path != "-" && fs::is_directory(text.path, ignored);
  };
  std::set<std::string> named;
  for (const LawText& text : texts) {
    if (!is_folder(text)) named.insert(place(text.path));
  }
  std::vector<LawText> files;
  std::set<std::string> taken;
  for (const LawText& text : texts) {
    if (!is_folder(text)) {
      if (taken.insert(place(text.path)).second) files.push_back(text);
      continue;
    }
    for (std::string& path : texts_below(text.path)) {
      const std::string file = place(path);
      if (named.contains(file) || !taken.insert(file).second) continue;
      files.push_back(text);
      files.back().path = std::move(path);
    }
  }
  return files;
}

}  // namespace

Law read_law(const std::vector<LawText>& texts) {
  const std::vector<LawText> files = files_of(texts);
  Law law;
  for (const LawText& file : files) {
    try {
      law.owned.push_back(read_one(file));
      law.documents.push_back(law.owned.back().get());
      law.kinds.push_back(file.kind);
    } catch (const Error& error) {
      print_problem(error.problem());
      ++law.failures;
    }
  }
  if (law.failures != 0 && files.size() > 1) {
    std::fputs(fmt::format("lacuna: {} of {} files could not be read\n", law.failures, files.size()).c_str(), stderr);
  }
  return law;
}

Law read_law(const std::vector<std::string>& paths) {
  std::vector<LawText> texts;
  texts.reserve(paths.size());
  for (const std::string& path : paths) texts.push_back({path, "", "", "", ""});
  return read_law(texts);
}

}  // namespace lacuna::cli
