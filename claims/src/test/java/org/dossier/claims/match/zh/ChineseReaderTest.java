package org.dossier.claims.match.zh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.Predicate;
import org.dossier.claims.match.SentenceReading;
import org.dossier.claims.match.Tense;
import org.dossier.claims.mentions.find.MentionFinder;
import org.dossier.language.LanguagePack;
import org.dossier.language.zh.ChinesePack;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.Modality;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;

/** Which words a Chinese verb takes for what. */
class ChineseReaderTest {
  private static final LanguagePack ZH = new ChinesePack();
  private static final MentionFinder MENTIONS = MentionFinder.standard();

  @Test
  void subjectPrepositionVerbObject() {
    var read = new Read("工厂向仓库交付了设备。");
    assertThat(read.in("交付", "subject")).containsExactly("工厂");
    assertThat(read.in("交付", "向")).containsExactly("仓库");
    assertThat(read.in("交付", "object")).containsExactly("设备");
    assertThat(read.of("交付").tense()).isEqualTo(Tense.PAST);
  }

  @Test
  void passiveSubjectIsTheOneWhoActs() {
    var read = new Read("设备被工厂交付。");
    assertThat(read.in("交付", "subject")).containsExactly("工厂");
    assertThat(read.in("交付", "object")).containsExactly("设备");
  }

  @Test
  void whoStandsBehindADescriptionActs() {
    var read = new Read("不愿透露姓名的工人出售了设备。");
    assertThat(read.in("出售", "subject")).containsExactly("工人");
  }

  @Test
  void theOneDescribedBehindAPrepositionIsNotTheSubject() {
    var read = new Read("工厂为反对计划的工人购买了设备。");
    assertThat(read.in("购买", "subject")).containsExactly("工厂");
    assertThat(read.in("购买", "为")).containsExactly("工人");
  }

  /** Once a fault: behind 的 stood nothing but a word of place. */
  @Test
  void wordOfPlaceBehindADescriptionIsNobody() {
    var read = new Read("如该行的上航白金信用卡就是新办的。");
    assertThat(read.in("航", "subject")).doesNotContain("上");
  }

  @Test
  void whoeverAttacksStandsBehindTheWordForSuffering() {
    var read = new Read("军营遭到工人袭击。");
    assertThat(read.in("袭击", "subject")).containsExactly("工人");
    assertThat(read.in("袭击", "object")).containsExactly("军营");
  }

  @Test
  void clauseGoesOnWithTheSubjectBefore() {
    var read = new Read("工厂停产，并出售了设备。");
    assertThat(read.in("出售", "subject")).containsExactly("工厂");
  }

  @Test
  void joinedThingsAreApart() {
    var read = new Read("工厂购买了发动机、雷达和备件。");
    assertThat(read.in("购买", "object")).containsExactly("发动机", "雷达", "备件");
  }

  @Test
  void negationPossibilityDutyAndCondition() {
    assertThat(new Read("工厂未交付设备。").of("交付").modality()).isEqualTo(Modality.NEGATED);
    assertThat(new Read("工厂可能交付设备。").of("交付").modality()).isEqualTo(Modality.POSSIBLE);
    assertThat(new Read("工厂必须交付设备。").of("交付").modality()).isEqualTo(Modality.REQUIRED);
    assertThat(new Read("如果工厂交付设备，我们付款。").of("交付").modality()).isEqualTo(Modality.HYPOTHETICAL);
  }

  @Test
  void intentionIsNoFact() {
    assertThat(new Read("工厂计划交付设备。").of("交付").planned()).isTrue();
    assertThat(new Read("工厂同意交付设备。").of("交付").agreed()).isTrue();
    assertThat(new Read("工厂交付设备。").of("交付").planned()).isFalse();
  }

  @Test
  void contentIsAllThatIsSaid() {
    assertThat(new Read("工厂表示，设备已经交付，货款没有收到。").in("表示", "content"))
        .containsExactly("设备已经交付，货款没有收到");
  }

  @Test
  void heldThingIsTheObject() {
    var read = new Read("工厂购买了仓库持有的设备。");
    assertThat(read.in("购买", "holder")).containsExactly("仓库");
    assertThat(read.in("购买", "object")).containsExactly("设备");
  }

  /** One sentence, read. */
  private static final class Read {
    private final SentenceReading reading;

    Read(String text) {
      var page = new Page(1, text, "zh", Origin.TEXT, 1, null, null, List.of());
      AnalyzedPage analyzed = AnalyzedPage.of(page, ZH);
      List<Mention> mentions =
          MENTIONS.find(
              new AnalyzedDocument(new DocumentId("0".repeat(64)), List.of(analyzed), null));
      reading =
          new ChineseReader()
              .read(MarkedSentence.of(analyzed, analyzed.sentences().getFirst(), mentions));
    }

    Predicate of(String lemma) {
      return reading.predicates().stream()
          .filter(predicate -> predicate.lemma().equals(lemma))
          .findFirst()
          .orElseThrow(
              () -> new AssertionError(lemma + " is no predicate of " + reading.sentence()));
    }

    List<String> in(String lemma, String slot) {
      return of(lemma)
          .in(slot)
          .map(phrase -> reading.sentence().text(phrase.start(), phrase.end()))
          .toList();
    }
  }
}
