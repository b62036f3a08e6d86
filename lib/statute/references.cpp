// References to provisions of the same document: "section 3(1)(a)", "sections 3 to 5", "paragraph (a) of subsection
// (2)", "articles 12, 13 et 14", "apartado 1 del artículo 5", "§ 12", "Part II", "this section".
//
// A reference that goes on to name another law ("section 12 of the Immigration Act", "article 5 du code pénal") is
// none.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "statute/finish.h"
#include "statute/mention_reader.h"
#include "statute/reference_index.h"
#include "statute/scan.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t most_targets = 100;

class Finder {
 public:
  explicit Finder(Document& document)
      : document_(document), text_(document.text), reader_(document.text), index_(document) {}

  void run() {
    std::vector<Reference> found;
    for (ProvisionId id = 0; id < document_.provisions.size(); ++id) {
      const Provision& provision = document_.provisions[id];
      if (!is_operative(provision.standing) && provision.standing != Standing::treaty) continue;
      if (!reads(provision.language)) continue;
      from_ = id;
      end_ = provision.own_end;
      reader_.set_end(end_);
      const std::size_t begin = std::max({provision.begin, provision.num_span.end, provision.heading_span.end});
      lead_ = skip_space(text_, begin);
      for (std::size_t at = reader_.candidate(begin, begin); at < end_; at = reader_.candidate(at, begin)) {
        at = reference_at(at, found);
      }
    }
    document_.references = std::move(found);
  }

 private:
  static bool reads(std::string_view language) {
    return language.empty() || language == "en" || language == "fr" || language == "es" || language == "de";
  }

  // Adds the reference that begins at `at`, if any; returns where to go on.
  std::size_t reference_at(std::size_t at, std::vector<Reference>& found) {
    Mention mention;
    if (!reader_.read(at, mention)) return at + 1;
    std::vector<ProvisionId> to;
    std::size_t end = mention.end;
    if (mention.keyword->naming == Naming::inner) {
      // "paragraph (a) of subsection (2) of section 4": the outermost is resolved first.
      std::vector<Mention> chain{mention};
      while (chain.size() < 4) {
        const std::size_t next = reader_.after_of(chain.back().end);
        Mention outer;
        if (next == 0 || !reader_.read(next, outer)) break;
        end = outer.end;
        chain.push_back(std::move(outer));
        if (chain.back().keyword->naming != Naming::inner) break;
      }
      if (is_foreign(end)) return end;
      std::vector<ProvisionId> bases;
      for (std::size_t i = chain.size(); i-- > 0;) {
        bases = i + 1 == chain.size() ? resolve(chain[i]) : resolve_below(chain[i], bases);
        if (bases.empty()) break;
        to = bases;
      }
      if (bases.empty() && chain.size() == 1) to.clear();
    } else {
      if (mention.keyword->naming != Naming::this_unit && is_foreign(end)) return end;
      to = resolve(mention);
    }
    // A number repeated at the start of its own provision is no reference.
    const bool repeats = mention.keyword->naming == Naming::unit;
    if (repeats && at == lead_ && to.size() == 1 && to[0] == document_.unit_of(from_)) to.clear();
    if (to.empty()) return end;
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
    Reference reference;
    reference.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    reference.from = from_;
    reference.to = std::move(to);
    found.push_back(std::move(reference));
    return end;
  }

  // Whether a mention that ends at `end` is of another law; "of chapter 5" is so where this law has none.
  [[nodiscard]] bool is_foreign(std::size_t end) const {
    const std::size_t chapter = after_phrase(text_, skip_space(text_, end), "of ");
    if (chapter > 0 && chapter < end_ && has_word_at(text_, chapter, "chapter")) {
      Mention mention;
      return !reader_.read(chapter, mention) || resolve(mention).empty();
    }
    return reader_.names_other_law(end);
  }

  [[nodiscard]] ProvisionId follow(ProvisionId base, const std::vector<std::string_view>& steps,
                                   std::size_t from) const {
    for (std::size_t i = from; i < steps.size(); ++i) {
      const ProvisionId next = index_.below(base, steps[i]);
      if (next == no_provision) break;
      base = next;
    }
    return base;
  }

