package org.dossier.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.claims.mentions.en.NameTrainer.Labeled;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.language.en.EnglishPack;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** Documents of running text whose entities stand beside them, by their places in the text. */
final class Reports {
  private record Name(Span span, MentionKind kind) {}

  private Reports() {}

  /** Of a folder with {@code documents.json} and {@code entities.json}, one object a line. */
  static List<List<Labeled>> read(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, List<Name>> names = new TreeMap<>();
    for (String line : lines(folder.resolve("entities.json"))) {
      JsonNode entity = json.readTree(line);
      MentionKind kind = kind(entity.path("type").asText());
      String value = entity.path("value").asText();
      if (kind != null && value.codePoints().anyMatch(Character::isUpperCase)) {
        names
            .computeIfAbsent(entity.path("documentId").asText(), _ -> new ArrayList<>())
            .add(
                new Name(new Span(entity.path("begin").asInt(), entity.path("end").asInt()), kind));
      }
    }
    EnglishPack pack = new EnglishPack();
    List<List<Labeled>> documents = new ArrayList<>();
    for (String line : lines(folder.resolve("documents.json"))) {
      JsonNode document = json.readTree(line);
      List<Name> own = names.getOrDefault(document.path("_id").asText(), List.of());
      documents.add(
          pack.analyze(document.path("text").asText()).stream()
              .map(sentence -> labeled(sentence, own))
              .toList());
    }
    return documents;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static @Nullable MentionKind kind(String type) {
    return switch (type) {
      case "Person" -> MentionKind.PERSON;
      case "Organisation" -> MentionKind.ORGANIZATION;
      case "Location" -> MentionKind.LOCATION;
      default -> null;
    };
  }

  /** Of names inside one another the longest counts. */
  private static Labeled labeled(Sentence sentence, List<Name> names) {
    List<String> words = new ArrayList<>();
    List<@Nullable MentionKind> kinds = new ArrayList<>();
    boolean[] first = new boolean[sentence.tokens().size()];
    @Nullable Name before = null;
    for (Token token : sentence.tokens()) {
      @Nullable Name name = null;
      for (Name one : names) {
        boolean inside =
            one.span().start() <= token.span().start() && token.span().end() <= one.span().end();
        if (inside && (name == null || one.span().length() > name.span().length())) {
          name = one;
        }
      }
      boolean article = token.lower().equals("the") && (name == null || !name.equals(before));
      first[words.size()] = name != null && !name.equals(before);
      words.add(token.text());
      kinds.add(name == null || article ? null : name.kind());
      before = article ? null : name;
    }
    return new Labeled(words, kinds, first);
  }
}
