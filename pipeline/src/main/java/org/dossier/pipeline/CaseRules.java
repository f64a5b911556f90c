package org.dossier.pipeline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.extract.ClaimExtractors;
import org.dossier.claims.extract.RuleExamples;
import org.dossier.claims.rules.Rule;
import org.dossier.claims.rules.RuleBook;
import org.dossier.claims.rules.RuleException;
import org.dossier.claims.rules.RuleFiles;
import org.dossier.language.packs.Languages;
import org.dossier.model.ContentId;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a case: those that Dossier ships, and the investigator's in the case folder; with
 * the keys of seals on mail that the investigator has.
 */
public final class CaseRules {
  /** Larger than any list of words that a person keeps, in bytes. */
  private static final long LARGEST = 1 << 20;

  private final Path root;
  private final RuleFiles own;
  private final SortedMap<String, String> sealKeys;
  private @Nullable List<RuleBook> books;

  private CaseRules(Path root, RuleFiles own, SortedMap<String, String> sealKeys) {
    this.root = root;
    this.own = own;
    this.sealKeys = sealKeys;
  }

  /**
   * Reads {@code rules/}, {@code words/} and {@code keys/} of a case folder, where there are any.
   *
   * @throws CaseException when a file can't be used: it names file, line and what was expected
   */
  public static CaseRules load(CaseFolder folder) throws CaseException {
    Path root = folder.root();
    try {
      var own = new RuleFiles(read(root, List.of(folder.rules(), folder.words())));
      own.requirePlaces(ClaimExtractors.languages());
      var rules = new CaseRules(root, own, sealKeys(root, folder.keys()));
      if (!own.isEmpty()) {
        rules.books = withOwn(own);
      }
      return rules;
    } catch (RuleException e) {
      throw new CaseException(root + "/" + e.getMessage(), e);
    }
  }

  private static List<RuleBook> withOwn(RuleFiles own) throws RuleException {
    List<RuleBook> books = new ArrayList<>();
    for (String language : ClaimExtractors.languages()) {
      books.add(RuleBook.with(language, own));
    }
    return List.copyOf(books);
  }

  /** By the DNS name that is the file's. */
  private static SortedMap<String, String> sealKeys(Path root, Path folder) throws CaseException {
    SortedMap<String, String> keys = new TreeMap<>();
    for (var file : read(root, List.of(folder)).entrySet()) {
      String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
      String key = file.getValue().strip().replace("\"", "");
      if (!name.endsWith(".txt") || !name.contains("._domainkey.") || !key.contains("p=")) {
        throw new CaseException(
            root.resolve(file.getKey())
                + ": no key of a seal: expected a file SELECTOR._domainkey.DOMAIN.txt with the TXT"
                + " record, v=DKIM1; k=rsa; p=...");
      }
      keys.put(name.substring(0, name.length() - ".txt".length()).toLowerCase(Locale.ROOT), key);
    }
    return keys;
  }

  private static SortedMap<String, String> read(Path root, List<Path> folders)
      throws CaseException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (!file.getFileName().toString().startsWith(".")) {
            String name = root.relativize(file).toString().replace('\\', '/');
            texts.put(name, text(file));
          }
        }
      } catch (IOException e) {
        throw Troubles.of(folder, e);
      }
    }
    return texts;
  }

  private static String text(Path file) throws CaseException, IOException {
    if (Files.size(file) > LARGEST) {
      throw new CaseException(file + ": larger than 1 MB: expected rules or words");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new CaseException(file + ": expected a text in UTF-8", e);
    }
  }

  /**
   * Runs the examples of the investigator's own rules.
   *
   * @throws CaseException when one does not hold: it says what was found instead
   */
  public void requireExamples(Languages languages) throws CaseException {
    if (own.isEmpty()) {
      return;
    }
    var examples = new RuleExamples(languages);
    for (RuleBook book : books()) {
      for (Rule rule : book.rules()) {
        if (own.texts().containsKey(rule.source().file())) {
          List<RuleExamples.Failure> failures = examples.failures(book, rule);
          if (!failures.isEmpty()) {
            throw new CaseException(root + "/" + failures.getFirst());
          }
        }
      }
    }
  }

  /** A name of the investigator's own rules and words by their content; "" without any. */
  public String fingerprint() {
    List<Object> parts = new ArrayList<>();
    own.texts()
        .forEach(
            (file, text) -> {
              parts.add(file);
              parts.add(text);
            });
    sealKeys.forEach(
        (name, key) -> {
          parts.add(name);
          parts.add(key);
        });
    return parts.isEmpty() ? "" : ContentId.of("r", parts.toArray());
  }

  /** The rules, a book a language; those that Dossier ships are read when they are first wanted. */
  public synchronized List<RuleBook> books() {
    if (books == null) {
      books = ClaimExtractors.standardBooks();
    }
    return books;
  }

  /** DNS names of keys that seal mail, to their TXT records. */
  public SortedMap<String, String> sealKeys() {
    return sealKeys;
  }

  /** Costly: make one and share it. */
  public ClaimExtractor extractor(Languages languages) {
    return ClaimExtractors.of(languages, books());
  }
}
