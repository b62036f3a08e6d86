#include "drafting/quoted_content.h"

#include <algorithm>
#include <string_view>

#include "statute/reader.h"
#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

using statute::Document;
using statute::Level;
using statute::Provision;
using statute::ProvisionId;

bool is_quote(std::string_view text, std::size_t at) { return statute::quote_length(text, at) > 0; }

// Bytes of a quotation mark that ends before `end`, 0 where there is none.
std::size_t quote_before(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t length = 1; length <= 3 && begin + length <= end; ++length) {
    if (statute::quote_length(text, end - length) == length) return length;
  }
  return 0;
}

std::size_t balance(std::string_view text, std::string_view open, std::string_view close) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(open)) {
      ++count;
      at += open.size();
    } else if (text.substr(at).starts_with(close)) {
      if (count == 0) return 1;  // closes what opens before
      --count;
      at += close.size();
    } else {
      ++at;
    }
  }
  return count;
}

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && statute::skip_space(text, span.begin) > span.begin) {
    span.begin = std::min(span.end, static_cast<std::uint32_t>(statute::skip_space(text, span.begin)));
  }
  while (span.begin < span.end && statute::is_ascii_space(text[span.end - 1])) --span.end;
  return span;
}

// Provisions of a document as new ones. `shift`: where its text stands in the bill's.
class Converter {
 public:
  Converter(const Document& document, std::uint32_t shift) : document_(document), shift_(shift) {}

  [[nodiscard]] bool wanted(ProvisionId id) const {
    const statute::Standing standing = document_.provisions[id].standing;
    return standing != statute::Standing::note && standing != statute::Standing::furniture;
  }

  [[nodiscard]] NewProvision convert(ProvisionId id) const {
    const Provision& provision = document_.provisions[id];
    NewProvision made;
    made.type = provision.type == "quotedStructure" ? "" : provision.type;
    made.level = provision.level;
    const Span own = provision.own();
    std::uint32_t begin = own.begin;
    if (!provision.num_span.empty() && own.contains(provision.num_span)) {
      made.num = document_.slice(provision.num_span);
      made.num_span = shifted(provision.num_span);
      begin = std::max(begin, provision.num_span.end);
    } else {
      made.num = provision.num;
    }
    if (!provision.heading_span.empty() && own.contains(provision.heading_span)) {
      made.heading = document_.slice(provision.heading_span);
      made.heading_span = shifted(provision.heading_span);
      begin = std::max(begin, provision.heading_span.end);
    } else {
      made.heading = provision.heading;
    }
    const Span words = trimmed(document_.text, {begin, own.end});
    made.text = document_.slice(words);
    made.text_span = shifted(words);
    for (const ProvisionId child : document_.children(id)) {
      if (wanted(child)) made.children.push_back(convert(child));
    }
    return made;
  }

 private:
  [[nodiscard]] Span shifted(Span span) const { return {span.begin + shift_, span.end + shift_}; }

  const Document& document_;
  std::uint32_t shift_;
};

bool empty(const NewProvision& provision) {
  return provision.num.empty() && provision.heading.empty() && provision.text.empty() && provision.children.empty();
}

// Takes the quotation mark that opens or closes the whole away from its first or last words.
void strip_marks(std::vector<NewProvision>& provisions) {
  if (provisions.empty()) return;
  NewProvision* last = &provisions.back();
  while (!last->children.empty()) last = &last->children.back();
  const std::string_view text = last->text;
  std::size_t end = text.size();
  for (int stops = 0; stops < 2 && end > 0 && (text[end - 1] == '.' || text[end - 1] == ';'); ++stops) --end;
  const std::size_t mark = quote_before(text, 0, end);
  if (mark > 0) {
    const std::string_view closing = text.substr(end - mark, mark);
    const std::string_view opening = closing == "\u201D" ? "\u201C" : closing == "\u00BB" ? "\u00AB" : closing;
    const std::string_view inside = text.substr(0, end - mark);
    const bool own = opening == closing ? std::count(inside.begin(), inside.end(), closing[0]) % 2 == 1
                                        : balance(inside, opening, closing) > 0;
    if (!own) {
      const auto kept = static_cast<std::uint32_t>(end - mark);
      last->text = std::string(inside);
      last->text_span.end = last->text_span.begin + kept;
    }
  }
  NewProvision& first = provisions.front();
  if (first.num.empty() && first.heading.empty() && is_quote(first.text, 0)) {
    const std::size_t length = statute::quote_length(first.text, 0);
    const std::string_view mark_words = std::string_view(first.text).substr(0, length);
    const std::string_view closing = mark_words == "\u201C" ? "\u201D" : mark_words == "\u00AB" ? "\u00BB" : mark_words;
    if (first.text.find(closing, length) == std::string::npos) {
      first.text.erase(0, length);
      first.text_span.begin += static_cast<std::uint32_t>(length);
    }
  }
}

}  // namespace

