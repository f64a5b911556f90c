package org.dossier.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.model.Claim;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.jspecify.annotations.Nullable;

/** Takes claims apart. */
final class Pieces {
  /** Words that name nobody. */
  private static final Set<String> NOBODY =
      Set.of(
          "he",
          "she",
          "it",
          "they",
          "him",
          "her",
          "them",
          "we",
          "us",
          "i",
          "you",
          "who",
          "which",
          "this",
          "that",
          "these",
          "those",
          "both",
          "both sides",
          "sides",
          "parties",
          "both parties",
          "one",
          "some",
          "others",
          "someone",
          "everyone",
          "company",
          "companies",
          "country",
          "countries",
          "firm",
          "side",
          "party",
          "official",
          "officials",
          "source",
          "sources",
          "он",
          "она",
          "оно",
          "они",
          "мы",
          "стороны",
          "他",
          "她",
          "它",
          "他们",
          "我们",
          "双方");

  private final Resolution resolution;
  private final Map<DocumentId, Document> documents = new HashMap<>();

  Pieces(Trove trove, Resolution resolution) {
    this.resolution = resolution;
    for (Document document : trove.documents()) {
      if (document.duplicateOf() == null || !documents.containsKey(document.id())) {
        documents.put(document.id(), document);
      }
    }
  }

  Piece of(Claim claim) {
    KindShape shape = KindShape.of(claim.kind());
    Document document = documents.get(claim.document());
    Piece.Stage stage = Piece.Stage.of(claim);
    SortedMap<String, Fact> facts = facts(claim, shape, stage, document);
    var matter = new StringBuilder(claim.kind());
    int named = 0;
    for (String role : shape.who()) {
      SortedSet<String> keys = new TreeSet<>();
      claim.role(role).forEach(filler -> party(filler).ifPresent(keys::add));
      named += keys.size();
      if (!keys.isEmpty()) {
        matter.append('|').append(role).append('=').append(String.join(",", keys));
      }
    }
    SortedSet<String> details = new TreeSet<>();
    boolean telling = shape.what().isEmpty();
    Optional<Filler> thing = thing(claim, shape);
    if (thing.isPresent()) {
      Optional<String> entity = entity(thing.get());
      Optional<Phrase> phrase = Phrase.of(thing.get().text());
      if (entity.isPresent()) {
        matter.append("|what=@").append(entity.get());
        named += 1;
        telling = true;
      } else if (phrase.isPresent()) {
        matter.append("|what=").append(phrase.get().head());
        details.addAll(phrase.get().others());
        named += phrase.get().others().isEmpty() ? 1 : 2;
        telling = phrase.get().isTelling();
      }
    }
    String content = content(claim, shape);
    if (!content.isEmpty()) {
      matter.append("|content=").append(content);
      named += 1;
    }
    if (named < 2) {
      matter.append("|only=").append(onlyWith(claim, named, facts));
    }
    return new Piece(
        claim,
        document,
        matter.toString(),
        stage,
        Piece.Voice.of(claim),
        named,
        telling,
        details,
        facts);
  }

  /** What else must be equal where a matter names too little to be told from others. */
  private static String onlyWith(Claim claim, int named, SortedMap<String, Fact> facts) {
    List<String> closed = new ArrayList<>();
    facts.forEach(
        (role, fact) -> {
          if (fact.isClosed()) {
            closed.add(role + "=" + fact.key());
          }
        });
    return named == 1 && !closed.isEmpty()
        ? String.join(";", closed)
        : String.join(" ", Quotes.words(claim.quote()));
  }

  private static SortedMap<String, Fact> facts(
      Claim claim, KindShape shape, Piece.Stage stage, @Nullable Document document) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    claim
        .roles()
        .forEach(
            (role, fillers) -> {
              if (!shape.isAbout(role)) {
                Fact fact = fact(fillers);
                if (fact != null) {
                  facts.put(role, fact);
                }
              }
            });
    if (stage.isPast()
        && !facts.containsKey("date")
        && document != null
        && document.date() != null
        && document.dateFrom() == DateFrom.TEXT) {
      facts.put("date", Fact.notAfter(document.date()));
    }
    return facts;
  }

  /** One value as an interval; several fillers, or plain words, as the set of their words. */
  private static @Nullable Fact fact(List<Filler> fillers) {
    Filler first = fillers.getFirst();
    if (fillers.size() == 1 && first.value() != null) {
      return Fact.of(first.value());
    }
    SortedSet<String> words = new TreeSet<>();
    for (Filler filler : fillers) {
      for (String word : NameKey.folded(filler.text()).split(" ")) {
        words.add(Phrase.singular(word));
      }
    }
    return new Fact.Words(words);
  }

  private static Optional<Filler> thing(Claim claim, KindShape shape) {
    for (String role : shape.what()) {
      if (!claim.role(role).isEmpty()) {
        return Optional.of(claim.role(role).getFirst());
      }
    }
    return Optional.empty();
  }

  private static String content(Claim claim, KindShape shape) {
    SortedSet<String> words = new TreeSet<>();
    for (String role : shape.content()) {
      for (Filler filler : claim.role(role)) {
        for (String word : Quotes.words(filler.text())) {
          words.add(Phrase.singular(word));
        }
      }
    }
    return String.join(" ", words);
  }

  /** The key of whom a filler names; empty when it names nobody. */
  private Optional<String> party(Filler filler) {
    Optional<String> entity = entity(filler);
    if (entity.isPresent()) {
      return entity;
    }
    String key = NameKey.ofAnyKind(filler.text());
    return NOBODY.contains(key) || key.isBlank() ? Optional.empty() : Optional.of(key);
  }

  private Optional<String> entity(Filler filler) {
    if (filler.mention() == null) {
      return Optional.empty();
    }
    String id = resolution.entityOf().get(filler.mention());
    return id == null ? Optional.empty() : Optional.ofNullable(resolution.keyOf().get(id));
  }
}
