package org.dossier.outputs.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.dossier.intake.Original;
import org.dossier.intake.Originals;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.pipeline.RecognizedTextHash;
import org.dossier.store.Quotation;
import org.dossier.text.DocumentReader;
import org.dossier.text.ReadOutcome;
import org.dossier.text.Source;
import org.jspecify.annotations.Nullable;

/** Reads one document's original again and looks whether the case quotes it rightly. */
final class Rereading {
  /** What the case says of a document, as it says it. */
  record Stored(Document document, List<Page> pages, List<Quotation> quotations) {}

  private final DocumentReader reader;
  private final CustodyChain custody;

  /**
   * @param reader recognises nothing: recognised pages are held against the custody log
   */
  Rereading(DocumentReader reader, CustodyChain custody) {
    this.reader = reader;
    this.custody = custody;
  }

  List<Check> check(Stored stored, Originals originals) {
    DocumentId id = stored.document().id();
    try (Original.Held held = originals.find(id).orElse(null)) {
      return held == null
          ? check(stored, null, "its original is missing: " + id.sha256())
          : check(stored, held.file(), fault(id, held.file()));
    } catch (Originals.ChangedException e) {
      return check(stored, null, "its original was changed: " + e.getMessage());
    } catch (IOException e) {
      return check(stored, null, "its original can't be read: " + e.getMessage());
    }
  }

  /**
   * @param fault of its original, for a person; null when it is as it was kept
   */
  private List<Check> check(Stored stored, @Nullable Path original, @Nullable String fault) {
    String path = stored.document().path();
    List<Check> checks = new ArrayList<>();
    if (fault != null || original == null) {
      checks.add(Check.failed(Check.Kind.ORIGINAL, path, String.valueOf(fault)));
      if (!stored.pages().isEmpty() || !stored.quotations().isEmpty()) {
        checks.add(
            Check.failed(
                Check.Kind.TEXT,
                path,
                String.format(
                    Locale.ROOT,
                    "%d quotes and mentions have no original to be found in",
                    stored.quotations().size())));
      }
      return checks;
    }
    checks.add(Check.passed(Check.Kind.ORIGINAL, path, "its bytes hash to its id"));
    if (!stored.pages().isEmpty() || !stored.quotations().isEmpty()) {
      try {
        reread(stored, original, checks);
      } catch (IOException e) {
        checks.add(Check.failed(Check.Kind.TEXT, path, "not readable: " + e.getMessage()));
      }
    }
    return checks;
  }

  private static @Nullable String fault(DocumentId id, Path original) {
    try {
      DocumentId found = Originals.hash(original);
      return found.equals(id) ? null : "its original was changed: it hashes to " + found.sha256();
    } catch (IOException e) {
      return "its original can't be read: " + e.getMessage();
    }
  }

  private void reread(Stored stored, Path original, List<Check> checks) throws IOException {
    String path = stored.document().path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    var again = new TreeMap<Integer, Page>();
    for (Page page : pages(reader.read(Source.of(name, original)))) {
      again.put(page.number(), page);
    }
    var proven = new TreeMap<Integer, String>();
    int recognized = 0;
    for (Page page : stored.pages()) {
      if (page.origin() == Origin.OCR) {
        recognized++;
        proven.put(page.number(), page.text());
        continue;
      }
      Page found = again.get(page.number());
      if (found == null) {
        checks.add(
            Check.failed(
                Check.Kind.TEXT, page(path, page.number()), "not read from the original again"));
      } else {
        proven.put(page.number(), found.text());
        if (!found.text().equals(page.text())) {
          checks.add(
              Check.failed(
                  Check.Kind.TEXT,
                  page(path, page.number()),
                  difference(page.text(), found.text())));
        }
      }
    }
    if (recognized > 0
        && !custody.recognized(stored.document().id(), RecognizedTextHash.of(stored.pages()))) {
      checks.add(
          Check.failed(
              Check.Kind.TEXT,
              path,
              "the text of its recognised pages is not the one that the custody log tells of"));
    }
    if (checks.stream().allMatch(Check::ok)) {
      checks.add(Check.passed(Check.Kind.TEXT, path, same(stored.pages().size(), recognized)));
    }
    locate(path, stored.quotations(), proven, checks);
  }

