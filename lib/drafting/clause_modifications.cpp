#include "drafting/clause_modifications.h"

#include <algorithm>

#include "drafting/find_words.h"
#include "drafting/quoted_content.h"
#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

using statute::Document;

constexpr std::size_t most_modifications = 100000;

std::string name_of(const Path& path) {
  std::string name;
  for (const Step& step : path) {
    if (name.empty()) {
      name = step.type.empty() ? step.number : step.type + ' ' + step.number;
    } else {
      name += '(' + step.number + ')';
    }
  }
  return name;
}

class ClausesReader {
 public:
  ClausesReader(const BillText& text, const statute::AknAmendments* marks, Bill& bill)
      : text_(text), marks_(marks), bill_(bill), document_(*bill.document) {}

  void run() {
    law_ = law_in_title();
    contexts_.resize(text_.clauses.size());
    for (std::size_t i = 0; i < text_.clauses.size() && bill_.modifications.size() < most_modifications; ++i) read(i);
  }

 private:
  struct Context {
    Chapeau chapeau;
    std::string law;  // title of the statute, or ""
    std::string uri;
  };

  // "An Act to amend the Crimes Act 1962": the law that a bill with one target has in its title.
  [[nodiscard]] std::string law_in_title() const {
    std::string text = document_.metadata.title;
    for (const statute::Provision& provision : document_.provisions) {
      if (provision.type == "longTitle") text = std::string(document_.slice(provision.span()));
    }
    for (const std::string_view lead : {"to amend the ", "amending the ", "por la que se modifica la ", "modifiant la ",
                                        "portant modification de la "}) {
      std::string lower = text;
      std::transform(lower.begin(), lower.end(), lower.begin(), statute::ascii_lower);
      const std::size_t at = lower.find(lead);
      if (at == std::string::npos) continue;
      std::size_t end = at + lead.size();
      const std::size_t begin = end;
      while (end < text.size() && text[end] != ',' && text[end] != ';' && text[end] != '.' && end < begin + 160 &&
             !statute::has_at(lower, end, " in relation") && !statute::has_at(lower, end, " in order") &&
             !statute::has_at(lower, end, " to ") && !statute::has_at(lower, end, " so as")) {
        ++end;
      }
      std::string law = statute::fold_space(std::string_view(text).substr(begin, end - begin));
      return names_law(law) ? law : std::string();
    }
    return {};
  }

  void read(std::size_t index) {
    const ClauseText& clause = text_.clauses[index];
    Context above = clause.above > 0 ? contexts_[clause.above - 1] : Context{};
    if (above.law.empty() && above.uri.empty()) {
      above.law = law_;
      above.uri = uri_;
    }
    std::vector<bool> structures;
    for (const std::size_t quotation : clause.quotations) structures.push_back(text_.quotations[quotation].structure);
    name_principal(clause);
    const Clause read = orders_of(clause.masked, clause.language, structures, above.chapeau);
    Context here{read.below, above.law, above.uri};
    name_law(clause, read, here);
    contexts_[index] = here;
    for (const Order& order : read.orders) carry_out(clause, order, here);
    if (read.orders.empty() && clause.block && clause.above > 0 && !read.below.path.empty()) {
      contexts_[clause.above - 1] = here;
    }
    if (read.unread || (read.orders.empty() && read.amends && !clause.quotations.empty())) {
      const Span span = span_of(clause, 0, clause.masked.size());
      bill_.others.push_back({place_in(document_, span), std::string(not_usual)});
    }
  }

  // "In this Act, “the principal Act” means the Crimes Act 1962."
  void name_principal(const ClauseText& clause) {
    std::size_t at = 0;
    for (const std::size_t quotation : clause.quotations) {
      at = clause.masked.find(quotation_mark, at);
      if (at == std::string::npos) return;
      const std::size_t means = statute::after_phrase(clause.masked, ++at, " means ");
      if (means == 0) continue;
      const std::string called = comparable(document_.slice(text_.quotations[quotation].span));
      if (called.find("principal ") == std::string::npos) continue;
      if (std::string law = law_named_first(std::string_view(clause.masked).substr(means)); !law.empty()) {
        law_ = std::move(law);
      }
    }
  }

