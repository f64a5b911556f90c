package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.junit.jupiter.api.Test;

/** What is found of a list of names in every passage index. */
abstract class NameSearchContract {
  /** A new, empty index. */
  abstract PassageIndex empty() throws IOException;

  @Test
  void aNameIsFoundInTheScriptsAndFormsThatTheTroveHas() throws Exception {
    try (var index = empty()) {
      add(index, "a", "en", "The letter was signed by Ivo Marlowsky himself.");
      add(index, "b", "ru", "Письмо передали Марловскому. Иво Марловский его подписал.");
      add(index, "c", "en", "Ivo went home.");
      index.commit();
      var search = new NameSearch(index);

      NameSearch.Row row = search.of("Marlowsky");
      assertThat(row.passages()).isEqualTo(2);
      assertThat(row.documents()).isEqualTo(2);
      assertThat(row.spellings()).contains("Marlowsky");
      assertThat(search.of("Ivo Marlowsky").spellings()).contains("Ivo Marlowsky");
      assertThat(search.of("Xenia Quorn").passages()).isZero();
    }
  }

  @Test
  void marksInANameAreNoOperators() throws Exception {
    try (var index = empty()) {
      add(index, "a", "en", "Paid to Dorn & Sons (Norland) at the port.");
      index.commit();
      var search = new NameSearch(index);
      assertThat(search.of("Dorn & Sons (Norland)").passages()).isEqualTo(1);
      for (String name :
          List.of("\"", "-", "AND", "NOT x:", "(((", "from:", "date:", "*", "a~9", "+")) {
        assertThat(search.of(name).passages()).as(name).isZero();
      }
    }
  }

  @Test
  void aListHasANameALine() {
    assertThat(NameSearch.names("# remark\n Ivo \n\nMaria\r\nIvo\n"))
        .containsExactly("Ivo", "Maria");
  }

  private static void add(PassageIndex index, String path, String language, String text)
      throws IOException {
    var id = new DocumentId(String.format(Locale.ROOT, "%064x", path.hashCode()));
    index.replace(
        id, List.of(new Passage(id, path, 1, new Span(0, text.length()), text, language)));
  }
}
