package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every passage index tells of how a query was understood. */
abstract class ExpansionContract {
  private PassageIndex index;

  /** A new, empty index. */
  abstract PassageIndex empty() throws IOException;

  @BeforeEach
  void fill() throws IOException {
    index = empty();
    add("ru", "Норланд испытал парашютную систему. Подписал Марловский.");
    add("zh", "挪兰测试了降落伞系统。");
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void saysWhatAWordWasTakenForInWhichLanguageAndWhy() throws Exception {
    assertThat(index.ask(query("parachute system in Sweden by Marlowsky 8 km"), 0, 10).expansions())
        .extracting(Expansion::term, Expansion::language, Expansion::why)
        .contains(
            tuple("parachute system", "ru", "glossary"),
            tuple("parachute system", "zh", "glossary"),
            tuple("Sweden", "ru", "country"),
            tuple("Marlowsky", null, "sound"),
            tuple("8 km", null, "value"));
  }

  @Test
  void whatIsSwitchedOffIsNotLookedForAndStillTold() throws Exception {
    Answer all = index.ask(query("parachute system"), 0, 10);
    assertThat(all.hits()).extracting(Hit::path).containsExactlyInAnyOrder("ru", "zh");

    Answer some =
        index.ask(query("parachute system").without(Set.of("parachute system~zh")), 0, 10);
    assertThat(some.hits()).extracting(Hit::path).containsExactly("ru");
    assertThat(some.expansions())
        .extracting(Expansion::key, Expansion::on)
        .contains(tuple("parachute system~zh", false), tuple("parachute system~ru", true));
  }

  @Test
  void aNameThatSoundsAlikeCanBeSwitchedOff() throws Exception {
    assertThat(index.find(query("Marlowsky"), 10)).hasSize(1);
    assertThat(index.find(query("Marlowsky").without(Set.of("Marlowsky~sound")), 10)).isEmpty();
  }

  private static Query query(String text) {
    return new Query(text, List.of(), false);
  }

  private void add(String path, String text) throws IOException {
    var id = new DocumentId(String.format(Locale.ROOT, "%064x", path.hashCode() & 0xffffffffL));
    index.replace(id, List.of(new Passage(id, path, 1, new Span(0, text.length()), text, path)));
  }
}
