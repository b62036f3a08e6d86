#include "proposals.h"

#include "drafting/model_law.h"

namespace lacuna::cli {

drafting::Recommendations proposals_for(const assessment::Assessment& whole, const std::string& data,
                                        const standard::Catalogue& catalogue) {
  const std::string& language = whole.documents.front()->metadata.language;
  return drafting::recommend(whole, drafting::load_model_law(data, catalogue, language), {});
}

}  // namespace lacuna::cli
