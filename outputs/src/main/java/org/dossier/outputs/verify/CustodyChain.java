package org.dossier.outputs.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.intake.CustodyCheck;
import org.dossier.intake.CustodyEntry;
import org.dossier.intake.CustodyLog;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.pipeline.RecognizedTextHash;

/** The custody log walked, and what it tells of the documents. */
final class CustodyChain {
  private static final String LOG = "custody.jsonl";

  private final List<Check> checks = new ArrayList<>();
  private final Map<String, Long> received = new TreeMap<>();
  private final Map<String, Set<String>> recognized = new HashMap<>();
  private final Set<String> hashes = new HashSet<>();
  private boolean whole;

  /**
   * @param head the hash of the last line when the tables were saved; empty when they don't tell
   */
  static CustodyChain walk(Path file, Optional<String> head) throws IOException {
    var chain = new CustodyChain();
    if (!Files.isRegularFile(file)) {
      chain.fail(LOG, "it is missing: how the documents came in can't be shown");
      return chain;
    }
    switch (CustodyLog.verify(file, chain::accept)) {
      case CustodyCheck.Intact(long lines, String last) -> {
        if (head.isPresent() && !chain.hashes.contains(head.get())) {
          chain.fail(
              LOG,
              String.format(
                  Locale.ROOT,
                  "lines are missing from its end: after line %d another one was written",
                  lines));
        } else {
          chain.whole = true;
          chain.checks.add(
              Check.passed(
                  Check.Kind.CUSTODY,
                  LOG,
                  String.format(
                      Locale.ROOT, "%d lines, none changed; the last is %s", lines, last)));
        }
      }
      case CustodyCheck.Broken(long line, String reason) ->
          chain.fail(LOG + " line " + line, reason);
    }
    return chain;
  }

  private void accept(CustodyEntry entry) {
    hashes.add(entry.entryHash());
    String sha256 = entry.sha256();
    if (entry.action().equals(RecognizedTextHash.ACTION) && sha256 != null) {
      recognized.computeIfAbsent(entry.itemId(), _ -> new TreeSet<>()).add(sha256);
    } else if (entry.action().startsWith("received")) {
      received.putIfAbsent(entry.itemId(), entry.line());
    }
  }

  private void fail(String subject, String detail) {
    checks.add(Check.failed(Check.Kind.CUSTODY, subject, detail));
  }

  /** The chain's own state, and whether it and the tables tell of the same documents. */
  List<Check> checks(List<Document> documents) {
    List<Check> all = new ArrayList<>(checks);
    if (!whole) {
      return all; // lines behind a fault say nothing
    }
    SortedSet<String> known = new TreeSet<>();
    for (Document document : documents) {
      known.add(document.id().sha256());
      if (!received.containsKey(document.id().sha256())) {
        all.add(
            Check.failed(
                Check.Kind.CUSTODY, document.path(), "no line of the log tells how it came in"));
      }
    }
    received.forEach(
        (id, line) -> {
          if (!known.contains(id)) {
            all.add(
                Check.failed(
                    Check.Kind.CUSTODY,
                    LOG + " line " + line,
                    "it received "
                        + id
                        + ", which the case has no document of: an add was stopped (repeat it), or the row was taken out"));
          }
        });
    return all;
  }

  /** Whether the log says that a document's pages were recognised as text of this hash. */
  boolean recognized(DocumentId document, String hash) {
    return recognized.getOrDefault(document.sha256(), Set.of()).contains(hash);
  }
}
