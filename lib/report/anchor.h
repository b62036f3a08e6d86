// Where in the texts a finding is shown: writers that mark a line need one for what is absent too.
#pragma once

#include <cstddef>
#include <string>

#include "assessment/assessment.h"

namespace lacuna::report {

struct Anchor {
  std::size_t document = 0;                                // index into Assessment::documents
  statute::ProvisionId provision = statute::no_provision;  // none where the title stands for the whole text
  Span words;                                              // in the document's text
  statute::Location location;
  std::string citation;  // "" for the title
};

// The words that make a conflict or defect; else the provision that came nearest to a missing core element; else words
// that the verdict rests on; else the title of the text that usually holds such a rule, or of the first one.
Anchor anchor_of(const assessment::Finding& finding, const assessment::Assessment& assessment);

// 16 hexadecimal digits from the requirement and the words of the unit that the anchor lies in: the same wherever the
// unit stands, however it is numbered and its lines are cut.
std::string fingerprint_of(const assessment::Finding& finding, const Anchor& anchor,
                           const assessment::Assessment& assessment);

// 16 hexadecimal digits of a text (FNV-1a, 64 bits).
std::string digest_of(const std::string& text);

}  // namespace lacuna::report
