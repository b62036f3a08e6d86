#include "drafting/clause_orders.h"

#include <algorithm>

namespace lacuna::drafting {
namespace {

bool is_verb(Sign sign) { return sign == Sign::insert || sign == Sign::substitute || sign == Sign::remove; }

bool starts_outside(const Path& path) {
  if (path.empty()) return false;
  const std::string& type = path.front().type;
  return type == "section" || type == "article" || type == "rule" || type == "regulation" || type == "part" ||
         type == "chapter" || type == "title" || type == "attachment";
}

Path joined(const Path& outer, const Path& inner) {
  if (inner.empty()) return outer;
  if (starts_outside(inner) || outer.empty()) return inner;
  Path path = outer;
  path.insert(path.end(), inner.begin(), inner.end());
  return path;
}

// The events that belong to one verb.
struct Group {
  std::size_t first = 0;  // index of events
  std::size_t verb = 0;
  std::size_t last = 0;  // one past
  Sign sign = Sign::remove;
};

class ClauseReader {
 public:
  ClauseReader(std::string_view masked, std::vector<Event> events, const std::vector<bool>& structures,
               const Chapeau& above)
      : masked_(masked), events_(std::move(events)), structures_(structures), inside_(above.amends) {
    clause_.below.path = above.path;
  }

  // What stands in a list of what is repealed.
  Clause run_listed() {
    Order order;
    order.end = masked_.size();
    const auto mention =
        std::find_if(events_.begin(), events_.end(), [](const Event& event) { return event.sign == Sign::mention; });
    if (mention != events_.end()) {
      aim(order, mention->paths, clause_.below.path);
      clause_.law_at = mention->end;
    } else if (!law_named_first(masked_).empty()) {
      order.targets.emplace_back();
    } else {
      return std::move(clause_);
    }
    clause_.amends = true;
    clause_.orders.push_back(std::move(order));
    return std::move(clause_);
  }

  Clause run() {
    find_context();
    for (const Group& group : groups()) read(group);
    return std::move(clause_);
  }

 private:
  // "Section 5 of the Act is amended", "In section 5": what stands before the first word of amending, or after "in" at
  // the start.
  void find_context() {
    const auto amend =
        std::find_if(events_.begin(), events_.end(), [](const Event& event) { return event.sign == Sign::amend; });
    const auto verb =
        std::find_if(events_.begin(), events_.end(), [](const Event& event) { return is_verb(event.sign); });
    const auto mention =
        std::find_if(events_.begin(), events_.end(), [](const Event& event) { return event.sign == Sign::mention; });
    const bool named = mention != events_.end();
    const bool introduced = named && mention != events_.begin() && (mention - 1)->sign == Sign::in && mention < verb;
    const bool before_amend = named && mention < amend && amend != events_.end() && amend < verb;
    const bool has_object =
        inside_ || introduced || std::find(structures_.begin(), structures_.end(), true) != structures_.end();
    clause_.amends = amend != events_.end() || (verb != events_.end() && has_object);
    inside_ = inside_ || before_amend;
    clause_.below.amends = inside_ || amend != events_.end() || (introduced && introduces());
    if (!named) return;
    clause_.law_at = mention->end;
    // "Section 5 (2) is amended", "In section 5, after ...", or no verb at all: "In section 5—".
    if (before_amend || introduced || verb == events_.end()) {
      clause_.below.path = joined(clause_.below.path, mention->paths.front());
      begin_ = static_cast<std::size_t>(mention - events_.begin()) + 1;
    }
  }

  // Whether more is to follow below: "In section 5—".
  [[nodiscard]] bool introduces() const {
    const std::string_view text = masked_.substr(0, masked_.find_last_not_of(' ') + 1);
    return text.ends_with(':') || text.ends_with('-') || text.ends_with("\u2014") || text.ends_with("\u2013");
  }

