package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that no glossary has, found by what a machine makes of them. */
class MachineTranslationTest {
  private static final DocumentId ID = new DocumentId("a".repeat(64));

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void fill() throws Exception {
    try (var index = LucenePassageIndex.open(folder)) {
      index.replace(
          ID,
          List.of(
              passage(0, "Сборщикам выдали зазубренные шурупы.", "ru"),
              passage(50, "A jagged fence stood there.", "en")));
      index.commit();
    }
  }

  private static Passage passage(int start, String text, String language) {
    return new Passage(ID, "a.txt", 1, new Span(start, start + text.length()), text, language);
  }

  private Optional<String> translate(String text, String from, String to) {
    asked.add(text + " " + from + " " + to);
    return to.equals("ru") ? Optional.of("зазубренный шуруп") : Optional.empty();
  }

  private Answer ask(Query query) throws Exception {
    var aids = new Aids(Spellings.NONE, List.of(), this::translate);
    try (var index = LucenePassageIndex.openReadOnly(folder, aids)) {
      return index.ask(query, 0, 10);
    }
  }

  @Test
  void aTranslationFindsWhatTheWordsDoNot() throws Exception {
    var answer = ask(new Query("jagged screwlet", List.of(), false));

    assertThat(asked).containsExactly("jagged screwlet en ru", "jagged screwlet en zh");
    assertThat(answer.hits())
        .extracting(Hit::snippet)
        .as("typed words come first")
        .containsExactly("A jagged fence stood there.", "Сборщикам выдали зазубренные шурупы.");
    assertThat(answer.hits().getLast().matched()).containsExactly("зазубренные", "шурупы");
    assertThat(answer.expansions())
        .contains(
            new Expansion("jagged screwlet", "ru", List.of("зазубренный шуруп"), "machine", true));
  }

  @Test
  void itCanBeSwitchedOffAndIsNotAskedForExactWords() throws Exception {
    var query = new Query("jagged screwlet", List.of(), false);
    assertThat(ask(query.without(Set.of("jagged screwlet~ru~machine"))).hits()).hasSize(1);

    asked.clear();
    assertThat(ask(new Query("jagged screwlet", List.of(), true)).hits()).hasSize(1);
    assertThat(asked).isEmpty();
  }

  @Test
  void wordsThatMustBeThereAreTranslatedEachByItself() throws Exception {
    var answer = ask(new Query("+jagged +screwlet", List.of("ru"), false));

    assertThat(asked).containsExactly("jagged en ru", "screwlet en ru");
    assertThat(answer.hits())
        .extracting(Hit::snippet)
        .containsExactly("Сборщикам выдали зазубренные шурупы.");
  }
}
