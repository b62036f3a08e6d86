// The texts that a command is given: files, folders, standard input.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "statute/document.h"

namespace lacuna::cli {

// A text and what its owner says of it; "" where nothing is said.
struct LawText {
  std::string path;
  std::string kind;      // what kind of law it is: "penal code"
  std::string title;     // instead of the one that the text has
  std::string date;      // ISO 8601
  std::string language;  // ISO 639-1
};

// The texts of one State's law, as far as they could be read.
struct Law {
  std::vector<std::unique_ptr<statute::Document>> owned;
  std::vector<const statute::Document*> documents;  // the same, as assess() takes them
  std::vector<std::string> kinds;                   // LawText::kind of each
  std::size_t failures = 0;                         // files that could not be read
};

// Reads the files ("-": standard input); of a folder, the texts below it (.txt, .xml, .akn), sorted by path, without
// those whose names begin with a dot. A text that is named twice, by itself or with a folder, is read once, as it is
// named by itself. One that cannot be read is reported on standard error and left out. Error C310 for a folder without
// texts.
Law read_law(const std::vector<LawText>& texts);
Law read_law(const std::vector<std::string>& paths);

}  // namespace lacuna::cli
