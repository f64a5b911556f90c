package org.dossier.store;

import java.util.List;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Mark;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.model.Signal;

/**
 * A document in memory, as it is saved: all of it or nothing.
 *
 * @param settings what it was read with; the same file with the same settings is not read again
 */
public record ReadDocument(
    Document document,
    String settings,
    List<Page> pages,
    List<Mention> mentions,
    List<Claim> claims,
    List<Signal> signals,
    List<Mark> marks)
    implements DocumentContent {
  public ReadDocument {
    pages = List.copyOf(pages);
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
    signals = List.copyOf(signals);
    marks = List.copyOf(marks);
  }

  /** A document without signals and marks. */
  public ReadDocument(
      Document document,
      String settings,
      List<Page> pages,
      List<Mention> mentions,
      List<Claim> claims) {
    this(document, settings, pages, mentions, claims, List.of(), List.of());
  }

  /** A row without content: a container, a refused file, a second copy. */
  public static ReadDocument bare(Document document, String settings) {
    return new ReadDocument(document, settings, List.of(), List.of(), List.of());
  }
}
