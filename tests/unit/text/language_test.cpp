#include "text/language.h"

#include <doctest/doctest.h>

using lacuna::guess_language;

TEST_CASE("the language of a text is told by its words or its script") {
  CHECK(guess_language("Any person who hides the lamp of another commits an offence and is liable to a fine.") == "en");
  CHECK(guess_language(
            "Quiconque cache la lampe d'une autre personne est puni d'une amende dans les conditions prévues.") ==
        "fr");
  CHECK(guess_language(
            "El que oculte la lámpara de otra persona será castigado con una multa, según lo dispuesto en la ley.") ==
        "es");
  CHECK(guess_language("Wer die Lampe einer anderen Person versteckt, wird nach der Verordnung mit Geldstrafe bestraft "
                       "und ist nicht frei.") == "de");
  CHECK(guess_language("Хто ховає лампу іншої особи, карається штрафом відповідно до закону.") == "uk");
  CHECK(guess_language("Тот, кто прячет лампу другого лица, наказывается штрафом, это правило.") == "ru");
  CHECK(guess_language("藏匿他人灯具的，处罚金；情节严重的，处有期徒刑。") == "zh");
  CHECK(guess_language("يعاقب كل من يخفي مصباح شخص آخر بغرامة مالية") == "ar");
}

TEST_CASE("too little or no language gives none") {
  CHECK(guess_language("") == "");
  CHECK(guess_language("Lamps, 2030.") == "");
  CHECK(guess_language("xqz vbn mlk qqq www zzz ppp kkk jjj hhh") == "");
}
