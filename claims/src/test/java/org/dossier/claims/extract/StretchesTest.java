package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;

class StretchesTest {
  @Test
  void anOrdinaryDocumentIsOneStretch() {
    List<Page> pages = pages(800, 2_500);

    assertThat(Stretches.of(pages)).containsExactly(pages);
    assertThat(Stretches.of(List.of())).containsExactly(List.of());
  }

  @Test
  void everyPageOfALongDocumentIsInOneStretch() {
    List<Page> pages = pages(5, 900_000);

    assertThat(Stretches.of(pages))
        .containsExactly(pages.subList(0, 2), pages.subList(2, 4), pages.subList(4, 5));
  }

  @Test
  void aPageLongerThanAStretchStandsAlone() {
    List<Page> pages = pages(2, 2_500_000);

    assertThat(Stretches.of(pages)).containsExactly(pages.subList(0, 1), pages.subList(1, 2));
  }

  private static List<Page> pages(int count, int length) {
    List<Page> pages = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      pages.add(Page.flowing(number, "x".repeat(length)));
    }
    return pages;
  }
}
