package org.dossier.claims.match.ru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Predicate;
import org.dossier.language.ru.RussianPack;
import org.dossier.model.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what to whom, by cases first; sentences without mentions. */
class RussianReaderTest {
  private static final RussianPack PACK = new RussianPack();
  private static final RussianReader READER = new RussianReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Завод поставил министерству технику. | поставить | subject=Завод dat=министерству object=технику",
        "Машины были поставлены заводом. | поставить | object=Машины subject=заводом",
        "Машины поставляются заводом. | поставлять | object=Машины subject=заводом",
        "Обучение проводит завод. | проводить | subject=завод object=Обучение",
        "Завод и банк подписали договор. | подписать | subject=Завод subject=банк object=договор",
        "Завод, который поставил машины, закрыт. | поставить | subject=Завод object=машины",
        "Машины, поставленные заводом, стоят. | поставить | object=Машины subject=заводом",
        "Министр заявил, что машин нет. | заявить | subject=Министр content=машин нет",
        "«Машин у нас нет», — сказал министр. | сказать | subject=министр content=«Машин у нас нет»",
        "Завод обязан изготовить и поставить машины. | изготовить | subject=Завод object=машины",
        "Завод, ранее выпускавший машины, закрыт. | выпускать | subject=Завод object=машины",
        "Вместе с тем глава завода подтвердил факт. | подтвердить | subject=глава завода",
        "Встречу решено провести весной. | провести | object=Встречу",
        "Министр подтвердил что машин нет. | подтвердить | content=машин нет",
        "Завод намерен поставить машины. | поставить | subject=Завод object=машины",
        "Просим поставить машины. | просить | author=Просим",
        "О назначении министр объявил весной. | объявить | subject=министр о=назначении",
        "Договор с заводом подписали они. | подписать | subject=они",
        "Экзамен принимает комиссия завода. | принимать | subject=комиссия object=Экзамен",
        "Машины мы сдадим. | сдать | subject=мы object=Машины",
        "Компания объявила о покупке станков. | покупка | subject=Компания gen=станков",
        "Рассматривается возможность поставки станков. | поставка | gen=станков"
      })
  void argumentsStandInTheseSlots(String text, String lemma, String expected) {
    String found = arguments(text, predicate(text, lemma));
    for (String part : expected.split(" (?=\\w+=)")) {
      assertThat(found + " ").as(found).contains(part + " ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Завод не поставил машины. | поставить | PAST NEGATED",
        "Завод поставит машины. | поставить | FUTURE ASSERTED",
        "Завод должен поставить машины. | поставить | PRESENT REQUIRED",
        "Завод может поставить машины. | поставить | PRESENT POSSIBLE",
        "Завод поставил бы машины. | поставить | PAST HYPOTHETICAL",
        "Если завод поставит машины, их оплатят. | поставить | FUTURE HYPOTHETICAL",
        "Утвердить перечень объектов. | утвердить | NONE REQUIRED",
        "Завод обязуется поставить машины. | поставить | PRESENT REQUIRED",
        "Рассматривается возможность поставки машин. | поставка | NONE POSSIBLE",
        "Поставка чертежей в договор не входит. | поставка | PRESENT NEGATED"
      })
  void formsAndGovernorsGiveTenseAndModality(String text, String lemma, String expected) {
    Predicate predicate = predicate(text, lemma);
    assertThat(predicate.tense() + " " + predicate.modality()).isEqualTo(expected);
  }

  private static MarkedSentence sentence(String text) {
    AnalyzedPage page = AnalyzedPage.of(Page.flowing(1, text), PACK);
    return MarkedSentence.of(page, page.sentences().getFirst(), List.of());
  }

  private static Predicate predicate(String text, String lemma) {
    return READER.read(sentence(text)).predicates().stream()
        .filter(predicate -> predicate.lemma().equals(lemma))
        .findFirst()
        .orElseThrow();
  }

  private static String arguments(String text, Predicate predicate) {
    MarkedSentence sentence = sentence(text);
    var all = new StringBuilder();
    predicate
        .arguments()
        .forEach(
            one ->
                all.append(one.slot())
                    .append('=')
                    .append(sentence.text(one.phrase().start(), one.phrase().end()))
                    .append(' '));
    return all.toString();
  }
}
