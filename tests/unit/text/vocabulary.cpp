#include "text/vocabulary.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "text/tokens.h"

using namespace lacuna;

namespace {

// As many letters, a different one at each place.
std::string letters(std::size_t count) {
  std::string word;
  for (std::size_t i = 0; i < count; ++i) word += static_cast<char>('a' + i % 26);
  return word;
}

// The words of a text, each in brackets.
std::string words_of(const std::string& text) {
  Vocabulary words;
  std::vector<Token> tokens;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, words, tokens);
  std::string out;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::word) out += '[' + std::string(words.text(token.word)) + ']';
  }
  return out;
}

}  // namespace

TEST_CASE("words of every length are told apart and found again") {
  Vocabulary words;
  std::set<WordId> ids;
  for (std::size_t size = 0; size < 60; ++size) {
    const std::string word = letters(size);
    const WordId id = words.intern(word);
    CHECK(ids.insert(id).second);
    CHECK(words.text(id) == word);
    CHECK(words.find(word) == id);
    for (std::size_t other = 0; other < size; ++other) {  // one letter is another
      std::string near = word;
      near[other] = '1';
      CHECK(words.find(near) == no_word);
      CHECK(words.intern(near) != id);
    }
  }
}

TEST_CASE("case and accents make no other word, a zero byte does") {
  Vocabulary words;
  const WordId id = words.intern("responsabilit\xC3\xA9s");
  CHECK(words.intern("RESPONSABILITES") == id);
  CHECK(words.find_folded("responsabilites") == id);
  CHECK(words.intern_folded(std::string_view("a\0", 2)) != words.intern_folded("a"));
}

TEST_CASE("what a vocabulary says of a word lasts while it grows") {
  Vocabulary words;
  const std::string_view first = words.text(words.intern("trafficking"));
  for (int i = 0; i < 20000; ++i) CHECK(words.intern("word" + std::to_string(i)) == static_cast<WordId>(i + 1));
  CHECK(first == "trafficking");
  CHECK(words.find("word12345") == 12346);
  CHECK(words.size() == 20001);
}

TEST_CASE("a word ends where its letters end, whatever its length") {
  for (std::size_t size = 1; size < 40; ++size) {
    const std::string word = letters(size);
    CHECK(words_of(word) == '[' + word + ']');
    CHECK(words_of(word + ' ' + word) == '[' + word + "][" + word + ']');
    CHECK(words_of(word + "@`[{") == '[' + word + ']');
    CHECK(words_of(word + "\xC3\xA9t") == '[' + word + "et]");
    CHECK(words_of(word + "-\n" + word) == '[' + word + word + ']');
    CHECK(words_of(word + "'s " + word) == '[' + word + "][" + word + ']');
    CHECK(words_of(word + "'" + word) == '[' + word + "][" + word + ']');
    CHECK(words_of(word + '"' + word) == '[' + word + "][" + word + ']');
  }
}
