#include "statute/definition_ends.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "statute/scan.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t npos = std::string_view::npos;

class Ender {
 public:
  Ender(const Document& document, const std::vector<char>& announced, std::vector<Definition>& definitions)
      : document_(document), text_(document.text), announced_(announced), found_(definitions) {}

  // Each definition ends with its provision (and what continues it), or where the next one begins.
  void set_ends() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      Definition& definition = found_[i];
      std::size_t end = scope_end(definition);
      std::size_t next = i + 1;
      while (next < found_.size() && found_[next].span.begin <= definition.span.begin) ++next;
      for (std::size_t steps = 0; next < found_.size() && found_[next].span.begin < end && steps < 20;
           ++next, ++steps) {
        if (const std::size_t cut = cut_before(definition, found_[next]); cut > 0) {
          end = std::min(end, cut);
          break;
        }
      }
      end = before_asides(definition.term_span.end, end);
      definition.span.end = static_cast<std::uint32_t>(last_word(definition.term_span.end, end));
    }
  }

 private:
  [[nodiscard]] std::size_t scope_end(const Definition& definition) {
    const auto& all = document_.provisions;
    const Provision& provision = all[definition.provision];
    std::size_t end = provision.end;
    // Beyond a list of definitions, one in the middle of other text ends with its sentence.
    if (announced_[definition.provision] == 0) {
      const std::size_t lead = std::max({provision.begin, provision.num_span.end, provision.heading_span.end});
      if (definition.span.begin > lead + 150) {
        const std::size_t stop = sentence_end(definition.term_span.end, provision.own_end);
        if (stop < provision.own_end && skip_space(text_, stop) < provision.own_end) return stop;
      }
    }
    // A block left open ("means—") goes on in the items beside it.
    if (provision.level != Level::block || provision.parent == no_provision) return end;
    std::size_t last = provision.own_end;
    while (last > definition.span.begin && is_ascii_space(text_[last - 1])) --last;
    const std::string_view tail = text_.substr(last - std::min<std::size_t>(last, 3), std::min<std::size_t>(last, 3));
    const bool open = !tail.ends_with(".") && !tail.ends_with(";") && !tail.ends_with(")") && !tail.ends_with("]");
    if (!open) return end;
    if (run_on_from_ == definition.provision) return run_on_end_;
    run_on_from_ = definition.provision;
    const ProvisionId limit = all[provision.parent].subtree_end;
    for (ProvisionId sibling = all[definition.provision].subtree_end; sibling < limit;
         sibling = all[sibling].subtree_end) {
      if (all[sibling].level != Level::sub && all[sibling].type != "wrapUp" && may_define(all[sibling].standing)) break;
      end = all[sibling].end;
    }
    run_on_end_ = end;
    return end;
  }

  [[nodiscard]] std::size_t sentence_end(std::size_t from, std::size_t limit) const {
    if (limit > from + 4000) limit = from + 4000;
    for (std::size_t at = from; (at = text_.substr(0, limit).find(". ", at)) != npos; at += 2) {
      const std::size_t next = skip_space(text_, at + 1);
      if (next < limit && text_[next] >= 'A' && text_[next] <= 'Z' && at > from + 2 && is_ascii_letter(text_[at - 2])) {
        return at;
      }
    }
    return limit;
  }

  // Where `next` ends `definition`, 0 where it lies within it ("..., where "y" means ...").
  [[nodiscard]] std::size_t cut_before(const Definition& definition, const Definition& next) const {
    const auto& all = document_.provisions;
    const Provision& provision = all[next.provision];
    if (next.provision != definition.provision) {
      const bool inside = next.provision < all[definition.provision].subtree_end;
      const std::size_t lead = std::max({provision.begin, provision.num_span.end, provision.heading_span.end});
      const bool at_start = skip_space(text_, lead) + 40 >= next.span.begin;
      if (at_start) return provision.begin;
      if (!inside) return std::max<std::size_t>(provision.begin, back_to_border(provision.begin, next.span.begin));
    }
    const std::size_t border = back_to_border(std::max(definition.term_span.end, provision.begin), next.span.begin);
    return border;
  }

  // The last end of a sentence, line or list item in the 120 bytes before `at`; 0 where there is none after `from`.
  [[nodiscard]] std::size_t back_to_border(std::size_t from, std::size_t at) const {
    const std::size_t lowest = at > from + 120 ? at - 120 : from;
    for (std::size_t i = at; i > lowest; --i) {
      const char c = text_[i - 1];
      if (c == ';' || c == '\n' || c == '.') return i;
    }
    return 0;
  }

  // Passes back over the notes and page headers that stand at the end.
  [[nodiscard]] std::size_t before_asides(std::size_t from, std::size_t end) const {
    for (int steps = 0; steps < 8 && end > from; ++steps) {
      const Provision& last = document_.provisions[document_.provision_at(static_cast<std::uint32_t>(end - 1))];
      if (may_define(last.standing) || last.begin <= from) break;
      end = last.begin;
    }
    return end;
  }

  [[nodiscard]] std::size_t last_word(std::size_t from, std::size_t end) const {
    const auto trim = [&] {
      while (end > from && (is_ascii_space(text_[end - 1]) || text_[end - 1] == ';' || text_[end - 1] == ':' ||
                            text_[end - 1] == ',' || text_[end - 1] == '.')) {
        --end;
      }
    };
    trim();
    trim_footnote_marks(from, end);
    trim();
    static constexpr auto words = std::to_array<std::string_view>({"and", "or", "et", "ou", "y", "o"});
    for (const std::string_view word : words) {
      if (end < from + word.size() + 2 || !has_at(text_, end - word.size(), word)) continue;
      const std::size_t before = end - word.size();
      if (!is_ascii_space(text_[before - 1])) continue;
      std::size_t k = before;
      while (k > from && is_ascii_space(text_[k - 1])) --k;
      if (k > from && text_[k - 1] == ';') {
        end = before;
        trim();
      }
      break;
    }
    return std::max(end, from);
  }

  // What opens the next item where footnotes mark amendments: "years; 1[4[", "Province; and\n1".
  void trim_footnote_marks(std::size_t from, std::size_t& end) const {
    std::size_t at = end;
    bool mark = false;
    while (at > from && end - at < 12 &&
           (text_[at - 1] == '[' || text_[at - 1] == '*' || is_ascii_digit(text_[at - 1]) ||
            is_ascii_space(text_[at - 1]))) {
      mark = mark || text_[at - 1] == '[' || text_[at - 1] == '\n';
      --at;
    }
    const bool after_end =
        at > from && (text_[at - 1] == ';' || text_[at - 1] == ']' || (at > from + 3 && has_at(text_, at - 3, "and")));
    if (mark && after_end) end = at;
  }

  const Document& document_;
  std::string_view text_;
  const std::vector<char>& announced_;
  std::vector<Definition>& found_;
  ProvisionId run_on_from_ = no_provision;  // the block left open that was looked at last
  std::size_t run_on_end_ = 0;              // and where what continues it ends
};

}  // namespace

void set_definition_ends(const Document& document, const std::vector<char>& announced,
                         std::vector<Definition>& definitions) {
  Ender(document, announced, definitions).set_ends();
}

}  // namespace lacuna::statute
