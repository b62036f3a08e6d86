#include "drafting/bill_clauses.h"

#include <algorithm>
#include <iterator>

#include "drafting/quotation_marks.h"
#include "statute/reader.h"
#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

using statute::Document;
using statute::Level;
using statute::Provision;
using statute::ProvisionId;
using statute::Standing;

// Stands for a quotation in a text that is read anew: OBJECT REPLACEMENT CHARACTER.
constexpr std::string_view object = "\uFFFC";

bool is_quotation(const Provision& provision) { return provision.type == "quotedStructure"; }

bool amends(const Provision& provision) {
  return provision.standing == Standing::operative && provision.level != Level::document;
}

// A block that goes on with the sentence before a quotation: it begins in lower case or with a stop.
bool goes_on(std::string_view text) {
  const std::size_t at = statute::skip_space(text, 0);
  if (at >= text.size()) return true;
  std::size_t i = at;
  while (i < text.size() && (statute::quote_length(text, i) > 0 || statute::is_ascii_space(text[i]) ||
                             std::string_view(",.;)]").find(text[i]) != std::string_view::npos)) {
    i += std::max<std::size_t>(statute::quote_length(text, i), 1);
  }
  return i >= text.size() || (text[i] >= 'a' && text[i] <= 'z');
}

class Cutter {
 public:
  Cutter(const Document& bill, const statute::AknAmendments& marks) : bill_(bill), marks_(marks) {}

  BillText run() {
    std::vector<std::size_t> clause_of(bill_.provisions.size(), 0);  // one past the index
    for (ProvisionId id = 1; id < bill_.provisions.size();) {
      const Provision& provision = bill_.provisions[id];
      if (goes_with_bill(id)) {
        id = provision.subtree_end;
        continue;
      }
      if (is_quotation(provision)) {
        add_quotation(id, clause_of[provision.parent]);
        id = provision.subtree_end;
        continue;
      }
      clause_of[id] = clause_of[provision.parent];
      if (!amends(provision)) {
        ++id;
        continue;
      }
      const bool block = provision.level == Level::block;
      const bool more = block && clause_of[id] != 0 && after_quotation_ && goes_on(bill_.own_text(id));
      if (more) {
        append(result_.clauses[current_], provision.begin, provision.own_end);
      } else if (!bill_.own_text(id).empty()) {
        ClauseText clause;
        clause.above = clause_of[provision.parent];
        clause.language = provision.language;
        clause.block = block;
        std::uint32_t begin = provision.begin;
        for (const Span label : {provision.num_span, provision.heading_span}) {
          if (provision.own().contains(label)) begin = std::max(begin, label.end);
        }
        result_.clauses.push_back(std::move(clause));
        current_ = result_.clauses.size() - 1;
        append(result_.clauses.back(), begin, provision.own_end);
        clause_of[id] = result_.clauses.size();
      }
      after_quotation_ = false;
      ++id;
    }
    for (ClauseText& clause : result_.clauses) {
      clause.offsets.push_back(clause.offsets.empty() ? 0 : clause.offsets.back() + 1);
    }
    return std::move(result_);
  }

 private:
  // Closing text, and in a collection a document beside a bill: the statement of reasons, a report.
  [[nodiscard]] bool goes_with_bill(ProvisionId id) const {
    const Provision& provision = bill_.provisions[id];
    if (provision.type == "conclusions") return true;
    if (provision.type == "component" && !marks_.mods.empty()) {
      const auto mod = std::partition_point(marks_.mods.begin(), marks_.mods.end(),
                                            [&](Span other) { return other.begin < provision.begin; });
      return mod == marks_.mods.end() || !provision.span().contains(*mod);
    }
    if (provision.type != "doc" || provision.parent == statute::no_provision) return false;
    const std::vector<ProvisionId> beside = bill_.children(provision.parent);
    return std::any_of(beside.begin(), beside.end(), [&](ProvisionId other) {
      return bill_.provisions[other].type == "bill" || bill_.provisions[other].type == "act";
    });
  }

  void add_quotation(ProvisionId id, std::size_t above) {
    const Provision& provision = bill_.provisions[id];
    if (provision.standing != Standing::quoted || result_.clauses.empty() || above == 0) return;
    ClauseText& clause = result_.clauses[current_];
    clause.masked.push_back(quotation_mark);
    clause.offsets.push_back(provision.begin);
    clause.quotations.push_back(result_.quotations.size());
    result_.quotations.push_back({provision.span(), provision.subtree_end > id + 1});
    after_quotation_ = true;
  }

  // Words of the bill, the quotations in them masked.
  void append(ClauseText& clause, std::uint32_t begin, std::uint32_t end) {
    if (!clause.masked.empty() && clause.masked.back() != ' ') add(clause, ' ', begin);
    std::uint32_t at = begin;
    for (const Quotation& quotation : quotations_in({begin, end})) {
      for (; at < quotation.span.begin; ++at) add(clause, bill_.text[at], at);
      add(clause, quotation_mark, at);
      clause.quotations.push_back(result_.quotations.size());
      result_.quotations.push_back(quotation);
      at = quotation.span.end;
    }
    for (; at < end; ++at) add(clause, bill_.text[at], at);
  }

