package org.dossier.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dossier.language.glossary.Translations;
import org.dossier.search.Ask.Need;
import org.dossier.search.Ask.Part;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a query are in other languages, scripts and units; they weigh less than those
 * typed. Tells each, also those that were switched off.
 */
final class Abroad {
  private static final float TRANSLATED = 0.6f;
  private static final float SOUNDS_LIKE = 0.5f;

  /** The further names of a thing count less than the first. */
  private static final float FURTHER = 0.8f;

  private static final int MOST_NAMES = 24;

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

  private final Cutter cutter;
  private final Translations glossary;
  private final Spellings spellings;
  private final org.dossier.search.Query asked;
  private final MachineTranslation machine;
  private final SequencedMap<String, Expansion> told = new LinkedHashMap<>();

  Abroad(Cutter cutter, Translations glossary, Aids aids, org.dossier.search.Query asked) {
    this.cutter = cutter;
    this.glossary = glossary;
    this.spellings = aids.spellings();
    this.machine = new MachineTranslation(aids.translator(), cutter);
    this.asked = asked;
  }

  /** Everything that was looked for besides what was typed, in the order of the query. */
  List<Expansion> told() {
    return List.copyOf(told.values());
  }

  /** For a phrase that a glossary knows as a whole, and for a value. */
  List<Query> ofWhole(String text) {
    List<Query> queries = new ArrayList<>();
    for (Translations.Found found : whole(text)) {
      add(text.strip(), found, queries);
    }
    for (QueryValues.Found value : QueryValues.of(text)) {
      if (value.span().length() == text.length()) {
        add(text.strip(), value, queries);
      }
    }
    queries.addAll(byMachine(text.strip()));
    return queries;
  }

  private List<Translations.Found> whole(String text) {
    if (AskQueries.isHan(text)) {
      int length = text.strip().length();
      return glossary.inChinese(text.strip(), asked.languages()).stream()
          .filter(found -> found.to() - found.from() == length)
          .toList();
    }
    List<String> stems = cutter.stems(text);
    return glossary.inStems(stems, asked.languages()).stream()
        .filter(found -> found.to() - found.from() == stems.size())
        .toList();
  }

  /** A name, and how else it is spelled. */
  List<String> spellings(String name) {
    SequencedSet<String> all = new LinkedHashSet<>();
    all.add(name);
    if (!asked.exact()) {
      all.addAll(spellings.of(name));
      whole(name).forEach(found -> found.names().forEach(other -> all.add(other.text())));
    }
    return List.copyOf(all);
  }

