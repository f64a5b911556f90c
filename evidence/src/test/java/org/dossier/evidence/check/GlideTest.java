package org.dossier.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.dossier.evidence.check.GlideClaim.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlideTest {
  private static final List<Double> JET = List.of(5., 8., 11., 14., 18., 23., 29., 35., 40.);

  @ParameterizedTest
  @CsvSource({
    "3, 4.11, 26.6, 24.0, 40.0, 56.0, 71.9, 87.9, 54.1, 35.1",
    "4, 3.15, 34.7, 32.0, 52.8, 73.7, 94.5, 115.3, 71.2, 23.0",
    "5, 2.55, 42.9, 40.0, 65.8, 91.5, 117.3, 143.0, 88.5, 15.5",
    "6, 2.14, 51.2, 48.0, 78.7, 109.5, 140.2, 170.9, 105.8, 10.4",
  })
  void fromEightKilometresTheTableOfTheLiteratureComesOut(
      int ratio,
      String sink,
      String minutes,
      String still,
      String ten,
      String twenty,
      String thirty,
      String forty,
      String jet,
      String windForEighty) {
    var glide = new Glide(8000, ratio, Glide.USUAL_SPEED);

    assertThat(rounded(2, glide.sink())).isEqualTo(sink);
    assertThat(rounded(1, glide.time() / 60)).isEqualTo(minutes);
    assertThat(rounded(1, glide.stillAirRange() / 1000)).isEqualTo(still);
    assertThat(rounded(1, glide.range(10) / 1000)).isEqualTo(ten);
    assertThat(rounded(1, glide.range(20) / 1000)).isEqualTo(twenty);
    assertThat(rounded(1, glide.range(30) / 1000)).isEqualTo(thirty);
    assertThat(rounded(1, glide.range(40) / 1000)).isEqualTo(forty);
    assertThat(rounded(1, glide.range(JET) / 1000)).isEqualTo(jet);
    assertThat(rounded(1, glide.tailwindFor(80_000))).isEqualTo(windForEighty);
  }

  @ParameterizedTest
  @CsvSource({"3, 27.0", "4, 17.7", "5, 11.9", "6, 8.0"})
  void aSlowerFlightIsLongerInTheWind(int ratio, String wind) {
    assertThat(rounded(1, new Glide(8000, ratio, 10).tailwindFor(80_000))).isEqualTo(wind);
  }

  @Test
  void theStandardAtmosphereAtEightKilometres() {
    assertThat(Atmosphere.temperature(8000) - 273.15).isCloseTo(-36.85, within());
    assertThat(rounded(3, Atmosphere.density(8000))).isEqualTo("0.525");
    assertThat(rounded(3, 1 / Atmosphere.thinness(8000))).isEqualTo("1.527");
  }

  @Test
  void tenTimesTheHeightNeedsWindAndSixTimesDoesNot() {
    assertThat(new GlideClaim(80_000, 8000).answer()).isEqualTo(Answer.NEEDS_WIND);
    assertThat(new GlideClaim(48_000, 8000).answer()).isEqualTo(Answer.POSSIBLE);
    assertThat(new GlideClaim(300_000, 8000).answer()).isEqualTo(Answer.IMPOSSIBLE);
  }

  @Test
  void theExplanationNamesTheTailwindForEachRatio() {
    assertThat(new GlideClaim(80_000, 8000).explanation())
        .contains("glide ratio of 10.0", "35.1 m/s at a ratio of 3", "10.4 m/s at a ratio of 6");
  }

  @Test
  void noHeightAboveTheTropopause() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GlideClaim(80_000, 12_000));
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.2);
  }

  private static String rounded(int digits, double value) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
