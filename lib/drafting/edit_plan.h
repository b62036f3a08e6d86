// Modifications of one statute that can be made at once. Private to lib/drafting.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "drafting/apply.h"
#include "drafting/provision_finder.h"
#include "drafting/splice.h"

namespace lacuna::drafting {

class EditPlan {
 public:
  enum class Answer {
    done,   // planned
    later,  // to be tried again when what is planned has been made; the outcome says why
    never   // cannot be applied to any state of the statute
  };

  explicit EditPlan(const statute::Document& document);

  // Plans one modification, which must outlive the plan. Fills target and reason of the outcome.
  Answer add(const Modification& change, Outcome& outcome);

  [[nodiscard]] bool empty() const { return planned_ == 0; }
  // The edits, sorted as splice() asks for.
  Edits edits();

 private:
  Answer add_content(const Modification& change, statute::ProvisionId id, Outcome& outcome);
  Answer add_to_definition(const Modification& change, const statute::Definition& definition, Outcome& outcome);
  Answer add_words(const Modification& change, statute::ProvisionId id, Outcome& outcome);
  Answer add_heading(const Modification& change, statute::ProvisionId id, Outcome& outcome);
  [[nodiscard]] statute::ProvisionId place_in_order(statute::ProvisionId within, const NewProvision& content);
  const NewProvision* adapted(const NewProvision& content, statute::ProvisionId id, Action action);
  [[nodiscard]] const statute::Provision* first_unit() const;
  void insert_last(statute::ProvisionId id, const Edits::Contents& content);
  void insert_at_end_of_law(const Edits::Contents& content);
  [[nodiscard]] bool is_in_removed(statute::ProvisionId id) const;
  [[nodiscard]] statute::ProvisionId end_of_container(statute::ProvisionId id) const;
  [[nodiscard]] bool is_free(Span span) const;
  void take(TextEdit edit);
  void mark(statute::ProvisionId id);
  static Answer later(Outcome& outcome, std::string reason);
  static Answer never(Outcome& outcome, std::string reason);

  const statute::Document& document_;
  ProvisionFinder finder_;
  Edits edits_;
  std::deque<NewProvision> adapted_;  // content made to fit
  std::vector<TextEdit> texts_;
  std::vector<bool> touched_;                     // a change is planned in the provision or below it
  std::map<std::uint32_t, std::uint32_t> taken_;  // begin -> end of words that a planned change replaces
  std::size_t planned_ = 0;
  std::uint64_t budget_;  // bytes that may still be searched for words
};

}  // namespace lacuna::drafting
