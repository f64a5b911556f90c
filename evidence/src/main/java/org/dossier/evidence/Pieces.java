package org.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.model.Claim;
import org.dossier.model.DateFrom;
import org.dossier.model.Filler;
import org.jspecify.annotations.Nullable;

/** Takes claims apart; for as many threads as whoever says who is who. */
final class Pieces {
  /** Words that name nobody. */
  private static final Set<String> NOBODY =
      WordList.of(
          "he,she,it,they,him,her,them,we,us,i,you,who,which,this,that,these,those,both,"
              + "both sides,sides,parties,both parties,one,some,others,someone,everyone,company,"
              + "companies,country,countries,firm,side,party,official,officials,source,sources,"
              + "supplier,customer,buyer,seller,purchaser,contractor,vendor,client,us,them,both,он,"
              + "она,оно,они,мы,стороны,他,她,它,他们,我们,双方",
          ",");

  /** Where {@link Piece#names} has the thing. */
  static final String WHAT = "what";

  private final Who who;

  /** Whom a mention denotes; null for nobody known. */
  @FunctionalInterface
  interface Who {
    @Nullable Called of(String mention);
  }

  Pieces(Who who) {
    this.who = who;
  }

  Piece of(Claim claim, Carrier document) {
    KindShape shape = KindShape.of(claim.kind());
    Piece.Stage stage = Piece.Stage.of(claim);
    SortedMap<String, Fact> facts = facts(claim, shape, stage, document);
    SortedMap<String, SortedSet<String>> names = parties(claim, shape);
    int named = names.values().stream().mapToInt(SortedSet::size).sum();
    SortedSet<String> details = new TreeSet<>();
    boolean telling = shape.what().isEmpty();
    Optional<Filler> thing = thing(claim, shape);
    Optional<Phrase> phrase = thing.flatMap(filler -> Phrase.of(filler.text()));
    if (thing.isPresent()) {
      Optional<String> entity = entity(thing.get());
      if (entity.isPresent()) {
        names.put(WHAT, new TreeSet<>(Set.of("@" + entity.get())));
        named += 1;
        telling = true;
      } else if (phrase.isPresent()) {
        names.put(WHAT, new TreeSet<>(Set.of(phrase.get().head())));
        details.addAll(phrase.get().others());
        named += phrase.get().others().isEmpty() ? 1 : 2;
        telling = phrase.get().isTelling();
      }
    }
    String content = content(claim, shape);
    String only = "";
    if (named + (content.isEmpty() ? 0 : 1) < 2) {
      only = onlyWith(claim, named, facts);
    }
    String matter = String.join("|", claim.kind(), names.toString(), content, only);
    Piece.Voice voice = Piece.Voice.of(claim);
    return new Piece(
        claim.kind(),
        names,
        Piece.block(matter, stage, voice),
        stage,
        voice,
        named,
        telling,
        details,
        phrase.orElse(null),
        bearers(claim, shape),
        facts);
  }

  /** The parties that have a name of their own, by role: "a brigade" has none. */
  private SortedMap<String, SortedSet<String>> bearers(Claim claim, KindShape shape) {
    SortedMap<String, SortedSet<String>> bearers = new TreeMap<>();
    for (String role : shape.who()) {
      SortedSet<String> keys = new TreeSet<>();
      for (Filler filler : claim.role(role)) {
        if (Kin.isName(filler.text())) {
          party(filler).ifPresent(keys::add);
        }
      }
      if (!keys.isEmpty()) {
        bearers.put(role, keys);
      }
    }
    return bearers;
  }

  private SortedMap<String, SortedSet<String>> parties(Claim claim, KindShape shape) {
    SortedMap<String, SortedSet<String>> parties = new TreeMap<>();
    for (String role : shape.who()) {
      SortedSet<String> keys = new TreeSet<>();
      claim.role(role).forEach(filler -> party(filler).ifPresent(keys::add));
      if (!keys.isEmpty()) {
        parties.put(role, keys);
      }
    }
    return parties;
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

  private SortedMap<String, Fact> facts(
      Claim claim, KindShape shape, Piece.Stage stage, Carrier document) {
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
  Optional<String> party(Filler filler) {
    Optional<String> entity = entity(filler);
    if (entity.isPresent()) {
      return entity;
    }
    String key = NameKey.ofAnyKind(filler.text());
    return NOBODY.contains(key) || key.isBlank() ? Optional.empty() : Optional.of(key);
  }

  private Optional<String> entity(Filler filler) {
    return Optional.ofNullable(called(filler)).map(Called::key);
  }

  /** As its entity is called, or as it stands there. */
  String name(Filler filler) {
    Called known = called(filler);
    return known == null ? Fillers.plain(filler.text()) : known.name();
  }

  private @Nullable Called called(Filler filler) {
    return filler.mention() == null ? null : who.of(filler.mention());
  }
}
