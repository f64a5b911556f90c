package org.dossier.evidence;

import java.util.Map;
import java.util.regex.Pattern;
import org.dossier.model.Modality;
import org.dossier.model.Status;

/**
 * Puts a claim into one plain English sentence. It says what the claim says and no more: what is
 * missing is left out, names and phrases are the text's own, and "said" stands for every verb of
 * saying, since "noted" or "revealed" would vouch for what was said.
 */
final class Wording {
  private static final Pattern ENDED = Pattern.compile(".*[.!?。！？…][\"”’»]?", Pattern.DOTALL);

  private static final Map<String, Deed> DEEDS =
      Map.of(
          "transfer", new Deed("supply", "supplied", "supplied", "supply"),
          "delivery", Deed.regular("deliver", "delivery"),
          "payment", new Deed("pay", "paid", "paid", "payment"),
          "technology-transfer", new Deed("pass on", "passed on", "passed on", "transfer"),
          "training", Deed.regular("train", "training"),
          "meeting", new Deed("meet", "met", "met", "meeting"),
          "exercise", new Deed("hold", "held", "held", "exercise"),
          "attack", Deed.regular("attack", "attack"),
          "ownership", Deed.regular("own", "ownership"));

  private Wording() {}

  static String of(Fillers claim) {
    String clause =
        switch (claim.claim().kind()) {
          case "transfer", "delivery" -> handover(claim, claim.counted("quantity", "item"));
          case "technology-transfer" -> handover(claim, claim.names("subject"));
          case "payment" -> payment(claim);
          case "agreement" -> agreement(claim);
          case "training" -> training(claim);
          case "meeting" -> meeting(claim);
          case "exercise" -> exercise(claim);
          case "attack" -> attack(claim);
          case "capability" -> capability(claim);
          case "integration" -> integration(claim);
          case "statement" -> statement(claim);
          case "assessment" -> assessment(claim);
          case "affiliation" -> affiliation(claim);
          case "ownership" -> ownership(claim);
          case "no-comment" -> noComment(claim);
          case "verification" -> verification(claim);
          case "provenance" -> provenance(claim);
          case "trend" -> trend(claim);
          case "cost" -> cost(claim);
          case "event" -> event(claim);
          default -> "";
        };
    return clause.isBlank() ? quoted(claim) : clause;
  }

  /** A sentence with its capital and its full stop. */
  static String ended(String clause) {
    String plain = clause.strip();
    int first = plain.codePointAt(0);
    String capital =
        new StringBuilder()
            .appendCodePoint(Character.toTitleCase(first))
            .append(plain.substring(Character.charCount(first)))
            .toString();
    return ENDED.matcher(capital).matches() ? capital : capital + ".";
  }

  private static String quoted(Fillers claim) {
    return "The text says: “" + Fillers.plain(claim.claim().quote()) + "”";
  }

  private static Deed deed(Fillers claim) {
    Deed deed = DEEDS.get(claim.claim().kind());
    if (deed == null) {
      throw new IllegalArgumentException("no verb for " + claim.claim().kind());
    }
    return deed;
  }

  private static String active(Fillers claim, Deed deed) {
    String verb = deed.active(claim.claim().status(), claim.claim().modality());
    return claim.claim().status() == Status.CANCELLED ? verb + " of" : verb;
  }

  private static String handover(Fillers claim, String goods) {
    Deed deed = deed(claim);
    String supplier = claim.names("supplier");
    String to = preceded(" to ", claim.names("recipient"));
    String rest = preceded(" for ", claim.words("price")) + claim.whenAndWhere();
    if (claim.claim().status() == Status.UNKNOWN || goods.isEmpty() || supplier.isEmpty()) {
      return mentioned(
          claim,
          "a " + deed.noun() + preceded(" of ", goods) + preceded(" by ", supplier) + to + rest);
    }
    return supplier + " " + active(claim, deed) + " " + goods + to + rest;
  }

  private static String payment(Fillers claim) {
    Deed deed = deed(claim);
    String payer = claim.names("payer");
    String amount = claim.words("amount");
    String to = preceded(" to ", claim.names("payee"));
    String when = claim.whenAndWhere();
    if (claim.claim().status() == Status.UNKNOWN || payer.isEmpty()) {
      return mentioned(
          claim, "a payment" + preceded(" of ", amount) + preceded(" by ", payer) + to + when);
    }
    boolean bare = amount.isEmpty();
    return payer
        + " "
        + active(claim, deed)
        + (bare ? "" : " " + amount)
        + (bare ? preceded(" ", claim.names("payee")) : to)
        + when;
  }

