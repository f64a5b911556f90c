package org.dossier.evidence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Who or what each mention denotes. Names with the same key are one; a shorter name joins a fuller
 * one of its own document, and one of another document only when the whole trove holds just one.
 *
 * <p>Holds each name of the trove once, however often it is mentioned.
 */
final class Resolution {
  static final Set<MentionKind> NAMED =
      EnumSet.of(
          MentionKind.PERSON,
          MentionKind.ORGANIZATION,
          MentionKind.LOCATION,
          MentionKind.EQUIPMENT,
          MentionKind.POSITION);

  private final Map<NameForm.Key, NameForm> forms = new HashMap<>();
  private final Map<String, Known> byId = new HashMap<>();
  private @Nullable Denoting denoting;
  private final Set<String> places = new TreeSet<>();
  private final Firms firms = new Firms();
  private final Trove trove;
  private final Weights weights;
  private final InOrder inOrder;
  private final Labor labor;

  private Resolution(Trove trove, Weights weights, InOrder inOrder, Labor labor) {
    this.trove = trove;
    this.weights = weights;
    this.inOrder = inOrder;
    this.labor = labor;
  }

  /** Goes through the names of the trove twice, and hands on entities and what denotes them. */
  static Resolution of(Trove trove, Weights weights, InOrder inOrder, Labor labor) {
    var resolution = new Resolution(trove, weights, inOrder, labor);
    resolution.run();
    return resolution;
  }

  private void run() {
    trove.spellings(
        MentionKind.LOCATION,
        text -> {
          places.add(NameKey.of(MentionKind.LOCATION, text));
          Citations.ofPlace(text)
              .forEach(name -> places.add(NameKey.of(MentionKind.LOCATION, name)));
        });
    trove.spellings(MentionKind.ORGANIZATION, firms::add);
    List<DocumentId> documents = List.copyOf(trove.naming());
    var local = new DocumentNames(places, firms.keys());
    eachDocument(documents, new Collecting(local), this::collect);
    List<NameForm> ordered = new ArrayList<>(forms.values());
    ordered.sort(
        (one, other) ->
            one.kind() != other.kind()
                ? one.kind().compareTo(other.kind())
                : one.key().compareTo(other.key()));
    joinAcrossDocuments(ordered);
    joinTranslated(ordered, "Latn");
    joinTranslated(ordered, "Cyrl");
    joinAcrossScripts(ordered);
    trove.rulings().apply(ordered);
    Map<NameForm, Known> entities = entities(ordered);
    eachDocument(
        documents,
        new Assigning(local),
        (document, names) -> assign(document, documents.get(document), names, entities));
    Map<Known, Called> called = new IdentityHashMap<>();
    Map<NameForm.Key, Called> of = new HashMap<>();
    forms.forEach(
        (key, form) ->
            of.put(
                key,
                called.computeIfAbsent(Objects.requireNonNull(entities.get(form)), Known::called)));
    denoting = new Denoting(local, of);
    forms.clear();
    for (NameForm name : ordered) {
      Known known = Objects.requireNonNull(entities.get(name));
      if (byId.putIfAbsent(known.id(), known) == null) {
        Entity entity = known.entity();
        weights.add(entity);
        known.merges(entity.aliases()).forEach(weights::add);
      }
    }
  }

  private interface DocumentSink<T> {
    void accept(int document, List<T> names);
  }

  private <T> void eachDocument(
      List<DocumentId> documents, Chore<DocumentId, List<T>> chore, DocumentSink<T> sink) {
    var read = new AtomicInteger();
    labor.each(documents, chore, names -> sink.accept(read.getAndIncrement(), names));
  }

  /** A name as a document writes it. */
  private record Used(NameForm.Key form, Spellings spellings, @Nullable String citation)
      implements Serializable {}

  /** The names that a document uses. */
  private record Collecting(DocumentNames names) implements Chore<DocumentId, List<Used>> {
    @Override
    public List<Used> of(Trove trove, DocumentId document) {
      List<Used> used = new ArrayList<>();
      for (LocalName name : names.of(trove, document)) {
        used.add(new Used(NameForm.Key.of(name), name.spellings(), name.citation()));
      }
      return used;
    }
  }

