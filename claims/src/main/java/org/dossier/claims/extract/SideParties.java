package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.claims.match.WordClasses;

/**
 * The parties of a deal that names none, where the document has named its sides: who pays is the
 * payer of the payment note, who meets are the two sides of the minutes.
 */
final class SideParties {
  private static final Set<String> GOODS =
      Set.of("transfer", "delivery", "technology-transfer", "cost");
  private static final String SUPPLIER = "supplier";
  private static final String RECIPIENT = "recipient";
  private static final Set<String> TALKS = Set.of("meeting", "agreement");

  private final Set<String> payers;
  private final Set<String> payees;
  private final Set<String> suppliers;
  private final Set<String> recipients;

  private final Set<String> mutual;

  SideParties(WordClasses classes) {
    mutual = classes.orNone("side-deal-kinds");
    payers = classes.orNone("payer-side-words");
    payees = classes.orNone("payee-side-words");
    suppliers = classes.orNone("supplier-side-words");
    recipients = classes.orNone("recipient-side-words");
  }

  List<Draft> carry(List<Draft> drafts, Sides sides) {
    return drafts.stream().map(draft -> draft.with(missing(draft, sides))).toList();
  }

  private List<Draft.Carried> missing(Draft draft, Sides sides) {
    List<Draft.Carried> more = new ArrayList<>();
    if (draft.kind().equals("payment") && mutual.contains(draft.kind())) {
      paid(draft, sides, more);
    } else if (draft.kind().equals("payment")) {
      between(draft, "payer", sides.named(payers), "payee", sides.named(payees), more);
    } else if (mutual.contains(draft.kind())) {
      dealt(draft, sides, more);
    } else if (GOODS.contains(draft.kind())) {
      between(draft, SUPPLIER, sides.named(suppliers), RECIPIENT, sides.named(recipients), more);
    } else if (TALKS.contains(draft.kind()) && isTheirs(draft, sides)) {
      sides.all().stream()
          .filter(side -> !isParty(draft, side))
          .forEach(side -> more.add(carried("parties", side)));
    }
    return more;
  }

  /** Names no party, or none but one of the sides. */
  private static boolean isTheirs(Draft draft, Sides sides) {
    return draft.told("parties").stream()
        .allMatch(
            party ->
                sides.all().stream()
                    .anyMatch(side -> side.mention().equals(party.filled().mention())));
  }

  private static boolean isParty(Draft draft, Sides.Named side) {
    return draft.told("parties").stream()
        .anyMatch(party -> side.mention().equals(party.filled().mention()));
  }

  /** Who pays is named, or both sides are the parties of a payment that names neither. */
  private void paid(Draft draft, Sides sides, List<Draft.Carried> more) {
    var payer = sides.named(payers);
    var payee = sides.named(payees);
    between(draft, "payer", payer, "payee", payee, more);
    if (more.isEmpty() && draft.lacks("payer") && draft.lacks("payee") && draft.lacks("parties")) {
      sides.all().forEach(side -> more.add(carried("parties", side)));
    }
  }

  /**
   * Goods go from the supplier to the recipient, else from whom the document pays to whom it names
   * as payer, else between its two sides, whichever of them gives.
   */
  private void dealt(Draft draft, Sides sides, List<Draft.Carried> more) {
    var supplier = sides.named(suppliers).or(() -> sides.named(payees));
    var recipient = sides.named(recipients).or(() -> sides.named(payers));
    if (supplier.isPresent() || recipient.isPresent()) {
      between(draft, SUPPLIER, supplier, RECIPIENT, recipient, more);
    } else if (draft.lacks(SUPPLIER) && draft.lacks(RECIPIENT) && draft.lacks("parties")) {
      sides.all().forEach(side -> more.add(carried("parties", side)));
    } else if (sides.all().size() == 2) {
      for (int i = 0; i < 2; i++) {
        Optional<Sides.Named> one = Optional.of(sides.all().get(i));
        Optional<Sides.Named> other = Optional.of(sides.all().get(1 - i));
        if (is(draft, SUPPLIER, one)) {
          add(draft, RECIPIENT, other, more);
        } else if (is(draft, RECIPIENT, one)) {
          add(draft, SUPPLIER, other, more);
        }
      }
    }
  }

  /** Where the claim itself gives one side the other's usual part, the two change places. */
  private static void between(
      Draft draft,
      String from,
      Optional<Sides.Named> giver,
      String to,
      Optional<Sides.Named> taker,
      List<Draft.Carried> more) {
    boolean turned = is(draft, to, giver) || is(draft, from, taker);
    add(draft, from, turned ? taker : giver, more);
    add(draft, to, turned ? giver : taker, more);
  }

  private static boolean is(Draft draft, String role, Optional<Sides.Named> side) {
    return side.isPresent()
        && draft.told(role).stream()
            .anyMatch(one -> side.get().mention().equals(one.filled().mention()));
  }

  private static void add(
      Draft draft, String role, Optional<Sides.Named> side, List<Draft.Carried> to) {
    if (draft.lacks(role)) {
      side.ifPresent(named -> to.add(carried(role, named)));
    }
  }

  private static Draft.Carried carried(String role, Sides.Named side) {
    return new Draft.Carried(role, side.sentence(), side.filled());
  }
}
