package org.dossier.evidence;

import java.util.Optional;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Resemblance;

/** Takes what a trove comes to, a row at a time. */
public interface Weights {
  void add(Entity entity);

  /**
   * Says which entity a mention of a document denotes; each mention comes once, before any finding.
   */
  void denotes(DocumentId document, String mention, String entity);

  /** What {@link #denotes} said of a mention. May be asked by several threads at once. */
  Optional<String> entityOf(String mention);

  /** Findings come in no order. */
  void add(Finding finding);

  /** Two documents that are alike; they come in no order. */
  void add(Resemblance resemblance);

  /** Something that the findings show to be missing. */
  default void add(Gap gap) {}

  /** Why another spelling was put under an entity. */
  default void add(Merge merge) {}
}
