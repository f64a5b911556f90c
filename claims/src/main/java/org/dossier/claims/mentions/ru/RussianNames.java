package org.dossier.claims.mentions.ru;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.mentions.FoundName;
import org.dossier.claims.mentions.NameFinder;
import org.dossier.claims.mentions.learn.LinearModel;
import org.dossier.claims.mentions.learn.NameLabel;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.dossier.language.ru.RussianPack;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/** Russian names by gazetteers, patterns and a trained model, which correct one another. */
public final class RussianNames implements NameFinder {
  private static final String MODEL = "names.bin";
  private static final int MAX_WORDS = 400;
  private static final Comparator<Draft> SUREST_FIRST =
      Comparator.comparingInt((Draft draft) -> -draft.strength())
          .thenComparingInt(draft -> -draft.length())
          .thenComparingInt(Draft::start);

  private final Gazetteer gazetteer;
  private final LinearModel model;

  RussianNames(Gazetteer gazetteer, LinearModel model) {
    this.gazetteer = gazetteer;
    this.model = model;
  }

  /** With what Dossier ships. Costly: make one and share it. */
  public static RussianNames standard() {
    InputStream model = RussianNames.class.getResourceAsStream(MODEL);
    return with(Objects.requireNonNull(model, MODEL));
  }

  /** With another model, to be measured. */
  public static RussianNames with(InputStream model) {
    try {
      return new RussianNames(Gazetteer.load(new RussianPack()), LinearModel.read(model));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + MODEL, e);
    }
  }

  private static final Set<String> COMMON =
      Set.of(
          "исх",
          "вх",
          "исп",
          "тел",
          "тема",
          "копия",
          "устав",
          "поставщик",
          "заказчик",
          "покупатель",
          "продавец",
          "исполнитель",
          "подрядчик",
          "арендатор",
          "арендодатель",
          "лицензиар",
          "лицензиат",
          "сторона",
          "контракт",
          "договор",
          "приложение");

  @Override
  public String language() {
    return "ru";
  }

  @Override
  public List<List<FoundName>> find(List<AnalyzedPage> pages) {
    List<List<Words>> byPage = new ArrayList<>();
    List<Words> sentences = new ArrayList<>();
    for (AnalyzedPage page : pages) {
      List<Words> pieces = pieces(page);
      byPage.add(pieces);
      sentences.addAll(pieces);
    }
    List<List<Draft>> drafts = names(sentences);
    List<List<FoundName>> found = new ArrayList<>();
    int at = 0;
    for (int number = 0; number < pages.size(); number++) {
      List<FoundName> onPage = new ArrayList<>();
      Identifiers.find(pages.get(number).page().text(), onPage);
      List<Words> pieces = byPage.get(number);
      for (Words words : pieces) {
        for (Draft draft : drafts.get(at++)) {
          Span first = words.token(draft.start()).span();
          Span last = words.token(draft.end() - 1).span();
          onPage.add(new FoundName(first.hull(last), draft.kind(), null));
        }
      }
      found.add(onPage);
    }
    return found;
  }

  private List<Words> pieces(AnalyzedPage page) {
    List<Words> pieces = new ArrayList<>();
    for (Sentence sentence : page.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int from = 0; from < tokens.size(); from += MAX_WORDS) {
        List<Token> part = tokens.subList(from, Math.min(tokens.size(), from + MAX_WORDS));
        pieces.add(Words.of(part, gazetteer));
      }
    }
    return pieces;
  }

  private List<List<Draft>> names(List<Words> sentences) {
    DocumentForms forms = DocumentForms.of(sentences);
    List<List<Draft>> proposed = new ArrayList<>();
    List<List<Draft>> first = new ArrayList<>();
    for (Words words : sentences) {
      List<Draft> drafts = propose(words, forms);
      proposed.add(drafts);
      first.add(resolve(drafts));
    }
    DocumentNames learned = DocumentNames.learn(sentences, first);
    List<List<Draft>> names = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      names.add(resolve(learned.apply(sentences.get(i), proposed.get(i))));
    }
    return names;
  }

  private List<Draft> propose(Words words, DocumentForms forms) {
    List<Draft> drafts = new ArrayList<>();
    NameLabel[] labels = model.label(new NameFeatures(words, forms));
    int start = 0;
    while (start < labels.length) {
      MentionKind kind = labels[start].kind();
      int end = start + 1;
      if (kind != null) {
        while (end < labels.length && labels[end].kind() == kind && !labels[end].first()) {
          end++;
        }
        Draft draft = trimmed(words, new Draft(start, end, kind, Draft.LIKELY), forms);
        if (draft != null) {
          drafts.add(draft);
        }
      }
      start = end;
    }
    PersonRules.propose(words, drafts);
    PlaceRules.propose(words, drafts);
    OrganizationRules.propose(words, drafts);
    PositionRules.propose(words, drafts);
    EquipmentRules.propose(words, drafts);
    return drafts;
  }

  /**
   * Without the words that are no part of a name: "Заказчика | Анны Гейл", "Делегация | Норвеи".
   * Null where nothing is left, as of a label at the head of its line.
   */
  private static @Nullable Draft trimmed(Words words, Draft draft, DocumentForms forms) {
    int start = draft.start();
    boolean person = draft.kind() == MentionKind.PERSON;
    while (start < draft.end() && (isCommon(words, start) || person && isBody(words, start))) {
      start++;
    }
    if (start == draft.end() || draft.length() == 1 && isLabel(words, start, forms)) {
      return null;
    }
    Draft rest = draft.to(start, draft.end());
    return person && start > draft.start() && rest.length() > 1 ? rest.with(Draft.SURE) : rest;
  }

  /** "Управления Анны Гейл": the body that a person leads. */
  private static boolean isBody(Words words, int i) {
    return words.is(i, Lexicon.ORG_HEADS) && !words.mayBe(i, Words.NAMES)
        || words.lemma(i).equals("делегация");
  }

  /** A word of the dictionary whose capital the beginning of a line explains. */
  private static boolean isLabel(Words words, int i, DocumentForms forms) {
    boolean word = words.opens(i) && words.classes(i) == Words.COMMON;
    return word && (words.text(i + 1).equals(":") || forms.habit(words.lemma(i)) == 1);
  }

  /** "Исх. № 5", "далее Поставщик": a capital that makes no name. */
  private static boolean isCommon(Words words, int i) {
    return COMMON.contains(words.lemma(i)) || COMMON.contains(words.lower(i));
  }

  /** The surest and longest drafts that don't overlap, in order. */
  private static List<Draft> resolve(List<Draft> drafts) {
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(SUREST_FIRST);
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : sorted) {
      if (kept.stream().noneMatch(draft::overlaps)) {
        kept.add(draft);
      }
    }
    kept.sort(Comparator.comparingInt(Draft::start));
    return kept;
  }
}
