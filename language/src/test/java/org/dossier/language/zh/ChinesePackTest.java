package org.dossier.language.zh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dossier.language.Pos;
import org.dossier.language.Sentence;
import org.dossier.language.Token;
import org.junit.jupiter.api.Test;

/** Chinese sentences and words, each at its place. */
class ChinesePackTest {
  private static final ChinesePack ZH = new ChinesePack();

  @Test
  void sentencesEndAtTheirMarksAndLines() {
    assertThat(sentences("船到了。货还在港口！谁来取？\n通知\n明天开会；后天休息。"))
        .containsExactly("船到了。", "货还在港口！", "谁来取？", "通知", "明天开会；", "后天休息。");
  }

  @Test
  void closingQuoteBelongsToItsSentence() {
    assertThat(sentences("他说：“船到了。”大家走了。")).containsExactly("他说：“船到了。”", "大家走了。");
  }

  @Test
  void frameGoesOnBehindAQuotedSentence() {
    assertThat(sentences("“船到了！”，他说。")).containsExactly("“船到了！”，他说。");
  }

  @Test
  void lineThatThePageBrokeGoesOn() {
    String line = "仓库管理员在早晨检查了全部货物并且填写了登记";
    String text = line + "\n" + line + "\n" + line + "\n" + line + "表。\n完";
    assertThat(sentences(text)).hasSize(2);
    assertThat(sentences(text).getLast()).isEqualTo("完");
  }

  @Test
  void wordAcrossABrokenLineIsOneWord() {
    String line = "仓库管理员在早晨检查了全部货物并且通知了国防";
    String text = line + "\n部" + line.substring(1) + "\n部" + line.substring(1) + "\n部的人。";
    assertThat(ZH.analyze(text).getFirst().tokens()).anyMatch(token -> token.lemma().equals("国防部"));
  }

  @Test
  void tokensCoverAllThatIsNotWhiteSpace() {
    long seed = 20260401;
    var random = new Random(seed);
    String letters = "船货港口的了在，。“”（）1２3ABБд-·.%￥ \n　國際會議12月日年\uD842\uDFB7";
    for (int round = 0; round < 200; round++) {
      var text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String page = text.toString();
      int at = 0;
      for (Sentence sentence : ZH.analyze(page)) {
        for (Token token : sentence.tokens()) {
          assertThat(page.substring(at, token.span().start()))
              .as("seed %s: %s", seed, page)
              .isBlank();
          assertThat(token.text()).isEqualTo(token.span().of(page));
          at = token.span().end();
        }
      }
      assertThat(page.substring(at).replace("　", "")).as("seed %s: %s", seed, page).isBlank();
    }
  }

  @Test
  void traditionalTextHasSimplifiedLemmas() {
    List<Token> tokens = ZH.analyze("國防部發言人").getFirst().tokens();
    assertThat(tokens).extracting(Token::lemma).contains("国防部");
    assertThat(tokens).extracting(Token::text).contains("國防部");
  }

  @Test
  void figuresAndLatinWordsAreTokensOfTheirOwn() {
    List<Token> tokens = ZH.analyze("购买24辆BMD-4M战车").getFirst().tokens();
    assertThat(tokens).extracting(Token::text).contains("24", "辆", "BMD-4M");
    assertThat(tokens)
        .filteredOn(token -> token.text().equals("24"))
        .allMatch(t -> t.pos() == Pos.NUM);
  }

  @Test
  void namesAreTaggedAsSuch() {
    List<Token> tokens = ZH.analyze("王小明住在北京。").getFirst().tokens();
    assertThat(tokens).anyMatch(token -> token.tag().startsWith("nr") && token.pos() == Pos.PROPN);
    assertThat(tokens).anyMatch(token -> token.text().equals("北京") && token.tag().startsWith("ns"));
  }

  @Test
  void threadsReadTheSame() {
    String text = "王小明昨天在上海与外交部的代表会谈，双方签署了三份文件。";
    List<Sentence> once = ZH.analyze(text);
    assertThat(
            IntStream.range(0, 64).parallel().mapToObj(_ -> ZH.analyze(text)).distinct().toList())
        .containsExactly(once);
  }

  @Test
  void documentDatesItself() {
    assertThat(ZH.documentDate("备忘录\n日期：2021年3月4日\n2020年1月1日的会议……"))
        .contains(LocalDate.of(2021, 3, 4));
    assertThat(ZH.documentDate("通知\n二〇二一年三月四日\n各位同事")).contains(LocalDate.of(2021, 3, 4));
    assertThat(ZH.documentDate("会议于2021年3月4日举行，讨论了预算。")).isEmpty();
  }

  private static List<String> sentences(String text) {
    return ZH.analyze(text).stream().map(sentence -> sentence.span().of(text)).toList();
  }
}
