package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextFormatTest {
  private static final String RUSSIAN =
      "Стороны подписали договор поставки. Срок исполнения - до конца года, цена не указана.";
  private static final String CHINESE = "双方签订协议，供应方应在年内交付全部产品。";
  private static final String LONG_CHINESE = "雙方簽訂協議，供應方應於年內交付全部產品。";
  private static final String JAPANESE = "当事者は協定に署名し、すべての製品を納入する。";
  private static final String GERMAN = "Die Verträge über die Lieferung müssen geändert werden.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One line, no end",
        "  blanks and\ttabs stay \n\n\n as they are  \n",
        "a lone \r stays\r",
        "beyond the plane: \uD83D\uDE80 \uD840\uDC00 and composed: e\u0301",
        "soft\u00ADhyphen, no-break\u00A0space, \u202Edirection\u202C, zero\u200Bwidth",
        "MZ is how a program starts, and some sentences",
        "BM is how a picture starts\nP4 too",
        "From here on it is a text",
        "{\"json\": [1, 2]}",
      })
  void utf8ComesOutCodePointForCodePoint(String text) {
    assertThat(Read.text("note.txt", Read.utf8(text))).isEqualTo(text);
  }

  @Test
  void windowsLineEndsBecomeLineFeeds() {
    assertThat(Read.text("note.txt", Read.utf8("one\r\ntwo\r\n"))).isEqualTo("one\ntwo\n");
  }

  @Test
  void zeroesAndControlCharactersBreakNothing() {
    String text = "before\u0000after\u0001\u001B[0m and more text, so that it is still a text";

    assertThat(Read.text("note.txt", Read.utf8(text))).isEqualTo(text);
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(Read.text("note.txt", Read.utf8("\uFEFFtext"))).isEqualTo("text");
    assertThat(Read.text("a", ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(RUSSIAN);
    assertThat(Read.text("a", ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(RUSSIAN);
  }

  @Test
  void utf16WithoutAMarkIsSeenByItsZeroes() {
    String text = "An agreement of two pages, kept by a program of its time.";

    assertThat(Read.text("a.txt", text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(Read.text("a.txt", text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-MacCyrillic"})
  void everyRussianEncodingIsRecognized(String charset) {
    assertThat(recoded(RUSSIAN, charset)).isEqualTo(RUSSIAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866"})
  void twoRussianWordsAreEnoughAndSoAreCapitals(String charset) {
    assertThat(recoded("Добрый вечер", charset)).isEqualTo("Добрый вечер");
    assertThat(recoded("АКТ ПРИЕМКИ РАБОТ", charset)).isEqualTo("АКТ ПРИЕМКИ РАБОТ");
  }

  @Test
  void encodingsOfTheFarEastAreRecognized() {
    assertThat(recoded(CHINESE, "GB18030")).isEqualTo(CHINESE);
    assertThat(recoded(LONG_CHINESE, "Big5")).isEqualTo(LONG_CHINESE);
    assertThat(recoded(JAPANESE, "Shift_JIS")).isEqualTo(JAPANESE);
    assertThat(recoded(JAPANESE, "EUC-JP")).isEqualTo(JAPANESE);
  }

  @Test
  void westernTextIsRecognized() {
    assertThat(recoded(GERMAN, "ISO-8859-1")).isEqualTo(GERMAN);
    assertThat(recoded("Il répond : « non » — à Genève…", "windows-1252"))
        .isEqualTo("Il répond : « non » — à Genève…");
  }

  @ParameterizedTest
  @CsvSource({"table.csv,text/csv", "read.md,text/markdown", "note,text/plain"})
  void theNameDecidesBetweenKindsOfText(String name, String mediaType) {
    assertThat(Read.contents(name, Read.utf8("a,b\n1,2\n")).mediaType()).isEqualTo(mediaType);
  }

  @Test
  void theNameOfAPictureMakesNoPicture() {
    Contents contents = Read.contents("photo.jpg", Read.utf8("only words"));

    assertThat(contents.mediaType()).isEqualTo("text/plain");
    assertThat(contents.pages().get(0).text()).isEqualTo("only words");
  }

  @Test
  void whatLiesBeyondTheLimitIsNamed() {
    var settings = new ReadSettings(10, 5, 5, 100, Duration.ofMinutes(1), ReadSettings.Ocr.NEVER);

    var outcome =
        DocumentReaders.standard(settings).read("a.txt", Read.utf8("123456789\uD83D\uDE80!"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ReadOutcome.Partial.class,
            partial -> {
              assertThat(partial.contents().pages().get(0).text()).isEqualTo("123456789");
              assertThat(partial.missing()).isEqualTo("the text after 10 characters was not read");
            });
  }

  private static String recoded(String text, String charset) {
    return Read.text("a.txt", text.getBytes(Charset.forName(charset)));
  }
}
