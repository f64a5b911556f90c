package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.model.MentionKind;
import org.dossier.model.Resemblance;
import org.dossier.model.Resemblance.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same story told in several documents, and stories that are merely like it. */
class StoriesTest {
  private final FictionalTrove trove = new FictionalTrove();

  /** Other stories, so that names are worth something. */
  private void others() {
    List<String> firsts = List.of("Odal", "Brask", "Tinsel", "Corwen", "Hallard", "Mirren");
    for (int i = 0; i < firsts.size(); i++) {
      trove
          .paper("other" + i + ".txt")
          .names(
              MentionKind.PERSON,
              firsts.get(i) + " Quist" + i,
              "Erika " + firsts.get(firsts.size() - 1 - i) + "sen",
              "Vell Town" + i);
    }
  }

  private List<Resemblance> stories() {
    return trove.weighed().resemblances();
  }

  @Test
  void documentsThatNameTheSameRarePartiesTellOneStory() {
    others();
    for (String path : List.of("a.txt", "b.txt")) {
      trove
          .paper(path)
          .names(MentionKind.PERSON, "Tomas Lindqvist", "Greta Holm")
          .names(MentionKind.ORGANIZATION, "Borealis Shipping");
    }

    assertThat(stories())
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.kind()).isEqualTo(Kind.SAME_STORY);
              assertThat(story.oneRoot()).isFalse();
              assertThat(story.why()).contains("Greta Holm", "Borealis Shipping");
            });
  }

  @Test
  void aStoryOfTheSameTownWithOtherPeopleIsAnother() {
    others();
    trove
        .paper("a.txt")
        .names(MentionKind.PERSON, "Tomas Lindqvist", "Greta Holm")
        .names(MentionKind.LOCATION, "Tarn", "Vell");
    trove
        .paper("b.txt")
        .names(MentionKind.PERSON, "Anders Falk", "Signe Moe", "Bo Ek")
        .names(MentionKind.LOCATION, "Tarn", "Vell");

    assertThat(stories()).isEmpty();
  }

  @Test
  void aStoryIsKnownInOtherScriptsByNames() {
    others();
    trove
        .paper("en.txt")
        .names(MentionKind.PERSON, "Tomas Lindgren", "Benjamin Morton", "Karla Denison")
        .names(MentionKind.LOCATION, "China", "Madagascar");
    trove
        .paper("ru.txt")
        .names(MentionKind.PERSON, "Томас Линдгрен", "Бенджамин Мортон", "Карла Денисон")
        .names(MentionKind.LOCATION, "Китай", "Мадагаскар");
    trove
        .paper("zh.txt")
        .names(MentionKind.PERSON, "托马斯·林德格伦", "本杰明·莫顿", "卡拉·丹尼森")
        .names(MentionKind.LOCATION, "中国", "马达加斯加");

    assertThat(stories()).hasSize(3).allMatch(story -> story.kind() == Kind.SAME_STORY);
  }

  @ParameterizedTest
  @CsvSource({
    "united states, US",
    "сша, US",
    "美国, US",
    "китай, CN",
    "китая, CN",
    "中国, CN",
    "франции, FR",
    "северная корея, KP",
    "north korea, KP",
    "тарн, ''",
    "мали, ML"
  })
  void statesHaveOneCodeInThreeLanguages(String key, String code) {
    assertThat(States.code(key).orElse("")).isEqualTo(code);
  }
}
