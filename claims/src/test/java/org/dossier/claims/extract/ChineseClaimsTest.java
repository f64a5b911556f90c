package org.dossier.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.Extraction;
import org.dossier.language.packs.Languages;
import org.dossier.model.Attribution;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Mention;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.junit.jupiter.api.Test;

/** Whom a Chinese document means by words that name nobody. */
class ChineseClaimsTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractors.standard(Languages.standard());

  private static final String MINUTES =
      """
      我方：云溪市采购局局长李明、处长王伟华等9人
      对方：“晨星航运”股份公司总经理张强等7人

      """;

  @Test
  void bothSidesAreTheTwoThatTheMinutesName() {
    var read = new Read(MINUTES + "双方未就价格达成一致。");
    assertThat(read.meant(read.only("agreement"), "parties"))
        .containsExactly("云溪市采购局", "“晨星航运”股份公司");
  }

  @Test
  void bothSidesAreTheTwoJoinedBefore() {
    var read = new Read("俄罗斯与土耳其举行了会谈。双方签署了协议。");
    assertThat(read.meant(read.only("agreement"), "parties")).containsExactly("俄罗斯", "土耳其");
  }

  @Test
  void bothSidesOfNobodyNamedStayAWord() {
    var read = new Read("双方签署了协议。");
    assertThat(read.meant(read.only("agreement"), "parties")).isEmpty();
  }

  @Test
  void paymentIsBetweenThePartiesOfTheNote() {
    var read = new Read("付款人：云溪市采购局\n收款人：远江造船有限公司\n\n余款50万元已于2023年12月1日汇出。");
    Claim payment =
        read.claims.stream()
            .filter(claim -> !claim.role("amount").isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(read.meant(payment, "payer")).containsExactly("云溪市采购局");
    assertThat(read.meant(payment, "payee")).containsExactly("远江造船有限公司");
  }

  @Test
  void whoIsListedBehindADirectorIsOfTheSameBody() {
    var read = new Read("云溪市采购局局长李明、处长王伟华出席。");
    assertThat(read.claims)
        .filteredOn(claim -> claim.kind().equals("affiliation"))
        .allSatisfy(
            claim -> assertThat(read.meant(claim, "organization")).containsExactly("云溪市采购局"))
        .hasSize(2);
  }

  @Test
  void shortNameMeansTheFullOneBefore() {
    var read = new Read("联合国安理会今天开会。安理会表示，谈判将继续。");
    assertThat(read.only("statement").attribution().getFirst().text()).isEqualTo("联合国安理会");
  }

  @Test
  void goodsOfMinutesAreBetweenTheTwoSides() {
    var read = new Read(MINUTES + "需求为40辆。");
    assertThat(read.meant(read.only("transfer"), "parties"))
        .containsExactly("云溪市采购局", "“晨星航运”股份公司");
  }

  @Test
  void whoIsPaidSuppliesTheGoods() {
    var read = new Read("付款人：云溪市采购局\n收款人：远江造船有限公司\n\n首批12艘验收合格后付款。");
    assertThat(read.meant(read.only("delivery"), "supplier")).containsExactly("远江造船有限公司");
    assertThat(read.meant(read.only("delivery"), "recipient")).containsExactly("云溪市采购局");
  }

  @Test
  void reportRestsOnTheAgencyOfItsDateline() {
    var read = new Read("谈判重新开始\n新华社北京3月5日电 外交部表示，谈判将继续。");
    assertThat(read.only("statement").attribution())
        .extracting(Attribution::text)
        .containsExactly("外交部", "新华社");
  }

  @Test
  void repeatedReportStandsBeforeTheOneThatRepeatsIt() {
    var read = new Read("中新网3月5日讯 据路透社报道，外交部表示，谈判将继续。");
    assertThat(read.only("statement").attribution())
        .extracting(Attribution::text)
        .endsWith("路透社", "中新网");
  }

  @Test
  void paperThatCallsItselfThisPaperIsNoSource() {
    var read = new Read("本报讯 外交部表示，谈判将继续。");
    assertThat(read.only("statement").attribution())
        .extracting(Attribution::text)
        .containsExactly("外交部");
  }

  @Test
  void casualtiesAreOfTheAttackThatTheSentenceTellsOf() {
    var read = new Read("一处军营3月5日遭到武装人员袭击，造成24名士兵死亡，1人重伤。");
    assertThat(read.claims)
        .filteredOn(claim -> !claim.role("outcome").isEmpty())
        .isNotEmpty()
        .allSatisfy(
            claim ->
                assertThat(claim.role("actor")).extracting(Filler::text).containsExactly("武装人员"));
  }

  @Test
  void laterClauseTellsThePrice() {
    var read = new Read("远山集团拟收购明河公司60%的股权，交易价格为3亿元。");
    Claim transfer = read.only("transfer");
    assertThat(transfer.role("price")).extracting(Filler::text).containsExactly("3亿元");
    assertThat(transfer.role("share")).extracting(Filler::text).containsExactly("60%");
  }

  @Test
  void statementThatSaysMoreThanTheDealStays() {
    var read = new Read("发言人李明表示，远山集团收购了明河公司60%的股权，新的管理层将在下个月公布名单。");
    assertThat(read.claims).extracting(Claim::kind).contains("transfer", "statement");
  }

  @Test
  void statementOfADealOnlyIsTheDealInHisWords() {
    var read = new Read("发言人李明表示，远山集团收购了明河公司60%的股权。");
    assertThat(read.claims).extracting(Claim::kind).doesNotContain("statement");
    assertThat(read.only("transfer").attribution().getFirst().text()).isEqualTo("李明");
  }

  @Test
  void areaBelongsToThePlace() {
    var read = new Read("昨天发生在科威特东部的袭击造成12人死亡。");
    assertThat(read.texts(read.only("attack"), "place")).containsExactly("科威特东部");
  }

  @Test
  void provinceIsTheOneNamedBefore() {
    var read = new Read("哈德拉毛省很大。位于该省的一处军营遭到武装人员袭击。");
    assertThat(read.meant(read.only("attack"), "place")).containsExactly("哈德拉毛省");
  }

  @Test
  void placeInsideStateIsTheNearer() {
    var read = new Read("第5号合同于2023年5月3日在巴尔托尼亚共和国卡伦市签署。");
    assertThat(read.texts(read.only("agreement"), "place")).containsExactly("卡伦市");
  }

  @Test
  void countryOfWhoActsIsNoPlace() {
    var read = new Read("诺瓦恩关闭了使馆，2023年5月3日诺瓦恩袭击了军营。");
    assertThat(read.claims).allSatisfy(claim -> assertThat(claim.role("place")).isEmpty());
  }

  @Test
  void propertyIsTheWholeCompound() {
    var read = new Read("2.1 最大投放高度8000米。");
    assertThat(read.texts(read.only("capability"), "property")).containsExactly("最大投放高度");
  }

  private static final class Read {
    final List<Claim> claims;
    private final Map<String, Mention> mentions;

    Read(String text) {
      var page = new Page(1, text, "zh", Origin.TEXT, 1, null, null, List.of());
      var document = new DocumentId("0".repeat(64));
      Extraction found =
          EXTRACTOR.extract(new DocumentText(document, List.of(page), LocalDate.of(2024, 3, 8)));
      claims = found.claims();
      mentions = found.mentions().stream().collect(Collectors.toMap(Mention::id, one -> one));
    }

    Claim only(String kind) {
      return claims.stream().filter(claim -> claim.kind().equals(kind)).findFirst().orElseThrow();
    }

    List<String> texts(Claim claim, String role) {
      return claim.role(role).stream().map(Filler::text).toList();
    }

    /** The names that the fillers of a role rest on. */
    List<String> meant(Claim claim, String role) {
      return claim.role(role).stream()
          .filter(filler -> filler.mention() != null)
          .map(filler -> mentions.get(filler.mention()).text())
          .toList();
    }
  }
}
