package org.dossier.claims.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.model.MentionKind.EQUIPMENT;
import static org.dossier.model.MentionKind.IDENTIFIER;
import static org.dossier.model.MentionKind.LOCATION;
import static org.dossier.model.MentionKind.ORGANIZATION;
import static org.dossier.model.MentionKind.PERSON;
import static org.dossier.model.MentionKind.POSITION;

import java.time.LocalDate;
import java.util.List;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.mentions.find.MentionFinder;
import org.dossier.language.ru.RussianPack;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a mention in Russian, what is none, and what only looks like one. */
class RussianMentionsTest {
  private static final RussianPack PACK = new RussianPack();
  private static final MentionFinder FINDER = MentionFinder.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSON | Письмо подписал А. В. Данылюк. | А. В. Данылюк",
        "PERSON | Он говорил с Тумасиным Гордеем Львовичем. | Тумасиным Гордеем Львовичем",
        "PERSON | Ирина Петрова и Сергей Козлов согласны. | Ирина Петрова, Сергей Козлов",
        "PERSON | Отчёт длинный и скучный. | ''",
        "ORGANIZATION | Договор с ООО «Северный берег» расторгнут. | ООО «Северный берег»",
        "ORGANIZATION | Об этом сообщило Министерство обороны. | Министерство обороны",
        "ORGANIZATION | Компания «Заря» купила завод. | Заря",
        "ORGANIZATION | Министерство ответило компании. | ''",
        "ORGANIZATION | Посольство РФ в Сирии молчит. | Посольство РФ в Сирии",
        "ORGANIZATION | Акционерное общество «Заря» согласно. | Акционерное общество «Заря»",
        "PERSON | Далее Поставщик действует на основании Устава. | ''",
        "LOCATION | Заказчик: Республика Ланьду. | Республика Ланьду",
        "PERSON | Акт подписал представитель Заказчика Анна Гейл. | Анна Гейл",
        "ORGANIZATION | Это решило Управление закупок Республики Норвея. | Управление закупок Республики Норвея",
        "ORGANIZATION | Решение принял Осиновский сельсовет. | Осиновский сельсовет",
        "PERSON | Копия направлена г-ну Ли Вэю. | Ли Вэю",
        "POSITION | Женщина-адмирал молчит. | Женщина-адмирал",
        "LOCATION | Груз идёт из Владивостока в Китай. | Владивостока, Китай",
        "LOCATION | Завод стоит в Свердловской области. | Свердловской области",
        "POSITION | Заместитель министра иностранных дел молчит. | Заместитель министра иностранных дел",
        "POSITION | Его назначили министром обороны страны адмирала Петрова. | министром обороны страны, адмирала",
        "POSITION | После проверки он уехал. | ''",
        "EQUIPMENT | Куплены БМД-4М и система «Зонтарь-М». | БМД-4М, «Зонтарь-М»",
        "EQUIPMENT | Игра ЧМ-2018 окончена. | ''",
        "IDENTIFIER | По контракту № ВД-207/23 уплачено. | ВД-207/23"
      })
  void mentionsOfAKind(MentionKind kind, String text, String expected) {
    assertThat(found(text, kind))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(", ")));
  }

  @Test
  void aNameToldOnceInFullIsKnownInEveryInflection() {
    String text =
        "Приехал Остап Данылюк. На складе никого не было. Вечером Данылюка видели в порту, а утром"
            + " с Данылюком говорили.";
    assertThat(found(text, PERSON)).containsExactly("Остап Данылюк", "Данылюка", "Данылюком");
  }

  @Test
  void mentionsAreTheirTextAndDontOverlap() {
    String text =
        "12 марта 2021 г. АО «Заря» продало Министерству обороны Кордии 24 машины за 3,5 млн евро; об"
            + " этом сказал президент России Иван Петров.";
    int end = 0;
    for (Mention mention : mentions(text)) {
      assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(mention.text()).isEqualTo(mention.span().of(text));
      end = mention.span().end();
    }
    assertThat(mentions(text)).isEqualTo(mentions(text)).hasSizeGreaterThan(6);
    assertThat(found(text, LOCATION)).contains("России");
    assertThat(found(text, POSITION)).contains("президент");
    assertThat(found(text, PERSON)).contains("Иван Петров");
    assertThat(found(text, ORGANIZATION)).contains("АО «Заря»");
    assertThat(found(text, EQUIPMENT)).isEmpty();
    assertThat(found(text, IDENTIFIER)).isEmpty();
  }

  private static List<String> found(String text, MentionKind kind) {
    return mentions(text).stream()
        .filter(mention -> mention.kind() == kind)
        .map(Mention::text)
        .toList();
  }

  private static List<Mention> mentions(String text) {
    var page = AnalyzedPage.of(Page.flowing(1, text), PACK);
    var document =
        new AnalyzedDocument(
            new DocumentId("0".repeat(64)), List.of(page), LocalDate.of(2024, 5, 15));
    return FINDER.find(document);
  }
}
