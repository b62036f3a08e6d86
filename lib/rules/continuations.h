// How the sentences of a statute run on from provision to provision. An inner part of reading.cpp.
#pragma once

#include "rules/reading.h"

namespace lacuna::rules {

// Fills in the jumps of a reading whose tokens, places and sentences stand, and says which sentence continues which.
// Linear.
void link_continuations(Reading& reading);

}  // namespace lacuna::rules
