package org.dossier.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.claims.mentions.FoundName;
import org.dossier.claims.mentions.ru.NameTrainer;
import org.dossier.claims.mentions.ru.NameTrainer.Labeled;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Trains the Russian name model: {@code TrainRussianNames DATA MODEL [PARTS PART]}. Same data, same
 * bytes. DATA is a folder of factRuEval-2016; with PARTS and PART, documents whose number leaves
 * PART when divided by PARTS stay out, to be measured on.
 */
public final class TrainRussianNames {
  private static final int ROUNDS = 10;

  private TrainRussianNames() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2 && arguments.length != 4) {
      throw new IllegalArgumentException("DATA MODEL [PARTS PART] expected");
    }
    int parts = arguments.length == 4 ? Integer.parseInt(arguments[2]) : 0;
    int part = arguments.length == 4 ? Integer.parseInt(arguments[3]) : 0;
    List<Path> texts;
    try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
      texts = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<Labeled> documents = new ArrayList<>();
    for (Path text : texts) {
      String name = text.getFileName().toString();
      int number = Integer.parseInt("0" + name.replaceAll("\\D", ""));
      if (Files.exists(beside(text, "objects")) && (parts == 0 || number % parts != part)) {
        documents.add(read(text));
      }
    }
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      NameTrainer.train(documents, ROUNDS, out);
    }
  }

  private static Path beside(Path text, String ending) {
    return Path.of(text.toString().replaceAll("txt$", ending));
  }

  private static Labeled read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
    Map<String, Span> named = new HashMap<>();
    for (String line : Files.readAllLines(beside(file, "spans"), StandardCharsets.UTF_8)) {
      String[] cells = line.strip().split("\\s+");
      if (cells.length > 4 && !cells[1].endsWith("_descr") && !cells[1].equals("job")) {
        int start = text.offsetByCodePoints(0, Integer.parseInt(cells[2]));
        int end = text.offsetByCodePoints(start, Integer.parseInt(cells[3]));
        named.put(cells[0], new Span(start, end));
      }
    }
    List<FoundName> names = new ArrayList<>();
    for (String line : Files.readAllLines(beside(file, "objects"), StandardCharsets.UTF_8)) {
      String[] cells = line.split("#")[0].strip().split("\\s+");
      MentionKind kind = cells.length > 2 ? kind(cells[1]) : null;
      Span whole = null;
      for (int i = 2; i < cells.length && kind != null; i++) {
        Span span = named.get(cells[i]);
        if (span != null) {
          whole = whole == null ? span : hull(whole, span);
        }
      }
      if (kind != null && whole != null) {
        names.add(new FoundName(whole, kind, null));
      }
    }
    return new Labeled(text, apart(names));
  }

  private static Span hull(Span a, Span b) {
    return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
  }

  private static @Nullable MentionKind kind(String type) {
    return switch (type) {
      case "Person" -> MentionKind.PERSON;
      case "Org" -> MentionKind.ORGANIZATION;
      case "Location", "LocOrg" -> MentionKind.LOCATION;
      default -> null;
    };
  }

  /** The longest of those that overlap. */
  private static List<FoundName> apart(List<FoundName> names) {
    List<FoundName> sorted = new ArrayList<>(names);
    sorted.sort(
        Comparator.comparingInt((FoundName name) -> -name.span().length())
            .thenComparing(FoundName::span));
    List<FoundName> kept = new ArrayList<>();
    for (FoundName name : sorted) {
      if (kept.stream().noneMatch(other -> overlap(name.span(), other.span()))) {
        kept.add(name);
      }
    }
    return kept;
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
