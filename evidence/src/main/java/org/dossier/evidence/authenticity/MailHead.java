package org.dossier.evidence.authenticity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.dossier.model.Document;
import org.dossier.model.Observation;
import org.dossier.model.SignalKind;

/** The way that a letter took and the seal on it, as its head tells them. */
final class MailHead {
  /** A letter may wait in a queue for days, and clocks differ by a time zone. */
  private static final Duration LONGEST_WAY = Duration.ofDays(5);

  private static final Duration ZONES = Duration.ofHours(26);

  private MailHead() {}

  static void observe(Document document, List<Observation> seen) {
    Instant sent = document.created();
    String first = document.metadata().get("Received:first");
    String last = document.metadata().get("Received:last");
    if (sent != null && first != null && last != null) {
      Instant taken = Instant.parse(first);
      Instant given = Instant.parse(last);
      if (taken.isBefore(sent.minus(ZONES))) {
        seen.add(path("it is dated %s, but a server had it on %s already", sent, taken));
      } else if (given.isAfter(sent.plus(LONGEST_WAY))) {
        seen.add(path("it is dated %s, but the last server had it on %s", sent, given));
      }
      if (given.isBefore(taken.minus(ZONES))) {
        seen.add(
            path("the first server had it on %s, the last one on %s, before it", taken, given));
      }
    }
    String seal = document.metadata().getOrDefault("DKIM-Signature", "").toLowerCase(Locale.ROOT);
    String from = domain(document.metadata().getOrDefault("From", ""));
    boolean own = seal.endsWith(from) || from.endsWith(seal);
    String state = document.metadata().getOrDefault("DKIM-State", "");
    String checked = checked(state);
    if (!seal.isEmpty() && !from.isEmpty() && !own) {
      seen.add(seal("it is from an address of " + from + " and bears a seal of " + seal + checked));
    } else if (state.equals("text differs") || state.equals("broken")) {
      seen.add(seal("it bears a seal of " + seal + checked));
    }
  }

  /** To be read behind "a seal of somebody". */
  private static String checked(String state) {
    return switch (state) {
      case "valid" -> ", which is valid by the key in the case";
      case "broken" -> ", which is broken by the key in the case";
      case "text differs" ->
          ", whose hash is that of another text; the key of that day is not at hand";
      case "text agrees" -> ", whose hash is that of this text; the key of that day is not at hand";
      default -> ", which was not checked: the key of that day is not at hand";
    };
  }

  private static Observation seal(String sentence) {
    return Observation.ofWhole(SignalKind.MAIL_SEAL, sentence);
  }

  /** Of the last address in a line; empty without one. */
  private static String domain(String from) {
    String address = from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < address.length()
        && (Character.isLetterOrDigit(address.charAt(end))
            || ".-".indexOf(address.charAt(end)) >= 0)) {
      end++;
    }
    return from.contains("@") ? address.substring(0, end) : "";
  }

  private static Observation path(String sentence, Instant one, Instant two) {
    return Observation.ofWhole(
        SignalKind.MAIL_PATH, String.format(Locale.ROOT, sentence, day(one), day(two)));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
