package org.dossier.claims.match.en;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.language.Pos;
import org.dossier.language.Token;
import org.dossier.model.MentionKind;

/**
 * Words that the tagger took for another class where the words around leave no doubt: verbs of
 * headlines, participles before a noun, gerunds after a preposition.
 */
final class Mending {
  private static final Set<String> BEFORE_GERUND =
      Set.of("by", "of", "for", "in", "after", "before", "without", "from", "despite", "as");
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "its", "their", "his", "her", "our", "some", "no", "any");

  private static final Set<String> ABOUT = Set.of("about", "around", "over", "roughly", "some");

  private static final Set<String> PREPOSITIONS = Set.of("regarding", "concerning", "including");
  private static final Map<String, String> PAST =
      Map.of(
          "fell", "fall", "led", "lead", "met", "meet", "held", "hold", "won", "win", "shot",
          "shoot", "hit", "hit", "lost", "lose", "struck", "strike");

  private final MarkedSentence s;
  private final List<Token> tokens = new ArrayList<>();
  private boolean changed;

  private Mending(MarkedSentence sentence) {
    this.s = sentence;
    for (int i = 0; i < s.size(); i++) {
      tokens.add(s.token(i));
    }
  }

  /** The sentence itself where nothing is wrong. */
  static MarkedSentence of(MarkedSentence sentence) {
    var mending = new Mending(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      mending.auxiliaryForm(i);
      mending.relative(i);
      mending.complement(i);
      mending.past(i);
      mending.participlePreposition(i);
      mending.attributive(i);
      mending.about(i);
      mending.preposition(i);
      mending.participle(i);
      mending.gerund(i);
      mending.infinitive(i);
      mending.work(i);
    }
    mending.headline();
    return mending.changed ? sentence.read(mending.tokens) : sentence;
  }

  private void set(int i, String lemma, Pos pos, String tag) {
    Token old = tokens.get(i);
    tokens.set(i, new Token(old.span(), old.text(), old.lower(), lemma, pos, tag));
    changed = true;
  }

  /** "We've trained", "they're leaving". */
  private void auxiliaryForm(int i) {
    String word = s.lower(i).replace('’', '\'');
    switch (word) {
      case "'ve" -> set(i, "have", Pos.AUX, "VBP");
      case "'re", "'m" -> set(i, "be", Pos.AUX, "VBP");
      case "'ll" -> set(i, "will", Pos.AUX, "MD");
      case "been" -> {
        if (s.pos(i) != Pos.AUX && s.pos(i) != Pos.VERB) {
          set(i, "be", Pos.AUX, "VBN"); // "had been 900 arrivals"
        }
      }
      default -> {
        if (s.tag(i).equals(s.lower(i))
            && word.indexOf('-') > 0
            && Character.isLetter(word.charAt(0))) {
          set(i, word, Pos.ADJ, "JJ"); // "non-recurring"
        }
      }
    }
  }

  /** "vehicles that had left": no object. */
  private void relative(int i) {
    boolean verb = s.pos(i + 1) == Pos.VERB || s.pos(i + 1) == Pos.AUX;
    boolean noun = s.pos(i - 1) == Pos.NOUN || s.pos(i - 1) == Pos.PROPN;
    if (s.lower(i).equals("that") && !s.tag(i).startsWith("W") && noun && verb) {
      set(i, "that", Pos.PRON, "WDT");
    }
  }

  /** "told the embassy that the airline ...": it opens a clause. */
  private void complement(int i) {
    boolean told =
        EnglishVerbs.says(s.lemma(i - 1)) && s.pos(i - 1) == Pos.VERB
            || s.pos(i - 1) != Pos.PUNCT
                && s.pos(i - 2) == Pos.VERB
                && EnglishVerbs.says(s.lemma(i - 2));
    Pos next = s.pos(i + 1);
    boolean clause = s.pos(i - 1) == Pos.NOUN && (next == Pos.DET || next == Pos.PRON);
    if (s.lower(i).equals("that")
        && !tokens.get(i).tag().startsWith("W")
        && (told && next != Pos.PUNCT || clause)) { // "an order that all units ..."
      set(i, "that", Pos.SCONJ, "IN");
    }
  }

  /** "other 15 shells fell near": no adjective. */
  private void past(int i) {
    String lemma = PAST.get(s.lower(i));
    boolean noun = s.pos(i - 1) == Pos.NOUN || s.pos(i - 1) == Pos.PROPN;
    boolean wrong = s.pos(i) == Pos.ADJ || s.pos(i) == Pos.NOUN;
    boolean rest = s.pos(i + 1) == Pos.ADP || s.pos(i + 1) == Pos.DET || s.pos(i + 1) == Pos.NUM;
    if (lemma != null && noun && wrong && rest) {
      set(i, lemma, Pos.VERB, "VBD");
    }
  }

  /** "talks regarding the school": no verb. */
  private void participlePreposition(int i) {
    Pos next = s.pos(i + 1);
    boolean phrase = next == Pos.DET || next == Pos.PROPN || next == Pos.NOUN || next == Pos.ADJ;
    if (s.tag(i).equals("VBG") && PREPOSITIONS.contains(s.lower(i)) && phrase) {
      set(i, s.lower(i), Pos.ADP, "IN");
    }
  }

  /** "will build refueling equipment": it tells which equipment. */
  private void attributive(int i) {
    boolean made = s.pos(i - 1) == Pos.VERB && EnglishVerbs.hands(s.lemma(i - 1));
    if (made && s.tag(i).equals("VBG") && s.tag(i + 1).equals("NN")) {
      set(i, s.lower(i), Pos.ADJ, "JJ");
    }
    if (s.pos(i - 1) == Pos.ADJ && s.tag(i).equals("VBG") && s.tag(i + 1).startsWith("NN")) {
      set(i, s.lower(i), Pos.ADJ, "JJ"); // "aerial refueling tankers"
    }
    boolean marked = s.lower(i - 1).equals("for") || s.lower(i - 1).equals("of");
    if (marked && s.tag(i).equals("VBN") && s.tag(i + 1).startsWith("NN")) {
      set(i, s.lower(i), Pos.ADJ, "JJ"); // "provides for continued growth"
    }
  }

  /** "at about five percent", "put at over $100 million": no preposition. */
  private void about(int i) {
    boolean figure = s.pos(i + 1) == Pos.NUM || s.tag(i + 1).equals("$");
    boolean governed = s.pos(i - 1) == Pos.ADP || s.lower(i - 1).equals("to");
    if (ABOUT.contains(s.lower(i)) && s.pos(i) == Pos.ADP && figure && governed) {
      set(i, s.lower(i), Pos.ADV, "RB");
    }
  }

  /** "Near Hollin, ..." */
  private void preposition(int i) {
    Pos next = s.pos(i + 1);
    boolean place =
        next == Pos.PROPN
            || next == Pos.DET
            || next == Pos.NUM
            || s.in(i + 1, MentionKind.LOCATION);
    if (s.lower(i).equals("near") && s.pos(i) != Pos.ADP && place && s.mention(i) == null) {
      set(i, "near", Pos.ADP, "IN");
    }
  }

  /** "24 armored vehicles", "a certified check". */
  private void participle(int i) {
    boolean verb = s.tag(i).equals("VBD") || s.tag(i).equals("VBN");
    boolean opened =
        ARTICLES.contains(s.lower(i - 1))
            || s.pos(i - 1) == Pos.NUM && !s.in(i - 1, MentionKind.DATE);
    if (verb && opened && s.pos(i + 1) == Pos.NOUN && s.lower(i).endsWith("ed")) {
      set(i, s.lower(i), Pos.ADJ, "JJ");
    }
    boolean bare = (s.tag(i - 1).equals("VBD") || s.tag(i - 1).equals("VBZ")) && verb;
    if (bare && s.pos(i + 1) == Pos.NOUN && !auxiliary(i - 1) && s.lower(i).endsWith("ed")) {
      set(i, s.lower(i), Pos.ADJ, "JJ"); // "received certified check"
    }
  }

  /** "provides non-recurring engineering in support of". */
  private void work(int i) {
    boolean opened =
        tokens.get(Math.max(0, i - 1)).pos() == Pos.ADJ || ARTICLES.contains(s.lower(i - 1));
    Pos next = s.pos(i + 1);
    boolean ends = next == Pos.ADP || next == Pos.PUNCT || next == Pos.X;
    if (i > 0 && opened && ends && s.tag(i).equals("VBG") && s.pos(i - 2) != Pos.AUX) {
      set(i, s.lower(i), Pos.NOUN, "NN");
    }
  }

  private boolean auxiliary(int i) {
    String lemma = s.lemma(i);
    return lemma.equals("be") || lemma.equals("have") || lemma.equals("do") || lemma.equals("get");
  }

  /** "by firing dozens of rounds". */
  private void gerund(int i) {
    String tag = s.tag(i + 1);
    boolean object =
        s.pos(i + 1) == Pos.DET
            || s.pos(i + 1) == Pos.NUM
            || s.pos(i + 1) == Pos.PROPN
            || tag.equals("PRP$")
            || tag.equals("NNS")
            || s.mention(i + 1) != null
            || s.pos(i + 1) == Pos.ADP && reported(i);
    boolean noun = s.pos(i) == Pos.NOUN || s.pos(i) == Pos.ADJ || s.pos(i) == Pos.PROPN;
    if (noun
        && object
        && s.lower(i).endsWith("ing")
        && s.mention(i) == null
        && (BEFORE_GERUND.contains(s.lower(i - 1)) || reported(i))) {
      verbOf(s.lower(i)).ifPresent(lemma -> set(i, lemma, Pos.VERB, "VBG"));
    }
  }

  /** "a contract to supply the army": no noun. */
  private void infinitive(int i) {
    boolean object =
        s.pos(i + 1) == Pos.DET
            || s.pos(i + 1) == Pos.NUM
            || s.pos(i + 1) == Pos.PROPN
            || s.tag(i + 1).equals("PRP$");
    boolean governed = s.pos(i - 2) == Pos.NOUN || s.pos(i - 2) == Pos.VERB;
    boolean known = EnglishVerbs.known(s.lower(i)) && s.mention(i) == null;
    if (known && governed && object && s.pos(i) == Pos.NOUN && s.lower(i - 1).equals("to")) {
      set(i, s.lower(i), Pos.VERB, "VB");
    }
  }

  /** "recalled discussing with" */
  private boolean reported(int i) {
    return s.pos(i - 1) == Pos.VERB && EnglishVerbs.says(s.lemma(i - 1));
  }

  /** "Kordia buys jets": where no verb stands, the noun that can be one is one. */
  private void headline() {
    int best = -1;
    int bestScore = 0;
    boolean participles = false;
    for (int i = 0; i < tokens.size(); i++) {
      Pos pos = tokens.get(i).pos();
      String tag = tokens.get(i).tag();
      boolean verb = pos == Pos.VERB || pos == Pos.AUX;
      participles |= tag.equals("VBN") || tag.equals("VBG");
      boolean bare = tag.equals("VB") && s.lower(i - 1).equals("to");
      if (verb && !bare && !tag.equals("VBN") && !tag.equals("VBG")) {
        return;
      }
      int score = i == 0 ? 0 : verbal(i);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    boolean sure = bestScore > 1 || !participles || s.lower(best + 1).equals("to");
    if (best > 0 && sure) {
      int at = best;
      String tag = s.lower(at).endsWith("ed") ? "VBD" : "VBZ";
      verbOf(s.lower(at)).ifPresent(lemma -> set(at, lemma, Pos.VERB, tag));
    }
  }

  /** How much a noun looks like a verb: 0 not at all. */
  private int verbal(int i) {
    Pos pos = s.pos(i);
    Pos before = s.pos(i - 1);
    Pos next = s.pos(i + 1);
    boolean noun = pos == Pos.NOUN || pos == Pos.PROPN;
    boolean subject = before == Pos.NOUN || before == Pos.PROPN || s.mention(i - 1) != null;
    boolean free = s.mention(i) == null || s.in(i, MentionKind.EQUIPMENT);
    if (!noun || !subject || !free || verbOf(s.lower(i)).isEmpty()) {
      return 0;
    }
    boolean singular =
        s.lower(i).endsWith("s") && !s.tag(i - 1).equals("NNS") || s.lower(i).endsWith("ed");
    boolean plural = !singular && !s.lower(i).endsWith("s") && s.tag(i - 1).equals("NNS");
    if (!singular && !plural) {
      return 0;
    }
    boolean object =
        next == Pos.DET
            || next == Pos.NUM
            || next == Pos.PROPN
            || s.tag(i + 1).equals("$")
            || s.mention(i + 1) != null;
    boolean rest = next == Pos.NOUN || next == Pos.ADJ || next == Pos.ADP || next == Pos.PART;
    return object ? 2 : rest ? 1 : 0;
  }

  /** The verb of a form, among those that rules know. */
  static Optional<String> verbOf(String form) {
    List<String> stems = new ArrayList<>(List.of(form));
    if (form.endsWith("ies")) {
      stems.add(form.substring(0, form.length() - 3) + "y");
    }
    if (form.endsWith("es")) {
      stems.add(form.substring(0, form.length() - 2));
    }
    if (form.endsWith("s")) {
      stems.add(form.substring(0, form.length() - 1));
    }
    boolean past = form.endsWith("ed");
    if ((form.endsWith("ing") || past) && form.length() > 5) {
      String stem = form.substring(0, form.length() - (past ? 2 : 3));
      stems.add(stem);
      stems.add(stem + "e");
      if (stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2)) {
        stems.add(stem.substring(0, stem.length() - 1));
      }
    }
    return stems.stream().filter(EnglishVerbs::known).findFirst();
  }
}
