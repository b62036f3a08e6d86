#include "report/amending_bill.h"

#include <algorithm>
#include <map>
#include <set>

#include "drafting/apply.h"
#include "drafting/placeholders.h"
#include "report/law_name.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

using drafting::Action;
using drafting::Modification;
using drafting::Proposal;
using Kind = BillPiece::Kind;

// What stands in a message where a reference or a quotation goes.
constexpr char place_sign = '\x01';
constexpr char old_sign = '\x02';
constexpr char new_sign = '\x03';

const char* message_of(const Modification& change) {
  const bool term = !change.target.definition.empty();
  const bool everywhere = change.target.everywhere;
  switch (change.action) {
    case Action::insert_before:
      return term ? "draft.before-definition" : "draft.insert-before";
    case Action::insert_after:
      return term ? "draft.after-definition" : "draft.insert-after";
    case Action::insert_last:
    case Action::insert_in_order:
      return "draft.insert-last";
    case Action::replace:
      return term ? "draft.replace-definition" : "draft.replace";
    case Action::remove:
      return term ? "draft.remove-definition" : "draft.remove";
    case Action::replace_words:
      if (change.new_words.empty()) return everywhere ? "draft.remove-words-everywhere" : "draft.remove-words";
      return everywhere ? "draft.replace-words-everywhere" : "draft.replace-words";
    case Action::words_before:
      return "draft.words-before";
    case Action::words_after:
      return "draft.words-after";
    case Action::words_last:
      return "draft.words-last";
    case Action::replace_heading:
      return "draft.replace-heading";
  }
  return "draft.insert-last";
}

class Maker {
 public:
  Maker(const std::vector<const statute::Document*>& statutes, const Messages& say) : statutes_(statutes), say_(say) {}

  AmendingBill make(const std::vector<Proposal>& proposals) {
    const std::vector<std::size_t> amended = amended_by(proposals);
    titles(amended);
    BillClause first;
    first.num = "1.";
    first.heading = say_("draft.citation-heading");
    first.paragraphs = {say_("draft.citation", {{"title", titled("draft.short-title")}}), say_("draft.commencement")};
    if (!principal_.empty()) {
      first.paragraphs.push_back(
          say_("draft.principal", {{"principal", principal_}, {"law", with_article(main_law_)}}));
    }
    to_settle(bill_.enacting);
    for (const std::string& paragraph : first.paragraphs) to_settle(first.num, paragraph);
    bill_.clauses.push_back(std::move(first));
    const std::vector<const Proposal*> sorted = in_order_of_statutes(proposals);
    for (std::size_t i = 0; i < sorted.size();) {
      std::size_t end = i + 1;
      while (end < sorted.size() && go_together(*sorted[i], *sorted[end])) ++end;
      add({sorted.begin() + static_cast<std::ptrdiff_t>(i), sorted.begin() + static_cast<std::ptrdiff_t>(end)});
      i = end;
    }
    if (!bill_.to_settle.empty()) bill_.settle_heading = say_("draft.to-settle");
    return std::move(bill_);
  }

