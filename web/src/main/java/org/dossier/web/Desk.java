package org.dossier.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dossier.pipeline.AddingNow;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.CaseIndex;
import org.dossier.pipeline.PageDrawing;
import org.dossier.search.PassageIndex;
import org.dossier.search.Query;
import org.dossier.search.QuerySyntaxException;
import org.dossier.search.Translator;
import org.dossier.store.CaseChanges;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Decisions;
import org.dossier.store.Draft;
import org.dossier.store.Drafts;
import org.dossier.store.Judgements;
import org.dossier.store.Notes;
import org.dossier.store.SourceChanges;
import org.dossier.store.Tally;
import org.dossier.store.Visits;
import org.dossier.store.sql.SqlCaseChanges;
import org.dossier.store.sql.SqlCaseStore;
import org.dossier.store.sql.SqlCaseViews;
import org.dossier.store.sql.SqlDecisions;
import org.dossier.store.sql.SqlDrafts;
import org.dossier.store.sql.SqlJudgements;
import org.dossier.store.sql.SqlNotes;
import org.dossier.store.sql.SqlSourceChanges;
import org.dossier.store.sql.SqlVisits;
import org.jspecify.annotations.Nullable;

/** The case that lies on the desk: what all screens look at. Safe for several threads. */
final class Desk implements Closeable {
  /** To count a large case takes longer than to show a page. */
  private static final Duration FRESH = Duration.ofSeconds(3);

  /** While a case changes, at most one part of so many of the time goes into counting it. */
  private static final int SELDOM = 20;

  /** PostgreSQL lets in a hundred if it is not told otherwise. */
  private static final int MOST_VIEWS = 40;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final CaseFolder folder;
  private final Clock clock;
  private final PassageIndex index;
  private final PageDrawing drawing;
  private final CaseChanges changes;
  private final LentViews views;
  private final Retries retries;
  private final Weigher weigher;
  private volatile @Nullable Counted counted;

  /**
   * The case in figures.
   *
   * @param until so long they do, even if the case has changed
   */
  private record Counted(Tally tally, long mark, Instant until) {}

  /** One look at the case. */
  @FunctionalInterface
  interface Look<T> {
    T at(CaseViews views) throws CaseException;
  }

  private Desk(
      CaseFolder folder,
      Clock clock,
      PassageIndex index,
      PageDrawing drawing,
      CaseChanges changes) {
    this.folder = folder;
    this.clock = clock;
    this.index = index;
    this.drawing = drawing;
    this.changes = changes;
    this.views =
        new LentViews(() -> SqlCaseViews.open(folder.database()), MOST_VIEWS, LONGEST_WAIT);
    this.retries = new Retries(folder, clock);
    this.weigher = new Weigher(folder, clock);
  }

  static Desk at(CaseFolder folder, Clock clock, Translator translator) throws CaseException {
    bringUpToDate(folder, clock);
    try {
      var spellings = new CaseSpellings();
      var desk =
          new Desk(
              folder,
              clock,
              CaseIndex.openReadOnly(folder, spellings, translator),
              PageDrawing.of(folder),
              SqlCaseChanges.open(folder.database()));
      spellings.from(desk);
      desk.warm();
      return desk;
    } catch (IOException e) {
      throw new CaseException(folder.root() + ": the index can't be read: " + e.getMessage(), e);
    }
  }

  /** Has dictionaries and glossaries loaded before somebody waits for them. */
  private void warm() {
    try {
      index.find(new Query("first query первый вопрос 第一个问题", List.of(), false), 1);
    } catch (IOException | QuerySyntaxException e) {
      // the first reader will be told
    }
  }

  /** A case on a disk for reading only stays as it is. */
  private static void bringUpToDate(CaseFolder folder, Clock clock) throws CaseException {
    if (SqlCaseStore.isWritable(folder.database())) {
      SqlDecisions.open(folder.database()).close();
      welcome(folder, clock);
    }
  }

  /** Who first opens a case while it is being written has seen nothing of it yet. */
  private static void welcome(CaseFolder folder, Clock clock) {
    if (AddingNow.read(folder).isPresent()) {
      return;
    }
    try (Visits visits = SqlVisits.open(folder.database())) {
      visits.first(clock.instant());
    } catch (CaseException e) {
      // it is being written after all; the next opening remembers the visit
    }
  }

  String caseName() {
    return folder.name();
  }

  CaseFolder folder() {
    return folder;
  }

  Clock clock() {
    return clock;
  }

  PassageIndex index() {
    return index;
  }

  PageDrawing drawing() {
    return drawing;
  }

  <T> T look(Look<T> look) throws CaseException {
    return views.look(look);
  }

  /** The same number twice: nothing in the case file changed in between. */
  long mark() throws CaseException {
    return changes.mark();
  }

  Decisions decisions() throws CaseException {
    return SqlDecisions.open(folder.database());
  }

  Judgements judgements() throws CaseException {
    return SqlJudgements.open(folder.database());
  }

  Notes notes() throws CaseException {
    return SqlNotes.open(folder.database());
  }

  Visits visits() throws CaseException {
    return SqlVisits.open(folder.database());
  }

  /** Weighs the case anew, at the wish of any screen. */
  Weigher weigher() {
    return weigher;
  }

  Retries retries() {
    return retries;
  }

  /** The drafts of reports, for changing them. */
  Drafts drafts() throws CaseException {
    return SqlDrafts.open(folder.database());
  }

  /** The drafts of reports, for looking at them. */
  List<Draft> draftsNow() throws CaseException {
    try (Drafts drafts = draftsReadOnly()) {
      return drafts.all();
    }
  }

  Drafts draftsReadOnly() throws CaseException {
    return SqlDrafts.openReadOnly(folder.database());
  }

  /** The log of changes of sources.yaml, for writing into it. */
  SourceChanges sourceChanges() throws CaseException {
    return SqlSourceChanges.open(folder.database());
  }

  SourceChanges sourceChangesReadOnly() throws CaseException {
    return SqlSourceChanges.openReadOnly(folder.database());
  }

  /** The case in figures; while it changes, as they were some seconds ago. */
  Tally tally() throws CaseException {
    Instant now = clock.instant();
    Counted known = counted;
    if (known != null && known.until().isAfter(now)) {
      return known.tally();
    }
    long mark = mark();
    Tally tally = known != null && known.mark() == mark ? known.tally() : look(CaseViews::tally);
    Instant then = clock.instant();
    Duration rest = Duration.between(now, then).multipliedBy(SELDOM);
    counted = new Counted(tally, mark, then.plus(rest.compareTo(FRESH) > 0 ? rest : FRESH));
    return tally;
  }

  /** Documents of which the index knows nothing: it is being filled, or of an older build. */
  int unindexed(Tally tally) throws IOException {
    return Math.max(0, tally.documents() - tally.duplicates() - index.held());
  }

  @Override
  public void close() {
    retries.close();
    views.close();
    changes.close();
    try {
      drawing.close();
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