  private void collect(int document, List<Used> names) {
    for (Used name : names) {
      NameForm form =
          forms.computeIfAbsent(
              name.form(), key -> new NameForm(key, name.spellings().mostFrequent()));
      form.cite(name.citation());
      Spellings of = form.spellings();
      name.spellings().counts().forEach((text, count) -> of.add(text, count, document));
    }
  }

  /** The mentions that are of one name, by their ids. */
  private record Mentioned(NameForm.Key form, List<String> mentions) implements Serializable {}

  /** Which mentions of a document are of which of its names. */
  private record Assigning(DocumentNames names) implements Chore<DocumentId, List<Mentioned>> {
    @Override
    public List<Mentioned> of(Trove trove, DocumentId document) {
      List<Mentioned> mentioned = new ArrayList<>();
      for (LocalName name : names.of(trove, document)) {
        mentioned.add(new Mentioned(NameForm.Key.of(name), name.mentions()));
      }
      return mentioned;
    }
  }

  private void assign(
      int number, DocumentId document, List<Mentioned> names, Map<NameForm, Known> entities) {
    for (Mentioned name : names) {
      Known known = entities.get(forms.get(name.form()));
      if (known == null) {
        throw new IllegalStateException("a name that was not there before: " + name.form());
      }
      known.seenIn(number);
      name.mentions().forEach(mention -> weights.denotes(document, mention, known.id()));
    }
  }

  private void joinAcrossDocuments(List<NameForm> names) {
    for (MentionKind kind : List.of(MentionKind.PERSON, MentionKind.ORGANIZATION)) {
      List<NameForm> ofKind = names.stream().filter(name -> name.kind() == kind).toList();
      Map<String, Spellings> spellings = new HashMap<>();
      for (NameForm name : ofKind) {
        spellings.merge(name.canonical(), name.spellings(), Resolution::together);
      }
      var fuller = new FullerNames(kind, spellings.keySet(), Set.of(), places);
      Map<String, FullerNames.Fuller> next = new HashMap<>();
      spellings.forEach(
          (key, of) ->
              fuller
                  .of(key, of.mostFrequent(), true)
                  .filter(full -> !full.key().equals(key))
                  .ifPresent(full -> next.put(key, full)));
      if (kind == MentionKind.ORGANIZATION) {
        learned(ofKind).forEach(next::putIfAbsent);
      }
      for (NameForm name : ofKind) {
        if (kind != MentionKind.ORGANIZATION || !places.contains(name.key())) {
          name.follow(next);
        }
      }
    }
  }

  private static Spellings together(Spellings some, Spellings others) {
    var all = new Spellings();
    all.addAll(some);
    all.addAll(others);
    return all;
  }

  /** "Halden Training Centre" is translated, not spelled, in another script. */
  private static boolean isDescribed(NameForm name) {
    return name.kind() == MentionKind.ORGANIZATION && name.key().contains(" ");
  }

  /** Names in other scripts to the one in Latin letters that they spell. */
  private void joinAcrossScripts(List<NameForm> names) {
    for (MentionKind kind :
        List.of(MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.LOCATION)) {
      SortedMap<String, String> others = ofScript(names, kind, false);
      if (others.isEmpty()) {
        continue;
      }
      SortedMap<String, String> latin = ofScript(names, kind, true);
      if (latin.isEmpty()) {
        continue;
      }
      var bridge = new ScriptBridge(latin);
      record Same(String key, Optional<FullerNames.Fuller> full) {}
      Map<String, FullerNames.Fuller> same = new HashMap<>();
      inOrder.each(
          others.entrySet(),
          other -> new Same(other.getKey(), bridge.of(other.getValue())),
          found -> found.full().ifPresent(full -> same.put(found.key(), full)));
      for (NameForm name : names) {
        FullerNames.Fuller full = name.kind() == kind ? same.get(name.canonical()) : null;
        if (full != null) {
          name.join(full.key(), NameForm.capital(full.why()) + ".");
        }
      }
    }
  }