  // Whether "remove" at one verb is the first half of a replacement: "by deleting X and inserting Y".
  [[nodiscard]] bool makes_one(std::size_t remove, std::size_t next) const {
    if (events_[remove].sign != Sign::remove || events_[next].sign == Sign::remove) return false;
    const std::string_view between = masked_.substr(events_[remove].end, events_[next].begin - events_[remove].end);
    if (between.find(';') != std::string_view::npos) return false;
    if (between.ends_with("by ")) return false;
    const std::size_t after = next + 1;
    return after >= events_.size() || (events_[after].sign != Sign::after && events_[after].sign != Sign::before &&
                                       events_[after].sign != Sign::at_end);
  }

  [[nodiscard]] std::vector<Group> groups() const {
    std::vector<Group> result;
    std::vector<std::size_t> verbs;
    for (std::size_t i = begin_; i < events_.size(); ++i) {
      if (is_verb(events_[i].sign)) verbs.push_back(i);
    }
    const bool quoted =
        std::any_of(events_.begin(), events_.end(), [](const Event& e) { return e.sign == Sign::quotation; });
    if (verbs.empty() && quoted) {
      // "The name is changed as follows": a bare word of amending with new text is a replacement.
      const auto amend =
          std::find_if(events_.begin(), events_.end(), [](const Event& e) { return e.sign == Sign::amend; });
      if (amend == events_.end()) return result;
      const auto at = static_cast<std::size_t>(amend - events_.begin());
      return {{0, at, events_.size(), Sign::substitute}};
    }
    std::size_t from = begin_;
    for (std::size_t v = 0; v < verbs.size(); ++v) {
      Group group{from, verbs[v], events_.size(), events_[verbs[v]].sign};
      if (v + 1 < verbs.size() && makes_one(verbs[v], verbs[v + 1])) {
        group.sign = Sign::substitute;
        ++v;
      } else if (v + 1 < verbs.size() && events_[verbs[v]].sign == events_[verbs[v + 1]].sign &&
                 no_object_between(verbs[v], verbs[v + 1])) {
        ++v;  // "is repealed and deleted", "se incorpora ... agregado"
      }
      if (v + 1 < verbs.size()) group.last = end_of_group(group, verbs[v], verbs[v + 1]);
      from = group.last;
      result.push_back(group);
    }
    return result;
  }

  [[nodiscard]] bool no_object_between(std::size_t a, std::size_t b) const {
    return std::none_of(
        events_.begin() + static_cast<std::ptrdiff_t>(a), events_.begin() + static_cast<std::ptrdiff_t>(b),
        [](const Event& event) { return event.sign == Sign::quotation || event.sign == Sign::mention; });
  }

  // Where a verb's events end before the next verb.
  [[nodiscard]] std::size_t end_of_group(const Group& group, std::size_t verb, std::size_t next) const {
    const bool late = std::any_of(events_.begin() + static_cast<std::ptrdiff_t>(group.first),
                                  events_.begin() + static_cast<std::ptrdiff_t>(group.verb), [](const Event& event) {
                                    return event.sign == Sign::quotation || event.sign == Sign::mention;
                                  });
    if (!late) return next;
    // "after X insert Y, and for Z substitute W": one quotation, or several in a row.
    for (std::size_t i = verb + 1; i < next; ++i) {
      if (events_[i].sign != Sign::quotation) continue;
      while (i + 1 < next && events_[i + 1].sign == Sign::quotation && is_structure(events_[i + 1])) ++i;
      return i + 1;
    }
    // Nothing quoted: "section 5 is repealed and section 6 is omitted".
    return verb + 1;
  }

  [[nodiscard]] bool is_structure(const Event& quotation) const {
    return quotation.quotation < structures_.size() && structures_[quotation.quotation];
  }

  struct Parts {
    std::vector<Path> operands;      // mentions that are the object
    bool operand_before = false;     // the first of them stands before the verb
    std::vector<Path> anchor;        // after/before a provision
    std::vector<Path> place_of;      // for a provision
    std::vector<Path> within;        // in a provision
    std::vector<std::size_t> free;   // quotations
    std::vector<std::size_t> terms;  // quotations after "definition of"
    std::size_t anchor_words = no_quotation;
    std::size_t place_of_words = no_quotation;
    Sign side = Sign::after;
    bool at_end = false, everywhere = false, heading = false, definition = false, anchor_is_term = false;
  };

