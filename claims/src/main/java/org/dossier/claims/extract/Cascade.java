package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.rules.Filled;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** Which of several claims on the same words stay. */
final class Cascade {
  private static final Set<String> SPEECH = Set.of("statement", "assessment", "no-comment");

  private static final String EVENT = "event";
  private static final String AFFILIATION = "affiliation";

  /** Roles that any two claims of a sentence may share. */
  private static final Set<String> CONTEXT =
      Set.of("date", "place", "quantity", "speaker", "about");

  private static final char CLAUSE = '，';

  /** Of a Chinese clause, in UTF-16 units; less is an aside. */
  private static final int SHORTEST_CLAUSE = 8;

  private Cascade() {}

  /** Keeps, of claims of one kind on the same words, the fullest; and the finer kind of two. */
  static List<Draft> settle(List<Draft> drafts) {
    List<Draft> ordered = new ArrayList<>(drafts);
    ordered.sort(
        Comparator.comparingInt((Draft draft) -> draft.found().rule().level())
            .thenComparingInt(draft -> -draft.fillers())
            .thenComparing(Draft::span)
            .thenComparing(draft -> draft.found().rule().name())
            .thenComparingInt(draft -> draft.found().line()));
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : ordered) {
      int at = 0;
      while (at < kept.size() && !covers(kept.get(at), draft)) {
        at++;
      }
      if (at == kept.size()) {
        kept.add(draft);
      } else if (same(kept.get(at), draft)) {
        kept.set(at, kept.get(at).and(draft));
      }
    }
    kept.removeIf(draft -> told(draft, kept));
    kept.removeIf(draft -> inside(draft, kept));
    return kept;
  }

  /** "A strike on Monday" and "a strike hit two trucks": one rule, with one filler in common. */
  private static boolean same(Draft other, Draft draft) {
    return other.found().rule().equals(draft.found().rule())
        && other.found().rule().each().isEmpty()
        && other.roles().entrySet().stream()
            .filter(entry -> !CONTEXT.contains(entry.getKey()))
            .anyMatch(entry -> shares(entry.getValue(), draft.roles().get(entry.getKey())));
  }

  private static boolean shares(List<Filled> some, @Nullable List<Filled> others) {
    return others != null
        && (some.equals(others)
            || some.size() == 1
                && others.size() == 1
                && some.getFirst().from() < others.getFirst().to()
                && others.getFirst().from() < some.getFirst().to());
  }

  /** Whether {@code draft} says nothing that {@code other} does not say. */
  private static boolean covers(Draft other, Draft draft) {
    if (other.sentence() != draft.sentence()) {
      return false;
    }
    boolean sameItem =
        draft
            .found()
            .rule()
            .each()
            .map(
                role ->
                    !draft.roles().containsKey(role)
                        || draft.roles().get(role).equals(other.roles().get(role)))
            .orElse(true);
    if (other.kind().equals(draft.kind())) {
      return sameItem
          && !saysMore(other, draft)
          && overlap(other.span(), draft.span()) * 2 > shorter(other, draft);
    }
    if (draft.kind().equals(AFFILIATION)) {
      return false; // who somebody is remains, whatever he does in the same words
    }
    return other.found().rule().level() < draft.found().rule().level()
        && overlap(other.span(), draft.span()) * 10 > longer(other, draft) * 7;
  }

  /** "Hale told the lawyer, who said that ...": what another says behind the first statement. */
  private static boolean saysMore(Draft other, Draft draft) {
    List<Filled> contents = draft.roles().get("content");
    List<Filled> speakers = draft.roles().get("speaker");
    List<Filled> others = other.roles().get("speaker");
    return draft.kind().equals("statement")
        && contents != null
        && speakers != null
        && others != null
        && contents.getFirst().from() >= other.found().to()
        && speakers.getFirst().from() != others.getFirst().from();
  }

  /** A statement whose content is a claim of a finer kind: that claim carries the speaker. */
  private static boolean told(Draft draft, List<Draft> kept) {
    List<Filled> contents = draft.roles().get("content");
    boolean apart = draft.found().rule().language().equals("ru"); // both are told, and both stay
    if (!draft.kind().equals("statement") || contents == null || draft.direct() || apart) {
      return false;
    }
    Span content = draft.sentence().span(contents.getFirst().from(), contents.getFirst().to());
    return kept.stream()
        .filter(other -> other.sentence() == draft.sentence())
        .filter(other -> !SPEECH.contains(other.kind()) && !other.kind().equals("affiliation"))
        .filter(other -> !other.kind().equals(EVENT))
        .filter(other -> overlap(other.span(), content) * 3 > content.length())
        .anyMatch(other -> !goesOn(draft.sentence(), content, other.span()));
  }

  /** Whether a content says a whole Chinese clause, "，" apart, before or behind a claim in it. */
  private static boolean goesOn(MarkedSentence sentence, Span content, Span claim) {
    String text = sentence.page().page().text();
    int before = text.lastIndexOf(CLAUSE, claim.start()) - content.start();
    int behind = content.end() - text.indexOf(CLAUSE, claim.end()) - 1;
    boolean follows = text.indexOf(CLAUSE, claim.end()) >= 0;
    return before >= SHORTEST_CLAUSE || follows && behind >= SHORTEST_CLAUSE;
  }

  /** A happening of no finer kind that a statement tells of: the statement says it. */
  private static boolean inside(Draft draft, List<Draft> kept) {
    if (!draft.kind().equals(EVENT)) {
      return false;
    }
    return kept.stream()
        .filter(other -> other.sentence() == draft.sentence() && SPEECH.contains(other.kind()))
        .anyMatch(
            other -> {
              List<Filled> contents = other.roles().get("content");
              if (contents == null) {
                return false;
              }
              Filled content = contents.getFirst();
              Span said = other.sentence().span(content.from(), content.to());
              return overlap(said, draft.span()) * 10 > draft.span().length() * 8;
            });
  }

  /** An affiliation counts at its first mention in a document. */
  static List<Draft> firstAffiliations(List<Draft> drafts) {
    Set<String> seen = new HashSet<>();
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Filled> people = draft.roles().get("person");
      if (draft.kind().equals("affiliation") && people != null) {
        Filled person = people.getFirst();
        String name = draft.sentence().text(person.to() - 1, person.to()).toLowerCase(Locale.ROOT);
        if (!seen.add(name + " " + roleWords(draft))) {
          continue;
        }
      }
      kept.add(draft);
    }
    return kept;
  }

  private static String roleWords(Draft draft) {
    List<Filled> positions = draft.roles().getOrDefault("position", List.of());
    return positions.isEmpty()
        ? ""
        : draft
            .sentence()
            .text(positions.getFirst().from(), positions.getFirst().to())
            .toLowerCase(Locale.ROOT);
  }

  private static int overlap(Span one, Span other) {
    return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
  }

  private static int shorter(Draft one, Draft other) {
    return Math.min(one.span().length(), other.span().length());
  }

  private static int longer(Draft one, Draft other) {
    return Math.max(one.span().length(), other.span().length());
  }
}