  private static String agreement(Fillers claim) {
    String parties = claim.names("parties");
    String subject = preceded(" on ", claim.names("subject"));
    String rest = claim.whenAndWhere();
    Status status = claim.claim().status();
    if (parties.isEmpty() || status == Status.UNKNOWN) {
      String between =
          preceded(claim.claim().role("parties").size() > 1 ? " between " : " with ", parties);
      return mentioned(claim, "an agreement" + between + subject + rest);
    }
    Modality modality = claim.claim().modality();
    String act =
        switch (status) {
          case SIGNED -> new Deed("sign", "signed", "signed", "").active(Status.DONE, modality);
          case PROPOSED -> Deed.regular("propose", "").active(Status.DONE, modality);
          case PLANNED -> new Deed("plan", "planned", "planned", "").active(Status.DONE, modality);
          case CANCELLED ->
              new Deed("cancel", "cancelled", "cancelled", "").active(Status.DONE, modality);
          case AGREED, PAID, DELIVERED, DONE, UNKNOWN ->
              new Deed("conclude", "concluded", "concluded", "").active(Status.DONE, modality);
        };
    return parties + " " + act + " an agreement" + subject + rest;
  }

  private static String training(Fillers claim) {
    String trainer = claim.names("trainer");
    String trainee = claim.names("trainee");
    String subject = preceded(" in ", claim.names("subject"));
    String rest = claim.whenAndWhere();
    if (claim.claim().status() == Status.UNKNOWN || trainer.isEmpty() || trainee.isEmpty()) {
      return mentioned(
          claim,
          "training" + preceded(" of ", trainee) + preceded(" by ", trainer) + subject + rest);
    }
    return trainer + " " + active(claim, deed(claim)) + " " + trainee + subject + rest;
  }

  private static String meeting(Fillers claim) {
    String parties = claim.names("parties");
    String about = preceded(", about ", claim.names("subject"));
    boolean several = claim.claim().role("parties").size() > 1;
    if (claim.claim().status() == Status.UNKNOWN || !several) {
      return mentioned(
          claim,
          "a meeting"
              + preceded(several ? " of " : " with ", parties)
              + claim.whenAndWhere()
              + about);
    }
    return parties + " " + gathering(claim, "meeting") + claim.whenAndWhere() + about;
  }

  private static String exercise(Fillers claim) {
    String parties = claim.names("parties");
    String count = preceded(" (", claim.words("count"));
    String rest = claim.whenAndWhere() + (count.isEmpty() ? "" : count + ")");
    if (claim.claim().status() == Status.UNKNOWN || parties.isEmpty()) {
      return mentioned(claim, "an exercise" + preceded(" of ", parties) + rest);
    }
    String what = claim.claim().role("parties").size() > 1 ? "a joint exercise" : "an exercise";
    return claim.claim().status() == Status.CANCELLED
        ? parties + " " + gathering(claim, "exercise") + rest
        : parties + " " + gathering(claim, "exercise") + " " + what + rest;
  }

  /** As {@link #active}, but a cancelled meeting is not a meeting "of" anything. */
  private static String gathering(Fillers claim, String noun) {
    return claim.claim().status() == Status.CANCELLED
        ? "cancelled " + (noun.equals("exercise") ? "an " : "a ") + noun
        : deed(claim).active(claim.claim().status(), claim.claim().modality());
  }

  private static String attack(Fillers claim) {
    String actor = claim.names("actor");
    String target = claim.names("target");
    String rest = claim.whenAndWhere() + preceded("; outcome: ", claim.words("outcome"));
    if (claim.claim().status() == Status.UNKNOWN || actor.isEmpty() || target.isEmpty()) {
      return mentioned(
          claim, "an attack" + preceded(" by ", actor) + preceded(" on ", target) + rest);
    }
    return actor + " " + active(claim, deed(claim)) + " " + target + rest;
  }

  private static String ownership(Fillers claim) {
    String owner = claim.names("owner");
    String owned = claim.names("owned");
    if (owner.isEmpty() || owned.isEmpty()) {
      return "";
    }
    String share = claim.words("share");
    return owner
        + is(claim, " is", " as")
        + " owner of "
        + (share.isEmpty() ? "" : share + " of ")
        + owned
        + claim.when();
  }

  private static String capability(Fillers claim) {
    String system = claim.names("system");
    String property = claim.words("property");
    String value = claim.words("value");
    if (system.isEmpty() || property.isEmpty() && value.isEmpty()) {
      return "";
    }
    String what =
        property.isEmpty() || value.isEmpty() ? property + value : property + ", " + value;
    return system + ": " + what + put(claim);
  }

  private static String integration(Fillers claim) {
    String system = claim.names("system");
    String host = claim.names("host");
    return system.isEmpty() && host.isEmpty()
        ? ""
        : mentioned(
            claim,
            "an integration"
                + preceded(" of ", system)
                + preceded(" into ", host)
                + preceded(" of ", claim.names("owner"))
                + claim.whenAndWhere());
  }

