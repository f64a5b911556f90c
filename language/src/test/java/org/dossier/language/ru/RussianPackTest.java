package org.dossier.language.ru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RussianPackTest {
  private static final RussianPack PACK = new RussianPack();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "А. В. Тумасин подписал акт № 5 от 08.06.2019.| А. В. Тумасин подписал акт № 5 от 08.06.2019 .",
        "Это стоит 3 тыс. руб. и т.д.| Это стоит 3 тыс. руб. и т.д.",
        "«Кречет-4» и БМД-4М, Санкт-Петербург| « Кречет-4 » и БМД-4М , Санкт-Петербург"
      })
  void tokensAreCutLikeThis(String text, String tokens) {
    assertThat(words(PACK.analyze(text))).isEqualTo(tokens.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Договор подписал А. В. Тумасин. Он уехал.| 2",
        "Встреча прошла 8 июня 2019 г. в г. Орле. В ней участвовали двое.| 2",
        "Цена 5 млн руб. Поставка идёт морем.| 2",
        "«Мы готовы!» — сказал он.| 1",
        "Склад находится на ул. Лесной, д. 5. Охраны нет.| 2",
        "1. Поставщик поставляет машины.¶2. Покупатель платит.| 2"
      })
  void sentencesEndWhereAReaderWouldEndThem(String text, int count) {
    assertThat(PACK.analyze(text.replace('¶', '\n'))).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "Он встретился с Путиным., Путиным, путин, ins",
    "Об этом сказали Пескову., Пескову, песков, dat",
    "Слова Данылюка приводит сайт., Данылюка, данылюк, gen",
    "Он говорил с Данылюком., Данылюком, данылюк, ins",
    "Приказ генерала Залужного отменён., Залужного, залужный, gen",
    "Визит Вэя отложен., Вэя, вэй, gen",
    "Договор с Рособоронэкспортом подписан., Рособоронэкспортом, рособоронэкспорт, ins",
    "Машины поставлены Китаю., Китаю, китай, dat",
    "Машины стоят в Москве., Москве, москва, loc",
    "Завод поставил двадцать машин., машин, машина, gen",
    "Это сделано вражеским беспилотником., беспилотником, беспилотник, ins"
  })
  void wordsHaveTheirCitationFormAndCase(String text, String word, String lemma, String theCase) {
    Token token = token(text, word);
    assertThat(token.lemma()).isEqualTo(lemma);
    assertThat(token.mayHave(theCase)).as(token.readings().toString()).isTrue();
  }

  @Test
  void aPrepositionAndAnAdjectiveRuleCasesOut() {
    assertThat(token("Их поставили на новые машины.", "машины").readings())
        .allSatisfy(reading -> assertThat(reading.has("acc")).isTrue());
    assertThat(token("Вот новой машины нет.", "машины").tag()).contains("gen");
  }

  @Test
  void everyReadingStays() {
    assertThat(token("Путин приехал.", "Путин").readings()).hasSizeGreaterThan(1);
    assertThat(token("Путин приехал.", "Путин").mayBe("путин")).isTrue();
  }

  private static Token token(String text, String word) {
    return PACK.analyze(text).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(token -> token.text().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static String words(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Сирией | false | Сирия",
        "Управлению закупок Эстмарка | false | Управление закупок Эстмарка",
        "Северной Каролины | false | Северная Каролина",
        "ЕАЭС | false | ЕАЭС",
        "Анны Ивановой | true | Анна Иванова",
        "Ольги Голодец | true | Ольга Голодец",
        "Путиным | true | Путин",
      })
  void aNameIsCitedInTheNominative(String name, boolean person, String cited) {
    assertThat(PACK.citations(name, person)).containsExactly(cited);
  }

  @Test
  void aFormOfTwoNamesIsCitedAsBoth() {
    assertThat(PACK.citations("Маркова", true)).containsExactly("Марков", "Маркова");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Курильских островов", "ООО «Вымпел»", "Norland", "КДМ-9", ""})
  void pluralsAndWhatIsNoRussianWordAreNotCited(String name) {
    assertThat(PACK.citations(name, false)).isEmpty();
  }
}
