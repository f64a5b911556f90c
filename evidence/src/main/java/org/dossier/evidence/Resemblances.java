package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dossier.evidence.alike.ClaimDifferences;
import org.dossier.evidence.alike.FigureDifferences;
import org.dossier.evidence.alike.Version;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.Resemblance;
import org.dossier.model.Resemblance.Difference;
import org.dossier.model.Resemblance.Kind;
import org.jspecify.annotations.Nullable;

/** Says of documents whose texts are alike which is the draft, and what they claim otherwise. */
final class Resemblances {
  /** A text of which nothing but white space and punctuation differs. */
  private static final double SAME = 1;

  private final Trove trove;
  private final TextLikeness likeness;
  private final Provenance provenance;
  private final Map<DocumentId, Document> rows = new HashMap<>();
  private final Map<DocumentId, String> carriers = new HashMap<>();

  private Resemblances(Trove trove, TextLikeness likeness, Provenance provenance) {
    this.trove = trove;
    this.likeness = likeness;
    this.provenance = provenance;
  }

  /** Hands them on in the order of the two documents' paths. */
  static void write(
      Trove trove,
      TextLikeness likeness,
      List<Stories.Pair> stories,
      Provenance provenance,
      InOrder inOrder,
      Weights weights) {
    new Resemblances(trove, likeness, provenance).write(stories, inOrder, weights);
  }

  private void write(List<Stories.Pair> stories, InOrder inOrder, Weights weights) {
    List<Stories.Pair> told = new ArrayList<>(stories);
    told.removeIf(pair -> likeness.group(pair.one()).equals(likeness.group(pair.other())));
    Set<DocumentId> involved = new HashSet<>(likeness.involved());
    told.forEach(pair -> involved.addAll(List.of(pair.one(), pair.other())));
    if (involved.isEmpty()) {
      return;
    }
    trove.documents(
        row -> {
          if (involved.contains(row.id())) {
            rows.merge(row.id(), row, TextLikeness::first);
          }
        });
    rows.forEach((id, row) -> carriers.put(id, carrier(row)));
    List<TextLikeness.Pair> pairs = new ArrayList<>(likeness.pairs());
    pairs.removeIf(pair -> row(pair.one()) == null || row(pair.other()) == null);
    pairs.sort(
        Comparator.comparing((TextLikeness.Pair pair) -> path(pair.one()))
            .thenComparing(pair -> path(pair.other())));
    inOrder.each(pairs, this::resemblance, weights::add);
    told.removeIf(pair -> row(pair.one()) == null || row(pair.other()) == null);
    told.forEach(pair -> weights.add(story(pair)));
  }

  private Resemblance story(Stories.Pair pair) {
    boolean forward = path(pair.one()).compareTo(path(pair.other())) <= 0;
    return new Resemblance(
        forward ? pair.one() : pair.other(),
        forward ? pair.other() : pair.one(),
        Kind.SAME_STORY,
        pair.likeness(),
        0,
        false,
        "Both name " + String.join(", ", pair.shared()) + ".",
        List.of());
  }

  private @Nullable Document row(DocumentId id) {
    return rows.get(id);
  }

  private String path(DocumentId id) {
    return Objects.requireNonNull(rows.get(id)).path();
  }

  private String carrier(Document row) {
    String source = row.source();
    return source == null || source.isBlank()
        ? Provenance.unnamedCarrier(row.path())
        : provenance.carrier(source);
  }

  private Resemblance resemblance(TextLikeness.Pair pair) {
    Document one = Objects.requireNonNull(rows.get(pair.one()));
    Document other = Objects.requireNonNull(rows.get(pair.other()));
    var overlap = pair.overlap();
    if (overlap.jaccard() >= SAME) {
      return made(pair, one, other, Kind.SAME_TEXT, "The two have the very same words", List.of());
    }
    String shared = shared(pair);
    if (!pair.isAlike()) {
      boolean inOther = overlap.inOther() >= overlap.ofOther();
      double part = Math.max(overlap.inOther(), overlap.ofOther());
      return made(
          pair,
          inOther ? one : other,
          inOther ? other : one,
          Kind.CONTAINED,
          String.format(Locale.ROOT, "%.0f %% of the first stand in the second", percent(part)),
          List.of());
    }
    TextLikeness.Order order = pair.order();
    if (order != null) {
      boolean forward = order.first();
      return version(pair, forward ? one : other, forward ? other : one, order.why(), shared);
    }
    boolean byPath = one.path().compareTo(other.path()) <= 0;
    Document front = byPath ? one : other;
    Document back = byPath ? other : one;
    return made(
        pair,
        front,
        back,
        Kind.NEAR_DUPLICATE,
        shared + "; which came first isn't said",
        differences(front, back));
  }

  private static String shared(TextLikeness.Pair pair) {
    var overlap = pair.overlap();
    return overlap.jaccard() >= TextLikeness.ALIKE
        ? String.format(
            Locale.ROOT,
            "The two share %.0f %% of their word sequences",
            percent(overlap.jaccard()))
        : String.format(
            Locale.ROOT,
            "%.0f %% of the shorter's word sequences stand in the other",
            percent(Math.max(overlap.inOther(), overlap.ofOther())));
  }

  /** Never 100 when anything differs. */
  private static double percent(double part) {
    return part < 1 ? Math.min(99, part * 100) : 100;
  }

  private Resemblance version(
      TextLikeness.Pair pair,
      Document earlier,
      Document later,
      Version.Earlier why,
      String shared) {
    return made(
        pair,
        earlier,
        later,
        why.draft() ? Kind.DRAFT : Kind.VERSION,
        shared + "; the first is the earlier, since " + why.why(),
        differences(earlier, later));
  }

  private Resemblance made(
      TextLikeness.Pair pair,
      Document first,
      Document second,
      Kind kind,
      String why,
      List<Difference> differences) {
    String one = Objects.requireNonNull(carriers.get(first.id()));
    String other = Objects.requireNonNull(carriers.get(second.id()));
    boolean ruled = provenance.areIndependent(one, other);
    boolean oneRoot = pair.isAlike() && !ruled;
    boolean forward = first.id().equals(pair.one());
    return new Resemblance(
        first.id(),
        second.id(),
        kind,
        pair.overlap().jaccard(),
        forward ? pair.overlap().inOther() : pair.overlap().ofOther(),
        oneRoot,
        why + (ruled ? "; sources.yaml says that their sources are independent." : "."),
        differences);
  }

  private List<Difference> differences(Document one, Document other) {
    List<Difference> differences =
        new ArrayList<>(ClaimDifferences.between(claims(one.id()), claims(other.id())));
    differences.addAll(FigureDifferences.between(figures(one.id()), figures(other.id())));
    return differences.subList(0, Math.min(Resemblance.MOST_DIFFERENCES, differences.size()));
  }

  private List<Mention> figures(DocumentId id) {
    List<Mention> figures = new ArrayList<>();
    trove.figures(id, figures::add);
    return figures;
  }

  private List<Claim> claims(DocumentId id) {
    List<Claim> claims = new ArrayList<>();
    trove.claims(id, claims::add);
    return claims;
  }
}
