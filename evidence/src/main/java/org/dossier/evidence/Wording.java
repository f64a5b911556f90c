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
  private static final String ENDS = ".!?。！？…";
  private static final String QUOTATION_ENDS = "\"”’»";

  /** What is itself a paper to sign. */
  private static final Pattern PAPER =
      Pattern.compile(
          "(?i)(?:the |an? |\\d+ |\\w+ )?(?:contracts?|agreements?|addend(?:um|a)|protocols?|memorand(?:um|a)|treat(?:y|ies)|annex(?:es)?|letters? of intent)(?: (?:no\\.|of|with|nr) .*)?",
          Pattern.DOTALL);

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
          case "absence" -> absence(claim);
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
    return isEnded(capital) ? capital : capital + ".";
  }

  /** With a full stop or its like, or one before a last quotation mark. */
  private static boolean isEnded(String sentence) {
    int last = sentence.length() - 1;
    return ENDS.indexOf(sentence.charAt(last)) >= 0
        || last > 0
            && QUOTATION_ENDS.indexOf(sentence.charAt(last)) >= 0
            && ENDS.indexOf(sentence.charAt(last - 1)) >= 0;
  }

  private static String absence(Fillers claim) {
    String subject = claim.names("subject");
    return subject.isEmpty() ? "" : subject + " is not mentioned in " + claim.words("material");
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
    String subject = claim.names("subject");
    String rest = claim.whenAndWhere();
    Status status = claim.claim().status();
    Modality modality = claim.claim().modality();
    if (parties.isEmpty() || status == Status.UNKNOWN) {
      String between =
          preceded(claim.claim().role("parties").size() > 1 ? " between " : " with ", parties);
      return mentioned(claim, "an agreement" + between + preceded(on(subject), subject) + rest);
    }
    if (subject.startsWith("to ") && status == Status.AGREED) {
      return parties
          + " "
          + new Deed("agree", "agreed", "agreed", "").active(Status.DONE, modality)
          + rest
          + " "
          + subject;
    }
    Deed act =
        switch (status) {
          case SIGNED -> new Deed("sign", "signed", "signed", "");
          case PROPOSED -> Deed.regular("propose", "");
          case PLANNED -> new Deed("plan", "planned", "planned", "");
          case CANCELLED -> new Deed("cancel", "cancelled", "cancelled", "");
          case AGREED, PAID, DELIVERED, DONE, UNKNOWN ->
              new Deed("conclude", "concluded", "concluded", "");
        };
    String what =
        PAPER.matcher(subject).matches()
            ? subject
            : "an agreement" + preceded(on(subject), subject);
    return parties + " " + act.active(Status.DONE, modality) + " " + what + rest;
  }

  /** "An agreement to supply", but "an agreement on supplies". */
  private static String on(String subject) {
    return subject.startsWith("to ") ? " " : " on ";
  }

  private static String training(Fillers claim) {
    String trainer = claim.names("trainer");
    String trainee = claim.names("trainee");
    String subject = preceded(" in ", claim.names("subject"));
    String rest = subject.equals(claim.where()) ? claim.when() : claim.whenAndWhere();
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
    if (property.isEmpty()) {
      return gives(claim) + value + " for " + system;
    }
    return value.isEmpty()
        ? gives(claim) + property + " for " + system
        : gives(claim) + value + " as " + property + " of " + system;
  }

  /** What is written of a thing, with the reserve of the text; agrees with any number of values. */
  private static String gives(Fillers claim) {
    return switch (claim.claim().modality()) {
      case ASSERTED -> "the text gives ";
      case POSSIBLE -> "the text holds possible ";
      case HYPOTHETICAL -> "the text supposes ";
      case NEGATED -> "the text denies ";
      case REQUIRED -> "the text requires ";
    };
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
    String content = claim.quotation("content");
    if (content.isEmpty()) {
      return "";
    }
    String who = speaker.isEmpty() ? "an unnamed speaker" : speaker;
    String office = preceded(" (", claim.words("affiliation"));
    boolean denied = claim.claim().modality() == Modality.NEGATED;
    if (content.startsWith("to ") && !denied) {
      return "in the words of "
          + who
          + (office.isEmpty() ? "" : office + ")")
          + ": “"
          + content
          + "”"
          + claim.when();
    }
    return who
        + (office.isEmpty() ? "" : office + ")")
        + (denied ? " denied: “" : " said: “")
        + content
        + "”"
        + claim.when();
  }

  private static String assessment(Fillers claim) {
    String content = claim.quotation("content");
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
    boolean several = claim.count("person") > 1;
    String what =
        position.isEmpty()
            ? "part of " + organization
            : position + (position.contains(organization) ? "" : preceded(", ", organization));
    String verb =
        switch (claim.claim().modality()) {
          case ASSERTED -> (several ? " are" : " is") + " named as ";
          case POSSIBLE -> " may be ";
          case HYPOTHETICAL -> " would be ";
          case NEGATED -> (several ? " are" : " is") + " not ";
          case REQUIRED -> " must be ";
        };
    return person + verb + what + claim.when();
  }

  private static String noComment(Fillers claim) {
    String party = claim.names("party");
    return (party.isEmpty() ? "the party asked" : party)
        + " gave no comment"
        + preceded(" to ", claim.names("asker"))
        + claim.when();
  }

  private static String verification(Fillers claim) {
    String subject = claim.names("subject");
    String verifier = claim.names("verifier");
    String outcome = preceded(": ", claim.words("outcome"));
    if (!isReadable(subject) && !isReadable(verifier)) {
      return "";
    }
    Modality modality = claim.claim().modality();
    if (!isReadable(verifier)) {
      return mentioned(claim, "a verification of " + subject + claim.when()) + outcome;
    }
    String verb =
        switch (modality) {
          case ASSERTED -> " is named as having verified ";
          case POSSIBLE -> " may have verified ";
          case HYPOTHETICAL -> " would verify ";
          case NEGATED -> " did not verify ";
          case REQUIRED -> " must verify ";
        };
    return verifier + verb + (isReadable(subject) ? subject : "it") + claim.when() + outcome;
  }

  private static boolean isReadable(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String provenance(Fillers claim) {
    String material = claim.names("material");
    String from = claim.names("from");
    String holder = claim.names("holder");
    if (material.isEmpty() || from.isEmpty() && holder.isEmpty()) {
      return "";
    }
    String way = "";
    if (!from.isEmpty()) {
      way = " is said to come from " + from + preceded(" and to be held by ", holder);
    } else {
      way = " is said to be held by " + holder;
    }
    return material + way + put(claim);
  }

  private static String trend(Fillers claim) {
    String measure = claim.names("measure");
    String said =
        String.join(
            ", ",
            Fillers.present(
                claim.words("value"), claim.words("comparison"), claim.words("period")));
    return measure.isEmpty() || said.isEmpty() ? "" : gives(claim) + said + " for " + measure;
  }

  private static String cost(Fillers claim) {
    String subject = claim.names("subject");
    String amount = claim.words("amount");
    return amount.isEmpty()
        ? ""
        : gives(claim) + amount + " as the cost" + preceded(" of ", subject) + claim.when();
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
          case NEGATED -> denied(claim.claim().status());
          case REQUIRED -> "is required";
        };
    return what + " " + verb;
  }

  private static String denied(Status status) {
    return switch (status) {
      case PAID, DELIVERED, DONE -> "is said not to have taken place";
      case PROPOSED, PLANNED, AGREED, SIGNED, CANCELLED, UNKNOWN -> "is denied";
    };
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
