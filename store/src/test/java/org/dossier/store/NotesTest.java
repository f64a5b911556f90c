package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.dossier.model.State;
import org.dossier.store.sql.SqlCaseStore;
import org.dossier.store.sql.SqlCaseViews;
import org.dossier.store.sql.SqlNotes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Own claims and notes, and conversations by mail. */
@ParameterizedClass
@EnumSource(Backing.class)
class NotesTest {
  @Parameter Backing backing;
  private CaseDatabase place;

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir private Path temp;

  private final ReadDocument letter = CaseStoreContract.letter("a/letter.txt");
  private final DocumentId id = letter.document().id();

  @BeforeEach
  void place() throws Exception {
    place = backing.empty(temp);
  }

  private void save(DocumentContent... documents) throws CaseException {
    try (CaseStore store = SqlCaseStore.open(place)) {
      for (DocumentContent document : documents) {
        store.save(document);
      }
      store.commit();
    }
  }

  @Test
  void aNoteQuotesThePageAndOutlivesReadingItAnew() throws Exception {
    save(letter);
    try (Notes notes = SqlNotes.open(place)) {
      notes.write(id, 1, new Span(0, 5), Note.PLAIN, "hm", "Anna", NOON);
      assertThatThrownBy(() -> notes.write(id, 1, new Span(0, 99_999), Note.PLAIN, "", null, NOON))
          .hasMessageContaining("no words");
      assertThatThrownBy(() -> notes.write(id, 7, new Span(0, 5), Note.PLAIN, "", null, NOON))
          .hasMessageContaining("no page 7");
    }
    save(letter);

    try (CaseViews views = SqlCaseViews.open(place)) {
      String text = letter.pages().getFirst().text();
      assertThat(views.notesOn(id, 1))
          .extracting(Note::quote)
          .containsExactly(text.substring(0, 5));
      assertThat(views.notes(new Window(0, 9)).rows())
          .extracting(Note::path, Note::who)
          .containsExactly(tuple("a/letter.txt", "Anna"));
    }
  }

  @Test
  void whatIsTakenBackStandsNoLonger() throws Exception {
    save(letter);
    try (Notes notes = SqlNotes.open(place)) {
      int number = notes.write(id, 1, new Span(0, 5), "payment", "", null, NOON);
      notes.undo(number, null, NOON);
      assertThatThrownBy(() -> notes.undo(number, null, NOON))
          .hasMessageContaining("no note " + number);
    }
    try (CaseViews views = SqlCaseViews.open(place)) {
      assertThat(views.notesOn(id, 1)).isEmpty();
      assertThat(views.notes(new Window(0, 9)).total()).isZero();
    }
  }

  private static ReadDocument mail(int number, String subject, String day, String... head) {
    var metadata = new TreeMap<>(Map.of("Subject", subject, "From", "a@lamps.example"));
    for (int i = 0; i < head.length; i += 2) {
      metadata.put(head[i], head[i + 1]);
    }
    return ReadDocument.bare(
        new Document(
            new DocumentId(Integer.toString(number).repeat(64)),
            number + ".eml",
            null,
            "message/rfc822",
            subject,
            1,
            List.of(),
            State.PROCESSED,
            null,
            Instant.parse(day + "T08:00:00Z"),
            null,
            null,
            null,
            null,
            metadata),
        "s");
  }

  private List<String> thread(int number) throws CaseException {
    try (CaseViews views = SqlCaseViews.open(place)) {
      return views.thread(new DocumentId(Integer.toString(number).repeat(64))).stream()
          .map(Letter::path)
          .toList();
    }
  }

  @Test
  void answersAndWhatTheyAnswerAreOneConversationByTime() throws Exception {
    save(
        mail(1, "Lamps", "2024-02-05", "Message-ID", "<1@x>"),
        mail(3, "Prices", "2024-02-08", "Message-ID", "<3@x>", "In-Reply-To", "<2@x>"),
        mail(2, "Re: Lamps", "2024-02-07", "Message-ID", "<2@x>", "References", "<0@x> <1@x>"),
        mail(4, "Re: Lamps", "2024-02-09", "Message-ID", "<4@x>", "References", "<0@x>"),
        mail(5, "Lamps", "2024-03-09", "Message-ID", "<5@x>"));

    assertThat(thread(1)).containsExactly("1.eml", "2.eml", "3.eml", "4.eml");
    assertThat(thread(3)).isEqualTo(thread(1));
  }

  @Test
  void messagesThatNameNoOthersBelongTogetherByTheirSubject() throws Exception {
    save(
        mail(1, "Лампы", "2024-02-05"),
        mail(2, "Re: Ответ:  лампы", "2024-02-07"),
        mail(3, "回复：Лампы", "2024-02-08"),
        mail(4, "Tables", "2024-02-08"));

    assertThat(thread(2)).containsExactly("1.eml", "2.eml", "3.eml");
    assertThat(thread(4)).containsExactly("4.eml");
  }

  @Test
  void aCaseOfTheSixthFormatKnowsItsConversationsOnceBroughtUpToDate() throws Exception {
    save(mail(1, "Lamps", "2024-02-05"), mail(2, "Re: Lamps", "2024-02-07"));
    backing.outdate(
        place,
        6,
        "DROP TABLE letters",
        "DROP TABLE letter_links",
        "DROP TABLE notes",
        "DROP TABLE judgements");
    assertThat(thread(1)).isEmpty();
    SqlCaseStore.open(place).close();
    assertThat(thread(1)).containsExactly("1.eml", "2.eml");
  }
}
