#include "report/anchor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "text/unicode.h"

namespace lacuna::report {
namespace {

using assessment::Assessment;
using assessment::ElementFinding;
using assessment::Evidence;
using assessment::Finding;
using standard::ElementKind;

const Evidence* evidence_against(const Finding& finding) {
  for (const ElementFinding& element : finding.elements) {
    const ElementKind kind = element.element->kind;
    const bool against = kind == ElementKind::defect || kind == ElementKind::conflict;
    if (against && element.present && !element.evidence.empty()) return &element.evidence.front();
  }
  return nullptr;
}

const Evidence* nearest_evidence(const Finding& finding) {
  for (const ElementFinding& element : finding.elements) {
    if (element.element->kind != ElementKind::core || element.present) continue;
    if (!element.nearest.empty()) return &element.nearest.front().evidence;
  }
  for (const ElementFinding& element : finding.elements) {
    if (element.present && !element.evidence.empty()) return &element.evidence.front();
  }
  return nullptr;
}

// The text whose kind usually holds the rule, else the first.
std::size_t home_of(const Finding& finding, const Assessment& assessment) {
  const auto& homes = finding.requirement->homes;
  for (std::size_t d = 0; d < assessment.kinds.size() && d < assessment.documents.size(); ++d) {
    const auto& kinds = assessment.kinds[d];
    if (std::any_of(kinds.begin(), kinds.end(), [&](const std::string& kind) {
          return std::find(homes.begin(), homes.end(), kind) != homes.end();
        })) {
      return d;
    }
  }
  return 0;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// The title where it stands before the first section, whatever its capitals; else the first line that is not empty.
Span title_span(const statute::Document& document) {
  const std::string& title = document.metadata.title;
  const auto unit = std::find_if(document.provisions.begin(), document.provisions.end(), [](const auto& provision) {
    return provision.level == statute::Level::unit && provision.standing != statute::Standing::contents;
  });
  const std::string_view front =
      std::string_view(document.text).substr(0, unit == document.provisions.end() ? std::string::npos : unit->begin);
  const auto found = std::search(front.begin(), front.end(), title.begin(), title.end(),
                                 [](char a, char b) { return lower(a) == lower(b); });
  if (!title.empty() && found != front.end()) {
    const auto begin = static_cast<std::uint32_t>(found - front.begin());
    return {begin, begin + static_cast<std::uint32_t>(title.size())};
  }
  const std::size_t begin = std::min(document.text.find_first_not_of(" \t\r\n\f"), document.text.size());
  const std::size_t end = std::min(document.text.find_first_of("\r\n", begin), document.text.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Words of three letters and more, folded: numbers, labels and white space do not count.
std::string bare_words(std::string_view text) {
  std::string folded;
  append_folded(text, folded);
  std::string words;
  std::string word;
  const auto flush = [&] {
    if (word.size() >= 3) words.append(word).append(" ");
    word.clear();
  };
  for (const char c : folded) {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
    } else {
      flush();
    }
  }
  flush();
  return words;
}

}  // namespace

Anchor anchor_of(const Finding& finding, const Assessment& assessment) {
  Anchor anchor;
  const Evidence* evidence = evidence_against(finding);
  if (evidence == nullptr) evidence = nearest_evidence(finding);
  if (evidence != nullptr) {
    anchor.document = evidence->document;
    anchor.provision = evidence->provision;
    anchor.words = evidence->hit;
    anchor.location = evidence->location;
    anchor.citation = evidence->citation;
    return anchor;
  }
  anchor.document = home_of(finding, assessment);
  const statute::Document& document = *assessment.documents[anchor.document];
  anchor.words = title_span(document);
  anchor.location = document.locate(anchor.words);
  return anchor;
}

std::string fingerprint_of(const Finding& finding, const Anchor& anchor, const Assessment& assessment) {
  const statute::Document& document = *assessment.documents[anchor.document];
  Span unit = anchor.words;
  if (anchor.provision != statute::no_provision) {
    unit = document.provisions[document.unit_of(anchor.provision)].span();
  }
  return digest_of(finding.requirement->id + '\n' + bare_words(document.slice(unit)));
}

std::string digest_of(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  return fmt::format("{:016x}", hash);
}

}  // namespace lacuna::report
