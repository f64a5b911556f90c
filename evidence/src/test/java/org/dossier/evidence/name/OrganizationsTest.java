package org.dossier.evidence.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which organizations are one in two languages; all are invented. */
class OrganizationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JSC Tarzum Machine-Building Plant 'Berezka' | Тарзумский машиностроительный завод «Берёзка»",
        "Central Design Bureau for Parachute Equipment \"Sokolets\", JSC | АО «ЦКБ парашютной техники „Соколец“»",
        "Scientific-Production Enterprise Zarnitsa | АО «НПП «Зарница»",
        "17th Research Institute of Airborne Equipment | 17-й научно-исследовательский институт десантной техники",
        "17th Research Institute of Airborne Equipment | 第十七空降装备研究所",
        "17-й научно-исследовательский институт десантной техники | 第十七空降装备研究所",
        "17-м научно-исследовательском институте десантной техники | 17th Research Institute of Airborne Equipment",
        "Научно-исследовательский институт № 17 воздушно-десантной техники | 第十七空降装备研究所",
        "Семнадцатый научно-исследовательский институт десантной техники | 17th Research Institute of Airborne Equipment",
        "Forty-sixth Research Institute of Airborne Equipment | сорок шестого НИИ десантной техники",
        "Twentieth Research Institute of Airborne Equipment | 20-й НИИ десантной техники",
        "201st Research Institute of Chemistry | 第二〇一化学研究所",
        "17th Research Institute | 一七研究所",
        "Repair Plant No. 407 | Ремонтный завод № 407",
        "Ministry of Defence | Министерство обороны",
        "Ministry of Defence | 国防部",
      })
  void translatedNames(String one, String other) {
    assertThat(Names.compare(one, other)).matches(Likeness::same);
    assertThat(Collections.disjoint(Organizations.handles(one), Organizations.handles(other)))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17th Research Institute of Airborne Equipment | 18-й научно-исследовательский институт десантной техники",
        "17th Research Institute of Airborne Equipment | 第七空降装备研究所",
        "Двадцать второй НИИ десантной техники | 2-й НИИ десантной техники",
        "21st Research Institute of Chemistry | 第二〇一化学研究所",
        "17th Research Institute of Airborne Equipment | 17-й научно-исследовательский институт химии",
        "Ministry of Foreign Affairs | Министерство обороны",
        "Berezka Bank | Завод «Берёзка»",
        "Research Institute | Научно-исследовательский завод",
        "Tarzum Machine-Building Plant | Камышовский машиностроительный завод",
      })
  void otherOrganizations(String one, String other) {
    assertThat(Names.compare(one, other)).matches(likeness -> !likeness.same());
  }

  @Test
  void theReasonNamesMeaningsSoundAndNumber() {
    assertThat(Names.compare("2nd Plant Berezka", "2-й завод «Берёзка»").why())
        .contains("Both say plant", "berezka ~ березка by sound", "the same number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna Holm", "Анна Орлова", "沈屹川", "Kordexport"})
  void aNameWithoutSuchWordsIsNotDescribed(String name) {
    assertThat(Organizations.isDescribed(name)).isFalse();
  }

  @Test
  void scriptsWithoutAListAreLeftToTheSound() {
    assertThat(Organizations.compare("Bank Salman", "بنك سلمان")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "—", "第", "17", "«»", "(", "завод"})
  void oddNamesDoNoHarm(String name) {
    assertThat(Organizations.handles(name)).isNotNull();
    assertThat(Names.compare(name, "Plant 17 Berezka").same()).isFalse();
  }
}
