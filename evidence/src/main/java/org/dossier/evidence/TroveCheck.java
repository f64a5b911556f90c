package org.dossier.evidence;

import java.util.List;
import java.util.SortedMap;
import org.dossier.model.Finding;

/** One plausibility check of findings against one another. It says what does not fit. */
interface TroveCheck {
  /** Hands on what it has to say, in any order. */
  void among(SortedMap<String, List<Cluster>> blocks, Sink sink);

  /** Takes what a check says of a finding. */
  interface Sink {
    void add(Cluster finding, Finding.Check check);
  }
}
