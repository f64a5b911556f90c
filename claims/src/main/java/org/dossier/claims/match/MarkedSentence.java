package org.dossier.claims.match;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.dossier.claims.AnalyzedPage;
import org.dossier.language.Pos;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** A sentence whose tokens know the mention that covers them. Token indices are its coordinates. */
public final class MarkedSentence {
  private static final int NONE = -1;

  private final AnalyzedPage page;
  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<Mention> mentions;
  private final int[] mentionAt;

  private MarkedSentence(
      AnalyzedPage page, Sentence sentence, List<Mention> mentions, int[] mentionAt) {
    this.page = page;
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.mentions = mentions;
    this.mentionAt = mentionAt;
  }

  /**
   * Marks a sentence.
   *
   * @param mentions of the sentence, in order, without overlaps
   */
  public static MarkedSentence of(AnalyzedPage page, Sentence sentence, List<Mention> mentions) {
    List<Token> tokens = sentence.tokens();
    int[] at = new int[tokens.size()];
    Arrays.fill(at, NONE);
    int next = 0;
    for (int i = 0; i < at.length; i++) {
      Span span = tokens.get(i).span();
      while (next < mentions.size() && mentions.get(next).span().end() <= span.start()) {
        next++;
      }
      if (next < mentions.size() && mentions.get(next).span().overlaps(span)) {
        at[i] = next;
      }
    }
    return new MarkedSentence(page, sentence, List.copyOf(mentions), at);
  }

  /** The same sentence with other readings of its words. */
  public MarkedSentence read(List<Token> others) {
    if (others.size() != tokens.size()) {
      throw new IllegalArgumentException(others.size() + " tokens for " + tokens.size());
    }
    return new MarkedSentence(page, new Sentence(sentence.span(), others), mentions, mentionAt);
  }

  /** The same sentence without some of its mentions: common words taken for names. */
  public MarkedSentence without(Predicate<Mention> wrong) {
    return mentions.stream().noneMatch(wrong)
        ? this
        : of(page, sentence, mentions.stream().filter(wrong.negate()).toList());
  }

  public AnalyzedPage page() {
    return page;
  }

  public Span span() {
    return sentence.span();
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  /** The lemma of a token; "" outside the sentence. */
  public String lemma(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).lemma() : "";
  }

  /** The word in lower case; "" outside the sentence. */
  public String lower(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
  }

  /** The class of a token; {@link Pos#X} outside the sentence. */
  public Pos pos(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).pos() : Pos.X;
  }

  /** The finer tag of a token; "" outside the sentence. */
  public String tag(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).tag() : "";
  }

  /** The mention that covers a token. */
  public @Nullable Mention mention(int i) {
    return i >= 0 && i < mentionAt.length && mentionAt[i] != NONE
        ? mentions.get(mentionAt[i])
        : null;
  }

  public boolean in(int i, MentionKind kind) {
    Mention mention = mention(i);
    return mention != null && mention.kind() == kind;
  }

  /** The first token of the mention that covers {@code i}; {@code i} without one. */
  public int mentionStart(int i) {
    int start = i;
    while (start > 0 && mentionAt[i] != NONE && mentionAt[start - 1] == mentionAt[i]) {
      start--;
    }
    return start;
  }

  /** The token after the mention that covers {@code i}; {@code i + 1} without one. */
  public int mentionEnd(int i) {
    int end = i + 1;
    while (end < mentionAt.length && mentionAt[i] != NONE && mentionAt[end] == mentionAt[i]) {
      end++;
    }
    return end;
  }

  /** All mentions of the sentence, in order. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** Where tokens {@code [from, to)} stand in the page. */
  public Span span(int from, int to) {
    return tokens.get(from).span().hull(tokens.get(to - 1).span());
  }

  /** The words of {@code [from, to)}, verbatim. */
  public String text(int from, int to) {
    return span(from, to).of(page.page().text());
  }

  @Override
  public String toString() {
    return sentence.span().of(page.page().text());
  }
}
