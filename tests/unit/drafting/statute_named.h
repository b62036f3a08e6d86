// A statute made up from what a bill says of it, for bills whose statutes are not at hand: the provisions that its
// modifications name, and in these the words that they look for. A modification that does not apply to it says too
// little.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "drafting/bill.h"
#include "drafting/provision_finder.h"
#include "support/build_document.h"

namespace lacuna::testing {

struct NamedProvision {
  std::string type, num, words;
  std::vector<std::unique_ptr<NamedProvision>> below;

  NamedProvision& at(const drafting::Step& step) {
    const auto found =
        std::find_if(below.begin(), below.end(), [&](const auto& child) { return child->num == step.number; });
    if (found != below.end()) return **found;
    const bool inner = step.type.empty() || step.type == "attachment";
    below.push_back(std::make_unique<NamedProvision>());
    below.back()->type = inner ? "paragraph" : step.type;
    below.back()->num = step.number;
    return *below.back();
  }

  void write(std::string& out, std::size_t depth) const {
    out += std::string(2 * depth, ' ') + type + ' ' + num + ' ' + (words.empty() ? "The rule." : words) + '\n';
    for (const auto& child : below) child->write(out, depth + 1);
  }
};

// One line: the outline that the statute is built from has a provision a line.
inline std::string one_line(std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

// The statute that these modifications are of.
inline statute::Document statute_named_by(const std::vector<drafting::Modification>& modifications) {
  NamedProvision law;
  for (const drafting::Modification& change : modifications) {
    const drafting::Target& target = change.target;
    NamedProvision* at = &law;
    const auto steps = target.path.empty() ? drafting::steps_of_eid(target.eid) : target.path;
    for (const drafting::Step& step : steps) at = &at->at(step);
    if (steps.empty()) at = &at->at({"section", "1"});
    const std::string words = one_line(target.words);
    if (at->words.find(words) == std::string::npos) at->words += "It says: " + words + ". ";
    if (!target.definition.empty()) {
      at->words += "In this Act, \"" + one_line(target.definition) + "\" means a thing. ";
    }
  }
  std::string outline;
  for (const auto& child : law.below) child->write(outline, 0);
  statute::Document statute = build_document(outline);
  statute.metadata.work_uri = modifications.front().target.document;
  statute.metadata.title = modifications.front().target.title;
  return statute;
}

}  // namespace lacuna::testing