  [[nodiscard]] Parts parts_of(const Group& group) const {
    Parts parts;
    Sign last = Sign::amend;  // the preposition that waits for its object
    bool term = false;
    for (std::size_t i = group.first; i < group.last; ++i) {
      const Event& event = events_[i];
      switch (event.sign) {
        case Sign::after:
        case Sign::before:
        case Sign::place_of:
        case Sign::in:
          last = event.sign;
          term = false;
          break;
        case Sign::by:
          last = Sign::amend;
          break;
        case Sign::definition:
          term = true;
          parts.definition = true;
          break;
        case Sign::at_end:
          parts.at_end = true;
          last = Sign::amend;
          break;
        case Sign::everywhere:
          parts.everywhere = true;
          break;
        case Sign::heading:
          parts.heading = parts.heading || i < group.verb || parts.free.empty();
          break;
        case Sign::mention:
          take_mention(event, last, i < group.verb, parts);
          last = Sign::amend;
          break;
        case Sign::quotation:
          take_quotation(event, last, term, parts);
          last = Sign::amend;
          term = term && !parts.terms.empty() && i + 1 < group.last && events_[i + 1].sign == Sign::quotation;
          break;
        default:
          if (is_verb(event.sign)) last = Sign::amend;
          if (is_verb(event.sign) && i > group.verb) term = false;
          break;
      }
    }
    return parts;
  }

  static void take_mention(const Event& event, Sign last, bool before_verb, Parts& parts) {
    const auto add = [&](std::vector<Path>& list) { list.insert(list.end(), event.paths.begin(), event.paths.end()); };
    if (last == Sign::after || last == Sign::before) {
      if (!parts.anchor.empty()) return;
      add(parts.anchor);
      parts.side = last;
    } else if (last == Sign::place_of) {
      add(parts.place_of);
    } else if (last == Sign::in) {
      add(parts.within);
    } else {
      if (parts.operands.empty()) parts.operand_before = before_verb;
      add(parts.operands);
    }
  }

  static void take_quotation(const Event& event, Sign last, bool term, Parts& parts) {
    if (last == Sign::after || last == Sign::before) {
      parts.anchor_words = event.quotation;
      parts.side = last;
      parts.anchor_is_term = term;
    } else if (term && parts.free.empty()) {
      parts.terms.push_back(event.quotation);
    } else if (last == Sign::place_of) {
      parts.place_of_words = event.quotation;
    } else {
      parts.free.push_back(event.quotation);
    }
  }

  void read(const Group& group) {
    const Parts parts = parts_of(group);
    Order order;
    order.begin = group.first < events_.size() ? events_[group.first].begin : 0;
    order.end = group.last < events_.size() ? events_[group.last].begin : masked_.size();
    order.everywhere = parts.everywhere;
    const Path within = parts.within.empty() ? Path() : joined(clause_.below.path, parts.within.front());
    const Path& context = within.empty() ? clause_.below.path : within;
    switch (group.sign) {
      case Sign::insert:
        insert(parts, context, order);
        break;
      case Sign::substitute:
        substitute(parts, context, order);
        break;
      default:
        remove(parts, context, events_[group.verb].begin, order);
        break;
    }
  }

  static void aim(Order& order, const std::vector<Path>& paths, const Path& context) {
    for (const Path& path : paths) order.targets.push_back(joined(context, path));
    if (order.targets.empty() && !context.empty()) order.targets.push_back(context);
  }

