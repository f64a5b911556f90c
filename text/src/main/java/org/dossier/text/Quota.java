package org.dossier.text;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.dossier.model.Page;

/** What reading one file may still use up, and what was left out because of it or of damage. */
final class Quota {
  /** No page takes longer that is ever done. */
  private static final Duration A_PAGE = Duration.ofSeconds(60);

  private final ReadSettings settings;
  private final Pulse pulse;
  private long deadline;
  private final Missing missing = new Missing();
  private int characters;
  private int embedded;
  private long embeddedBytes;

  Quota(ReadSettings settings) {
    this(settings, Pulse.NONE);
  }

  Quota(ReadSettings settings, Pulse pulse) {
    this.settings = settings;
    this.pulse = pulse;
    this.deadline = System.nanoTime() + settings.time().toNanos();
  }

  ReadSettings settings() {
    return settings;
  }

  /** True when no time is left. */
  boolean late() {
    return System.nanoTime() - deadline > 0;
  }

  /**
   * The time for a program that recognizes a page: at most {@code most}. It is not part of the time
   * that reading may take, so that scans of many hundred pages are read to their end.
   */
  Duration left(Duration most) {
    pulse.beat(most.plus(A_PAGE));
    deadline += most.toNanos();
    return most;
  }

  /** Records what is missing from the outcome, for a person. */
  void miss(String what) {
    missing.add(what);
  }

  void missPage(int number, Missing.PageFault fault) {
    missing.addPage(number, fault);
  }

  /** True when page {@code number} may be read; else what is missing is recorded, once. */
  boolean admitsPage(int number, int of) {
    pulse.beat(A_PAGE);
    String why = null;
    if (number > settings.pages()) {
      why = String.format(Locale.ROOT, "the limit of %,d pages", settings.pages());
    } else if (characters >= settings.characters()) {
      why = String.format(Locale.ROOT, "the limit of %,d characters", settings.characters());
    } else if (late()) {
      why = "the limit of " + settings.time().toSeconds() + " seconds";
    }
    if (why == null) {
      return true;
    }
    String which = number == of ? "page " + number : "pages " + number + " to " + of;
    miss(which + (number == of ? " was" : " were") + " not read: " + why + " was reached");
    return false;
  }

  /** The text as far as it may still be kept. */
  String admit(String text) {
    int left = settings.characters() - characters;
    if (text.length() <= left) {
      characters += text.length();
      return text;
    }
    int end = Math.max(0, left);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    characters = settings.characters();
    miss(
        String.format(
            Locale.ROOT, "the text after %,d characters was not read", settings.characters()));
    return text.substring(0, end);
  }

  /** The page as far as it may still be kept; tables only of a whole page. */
  Page admit(Page page) {
    String admitted = admit(page.text());
    return admitted.length() == page.text().length() ? page : Page.flowing(page.number(), admitted);
  }

  /** True when one more embedded file of this size may be taken out. */
  boolean admitsEmbedded(long bytes) {
    if (embedded >= settings.embedded() || embeddedBytes + bytes > settings.embeddedBytes()) {
      return false;
    }
    embedded++;
    embeddedBytes += bytes;
    return true;
  }

  /** The outcome for what was read: partial when anything was missed. */
  ReadOutcome outcome(Contents contents) {
    return missed()
        .<ReadOutcome>map(what -> new ReadOutcome.Partial(contents, what))
        .orElseGet(() -> new ReadOutcome.Processed(contents));
  }

  /** What was missed so far, in one line. */
  Optional<String> missed() {
    return missing.line();
  }
}
