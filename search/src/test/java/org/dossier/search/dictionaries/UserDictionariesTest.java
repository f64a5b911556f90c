package org.dossier.search.dictionaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dossier.model.DocumentId;
import org.dossier.model.Span;
import org.dossier.search.Aids;
import org.dossier.search.Hit;
import org.dossier.search.LucenePassageIndex;
import org.dossier.search.Passage;
import org.dossier.search.Query;
import org.dossier.search.Spellings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserDictionariesTest {
  private static final long SEED = 20261129;

  @TempDir Path folder;

  @Test
  void starDictIsRead() throws IOException {
    starDict("frumious", "<b>1.</b> <i>adj.</i> бармаглотный; <br>2) злопастный (о звере)");

    assertThat(UserDictionaries.in(List.of(folder)))
        .singleElement()
        .satisfies(
            dictionary -> {
              assertThat(dictionary.title()).isEqualTo("Nonsense");
              assertThat(dictionary.fault()).isNull();
              assertThat(dictionary.entries().get("frumious"))
                  .contains("бармаглотный", "злопастный");
            });
  }

  @Test
  void dictdIsRead() throws IOException {
    String head = "00-database-short\n     Nonsense words\n";
    String article = "frumious\n  бармаглотный, злопастный\n";
    Files.writeString(folder.resolve("n.dict"), head + article);
    int from = head.getBytes(StandardCharsets.UTF_8).length;
    int length = article.getBytes(StandardCharsets.UTF_8).length;
    Files.writeString(
        folder.resolve("n.index"),
        "00-database-short\tA\t"
            + base64(from)
            + "\nfrumious\t"
            + base64(from)
            + "\t"
            + base64(length)
            + "\n");

    assertThat(UserDictionaries.in(List.of(folder)))
        .singleElement()
        .satisfies(
            dictionary -> {
              assertThat(dictionary.title()).isEqualTo("Nonsense words");
              assertThat(dictionary.entries().get("frumious"))
                  .containsExactly("бармаглотный", "злопастный");
            });
  }

  @Test
  void theFormOfCcCedictIsRead() throws IOException {
    Files.writeString(
        folder.resolve("own.u8"), "# remark\n怒燄 怒焰 [nu4 yan4] /frumious/(fig.) furious flame/\n");

    assertThat(UserDictionaries.in(List.of(folder)))
        .singleElement()
        .satisfies(
            dictionary ->
                assertThat(dictionary.entries().get("怒焰"))
                    .containsExactly("frumious", "furious flame"));
  }

  @Test
  void aQueryIsExpandedByADictionary() throws Exception {
    starDict("frumious", "бармаглотный");
    Path index = folder.resolve("index");
    String text = "Зверь бармаглотный вышел.";
    var id = new DocumentId(String.format(Locale.ROOT, "%064x", 7));
    try (var writer = LucenePassageIndex.open(index)) {
      writer.replace(id, List.of(new Passage(id, "a", 1, new Span(0, text.length()), text, "ru")));
      writer.commit();
    }
    try (var reader =
        LucenePassageIndex.openReadOnly(index, new Aids(Spellings.NONE, List.of(folder)))) {
      var answer = reader.ask(new Query("frumious", List.of(), false), 0, 5);
      assertThat(answer.hits()).extracting(Hit::path).containsExactly("a");
      assertThat(answer.expansions())
          .singleElement()
          .satisfies(expansion -> assertThat(expansion.why()).isEqualTo("Nonsense"));
    }
  }

  @Test
  void whatIsMissingOrMalformedIsTold() throws IOException {
    Files.writeString(folder.resolve("a.ifo"), "no such thing");
    Files.writeString(folder.resolve("b.index"), "frumious\tA\tB\n");
    Files.writeString(folder.resolve("c.u8"), "nothing of the kind\n");

    assertThat(UserDictionaries.in(List.of(folder)))
        .hasSize(3)
        .allSatisfy(dictionary -> assertThat(dictionary.fault()).isNotBlank());
  }

  @Test
  void hostileBytesCostNothingButTheirDictionary() throws IOException {
    var random = new Random(SEED);
    for (int i = 0; i < 30; i++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      Files.writeString(folder.resolve(i + ".ifo"), "StarDict's dict ifo file\nbookname=x\n");
      Files.write(folder.resolve(i + ".idx"), bytes);
      Files.write(folder.resolve(i + ".dict"), bytes);
    }
    assertThat(UserDictionaries.in(List.of(folder))).as("seed " + SEED).hasSize(30);
  }

  private void starDict(String word, String article) throws IOException {
    byte[] bytes = article.getBytes(StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("n.ifo"),
        "StarDict's dict ifo file\nversion=2.4.2\nbookname=Nonsense\nsametypesequence=h\n");
    var index = new ByteArrayOutputStream();
    try (var data = new DataOutputStream(index)) {
      data.write(word.getBytes(StandardCharsets.UTF_8));
      data.writeByte(0);
      data.writeInt(0);
      data.writeInt(bytes.length);
    }
    Files.write(folder.resolve("n.idx"), index.toByteArray());
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("n.dict.dz")))) {
      out.write(bytes);
    }
  }

  private static String base64(int number) {
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    var text = new StringBuilder();
    for (int n = number; n > 0; n /= 64) {
      text.insert(0, digits.charAt(n % 64));
    }
    return text.isEmpty() ? "A" : text.toString();
  }
}
