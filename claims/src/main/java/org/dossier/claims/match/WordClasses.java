package org.dossier.claims.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Named sets of lemmas, one file each: {@code words/en/supply-verbs.txt}. A line is a lemma or a
 * phrase of lemmas, or {@code @other} for all of another class; {@code #} begins a remark.
 */
public final class WordClasses {
  private final Map<String, Set<String>> classes;

  private WordClasses(Map<String, Set<String>> classes) {
    this.classes = classes;
  }

  /** The classes that Dossier ships for a language. */
  public static WordClasses standard(String language) {
    return standard(language, Map.of());
  }

  /**
   * The classes that Dossier ships for a language, with more entries, and more classes.
   *
   * @throws IllegalArgumentException when a class names one that is not there, or itself
   */
  public static WordClasses standard(String language, Map<String, List<String>> more) {
    String folder = "/org/dossier/claims/words/" + language + "/";
    Map<String, List<String>> files = new TreeMap<>();
    for (String name : lines(folder + "index.txt")) {
      files.put(name, lines(folder + name + ".txt"));
    }
    more.forEach(
        (name, entries) ->
            files.merge(
                name,
                entries,
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
    return of(files);
  }

  /**
   * From entries by class.
   *
   * @throws IllegalArgumentException when a class names one that is not there, or itself
   */
  public static WordClasses of(Map<String, List<String>> files) {
    Map<String, Set<String>> classes = new LinkedHashMap<>();
    for (String name : new TreeSet<>(files.keySet())) {
      var words = new TreeSet<String>();
      unfold(name, files, words, new TreeSet<>());
      // in order, but looked into by hash: rules ask of each word of a text
      classes.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(words)));
    }
    return new WordClasses(classes);
  }

  private static void unfold(
      String name, Map<String, List<String>> files, Set<String> words, Set<String> open) {
    List<String> entries = files.get(name);
    if (entries == null) {
      throw new IllegalArgumentException(
          "no word class @" + name + ": expected a list " + name + ".txt among the words");
    }
    if (!open.add(name)) {
      throw new IllegalArgumentException("word class @" + name + " holds itself");
    }
    for (String entry : entries) {
      if (entry.startsWith("@")) {
        unfold(entry.substring(1), files, words, open);
      } else {
        words.add(entry);
      }
    }
    open.remove(name);
  }

  /** The names of all classes, in order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(classes.keySet());
  }

  /** Whether a class of this name exists. */
  public boolean knows(String name) {
    return classes.containsKey(name);
  }

  /** The entries of a class that not every language has; none where it doesn't. */
  public Set<String> orNone(String name) {
    return classes.getOrDefault(name, Set.of());
  }

  /**
   * The entries of a class.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  public Set<String> of(String name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new IllegalArgumentException(
          "no word class @" + name + ": expected a list " + name + ".txt among the words");
    }
    return words;
  }

  /** The lines of a resource without remarks and empty lines. */
  public static List<String> lines(String resource) {
    InputStream in =
        Objects.requireNonNull(WordClasses.class.getResourceAsStream(resource), resource);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + resource, e);
    }
  }
}
