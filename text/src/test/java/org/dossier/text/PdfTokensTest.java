package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page's program is read as viewers read it, however it's written. */
class PdfTokensTest {
  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "-2, -2",
    "+3, 3",
    ".5, 0.5",
    "-.25, -0.25",
    "--4, -4",
    "5-6, 56",
    "7., 7",
    "0.10, 0.1"
  })
  void numbers(String written, double value) throws IOException {
    var tokens = tokens(written + " m");

    assertThat(tokens.next()).isEqualTo('m');
    assertThat(tokens.size()).isEqualTo(1);
    assertThat(tokens.number(0)).isEqualTo(value);
  }

  @Test
  void twoPointsPartTwoNumbers() throws IOException {
    var tokens = tokens("1.5.25 m");
    tokens.next();

    assertThat(List.of(tokens.number(0), tokens.number(1))).containsExactly(1.5, 0.25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(plain) Tj|plain",
        "(a (b) c) Tj|a (b) c",
        "(\\050\\51\\\\) Tj|()\\",
        "<48656C6C6F> Tj|Hello",
        "<48 65 6C 6C 6> Tj|Hell`"
      })
  void strings(String written, String text) throws IOException {
    var tokens = tokens(written);

    assertThat(tokens.next()).isEqualTo('T' << 8 | 'j');
    assertThat(string(tokens, 0)).isEqualTo(text);
  }

  @Test
  void aStringMayGoOnInTheNextLine() throws IOException {
    var tokens = tokens("(one\\\nline\r\nand) Tj");
    tokens.next();

    assertThat(string(tokens, 0)).isEqualTo("oneline\nand");
  }

  @Test
  void anArrayLiesFlatAmongTheOperands() throws IOException {
    var tokens = tokens("[(a)-120(b)]TJ");
    tokens.next();

    assertThat(tokens.size()).isEqualTo(3);
    assertThat(string(tokens, 0) + tokens.number(1) + string(tokens, 2)).isEqualTo("a-120.0b");
  }

  @Test
  void namesMayBeWrittenInHexadecimal() throws IOException {
    var tokens = tokens("/F#31 12 Tf");
    tokens.next();

    assertThat(tokens.name(0).getName()).isEqualTo("F1");
  }

  @Test
  void wordsThatAreValuesAreNoOperators() throws IOException {
    assertThat(operators("true false null /x <</MCID 1 /y true>> BDC % (comment) Tj\nq"))
        .containsExactly("BDC", "q");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001EI \u0002\u0003", "EIEI", "xEI abcdefgh "})
  void theBytesOfAnImageAreNoProgram(String bytes) throws IOException {
    var tokens = tokens("BI /W 1 ID " + bytes + "\nEI\nQ 1 0 0 rg BT");
    List<Integer> rest = new ArrayList<>();
    for (int operator = tokens.next(); operator != PdfTokens.END; operator = tokens.next()) {
      rest.add(operator);
      if (operator == ('I' << 8 | 'D')) {
        tokens.skipImage();
      }
    }

    assertThat(rest)
        .containsExactly('B' << 8 | 'I', 'I' << 8 | 'D', (int) 'Q', 'r' << 8 | 'g', 'B' << 8 | 'T');
  }

  @Test
  void anyBytesComeToAnEnd() throws IOException {
    var random = new Random(3);
    String likely = "()<>[]{}/%\\ 01-.TjqQBIDE\n";
    for (int run = 0; run < 2_000; run++) {
      var bytes = new byte[random.nextInt(60)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] =
            (byte)
                (random.nextInt(4) == 0
                    ? random.nextInt(256)
                    : likely.charAt(random.nextInt(likely.length())));
      }
      var tokens = new PdfTokens(bytes);
      int read = 0;
      for (int operator = tokens.next(); operator != PdfTokens.END; operator = tokens.next()) {
        read++;
        if (operator == ('I' << 8 | 'D')) {
          tokens.skipImage();
        }
      }

      assertThat(read).isLessThanOrEqualTo(bytes.length);
    }
  }

  private static List<String> operators(String program) throws IOException {
    var tokens = tokens(program);
    List<String> operators = new ArrayList<>();
    for (int operator = tokens.next(); operator != PdfTokens.END; operator = tokens.next()) {
      var name = new StringBuilder();
      for (int shift = 16; shift >= 0; shift -= 8) {
        if ((operator >> shift & 0xFF) != 0) {
          name.append((char) (operator >> shift & 0xFF));
        }
      }
      operators.add(name.toString());
    }
    return operators;
  }

  private static PdfTokens tokens(String program) {
    return new PdfTokens(program.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String string(PdfTokens tokens, int index) {
    assertThat(tokens.isString(index)).isTrue();
    int from = tokens.from(index);
    return new String(tokens.strings(), from, tokens.to(index) - from, StandardCharsets.ISO_8859_1);
  }
}