 private:
  // As the provisions that they amend stand in the statutes.
  [[nodiscard]] std::vector<const Proposal*> in_order_of_statutes(const std::vector<Proposal>& proposals) const {
    using Place = std::pair<std::size_t, std::size_t>;  // statute, provision
    std::vector<std::map<std::string_view, std::size_t>> provisions(statutes_.size());
    for (std::size_t i = 0; i < statutes_.size(); ++i) {
      const auto& all = statutes_[i]->provisions;
      for (std::size_t id = 1; id < all.size(); ++id) provisions[i].emplace(all[id].eid, id);
    }
    std::vector<std::pair<Place, const Proposal*>> placed;
    for (const Proposal& proposal : proposals) {
      Place place(statutes_.size(), 0);
      if (!proposal.modifications.empty()) {
        const drafting::Target& target = proposal.modifications.front().target;
        const int statute = drafting::statute_of(statutes_, target);
        if (statute >= 0) {
          const auto& known = provisions[static_cast<std::size_t>(statute)];
          const auto provision = known.find(target.eid);
          place = {static_cast<std::size_t>(statute), provision == known.end() ? known.size() + 1 : provision->second};
        }
      }
      placed.emplace_back(place, &proposal);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const Proposal*> sorted;
    sorted.reserve(placed.size());
    for (const auto& [_, proposal] : placed) sorted.push_back(proposal);
    return sorted;
  }

  // The statutes that the bill amends, in their order.
  [[nodiscard]] std::vector<std::size_t> amended_by(const std::vector<Proposal>& proposals) const {
    std::set<std::size_t> found;
    for (const Proposal& proposal : proposals) {
      for (const Modification& change : proposal.modifications) {
        const int statute = drafting::statute_of(statutes_, change.target);
        if (statute >= 0) found.insert(static_cast<std::size_t>(statute));
      }
    }
    return {found.begin(), found.end()};
  }

  void titles(const std::vector<std::size_t>& amended) {
    const statute::Document& main = *statutes_[amended.empty() ? 0 : amended.front()];
    main_law_ = law_name_of(main);
    // Where one law is amended, the bill names it once: "the principal Act".
    if (amended.size() == 1) principal_ = say_("draft.principal-" + main_law_.kind);
    std::vector<std::string> laws;
    laws.reserve(amended.size() + 1);
    for (const std::size_t statute : amended) laws.push_back(with_article(law_name_of(*statutes_[statute])));
    if (laws.empty()) laws.push_back(with_article(main_law_));
    bill_.title = titled("draft.title");
    bill_.long_title = say_("draft.long-title", {{"laws", say_.list(laws)}});
    bill_.enacting = say_("draft.enacting");
    bill_.contents_heading = say_("draft.contents");
    bill_.uri = drafting::document_uri(main) + "-amendment";
    bill_.country = main.metadata.country;
    bill_.language = say_.language();
  }

  // "draft.title" or "draft.short-title", for a law that is called by its number another one.
  [[nodiscard]] std::string titled(const std::string& message) const {
    return main_law_.numbered ? say_(message + "-numbered", {{"law", main_law_.name}})
                              : say_(message, {{"law", main_law_.stem}});
  }
  [[nodiscard]] std::string with_article(const LawName& law) const {
    return say_(law.numbered ? "draft.law-numbered" : "draft.law", {{"law", law.name}});
  }

  // Whether two proposals put new provisions after the same one.
  static bool go_together(const Proposal& a, const Proposal& b) {
    if (a.modifications.size() != 1 || b.modifications.size() != 1) return false;
    const Modification& first = a.modifications.front();
    const Modification& second = b.modifications.front();
    return first.action == Action::insert_after && second.action == Action::insert_after &&
           first.target.definition.empty() && second.target.definition.empty() &&
           first.target.document == second.target.document && first.target.eid == second.target.eid;
  }

  // A clause for a proposal, or for several that go together.
  void add(const std::vector<const Proposal*>& proposals) {
    const Proposal& first = *proposals.front();
    BillClause clause;
    clause.num = std::to_string(bill_.clauses.size() + 1) + '.';
    clause.heading = first.heading;
    if (proposals.size() == 1) {
      for (const Modification& change : first.modifications) clause.orders.push_back({&change, pieces_of(change)});
    } else {
      Modification& joined = *bill_.joined.emplace_back(std::make_unique<Modification>(first.modifications.front()));
      joined.content.clear();
      for (const Proposal* proposal : proposals) {
        const auto& content = proposal->modifications.front().content;
        joined.content.insert(joined.content.end(), content.begin(), content.end());
      }
      clause.heading = say_("draft.joined-heading", {{"place", in_words(joined.target.citation)}});
      clause.orders.push_back({&joined, pieces_of(joined)});
    }
    for (const Proposal* proposal : proposals) {
      if (const std::string note = note_of(*proposal, proposals.size() > 1); !note.empty())
        clause.notes.push_back(note);
      for (const drafting::Placeholder& placeholder : proposal->placeholders) to_settle(clause.num, placeholder);
    }
    bill_.clauses.push_back(std::move(clause));
  }

  void to_settle(const std::string& words) {
    for (const drafting::Placeholder& placeholder : drafting::placeholders_in(words)) add_line(placeholder.words);
  }
  void to_settle(const std::string& clause, const std::string& words) {
    for (const drafting::Placeholder& placeholder : drafting::placeholders_in(words)) to_settle(clause, placeholder);
  }
  void to_settle(const std::string& clause, const drafting::Placeholder& placeholder) {
    const std::string number = clause.substr(0, clause.size() - 1);
    add_line(placeholder.around.empty()
                 ? say_("draft.placeholder", {{"clause", number}, {"words", placeholder.words}})
                 : say_("draft.placeholder-around",
                        {{"clause", number}, {"words", placeholder.words}, {"around", placeholder.around}}));
  }
  void add_line(std::string line) {
    if (settled_.insert(line).second) bill_.to_settle.push_back(std::move(line));
  }

  // `one_of_several`: it says which new provision it is on.
  [[nodiscard]] std::string note_of(const Proposal& proposal, bool one_of_several) const {
    std::string note;
    const auto add_sentence = [&](const std::string& sentence) {
      if (sentence.empty()) return;
      if (!note.empty()) note += ' ';
      note += sentence;
    };
    add_sentence(proposal.note);
    if (!proposal.sources.empty()) {
      add_sentence(say_("draft.sources", {{"sources", sources_in_words(say_, proposal.sources)}}));
    }
    std::vector<std::string> requirements;
    for (const drafting::Answered& answered : proposal.answers) requirements.push_back(answered.requirement);
    if (!requirements.empty()) {
      add_sentence(say_("draft.requirements", {{"requirements", say_.list(requirements)}}));
    }
    if (note.empty() || !one_of_several) return note.empty() ? note : say_("draft.note", {{"note", note}});
    std::string number = proposal.modifications.front().content.front().num;
    while (number.ends_with('.')) number.pop_back();
    return say_("draft.note-on", {{"number", number}, {"note", note}});
  }

  [[nodiscard]] std::vector<BillPiece> pieces_of(const Modification& change) const {
    const std::string pattern = say_(
        message_of(change),
        {{"place", std::string(1, place_sign)}, {"old", std::string(1, old_sign)}, {"new", std::string(1, new_sign)}});
    std::vector<BillPiece> pieces;
    std::string words;
    const auto flush = [&] {
      if (!words.empty()) pieces.push_back({Kind::words, std::move(words)});
      words.clear();
    };
    for (const char c : pattern) {
      if (c == place_sign) {
        flush();
        add_place(change, pieces);
      } else if (c == old_sign) {
        flush();
        const std::string& old = change.target.definition.empty() ? change.target.words : change.target.definition;
        pieces.push_back({Kind::quoted_words, old});
      } else if (c == new_sign) {
        flush();
        add_new(change, pieces);
      } else {
        words += c;
      }
    }
    flush();
    if (!pieces.empty() && !pieces.front().words.empty() && pieces.front().kind != Kind::quoted_words) {
      pieces.front().words = capital(pieces.front().words);
    }
    return pieces;
  }

  static std::string capital(std::string words) {
    if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
  }

  static void add_new(const Modification& change, std::vector<BillPiece>& pieces) {
    BillPiece piece;
    piece.is_new = true;
    if (change.content.empty()) {
      piece.kind = Kind::quoted_words;
      piece.words = change.new_words;
    } else {
      piece.kind = Kind::quoted_provisions;
      piece.content = &change.content;
    }
    pieces.push_back(std::move(piece));
  }

  // "section 12 of the Trafficking in Persons Act", the provision as a reference.
  void add_place(const Modification& change, std::vector<BillPiece>& pieces) const {
    const int statute = drafting::statute_of(statutes_, change.target);
    std::string law = say_("draft.law", {{"law", statute < 0 ? change.target.title : principal_}});
    if (statute >= 0 && principal_.empty())
      law = with_article(law_name_of(*statutes_[static_cast<std::size_t>(statute)]));
    const std::string href = change.target.document + "/!main";
    if (change.target.eid.empty()) {
      pieces.push_back({Kind::reference, law, href});
      return;
    }
    const std::string named = say_("draft.named", {{"place", std::string(1, place_sign)}, {"law", law}});
    const std::size_t at = named.find(place_sign);
    if (at > 0) pieces.push_back({Kind::words, named.substr(0, at)});
    pieces.push_back({Kind::reference, in_words(change.target.citation), href + '#' + change.target.eid});
    pieces.push_back({Kind::words, named.substr(at + 1)});
  }

  // "s. 3(1)" as it is written out.
  [[nodiscard]] std::string in_words(const std::string& citation) const {
    for (const auto& [brief, full] :
         {std::pair("draft.sections", "draft.section"), {"draft.articles", "draft.article"}}) {
      const std::string start = say_(brief) + ' ';
      if (citation.starts_with(start)) return say_(full) + ' ' + citation.substr(start.size());
    }
    return citation;
  }

  const std::vector<const statute::Document*>& statutes_;
  const Messages& say_;
  AmendingBill bill_;
  LawName main_law_;
  std::string principal_;  // "principal Act"; "" where several laws are amended
  std::set<std::string> settled_;
};

}  // namespace

AmendingBill make_bill(const std::vector<Proposal>& proposals, const std::vector<const statute::Document*>& statutes,
                       const Messages& say) {
  return Maker(statutes, say).make(proposals);
}

}  // namespace lacuna::report