Span bare_quotation(const Document& document, Span span) {
  const std::string_view text = document.text;
  span = trimmed(text, span);
  const std::size_t open = span.empty() ? 0 : statute::quote_length(text, span.begin);
  if (open == 0) return span;
  const Span inside{span.begin + static_cast<std::uint32_t>(open), span.end};
  std::uint32_t end = span.end;
  while (end > inside.begin && std::string_view(".;,").find(text[end - 1]) != std::string_view::npos) --end;
  const std::size_t close = quote_before(text, inside.begin, end);
  if (close > 0) return trimmed(text, {inside.begin, end - static_cast<std::uint32_t>(close)});
  // No mark at the end: the first one opens a term ('"child" means ...') or what closes further on.
  const std::string_view mark = text.substr(span.begin, open);
  const std::string_view closing = mark == "\u201C" ? "\u201D" : mark == "\u00AB" ? "\u00BB" : mark;
  return document.slice(inside).find(closing) == std::string_view::npos ? trimmed(text, inside) : span;
}

std::vector<NewProvision> quoted_provisions(const Document& bill, Span span) {
  std::vector<NewProvision> result;
  const Converter converter(bill, 0);
  for (ProvisionId id = bill.provision_at(span.begin); id < bill.provisions.size();) {
    const Provision& provision = bill.provisions[id];
    if (provision.begin >= span.end) break;
    const bool quotation = provision.type == "quotedStructure" && provision.begin >= span.begin;
    if (!quotation) {
      ++id;
      continue;
    }
    NewProvision whole = converter.convert(id);
    // Words of the quotation itself, then what stands in it.
    std::vector<NewProvision> children = std::move(whole.children);
    whole.children.clear();
    if (!whole.text.empty() && !children.empty() && bare_quotation(bill, whole.text_span).empty()) whole.text.clear();
    if (!empty(whole)) {
      whole.level.reset();
      if (!children.empty() && whole.num.empty()) {
        whole.children = std::move(children);
        children.clear();
      }
      result.push_back(std::move(whole));
    }
    for (NewProvision& child : children) {
      if (!empty(child)) result.push_back(std::move(child));
    }
    id = provision.subtree_end;
  }
  strip_marks(result);
  return result;
}

namespace {

// `split`: provisions that are sections each by itself are read so.
std::vector<NewProvision> read_provisions(const Document& bill, Span span, bool split) {
  std::vector<NewProvision> result;
  span = bare_quotation(bill, span);
  if (span.empty()) return result;
  Document inner;
  try {
    inner = statute::read_document_from(std::string(bill.slice(span)), bill.path);
  } catch (const Error&) {
    return result;  // no text that can be read by itself
  }
  const Converter converter(inner, span.begin);
  // The provisions below whatever front matter the reader saw in them.
  std::vector<ProvisionId> top;
  for (ProvisionId id = 1; id < inner.provisions.size();) {
    const Provision& provision = inner.provisions[id];
    if (provision.level != Level::matter) top.push_back(id);
    id = provision.level == Level::matter ? id + 1 : provision.subtree_end;
  }
  // "8A. Help ... 8B. Fund ...": numbers that do not begin at one are taken for items; each by itself is a section.
  const bool apart = split && top.size() > 1 && std::all_of(top.begin(), top.end(), [&](ProvisionId id) {
                       const Provision& provision = inner.provisions[id];
                       return provision.level == Level::sub && !provision.num.empty() && provision.num.front() != '(';
                     });
  for (const ProvisionId id : top) {
    if (apart) {
      const Provision& provision = inner.provisions[id];
      for (NewProvision& made :
           read_provisions(bill, {span.begin + provision.begin, span.begin + provision.end}, false)) {
        result.push_back(std::move(made));
      }
      continue;
    }
    NewProvision made = converter.convert(id);
    if (!empty(made)) result.push_back(std::move(made));
  }
  strip_marks(result);
  return result;
}

}  // namespace

std::vector<NewProvision> provisions_in_text(const Document& bill, Span span) {
  return read_provisions(bill, span, true);
}

}  // namespace lacuna::drafting