  /** For words side by side: what each stands for, at the first of the words of a term. */
  Map<Integer, List<Query>> of(List<Part> parts) {
    var byPart = new TreeMap<Integer, List<Query>>();
    List<String> stems = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i <= parts.size(); i++) {
      if (i == parts.size()
          || parts.get(i).need() == Need.FORBIDDEN
          || !(parts.get(i).ask() instanceof Ask.Word(var text))) {
        row(parts, stems, owners, byPart);
        stems.clear();
        owners.clear();
        continue;
      }
      if (AskQueries.isHan(text)) {
        List<Query> queries = byPart.computeIfAbsent(i, _ -> new ArrayList<>());
        CHINESE
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .forEach(
                run ->
                    glossary
                        .inChinese(run, asked.languages())
                        .forEach(
                            found -> add(run.substring(found.from(), found.to()), found, queries)));
      }
      for (String stem : cutter.stems(text)) {
        stems.add(stem);
        owners.add(i);
      }
    }
    values(parts, byPart);
    byMachine(parts, byPart);
    return byPart;
  }

  /** Words that must be there are translated each by itself, the others together. */
  private void byMachine(List<Part> parts, Map<Integer, List<Query>> into) {
    for (int from = 0, to; from < parts.size(); from = to) {
      to = from + 1;
      Need need = parts.get(from).need();
      if (need == Need.FORBIDDEN || !(parts.get(from).ask() instanceof Ask.Word)) {
        continue;
      }
      while (need == Need.WISHED
          && to < parts.size()
          && parts.get(to).need() == need
          && parts.get(to).ask() instanceof Ask.Word) {
        to++;
      }
      List<Query> queries = byMachine(words(parts, from, to - 1));
      if (!queries.isEmpty()) {
        into.computeIfAbsent(from, _ -> new ArrayList<>()).addAll(queries);
      }
    }
  }

  private List<Query> byMachine(String words) {
    List<Query> queries = new ArrayList<>();
    for (MachineTranslation.Found found : machine.of(words, asked.languages())) {
      if (tell(words, found.language(), List.of(found.text()), Expansion.MACHINE)) {
        queries.addAll(machine.queries(found.text()));
      }
    }
    return queries;
  }

  private void row(
      List<Part> parts, List<String> stems, List<Integer> owners, Map<Integer, List<Query>> into) {
    var known = new boolean[parts.size()];
    for (var found : glossary.inStems(stems, asked.languages())) {
      int first = owners.get(found.from());
      boolean single = found.to() - found.from() == 1;
      if (single && !AskQueries.tells(parts.get(first).ask())) {
        continue;
      }
      int last = owners.get(found.to() - 1);
      for (int i = first; i <= last; i++) {
        known[i] = true;
      }
      List<Query> queries = new ArrayList<>();
      add(words(parts, first, last), found, queries);
      spread(queries, parts, first, last, into);
    }
    for (int i : owners.stream().distinct().toList()) {
      if (!known[i] && parts.get(i).ask() instanceof Ask.Word(var text)) {
        String word = bare(text);
        String sounds = Sounds.looksLikeName(word) ? Sounds.of(word) : "";
        if (!sounds.isEmpty() && tell(word, null, List.of(), Expansion.SOUND)) {
          into.computeIfAbsent(i, _ -> new ArrayList<>())
              .add(new BoostQuery(new TermQuery(new Term(Analysis.SOUNDS, sounds)), SOUNDS_LIKE));
        }
      }
    }
  }

  private static String bare(String word) {
    return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }

  private static String words(List<Part> parts, int first, int last) {
    var words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      if (parts.get(i).ask() instanceof Ask.Word(var text)) {
        words.append(words.isEmpty() ? "" : " ").append(bare(text));
      }
    }
    return words.toString();
  }

  /** What words side by side come to: at each of the words of a value. */
  private void values(List<Part> parts, Map<Integer, List<Query>> into) {
    var text = new StringBuilder();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String word =
          parts.get(i).need() != Need.FORBIDDEN && parts.get(i).ask() instanceof Ask.Word(var w)
              ? w
              : "\n\n";
      text.append(word).append(' ');
      while (owners.size() < text.length()) {
        owners.add(i);
      }
    }
    for (QueryValues.Found value : QueryValues.of(text.toString())) {
      int first = owners.get(value.span().start());
      int last = owners.get(value.span().end() - 1);
      String term = value.span().of(text.toString()).strip();
      List<Query> queries = new ArrayList<>();
      add(term, value, queries);
      spread(queries, parts, first, last, into);
    }
  }

  /** What stands for several words stands for each of them that must be there. */
  private static void spread(
      List<Query> queries, List<Part> parts, int first, int last, Map<Integer, List<Query>> into) {
    boolean required = parts.get(first).need() == Need.REQUIRED;
    for (int i = first; i <= (required ? last : first); i++) {
      into.computeIfAbsent(i, _ -> new ArrayList<>()).addAll(queries);
    }
  }

  private void add(String term, QueryValues.Found value, List<Query> into) {
    if (!tell(term, null, value.terms(), Expansion.VALUE)) {
      return;
    }
    List<Query> any = new ArrayList<>();
    for (String sought : value.terms()) {
      any.add(new TermQuery(new Term(PassageFields.VALUES, sought)));
    }
    into.add(any.size() == 1 ? any.getFirst() : new DisjunctionMaxQuery(any, 0));
  }

  /** Keeps an expansion, and says whether it is wanted. */
  private boolean tell(String term, @Nullable String language, List<String> names, String why) {
    boolean on = !asked.off().contains(Expansion.key(term, language, why));
    var expansion = new Expansion(term, language, names, why, on);
    told.putIfAbsent(expansion.key(), expansion);
    return on;
  }

  /** Names count as one word, so that a rare translation does not outweigh the usual one. */
  private void add(String term, Translations.Found found, List<Query> into) {
    List<Translations.Name> names = wanted(term, found);
    // By field: a word's frequency means nothing in a field that no passage has.
    var words = new TreeMap<String, List<WeighedTerm>>();
    for (int i = 0; i < Math.min(names.size(), MOST_NAMES); i++) {
      String name = names.get(i).text();
      float weight = TRANSLATED * (i == 0 ? 1 : FURTHER);
      List<BytesRef> stems = cutter.terms(Analysis.STEMS, name);
      List<Term> same = words(name, stems);
      for (Term word : same) {
        words
            .computeIfAbsent(word.field(), _ -> new ArrayList<>())
            .add(new WeighedTerm(word, weight));
      }
      if (same.isEmpty() && !stems.isEmpty()) {
        int slop = AskQueries.isHan(name) ? 0 : 1;
        into.add(
            new BoostQuery(
                new PhraseQuery(slop, Analysis.STEMS, stems.toArray(BytesRef[]::new)), TRANSLATED));
      }
    }
    words.values().forEach(terms -> into.add(new OneWordQuery(terms)));
  }

  /** Which single words of the index stand for a name; none where it is a phrase. */
  private static List<Term> words(String name, List<BytesRef> stems) {
    if (AskQueries.isSingleHan(name)) {
      return AskQueries.singles(name);
    }
    BytesRef whole = Compounds.standard().term(stems);
    if (whole != null) {
      return List.of(new Term(Analysis.TERMS, whole));
    }
    return stems.size() == 1 ? List.of(new Term(Analysis.STEMS, stems.getFirst())) : List.of();
  }

  private List<Translations.Name> wanted(String term, Translations.Found found) {
    var byLanguage = new LinkedHashMap<String, List<Translations.Name>>();
    for (Translations.Name name : found.names()) {
      byLanguage.computeIfAbsent(name.language(), _ -> new ArrayList<>()).add(name);
    }
    List<Translations.Name> wanted = new ArrayList<>();
    byLanguage.forEach(
        (language, names) -> {
          List<String> texts = names.stream().map(Translations.Name::text).toList();
          if (tell(term, language, texts, names.getFirst().origin())) {
            wanted.addAll(names);
          }
        });
    return wanted;
  }
}
