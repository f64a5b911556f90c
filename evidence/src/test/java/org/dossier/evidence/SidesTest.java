package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.model.Gap;
import org.dossier.model.Status;
import org.junit.jupiter.api.Test;

/** Dealings of which only one side's papers are here. */
class SidesTest {
  private final FictionalTrove trove = new FictionalTrove();

  @Test
  void papersOfTheOtherPartyAreMissed() {
    sale("a.txt", "Norland Works", "24 launchers");
    sale("b.txt", "Norland Works", "seven radars");

    List<Gap> gaps = trove.weighed().gaps();

    assertThat(gaps).hasSize(1);
    assertThat(gaps.getFirst().kind()).isEqualTo("side");
    assertThat(gaps.getFirst().what()).isEqualTo("papers of Estmark Lines");
    assertThat(gaps.getFirst().why())
        .isEqualTo(
            "all 2 findings on dealings of Norland Works with Estmark Lines rest on papers of"
                + " Norland Works alone");
    assertThat(gaps.getFirst().places())
        .extracting(Gap.Place::path)
        .containsExactly("a.txt", "b.txt");
  }

  @Test
  void oneFindingIsNoWonder() {
    sale("a.txt", "Norland Works", "24 launchers");

    assertThat(trove.weighed().gaps()).isEmpty();
  }

  @Test
  void nothingIsMissedWhereBothSidesTell() {
    sale("a.txt", "Norland Works", "24 launchers");
    sale("b.txt", "Estmark Lines", "seven radars");

    assertThat(trove.weighed().gaps()).isEmpty();
  }

  @Test
  void nothingIsMissedWhereSomebodyElseTells() {
    sale("a.txt", "Norland Works", "24 launchers");
    sale("b.txt", "Courier", "seven radars");

    assertThat(trove.weighed().gaps()).isEmpty();
  }

  private void sale(String path, String source, String item) {
    trove
        .paper(path)
        .from(source)
        .says("transfer", "Norland Works sold Estmark Lines " + item + ".")
        .who("supplier", "Norland Works")
        .who("recipient", "Estmark Lines")
        .words("item", item)
        .status(Status.DELIVERED)
        .done();
  }
}
