package org.dossier.web;

import java.util.List;
import org.dossier.model.Entity;
import org.dossier.search.Spellings;
import org.dossier.store.CaseException;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/** All spellings of those in the case that have a name. */
final class CaseSpellings implements Spellings {
  /** Of those whose names hold it, the most mentioned are looked at. */
  private static final Window MOST = new Window(0, 50);

  private volatile @Nullable Desk desk;

  void from(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<String> of(String name) {
    Desk asked = desk;
    if (asked == null) {
      return List.of();
    }
    try {
      List<Entity> byId = asked.look(views -> views.entity(name)).stream().toList();
      List<Entity> all =
          byId.isEmpty() ? asked.look(views -> views.entities(name, null, MOST)).rows() : byId;
      return all.stream()
          .filter(entity -> entity.id().equals(name) || isCalled(entity, name))
          .flatMap(entity -> entity.aliases().stream())
          .map(Entity.Alias::text)
          .distinct()
          .limit(200)
          .toList();
    } catch (CaseException e) {
      return List.of(); // as typed, then
    }
  }

  private static boolean isCalled(Entity entity, String name) {
    return entity.aliases().stream().anyMatch(alias -> alias.text().equalsIgnoreCase(name));
  }
}
