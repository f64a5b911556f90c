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
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "НАУЧНО-ИССЛЕДОВАТЕЛЬСКИЙ ИНСТИТУТ № 12 воздушно-десантной техники | НАУЧНО-ИССЛЕДОВАТЕЛЬСКИЙ ИНСТИТУТ № 12 воздушно-десантной техники",
        "ЦЕНТРАЛЬНЫЙ НАУЧНО-ИССЛЕДОВАТЕЛЬСКИЙ ИНСТИТУТ СВЯЗИ И НАВИГАЦИИ | ЦЕНТРАЛЬНЫЙ НАУЧНО-ИССЛЕДОВАТЕЛЬСКИЙ ИНСТИТУТ СВЯЗИ И НАВИГАЦИИ",
        "ГОСУДАРСТВЕННЫЙ ИСПЫТАТЕЛЬНЫЙ ПОЛИГОН № 8 МИНИСТЕРСТВА ОБОРОНЫ | ГОСУДАРСТВЕННЫЙ ИСПЫТАТЕЛЬНЫЙ ПОЛИГОН № 8 МИНИСТЕРСТВА ОБОРОНЫ",
        "Опыты провёл 19-й научно-исследовательский институт парашютной техники Министерства обороны. | 19-й научно-исследовательский институт парашютной техники Министерства обороны",
        "В 19-м центральном научно-исследовательском институте связи прошли опыты. | 19-м центральном научно-исследовательском институте связи",
        "Письмо от научно-исследовательского института № 6 точной механики и оптики направлено в архив. | научно-исследовательского института № 6 точной механики и оптики",
        "Завод № 407 изготовил десять машин. | Завод № 407",
        "Завод №407 и конструкторское бюро № 9 подписали акт. | Завод №407, конструкторское бюро № 9",
        "Опытный завод № 5 имени маршала П. С. Дубровина выпустил партию. | Опытный завод № 5 имени маршала П. С. Дубровина",
        "Завод № 407 «Заря» продал станки. | Завод № 407 «Заря»",
        "Бывший завод № 8 точной механики продан. | завод № 8 точной механики",
        "46-й ЦНИИ Минобороны дал заключение. | 46-й ЦНИИ Минобороны",
        "Двадцать второй центральный институт радиосвязи закрыт. | Двадцать второй центральный институт радиосвязи",
        "17 НИИ воздушно-десантной техники передал чертежи. | 17 НИИ воздушно-десантной техники",
        "Лаборатория № 8 института физики передала образцы. | Лаборатория № 8 института физики",
        "Сотрудники 4-го отделения 21-го испытательного центра Управления закупок уехали. | 4-го отделения 21-го испытательного центра Управления закупок",
      })
  void aNumberedBodyIsNamedWhole(String text, String expected) {
    assertThat(found(text, ORGANIZATION)).containsExactly(expected.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Институту № 17 нужны деньги. | Институту № 17",
        "Завод № 407 машин не выпускал. | Завод № 407",
        "Институт № 17 в Москве провёл опыты. | Институт № 17",
        "Начальник 12-го центра подготовки Петров уехал. | 12-го центра подготовки",
        "Представитель завода № 407 и института № 17 согласен. | завода № 407, института № 17",
        "Договор завода № 407 расторгнут директором. | завода № 407",
      })
  void aNumberedBodyEndsWhereTheSentenceGoesOn(String text, String expected) {
    assertThat(found(text, ORGANIZATION)).containsExactly(expected.split(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "В стране работают 17 НИИ.",
        "В области 21 завод и 3 института.",
        "17-й завод по счёту открылся в городе.",
        "Первый завод компании открыт.",
        "Журнал № 5 вышел.",
        "Завод выпустил 17 машин.",
      })
  void aCountOfBodiesIsNone(String text) {
    assertThat(found(text, ORGANIZATION)).isEmpty();
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
