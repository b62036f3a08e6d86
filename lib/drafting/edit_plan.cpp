#include "drafting/edit_plan.h"

#include <algorithm>
#include <utility>

#include "drafting/find_words.h"
#include "statute/akn_names.h"
#include "statute/numbering.h"
#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

using statute::Document;
using statute::Level;
using statute::no_provision;
using statute::Provision;
using statute::ProvisionId;

constexpr std::uint64_t searched_per_round = 1ULL << 30;
constexpr std::size_t most_new_text = 64ULL << 20;

std::string shortened(std::string_view words) {
  constexpr std::size_t longest = 60;
  std::string text = statute::fold_space(words);
  if (text.size() > longest) {
    std::size_t cut = text.rfind(' ', longest);
    if (cut == std::string::npos) cut = 0;
    text = text.substr(0, cut) + "\u2026";
  }
  return "\u201C" + text + "\u201D";
}

// Numbers as they follow each other: runs of digits by value, what is longer after what it begins with.
bool number_less(std::string_view a, std::string_view b) {
  const auto digits = [](std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && statute::is_ascii_digit(text[end])) ++end;
    std::string_view run = text.substr(0, end);
    while (run.size() > 1 && run.front() == '0') run.remove_prefix(1);
    return std::pair(end, run);
  };
  while (!a.empty() && !b.empty()) {
    const auto [a_end, a_run] = digits(a);
    const auto [b_end, b_run] = digits(b);
    if (a_end > 0 && b_end > 0) {
      if (a_run != b_run) return std::pair(a_run.size(), a_run) < std::pair(b_run.size(), b_run);
      a.remove_prefix(a_end);
      b.remove_prefix(b_end);
    } else {
      if (a.front() != b.front()) return a.front() < b.front();
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.size() < b.size() && a.empty();
}

bool is_container(const NewProvision& content) {
  return content.level ? *content.level == Level::container : statute::names_container(content.type);
}

// The words of new provisions in a row, for a definition in running text.
void append_words(const NewProvision& content, std::string& out) {
  for (const std::string* words : {&content.num, &content.heading, &content.text}) {
    if (words->empty()) continue;
    if (!out.empty()) out += ' ';
    out += *words;
  }
  for (const NewProvision& child : content.children) append_words(child, out);
}

}  // namespace

EditPlan::EditPlan(const Document& document)
    : document_(document), finder_(document), touched_(document.provisions.size()), budget_(searched_per_round) {}

EditPlan::Answer EditPlan::later(Outcome& outcome, std::string reason) {
  outcome.reason = std::move(reason);
  return Answer::later;
}

EditPlan::Answer EditPlan::never(Outcome& outcome, std::string reason) {
  outcome.reason = std::move(reason);
  return Answer::never;
}

EditPlan::Answer EditPlan::add(const Modification& change, Outcome& outcome) {
  ProvisionId id = finder_.find(change.target);
  if (id == no_provision) return later(outcome, "there is no " + ProvisionFinder::name(change.target) + " in it");
  const statute::Definition* definition = nullptr;
  if (!change.target.definition.empty()) {
    definition = finder_.definition(change.target.definition, id);
    if (definition == nullptr) return later(outcome, "it does not define " + shortened(change.target.definition));
    id = definition->provision;
    const std::string_view before = document_.slice({document_.provisions[id].begin, definition->term_span.begin});
    const bool alone = std::none_of(before.begin(), before.end(), [](char c) { return statute::is_ascii_letter(c); });
    if (alone) definition = nullptr;  // the provision is the definition
  }
  if (id != 0) outcome.target = document_.provisions[id].citation;
  const ProvisionId holder = document_.provisions[id].parent;
  const bool beside = change.action == Action::insert_after && definition == nullptr;
  if (is_in_removed(beside ? holder : id)) return later(outcome, "what it amends is replaced or repealed before");
  Answer answer = Answer::never;
  switch (change.action) {
    case Action::insert_before:
    case Action::insert_after:
    case Action::insert_last:
    case Action::insert_in_order:
    case Action::replace:
    case Action::remove:
      answer =
          definition != nullptr ? add_to_definition(change, *definition, outcome) : add_content(change, id, outcome);
      break;
    case Action::replace_heading:
      answer = add_heading(change, id, outcome);
      break;
    default:
      answer = add_words(change, id, outcome);
      break;
  }
  if (answer == Answer::done) ++planned_;
  return answer;
}

