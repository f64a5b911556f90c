package org.dossier.evidence.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which spellings are one name; all are invented or of nobody in particular. */
class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "Danylyuk, Данилюк",
    "Danilyuk, Данылюк",
    "Oleksandr Danyliuk, Данилюк Александр",
    "Gleb Tarzumov, Глеб Тарзумов",
    "Schwarzman, Шварцман",
  })
  void latinAndCyrillic(String one, String other) {
    assertThat(Names.compare(one, other).same()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Shen Yichuan, 沈屹川",
    "Yichuan Shen, 沈屹川",
    "Wen-ti Sung, Sung Wen-ti",
    "Gleb Tarzumov, 格列布·塔尔祖莫夫",
    "Martin, 馬丁",
  })
  void latinAndChinese(String one, String other) {
    assertThat(Names.compare(one, other).same()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Шэнь Ичуань, 沈屹川", "Ло Цзиньтин, 骆锦庭", "Чжан Юань, 张元"})
  void palladiusBetweenRussianAndChinese(String one, String other) {
    assertThat(Names.compare(one, other).same()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Yuri Ivanov, Iurii Ivanov",
    "Mohammed Hassan, Muhammad Hasan",
    "'Holm, Anna', Anna Holm",
    "OOO Norfield, Norfield LLC",
    "Erik Berg (a.k.a. Eric), Erik Berg",
  })
  void variantsOfOneScript(String one, String other) {
    assertThat(Names.compare(one, other).same()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Anna Holm, Erik Berg",
    "Sergey Morozov, Сергей Ковальчук",
    "Shen Yichuan, 骆锦庭",
    "Ivanov, Петренко",
    "Norfield Shipyards, Halden Bank",
  })
  void otherNames(String one, String other) {
    assertThat(Names.compare(one, other).same()).isFalse();
  }

  @Test
  void theOrderOfTheTwoIsNothing() {
    assertThat(Names.compare("Данилюк", "Danylyuk").score())
        .isEqualTo(Names.compare("Danylyuk", "Данилюк").score());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "()", "\t", "😀", "ʼ"})
  void whatHoldsNoLettersIsNoName(String text) {
    assertThat(Names.compare(text, "Holm").same()).isFalse();
    assertThat(Names.compare(text, text).same()).isFalse();
  }

  @Test
  void aVeryLongNameIsComparedAllTheSame() {
    String text = "Anna ".repeat(2000);

    assertThat(Names.compare(text, "Анна ".repeat(2000)).score()).isBetween(0.0, 1.0);
    assertThat(Names.compare("a".repeat(5000), "安".repeat(5000)).score()).isBetween(0.0, 1.0);
  }

  @Test
  void aModelIsLearnedFromPairsAndTheSameFromTheSame() {
    List<List<String>> words = new ArrayList<>();
    for (String[] pair :
        new String[][] {{"anna", "анна"}, {"nina", "нина"}, {"ivan", "иван"}, {"vanya", "ваня"}}) {
      for (int i = 0; i < 5; i++) {
        words.add(List.of(pair));
      }
    }
    List<String> lines = SoundTrainer.train(words, SoundTrainer.Script.CYRILLIC);

    assertThat(lines)
        .isEqualTo(SoundTrainer.train(words, SoundTrainer.Script.CYRILLIC))
        .anyMatch(line -> line.startsWith("v\tв\t"))
        .anyMatch(line -> line.startsWith("i\tи\t"));
  }

  @Test
  void oneNameBesideManyIsAsBesideEach() {
    List<String> names =
        List.of(
            "Danylyuk",
            "Anna Holm",
            "Данилюк",
            "Анна Хольм",
            "达尼柳克",
            "李伟",
            "دانيليوك",
            "Άννα",
            "-");
    for (String one : names) {
      Function<String, Likeness> beside = Names.comparing(one);
      for (String other : names) {
        assertThat(beside.apply(other)).isEqualTo(Names.compare(other, one));
      }
    }
  }
}
