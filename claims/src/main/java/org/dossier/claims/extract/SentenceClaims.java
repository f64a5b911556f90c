package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.claims.match.Argument;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Phrase;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.Tense;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.language.Pos;
import org.dossier.model.Attribution;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Span;
import org.dossier.model.Status;
import org.jspecify.annotations.Nullable;

/** Turns what rules found in one sentence into claims under way. */
final class SentenceClaims {
  /** The kind of rules that only say whose words a clause is. */
  static final String ATTRIBUTION = "attribution";

  private static final Set<String> ATTRIBUTED = Set.of("statement", "assessment");
  private static final Set<String> CLAUSES = Set.of("content", "to-do", "doing");

  /** Roles whose own number is the claim's quantity, the first that has one. */
  private static final List<String> COUNTED =
      List.of("item", "trainee", "trainer", "target", "subject");

  /** Of an attack: "15 strikes destroyed two trucks" are fifteen. */
  private static final List<String> COUNTED_ATTACKS = List.of("item", "subject", "target");

  /** "A live-fire exercise": the article counts it. */
  private static final Set<String> ONE = Set.of("a", "an", "one");

  /** Kinds whose terms may hold the claim's only figure: "a 27-year contract". */
  private static final Set<String> TERMS = Set.of("transfer", "agreement", "delivery");

  /** Roles of which each of several enumerated fillers may have its own. */
  private static final Set<String> OWN = Set.of("item", "price");

  /** Deals, whose parties are often named with where they sit. */
  private static final Set<String> ADDRESSED = Set.of("transfer", "agreement");

  /** Kinds without parties of their own: they are about whom their sentence names. */
  private static final Set<String> WIDE = Set.of("assessment", "exercise", "trend");

  /** Kinds of what is so rather than happens somewhere. */
  private static final Set<String> STANDING =
      Set.of("affiliation", "ownership", "capability", "cost");

  private static final String PLACE = "place";

  private static final List<String> SIDES = List.of("supplier", "parties", "recipient");

  private static final int REACH = 3;

  private static final Set<String> SUMS = Set.of("price", "amount", "value");

  /** What hedges only a figure: "about 40", but not "spoke about". */
  private static final String FIGURE_HEDGES = "figure-hedges";

  /** Figures that are no more than an article: 一个. */
  private static final String INDEFINITE = "indefinite-words";

  private static final Set<MentionKind> FIGURES =
      Set.of(MentionKind.QUANTITY, MentionKind.MONEY, MentionKind.PERCENT, MentionKind.DATE);

  private static final Set<MentionKind> COUNTS =
      Set.of(MentionKind.QUANTITY, MentionKind.MONEY, MentionKind.PERCENT);

  private static final String RUSSIAN = "ru";

  private final Set<String> hedges;
  private final Set<String> figureHedges;
  private final Set<String> boundWords;
  private final Set<String> placeNouns;
  private final Set<String> doubts;
  private final Set<String> indefinite;
  private final Set<String> placeSlots;
  private final Set<String> casualties;
  private final Set<String> productionVerbs;
  private final Places places;
  private final Antecedents antecedents;
  private final Whereabouts whereabouts;
  private final ChineseTerms terms;

  SentenceClaims(WordClasses classes, Antecedents antecedents, Places places) {
    this.hedges = classes.of("hedges");
    this.figureHedges = classes.orNone(FIGURE_HEDGES);
    this.placeNouns = classes.orNone("place-nouns");
    this.boundWords = classes.orNone("bound-words");
    this.doubts = classes.of("doubts");
    this.indefinite = classes.orNone(INDEFINITE);
    this.placeSlots = classes.of("place-slots");
    this.places = places;
    this.productionVerbs = classes.orNone("production-verbs");
    this.casualties = classes.orNone("casualty-nouns");
    this.antecedents = antecedents;
    this.whereabouts = new Whereabouts(classes);
    this.terms = new ChineseTerms(classes);
  }

