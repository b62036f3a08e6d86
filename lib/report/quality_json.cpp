#include "report/quality_json.h"

namespace lacuna::report {

nlohmann::ordered_json quality_json(const statute::TextQuality& quality) {
  using nlohmann::ordered_json;
  return {{"grade", statute::grade_name(quality.grade)},
          {"words", quality.words},
          {"unknown_words", quality.spelled ? ordered_json(quality.unknown) : ordered_json(nullptr)},
          {"garbled", quality.garbled},
          {"letterspaced", quality.spaced},
          {"numbered", quality.numbered},
          {"broken_numbers", quality.breaks},
          {"missing_sections", quality.missing},
          {"repeated_sections", quality.repeated},
          {"mentions", quality.mentions},
          {"unresolved_mentions", quality.unresolved},
          {"words_outside_sections", quality.outside}};
}

}  // namespace lacuna::report
