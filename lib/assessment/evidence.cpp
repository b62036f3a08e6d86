#include "assessment/evidence.h"

#include <algorithm>
#include <set>
#include <utility>

namespace lacuna::assessment {
namespace {

using statute::ProvisionId;

constexpr std::uint32_t quote_bytes = 240;
constexpr std::uint32_t chapeau_bytes = 100;

Span span_of(const View& view, TokenRange range) {
  const auto& tokens = view.reading().tokens;
  return {tokens[range.first].begin, tokens[range.end - 1].end};
}

std::uint32_t bytes_of(const View& view, TokenRange range) { return span_of(view, range).size(); }

// The range grown from `core` by whole tokens inside `limit`, first to the right, then to the left, by turns, while it
// stays within the bytes.
TokenRange grown(const View& view, TokenRange core, TokenRange limit, std::uint32_t bytes) {
  bool left = true;
  bool right = true;
  while (left || right) {
    right = right && core.end < limit.end && bytes_of(view, {core.first, core.end + 1}) <= bytes;
    if (right) ++core.end;
    left = left && core.first > limit.first && bytes_of(view, {core.first - 1, core.end}) <= bytes;
    if (left) --core.first;
  }
  return core;
}

// The beginning of a range that fits into the bytes, at least one token.
TokenRange cut(const View& view, TokenRange range, std::uint32_t bytes) {
  std::uint32_t low = range.first + 1;
  std::uint32_t high = range.end;
  while (low < high) {
    const std::uint32_t middle = low + (high - low + 1) / 2;
    if (bytes_of(view, {range.first, middle}) <= bytes) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return {range.first, low};
}

std::string quoted(const View& view, TokenRange shown, TokenRange from) {
  std::string text;
  if (shown.first > from.first) text += "… ";
  std::string_view words = view.document().slice(span_of(view, shown));
  constexpr std::size_t longest = std::size_t{2} * quote_bytes;  // one endless token
  const bool endless = words.size() > longest;
  if (endless) {
    words = words.substr(0, longest);
    while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0U) == 0x80U) words.remove_suffix(1);
    if (!words.empty() && static_cast<unsigned char>(words.back()) >= 0xC0U) words.remove_suffix(1);
  }
  text += fold_white_space(words);
  if (shown.end < from.end || endless) text += " …";
  return text;
}

TokenRange intersect(TokenRange a, TokenRange b) { return {std::max(a.first, b.first), std::min(a.end, b.end)}; }

// The text around a hit that a quote may show: the sentence, or the clause where the sentence is long; inside the own
// text of the provision.
TokenRange context_of(const View& view, TokenRange hit) {
  const ProvisionId id = view.provision_of(hit.first);
  const TokenRange own = view.tokens_of(view.document().provisions[id].own());
  const auto around = [&](TokenRange run) {
    TokenRange range = intersect(run, own);
    while (range.first < hit.first && view.reading().places[range.first].label) ++range.first;
    return TokenRange{std::min(range.first, hit.first), std::max(range.end, hit.end)};
  };
  const TokenRange sentence = around(view.sentence_run(hit.first));
  return bytes_of(view, sentence) <= quote_bytes ? sentence : around(view.clause_run(hit.first));
}

// The innermost provision that holds both tokens.
ProvisionId provision_around(const View& view, std::uint32_t first, std::uint32_t last) {
  const auto& provisions = view.document().provisions;
  ProvisionId id = view.provision_of(first);
  const ProvisionId other = view.provision_of(last);
  while (id != 0 && !(id <= other && other < provisions[id].subtree_end)) id = provisions[id].parent;
  return id;
}

}  // namespace

std::string fold_white_space(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool space = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.substr(i, 2) == "\xC2\xA0";
    if (text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r' || text[i] == '\f' || no_break) {
      space = true;
      i += no_break ? 1 : 0;
      continue;
    }
    if (space && !folded.empty()) folded += ' ';
    space = false;
    folded += text[i];
  }
  return folded;
}

Evidence evidence_of(const Framework& framework, std::size_t document, const Found& found) {
  const View& view = framework.views[document];
  Evidence evidence;
  evidence.document = document;
  TokenRange hit{found.first, found.last + 1};
  std::string chapeau;
  if (found.whole) {
    evidence.provision = provision_around(view, found.first, found.last);
  } else {
    evidence.provision = view.provision_of(found.last);
    if (view.provision_of(found.first) != evidence.provision) {
      const TokenRange item = view.clause_run(found.last);
      if (item.first > found.first) {
        const TokenRange before = intersect(view.clause_run(found.first), {found.first, item.first});
        const TokenRange shown = cut(view, before, chapeau_bytes);
        chapeau = quoted(view, shown, before);
        if (shown.end == before.end) chapeau += " …";
        chapeau += ' ';
        hit = {item.first, found.last + 1};
        // Numbering at the item's start is no part of the words that decided.
        while (hit.first < found.last && view.reading().places[hit.first].label) ++hit.first;
      }
    }
  }
  const auto budget = static_cast<std::uint32_t>(quote_bytes - std::min<std::size_t>(chapeau.size(), quote_bytes / 2));
  const TokenRange context = found.whole ? hit : context_of(view, hit);
  const TokenRange shown = bytes_of(view, hit) > budget ? cut(view, hit, budget) : grown(view, hit, context, budget);
  const TokenRange from{std::min(context.first, shown.first), std::max(context.end, shown.end)};
  evidence.quote = chapeau + quoted(view, shown, from);
  evidence.words = span_of(view, shown);
  evidence.hit = span_of(view, hit);
  const statute::Provision& provision = view.document().provisions[evidence.provision];
  evidence.eid = provision.eid;
  evidence.citation = provision.citation;
  evidence.location = view.document().locate(evidence.hit);
  return evidence;
}

std::vector<Evidence> evidence_list(const Framework& framework, const Result& result, std::size_t most) {
  std::vector<Evidence> list;
  std::set<std::pair<std::size_t, ProvisionId>> shown;
  std::vector<std::pair<std::size_t, const Found*>> others;
  for (std::size_t d = 0; d < result.size(); ++d) {
    for (const Found& found : result[d]) {
      if (list.size() >= most) return list;
      if (shown.emplace(d, framework.views[d].provision_of(found.last)).second) {
        list.push_back(evidence_of(framework, d, found));
      } else if (others.size() < most) {
        others.emplace_back(d, &found);
      }
    }
  }
  for (const auto& [d, found] : others) {
    if (list.size() >= most) break;
    list.push_back(evidence_of(framework, d, *found));
  }
  return list;
}

}  // namespace lacuna::assessment
