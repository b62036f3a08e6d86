// References to provisions of the same document: "section 3(1)(a)", "sections 3 to 5", "paragraph (a) of subsection
// (2)", "articles 12, 13 et 14", "apartado 1 del artículo 5", "§ 12", "Part II", "this section".
//
// A reference that goes on to name another law ("section 12 of the Immigration Act", "article 5 du code pénal") is
// none of these; see outside_references.h.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "statute/finish.h"
#include "statute/mention_reader.h"
#include "statute/outside_references.h"
#include "statute/reference_resolver.h"
#include "statute/scan.h"

namespace lacuna::statute {
namespace {

struct Found {
  std::vector<Reference> references;
  std::vector<OutsideReference> outside;
  Mentions mentions;
};

class Finder {
 public:
  explicit Finder(const Document& document)
      : document_(document), text_(document.text), reader_(document.text), resolver_(document) {}

  Found run() {
    for (ProvisionId id = 0; id < document_.provisions.size(); ++id) {
      const Provision& provision = document_.provisions[id];
      if (!is_operative(provision.standing) && provision.standing != Standing::treaty) continue;
      if (!reads(provision.language)) continue;
      from_ = id;
      counts_ = provision.standing == Standing::operative;
      resolver_.see_from(id);
      end_ = provision.own_end;
      reader_.set_end(end_);
      const std::size_t begin = std::max({provision.begin, provision.num_span.end, provision.heading_span.end});
      lead_ = skip_space(text_, begin);
      for (std::size_t at = reader_.candidate(begin, begin); at < end_; at = reader_.candidate(at, begin)) {
        at = reference_at(at);
      }
    }
    return std::move(found_);
  }

 private:
  static bool reads(std::string_view language) {
    return language.empty() || language == "en" || language == "fr" || language == "es" || language == "de";
  }

  // Adds the reference that begins at `at`, if any; returns where to go on.
  std::size_t reference_at(std::size_t at) {
    Mention mention;
    if (!reader_.read(at, mention)) return at + 1;
    std::vector<ProvisionId> to;
    std::size_t end = mention.end;
    const Naming naming = mention.keyword->naming;
    if (naming == Naming::inner) {
      // "paragraph (a) of subsection (2) of section 4": the outermost is resolved first.
      std::vector<Mention> chain;
      chain.push_back(std::move(mention));
      while (chain.size() < 4) {
        const std::size_t next = reader_.after_of(chain.back().end);
        Mention outer;
        if (next == 0 || !reader_.read(next, outer)) break;
        end = outer.end;
        chain.push_back(std::move(outer));
        if (chain.back().keyword->naming != Naming::inner) break;
      }
      count(chain.back());
      if (is_foreign(end)) return add_outside(at, end, std::move(chain));
      to = resolver_.resolve(chain);
    } else {
      count(mention);
      if (naming != Naming::this_unit && is_foreign(end)) {
        std::vector<Mention> chain;
        chain.push_back(std::move(mention));
        return add_outside(at, end, std::move(chain));
      }
      to = resolver_.resolve(mention);
    }
    // A number repeated at the start of its own provision is no reference.
    const bool repeats = naming == Naming::unit;
    if (repeats && at == lead_ && to.size() == 1 && to[0] == document_.unit_of(from_)) to.clear();
    if (to.empty()) return end;
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
    Reference reference;
    reference.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    reference.from = from_;
    reference.to = std::move(to);
    found_.references.push_back(std::move(reference));
    return end;
  }

  // Counts a mention of a section of this law.
  void count(const Mention& mention) {
    if (!counts_ || mention.keyword->naming != Naming::unit) return;
    if (mention.numbers.empty() || mention.numbers[0].bracketed || reader_.names_other_law(mention.end)) return;
    ++found_.mentions.all;
    if (!resolver_.has(mention)) ++found_.mentions.unresolved;
  }

  // Notes a reference to another law; returns where to go on.
  std::size_t add_outside(std::size_t at, std::size_t end, std::vector<Mention> chain) {
    found_.outside.push_back(
        {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, from_, std::move(chain)});
    return end;
  }

  // Whether a mention that ends at `end` is of another law; "of chapter 5" is so where this law has none.
  [[nodiscard]] bool is_foreign(std::size_t end) const {
    const std::size_t chapter = after_phrase(text_, skip_space(text_, end), "of ");
    if (chapter > 0 && chapter < end_ && has_word_at(text_, chapter, "chapter")) {
      Mention mention;
      return !reader_.read(chapter, mention) || resolver_.resolve(mention).empty();
    }
    return reader_.names_other_law(end);
  }

  const Document& document_;
  std::string_view text_;
  MentionReader reader_;
  ReferenceResolver resolver_;
  Found found_;
  ProvisionId from_ = 0;
  bool counts_ = false;  // mentions in the provision at hand
  std::size_t end_ = 0;
  std::size_t lead_ = 0;  // where the text of the provision begins, after number and heading
};

}  // namespace

void find_references(Document& document) {
  Found found = Finder(document).run();
  document.references = std::move(found.references);
  document.mentions = found.mentions;
}

std::vector<OutsideReference> outside_references(const Document& document) { return Finder(document).run().outside; }

}  // namespace lacuna::statute
