package org.dossier.language.en;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.language.FoundValue;
import org.dossier.language.LanguagePack;
import org.dossier.language.Sentence;
import org.dossier.language.en.values.DocumentDates;
import org.dossier.language.en.values.EnglishValues;
import org.dossier.language.tokens.Digits;
import org.dossier.language.tokens.SentenceSplitter;
import org.dossier.language.tokens.Tokenizer;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** English. */
public final class EnglishPack implements LanguagePack {
  private static final Set<String> TITLES =
      Set.of(
          "mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "lt.", "col.", "maj.", "capt.", "sgt.",
          "cpl.", "pvt.", "brig.", "adm.", "cmdr.", "gov.", "sen.", "rep.", "hon.", "rev.", "st.",
          "messrs.", "no.", "nos.", "art.", "fig.", "sec.", "para.", "vol.", "pp.", "p.", "ch.",
          "vs.", "v.", "cf.", "e.g.", "i.e.", "viz.", "jan.", "feb.", "mar.", "apr.", "jun.",
          "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "spc.", "pfc.", "ft.", "mt.",
          "approx.", "ca.", "amb.", "pres.");
  private static final Set<String> ENDINGS =
      Set.of(
          "corp", "inc", "ltd", "co", "jr", "sr", "llc", "plc", "bros", "dept", "est", "ext",
          "govt", "etc", "et", "al", "mon", "tue", "wed", "thu", "thur", "thurs", "fri", "bn",
          "mil", "ret");
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "this",
          "that",
          "these",
          "those",
          "in",
          "on",
          "at",
          "for",
          "from",
          "but",
          "and",
          "as",
          "if",
          "when",
          "while",
          "after",
          "before",
          "since",
          "although",
          "however",
          "his",
          "her",
          "its",
          "their",
          "our",
          "there",
          "here",
          "with",
          "under",
          "during",
          "according",
          "meanwhile",
          "moreover",
          "also",
          "both",
          "some",
          "many",
          "most",
          "several",
          "all",
          "no",
          "not",
          "other",
          "such",
          "to",
          "by",
          "one",
          "two",
          "work",
          "what",
          "who",
          "which",
          "where",
          "how",
          "why");

  /** A document dates itself at its head, or not at all. */
  private static final int HEAD = 3000;

  /** Sentences that may tell the date. */
  private static final int DATED = 60;

  private static final Tokenizer TOKENIZER = new Tokenizer(abbreviations());
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(STARTERS, TITLES);

  private final EnglishDictionary dictionary;
  private final EnglishTagger tagger;

  public EnglishPack() {
    dictionary = EnglishDictionary.load();
    tagger = new EnglishTagger(dictionary);
  }

  private static Set<String> abbreviations() {
    var abbreviations = new java.util.TreeSet<>(ENDINGS);
    TITLES.forEach(title -> abbreviations.add(title.substring(0, title.length() - 1)));
    return abbreviations;
  }

  /** The words of each sentence. */
  static List<List<Span>> words(String text) {
    List<Span> spans = TOKENIZER.tokenize(text);
    return SPLITTER.split(text, spans).stream()
        .map(range -> spans.subList(range.start(), range.end()))
        .toList();
  }

  @Override
  public String code() {
    return "en";
  }

  @Override
  public List<Sentence> analyze(String text) {
    return tagged(text, words(text));
  }

  private List<Sentence> tagged(String text, List<List<Span>> sentences) {
    List<Sentence> tagged = new ArrayList<>();
    for (List<Span> words : sentences) {
      tagged.add(new Sentence(whole(words), tagger.tag(text, words)));
    }
    return tagged;
  }

  private static Span whole(List<Span> words) {
    return words.getFirst().hull(words.getLast());
  }

  @Override
  public List<FoundValue> values(
      String text, List<Sentence> sentences, @Nullable LocalDate anchor) {
    return EnglishValues.find(sentences, anchor);
  }

  @Override
  public boolean knows(String lower) {
    return dictionary.knows(lower);
  }

  @Override
  public Optional<LocalDate> documentDate(String firstPage) {
    String head = firstPage.length() > HEAD ? firstPage.substring(0, HEAD) : firstPage;
    List<List<Span>> dated =
        words(head).stream()
            .limit(DATED)
            .filter(words -> Digits.isAnyIn(whole(words).of(head)))
            .toList();
    return DocumentDates.find(head, tagged(head, dated));
  }
}