  void insert(const Parts& parts, const Path& context, Order& order) {
    order.new_quotations = parts.free;
    if (order.new_quotations.empty()) return;
    const bool structure = is_structure_at(order.new_quotations.front());
    if (parts.anchor_words != no_quotation && parts.anchor_is_term) {
      order.action = parts.side == Sign::after ? Action::insert_after : Action::insert_before;
      order.old_quotation = parts.anchor_words;
      order.definition = true;
      aim(order, parts.operands, context);
    } else if (parts.anchor_words != no_quotation) {
      order.action = parts.side == Sign::after ? Action::words_after : Action::words_before;
      order.old_quotation = parts.anchor_words;
      aim(order, {}, context);
    } else if (!parts.anchor.empty()) {
      order.action = parts.side == Sign::after ? Action::insert_after : Action::insert_before;
      aim(order, {parts.anchor.front()}, context);
    } else if (parts.at_end || (parts.operand_before && !structure)) {
      order.action = structure ? Action::insert_last : Action::words_last;
      aim(order, parts.operands, context);
      order.targets.resize(std::min<std::size_t>(order.targets.size(), 1));
    } else if (!parts.operands.empty() && !parts.operand_before) {
      // "a new section 5B": what is named is what is put in; it goes where its number stands.
      order.action = Action::insert_in_order;
      Path place = joined(context, parts.operands.front());
      if (!place.empty()) place.pop_back();
      if (!place.empty()) order.targets.push_back(std::move(place));
    } else {
      order.action = Action::insert_last;
      aim(order, parts.operands, context);
      order.targets.resize(std::min<std::size_t>(order.targets.size(), 1));
      if (order.targets.empty() && !structure) return;  // words that are put nowhere
    }
    clause_.orders.push_back(std::move(order));
  }

  void substitute(const Parts& parts, const Path& context, Order& order) {
    std::vector<std::size_t> free = parts.free;
    order.old_quotation = parts.place_of_words;
    if (order.old_quotation == no_quotation && !parts.terms.empty()) order.old_quotation = parts.terms.front();
    if (order.old_quotation == no_quotation && free.size() >= 2 && !is_structure_at(free.front())) {
      order.old_quotation = free.front();
      free.erase(free.begin());
    }
    order.new_quotations = free;
    if (order.new_quotations.empty()) return;
    if (order.old_quotation != no_quotation) {
      order.definition = !parts.terms.empty();
      order.action = order.definition ? Action::replace : Action::replace_words;
      aim(order, parts.operands, context);
      order.targets.resize(std::min<std::size_t>(order.targets.size(), 1));
    } else {
      order.action = parts.heading ? Action::replace_heading : Action::replace;
      aim(order, parts.place_of.empty() ? parts.operands : parts.place_of, context);
    }
    clause_.orders.push_back(std::move(order));
  }

  void remove(const Parts& parts, const Path& context, std::size_t verb, Order& order) {
    std::vector<std::size_t> gone = parts.terms.empty() ? parts.free : parts.terms;
    if (!gone.empty()) {
      order.definition = !parts.terms.empty();
      order.action = order.definition ? Action::remove : Action::replace_words;
      aim(order, parts.operands, context);
      order.targets.resize(std::min<std::size_t>(order.targets.size(), 1));
      for (const std::size_t quotation : gone) {
        Order each = order;
        each.old_quotation = quotation;
        clause_.orders.push_back(std::move(each));
      }
      return;
    }
    order.action = Action::remove;
    const std::string_view before = masked_.substr(0, verb);
    const bool is_passive = before.ends_with("is ") || before.ends_with("is hereby ") || before.ends_with("est ");
    if (parts.operands.empty() && !inside_ && is_passive && !law_named_first(before).empty()) {
      order.targets.emplace_back();  // "The Crimes Act 1962 is repealed."
      clause_.amends = true;
    } else if (parts.operands.empty()) {  // "by deleting the proviso": what goes is not named
      clause_.below.lists_repeals = !inside_ && introduces();
      clause_.unread = clause_.unread || inside_;
      return;
    }
    aim(order, parts.operands, context);
    clause_.orders.push_back(std::move(order));
  }

  [[nodiscard]] bool is_structure_at(std::size_t quotation) const {
    return quotation < structures_.size() && structures_[quotation];
  }

  std::string_view masked_;
  std::vector<Event> events_;
  const std::vector<bool>& structures_;
  bool inside_;  // the clause says what it amends, or stands below one that does
  std::size_t begin_ = 0;
  Clause clause_;
};

}  // namespace

Clause orders_of(std::string_view masked, std::string_view language, const std::vector<bool>& structures,
                 const Chapeau& above) {
  ClauseReader reader(masked, events_of(masked, language), structures, above);
  return above.lists_repeals ? reader.run_listed() : reader.run();
}

}  // namespace lacuna::drafting