  // Words between quotation marks, and those that are marked up without them.
  [[nodiscard]] std::vector<Quotation> quotations_in(Span span) const {
    std::vector<Quotation> found = inline_quotations(bill_.slice(span), span.begin);
    auto at =
        std::lower_bound(marks_.quotes.begin(), marks_.quotes.end(), span.begin,
                         [](const statute::AknQuote& quote, std::uint32_t from) { return quote.span.begin < from; });
    std::vector<Quotation> marked;
    for (; at != marks_.quotes.end() && at->span.begin < span.end; ++at) {
      const Span words = at->span;
      const auto other = std::partition_point(
          found.begin(), found.end(), [&](const Quotation& quotation) { return quotation.span.end <= words.begin; });
      const bool quoted = other != found.end() && other->span.overlaps(words);
      if (!at->structure && !quoted && !words.empty() && words.end <= span.end) marked.push_back({words, false});
    }
    std::vector<Quotation> all;
    std::merge(found.begin(), found.end(), marked.begin(), marked.end(), std::back_inserter(all),
               [](const Quotation& a, const Quotation& b) { return a.span.begin < b.span.begin; });
    return all;
  }

  static void add(ClauseText& clause, char c, std::uint32_t offset) {
    clause.masked.push_back(c == '\n' || c == '\t' || c == '\r' ? ' ' : c);
    clause.offsets.push_back(offset);
  }

  const Document& bill_;
  const statute::AknAmendments& marks_;
  BillText result_;
  std::size_t current_ = 0;
  bool after_quotation_ = false;
};

// A bill with its quotations masked, read anew: what it quotes cannot disturb its structure.
struct Masked {
  std::string text;
  std::vector<std::uint32_t> offsets;  // of each byte
};

Masked mask(const Document& bill, const std::vector<Quotation>& quotations) {
  Masked masked;
  std::size_t next = 0;
  for (std::uint32_t at = 0; at < bill.text.size();) {
    if (next < quotations.size() && quotations[next].span.begin == at) {
      for (const char c : object) {
        masked.text.push_back(c);
        masked.offsets.push_back(at);
      }
      at = quotations[next++].span.end;
      continue;
    }
    const bool own = std::string_view(bill.text).substr(at).starts_with(object);
    masked.text.push_back(own ? ' ' : bill.text[at]);  // the rest of it is no character any more
    masked.offsets.push_back(at++);
    for (std::size_t i = 1; own && i < object.size(); ++i) {
      masked.text.push_back(' ');
      masked.offsets.push_back(at++);
    }
  }
  masked.offsets.push_back(static_cast<std::uint32_t>(bill.text.size()));
  return masked;
}

}  // namespace

BillText clauses_of_akn(const Document& bill, const statute::AknAmendments& marks) { return Cutter(bill, marks).run(); }

BillText clauses_of_text(const Document& bill) {
  BillText result;
  result.quotations = all_quotations(bill.text);
  const Masked masked = mask(bill, result.quotations);
  const Document inner = statute::read_document_from(masked.text, bill.path);
  std::vector<std::size_t> clause_of(inner.provisions.size(), 0);
  std::size_t quotation = 0;
  bool waits = false;  // the last clause calls for what follows it
  for (ProvisionId id = 1; id < inner.provisions.size(); ++id) {
    const Provision& provision = inner.provisions[id];
    clause_of[id] = clause_of[provision.parent];
    const std::string_view own = inner.own_text(id);
    std::uint32_t begin = provision.begin;
    for (const Span label : {provision.num_span, provision.heading_span}) {
      if (provision.own().contains(label)) begin = std::max(begin, label.end);
    }
    const bool counts = amends(provision) || provision.standing == Standing::quoted;
    const bool only_quotation =
        own.substr(begin - provision.begin).find(object) != std::string_view::npos &&
        statute::skip_space(own, begin - provision.begin) == own.find(object, begin - provision.begin);
    const bool goes_on_here = !result.clauses.empty() && waits && provision.level == Level::block && only_quotation;
    if (counts && !goes_on_here) {
      ClauseText clause;
      clause.above = clause_of[provision.parent];
      clause.language = bill.metadata.language;
      clause.block = provision.level == Level::block;
      result.clauses.push_back(std::move(clause));
      clause_of[id] = result.clauses.size();
    }
    if (counts) waits = true;
    for (std::uint32_t at = provision.begin; at < provision.own_end;) {
      if (std::string_view(inner.text).substr(at).starts_with(object)) {
        if (counts && at >= begin) {
          ClauseText& clause = result.clauses.back();
          clause.masked.push_back(quotation_mark);
          clause.offsets.push_back(masked.offsets[at]);
          clause.quotations.push_back(quotation);
        }
        ++quotation;
        at += static_cast<std::uint32_t>(object.size());
        continue;
      }
      if (counts && at >= begin) {
        const char c = inner.text[at];
        result.clauses.back().masked.push_back(statute::is_ascii_space(c) ? ' ' : c);
        result.clauses.back().offsets.push_back(masked.offsets[at]);
      }
      ++at;
    }
  }
  for (ClauseText& clause : result.clauses) {
    clause.offsets.push_back(clause.offsets.empty() ? 0 : clause.offsets.back() + 1);
  }
  return result;
}

}  // namespace lacuna::drafting
