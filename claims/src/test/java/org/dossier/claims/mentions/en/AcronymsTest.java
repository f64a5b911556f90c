package org.dossier.claims.mentions.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text defines by initials is an organization, unless its words say otherwise. */
class AcronymsTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Northern Patrol Group ( NPG ) left | Northern Patrol Group",
        "the Kordian People 's Guard [ KPG ] left | Kordian People 's Guard",
        "Lloyd Aerea Kordiana ( LAK ) flies | Lloyd Aerea Kordiana",
        "THE OFFICE OF NAVAL SUPPLY ( ONS ) PAID AGAIN | OFFICE OF NAVAL SUPPLY",
        "the Varn Defence & Space NV ( VDS ) won | Varn Defence & Space NV"
      })
  void initialsDefineABody(String text, String full) {
    Words words = words(text);
    assertThat(Acronyms.in(words))
        .singleElement()
        .satisfies(
            one -> assertThat(words(text, one.full().start(), one.full().end())).isEqualTo(full));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a Letter of Naval Credit ( LNC ) came",
        "the northern patrol group ( NPG ) left",
        "the Northern Patrol Group ( ABC ) left",
        "John F. Kennedy ( JFK ) came",
        "the Prime Minister ( PM ) came"
      })
  void otherThingsAreNone(String text) {
    assertThat(Acronyms.in(words(text))).isEmpty();
  }

  private static Words words(String text) {
    return Words.of(List.of(text.split(" ")), GAZETTEER);
  }

  private static String words(String text, int from, int to) {
    return String.join(" ", List.of(text.split(" ")).subList(from, to));
  }
}