  /** Remembers what a sentence names, after its claims were made. */
  void learn(MarkedSentence sentence) {
    whereabouts.learn(sentence);
  }

  List<Draft> drafts(
      MarkedSentence sentence, List<Found> found, Quotations quotations, List<Saying> sayings) {
    List<Saying> own = sayings(sentence, found);
    sayings.addAll(own);
    List<Draft> drafts = new ArrayList<>();
    for (Found one : found) {
      if (unknownAuthor(sentence, one) || unknownDoer(sentence, one)) {
        continue;
      }
      if (!one.rule().kind().equals(ATTRIBUTION) && !quotesItself(sentence, one, own)) {
        for (SortedMap<String, List<Filled>> roles : split(sentence, one)) {
          drafts.add(draft(sentence, one, roles, quotations, own));
        }
      }
    }
    return drafts;
  }

  /** "I want ...", said by whoever the sentence names as the speaker of these words. */
  private static boolean quotesItself(MarkedSentence sentence, Found found, List<Saying> sayings) {
    List<Filled> speakers = found.roles().get("speaker");
    if (speakers == null || !speakers.stream().allMatch(who -> Saying.firstPerson(sentence, who))) {
      return false;
    }
    Span span = sentence.span(found.from(), found.to());
    return sayings.stream()
        .anyMatch(
            saying ->
                saying.content().contains(span)
                    && !Saying.firstPerson(saying.sentence(), saying.who()));
  }

  /** "Напомним, ...": a verb says "we", and nothing says who that is. */
  private boolean unknownAuthor(MarkedSentence sentence, Found found) {
    return found.roles().getOrDefault("speaker", List.of()).stream()
        .anyMatch(
            who ->
                sentence.tag(who.from()).endsWith(".1")
                    && who.to() - who.from() == 1
                    && antecedents.resolve(sentence, who).mention() == null
                    && sentence.pos(who.from()) == Pos.VERB);
  }

