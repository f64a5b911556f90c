package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.rules.Filled;
import org.dossier.claims.rules.Found;
import org.dossier.claims.rules.Rule;
import org.dossier.claims.rules.RuleBook;
import org.dossier.claims.rules.Sentences;
import org.dossier.model.Modality;
import org.dossier.model.Status;
import org.junit.jupiter.api.Test;

/** Which of two claims on the same words stays. */
class CascadeTest {
  private static final MarkedSentence SENTENCE =
      Sentences.marked("The firm sold ten trucks to France in May and paid the army.");

  @Test
  void ofOneKindOnTheSameWordsTheFullestStays() {
    Draft bare = draft("transfer-supply", 0, 5, Map.of("item", filled(3, 5)));
    Draft full =
        draft("transfer-buy", 0, 7, Map.of("item", filled(3, 5), "recipient", filled(6, 7)));

    assertThat(Cascade.settle(List.of(bare, full))).containsExactly(full);
    assertThat(Cascade.settle(List.of(full, bare))).containsExactly(full);
  }

  @Test
  void ofOneKindOnOtherWordsBothStay() {
    Draft one = draft("transfer-supply", 0, 5, Map.of("item", filled(3, 5)));
    Draft other = draft("transfer-supply", 10, 13, Map.of("item", filled(12, 13)));

    assertThat(Cascade.settle(List.of(one, other))).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void itemsOfOneListAllStay() {
    Draft one = draft("transfer-supply", 0, 7, Map.of("item", filled(3, 4)));
    Draft other = draft("transfer-supply", 0, 7, Map.of("item", filled(4, 5)));

    assertThat(Cascade.settle(List.of(one, other))).hasSize(2);
  }

  private static Draft draft(String name, int from, int to, Map<String, Filled> fillers) {
    Rule rule =
        RuleBook.standard("en").rules().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    var roles = new TreeMap<String, List<Filled>>();
    fillers.forEach((role, filled) -> roles.put(role, List.of(filled)));
    var found = new Found(rule, roles, null, Status.UNKNOWN, from, to, 1);
    return new Draft(
        found, SENTENCE, roles, Modality.ASSERTED, null, List.of(), false, null, List.of());
  }

  private static Filled filled(int from, int to) {
    return new Filled(from, to, null);
  }
}