EditPlan::Answer EditPlan::add_content(const Modification& change, ProvisionId id, Outcome& outcome) {
  if (change.action == Action::remove || change.action == Action::replace) {
    if (id == 0 && change.action == Action::replace) return never(outcome, "it names no provision");
    if (touched_[id]) return later(outcome, "what it replaces or repeals is amended before");
  }
  if (change.action == Action::remove) {
    if (id != 0) edits_.removed[id] = false;
    for (const ProvisionId part : document_.children(id)) {  // of a law repealed as a whole, its title stays
      if (id == 0 && document_.provisions[part].type != "preface") edits_.removed[part] = false;
    }
    mark(id);
    return Answer::done;
  }
  if (change.content.empty()) return never(outcome, "it has no text to put in");
  const bool at_end = change.action == Action::insert_last || change.action == Action::insert_in_order;
  if (id == 0 && !at_end) return never(outcome, "it names no provision");
  Edits::Contents content;
  for (const NewProvision& provision : change.content) content.push_back(adapted(provision, id, change.action));
  const auto add_to = [&](std::map<ProvisionId, Edits::Contents>& where, ProvisionId at) {
    Edits::Contents& list = where[at];
    list.insert(list.end(), content.begin(), content.end());
    mark(document_.provisions[at].parent);
  };
  switch (change.action) {
    case Action::insert_before:
      add_to(edits_.before, id);
      break;
    case Action::insert_after:
      add_to(edits_.after, is_container(change.content.front()) ? end_of_container(id) : id);
      break;
    case Action::replace:
      add_to(edits_.before, id);
      edits_.removed[id] = true;
      mark(id);
      break;
    case Action::insert_in_order:
      if (const ProvisionId before = place_in_order(id, change.content.front()); before != no_provision) {
        add_to(edits_.after, before);
        break;
      }
      [[fallthrough]];
    default:
      id == 0 ? insert_at_end_of_law(content) : insert_last(id, content);
      break;
  }
  return Answer::done;
}

// What a bill in plain text quotes is read out of its context, and a bill may call articles what the statute calls
// sections: a provision that is numbered like the one beside it is of the same kind.
const NewProvision* EditPlan::adapted(const NewProvision& content, ProvisionId id, Action action) {
  const bool beside = action == Action::insert_after || action == Action::insert_before || action == Action::replace;
  const Provision* like = beside ? &document_.provisions[id] : id == 0 ? first_unit() : nullptr;
  if (like == nullptr || content.num.empty() || like->num.empty() || is_container(content) ||
      like->level == Level::container) {
    return &content;
  }
  const auto bracketed = [](const std::string& num) { return num.front() == '('; };
  if (bracketed(content.num) != bracketed(like->num) || content.type == like->type) return &content;
  NewProvision& made = adapted_.emplace_back(content);
  made.type = like->type;
  made.level = like->level;
  for (NewProvision& child : made.children) {
    const bool subsection = like->type == "section" && child.type == "paragraph" && !child.num.empty() &&
                            bracketed(child.num) && statute::is_ascii_digit(child.num[1]);
    if (subsection) child.type = "subsection";
  }
  return &made;
}

const Provision* EditPlan::first_unit() const {
  const auto found = std::find_if(document_.provisions.begin(), document_.provisions.end(), [](const Provision& p) {
    return p.level == Level::unit && p.standing == statute::Standing::operative && !p.num.empty();
  });
  return found == document_.provisions.end() ? nullptr : &*found;
}

