package org.dossier.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dossier.intake.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What objects are held to, wherever they lie. */
public abstract class StorageContract {
  private static final int LARGE = (15 << 20) + 7;
  private static final int MANY = 1005;
  private static final int AT_ONCE = 8;

  @TempDir private Path folder;

  /** One for all tests, which use keys of their own. */
  protected abstract Storage storage();

  /**
   * Whether the server looks and writes as one step, as those that people use promise. A server of
   * tests that doesn't may let in two of the same moment, and keeps what one of them put.
   */
  protected boolean looksAndWritesAtOnce() {
    return true;
  }

  @Test
  void whatIsPutIsListedFoundAndRead() throws IOException {
    assertThat(put("one/a.txt", "the evidence")).isTrue();

    assertThat(keys("one/")).containsExactly("one/a.txt");
    assertThat(storage().find("one/a.txt").orElseThrow().size()).isEqualTo(12);
    assertThat(text("one/a.txt")).isEqualTo("the evidence");
  }

  @Test
  void nothingIsEverOverwritten() throws IOException {
    put("twice", "first");

    assertThat(put("twice", "other")).isFalse();

    assertThat(text("twice")).isEqualTo("first");
  }

  @Test
  void ofManyWhoPutAtOnceOneDoes() throws Exception {
    List<Callable<Boolean>> puts = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String text = "from " + i;
      puts.add(() -> put("race/one", text));
    }
    List<String> won = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Boolean>> done = threads.invokeAll(puts);
      for (int i = 0; i < AT_ONCE; i++) {
        if (done.get(i).get()) {
          won.add("from " + i);
        }
      }
    }

    assertThat(won).isNotEmpty().contains(text("race/one"));
    if (looksAndWritesAtOnce()) {
      assertThat(won).hasSize(1);
    }
    assertThat(keys("race/")).as("nothing is left of those who came later").hasSize(1);
  }

  @Test
  void aLargeFileIsReadAsItWasPut() throws IOException {
    var bytes = new byte[LARGE];
    new Random(5).nextBytes(bytes);

    assertThat(storage().put("large", Files.write(folder.resolve("large"), bytes))).isTrue();

    assertThat(bytes("large")).isEqualTo(bytes);
    assertThat(storage().find("large").orElseThrow().size()).isEqualTo(bytes.length);
  }

  @Test
  void anEmptyFileIsAnObjectToo() throws IOException {
    put("empty", "");

    assertThat(bytes("empty")).isEmpty();
    assertThat(keys("empty")).containsExactly("empty");
  }

  @Test
  void aPrefixIsABeginningAndNeedNotBeAFolder() throws IOException {
    for (String key : List.of("pre/fix", "pre/fixed/deep/a", "pre/fi", "pre.txt", "other")) {
      put(key, key);
    }

    assertThat(keys("pre/fix")).containsExactlyInAnyOrder("pre/fix", "pre/fixed/deep/a");
    assertThat(keys("pre/")).containsExactlyInAnyOrder("pre/fi", "pre/fix", "pre/fixed/deep/a");
    assertThat(keys("pre")).hasSize(4).contains("pre.txt");
    assertThat(keys("pre/fixed/deep/a")).containsExactly("pre/fixed/deep/a");
    assertThat(keys("pre/fixed/deep/a/")).isEmpty();
    assertThat(keys("pre//")).isEmpty();
    assertThat(keys("")).contains("pre/fi", "pre.txt", "other");
  }

  @Test
  void aListHasOneOrderAndAFirst() throws IOException {
    List<String> put = List.of("o/b", "o/a/z", "o/a-", "o/ä", "o/B/1", "o/\uFF5E", "o/😀");
    for (String key : put) {
      put(key, "");
    }
    List<String> keys = keys("o/");

    assertThat(keys).containsExactlyInAnyOrderElementsOf(put);
    assertThat(keys("o/")).isEqualTo(keys);
    assertThat(storage().first("o/").orElseThrow().key()).isEqualTo(keys.getFirst());
    assertThat(storage().first("o/b").orElseThrow().key()).isEqualTo("o/b");
  }

  @Test
  void aListGoesOnBehindItsFirstPage() throws Exception {
    Path empty = Files.createFile(folder.resolve("none"));
    List<Callable<Boolean>> puts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String key = "many/" + i;
      puts.add(() -> storage().put(key, empty));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      threads.invokeAll(puts);
    }

    assertThat(keys("many/")).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(storage().first("many/").orElseThrow().key()).isEqualTo("many/0");
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    put("there", "");
    for (String key : List.of("absent", "absent/a", "there/a", "there/")) {
      assertThat(storage().find(key)).as(key).isEmpty();
      assertThat(storage().first(key)).as(key).isEmpty();
      assertThatThrownBy(() -> storage().open(key)).as(key).isInstanceOf(NoSuchFileException.class);
    }
  }

  /** Puts a text. */
  protected final boolean put(String key, String text) throws IOException {
    Path file = Files.createTempFile(folder, "", "");
    return storage().put(key, Files.writeString(file, text));
  }

  /** What a list tells. */
  protected final List<String> keys(String prefix) throws IOException {
    List<String> keys = new ArrayList<>();
    storage().list(prefix, item -> keys.add(item.key()));
    return keys;
  }

  /** What is read there. */
  protected final String text(String key) throws IOException {
    return new String(bytes(key), UTF_8);
  }

  private byte[] bytes(String key) throws IOException {
    try (Storage.Reading reading = storage().open(key)) {
      return reading.bytes().readAllBytes();
    }
  }
}