  private static List<Page> pages(ReadOutcome outcome) {
    return switch (outcome) {
      case ReadOutcome.Processed(var contents) -> contents.pages();
      case ReadOutcome.Partial(var contents, _) -> contents.pages();
      case ReadOutcome.Quarantined _, ReadOutcome.Failed _ -> List.of(); // all pages recognised
    };
  }

  private static String same(int pages, int recognized) {
    String text =
        String.format(Locale.ROOT, "%d pages read again, the same text", pages - recognized);
    return recognized == 0
        ? text
        : text
            + String.format(
                Locale.ROOT,
                "; %d recognised pages as the custody log tells of them, not recognised again",
                recognized);
  }

  private static String difference(String stored, String found) {
    int at = 0;
    while (at < stored.length() && at < found.length() && stored.charAt(at) == found.charAt(at)) {
      at++;
    }
    return String.format(
        Locale.ROOT,
        "the case has another text than the original: from character %d '%s', in the original '%s'",
        stored.codePointCount(0, at),
        excerpt(stored, at),
        excerpt(found, at));
  }

  private static String excerpt(String text, int from) {
    int end = Math.min(text.length(), from + 40);
    return text.substring(from, end).replaceAll("\\s+", " ") + (end < text.length() ? "..." : "");
  }

  /** One row a claim; one for all mentions of a document, and one for each that is wrong. */
  private static void locate(
      String path, List<Quotation> quotations, TreeMap<Integer, String> texts, List<Check> checks) {
    var claims = new TreeMap<String, List<Quotation>>();
    int mentions = 0;
    int wrong = 0;
    for (Quotation quotation : quotations) {
      if (!quotation.what().equals("mention")) {
        claims.computeIfAbsent(quotation.id(), _ -> new ArrayList<>()).add(quotation);
        continue;
      }
      mentions++;
      String fault = fault(quotation, texts.get(quotation.page()));
      if (fault != null) {
        wrong++;
        checks.add(
            Check.failed(
                Check.Kind.MENTION, quotation.id(), page(path, quotation.page()) + ": " + fault));
      }
    }
    if (mentions > wrong) {
      checks.add(
          Check.passed(
              Check.Kind.MENTION,
              path,
              String.format(Locale.ROOT, "%d mentions at their places", mentions - wrong)));
    }
    claims.forEach(
        (id, stretches) -> {
          String where = page(path, stretches.getFirst().page());
          List<String> faults = new ArrayList<>();
          for (Quotation stretch : stretches) {
            String fault = fault(stretch, texts.get(stretch.page()));
            if (fault != null) {
              String of = stretch.what().equals("claim") ? "" : stretch.what() + " ";
              faults.add(of + fault);
            }
          }
          checks.add(
              faults.isEmpty()
                  ? Check.passed(Check.Kind.QUOTE, id, where)
                  : Check.failed(Check.Kind.QUOTE, id, where + ": " + String.join("; ", faults)));
        });
  }

  private static @Nullable String fault(Quotation quotation, @Nullable String text) {
    if (text == null) {
      return "'" + excerpt(quotation.text(), 0) + "' is on a page that was not read again";
    }
    if (quotation.start() < 0
        || quotation.end() < quotation.start()
        || quotation.end() > text.length()) {
      return "'" + excerpt(quotation.text(), 0) + "' is said to stand outside the page";
    }
    String found = text.substring(quotation.start(), quotation.end());
    return found.equals(quotation.text())
        ? null
        : "'"
            + excerpt(quotation.text(), 0)
            + "' is not there: the original has '"
            + excerpt(found, 0)
            + "'";
  }

  private static String page(String path, int number) {
    return path + " page " + number;
  }
}
