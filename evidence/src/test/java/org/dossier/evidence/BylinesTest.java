package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.model.Finding;
import org.dossier.model.MentionKind;
import org.dossier.model.Standing;
import org.dossier.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one person wrote for two outlets is one person's word. */
class BylinesTest {
  private final FictionalTrove trove = new FictionalTrove();

  @Test
  void twoPapersOfOneAuthorAreOneRoot() {
    article("a.txt", "daily", "By Anna Hale", "Anna Hale");
    article("b.txt", "weekly", "By Anna Hale, defense correspondent", "Anna Hale");

    Finding finding = trove.finding();

    assertThat(finding.standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(finding.roots()).containsExactly("daily");
    assertThat(finding.grade().why())
        .contains(
            "two papers of one author count once: Anna Hale, inferred from “By Anna Hale” in a.txt"
                + " and “By Anna Hale, defense correspondent” in b.txt");
  }

  @Test
  void anotherAuthorCorroboratesThem() {
    article("a.txt", "daily", "By Anna Hale", "Anna Hale");
    article("b.txt", "weekly", "By Anna Hale", "Anna Hale");
    article("c.txt", "monthly", "By Peter Lund", "Peter Lund");

    assertThat(trove.finding().standing()).isEqualTo(Standing.CORROBORATED);
    assertThat(trove.finding().roots()).containsExactly("daily", "monthly");
    assertThat(trove.finding().grade().value()).isEqualTo("F2");
    assertThat(trove.finding().grade().why()).contains("two papers of one author count once");
  }

  @Test
  void coAuthorsShareTheirPaper() {
    article("a.txt", "daily", "By Anna Hale and Peter Lund", "Anna Hale", "Peter Lund");
    article("b.txt", "weekly", "By Peter Lund", "Peter Lund");

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(trove.finding().grade().why()).contains("Peter Lund").doesNotContain("once: Anna");
  }

  @Test
  void anAuthorWhoIsQuotedElsewhereIsNoSecondRoot() {
    article("a.txt", "daily", "By Anna Hale", "Anna Hale");
    delivery(trove.paper("b.txt").from("weekly")).accordingTo("Anna Hale").done();

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
  }

  @Test
  void authorsAreOneAcrossScripts() {
    article("a.txt", "daily", "By Sergei Kuznetsov", "Sergei Kuznetsov");
    article("b.txt", "курьер", "Автор: Сергей Кузнецов", "Сергей Кузнецов");

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
    assertThat(trove.finding().grade().why()).contains("“Автор: Сергей Кузнецов” in b.txt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          本报记者张伟         | 张伟
          （记者 张伟）        | 张伟
          作者：张伟           | 张伟
          文／张伟             | 张伟
          Текст: Анна Петрова | Анна Петрова
          Корреспондент Анна Петрова | Анна Петрова
          BY ANNA HALE        | ANNA HALE
          Written by Anna Hale in Halden | Anna Hale
          """)
  void isReadInEachLanguage(String byline, String name) {
    article("a.txt", "daily", byline, name);
    article("b.txt", "weekly", byline, name);

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By A. Hale                | A. Hale       | initials
          By Hale                   | Hale          | a family name
          By Staff Writer           | Staff Writer  | a desk, whatever it was taken for
          By Anna Hale had been told | Anna Hale    | a sentence
          Автор: Редакция «Курьера» | Редакция      | a desk
          他告诉记者张伟，          | 张伟          | somebody whom others tell
          Anna Hale                 | Anna Hale     | a name and no byline
          """)
  void nobodyElseIsAnAuthor(String line, String name, String why) {
    article("a.txt", "daily", line, name);
    article("b.txt", "weekly", line, name);

    assertThat(trove.finding().standing()).as(why).isEqualTo(Standing.CORROBORATED);
  }

  @Test
  void initialsDoWhereTheOutletIsTheSame() {
    initialed("a.txt", "box", "By A. Hale, Halden Courier");
    initialed("b.txt", "web", "By A. Hale, Halden Courier");

    assertThat(trove.finding().standing()).isEqualTo(Standing.SINGLE_SOURCE);
  }

  private void initialed(String path, String source, String line) {
    var paper = trove.paper(path).from(source).text(line + "\n\nNorland Works");
    paper.at("A. Hale", 3, MentionKind.PERSON);
    paper.at("Halden Courier", line.indexOf("Halden"), MentionKind.ORGANIZATION);
    delivery(paper).done();
  }

  @Test
  void theInvestigatorWins() {
    article("a.txt", "daily", "By Anna Hale", "Anna Hale");
    article("b.txt", "weekly", "By Anna Hale", "Anna Hale");
    var daily =
        new Source(
            "daily",
            null,
            'F',
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("weekly"));

    assertThat(trove.finding(daily, Source.named("weekly")).standing())
        .isEqualTo(Standing.CORROBORATED);
  }

  @Test
  void whatAPaperHasFromAnAgencyIsNotItsAuthors() {
    article("a.txt", "daily", "By Anna Hale", "Anna Hale");
    article("b.txt", "weekly", "By Anna Hale", "Anna Hale");
    var weekly =
        new Source("weekly", null, 'F', null, List.of("agency"), List.of(), List.of(), List.of());

    assertThat(trove.finding(Source.named("agency"), weekly).roots())
        .containsExactly("agency", "daily");
  }

  private void article(String path, String source, String byline, String... authors) {
    var paper = trove.paper(path).from(source).text("Launchers sent\n" + byline + "\n\nText.");
    for (String author : authors) {
      paper.at(
          author,
          "Launchers sent\n".length() + byline.indexOf(author),
          author.startsWith("Редакция") ? MentionKind.ORGANIZATION : MentionKind.PERSON);
    }
    delivery(paper).done();
  }

  /** Too short to be taken for a copy. */
  private static FictionalTrove.Saying delivery(FictionalTrove.Paper paper) {
    return paper
        .says("delivery", "Norland Works sent Republic of Estmark 24 launchers, 8 June 2019.")
        .who("supplier", "Norland Works")
        .who("recipient", "Republic of Estmark")
        .number("quantity", "24", 24, null)
        .words("item", "launchers")
        .on("8 June 2019", "2019-06-08")
        .status(Status.DELIVERED);
  }
}
