// Searches that keep what they know between calls, and tables by first bytes: against plain loops.
#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "statute/block_scan.h"
#include "statute/by_first_byte.h"
#include "statute/keyword_test.h"
#include "statute/mention_reader.h"
#include "statute/phrase_list.h"
#include "statute/provision_table.h"
#include "statute/rare_bytes.h"
#include "statute/scan.h"
#include "statute/word_places.h"

using namespace lacuna::statute;

namespace {

// Texts longer than a block, with what is looked for at their ends and borders.
std::string long_text() {
  std::string text = "means; ";
  for (int i = 0; i < 400; ++i) text += i % 37 == 0 ? "it means (a), " : i % 11 == 0 ? "mea ns)" : "by Section 3 of ";
  return text + "means";
}

// From places that go forward, back and stay.
std::vector<std::size_t> starts(std::size_t size) {
  std::vector<std::size_t> all;
  for (std::size_t at = 0; at <= size; at += 5) all.push_back(at);
  for (std::size_t at = size; at > 3; at -= 3) all.push_back(at);
  all.insert(all.end(), {size + 4, 0, 0, size / 2, size / 3, size / 2 + 1});
  return all;
}

}  // namespace

TEST_CASE("rare bytes are found from any place, forward and back") {
  const std::string text = long_text();
  RareBytes<3> bytes(text, {'(', ')', '\xC2'});
  for (const std::size_t from : starts(text.size())) {
    const std::size_t expected = std::min(text.find_first_of("()\xC2", from), text.size());
    CHECK(bytes.next(from) == expected);
  }
  RareBytes<1> nothing("", {'x'});
  CHECK(nothing.next(0) == 0);
}

TEST_CASE("words are found from any place, forward and back") {
  const std::string text = long_text();
  WordPlaces means(text, "means");
  WordPlaces missing(text, "following");
  for (const std::size_t from : starts(text.size())) {
    CHECK(means.next(from) == std::min(text.find("means", from), text.size()));
    CHECK(missing.next(from) == text.size());
  }
  for (const std::string_view shorter : {"", "m", "mean", "eans"}) {
    WordPlaces none(shorter, "means");
    CHECK(none.next(0) == shorter.size());
  }
}

TEST_CASE("a place where a keyword may begin is never passed over") {
  for (const Keyword& keyword : keywords) {
    for (const std::string_view before : {"", "x ", "(", "\n", "\xC2\xA0", "\xE2\x80\x9C", "x\xC2\xA7"}) {
      for (const std::size_t far : {0, 1, 505, 511, 512, 700}) {
        const std::string words = std::string(far, ' ') + std::string(before) + std::string(keyword.words);
        for (const std::string_view after : {" 3", "", " 12 bis"}) {
          const std::string text = words + std::string(after);
          const std::size_t place = words.size() - keyword.words.size();
          MentionReader reader(text);
          reader.set_end(text.size());
          std::size_t at = reader.candidate(0, 0);
          while (at < place) at = reader.candidate(at + 1, 0);
          CHECK_MESSAGE(at == place, text);
        }
      }
    }
  }
}

TEST_CASE("no keyword begins within a word") {
  const std::string text = "subpart3 xsection 3 apart 3";
  MentionReader reader(text);
  reader.set_end(text.size());
  for (std::size_t at = reader.candidate(0, 0); at < text.size(); at = reader.candidate(at + 1, 0)) {
    Mention mention;
    CHECK_FALSE(reader.read(at, mention));
  }
}

TEST_CASE("a table by first bytes holds each entry once, in its order") {
  static constexpr std::array<std::string_view, 5> words = {"beta", "Alpha", "\xC2\xA7", "b", "alphabet"};
  static constexpr ByFirstByte table(words, [](std::string_view word) { return word; });
  const auto of = [](char first) {
    const auto found = table.of(first);
    return std::vector<std::string_view>(found.begin(), found.end());
  };
  CHECK(of('a') == std::vector<std::string_view>{"Alpha", "alphabet"});
  CHECK(of('A') == of('a'));
  CHECK(of('B') == std::vector<std::string_view>{"beta", "b"});
  CHECK(of('\xC2') == std::vector<std::string_view>{"\xC2\xA7"});
  CHECK(of('c').empty());
}

TEST_CASE("phrases are known at the begin and inside, in any case") {
  static constexpr PhraseList phrases({"Provided that",
                                       "PR\xC3\x89"
                                       "AMBULE",
                                       "(note)"});
  CHECK(phrases.begins("PROVIDED THAT no"));
  CHECK(
      phrases.begins("pr\xC3\x89"
                     "ambule"));
  CHECK_FALSE(phrases.begins("Provided"));
  CHECK_FALSE(phrases.begins(""));
  CHECK(phrases.is_in("text (NOTE)"));
  CHECK_FALSE(phrases.is_in("text (not)"));
}

TEST_CASE("provisions with one hash are told apart, and the first of the same is kept") {
  const std::array<std::string_view, 5> keys = {"a", "b", "a", "c", "b"};
  ProvisionTable table(keys.size());
  const auto insert = [&](ProvisionId id) {
    return table.insert(7, id, [&](ProvisionId other) { return keys[other] == keys[id]; });
  };
  CHECK(insert(0) == 0);
  CHECK(insert(1) == 1);
  CHECK(insert(2) == 0);
  CHECK(insert(3) == 3);
  CHECK(insert(4) == 1);
  CHECK(table.find(7, [&](ProvisionId other) { return keys[other] == "c"; }) == 3);
  CHECK(table.find(7, [&](ProvisionId other) { return keys[other] == "d"; }) == no_provision);
  CHECK(table.find(8, [](ProvisionId /*other*/) { return true; }) == no_provision);
}
