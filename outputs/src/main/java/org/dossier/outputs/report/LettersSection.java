package org.dossier.outputs.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.Document;

/** The e-mail in the order in which it was sent: from whom, to whom, and what it answers. */
final class LettersSection implements Section {
  private static final Set<String> TYPES = Set.of("message/rfc822", "application/vnd.ms-outlook");
  private static final Pattern NUMBER = Pattern.compile("<[^<>\\s]{1,500}>");

  private final ReportLimits limits;
  private final List<Document> letters;

  LettersSection(Contents contents, ReportLimits limits) {
    this.limits = limits;
    this.letters =
        contents.documents().stream()
            .filter(document -> document.duplicateOf() == null)
            .filter(document -> TYPES.contains(String.valueOf(document.mediaType())))
            .filter(document -> document.metadata().containsKey("Date"))
            .sorted(
                Comparator.comparing(LettersSection::sent)
                    .thenComparing(document -> String.valueOf(document.created()))
                    .thenComparing(Document::path))
            .toList();
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  /** A date that can't be read stands last. */
  private static LocalDate sent(Document letter) {
    return Objects.requireNonNullElse(letter.date(), LocalDate.MAX);
  }

  @Override
  public void write(Html html) {
    if (isEmpty()) {
      return;
    }
    html.open("section", "id", "letters");
    html.element("h2", "Letters");
    html.element(
        "p",
        "E-mail by the date of its own head, which its sender’s machine wrote: who wrote to whom, and what it says it answers.",
        "class",
        "lead");
    Map<String, Integer> numbers = numbers();
    html.open("ol", "class", "dates");
    for (int i = 0; i < Math.min(limits.rows(), letters.size()); i++) {
      letter(html, letters.get(i), i + 1, numbers);
    }
    html.end();
    Quotes.leftOut(
        html, letters.size() - limits.rows(), "letters", "dossier documents CASE --format jsonl");
    html.end();
  }

  private void letter(Html html, Document letter, int number, Map<String, Integer> numbers) {
    html.open("li", "id", "letter-" + number);
    html.open("span", "class", "date").text(said(letter, "Date")).end();
    html.open("span", "class", "what");
    String subject = said(letter, "Subject");
    html.element("bdi", subject.isEmpty() ? "no subject" : Html.unturned(subject));
    html.text(" from ").element("bdi", known(letter, "From"));
    html.text(" to ").element("bdi", known(letter, "To"));
    String copied = said(letter, "Cc");
    if (!copied.isEmpty()) {
      html.text(", copied to ").element("bdi", Html.unturned(copied));
    }
    html.end();
    html.open("span", "class", "where").element("bdi", Html.unturned(letter.path()));
    answered(html, letter, numbers);
    html.end().end();
  }

  private void answered(Html html, Document letter, Map<String, Integer> numbers) {
    List<String> before = answers(letter);
    if (before.isEmpty()) {
      return;
    }
    for (String id : before) {
      Integer number = numbers.get(id);
      if (number != null && number <= limits.rows()) {
        html.text(", answers ").element("a", "letter " + number, "href", "#letter-" + number);
        return;
      }
      if (number != null) {
        html.text(", answers ").element("bdi", Html.unturned(letters.get(number - 1).path()));
        return;
      }
    }
    html.text(", answers one that is not here");
  }

  /** What it answers, the nearest first. */
  private static List<String> answers(Document letter) {
    var seen = new HashSet<String>();
    List<String> answers = new ArrayList<>();
    for (String head : List.of("In-Reply-To", "References")) {
      List<String> found = new ArrayList<>();
      Matcher ids = NUMBER.matcher(said(letter, head));
      while (ids.find()) {
        found.add(ids.group());
      }
      for (String id : found.reversed()) {
        if (seen.add(id)) {
          answers.add(id);
        }
      }
    }
    answers.removeIf(id -> id.equals(said(letter, "Message-ID")));
    return answers;
  }

  /** The place in the list by Message-ID. */
  private Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < letters.size(); i++) {
      String id = said(letters.get(i), "Message-ID");
      if (!id.isEmpty()) {
        numbers.putIfAbsent(id, i + 1);
      }
    }
    return numbers;
  }

  private static String known(Document letter, String head) {
    String said = said(letter, head);
    return said.isEmpty() ? "nobody named" : Html.unturned(said);
  }

  private static String said(Document letter, String head) {
    return letter.metadata().getOrDefault(head, "").strip();
  }
}
