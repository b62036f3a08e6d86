// What members of a role take in from elsewhere in their document.
#pragma once

#include "assessment/framework.h"

namespace lacuna::assessment {

// Adds to the members' extras, by the bits of `adds` (rules::Adds):
//   defined-terms  the definitions of terms that occur in a member. A word of a term occurs where the text has it or
//                  another form of it: both have at least four letters, share all but the last three of the shorter
//                  one, and differ in length by three at most.
//   references     the provisions that a member's words refer to, with all below them
//   referring      the smallest numbered provisions that refer to a member, or to the basic unit that it fills in large
//                  part
// Linear in the members' tokens and the document's references.
void add_to_members(const View& view, std::uint8_t adds, Members& members);

// The tokens of a provision with all below it.
TokenRange provision_range(const View& view, statute::ProvisionId id);
// Whether a reference to `target` means a member: it lies in the member, or the member is a good part of it.
bool means(TokenRange target, TokenRange member);

}  // namespace lacuna::assessment
