package org.dossier.outputs.report;

import java.util.List;

/** The findings of one kind, in the order in which they are read. */
record Chapter(String kind, List<Exhibit> exhibits, int leftOut) {
  Chapter {
    exhibits = List.copyOf(exhibits);
  }
}
