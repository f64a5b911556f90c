package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.dossier.model.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every passage index makes of fields and figures. */
abstract class FieldsContract {
  private PassageIndex index;

  /** A new, empty index. */
  abstract PassageIndex empty() throws IOException;

  /** Another look at the index that was made last. */
  abstract PassageIndex reader(Spellings spellings) throws IOException;

  @BeforeEach
  void fill() throws IOException {
    index = empty();
    add(
        "mail",
        "en",
        "The launchers were delivered.",
        new Labels(
            "mail",
            "The Leak",
            "processed",
            LocalDate.of(2023, 5, 12),
            "Ivo Marlowsky <ivo@nor.example>"),
        new Noted(Set.of("transfer", "delivery"), List.of("Norland Yard", "Estmark"), List.of()));
    add(
        "plan",
        "ru",
        "Пусковые установки доставлены.",
        new Labels("pdf", "archive", "partial", LocalDate.of(2024, 1, 3), null),
        new Noted(Set.of("meeting"), List.of("Марловский"), List.of()));
    add("note", "en", "A note about launchers.", Labels.NONE, Noted.NOTHING);
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "launcher type:mail             | mail",
        "type:PDF                       | plan",
        "kind:transfer                  | mail",
        "kind:meeting                   | plan",
        "source:\"the leak\"            | mail",
        "state:partial                  | plan",
        "lang:ru                        | plan",
        "from:marlowsky                 | mail",
        "from:\"Ivo Marlowsky\"         | mail",
        "entity:\"Norland Yard\"        | mail",
        "entity:Estmark                 | mail",
        "date:2023                      | mail",
        "date:2023-05                   | mail",
        "date:2023-05-12..              | mail,plan",
        "date:..2023-12                 | mail",
        "date:2024-01-03                | plan",
        "launcher -type:mail lang:en    | note",
        "type:mail OR type:pdf          | mail,plan",
        "date:2023..2024 AND kind:meeting | plan",
      })
  void aFieldNarrows(String query, String paths) throws Exception {
    assertThat(find(query)).containsExactlyInAnyOrder(paths.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state:broken     | state: takes one of processed, partial, quarantined, failed, not 'broken'.",
        "date:yesterday   | date: takes a year, a month, a day or a range of them",
        "date:2023-13     | date: takes a year, a month, a day or a range of them",
        "date:2024..2023  | ends before it begins",
        "type:fax         | Nothing in this case has type:fax: there is mail, pdf.",
        "kind:transfr     | Nothing in this case has kind:transfr: there is delivery, meeting, transfer.",
        "lang:russian     | lang: takes a language code",
        "-kind:transfer   | only says what to leave out",
      })
  void whatAFieldCannotHoldIsExplained(String query, String message) {
    assertThatThrownBy(() -> find(query))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aLineOfAHeaderIsAnOrdinaryQuery() throws Exception {
    assertThat(find("from: date: launchers lang:en")).containsExactlyInAnyOrder("mail", "note");
  }

  @Test
  void anEntityIsFoundByTheSpellingsThatTheCaseKnows() throws Exception {
    try (var reader =
        reader(name -> name.equals("Marlowsky") ? List.of("Марловский") : List.of())) {
      assertThat(reader.find(new Query("entity:Marlowsky", List.of(), false), 10))
          .extracting(Hit::path)
          .containsExactly("plan");
    }
  }

  @Test
  void passagesAreSortedByTheDatesOfTheirDocumentsThoseWithoutLast() throws Exception {
    Query launchers = new Query("launcher OR установки", List.of(), false);
    assertThat(index.find(launchers.sorted(Query.Order.NEWEST), 10))
        .extracting(Hit::path)
        .containsExactly("plan", "mail", "note");
    assertThat(index.find(launchers.sorted(Query.Order.OLDEST), 10))
        .extracting(Hit::path)
        .containsExactly("mail", "plan", "note");
  }

  @Test
  void facetsCountAllPassagesOfAQuery() throws Exception {
    Facets facets = index.facets(new Query("launcher OR установки", List.of(), false));
    assertThat(facets.total()).isEqualTo(3);
    assertThat(facets.counts().get("lang")).containsEntry("en", 2L).containsEntry("ru", 1L);
    assertThat(facets.counts().get("type")).containsOnlyKeys("mail", "pdf");
    assertThat(facets.counts().get("kind")).containsOnlyKeys("delivery", "meeting", "transfer");
    assertThat(facets.counts().get("year").sequencedKeySet()).containsExactly("2023", "2024");
    assertThat(facets.counts().get("state")).containsEntry("partial", 1L);
    assertThat(facets.counts().get("source")).containsOnlyKeys("the leak", "archive");
  }

  @Test
  void whatAFacetIsNarrowedToNarrowsTheQuery() throws Exception {
    var only = new TreeMap<String, String>();
    only.put("year", "2023");
    Query query = new Query("", List.of(), false).narrowed(only);
    assertThat(index.find(query, 10)).extracting(Hit::path).containsExactly("mail");
    assertThat(index.extent(query)).isEqualTo(new PassageIndex.Extent(1, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8 km            | 8000 м       | ru | Дальность достигает 8000 м.",
        "8 km            | 8公里         | zh | 射程达8公里。",
        "8公里            | 8 km         | en | The range is 8 km.",
        "12 May 2023     | 12 мая 2023 года | ru | Подписан 12 мая 2023 года.",
        "12 May 2023     | 2023年5月12日   | zh | 双方于2023年5月12日签署。",
        "USD 3 million   | $3,000,000   | en | They paid $3,000,000 at once.",
        "USD 3 million   | 3 млн долларов | ru | Заплатили 3 млн долларов сразу.",
        "\"8 km\"        | 8000 м       | ru | Дальность достигает 8000 м.",
      })
  void figuresAreFoundByWhatTheyComeTo(String query, String matched, String language, String text)
      throws Exception {
    List<Value> values =
        switch (matched.charAt(0)) {
          case '8' -> List.of(metres());
          case '1', '2' -> List.of(Value.Date.day(LocalDate.of(2023, 5, 12)));
          default -> List.of(dollars());
        };
    add("figure", language, text, Labels.NONE, new Noted(Set.of(), List.of(), values));
    index.commit();

    assertThat(index.find(new Query(query, List.of(), false), 10).getFirst())
        .satisfies(
            hit -> {
              assertThat(hit.path()).isEqualTo("figure");
              assertThat(String.join(" ", hit.matched())).contains(matched);
            });
    assertThat(find("\"9 km\"")).doesNotContain("figure");
  }

  @Test
  void figuresAreMarkedOnlyWhereTheirValueIsKept() throws Exception {
    add(
        "figure",
        "en",
        "A range of 8000 m for launchers.",
        Labels.NONE,
        new Noted(Set.of(), List.of(), List.of()));
    index.commit();

    assertThat(index.find(new Query("8 km launchers", List.of(), false), 10))
        .filteredOn(hit -> hit.path().equals("figure"))
        .singleElement()
        .satisfies(hit -> assertThat(hit.matched()).containsExactly("launchers"));
  }

  private static Value metres() {
    return new Value.Quantity(new BigDecimal("8000"), new BigDecimal("8000"), "m", false);
  }

  private static Value dollars() {
    return new Value.Money(new BigDecimal("3000000"), new BigDecimal("3000000"), "USD", false);
  }

  private List<String> find(String query) throws Exception {
    return index.find(new Query(query, List.of(), false), 10).stream().map(Hit::path).toList();
  }

  private void add(String path, String language, String text, Labels labels, Noted noted)
      throws IOException {
    var id = new DocumentId(String.format(Locale.ROOT, "%064x", path.hashCode() & 0xffffffffL));
    var passage = new Passage(id, path, 1, new Span(0, text.length()), text, language);
    index.replace(id, List.of(passage.with(labels, noted)));
  }
}
