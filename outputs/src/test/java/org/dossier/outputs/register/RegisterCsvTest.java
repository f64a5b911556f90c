package org.dossier.outputs.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.dossier.model.Finding;
import org.dossier.model.Standing;
import org.dossier.outputs.register.RegisterEntry.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterCsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil.example\")",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1+1",
        " =1+1",
        "\u200B=1+1",
        "\u00A0@SUM(1)",
        "＝1+1",
        "\r\n=1+1",
        "|calc"
      })
  void nothingThatADocumentSaysIsAFormula(String name) throws IOException {
    assertThat(csv(name)).contains("\"'" + name.replace("\"", "\"\"") + "\",");
  }

  @Test
  void namesStayAsTheyAreAndQuotesAreDoubled() throws IOException {
    assertThat(csv("Norn \"North\" Works, JSC")).contains("\r\n\"Norn \"\"North\"\" Works, JSC\",");
    assertThat(csv("Норн")).contains("\r\n\"Норн\",");
  }

  @Test
  void anUncertainFigureIsMarkedBesideIt() throws IOException {
    assertThat(csv("Norn"))
        .as("brackets would make it negative, commas two numbers")
        .contains("\"1200\",\"?\"")
        .doesNotContain("(1");
  }

  private static String csv(String supplier) throws IOException {
    var none = new Figure("", false);
    var finding =
        new Finding(
            "f-1",
            "Norn sells.",
            "transfer",
            Standing.SINGLE_SOURCE,
            List.of("c-1"),
            List.of(),
            List.of(),
            List.of(),
            new Finding.Grade("F6", "new"),
            null);
    var out = new StringBuilder();
    new RegisterCsv(out)
        .entry(
            new RegisterEntry(
                finding,
                supplier,
                "Sul",
                new Figure("1,200", true),
                "",
                "boats",
                none,
                none,
                none,
                none,
                "",
                List.of("transfer")));
    return out.toString();
  }
}
