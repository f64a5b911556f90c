package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.model.Attribution;
import org.dossier.model.Modality;
import org.dossier.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim under way.
 *
 * @param carried what sentences before or after give it: the parties of the deal that it tells of
 * @param quotedFrom the saying, perhaps of another sentence, whose quotation the claim stands in
 */
record Draft(
    Found found,
    MarkedSentence sentence,
    SortedMap<String, List<Filled>> roles,
    Modality modality,
    @Nullable String hedge,
    List<Attribution> attribution,
    boolean direct,
    @Nullable Saying quotedFrom,
    List<Carried> carried) {
  /** Roles that keep what both of two drafts tell: "engaged a unit and destroyed two trucks". */
  private static final Set<String> JOINED = Set.of("target", "trainee");

  private static final Set<String> BESIDE = Set.of("date", "place", "about");

  /** A filler that another sentence of the page names. */
  record Carried(String role, MarkedSentence sentence, Filled filled) {}

  String kind() {
    return found.rule().kind();
  }

  Span span() {
    return sentence.span(found.from(), found.to());
  }

  Draft with(List<Carried> more) {
    List<Carried> all = new ArrayList<>(carried);
    all.addAll(more);
    return new Draft(
        found, sentence, roles, modality, hedge, attribution, direct, quotedFrom, List.copyOf(all));
  }

  /** The same claim, which rests on one more, the last in the chain. */
  Draft toldBy(Attribution author) {
    List<Attribution> chain = new ArrayList<>(attribution);
    chain.add(author);
    return new Draft(
        found, sentence, roles, modality, hedge, List.copyOf(chain), direct, quotedFrom, carried);
  }

  /** With the roles of another draft that this one lacks, over the words of both. */
  Draft and(Draft other) {
    var all = new TreeMap<>(other.roles);
    all.putAll(roles);
    JOINED.forEach(role -> join(all, role, roles.get(role), other.roles.get(role)));
    boolean verb = other.found.predicate() != null && other.found.predicate().verb();
    Draft teller = verb ? other : this;
    var whole =
        new Found(
            found.rule(),
            all,
            teller.found.predicate(),
            teller.found.status(),
            Math.min(found.from(), other.found.from()),
            Math.max(found.to(), other.found.to()),
            teller.found.line());
    return new Draft(
        whole,
        sentence,
        all,
        teller.modality,
        hedge == null ? other.hedge : hedge,
        attribution,
        direct,
        quotedFrom,
        carried);
  }

  private static void join(
      SortedMap<String, List<Filled>> all,
      String role,
      @Nullable List<Filled> own,
      @Nullable List<Filled> more) {
    if (own != null && more != null) {
      var joined = new ArrayList<>(own);
      more.stream()
          .filter(one -> own.stream().noneMatch(o -> o.from() < one.to() && one.from() < o.to()))
          .forEach(joined::add);
      joined.sort(Comparator.comparingInt(Filled::from));
      all.put(role, List.copyOf(joined));
    }
  }

  boolean lacks(String role) {
    return !roles.containsKey(role) && carried.stream().noneMatch(one -> one.role().equals(role));
  }

  /** The same claim, which takes over what another tells in those of the roles that it lacks. */
  Draft completed(Draft other, List<String> from) {
    List<Carried> more = new ArrayList<>();
    from.stream().filter(this::lacks).forEach(role -> more.addAll(other.told(role)));
    return with(more);
  }

  /** What it tells in a role, itself or taken over. */
  List<Carried> told(String role) {
    List<Carried> all = new ArrayList<>();
    for (Filled one : roles.getOrDefault(role, List.of())) {
      all.add(new Carried(role, sentence, one));
    }
    carried.stream().filter(one -> one.role().equals(role)).forEach(all::add);
    return all;
  }

  /** How many fill its roles, when and where and whom it only names aside. */
  int fillers() {
    return roles.entrySet().stream()
        .filter(entry -> !BESIDE.contains(entry.getKey()))
        .mapToInt(entry -> entry.getValue().size())
        .sum();
  }

  Draft as(Modality other) {
    return new Draft(
        found, sentence, roles, other, hedge, attribution, direct, quotedFrom, carried);
  }

  /** The same claim, told by the speaker of a quotation. */
  Draft from(Saying saying) {
    return new Draft(
        found, sentence, roles, modality, hedge, List.of(saying.speaker()), true, saying, carried);
  }
}
