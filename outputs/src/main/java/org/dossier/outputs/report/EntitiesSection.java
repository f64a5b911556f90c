package org.dossier.outputs.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dossier.model.Entity;
import org.dossier.model.Filler;
import org.dossier.model.MentionKind;

/** Persons, organisations, places and equipment by name, with every spelling seen. */
final class EntitiesSection implements Section {
  private static final int SPELLINGS = 12;

  /** Names of fewer files are only indexed when a finding rests on them. */
  private static final int WIDELY = 3;

  private final Contents contents;
  private final ReportLimits limits;

  EntitiesSection(Contents contents, ReportLimits limits) {
    this.contents = contents;
    this.limits = limits;
  }

  private Set<String> inFindings() {
    var found = new HashSet<String>();
    for (Exhibit exhibit : contents.exhibits()) {
      for (List<Filler> fillers : exhibit.particulars().roles().values()) {
        for (Filler filler : fillers) {
          String id = filler.mention() == null ? null : contents.entityOf().get(filler.mention());
          if (id != null) {
            found.add(id);
          }
        }
      }
    }
    return found;
  }

  @Override
  public void write(Html html) {
    Map<MentionKind, List<Entity>> kinds = new EnumMap<>(MentionKind.class);
    contents
        .entities()
        .forEach(e -> kinds.computeIfAbsent(e.kind(), _ -> new ArrayList<>()).add(e));
    html.open("section", "id", "names");
    html.element("h2", "Names");
    html.element(
        "p",
        "Who and what the findings and at least three files name, the most mentioned first, with the spellings that were taken for one. Two names may be one, and one name two.",
        "class",
        "lead");
    Set<String> inFindings = inFindings();
    kinds.forEach((kind, entities) -> kind(html, kind, entities, inFindings));
    html.end();
  }

  private void kind(Html html, MentionKind kind, List<Entity> all, Set<String> inFindings) {
    List<Entity> shown = new ArrayList<>();
    for (Entity entity : all) {
      if (entity.documents() >= WIDELY || inFindings.contains(entity.id())) {
        shown.add(entity);
      }
    }
    if (shown.isEmpty()) {
      return;
    }
    int most = Math.min(limits.rows() / 4, shown.size());
    html.element("h3", heading(kind));
    html.open("ul", "class", "names");
    for (Entity entity : shown.subList(0, most)) {
      html.open("li").element("bdi", Html.unturned(entity.name()), "class", "name");
      html.element(
          "span",
          String.format(
              Locale.ROOT,
              " %,d× in %,d %s",
              entity.mentions(),
              entity.documents(),
              entity.documents() == 1 ? "file" : "files"),
          "class",
          "count");
      spellings(html, entity);
      html.end();
    }
    html.end();
    Quotes.leftOut(
        html,
        all.size() - most,
        "names, each of one or two files and in no finding,",
        "dossier entities CASE --kind " + kind.name().toLowerCase(Locale.ROOT));
  }

  private static void spellings(Html html, Entity entity) {
    List<String> others =
        entity.aliases().stream()
            .map(Entity.Alias::text)
            .filter(text -> !text.equals(entity.name()))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    html.open("span", "class", "aliases").text("also ");
    for (int i = 0; i < Math.min(SPELLINGS, others.size()); i++) {
      html.text(i == 0 ? "" : ", ")
          .element("bdi", Html.unturned(others.get(i).replaceAll("\\s+", " ")));
    }
    html.text(others.size() > SPELLINGS ? " …" : "").end();
  }

  private static String heading(MentionKind kind) {
    return switch (kind) {
      case PERSON -> "Persons";
      case ORGANIZATION -> "Organisations";
      case LOCATION -> "Places";
      case EQUIPMENT -> "Equipment";
      case DATE, MONEY, QUANTITY, PERCENT, IDENTIFIER, POSITION ->
          throw new IllegalArgumentException("not indexed: " + kind);
    };
  }
}