  /** Organizations in other scripts to the one in this script that says the same of itself. */
  private void joinTranslated(List<NameForm> names, String script) {
    SortedMap<String, String> others = new TreeMap<>();
    SortedMap<String, String> targets = new TreeMap<>();
    for (NameForm name : names) {
      if (name.kind() == MentionKind.ORGANIZATION && name.joined() == null) {
        String written = Script.of(name.key());
        if (written.equals(script)) {
          targets.putIfAbsent(name.key(), name.firstSpelling());
        } else if (written.equals("Cyrl") && script.equals("Latn") || written.equals("Hani")) {
          others.putIfAbsent(name.key(), name.firstSpelling());
        }
      }
    }
    if (others.isEmpty() || targets.isEmpty()) {
      return;
    }
    var bridge = new OrganizationBridge(targets);
    record Same(String key, Optional<FullerNames.Fuller> full) {}
    Map<String, FullerNames.Fuller> same = new HashMap<>();
    inOrder.each(
        others.entrySet(),
        other -> new Same(other.getKey(), bridge.of(other.getValue())),
        found -> found.full().ifPresent(full -> same.put(found.key(), full)));
    for (NameForm name : names) {
      FullerNames.Fuller full =
          name.kind() == MentionKind.ORGANIZATION ? same.get(name.canonical()) : null;
      if (full != null) {
        name.join(full.key(), NameForm.capital(full.why()) + ".");
      }
    }
  }

  private static SortedMap<String, String> ofScript(
      List<NameForm> names, MentionKind kind, boolean latin) {
    var found = new TreeMap<String, String>();
    for (NameForm name : names) {
      if (name.kind() == kind && name.joined() == null && !(latin && isDescribed(name))) {
        String script = Script.of(name.key());
        if (latin ? script.equals("Latn") : !script.equals("Latn") && !script.equals("Zyyy")) {
          found.putIfAbsent(name.key(), name.firstSpelling());
        }
      }
    }
    return found;
  }

  /** Short forms that some documents spell out, and all of them in the same way. */
  private static Map<String, FullerNames.Fuller> learned(List<NameForm> names) {
    Map<String, Set<String>> fullOf = new TreeMap<>();
    for (NameForm name : names) {
      if (name.joined() != null) {
        fullOf.computeIfAbsent(name.key(), k -> new TreeSet<>()).add(name.joined());
      }
    }
    Map<String, FullerNames.Fuller> learned = new TreeMap<>();
    fullOf.forEach(
        (key, full) -> {
          if (full.size() == 1) {
            learned.put(key, new FullerNames.Fuller(full.iterator().next(), "short form"));
          }
        });
    return learned;
  }

  private static Map<NameForm, Known> entities(List<NameForm> names) {
    record Named(MentionKind kind, String key) {}
    Map<Named, List<NameForm>> groups = new HashMap<>();
    for (NameForm name : names) {
      groups
          .computeIfAbsent(new Named(name.kind(), name.canonical()), n -> new ArrayList<>(1))
          .add(name);
    }
    Map<NameForm, Known> entities = new HashMap<>();
    groups.forEach(
        (named, group) -> {
          var known = new Known(named.kind(), named.key(), group);
          group.forEach(name -> entities.put(name, known));
        });
    return entities;
  }

  /** Whom a mention denotes; null for nobody known. */
  @Nullable Known of(@Nullable String mention) {
    return mention == null ? null : weights.entityOf(mention).map(byId::get).orElse(null);
  }

  /** Says of documents, one by one, whom their mentions denote. */
  Denoting denoting() {
    return Objects.requireNonNull(denoting);
  }

  /** As {@link #of} has it; for who reads claims here. */
  @Nullable Called called(String mention) {
    Known known = of(mention);
    return known == null ? null : known.called();
  }

  /** The keys of all names, which don't depend on their kinds. */
  Iterable<String> keys() {
    return () -> byId.values().stream().map(Known::key).iterator();
  }
}
