package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one person wrote for two outlets, from the files' text to the findings. */
@Tag("slow")
class OneAuthorTest {
  @TempDir Path folder;

  @Test
  void countsOnceInEachLanguage() throws IOException {
    add(
        "daily",
        """
        Tanks for Kordia
        By Anna Hale

        Norvane sold 24 tanks to Kordia in May 2023, and the first of them came by rail.
        """,
        """
        Танки для Ирана
        Автор: Сергей Кузнецов

        Россия продала Ирану 24 танка в мае 2023 года. Цена не названа.
        """,
        """
        坦克
        文/张伟

        俄罗斯2023年5月向伊朗出售了24辆坦克，价格不详。
        """);
    add(
        "weekly",
        """
        Kordia gets its armor
        By Peter Lund and Anna Hale

        In May 2023 Norvane sold 24 tanks to Kordia. Nobody says what they cost.
        """,
        """
        Иран получил броню
        Корреспондент Сергей Кузнецов

        В мае 2023 года Россия продала Ирану 24 танка, и первые пришли по железной дороге.
        """,
        """
        伊朗获得坦克
        本报记者 张伟

        2023年5月，俄罗斯向伊朗出售了24辆坦克。
        """);

    assertThat(Shell.run("findings", box(), "--kind", "transfer", "--format", "jsonl").lines())
        .hasSize(3)
        .allSatisfy(
            finding ->
                assertThat(finding)
                    .contains("\"standing\":\"single-source\"")
                    .contains("two papers of one author count once"));
  }

  private Path box() {
    return folder.resolve("case");
  }

  private void add(String source, String... texts) throws IOException {
    Path below = Files.createDirectories(folder.resolve(source));
    for (int i = 0; i < texts.length; i++) {
      Files.writeString(below.resolve(source + "-" + i + ".txt"), texts[i]);
    }
    assertThat(Shell.run("add", box(), below, "--source", source).status()).isZero();
  }
}
