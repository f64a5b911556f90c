package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.model.ContentId;
import org.dossier.model.Entity;
import org.dossier.model.Entity.Alias;
import org.dossier.model.MentionKind;

/** An entity that the names of a trove come to. */
final class Known {
  private final String id;
  private final MentionKind kind;
  private final String key;
  private final String name;
  private final List<NameForm> forms;
  private int documents;
  private int lastDocument = -1;

  /**
   * @param forms by key
   */
  Known(MentionKind kind, String key, List<NameForm> forms) {
    this.id = ContentId.of("e", kind, key);
    this.kind = kind;
    this.key = key;
    this.forms = List.copyOf(forms);
    var own = new Spellings();
    String citation = null;
    for (NameForm form : forms) {
      if (form.joined() == null) {
        own.addAll(form.spellings());
        citation = NameForm.better(citation, form.citation());
      }
    }
    this.name = citation == null ? (own.size() == 0 ? spellings() : own).mostFrequent() : citation;
  }

  String id() {
    return id;
  }

  Called called() {
    return new Called(key, name);
  }

  MentionKind kind() {
    return kind;
  }

  /** The key of its name, which doesn't depend on the kind. */
  String key() {
    return key;
  }

  String name() {
    return name;
  }

  /** How many documents name it. */
  int documents() {
    return documents;
  }

  /** Counts a document that names it, once for all its names. */
  void seenIn(int document) {
    if (document != lastDocument) {
      lastDocument = document;
      documents++;
    }
  }

  private Spellings spellings() {
    var all = new Spellings();
    forms.forEach(form -> all.addAll(form.spellings()));
    return all;
  }

  /** The most frequent first. */
  List<Alias> aliases() {
    List<Alias> aliases = new ArrayList<>();
    spellings()
        .counts()
        .forEach((text, count) -> aliases.add(new Alias(text, Script.of(text), count)));
    aliases.sort(Comparator.comparing((Alias a) -> -a.count()).thenComparing(Alias::text));
    return aliases;
  }

  Entity entity() {
    return new Entity(id, kind, name, aliases(), spellings().total(), documents);
  }

  /** Why each of its other spellings is one of its own; where documents differ, by the last. */
  List<Merge> merges(List<Alias> aliases) {
    if (aliases.size() < 2) {
      return List.of();
    }
    Map<String, String> whys = new HashMap<>();
    Map<String, Integer> told = new HashMap<>();
    String before = "";
    for (NameForm form : forms) {
      if (!form.key().equals(before)) {
        told.clear();
        before = form.key();
      }
      Spellings of = form.spellings();
      for (int i = 0; i < of.size() && form.joined() != null; i++) {
        if (told.merge(of.text(i), of.lastDocument(i), Math::max) == of.lastDocument(i)) {
          whys.put(of.text(i), form.why());
        }
      }
    }
    List<Merge> merges = new ArrayList<>();
    for (Alias alias : aliases) {
      if (!alias.text().equals(name)) {
        merges.add(new Merge(id, alias.text(), whys.getOrDefault(alias.text(), NameForm.SAME)));
      }
    }
    return merges;
  }
}
