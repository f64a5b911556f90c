package org.dossier.pipeline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** The rules of a case: those that Dossier ships, and the investigator's in the case folder. */
public final class CaseRules {
  /** Larger than any list of words that a person keeps, in bytes. */
  private static final long LARGEST = 1 << 20;

  private final Path root;
  private final RuleFiles own;
  private @Nullable List<RuleBook> books;

  private CaseRules(Path root, RuleFiles own) {
    this.root = root;
    this.own = own;
  }

  /**
   * Reads {@code rules/} and {@code words/} of a case folder, where there are any.
   *
   * @throws CaseException when a file can't be used: it names file, line and what was expected
   */
  public static CaseRules load(CaseFolder folder) throws CaseException {
    Path root = folder.root();
    try {
      RuleFiles own = read(root, List.of(folder.rules(), folder.words()));
      own.requirePlaces(ClaimExtractors.languages());
      var rules = new CaseRules(root, own);
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

  private static RuleFiles read(Path root, List<Path> folders) throws CaseException {
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
    return new RuleFiles(texts);
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
    return parts.isEmpty() ? "" : ContentId.of("r", parts.toArray());
  }

  /** The rules, a book a language; those that Dossier ships are read when they are first wanted. */
  public synchronized List<RuleBook> books() {
    if (books == null) {
      books = ClaimExtractors.standardBooks();
    }
    return books;
  }

  /** Costly: make one and share it. */
  public ClaimExtractor extractor(Languages languages) {
    return ClaimExtractors.of(languages, books());
  }
}
