package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.model.ContentId;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Entity.Alias;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Who or what each mention denotes. Names with the same key are one; a shorter name joins a fuller
 * one of its own document, and one of another document only when the whole trove holds just one.
 *
 * @param keyOf entity id to the key of its name, which doesn't depend on the kind
 */
record Resolution(
    List<Entity> entities,
    SortedMap<String, String> entityOf,
    SortedMap<String, String> keyOf,
    SortedMap<String, Entity> byId,
    List<Merge> merges) {
  static final Set<MentionKind> NAMED =
      EnumSet.of(
          MentionKind.PERSON,
          MentionKind.ORGANIZATION,
          MentionKind.LOCATION,
          MentionKind.EQUIPMENT,
          MentionKind.POSITION);

  private static final String SAME = "The same name but for case, accents, titles or legal form.";

  /** From initials over a first name to a double surname is three. */
  private static final int MAX_STEPS = 4;

  static Resolution of(Trove trove) {
    var names = new TreeMap<Local, LocalName>();
    for (Mention mention : trove.mentions()) {
      if (NAMED.contains(mention.kind())) {
        String key = NameKey.of(mention.kind(), mention.text());
        names
            .computeIfAbsent(
                new Local(mention.kind(), key, mention.document()), l -> new LocalName())
            .add(mention);
      }
    }
    Set<String> places = new TreeSet<>();
    names
        .keySet()
        .forEach(
            name -> {
              if (name.kind() == MentionKind.LOCATION) {
                places.add(name.key());
              }
            });
    joinWithinDocuments(names, places);
    names.forEach((name, local) -> local.joined = chained(names, name, local));
    joinAcrossDocuments(names, places);
    joinAcrossScripts(names);
    return collected(names);
  }

  private static void joinWithinDocuments(SortedMap<Local, LocalName> names, Set<String> places) {
    var byDocument = new TreeMap<DocumentId, Map<Local, LocalName>>();
    names.forEach(
        (name, local) ->
            byDocument.computeIfAbsent(name.document(), d -> new TreeMap<>()).put(name, local));
    for (Map<Local, LocalName> inDocument : byDocument.values()) {
      for (MentionKind kind : List.of(MentionKind.PERSON, MentionKind.ORGANIZATION)) {
        var keys = new TreeSet<String>();
        var firms = new TreeSet<String>();
        inDocument.forEach(
            (name, local) -> {
              if (name.kind() == kind) {
                keys.add(name.key());
                if (local.isFirm()) {
                  firms.add(name.key());
                }
              }
            });
        var fuller = new FullerNames(kind, keys, firms);
        inDocument.forEach(
            (name, local) -> {
              if (name.kind() == kind && !isPlace(name, places)) {
                join(
                    local,
                    fuller.of(name.key(), local.spelling(), false),
                    name,
                    " of the only such name in the document");
              }
            });
      }
    }
  }

  private static void joinAcrossDocuments(SortedMap<Local, LocalName> names, Set<String> places) {
    for (MentionKind kind : List.of(MentionKind.PERSON, MentionKind.ORGANIZATION)) {
      var spellings = new TreeMap<String, SortedMap<String, Integer>>();
      names.forEach(
          (name, local) -> {
            if (name.kind() == kind) {
              SortedMap<String, Integer> of =
                  spellings.computeIfAbsent(local.canonical(name), k -> new TreeMap<>());
              local.spellings.forEach((text, count) -> of.merge(text, count, Integer::sum));
            }
          });
      var fuller = new FullerNames(kind, spellings.keySet(), Set.of());
      Map<String, FullerNames.Fuller> next = new TreeMap<>();
      spellings.forEach(
          (key, of) ->
              fuller
                  .of(key, mostFrequent(of), true)
                  .filter(full -> !full.key().equals(key))
                  .ifPresent(full -> next.put(key, full)));
      if (kind == MentionKind.ORGANIZATION) {
        learned(names, kind).forEach(next::putIfAbsent);
      }
      names.forEach(
          (name, local) -> {
            if (name.kind() == kind && !isPlace(name, places)) {
              follow(name, local, next);
            }
          });
    }
  }

  /** "Halden Training Centre" is translated, not spelled, in another script. */
  private static boolean isDescribed(Local name) {
    return name.kind() == MentionKind.ORGANIZATION && name.key().contains(" ");
  }

  /** Names in other scripts to the one in Latin letters that they spell. */
  private static void joinAcrossScripts(SortedMap<Local, LocalName> names) {
    for (MentionKind kind :
        List.of(MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.LOCATION)) {
      var latin = new TreeMap<String, String>();
      var others = new TreeMap<String, String>();
      names.forEach(
          (name, local) -> {
            if (name.kind() == kind && local.joined == null) {
              String script = Script.of(name.key());
              if (script.equals("Latn") && !isDescribed(name)) {
                latin.putIfAbsent(name.key(), local.spelling());
              } else if (!script.equals("Latn") && !script.equals("Zyyy")) {
                others.putIfAbsent(name.key(), local.spelling());
              }
            }
          });
      if (latin.isEmpty() || others.isEmpty()) {
        continue;
      }
      var bridge = new ScriptBridge(latin);
      Map<String, FullerNames.Fuller> same = new TreeMap<>();
      others.forEach((key, spelling) -> bridge.of(spelling).ifPresent(full -> same.put(key, full)));
      names.forEach(
          (name, local) -> {
            FullerNames.Fuller full = name.kind() == kind ? same.get(local.canonical(name)) : null;
            if (full != null) {
              local.join(full.key(), capital(full.why()) + ".");
            }
          });
    }
  }

  /** Short forms that some documents spell out, and all of them in the same way. */
  private static Map<String, FullerNames.Fuller> learned(
      SortedMap<Local, LocalName> names, MentionKind kind) {
    Map<String, Set<String>> fullOf = new TreeMap<>();
    names.forEach(
        (name, local) -> {
          if (name.kind() == kind && local.joined != null) {
            fullOf.computeIfAbsent(name.key(), k -> new TreeSet<>()).add(local.joined);
          }
        });
    Map<String, FullerNames.Fuller> learned = new TreeMap<>();
    fullOf.forEach(
        (key, full) -> {
          if (full.size() == 1) {
            learned.put(key, new FullerNames.Fuller(full.iterator().next(), "short form"));
          }
        });
    return learned;
  }

  /** The surname to the name, and the name to the still fuller one. */
  private static void follow(Local name, LocalName local, Map<String, FullerNames.Fuller> next) {
    for (int step = 0; step < MAX_STEPS; step++) {
      FullerNames.Fuller full = next.get(local.canonical(name));
      if (full == null) {
        return;
      }
      local.join(
          full.key(),
          local.joined == null
              ? capital(full.why()) + " of the only such name in all documents."
              : local.why);
    }
  }

  private static boolean isPlace(Local name, Set<String> places) {
    return name.kind() == MentionKind.ORGANIZATION && places.contains(name.key());
  }

  private static void join(
      LocalName local, Optional<FullerNames.Fuller> fuller, Local name, String where) {
    fuller
        .filter(full -> !full.key().equals(name.key()))
        .ifPresent(full -> local.join(full.key(), capital(full.why()) + where + "."));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static Resolution collected(SortedMap<Local, LocalName> names) {
    var groups =
        new TreeMap<Named, Group>(Comparator.comparing(Named::kind).thenComparing(Named::key));
    names.forEach(
        (name, local) -> {
          var named = new Named(name.kind(), local.canonical(name));
          groups.computeIfAbsent(named, n -> new Group()).add(name, local);
        });
    List<Entity> entities = new ArrayList<>();
    var entityOf = new TreeMap<String, String>();
    var keyOf = new TreeMap<String, String>();
    var byId = new TreeMap<String, Entity>();
    List<Merge> merges = new ArrayList<>();
    groups.forEach(
        (named, group) -> {
          Entity entity = group.entity(named);
          entities.add(entity);
          byId.put(entity.id(), entity);
          keyOf.put(entity.id(), named.key());
          group.mentions.forEach(mention -> entityOf.put(mention, entity.id()));
          for (Alias alias : entity.aliases()) {
            if (!alias.text().equals(entity.name())) {
              merges.add(
                  new Merge(
                      entity.id(), alias.text(), group.whys.getOrDefault(alias.text(), SAME)));
            }
          }
        });
    entities.sort(
        Comparator.comparing(Entity::kind).thenComparing(Entity::name).thenComparing(Entity::id));
    return new Resolution(
        List.copyOf(entities),
        Collections.unmodifiableSortedMap(entityOf),
        Collections.unmodifiableSortedMap(keyOf),
        Collections.unmodifiableSortedMap(byId),
        List.copyOf(merges));
  }

  /** The fuller name found in a document may itself have joined a still fuller one there. */
  private static @Nullable String chained(
      SortedMap<Local, LocalName> names, Local name, LocalName local) {
    LocalName next =
        local.joined == null
            ? null
            : names.get(new Local(name.kind(), local.joined, name.document()));
    return next == null || next.joined == null || next.joined.equals(name.key())
        ? local.joined
        : next.joined;
  }

  private record Named(MentionKind kind, String key) {}

  /** One name in one document. */
  private record Local(MentionKind kind, String key, DocumentId document)
      implements Comparable<Local> {
    @Override
    public int compareTo(Local other) {
      return Comparator.comparing(Local::kind)
          .thenComparing(Local::key)
          .thenComparing(Local::document)
          .compare(this, other);
    }
  }

  private static final class LocalName {
    private final SortedMap<String, Integer> spellings = new TreeMap<>();
    private final List<String> mentions = new ArrayList<>();
    private @Nullable String joined;
    private String why = SAME;

    void add(Mention mention) {
      spellings.merge(mention.text().strip().replaceAll("\\s+", " "), 1, Integer::sum);
      mentions.add(mention.id());
    }

    void join(String key, String reason) {
      joined = key;
      why = reason;
    }

    String canonical(Local name) {
      return joined == null ? name.key() : joined;
    }

    boolean isFirm() {
      return spellings.keySet().stream().anyMatch(NameKey::hasLegalForm);
    }

    String spelling() {
      return mostFrequent(spellings);
    }
  }

  private static final class Group {
    private final SortedMap<String, Integer> spellings = new TreeMap<>();
    private final SortedMap<String, Integer> ownSpellings = new TreeMap<>();
    private final Set<DocumentId> documents = new TreeSet<>();
    private final Map<String, String> whys = new TreeMap<>();
    private final List<String> mentions = new ArrayList<>();

    void add(Local name, LocalName local) {
      local.spellings.forEach(
          (text, count) -> {
            spellings.merge(text, count, Integer::sum);
            if (local.joined == null) {
              ownSpellings.merge(text, count, Integer::sum);
            } else {
              whys.put(text, local.why);
            }
          });
      documents.add(name.document());
      mentions.addAll(local.mentions);
    }

    Entity entity(Named named) {
      List<Alias> aliases = new ArrayList<>();
      spellings.forEach((text, count) -> aliases.add(new Alias(text, Script.of(text), count)));
      aliases.sort(Comparator.comparing((Alias a) -> -a.count()).thenComparing(Alias::text));
      return new Entity(
          ContentId.of("e", named.kind(), named.key()),
          named.kind(),
          mostFrequent(ownSpellings.isEmpty() ? spellings : ownSpellings),
          aliases,
          mentions.size(),
          documents.size());
    }
  }

  /**
   * On a tie, the spelling that begins with a letter or a digit and isn't all capitals, then the
   * first in the alphabet.
   */
  private static String mostFrequent(SortedMap<String, Integer> spellings) {
    return spellings.entrySet().stream()
        .min(
            Comparator.comparing((Map.Entry<String, Integer> spelling) -> -spelling.getValue())
                .thenComparing(s -> !Character.isLetterOrDigit(s.getKey().codePointAt(0)))
                .thenComparing(spelling -> isShouted(spelling.getKey()))
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private static boolean isShouted(String text) {
    return text.codePoints().noneMatch(Character::isLowerCase);
  }
}
