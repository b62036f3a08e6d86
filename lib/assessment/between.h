// References between Acts: what a role takes in of other documents. Private to lib/assessment.
#pragma once

#include <cstddef>
#include <cstdint>

#include "assessment/framework.h"

namespace lacuna::assessment {

// Where members of a role refer to provisions of another document (adds "references"), or provisions of another
// document refer to members (adds "referring"), these provisions belong to the role in the other document. They become
// Members::between of it, not members: nothing is built on them. One step, after the members of all documents are
// known.
void add_between(Framework& framework, std::size_t role, std::uint8_t adds);

}  // namespace lacuna::assessment
