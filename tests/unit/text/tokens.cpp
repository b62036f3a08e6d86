#include "text/tokens.h"

#include <doctest/doctest.h>

#include <string>

using namespace lacuna;

namespace {

// The tokens of a text, written out: words and numbers as they fold, marks as one letter each.
std::string shown(std::string_view text) {
  Vocabulary words;
  std::vector<Token> tokens;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, words, tokens);
  std::string out;
  std::uint32_t end = 0;
  for (const Token& token : tokens) {
    CHECK(token.begin >= end);
    CHECK(token.end > token.begin);
    end = token.end;
    if (!out.empty()) out += ' ';
    switch (token.kind) {
      case TokenKind::word:
      case TokenKind::number:
        out += words.text(token.word);
        break;
      case TokenKind::comma:
        out += ',';
        break;
      case TokenKind::semicolon:
        out += ';';
        break;
      case TokenKind::stop:
        out += '!';
        break;
      case TokenKind::open:
        out += '(';
        break;
      case TokenKind::close:
        out += ')';
        break;
      case TokenKind::other:
        out += '~';
        break;
    }
  }
  CHECK(end <= text.size());
  return out;
}

}  // namespace

TEST_CASE("words are folded and hyphens split") {
  CHECK(shown("The Non-Punishment of CHILDREN") == "the non ~ punishment of children");
  CHECK(shown("Enlèvement, œuvre, ﬁne") == "enlevement , oeuvre , fine");
  CHECK(shown("e\xCC\x81tat") == "etat");
}

TEST_CASE("a hyphen after co and re joins") {
  CHECK(shown("Co-ordination and CO-OPERATION") == "coordination and cooperation");
  CHECK(shown("re-victimised; re-\ntrafficked") == "revictimised ; retrafficked");
  CHECK(shown("in re - the child; co-2; the co-") == "in re ~ the child ; co ~ 2 ; the co ~");
}

TEST_CASE("a possessive is dropped, other apostrophes split") {
  CHECK(shown("the victim's consent") == "the victim consent");
  CHECK(shown("the victim’s consent; VICTIM'S") == "the victim consent ; victim");
  CHECK(shown("l’exploitation d'autrui") == "l ) exploitation d ) autrui");
  CHECK(shown("the victims' rights") == "the victims ) rights");
}

TEST_CASE("quotes open and close") {
  CHECK(shown("“child” means") == "( child ) means");
  CHECK(shown("\"child\" means 'minor'") == "( child ) means ( minor )");
}

TEST_CASE("a hyphen at a line end joins, with soft hyphens and white space in between") {
  CHECK(shown("traffick-\ning") == "trafficking");
  CHECK(shown("traffick-  \r\n   ing of") == "trafficking of");
  CHECK(shown("traffick\u00AD\ning") == "trafficking");
  CHECK(shown("ex\u00ADploit") == "exploit");
  CHECK(shown("traffick-\n\ning") == "traffick ~ ing");
  CHECK(shown("Anti-\nTrafficking") == "anti ~ trafficking");
}

TEST_CASE("numbers keep their inner separators") {
  CHECK(shown("1,000 or 3.5 years") == "1,000 or 3.5 years");
  CHECK(shown("sections 3,4") == "sections 3 , 4");
  CHECK(shown("12A and 1ten") == "12 a and 1 ten");
  CHECK(shown("٣ years") == "3 years");
  CHECK(shown("ten² n° 5 n.º 6") == "ten ~ n ~ 5 n ~ ~ 6");
}

TEST_CASE("a full stop ends a sentence only where it does") {
  CHECK(shown("is guilty. A person") == "is guilty ! a person");
  CHECK(shown("is guilty.") == "is guilty !");
  CHECK(shown("see No. 5 of art. 3 and s. 4, ss. 5, para. 6, Cap. 12") ==
        "see no ~ 5 of art ~ 3 and s ~ 4 , ss ~ 5 , para ~ 6 , cap ~ 12");
  CHECK(shown("Answer no. The court") == "answer no ! the court");
  CHECK(shown("e.g. Force, i.e. Threats, Mr. Smith, A. Jones") ==
        "e ~ g ~ force , i ~ e ~ threats , mr ~ smith , a ~ jones");
  CHECK(shown("force, etc. or fraud") == "force , etc ~ or fraud");
  CHECK(shown("3. Offences") == "3 ~ offences");
  CHECK(shown("under section 5. The court") == "under section 5 ! the court");
  CHECK(shown("said “so.” Then") == "said ( so ! ) then");
  CHECK(shown("Offences.—(1) A person") == "offences ! ~ ( 1 ) a person");
  CHECK(shown("of persons.The court") == "of persons ! the court");
  CHECK(shown("Offences ........ 12") == "offences ~ 12");
  CHECK(shown("which? Any! No") == "which ! any ! no");
}

TEST_CASE("a stop before a line that starts with a label counts") {
  CHECK(shown("force, etc.\n(2) A person") == "force , etc ! ( 2 ) a person");
  CHECK(shown("force, etc.\n  (b) fraud") == "force , etc ! ( b ) fraud");
  CHECK(shown("force, etc.\nArticle 5") == "force , etc ! article 5");
  CHECK(shown("force, etc.\n12. The court") == "force , etc ! 12 ~ the court");
  CHECK(shown("under art.\nfive") == "under art ~ five");
}

TEST_CASE("hostile text is read to its end") {
  CHECK(shown("\xFF\xFEz\x80") == "~ ~ z ~");
  CHECK(shown(std::string(1000, '.')) == "~");
  CHECK(shown(std::string(3, '\0')).empty());
  CHECK(shown("a\xE2\x80") == "a ~ ~");
  CHECK(shown("'s -").size() == 5);
}
