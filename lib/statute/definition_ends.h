// Where definitions end. Internal to statute/.
#pragma once

#include <vector>

#include "statute/document.h"

namespace lacuna::statute {

// Whether text of this standing can define terms.
inline bool may_define(Standing standing) {
  return is_operative(standing) || standing == Standing::treaty || standing == Standing::form;
}

// Sets the span ends of definitions that are sorted by their terms. `announced` says of each provision whether a
// heading or chapeau over it announces definitions.
void set_definition_ends(const Document& document, const std::vector<char>& announced,
                         std::vector<Definition>& definitions);

}  // namespace lacuna::statute
