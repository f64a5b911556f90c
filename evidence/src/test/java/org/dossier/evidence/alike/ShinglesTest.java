package org.dossier.evidence.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static final String LETTER =
      "The Halden works will deliver twenty-four launchers to the depot at Tarn by the end of May,"
          + " and the depot will pay for them within thirty days of their arrival.";

  private static Shingles of(String... pages) {
    return Shingles.of(sink -> List.of(pages).forEach(sink));
  }

  static Sketch sketch(String text) {
    return Sketch.of(sink -> sink.accept(text));
  }

  /** Invented words, so many of a small vocabulary. */
  static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(5000))
        .collect(Collectors.joining(" "));
  }

  @Test
  void caseAndPunctuationAndPagesAreNothing() {
    int cut = LETTER.indexOf("deliver");
    String shouted = LETTER.toUpperCase(java.util.Locale.ROOT).replace(",", " --\n");

    assertThat(of(LETTER).overlap(of(shouted)).jaccard()).isEqualTo(1);
    assertThat(of(LETTER).overlap(of(LETTER.substring(0, cut), LETTER.substring(cut))).jaccard())
        .isEqualTo(1);
  }

  @Test
  void aChangedFigureCostsTheShinglesAroundIt() {
    var overlap = of(LETTER).overlap(of(LETTER.replace("twenty-four", "thirty-one")));

    assertThat(overlap.jaccard()).isBetween(0.7, 0.9);
  }

  @Test
  void chineseIsComparedWithoutSpaces() {
    String text = "哈尔登工厂将于五月底前向塔恩仓库交付二十四台发射装置，仓库应在到货后三十天内付款。";

    assertThat(of(text).overlap(of(text.replace("，", " \n"))).jaccard()).isEqualTo(1);
    assertThat(of(text).overlap(of(text.replace("二十四", "三十一"))).jaccard()).isBetween(0.4, 0.9);
    assertThat(of(text).overlap(of("仓库的大门在冬天关闭，工人们都回家过年去了，没有人留下来看守机器。")).jaccard()).isLessThan(0.1);
  }

  @Test
  void aPartStandsInTheWhole() {
    String rest = words(new Random(5), 300);
    var overlap = of(LETTER).overlap(of(rest + " " + LETTER));

    assertThat(overlap.inOther()).isGreaterThan(0.9);
    assertThat(overlap.ofOther()).isLessThan(0.2);
  }

  @Test
  void aVeryLongTextIsComparedByAPartOfItsShingles() {
    var random = new Random(11);
    String shared = words(random, 400_000);
    String one = shared + " " + words(random, 200_000);

    assertThat(of(one).overlap(of(shared)).jaccard()).isCloseTo(2 / 3.0, within(0.02));
    assertThat(of(shared).overlap(of(one)).inOther()).isCloseTo(1, within(0.01));
  }

  @Test
  void sketchesFindWhatTextsComparedPairByPairFind() {
    long seed = 20_240_611;
    var random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String text = words(random, 60 + random.nextInt(400));
      texts.add(text);
      if (i % 10 == 0) {
        texts.add(changed(text, random, 12));
      }
      if (i % 17 == 0) {
        texts.add(words(random, text.length() / 6) + " " + text);
      }
    }
    var sketches = new Sketches(0.5, 0.8);
    texts.forEach(text -> sketches.add(sketch(text)));
    var found = sketches.candidates();

    List<Shingles> shingles = texts.stream().map(ShinglesTest::of).toList();
    int alike = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        var overlap = shingles.get(i).overlap(shingles.get(j));
        if (overlap.jaccard() >= 0.5 || Math.max(overlap.inOther(), overlap.ofOther()) >= 0.8) {
          alike++;
          assertThat(found)
              .as("seed %d: %d and %d, %s", seed, i, j, overlap)
              .contains(new Sketches.Candidate(i, j));
        }
      }
    }
    assertThat(alike).isGreaterThan(40);
    assertThat(found).hasSizeLessThan(2 * alike);
  }

  /** With one word of so many put in the place of another. */
  private static String changed(String text, Random random, int every) {
    String[] words = text.split(" ");
    for (int i = random.nextInt(every); i < words.length; i += every) {
      words[i] = "changed" + random.nextInt(100);
    }
    return String.join(" ", words);
  }

  @Test
  void aThousandVersionsOfOneTextMakeFewPairs() {
    var random = new Random(3);
    String form = words(random, 200);
    var sketches = new Sketches(0.5, 0.8);
    for (int i = 0; i < 1000; i++) {
      sketches.add(sketch(form + " " + words(random, 20)));
    }

    List<Sketches.Candidate> found = sketches.candidates();

    assertThat(found).hasSizeBetween(999, 6000);
    assertThat(found.stream().map(Sketches.Candidate::other).distinct()).hasSize(999);
  }

  @Test
  void aLetterheadIsNoText() {
    var sketches = new Sketches(0.5, 0.8);
    sketches.add(sketch("Halden Works, 12 Mill Lane, Tarn. Telephone 00 11 22 33."));
    sketches.add(sketch("Halden Works, 12 Mill Lane, Tarn. Telephone 00 11 22 33."));

    assertThat(sketches.candidates()).isEmpty();
  }
}
