package org.dossier.outputs.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.dossier.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and what they count, as a reader is told them. */
class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "1, tank, 1 tank",
    "40, tank, 40 tanks",
    "0.5, year, 0.5 years",
    "7, parachute system, 7 parachute systems",
    "6, armored vehicle, 6 armored vehicles",
    "3, battery, 3 batteries",
    "3, day, 3 days",
    "2, box, 2 boxes",
    "2, bus, 2 buses",
    "12, helicopter crewman, 12 helicopter crewmen",
    "12, man, 12 men",
    "5, person, 5 people",
    "9, aircraft, 9 aircraft",
    "900, troops, 900 troops",
    "40, km, 40 km",
    "40, kg, 40 kg",
    "40, km/h, 40 km/h",
    "40, MW, 40 MW",
    "40, °C, 40 °C",
    "40, танк, 40 танк",
    "40, 辆, 40 辆",
    "40, BMD-4, 40 BMD-4",
  })
  void whatIsCountedAgreesWithItsFigure(String figure, String unit, String told) {
    var number = new BigDecimal(figure);
    assertThat(Figures.of(new Value.Quantity(number, number, unit, false))).isEqualTo(told);
  }

  @Test
  void theLastFigureThatIsToldDecides() {
    var one = BigDecimal.ONE;
    var three = BigDecimal.valueOf(3);
    assertThat(Figures.of(new Value.Quantity(one, three, "tank", false))).isEqualTo("1 – 3 tanks");
    assertThat(Figures.of(new Value.Quantity(one, null, "tank", false)))
        .isEqualTo("at least 1 tank");
    assertThat(Figures.of(new Value.Quantity(null, three, "tank", true)))
        .isEqualTo("about at most 3 tanks");
  }
}
