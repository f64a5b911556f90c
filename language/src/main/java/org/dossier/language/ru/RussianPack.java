package org.dossier.language.ru;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.language.FoundValue;
import org.dossier.language.LanguagePack;
import org.dossier.language.Sentence;
import org.dossier.language.ru.values.DocumentDates;
import org.dossier.language.ru.values.RussianValues;
import org.dossier.language.tokens.Digits;
import org.dossier.language.tokens.SentenceSplitter;
import org.dossier.language.tokens.Tokenizer;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** Russian. */
public final class RussianPack implements LanguagePack {
  private static final Set<String> STARTERS =
      Set.of(
          "в",
          "во",
          "на",
          "по",
          "с",
          "со",
          "из",
          "к",
          "за",
          "для",
          "при",
          "от",
          "до",
          "после",
          "он",
          "она",
          "оно",
          "они",
          "мы",
          "я",
          "вы",
          "это",
          "этот",
          "эта",
          "эти",
          "тот",
          "как",
          "также",
          "однако",
          "но",
          "а",
          "и",
          "или",
          "если",
          "когда",
          "что",
          "кто",
          "где",
          "все",
          "его",
          "ее",
          "её",
          "их",
          "наш",
          "такой",
          "такая",
          "такие",
          "там",
          "тогда",
          "затем",
          "кроме",
          "между",
          "согласно",
          "ранее",
          "позже",
          "не",
          "ни",
          "по-прежнему",
          "сейчас",
          "сегодня",
          "вчера",
          "завтра",
          "впрочем",
          "поэтому",
          "потом",
          "уже",
          "еще",
          "ещё",
          "напомним",
          "отметим",
          "причем",
          "так",
          "тем",
          "чтобы",
          "хотя",
          "один",
          "у",
          "о",
          "об",
          "под",
          "над",
          "через",
          "без",
          "только",
          "при этом",
          "стоит",
          "были",
          "был",
          "была");

  /** A document dates itself at its head, or not at all. */
  private static final int HEAD = 3000;

  /** Sentences that may tell the date. */
  private static final int DATED = 60;

  private final RussianDictionary dictionary;
  private final RussianTagger tagger;
  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;

  public RussianPack() {
    dictionary = RussianDictionary.load();
    tagger = new RussianTagger(dictionary);
    tokenizer = new Tokenizer(Abbreviations.forTokenizer());
    splitter = new SentenceSplitter(STARTERS, Abbreviations.TITLES, Abbreviations.ENDINGS);
  }

  @Override
  public String code() {
    return "ru";
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

  /** The words of each sentence. */
  private List<List<Span>> words(String text) {
    List<Span> spans = tokenizer.tokenize(text);
    return splitter.split(text, spans).stream()
        .map(range -> spans.subList(range.start(), range.end()))
        .toList();
  }

  @Override
  public List<FoundValue> values(
      String text, List<Sentence> sentences, @Nullable LocalDate anchor) {
    return RussianValues.find(sentences, anchor);
  }

  @Override
  public List<String> citations(String name, boolean person) {
    return NameCases.mayBeName(name)
        ? NameCases.nominatives(name, analyze(name), person)
        : List.of();
  }

  @Override
  public boolean knows(String lower) {
    return !dictionary.readings(lower).isEmpty();
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