  // The law that the clause names, by a reference or in words.
  void name_law(const ClauseText& clause, const Clause& read, Context& here) {
    bool referred = false;
    if (marks_ != nullptr && !clause.offsets.empty()) {
      const auto from = std::lower_bound(
          marks_->references.begin(), marks_->references.end(), clause.offsets.front(),
          [](const statute::AknReference& reference, std::uint32_t at) { return reference.span.begin < at; });
      for (auto at = from; at != marks_->references.end() && at->span.begin < clause.offsets.back(); ++at) {
        const std::string& href = at->href;
        if (href.empty() || href.front() == '#' || href.find('/') == std::string::npos) continue;
        std::string uri = href.substr(0, href.find('#'));
        const std::string words = statute::fold_space(document_.slice(at->span));
        if (uri != here.uri) here.law = names_law(words) ? words : std::string();
        here.uri = std::move(uri);
        referred = true;
        if (uri_.empty() && read.amends) uri_ = here.uri;
        break;
      }
    }
    if (read.law_at == 0 && !read.amends) return;
    const std::string law =
        read.law_at == 0 ? law_named_first(clause.masked) : law_named_at(clause.masked, read.law_at);
    const std::string plain = comparable(law);
    if (plain.empty() || plain.find(' ') == std::string::npos) return;
    const bool same = plain.find("principal") != std::string::npos || plain.starts_with("that ") ||
                      plain.starts_with("this ") || plain.starts_with("the said");
    if (same) return;
    if (!referred && plain != comparable(here.law)) here.uri.clear();
    here.law = law;
    if (law_.empty() && read.amends) law_ = law;
  }

  void carry_out(const ClauseText& clause, const Order& order, const Context& here) {
    Modification change;
    change.action = order.action;
    change.place = place_in(document_, span_of(clause, order.begin, order.end));
    change.target.document = here.uri;
    change.target.title = here.law;
    change.target.everywhere = order.everywhere;
    if (order.old_quotation != no_quotation) {
      const Span old = bare_quotation(document_, quotation(clause, order.old_quotation).span);
      (order.definition ? change.target.definition : change.target.words) = document_.slice(old);
    }
    const bool words = order.action == Action::replace_words || order.action == Action::words_after ||
                       order.action == Action::words_before || order.action == Action::words_last ||
                       order.action == Action::replace_heading;
    if (words && !order.new_quotations.empty()) {
      change.new_words_span = bare_quotation(document_, quotation(clause, order.new_quotations.front()).span);
      change.new_words = document_.slice(change.new_words_span);
    } else if (!words) {
      for (const std::size_t index : order.new_quotations) {
        for (NewProvision& made : content_of(document_, quotation(clause, index))) {
          change.content.push_back(std::move(made));
        }
      }
    }
    std::vector<Path> targets = order.targets;
    const bool whole_law = order.action == Action::insert_last || order.action == Action::insert_in_order ||
                           order.definition || order.everywhere;
    if (targets.empty() && !whole_law) {
      bill_.others.push_back({change.place, "it does not say which provision it amends"});
      return;
    }
    if (targets.empty()) targets.emplace_back();
    const bool each = order.action == Action::remove && !order.definition;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      Modification one = change;
      one.target.path = targets[i];
      one.target.citation = name_of(targets[i]);
      // Several provisions replaced by one text: it takes the place of the first.
      if (i > 0 && order.action == Action::replace) one.action = Action::remove;
      if (i > 0 && one.action == Action::remove) one.content.clear();
      bill_.modifications.push_back(std::move(one));
      if (!each && order.action != Action::replace) break;
    }
  }

  [[nodiscard]] const Quotation& quotation(const ClauseText& clause, std::size_t index) const {
    return text_.quotations[clause.quotations[index]];
  }

  [[nodiscard]] static Span span_of(const ClauseText& clause, std::size_t begin, std::size_t end) {
    const std::uint32_t first = clause.offsets[std::min(begin, clause.offsets.size() - 1)];
    const std::uint32_t last = clause.offsets[std::min(end, clause.offsets.size() - 1)];
    return {first, std::max(first, last)};
  }

  const BillText& text_;
  const statute::AknAmendments* marks_;
  Bill& bill_;
  const Document& document_;
  std::vector<Context> contexts_;
  std::string law_, uri_;  // what the bill amends where a clause does not say
};

}  // namespace

BillPlace place_in(const Document& bill, Span span) {
  BillPlace place;
  place.path = bill.path;
  span.begin = static_cast<std::uint32_t>(std::min<std::size_t>(statute::skip_space(bill.text, span.begin), span.end));
  place.span = span;
  place.provision = bill.provision_at(span.begin);
  place.citation = bill.provisions[place.provision].citation;
  return place;
}

std::vector<NewProvision> content_of(const Document& bill, const Quotation& quotation) {
  const statute::ProvisionId id = bill.provision_at(quotation.span.begin);
  const bool marked = bill.format == statute::Format::akn && id != 0 && !bill.provisions.empty();
  std::vector<NewProvision> content;
  if (marked) content = quoted_provisions(bill, quotation.span);
  if (content.empty() && quotation.structure) content = provisions_in_text(bill, quotation.span);
  if (content.empty()) {
    NewProvision words;
    words.text_span = bare_quotation(bill, quotation.span);
    words.text = bill.slice(words.text_span);
    if (!words.text.empty()) content.push_back(std::move(words));
  }
  return content;
}

void read_clauses(const BillText& text, const statute::AknAmendments* marks, Bill& bill) {
  ClausesReader(text, marks, bill).run();
}

}  // namespace lacuna::drafting