// The provision after which a number stands: 31 bis after 31, 5B after 5A or else 5; no_provision where there is none.
ProvisionId EditPlan::place_in_order(ProvisionId within, const NewProvision& content) {
  const auto& all = document_.provisions;
  const std::string wanted = statute::number_key(content.num);
  ProvisionId best = no_provision;
  std::string best_key;
  if (wanted.empty()) return best;
  const NewProvision& like = *adapted(content, within, Action::insert_in_order);
  for (ProvisionId id = within + 1; id < all[within].subtree_end; ++id) {
    const Provision& provision = all[id];
    const bool kind = provision.type == like.type || (within == 0 && provision.level == Level::unit);
    if (!kind || provision.num.empty() || provision.standing != statute::Standing::operative) continue;
    const std::string key = statute::number_key(provision.num);
    if (!number_less(key, wanted) || (best != no_provision && number_less(key, best_key))) continue;
    best = id;
    best_key = key;
  }
  return best;
}

// A Part is not put between the sections of another one where it can stand after that.
ProvisionId EditPlan::end_of_container(ProvisionId id) const {
  const auto& all = document_.provisions;
  while (all[id].parent != no_provision && all[all[id].parent].level == Level::container &&
         all[id].subtree_end == all[all[id].parent].subtree_end) {
    id = all[id].parent;
  }
  return id;
}

void EditPlan::insert_last(ProvisionId id, const Edits::Contents& content) {
  // Items of a list go before the words that close it.
  ProvisionId place = no_provision;
  ProvisionId before = no_provision;
  for (const ProvisionId child : document_.children(id)) {
    if (document_.provisions[child].type == "wrapUp") {
      if (place == no_provision) place = child;
    } else {
      place = no_provision;
      before = child;
    }
  }
  const bool item = place != no_provision && before != no_provision &&
                    document_.provisions[before].type == content.front()->type && !edits_.removed.contains(place);
  Edits::Contents& list = item ? edits_.before[place] : edits_.last[id];
  list.insert(list.end(), content.begin(), content.end());
  mark(id);
}

void EditPlan::insert_at_end_of_law(const Edits::Contents& content) {
  const auto& all = document_.provisions;
  ProvisionId body = 0;
  for (const ProvisionId part : document_.children(0)) {
    if (all[part].type == "body" || all[part].type == "mainBody") body = part;
  }
  const Level wanted = is_container(*content.front()) ? Level::container : Level::unit;
  ProvisionId last = no_provision;
  for (ProvisionId id = body + 1; id < all[body].subtree_end;) {
    if (all[id].type == "attachment") {
      id = all[id].subtree_end;
      continue;
    }
    const bool top = wanted == Level::unit || all[id].parent == body;
    if (all[id].level == wanted && top && all[id].standing == statute::Standing::operative) last = id;
    ++id;
  }
  Edits::Contents& list = last == no_provision ? edits_.last[body] : edits_.after[last];
  list.insert(list.end(), content.begin(), content.end());
  mark(last == no_provision ? body : all[last].parent);
}

EditPlan::Answer EditPlan::add_to_definition(const Modification& change, const statute::Definition& definition,
                                             Outcome& outcome) {
  TextEdit edit;
  for (const NewProvision& content : change.content) append_words(content, edit.words);
  if (edit.words.empty() != (change.action == Action::remove)) return never(outcome, "it has no text to put in");
  edit.span = definition.span;
  if (change.action == Action::insert_after || change.action == Action::insert_last) {
    edit.span.begin = edit.span.end;
    edit.words.insert(0, 1, ' ');
  } else if (change.action == Action::insert_before) {
    edit.span.end = edit.span.begin;
    edit.words += ' ';
  }
  if (!is_free(definition.span)) return later(outcome, "the definition is amended before");
  take(std::move(edit));
  return Answer::done;
}

