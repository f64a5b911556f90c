package org.dossier.evidence;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The sentence of a finding: what its fullest claim says, by whom, and with which reserve. */
final class Statement {
  private final Resolution resolution;
  private final Provenance provenance;

  Statement(Resolution resolution, Provenance provenance) {
    this.resolution = resolution;
    this.provenance = provenance;
  }

  String of(Cluster cluster) {
    Piece fullest = cluster.richest();
    String clause = Wording.of(new Fillers(fullest.claim(), resolution));
    return Wording.ended(clause + sayer(cluster.pieces(), fullest) + reserve(cluster.pieces()));
  }

  /** Named only when every claim is ascribed to the same. */
  private String sayer(List<Piece> pieces, Piece fullest) {
    var sayers = new TreeSet<String>();
    for (Piece piece : pieces) {
      Optional<String> sayer = provenance.sayer(piece.claim());
      if (sayer.isEmpty()) {
        return "";
      }
      sayers.add(sayer.get());
    }
    boolean speaks =
        fullest.claim().role("speaker").size() + fullest.claim().role("assessor").size() > 0;
    return sayers.size() == 1 && !speaks ? ", according to " + sayers.first() : "";
  }

  /** A reserve that one source makes and another drops is no longer the finding's. */
  private static String reserve(List<Piece> pieces) {
    var hedges = new TreeSet<String>();
    for (Piece piece : pieces) {
      String hedge = piece.claim().hedge();
      if (hedge == null || hedge.isBlank()) {
        return "";
      }
      hedges.add(Fillers.plain(hedge));
    }
    if (hedges.isEmpty()) {
      return "";
    }
    String words = hedges.first();
    return words.startsWith("[")
        ? " " + words
        : " (the text says “" + words.replaceAll("\\s*;\\s*", "”, “") + "”)";
  }
}
