// The matcher finds what patterns mean: random patterns on random statutes, against the meaning spelled out in the
// plainest way, without an index, an anchor or a look ahead.
#include <doctest/doctest.h>

#include <functional>
#include <optional>
#include <random>
#include <set>
#include <string>

#include "rules/pattern.h"
#include "support/match_patterns.h"

using namespace lacuna;
using namespace lacuna::rules;
using lacuna::testing::build_document;
using lacuna::testing::test_stemmer;
using pattern::Kind;
using pattern::Node;

namespace {

// Words that no dictionary has, so that each is its own stem.
constexpr std::array words = {"zorp", "quix", "flib", "grun", "wuzz", "plem"};

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  unsigned below(unsigned limit) { return static_cast<unsigned>(engine_() % limit); }
  std::string word() { return words[below(words.size())]; }

 private:
  std::mt19937 engine_;
};

std::string random_text(Chance& chance, unsigned most) {
  std::string text;
  for (unsigned i = 0, count = 1 + chance.below(most); i < count; ++i) {
    text += chance.word();
    switch (chance.below(12)) {
      case 0:
        text += ",";
        break;
      case 1:
        text += " 7";
        break;
      case 2:
        text += " (b)";
        break;
      case 3:
        text += ". Quix";
        break;
      default:
        break;
    }
    text += " ";
  }
  return text;
}

std::string random_outline(Chance& chance) {
  std::string outline;
  for (unsigned section = 0; section < 3; ++section) {
    outline += "section 3. [" + chance.word() + "] " + random_text(chance, 8) + "\n";
    for (unsigned i = 0, count = chance.below(4); i < count; ++i) {
      outline += "  paragraph (a) " + random_text(chance, 5) + "\n";
      if (chance.below(3) == 0) outline += "    point (i) " + random_text(chance, 4) + "\n";
    }
    if (chance.below(2) == 0) outline += "  wrapUp " + random_text(chance, 5) + "\n";
  }
  return outline;
}

std::string random_item(Chance& chance, unsigned depth);

std::string random_sequence(Chance& chance, unsigned depth) {
  std::string source = random_item(chance, depth);
  for (unsigned i = 0, count = chance.below(3); i < count; ++i) {
    if (chance.below(2) == 0) source += " .." + std::to_string(chance.below(7));
    source += " " + random_item(chance, depth);
  }
  return source;
}

std::string random_item(Chance& chance, unsigned depth) {
  switch (chance.below(depth == 0 ? 6 : 10)) {
    case 0:
      return "@other";
    case 1:
      return chance.below(2) == 0 ? "#number" : "#word";
    case 2:
      return chance.word() + "?";
    case 6:
      return "(" + random_sequence(chance, depth - 1) + "|" + random_sequence(chance, depth - 1) + ")";
    case 7:
      return "(" + random_sequence(chance, depth - 1) + ")?";
    case 8:
      return "(" + chance.word() + " ~" + std::to_string(chance.below(4)) + " " + chance.word() + ")";
    case 9:
      return "(" + chance.word() + "|" + chance.word() + ")";
    default:
      return chance.word();
  }
}

// Where a match has come to: before its first word, or at a word.
struct Place {
  std::uint32_t token = 0;
  bool before = false;  // the token is the word that the match must begin with
  friend auto operator<=>(const Place&, const Place&) = default;
};
using Places = std::set<Place>;

class Meaning {
 public:
  Meaning(const Reading& reading, const Vocabulary& vocabulary) : reading_(reading), vocabulary_(vocabulary) {}

  std::vector<Hit> hits;  // of "@other"

  // Of each start the shortest match.
  [[nodiscard]] std::vector<Hit> find(const Node& node) const {
    std::vector<Hit> found;
    for (std::uint32_t token = 0; token < reading_.tokens.size(); ++token) {
      if (!reading_.places[token].matchable) continue;
      for (const Place& end : ends(node, {token, true})) {
        if (end.before) continue;
        found.push_back({token, end.token});
        break;
      }
    }
    return found;
  }

 private:
  void append_words_after(std::uint32_t at, std::set<std::uint32_t>& out) const {
    for (const Reading::Jump& jump : reading_.jumps) {
      if (jump.from == at) out.insert(jump.to);
    }
    const std::uint32_t next = at + 1;
    if (next >= reading_.places.size() || !reading_.places[next].flows) return;
    if (reading_.places[next].matchable) {
      out.insert(next);
    } else {
      append_words_after(next, out);
    }
  }

