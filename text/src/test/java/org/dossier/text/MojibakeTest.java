package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  private static final String RUSSIAN = "Срок поставки до конца года";

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "IBM866", "KOI8-R", "ISO-8859-1"})
  void utf8ThatWasMisreadAndSavedIsRepairedWithANote(String wrong) {
    String twice = new String(Read.utf8(RUSSIAN), Charset.forName(wrong));

    Page page = page(twice);

    assertThat(page.text()).isEqualTo(RUSSIAN);
    assertThat(page.notes()).singleElement().asString().contains("encoded twice", "UTF-8 read as");
  }

  @Test
  void russianThatWasReadAsWesternIsRepaired() {
    String misread =
        new String(
            RUSSIAN.getBytes(Charset.forName("windows-1251")), Charset.forName("windows-1252"));

    assertThat(page(misread).text()).isEqualTo(RUSSIAN);
  }

  @Test
  void aLineMisreadAmongOthersIsRepairedAlone() {
    String line = new String(Read.utf8("Café crème"), Charset.forName("windows-1252"));

    Page page = page("Sound — as it is\n" + line + "\nДа");

    assertThat(page.text()).isEqualTo("Sound — as it is\nCafé crème\nДа");
    assertThat(page.notes()).singleElement().asString().startsWith("1 of its lines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le délai est fixé à décembre",
        "Ísland: þjóðin kýs í dag",
        "Việt Nam: hợp đồng đã ký",
        "Ελλάδα: η σύμβαση υπογράφηκε",
        "Łódź, źdźbło, ćma",
        "Â £5",
        "合同编号：2023年第14号",
        "Договор подписан"
      })
  void aSoundTextStaysAsItIs(String text) {
    Page page = page(text);

    assertThat(page.text()).isEqualTo(text);
    assertThat(page.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Москва, ул. Ленина, 5", "交货期为年底", "附件一 设备清单", "Нет"})
  void utf16WithoutAMarkIsSeenByItsLetters(String text) {
    assertThat(Read.text("a.txt", text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(Read.text("a.txt", text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"北京，海淀区", "合同编号：2023年第14号", "双方签字盖章", "会议纪要"})
  void fewChineseCharactersAreNotTakenForKorean(String text) {
    assertThat(Read.text("a.txt", text.getBytes(Charset.forName("GB18030")))).isEqualTo(text);
  }

  private static Page page(String text) {
    return Read.contents("note.txt", Read.utf8(text)).pages().getFirst();
  }
}