  [[nodiscard]] std::vector<ProvisionId> resolve(const Mention& mention) const {
    const Keyword& keyword = *mention.keyword;
    if (keyword.naming == Naming::this_unit) return this_one(keyword.type);
    if (keyword.naming == Naming::inner) return resolve_below(mention, {});
    std::vector<ProvisionId> to;
    if (mention.numbers.empty()) {
      if (const ProvisionId only = index_.only_attachment(); only != no_provision) to.push_back(only);
      return to;
    }
    ProvisionId last = no_provision;
    for (const Numbered& number : mention.numbers) {
      ProvisionId target = no_provision;
      if (number.bracketed && last == no_provision) {  // "section (4)" for "subsection (4)"
        target = index_.below(document_.unit_of(from_), number.steps[0]);
        if (target != no_provision) {
          target = follow(target, number.steps, 1);
          add(to, target);
          last = target;
          continue;
        }
      }
      if (!number.bracketed || last == no_provision) {
        target = index_.named(keyword.type, number.steps[0], from_);
      }
      if (target == no_provision && last != no_provision) {  // "section 3(1) or (2)"
        const ProvisionId base = index_.above(last);
        target = base == no_provision ? no_provision : index_.below(base, number.steps[0]);
        if (target != no_provision) target = follow(target, number.steps, 1);
      } else if (target != no_provision) {
        const ProvisionId unit = target;
        if (number.range && last != no_provision && document_.unit_of(last) < unit) {
          for (const ProvisionId id : index_.units_between(document_.unit_of(last), unit)) add(to, id);
        }
        target = follow(follow(unit, number.steps, 1), mention.then, 0);
      }
      if (target == no_provision) continue;
      add(to, target);
      last = target;
    }
    if (!to.empty() && !mention.then_more.empty()) add_beside(to, mention.then_more);
    return to;
  }

  // Numbers beside the last target: the 4 of "article 6, paragraphes 3 et 4", or 4 to 9.
  void add_beside(std::vector<ProvisionId>& to, const std::vector<Numbered>& numbers) const {
    ProvisionId last = to.back();
    const ProvisionId base = index_.above(last);
    if (base == no_provision) return;
    for (const Numbered& number : numbers) {
      const ProvisionId target = index_.below(base, number.steps[0]);
      if (target == no_provision) continue;
      if (number.range) add_range(to, last, target);
      add(to, follow(target, number.steps, 1));
      last = target;
    }
  }

  // The siblings from one to before the other.
  void add_range(std::vector<ProvisionId>& to, ProvisionId first, ProvisionId last) const {
    for (ProvisionId id = first; id != no_provision && id < last && to.size() < most_targets;
         id = index_.next_sibling(id)) {
      add(to, id);
    }
  }

  static void add(std::vector<ProvisionId>& to, ProvisionId id) {
    if (to.size() < most_targets) to.push_back(id);
  }

  // Inner numbers below given bases; without bases, below what they stand in, from the inside outwards.
  [[nodiscard]] std::vector<ProvisionId> resolve_below(const Mention& mention,
                                                       const std::vector<ProvisionId>& bases) const {
    std::vector<ProvisionId> to;
    ProvisionId last = no_provision;
    for (const Numbered& number : mention.numbers) {
      ProvisionId target = no_provision;
      if (!bases.empty()) {
        for (const ProvisionId base : bases) {
          target = index_.below(base, number.steps[0]);
          if (target != no_provision) break;
        }
      } else if (mention.keyword->type == "subsection") {
        target = index_.below(document_.unit_of(from_), number.steps[0]);
      } else {
        for (ProvisionId up = from_; up != no_provision && target == no_provision; up = index_.above(up)) {
          target = index_.below(up, number.steps[0]);
        }
      }
      if (target == no_provision) continue;
      if (number.range && last != no_provision && last < target) add_range(to, last, target);
      last = target;
      add(to, follow(target, number.steps, 1));
    }
    return to;
  }

  [[nodiscard]] std::vector<ProvisionId> this_one(std::string_view type) const {
    const auto& all = document_.provisions;
    if (type == "section" || type == "article") {
      const ProvisionId unit = document_.unit_of(from_);
      if (all[unit].level == Level::unit) return {unit};
      return {};
    }
    ProvisionId below_unit = no_provision;
    for (ProvisionId up = from_; up != no_provision; up = all[up].parent) {
      if (all[up].type == type) return {up};
      if (all[up].level == Level::unit && type == "subsection" && below_unit != no_provision) return {below_unit};
      if (all[up].level == Level::sub) below_unit = up;
    }
    return {};
  }

  Document& document_;
  std::string_view text_;
  MentionReader reader_;
  ReferenceIndex index_;
  ProvisionId from_ = 0;
  std::size_t end_ = 0;
  std::size_t lead_ = 0;  // where the text of the provision begins, after number and heading
};

}  // namespace

void find_references(Document& document) { Finder(document).run(); }

}  // namespace lacuna::statute