EditPlan::Answer EditPlan::add_words(const Modification& change, ProvisionId id, Outcome& outcome) {
  const auto& all = document_.provisions;
  if (change.action == Action::words_last) {
    if (change.new_words.empty()) return never(outcome, "it has no words to add");
    const ProvisionId last = all[id].subtree_end - 1;
    std::uint32_t end = all[last].own_end;
    while (end > all[last].begin && statute::is_ascii_space(document_.text[end - 1])) --end;
    const char first = change.new_words.front();
    const bool goes_on = first == ',' || first == ';' || (first >= 'a' && first <= 'z');
    if (goes_on && end > all[last].begin && std::string_view(".;").find(document_.text[end - 1]) != std::string::npos) {
      --end;
    }
    take({{end, end}, change.new_words, change.new_words_span});
    return Answer::done;
  }
  const std::uint64_t searched = all[id].end - all[id].begin + change.target.words.size();
  if (searched > budget_) return never(outcome, "the bill asks for too much text to be searched");
  budget_ -= searched;
  const std::vector<Span> found = find_words(document_, id, change.target.words);
  if (found.empty()) return later(outcome, "the words " + shortened(change.target.words) + " are not in it");
  if (found.size() > 1 && !change.target.everywhere) {
    return later(outcome, "the words " + shortened(change.target.words) + " stand in it " +
                              std::to_string(found.size()) + " times");
  }
  if (change.new_words.size() * found.size() > most_new_text) return never(outcome, "it would make the text too large");
  for (const Span span : found) {
    if (!is_free(span) || is_in_removed(document_.provision_at(span.begin))) {
      return later(outcome, "the words " + shortened(change.target.words) + " are amended before");
    }
  }
  for (Span span : found) {
    if (change.action == Action::words_before) span.end = span.begin;
    if (change.action == Action::words_after) span.begin = span.end;
    take({span, change.new_words, change.new_words_span});
  }
  return Answer::done;
}

EditPlan::Answer EditPlan::add_heading(const Modification& change, ProvisionId id, Outcome& outcome) {
  const Provision& provision = document_.provisions[id];
  Span span = provision.heading_span;
  if (span.empty()) {
    const std::uint32_t at = provision.num_span.empty() ? provision.begin : provision.num_span.end;
    span = {at, at};
  } else if (!provision.own().contains(span)) {
    return never(outcome, "its heading stands apart from it");
  }
  if (!is_free(span)) return later(outcome, "its heading is amended before");
  take({span, change.new_words, change.new_words_span, true});
  return Answer::done;
}

bool EditPlan::is_in_removed(ProvisionId id) const {
  if (edits_.removed.empty()) return false;
  for (; id != no_provision; id = document_.provisions[id].parent) {
    if (edits_.removed.contains(id)) return true;
  }
  return false;
}

bool EditPlan::is_free(Span span) const {
  const auto after = taken_.lower_bound(span.begin);
  if (after != taken_.end() && after->first < span.end) return false;
  return after == taken_.begin() || std::prev(after)->second <= span.begin;
}

void EditPlan::take(TextEdit edit) {
  mark(document_.provision_at(edit.span.empty() && edit.span.begin > 0 ? edit.span.begin - 1 : edit.span.begin));
  if (!edit.span.empty()) taken_[edit.span.begin] = edit.span.end;
  texts_.push_back(std::move(edit));
}

void EditPlan::mark(ProvisionId id) {
  for (; id != no_provision && !touched_[id]; id = document_.provisions[id].parent) touched_[id] = true;
}

Edits EditPlan::edits() {
  edits_.texts = std::move(texts_);
  std::stable_sort(edits_.texts.begin(), edits_.texts.end(), [](const TextEdit& a, const TextEdit& b) {
    return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
  });
  return std::move(edits_);
}

}  // namespace lacuna::drafting
