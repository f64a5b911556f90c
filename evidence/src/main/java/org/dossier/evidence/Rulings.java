package org.dossier.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.model.ContentId;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * What people ruled on who is who: fixed input of weighing, which it applies last. An entity is
 * known by its id, and where weighing makes that no longer, by a spelling that only one has.
 */
public record Rulings(List<Ruling> all) {
  public static final Rulings NONE = new Rulings(List.of());

  private static final String TOGETHER = "A person put them together.";

  public Rulings {
    all = List.copyOf(all);
  }

  /** An entity when it was ruled on. */
  public record Party(String id, String spelling) {}

  /** One ruling on entities of a kind. */
  public sealed interface Ruling {
    MentionKind kind();

    Party party();

    /** Two entities are one, which keeps the first one's name. */
    record One(MentionKind kind, Party party, Party other) implements Ruling {}

    /** A spelling is not this entity's. */
    record Apart(MentionKind kind, Party party, String spelling) implements Ruling {}
  }

  private record Key(MentionKind kind, String key) {}

  private record Spelled(MentionKind kind, String canonical, String spelling) {}

  void apply(List<NameForm> names) {
    if (!all.isEmpty()) {
      new Applying(names).run(all);
    }
  }

  private static final class Applying {
    private final List<NameForm> names;
    private final Map<String, Key> byId = new HashMap<>();
    private final Map<Key, Set<String>> bySpelling = new HashMap<>();
    private final Map<Key, Key> into = new HashMap<>();
    private final Set<Spelled> apart = new HashSet<>();

    Applying(List<NameForm> names) {
      this.names = names;
    }

    void run(List<Ruling> rulings) {
      collect(rulings);
      for (Ruling ruling : rulings) {
        Key party = find(ruling.kind(), ruling.party());
        if (party == null) {
          continue; // nobody is named so any more
        }
        switch (ruling) {
          case Ruling.Apart(var kind, _, var spelling) ->
              apart.add(new Spelled(kind, party.key(), spelling));
          case Ruling.One(var kind, _, var other) -> {
            Key second = find(kind, other);
            if (second != null && !end(second).equals(end(party))) {
              into.put(end(second), end(party));
            }
          }
        }
      }
      names.forEach(this::rule);
    }

    private void collect(List<Ruling> rulings) {
      Set<String> ids = new HashSet<>();
      for (Ruling ruling : rulings) {
        List<Party> parties = new ArrayList<>(List.of(ruling.party()));
        if (ruling instanceof Ruling.One one) {
          parties.add(one.other());
        }
        for (Party party : parties) {
          ids.add(party.id());
          bySpelling.put(new Key(ruling.kind(), party.spelling()), new TreeSet<>());
        }
      }
      for (NameForm name : names) {
        String id = ContentId.of("e", name.kind(), name.canonical());
        if (ids.contains(id)) {
          byId.put(id, new Key(name.kind(), name.canonical()));
        }
        for (int i = 0; i < name.spellings().size(); i++) {
          Set<String> canonical = bySpelling.get(new Key(name.kind(), name.spellings().text(i)));
          if (canonical != null) {
            canonical.add(name.canonical());
          }
        }
      }
    }

    private @Nullable Key find(MentionKind kind, Party party) {
      Key known = byId.get(party.id());
      if (known != null) {
        return known;
      }
      Set<String> spelled = bySpelling.getOrDefault(new Key(kind, party.spelling()), Set.of());
      return spelled.size() == 1 ? new Key(kind, spelled.iterator().next()) : null;
    }

    private Key end(Key key) {
      Key at = key;
      for (Key next = into.get(at); next != null; next = into.get(at)) {
        at = next;
      }
      return at;
    }

    private void rule(NameForm name) {
      for (int i = 0; i < name.spellings().size(); i++) {
        if (apart.contains(new Spelled(name.kind(), name.canonical(), name.spellings().text(i)))) {
          name.part();
          break;
        }
      }
      Key own = new Key(name.kind(), name.canonical());
      Key end = end(own);
      if (!end.equals(own)) {
        if (end.key().equals(name.key())) {
          name.part();
        } else {
          name.join(end.key(), TOGETHER);
        }
      }
    }
  }
}
