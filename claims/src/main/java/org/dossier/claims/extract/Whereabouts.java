package org.dossier.claims.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.language.Pos;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Where something happens, in a language that puts the area behind the place and the place before
 * the happening: 在科尔达维亚东部, 位于“北坡”靶场, 抵达诺瓦恩, 诺瓦恩内战. 该省 is the province named last.
 */
final class Whereabouts {
  /** Tokens of a quoted site with its noun: “北坡”靶场. */
  private static final int SITE = 9;

  private static final Set<String> STOPS = Set.of("，", "；", "：", "。", "！", "？", ",", ";", ":");

  private static final int KIND = 1;
  private static final String STATE = "共和国";

  private final Set<String> standing;
  private final Set<String> areas;
  private final Set<String> sites;
  private final Set<String> happenings;
  private final Set<String> pronouns;
  private final Map<String, Mention> last = new HashMap<>();

  Whereabouts(WordClasses classes) {
    standing = classes.orNone("standing-words");
    areas = classes.orNone("area-words");
    sites = classes.orNone("site-words");
    happenings = classes.orNone("placed-nouns");
    pronouns = classes.orNone("place-pronouns");
  }

  /** Whether the language has the words that this needs. */
  boolean known() {
    return !standing.isEmpty();
  }

  /** Remembers the places of a sentence, by what kind of place each is. */
  void learn(MarkedSentence s) {
    for (int i = 0; known() && i < s.size(); i = s.mentionEnd(i)) {
      Mention mention = s.mention(i);
      if (mention != null && mention.kind() == MentionKind.LOCATION) {
        remember(mention);
      }
    }
  }

  private void remember(Mention mention) {
    String text = mention.text();
    last.put(text.substring(text.length() - KIND), mention);
    last.put("", mention);
  }

  /** The first place that a stretch tells, from where its clause begins; null without. */
  @Nullable Filled in(MarkedSentence s, int start, int to) {
    if (!known()) {
      return null;
    }
    int from = start;
    while (from > 0 && (s.mention(from - 1) != null || !STOPS.contains(s.lower(from - 1)))) {
      from--;
    }
    for (int i = from; i < to; i++) {
      if (s.mention(i) == null && standing.contains(s.lemma(i))) {
        Filled place = behind(s, i + 1, to);
        if (place != null) {
          return place;
        }
      }
    }
    for (int i = from; i < to; i = s.mentionEnd(i)) {
      if (s.in(i, MentionKind.LOCATION) && happens(s, s.mentionEnd(i))) {
        return new Filled(i, s.mentionEnd(i), s.mention(i));
      }
    }
    return null;
  }

  private @Nullable Filled behind(MarkedSentence s, int from, int to) {
    int at = from;
    while (at < to && (s.in(at, MentionKind.DATE) || s.lower(at).equals("：") || isAspect(s, at))) {
      at = s.mentionEnd(at);
    }
    if (pronouns.contains(s.lemma(at)) && s.mention(at) == null) {
      Mention meant = meant(s, at);
      return meant == null ? null : new Filled(at, at + 1, meant);
    }
    if (s.in(at, MentionKind.LOCATION) && s.mentionStart(at) == at) {
      return placed(s, at);
    }
    return site(s, at, to);
  }

  private static boolean isAspect(MarkedSentence s, int i) {
    return s.lemma(i).equals("了") && s.mention(i) == null;
  }

  /** With the places inside it and the area: 科尔达维亚东部. */
  private Filled placed(MarkedSentence s, int at) {
    Mention mention = s.mention(at);
    int end = s.mentionEnd(at);
    while (s.in(end, MentionKind.LOCATION)) {
      mention = s.mention(end);
      end = s.mentionEnd(end);
    }
    return widened(s, new Filled(inState(s, at, end), end, mention));
  }

  /** 科尔达维亚共和国北坡市: where the place inside the state begins. */
  private static int inState(MarkedSentence s, int at, int end) {
    for (int i = at; i < end - 1; i++) {
      if (s.lemma(i).endsWith(STATE)) {
        return i + 1;
      }
    }
    return at;
  }

  /** With the area behind it. */
  Filled widened(MarkedSentence s, Filled place) {
    int end = place.to();
    while (end < s.size() && s.mention(end) == null && areas.contains(s.lemma(end))) {
      end++;
    }
    return end == place.to() ? place : new Filled(place.from(), end, place.mention());
  }

  /** A site named in quotation marks or by a place's name. */
  private @Nullable Filled site(MarkedSentence s, int at, int to) {
    boolean quoted = s.lower(at).equals("“");
    boolean named = s.pos(at) == Pos.PROPN || s.mention(at) != null;
    if (!quoted && !named) {
      return null;
    }
    for (int i = at + 1; i < Math.min(to, at + SITE); i++) {
      if (sites.contains(s.lemma(i)) && (!quoted || s.lower(i - 1).equals("”"))) {
        return new Filled(at, i + 1, null);
      }
      boolean goesOn = s.pos(i) == Pos.NOUN || s.pos(i) == Pos.PROPN || s.pos(i) == Pos.ADJ;
      if (!quoted && !goesOn) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Mention meant(MarkedSentence s, int at) {
    String word = s.lemma(at);
    String kind = word.substring(word.length() - KIND);
    Mention here = null;
    for (int i = 0; i < at; i = s.mentionEnd(i)) {
      Mention mention = s.mention(i);
      boolean fits =
          mention != null
              && mention.kind() == MentionKind.LOCATION
              && (mention.text().endsWith(kind) || general(word));
      here = fits ? mention : here;
    }
    return here != null ? here : last.get(general(word) ? "" : kind);
  }

  private static boolean general(String word) {
    return word.endsWith("地") || word.endsWith("地区");
  }

  /** 诺瓦恩内战, 诺瓦恩的恐怖袭击: the happening right behind the place. */
  private boolean happens(MarkedSentence s, int end) {
    int at = s.lemma(end).equals("的") ? end + 1 : end;
    if (at >= s.size() || s.mention(at) != null) {
      return false;
    }
    String next = s.lemma(at) + s.lemma(at + 1);
    return happenings.contains(s.lemma(at)) || happenings.contains(next);
  }
}
