#include "statute/text_tree.h"

#include <algorithm>

namespace lacuna::statute {

ProvisionId TextTree::open(ProvisionId parent, std::string_view type, Level level, Standing standing,
                           std::uint32_t begin) {
  if (is_full()) return no_provision;
  Provision& provision = document_.provisions.emplace_back();
  provision.type = type;
  provision.level = level;
  provision.standing = standing;
  provision.begin = begin;
  provision.parent = parent;
  return last();
}

void TextTree::close() {
  auto& provisions = document_.provisions;
  std::uint32_t next = static_cast<std::uint32_t>(document_.text.size());
  if (is_full()) {
    Problem problem;
    problem.code = "D120";
    problem.message = "the text has more provisions than are told apart; its end is read as running text";
    problem.path = document_.path;
    problem.hint = "split the file by Act";
    document_.warnings.push_back(std::move(problem));
  }
  for (std::size_t i = provisions.size(); i-- > 0;) {
    Provision& provision = provisions[i];
    provision.own_end = next;
    provision.end = std::max(provision.end, provision.own_end);
    next = provision.begin;
    if (provision.parent != no_provision) {
      Provision& parent = provisions[provision.parent];
      parent.end = std::max(parent.end, provision.end);
    }
  }
}

}  // namespace lacuna::statute