  private static String statement(Fillers claim) {
    String speaker = claim.names("speaker");
    String content = claim.words("content");
    if (content.isEmpty()) {
      return "";
    }
    String who = speaker.isEmpty() ? "an unnamed speaker" : speaker;
    String office = preceded(" (", claim.words("affiliation"));
    boolean denied = claim.claim().modality() == Modality.NEGATED;
    return who
        + (office.isEmpty() ? "" : office + ")")
        + (denied ? " denied: “" : " said: “")
        + content
        + "”"
        + claim.when();
  }

  private static String assessment(Fillers claim) {
    String content = claim.words("content");
    String subject = preceded(" on ", claim.names("subject"));
    String assessor = claim.names("assessor");
    return content.isEmpty()
        ? ""
        : "assessment" + preceded(" by ", assessor) + subject + ": “" + content + "”";
  }

  private static String affiliation(Fillers claim) {
    String person = claim.names("person");
    String position = claim.words("position");
    String organization = claim.names("organization");
    if (person.isEmpty() || position.isEmpty() && organization.isEmpty()) {
      return "";
    }
    return position.isEmpty()
        ? person + is(claim, " is", " as") + " part of " + organization + claim.when()
        : person
            + is(claim, " is", " as")
            + " "
            + position
            + (position.contains(organization) ? "" : preceded(", ", organization))
            + claim.when();
  }

  private static String noComment(Fillers claim) {
    String party = claim.names("party");
    return (party.isEmpty() ? "the party asked" : party)
        + " gave no comment"
        + preceded(" to ", claim.names("asker"))
        + claim.when();
  }

  private static String verification(Fillers claim) {
    String subject = preceded(" of ", claim.names("subject"));
    String outcome = claim.words("outcome");
    return "verification"
        + subject
        + preceded(" by ", claim.names("verifier"))
        + (outcome.isEmpty() ? put(claim) : ": " + outcome)
        + claim.when();
  }

  private static String provenance(Fillers claim) {
    String material = claim.names("material");
    String from = preceded("from ", claim.names("from"));
    String holder = preceded("held by ", claim.names("holder"));
    String way = String.join(", ", Fillers.present(from, holder));
    return material.isEmpty() || way.isEmpty() ? "" : material + ": " + way + put(claim);
  }

  private static String trend(Fillers claim) {
    String measure = claim.names("measure");
    String said =
        String.join(
            ", ",
            Fillers.present(
                claim.words("value"), claim.words("comparison"), claim.words("period")));
    return measure.isEmpty() || said.isEmpty() ? "" : measure + ": " + said + put(claim);
  }

  private static String cost(Fillers claim) {
    String subject = claim.names("subject");
    String amount = claim.words("amount");
    return amount.isEmpty()
        ? ""
        : "cost" + preceded(" of ", subject) + ": " + amount + claim.when() + put(claim);
  }

  private static String event(Fillers claim) {
    String actor = claim.names("actor");
    String action = claim.words("action");
    if (action.isEmpty()) {
      return "";
    }
    String what = String.join(" ", Fillers.present(actor, action, claim.names("target")));
    return what + claim.whenAndWhere() + put(claim);
  }

  /** A sentence without a verb of doing, for what is named but not said to have come about. */
  private static String mentioned(Fillers claim, String what) {
    String verb =
        switch (claim.claim().modality()) {
          case ASSERTED -> stage(claim.claim().status());
          case POSSIBLE -> "is put as possible";
          case HYPOTHETICAL -> "is put as hypothetical";
          case NEGATED -> "is denied";
          case REQUIRED -> "is required";
        };
    return what + " " + verb;
  }

  private static String stage(Status status) {
    return switch (status) {
      case PROPOSED -> "was proposed";
      case PLANNED -> "was planned";
      case AGREED -> "was agreed";
      case SIGNED -> "was signed";
      case PAID, DELIVERED, DONE -> "took place";
      case CANCELLED -> "was cancelled";
      case UNKNOWN -> "is mentioned";
    };
  }

  private static String is(Fillers claim, String plain, String role) {
    return switch (claim.claim().modality()) {
      case ASSERTED -> " is named" + role;
      case POSSIBLE -> " is possibly";
      case HYPOTHETICAL -> " would be";
      case NEGATED -> plain + " not";
      case REQUIRED -> " must be";
    };
  }

  private static String put(Fillers claim) {
    return switch (claim.claim().modality()) {
      case ASSERTED -> "";
      case POSSIBLE -> " (put as possible)";
      case HYPOTHETICAL -> " (put as hypothetical)";
      case NEGATED -> " (denied)";
      case REQUIRED -> " (required)";
    };
  }

  private static String preceded(String before, String text) {
    return text.isEmpty() ? "" : before + text;
  }
}
