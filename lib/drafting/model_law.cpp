#include "drafting/model_law.h"

#include <algorithm>

#include "drafting/model_law_file.h"
#include "text/error.h"
#include "text/json_file.h"

namespace lacuna::drafting {
namespace {

void check_terms(const ModelLaw& model, const Words& words, const std::string& folder) {
  for (const Piece& piece : words) {
    if (piece.term.empty() || model.term(piece.term) != nullptr) continue;
    throw Error({.code = "R241",
                 .message = "\"" + piece.words + "\" refers to a term that is not declared: \"" + piece.term + "\"",
                 .path = folder,
                 .hint = "declare it in the proprietary metadata of one of the files"});
  }
}

void check_terms(const ModelLaw& model, const ModelProvision& provision, const std::string& folder) {
  check_terms(model, provision.heading, folder);
  check_terms(model, provision.text, folder);
  for (const ModelProvision& child : provision.children) check_terms(model, child, folder);
}

}  // namespace

std::string plain(const Words& words) {
  std::string text;
  for (const Piece& piece : words) text += piece.words;
  return text;
}

const ModelTerm* ModelLaw::term(std::string_view id) const {
  const auto found = std::find_if(terms.begin(), terms.end(), [&](const ModelTerm& t) { return t.id == id; });
  return found == terms.end() ? nullptr : &*found;
}

ModelLaw load_model_law(const std::string& data_directory, const standard::Catalogue& catalogue,
                        const std::string& language) {
  ModelLaw model;
  model.language = language;
  const std::string folder = data_directory + "/model-law/provisions/" + language;
  for (const std::string& path : files_below(folder, ".xml")) read_model_file(path, catalogue, model);
  for (const ModelUnit& unit : model.units) check_terms(model, unit.provision, folder);
  return model;
}

}  // namespace lacuna::drafting
