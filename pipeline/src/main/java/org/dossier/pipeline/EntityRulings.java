package org.dossier.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.dossier.evidence.Rulings;
import org.dossier.evidence.Rulings.Party;
import org.dossier.evidence.Rulings.Ruling;
import org.dossier.model.MentionKind;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Judgement;
import org.dossier.store.Words;

/** What people judged of entities, as weighing takes it. */
final class EntityRulings {
  private EntityRulings() {}

  static Rulings of(CaseStore store) throws CaseException {
    List<Ruling> rulings = new ArrayList<>();
    for (Judgement judgement : store.entityJudgements()) {
      List<String> basis = judgement.basis();
      if (basis.size() == 3) {
        MentionKind kind = Words.parse(MentionKind.class, basis.get(0));
        var party = new Party(judgement.subject(), basis.get(1));
        String target = judgement.target();
        rulings.add(
            target == null
                ? new Ruling.Apart(kind, party, basis.get(2))
                : new Ruling.One(kind, party, new Party(target, basis.get(2))));
      }
    }
    return new Rulings(rulings);
  }
}