  /** "Окончила школу": a verb leaves out who, and nothing says who that is. */
  private boolean unknownDoer(MarkedSentence sentence, Found found) {
    return found.roles().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("verb"))
        .flatMap(entry -> entry.getValue().stream())
        .anyMatch(
            who ->
                Filled.leavesOut(sentence, who.from(), who.to())
                    && antecedents.resolve(sentence, who).mention() == null);
  }

  private List<Saying> sayings(MarkedSentence sentence, List<Found> found) {
    List<Saying> sayings = new ArrayList<>();
    for (Found one : found) {
      List<Filled> speakers = one.roles().get("speaker");
      boolean says = one.rule().kind().equals(ATTRIBUTION) && !unknownAuthor(sentence, one);
      if (!says || speakers == null) {
        continue;
      }
      Span whole = sentence.span(one.from(), one.to());
      List<Filled> contents = one.roles().get("content");
      Span content =
          contents == null
              ? sentence.span()
              : sentence.span(contents.getFirst().from(), contents.getFirst().to());
      for (Filled speaker : speakers) {
        Filled who = antecedents.all(sentence, speaker, true).getFirst();
        sayings.add(
            new Saying(
                attribution(sentence, who, verb(sentence, one)),
                content,
                whole,
                sentence,
                who,
                one));
      }
    }
    sayings.forEach(saying -> antecedents.heard(saying.who().mention()));
    sayings.sort(
        Comparator.comparingInt((Saying saying) -> saying.content().length())
            .thenComparing(Saying::content));
    return sayings;
  }

  /** Named by the antecedent's name where the words are "he" or "the ministry". */
  private static Attribution attribution(
      MarkedSentence sentence, Filled who, @Nullable String verb) {
    Mention mention = who.mention();
    if (mention == null) {
      return new Attribution(sentence.text(who.from(), who.to()), null, verb);
    }
    boolean here =
        mention.page() == sentence.page().page().number()
            && mention.span().overlaps(sentence.span(who.from(), who.to()));
    String text = here ? sentence.text(who.from(), who.to()) : mention.text();
    return new Attribution(text, mention.id(), verb);
  }

  private static @Nullable String verb(MarkedSentence sentence, Found found) {
    Predicate predicate = found.predicate();
    if (predicate != null) {
      return sentence.text(predicate.head(), predicate.head() + 1);
    }
    List<Filled> words = found.roles().get("verb");
    return words == null ? null : sentence.text(words.getFirst().from(), words.getFirst().to());
  }

  /** One set of roles for each filler of the role that the rule enumerates. */
  private List<SortedMap<String, List<Filled>>> split(MarkedSentence sentence, Found found) {
    Optional<String> each = found.rule().each();
    List<Filled> fillers =
        each.map(found.roles()::get).map(all -> sums(sentence, all)).orElse(null);
    if (each.isEmpty() || fillers == null || fillers.size() < 2) {
      return List.of(counted(sentence, found, found.roles()));
    }
    List<SortedMap<String, List<Filled>>> all = new ArrayList<>();
    for (int n = 0; n < fillers.size(); n++) {
      Filled filler = fillers.get(n);
      int next = n + 1 < fillers.size() ? fillers.get(n + 1).from() : Integer.MAX_VALUE;
      var roles = new TreeMap<>(found.roles());
      roles.replaceAll((role, held) -> OWN.contains(role) ? own(held, filler, next) : held);
      roles.put(each.get(), List.of(filler));
      all.add(counted(sentence, found, roles));
    }
    return all;
  }

  /** "An advance of 4 million": the sum is the amount, and its name is none beside it. */
  private static List<Filled> sums(MarkedSentence sentence, List<Filled> fillers) {
    List<Filled> sums =
        fillers.stream()
            .filter(one -> one.to() > one.from() && sentence.in(one.from(), MentionKind.MONEY))
            .toList();
    return sums.isEmpty() ? fillers : sums;
  }

  /** Of "$3 million for trucks and $1 million for spares", what stands behind each amount. */
  private static List<Filled> own(List<Filled> all, Filled filler, int next) {
    List<Filled> behind =
        all.stream().filter(one -> one.from() >= filler.to() && one.from() < next).toList();
    return all.size() < 2 || behind.isEmpty() ? all : behind;
  }

  /** Adds the number that stands inside an item. An item without one stays without: null, not 0. */
  private SortedMap<String, List<Filled>> counted(
      MarkedSentence sentence, Found found, SortedMap<String, List<Filled>> roles) {
    if (roles.containsKey("quantity")) {
      return roles;
    }
    var counted = new TreeMap<>(roles);
    String kind = found.rule().kind();
    List<Filled> quantities =
        (kind.equals("attack") ? COUNTED_ATTACKS : COUNTED)
            .stream()
                .filter(roles::containsKey)
                .map(role -> numbers(sentence, roles.getOrDefault(role, List.of())))
                .filter(numbers -> !numbers.isEmpty())
                .findFirst()
                .orElse(List.of());
    if (quantities.isEmpty() && kind.equals("attack")) {
      quantities = none(sentence, roles.getOrDefault("target", List.of()));
    }
    if (quantities.isEmpty() && TERMS.contains(kind) && places.known()) {
      quantities = term(sentence, found);
    }
    if (quantities.isEmpty() && found.rule().language().equals(RUSSIAN)) {
      quantities = figure(sentence, found, roles);
    }
    if (!quantities.isEmpty()) {
      counted.put("quantity", quantities);
    } else if (kind.equals("exercise") && !roles.containsKey("count")) {
      List<Filled> one = one(sentence, roles.getOrDefault("subject", List.of()));
      if (!one.isEmpty()) {
        counted.put("count", one);
      }
    }
    return counted;
  }

  /** The only figure of a claim in none of whose roles a figure stands: "согласился на 5 %". */
  private static List<Filled> figure(
      MarkedSentence sentence, Found found, SortedMap<String, List<Filled>> roles) {
    List<Filled> figures = new ArrayList<>();
    for (int i = found.from(); i < found.to(); i = sentence.mentionEnd(i)) {
      if (sentence.in(i, MentionKind.QUANTITY) || sentence.in(i, MentionKind.PERCENT)) {
        figures.add(mention(sentence, i));
      }
    }
    boolean taken =
        roles.values().stream()
            .flatMap(List::stream)
            .anyMatch(one -> one.mention() != null && COUNTS.contains(one.mention().kind()));
    return figures.size() == 1 && !taken ? figures : List.of();
  }

  /** "No injuries": none is told, which is not the same as that nothing is told. */
  private List<Filled> none(MarkedSentence sentence, List<Filled> targets) {
    for (Filled target : targets) {
      for (int i = Math.max(0, target.from() - 1); i < target.to(); i++) {
        if (sentence.lower(i).equals("no")
            && casualties.contains(sentence.lemma(target.to() - 1))) {
          return List.of(new Filled(i, i + 1, null));
        }
      }
    }
    return List.of();
  }

  /** The article that counts a happening as one. */
  private static List<Filled> one(MarkedSentence sentence, List<Filled> happenings) {
    for (Filled happening : happenings) {
      for (int i = Math.max(0, happening.from() - 1); i <= happening.from(); i++) {
        if (ONE.contains(sentence.lower(i))) {
          return List.of(new Filled(i, i + 1, null));
        }
      }
    }
    return List.of();
  }

  /** The only span of time of a deal: "a 237-day extension". */
  private static List<Filled> term(MarkedSentence sentence, Found found) {
    List<Filled> terms = new ArrayList<>();
    for (int i = found.from(); i < found.to(); i = sentence.mentionEnd(i)) {
      if (sentence.in(i, MentionKind.QUANTITY)
          && sentence.mention(i) instanceof Mention figure
          && figure.text().indexOf('-') > 0) {
        terms.add(mention(sentence, i));
      }
    }
    return terms.size() == 1 ? terms : List.of();
  }

  private List<Filled> numbers(MarkedSentence sentence, List<Filled> items) {
    List<Filled> quantities = new ArrayList<>();
    for (Filled item : items) {
      for (int i = Math.max(0, item.from() - 1); i < item.to(); i++) {
        Mention figure = sentence.mention(i);
        if (figure != null
            && figure.kind() == MentionKind.QUANTITY
            && !indefinite.contains(figure.text())) {
          quantities.add(
              new Filled(sentence.mentionStart(i), sentence.mentionEnd(i), sentence.mention(i)));
          break;
        }
      }
    }
    return quantities;
  }

  private Draft draft(
      MarkedSentence sentence,
      Found matched,
      SortedMap<String, List<Filled>> split,
      Quotations quotations,
      List<Saying> sayings) {
    Found found = matched;
    var roles = new TreeMap<String, List<Filled>>();
    split.forEach(
        (role, fillers) ->
            roles.put(
                role,
                fillers.stream()
                    .flatMap(
                        filled ->
                            antecedents.all(sentence, filled, role.equals("speaker")).stream())
                    .toList()));
    Predicate predicate = found.predicate();
    dated(sentence, found, roles, sayings);
    stands(sentence, found, roles);
    terms.complete(sentence, found.rule().kind(), roles);
    placed(sentence, predicate, roles);
    if (found.rule().kind().equals("transfer") && Collections.disjoint(roles.keySet(), SUMS)) {
      Optional<Filled> price = only(sentence, MentionKind.MONEY);
      if (price.isPresent()) {
        roles.put("price", new ArrayList<>(List.of(price.get())));
        found = found.reaching(price.get(), REACH);
      }
    }
    if (isContracted(sentence, found)) {
      found = found.as(Status.AGREED);
    }
    if (found.rule().kind().equals("statement")) {
      Contents.about(sentence, roles, antecedents, places);
    } else if (!roles.containsKey("place")) {
      where(sentence, found, roles);
    }
    boolean wide = WIDE.contains(found.rule().kind()) && places.known();
    int from = wide ? 0 : found.from();
    int to = wide ? sentence.size() : found.to();
    Delegates.add(sentence, found.rule().kind(), roles, antecedents);
    Contents.named(sentence, from, to, roles, antecedents);
    Span span = sentence.span(found.from(), found.to());
    List<Attribution> attribution = new ArrayList<>();
    for (Saying saying : sayings) {
      boolean inside = saying.content().contains(span) || within(saying.content(), span);
      boolean known = attribution.stream().anyMatch(one -> isSame(one, saying.speaker()));
      if (inside && !known && !saying.whole().equals(span)) {
        attribution.add(saying.speaker());
      }
    }
    if (ATTRIBUTED.contains(found.rule().kind())) {
      List<Attribution> own = own(sentence, found, roles);
      attribution.removeIf(one -> own.stream().anyMatch(other -> isSame(one, other)));
      attribution.addAll(0, own);
    }
    String hedge = words(sentence, found, hedges);
    Found told = Contents.forward(sentence, found);
    Modality modality = modality(sentence, told);
    if (found.rule().kind().equals("statement") && modality == Modality.ASSERTED) {
      modality = Contents.modality(sentence, found);
    }
    List<Filled> contents = roles.get("content");
    boolean direct =
        contents == null
            ? quotations.around(span).isPresent()
            : quotations
                .in(sentence.span(contents.getFirst().from(), contents.getFirst().to()))
                .isPresent();
    return new Draft(told, sentence, roles, modality, hedge, attribution, direct, null, List.of());
  }

  /** "The Supplier sells to the Customer ...": what a contract says of its parties, they agree. */
  private boolean isContracted(MarkedSentence sentence, Found found) {
    Predicate predicate = found.predicate();
    return predicate != null
        && predicate.tense() == Tense.PRESENT
        && found.status() == Status.UNKNOWN
        && found.rule().kind().equals("transfer")
        && SIDES.stream()
            .flatMap(role -> found.roles().getOrDefault(role, List.of()).stream())
            .anyMatch(side -> antecedents.isDefined(sentence, side));
  }

  private static boolean isSame(Attribution one, Attribution other) {
    return one.text().equals(other.text());
  }

  /** The speakers of a statement are the nearest who say its content. */
  private static List<Attribution> own(
      MarkedSentence sentence, Found found, SortedMap<String, List<Filled>> roles) {
    for (String role : List.of("speaker", "assessor")) {
      List<Filled> speakers = roles.get(role);
      if (speakers != null) {
        return speakers.stream()
            .map(who -> attribution(sentence, who, verb(sentence, found)))
            .toList();
      }
    }
    return List.of();
  }

  /** A claim whose subject stands outside the content clause, as in "said in May that". */
  private static boolean within(Span content, Span span) {
    int shared = Math.min(content.end(), span.end()) - Math.max(content.start(), span.start());
    return shared * 10 > span.length() * 8;
  }

  private Modality modality(MarkedSentence sentence, Found found) {
    if (found.rule().modality().isPresent()) {
      return found.rule().modality().get();
    }
    Predicate predicate = found.predicate();
    Modality modality = predicate == null ? Modality.ASSERTED : predicate.modality();
    if (predicate == null && found.rule().kind().equals("assessment") && denied(sentence, found)) {
      return Modality.NEGATED;
    }
    boolean doubted = words(sentence, found, doubts) != null;
    return modality == Modality.ASSERTED && doubted ? Modality.POSSIBLE : modality;
  }

  /** "is not likely" */
  private static boolean denied(MarkedSentence sentence, Found found) {
    for (int i = found.from(); i < found.to(); i++) {
      if (Contents.NEGATIONS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The hedging words of the claim, as written; several joined by "; ". */
  private @Nullable String words(MarkedSentence sentence, Found found, Set<String> listed) {
    List<String> words = new ArrayList<>();
    int reach = found.predicate() == null ? 0 : REACH;
    int from = Math.max(0, found.from() - reach);
    int to = Math.min(sentence.size(), found.to() + 1);
    for (int i = from; i < to; i++) {
      for (int length = Math.min(3, to - i); length > 0; length--) {
        var phrase = new StringBuilder();
        for (int k = i; k < i + length; k++) {
          phrase.append(k > i ? " " : "").append(sentence.lower(k));
        }
        if (listed.contains(phrase.toString()) && hedges(sentence, i, length, phrase.toString())) {
          words.add(sentence.text(i, i + length));
          i += length - 1;
          break;
        }
      }
    }
    return words.isEmpty() ? null : String.join("; ", words);
  }

  /** "May" of a date and "about" without a figure hedge nothing. */
  private boolean hedges(MarkedSentence sentence, int from, int length, String words) {
    int next = from + length;
    if (boundWords.contains(words)) {
      Mention figure = sentence.mention(from);
      return figure != null
          && figure.kind() != MentionKind.DATE
          && FIGURES.contains(figure.kind())
          && sentence.mentionStart(from) == from;
    }
    if (figureHedges.contains(words)) {
      Mention after = sentence.mention(next);
      return sentence.pos(next) == Pos.NUM
          || sentence.tag(next).equals("$")
          || after != null && FIGURES.contains(after.kind());
    }
    boolean dated = sentence.in(from, MentionKind.DATE);
    return !dated || sentence.pos(from) != Pos.PROPN;
  }

  private void dated(
      MarkedSentence sentence,
      Found found,
      SortedMap<String, List<Filled>> roles,
      List<Saying> sayings) {
    if (roles.containsKey("date")) {
      return;
    }
    Predicate predicate = found.predicate();
    if (predicate != null) {
      for (Argument argument : predicate.arguments()) {
        Phrase phrase = argument.phrase();
        if (!argument.slot().equals("content") && sentence.in(phrase.head(), MentionKind.DATE)) {
          roles.put("date", List.of(mention(sentence, phrase.head())));
          return;
        }
      }
    }
    only(sentence, MentionKind.DATE)
        .or(() -> told(sentence))
        .filter(date -> !isOfSaying(sentence, found, date, sayings))
        .filter(date -> !isOfProduction(sentence, found, date))
        .ifPresent(date -> roles.put("date", List.of(date)));
  }

  /** "Kordia ordered ten trucks, the agency reported on Tuesday": not the day of the order. */
  private static boolean isOfSaying(
      MarkedSentence sentence, Found found, Filled date, List<Saying> sayings) {
    return sayings.stream()
        .filter(saying -> saying.found().predicate() != found.predicate())
        .filter(saying -> saying.content().contains(sentence.span(found.from(), found.to())))
        .filter(saying -> !saying.content().contains(sentence.span(date.from(), date.to())))
        .map(saying -> saying.found().predicate())
        .filter(Objects::nonNull)
        .flatMap(predicate -> predicate.arguments().stream())
        .anyMatch(
            argument ->
                argument.phrase().head() >= date.from() && argument.phrase().head() < date.to());
  }

  /** "sells ten trucks made in 2020 or later": not the day of the sale. */
  private boolean isOfProduction(MarkedSentence sentence, Found found, Filled date) {
    Predicate predicate = found.predicate();
    if (predicate == null) {
      return false;
    }
    for (int i = predicate.groupEnd(); i < date.from(); i++) {
      if (sentence.tag(i).equals("VBN") && productionVerbs.contains(sentence.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** The place that its own words tell, the content's for a statement. */
  private void stands(MarkedSentence sentence, Found found, SortedMap<String, List<Filled>> roles) {
    if (!whereabouts.known() || STANDING.contains(found.rule().kind())) {
      return;
    }
    roles.computeIfPresent(
        PLACE, (_, all) -> all.stream().map(one -> whereabouts.widened(sentence, one)).toList());
    if (roles.containsKey(PLACE)) {
      return;
    }
    Filled place = whereabouts.in(sentence, found.from(), found.to());
    if (place != null) {
      roles.put(PLACE, List.of(place));
    }
  }

  private void placed(
      MarkedSentence sentence,
      @Nullable Predicate predicate,
      SortedMap<String, List<Filled>> roles) {
    if (roles.containsKey("place") || predicate == null) {
      return;
    }
    for (Argument argument : predicate.arguments()) {
      Phrase phrase = argument.phrase();
      if (!placeSlots.contains(argument.slot())) {
        continue;
      }
      for (int i = phrase.core() - 1; i >= phrase.start(); i--) {
        if (sentence.in(i, MentionKind.LOCATION)) {
          Filled place = mention(sentence, i);
          boolean taken = roles.values().stream().anyMatch(list -> list.contains(place));
          if (!taken) {
            roles.put("place", List.of(place));
            return;
          }
        }
      }
      int head = phrase.head();
      boolean named = placeNouns.contains(sentence.lemma(head)) && phrase.end() > head + 1;
      if (named) {
        roles.put("place", List.of(new Filled(phrase.start(), phrase.end(), null)));
        return;
      }
      if (sentence.mention(head) == null && sentence.pos(head) == Pos.PROPN) {
        roles.put("place", List.of(new Filled(phrase.start(), phrase.core(), null)));
        return;
      }
    }
  }

  /** The places that its words tell of, else the address of the firm that it is about. */
  private void where(MarkedSentence sentence, Found found, SortedMap<String, List<Filled>> roles) {
    List<Filled> told = new ArrayList<>(places.in(sentence, found.from(), found.to()));
    Predicate predicate = found.predicate();
    if (told.isEmpty() && predicate != null) {
      for (Argument argument : predicate.arguments()) {
        told.addAll(places.of(sentence, argument));
      }
    }
    told.removeIf(place -> roles.values().stream().anyMatch(list -> list.contains(place)));
    if (told.isEmpty() && ADDRESSED.contains(found.rule().kind())) {
      for (String role : SIDES) {
        for (Filled firm : roles.getOrDefault(role, List.of())) {
          told.addAll(places.address(sentence, firm));
        }
      }
    }
    if (!told.isEmpty()) {
      roles.put("place", told);
      SIDES.forEach(role -> roles.computeIfPresent(role, (_, all) -> without(all, told)));
    }
  }

  private static @Nullable List<Filled> without(List<Filled> all, List<Filled> places) {
    List<Filled> left = all.stream().filter(one -> !places.contains(one)).toList();
    return left.isEmpty() ? null : left;
  }

  /** The only date that does not just tell which: "the June 9 meeting", "the 2017 report". */
  private static Optional<Filled> told(MarkedSentence sentence) {
    Filled found = null;
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      int end = sentence.mentionEnd(i);
      boolean which = sentence.pos(end) == Pos.NOUN || sentence.pos(end) == Pos.ADJ;
      if (sentence.in(i, MentionKind.DATE) && !which) {
        if (found != null) {
          return Optional.empty();
        }
        found = mention(sentence, i);
      }
    }
    return Optional.ofNullable(found);
  }

  /** The only mention of a kind in the sentence. */
  private static Optional<Filled> only(MarkedSentence sentence, MentionKind kind) {
    Filled found = null;
    for (int i = 0; i < sentence.size(); i = sentence.mentionEnd(i)) {
      if (sentence.in(i, kind)) {
        if (found != null) {
          return Optional.empty();
        }
        found = mention(sentence, i);
      }
    }
    return Optional.ofNullable(found);
  }

  private static Filled mention(MarkedSentence sentence, int token) {
    return new Filled(
        sentence.mentionStart(token), sentence.mentionEnd(token), sentence.mention(token));
  }
}
