package org.dossier.evidence.authenticity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dossier.model.Document;
import org.dossier.model.Mention;
import org.dossier.model.Observation;
import org.dossier.model.Page;

/** What one document shows by itself. A pure function of it. */
public final class DocumentSignals {
  /** Of one kind: what a document shows more often is its custom. */
  private static final int MOST = 20;

  private DocumentSignals() {}

  /**
   * @param pages in their language
   * @param mentions of the document
   */
  public static List<Observation> of(Document document, List<Page> pages, List<Mention> mentions) {
    List<Observation> seen = new ArrayList<>();
    FileTimes.observe(document, seen);
    Software.observe(document, seen);
    Editing.observe(document, pages, seen);
    RemoteTemplate.observe(document, seen);
    MailHead.observe(document, seen);
    for (Page page : pages) {
      CalendarDays.observe(page, seen);
      CheckDigits.observe(page, seen);
      TableSums.observe(page, seen);
    }
    LaterDates.observe(document, pages, mentions, seen);
    return few(seen);
  }

  private static List<Observation> few(List<Observation> seen) {
    List<Observation> few = new ArrayList<>();
    for (var kind : new TreeSet<>(seen.stream().map(Observation::kind).toList())) {
      seen.stream().filter(o -> o.kind() == kind).distinct().limit(MOST).forEach(few::add);
    }
    return few;
  }
}
