// Small Akoma Ntoso files in invented words, and what tests ask of Documents.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "statute/akn_reader.h"
#include "statute/finish.h"

namespace lacuna::statute {

// An act around a body, with metadata and a title.
inline std::string akn_act(const std::string& body, const std::string& rest = {}) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <act name="act">
    <meta>
      <identification source="#us">
        <FRBRWork><FRBRthis value="/akn/za/act/2031/7/!main"/><FRBRuri value="/akn/za/act/2031/7"/>
          <FRBRdate date="2031-05-04" name="Enactment"/><FRBRauthor href="#us"/><FRBRcountry value="za"/></FRBRWork>
        <FRBRExpression><FRBRthis value="/akn/za/act/2031/7/eng@/!main"/><FRBRuri value="/akn/za/act/2031/7/eng@"/>
          <FRBRdate date="2031-06-01" name="Expression"/><FRBRauthor href="#us"/><FRBRlanguage language="eng"/></FRBRExpression>
        <FRBRManifestation><FRBRthis value="/m/!main"/><FRBRuri value="/m"/><FRBRdate date="2032-01-01" name="x"/><FRBRauthor href="#us"/></FRBRManifestation>
      </identification>
    </meta>
    <preface><p><docTitle>Lantern Keepers Act, 2031</docTitle></p></preface>
    <body>)" +
         body + "</body>" + rest + "</act></akomaNtoso>";
}

inline Document read_akn_sample(const std::string& xml, const std::string& path = "sample.xml") {
  return read_akn(decode_source(xml, path));
}

// The text without white space (ASCII and no-break spaces).
inline std::string without_space(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (std::string_view(" \t\r\n\f\v").find(text[i]) != std::string_view::npos) continue;
    if (text[i] == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0') {
      ++i;
      continue;
    }
    result.push_back(text[i]);
  }
  return result;
}

// Own text with white space made single spaces.
inline std::string folded_own(const Document& document, ProvisionId id) {
  std::string result;
  for (const char c : document.own_text(id)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      result.push_back(c);
    } else if (!result.empty() && result.back() != ' ') {
      result.push_back(' ');
    }
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

// The tree as lines: two spaces a level, type, number, own text.
inline std::string tree_of(const Document& document) {
  std::string lines;
  std::vector<std::size_t> depth(document.provisions.size(), 0);
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) {
    const Provision& provision = document.provisions[id];
    depth[id] = depth[provision.parent] + 1;
    lines += std::string((depth[id] - 1) * 2, ' ') + provision.type;
    if (provision.standing != document.provisions[provision.parent].standing) {
      lines += std::string("/") + standing_name(provision.standing);
    }
    lines += ": " + folded_own(document, id) + "\n";
  }
  return lines;
}

// What provision.h promises.
inline void check_tiling(const Document& document) {
  const auto& all = document.provisions;
  REQUIRE_FALSE(all.empty());
  bool whole = all[0].begin == 0 && all[0].end == document.text.size() && all[0].level == Level::document;
  std::uint32_t at = 0;
  for (ProvisionId id = 0; id < all.size(); ++id) {
    const Provision& provision = all[id];
    whole =
        whole && provision.begin == at && provision.own_end >= provision.begin && provision.end >= provision.own_end;
    at = provision.own_end;
    if (id == 0) continue;
    whole = whole && provision.parent < id && all[provision.parent].begin <= provision.begin &&
            provision.end <= all[provision.parent].end && id < all[provision.parent].subtree_end &&
            provision.subtree_end <= all[provision.parent].subtree_end;
  }
  CHECK(whole);
  CHECK(at == document.text.size());
}

inline const Provision& by_eid(const Document& document, std::string_view eid) {
  const auto found = std::find_if(document.provisions.begin(), document.provisions.end(),
                                  [eid](const Provision& provision) { return provision.eid == eid; });
  REQUIRE(found != document.provisions.end());
  return *found;
}

}  // namespace lacuna::statute