  [[nodiscard]] std::set<std::uint32_t> words_after(const Place& place) const {
    std::set<std::uint32_t> out;
    if (place.before) {
      out.insert(place.token);
    } else {
      append_words_after(place.token, out);
    }
    return out;
  }

  [[nodiscard]] Places ends(const Node& node, const Place& from) const {
    Places out;
    const auto each_end = [&](const Node& part, const Places& starts) {
      Places all;
      for (const Place& start : starts) all.merge(ends(part, start));
      return all;
    };
    const auto in_order = [&](const std::vector<Node>& parts) {
      Places at = {from};
      for (const Node& part : parts) at = each_end(part, at);
      return at;
    };
    switch (node.kind) {
      case Kind::word:
      case Kind::form:
      case Kind::beginning:
        for (const std::uint32_t token : words_after(from)) {
          if (vocabulary_.text(reading_.tokens[token].word) == node.text) out.insert({token});
        }
        break;
      case Kind::number:
        for (const std::uint32_t token : words_after(from)) {
          if (reading_.tokens[token].kind == TokenKind::number) out.insert({token});
        }
        break;
      case Kind::any_word:
        for (const std::uint32_t token : words_after(from)) out.insert({token});
        break;
      case Kind::concept_hit:
        for (const std::uint32_t token : words_after(from)) {
          for (const Hit& hit : hits) {
            if (hit.first == token) out.insert({hit.last});
          }
        }
        break;
      case Kind::gap: {
        out.insert(from);
        Places edge = {from};
        for (std::uint32_t i = 0; i < node.limit; ++i) {
          Places beyond;
          for (const Place& place : edge) {
            for (const std::uint32_t token : words_after(place)) beyond.insert({token});
          }
          out.insert(beyond.begin(), beyond.end());
          edge = std::move(beyond);
        }
        break;
      }
      case Kind::sequence:
        return in_order(node.parts);
      case Kind::choice:
        for (const Node& part : node.parts) out.merge(ends(part, from));
        break;
      case Kind::optional_part:
        out = ends(node.parts[0], from);
        out.insert(from);
        break;
      case Kind::near: {
        Node gap;
        gap.kind = Kind::gap;
        gap.limit = node.limit;
        out = in_order({node.parts[0], gap, node.parts[1]});
        out.merge(in_order({node.parts[1], gap, node.parts[0]}));
        break;
      }
    }
    return out;
  }

  const Reading& reading_;
  const Vocabulary& vocabulary_;
};

bool is_pattern(const std::string& source) {
  try {
    pattern::parse_pattern(source);
    return true;
  } catch (const Error&) {
    return false;  // nothing in it must stand in every match, or a gap at its end
  }
}

std::string random_pattern(Chance& chance) {
  for (;;) {
    std::string source = random_sequence(chance, 2);
    if (is_pattern(source)) return source;
  }
}

}  // namespace

TEST_CASE("random patterns find what they mean on random statutes") {
  Chance chance(7);
  std::size_t found = 0;
  for (unsigned round = 0; round < 12; ++round) {
    const std::string other = chance.word() + " ..2 " + chance.word();
    std::vector<ConceptSource> sources = {{"other", {other}, {}}};
    for (unsigned i = 0; i < 120; ++i) sources.push_back({"it" + std::to_string(i), {random_pattern(chance)}, {}});
    Lexicon lexicon = compile_lexicon("en", sources, test_stemmer());
    for (unsigned text = 0; text < 4; ++text) {
      const std::string outline = random_outline(chance);
      const statute::Document document = build_document(outline);
      const Reading reading = read_for_matching(document, lexicon.words());
      const Hits hits = lexicon.match(reading);
      Meaning meaning(reading, lexicon.words());
      meaning.hits = meaning.find(pattern::parse_pattern(other));
      CHECK(hits[0] == meaning.hits);
      for (std::size_t i = 1; i < sources.size(); ++i) {
        INFO(sources[i].patterns[0], "\n", "@other: ", other, "\n", outline);
        CHECK(hits[i] == meaning.find(pattern::parse_pattern(sources[i].patterns[0])));
        found += hits[i].size();
      }
    }
  }
  CHECK(found > 10000);
}
