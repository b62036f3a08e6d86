#include "statute/finish.h"

namespace lacuna::statute {

void finish_document(Document& document) {
  link_subtrees(document);
  assign_eids(document);
  assign_citations(document);
  find_definitions(document);
  find_references(document);
}

}  // namespace lacuna::statute
