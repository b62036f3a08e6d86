#include "drafting/manner.h"

#include <algorithm>
#include <cctype>

#include "drafting/evidence_of.h"
#include "drafting/numbering.h"

namespace lacuna::drafting {
namespace {

using assessment::Assessment;
using statute::Document;
using statute::Level;

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

// In lower case, with white space folded.
std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (!blank) {
      out += lower(c);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::size_t occurrences(const std::string& text, const std::string& sign) {
  std::size_t count = 0;
  if (sign.empty()) return 0;
  for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + sign.size())) ++count;
  return count;
}

const Variant* variant_for(const ModelTerm& term, const std::string& defined) {
  const auto found =
      std::find_if(term.variants.begin(), term.variants.end(), [&](const Variant& v) { return v.sign == defined; });
  return found == term.variants.end() ? nullptr : &*found;
}

// The wording that the statute defines, if it is one of those of the term.
const Variant* defined_variant(const Assessment& assessment, std::size_t index, const ModelTerm& term) {
  const Document& document = *assessment.documents[index];
  Span inside{0, static_cast<std::uint32_t>(document.text.size())};
  if (!term.defined_by.empty()) {
    const assessment::Evidence* evidence = evidence_of(assessment, term.defined_by, index);
    if (evidence == nullptr) return nullptr;
    inside = evidence->hit;
  }
  for (const statute::Definition& definition : document.definitions) {
    if (!term.defined_by.empty() && !definition.span.overlaps(inside)) continue;
    if (const Variant* variant = variant_for(term, folded(definition.term))) return variant;
  }
  return nullptr;
}

const Variant* common_variant(const ModelTerm& term, const std::string& text) {
  const Variant* best = &term.variants.front();
  std::size_t most = 0;
  for (const Variant& variant : term.variants) {
    // One word alone ("victim") may mean anybody: it speaks for itself only where it is defined.
    if (!term.defined_by.empty() && variant.sign.find(' ') == std::string::npos) continue;
    const std::size_t count = occurrences(text, variant.sign);
    if (count > most) {
      most = count;
      best = &variant;
    }
  }
  return best;
}

void read_numbering(const Document& document, Manner& manner) {
  std::size_t articles = 0;
  std::size_t units = 0;
  std::size_t points = 0;
  std::size_t degrees = 0;
  std::size_t parentheses = 0;
  for (const statute::Provision& provision : document.provisions) {
    if (!statute::is_operative(provision.standing)) continue;
    if (provision.level == Level::unit) {
      ++units;
      articles += provision.type == "article" ? 1 : 0;
    }
    if (provision.level != Level::sub || provision.num.size() < 2) continue;
    const bool first = provision.num == "1." || provision.num == "1°" || provision.num == "(1)";
    if (!first) continue;
    points += provision.num == "1." ? 1 : 0;
    degrees += provision.num == "1°" ? 1 : 0;
    parentheses += provision.num == "(1)" ? 1 : 0;
  }
  if (articles * 2 > units) {
    manner.unit_type = "article";
    manner.tradition = "civil-law";
  }
  if (points > parentheses && points >= degrees) manner.subs = SubStyle::point;
  if (degrees > parentheses && degrees > points) manner.subs = SubStyle::degree;
}

}  // namespace

Manner manner_of(const Assessment& assessment, std::size_t document, const ModelLaw& model) {
  Manner manner;
  read_numbering(*assessment.documents[document], manner);
  const std::string text = folded(assessment.documents[document]->text);
  for (const ModelTerm& term : model.terms) {
    if (!term.cites.empty()) {
      const statute::ProvisionId unit = unit_of_most(assessment, term.cites, document);
      const std::string citation = unit == 0 ? "" : cited_unit(*assessment.documents[document], unit);
      if (!citation.empty()) manner.terms[term.id] = citation;
      continue;
    }
    const Variant* variant = defined_variant(assessment, document, term);
    if (variant == nullptr) variant = term.defined ? &term.variants.front() : common_variant(term, text);
    manner.terms[term.id] = variant->words;
  }
  return manner;
}

std::string written(const Words& words, const Manner& manner) {
  std::string text;
  for (const Piece& piece : words) {
    const auto own = manner.terms.find(piece.term);
    if (piece.term.empty() || own == manner.terms.end()) {
      text += piece.words;
      continue;
    }
    const std::size_t begin = text.size();
    text += own->second;
    const char first = piece.words.empty() ? ' ' : piece.words.front();
    if (first >= 'A' && first <= 'Z') {
      text[begin] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[begin])));
    } else if (first >= 'a' && first <= 'z') {
      text[begin] = lower(text[begin]);
    }
  }
  return text;
}

std::string cited_unit(const Document& document, statute::ProvisionId unit) {
  const statute::Provision& provision = document.provisions[unit];
  const std::string_view number = bare_number(provision.num);
  if (number.empty()) return "";
  return (provision.type == "article" ? "article " : "section ") + std::string(number);
}

}  // namespace lacuna::drafting
