package org.dossier.evidence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;

/**
 * Whom the mentions of a document denote, found anew from its names: what weighing has written of
 * them is seen by its one writer alone, and asking for each would take as long. For many threads.
 *
 * @param names of documents, as they were when entities were resolved
 * @param entities by each form of a name that there is
 */
record Denoting(DocumentNames names, Map<NameForm.Key, Called> entities) implements Serializable {
  /** By the ids of the mentions; without those that denote nobody known. */
  Map<String, Called> in(Trove trove, DocumentId document) {
    List<Mention> mentions = new ArrayList<>();
    trove.names(document, mentions::add);
    return of(mentions);
  }

  /**
   * The same of mentions that were read.
   *
   * @param mentions all names of one document
   */
  Map<String, Called> of(List<Mention> mentions) {
    Map<String, Called> denoted = new HashMap<>();
    for (LocalName name : names.of(mentions)) {
      Called entity = entities.get(NameForm.Key.of(name));
      if (entity != null) {
        name.mentions().forEach(mention -> denoted.put(mention, entity));
      }
    }
    return denoted;
  }
}
