package org.dossier.evidence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossier.model.Claim;
import org.dossier.model.Span;

/**
 * The claims of a trove, numbered by place: document path, page, span, then id. Only the places are
 * held; a claim is loaded when it is asked for.
 */
final class Claims {
  private static final Comparator<Claim> BY_PLACE =
      Comparator.comparingInt(Claim::page).thenComparing(Claim::span).thenComparing(Claim::id);

  /** Document, page, start, end, and which of several at one place. */
  private static final int FIELDS = 5;

  private final Trove trove;
  private final List<Carrier> carriers;
  private int[] places = new int[FIELDS * 16];
  private int size;

  /**
   * @param carriers in their order
   */
  Claims(Trove trove, List<Carrier> carriers) {
    this.trove = trove;
    this.carriers = List.copyOf(carriers);
  }

  interface Sink {
    void accept(int number, Piece piece);
  }

  /** Where a claim stands, which of several there it is, and what it says. */
  private record Placed(int page, Span span, int same, Piece piece) implements Serializable {}

  /** Numbers the claims, and hands on each, taken apart. */
  void number(Denoting denoting, Labor labor, Sink sink) {
    var document = new AtomicInteger();
    var shared = new OneOfEach();
    labor.each(
        carriers,
        new Placing(denoting),
        placed -> {
          int of = document.getAndIncrement();
          placed.forEach(claim -> sink.accept(add(of, claim), claim.piece().sharing(shared)));
        });
  }

  /** The claims of a document, in their order. */
  private record Placing(Denoting denoting) implements Chore<Carrier, List<Placed>> {
    @Override
    public List<Placed> of(Trove trove, Carrier carrier) {
      List<Claim> claims = new ArrayList<>();
      trove.claims(carrier.id(), claims::add);
      claims.sort(BY_PLACE);
      var pieces = new Pieces(denoting.in(trove, carrier.id())::get);
      List<Placed> placed = new ArrayList<>(claims.size());
      int same = 0;
      for (int i = 0; i < claims.size(); i++) {
        Claim claim = claims.get(i);
        same = i > 0 && standTogether(claims.get(i - 1), claim) ? same + 1 : 0;
        placed.add(new Placed(claim.page(), claim.span(), same, pieces.of(claim, carrier)));
      }
      return placed;
    }
  }

  private static boolean standTogether(Claim one, Claim other) {
    return one.page() == other.page() && one.span().equals(other.span());
  }

  private int add(int document, Placed claim) {
    int at = size * FIELDS;
    if (at == places.length) {
      places = Arrays.copyOf(places, places.length + places.length / 2 / FIELDS * FIELDS);
    }
    places[at] = document;
    places[at + 1] = claim.page();
    places[at + 2] = claim.span().start();
    places[at + 3] = claim.span().end();
    places[at + 4] = claim.same();
    return size++;
  }

  /** The place of a claim's document in the order of carriers. */
  int document(int number) {
    return places[number * FIELDS];
  }

  Carrier carrier(int number) {
    return carriers.get(document(number));
  }

  /** One document may well list several lots of one thing. */
  boolean areOfOneDocument(Cluster one, Cluster other) {
    int document = document(one.richestNumber());
    return Stream.of(one, other)
        .flatMap(cluster -> cluster.members().stream())
        .flatMapToInt(alike -> IntStream.of(alike.numbers()))
        .allMatch(number -> document(number) == document);
  }

  Claim load(int number) {
    int at = number * FIELDS;
    var span = new Span(places[at + 2], places[at + 3]);
    return trove.claimsAt(carrier(number).id(), places[at + 1], span).get(places[at + 4]);
  }

  /** The claims of the page on which a claim stands, by place. */
  List<Claim> ofPage(int number) {
    List<Claim> all = new ArrayList<>();
    int page = places[number * FIELDS + 1];
    trove.claims(
        carrier(number).id(),
        claim -> {
          if (claim.page() == page) {
            all.add(claim);
          }
        });
    all.sort(BY_PLACE);
    return all;
  }
}
