// lacuna.json: which texts make up the law, what each is, and how a run is judged. Written by hand, kept beside the
// texts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inputs.h"
#include "standard/catalogue.h"

namespace lacuna::cli {

struct Manifest {
  std::string path;
  std::vector<LawText> documents;  // paths as seen from the working folder, as all below
  std::string rules;               // folder that holds rules/ and model-law/; "" where it says nothing, as all below
  std::string fail_on;
  std::vector<std::string> levels;
  std::string waivers, baseline;
};

// The lacuna.json of the working folder or of the nearest folder above it, not beyond the one that holds .git; "" where
// there is none.
std::string find_manifest();

// Where its "rules" points to, read before the rest, since the schema lies there too; "" where it says nothing.
std::string rules_of_manifest(const std::string& path);

// Errors with place: C311 for a file that does not fit its schema, C316 for a role that is no kind of law, C332 for a
// date that is none.
Manifest load_manifest(const std::string& path, const std::string& data, const standard::Catalogue& catalogue);

// The files named, each with what the manifest says of it, or of the nearest folder that holds it; "./bill.txt" is
// bill.txt.
std::vector<LawText> texts_named(const Manifest& manifest, const std::vector<std::string>& files);

}  // namespace lacuna::cli
