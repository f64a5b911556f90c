package org.dossier.evidence.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dossier.model.ContentId;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Page;
import org.dossier.model.Signal;
import org.dossier.model.SignalKind;
import org.dossier.model.State;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void anAnnexThatIsNamedAndNotThereIsMissing() {
    var trove = new Trove();
    trove.add(
        "contract.txt",
        "CONTRACT No. LH/21-330\nThe lamps are listed in Annex 1.\nThe tariff is in Annex 2.");
    trove.add("a1.txt", "ANNEX 1\nto Contract No. LH/21-330\nList of lamps");
    trove.add("mail.txt", "As to LH/21-330: contract No. LH/21-330, Annex 2 never came.");

    assertThat(trove.gaps("annex")).extracting(Gap::what).containsExactly("Annex 2");
    assertThat(trove.gaps("annex").getFirst().places())
        .extracting(Gap.Place::path)
        .containsExactly("contract.txt", "mail.txt");
  }

  @Test
  void anAnnexOfAnotherContractIsNotThisOne() {
    var trove = new Trove();
    trove.add("contract.txt", "CONTRACT No. LH/21-330\nThe tariff is in Annex 2.");
    trove.add("other.txt", "ANNEX 2\nto Contract No. LH/19-118\nTariff");

    assertThat(trove.gaps("annex")).hasSize(1);
  }

  @Test
  void anAnnexIsFoundInOtherLanguagesAndByItsHeading() {
    var trove = new Trove();
    trove.add("d.txt", "ДОГОВОР № 77/2021-5\nПеречень приведён в приложении 1 и в Приложении № 2.");
    trove.add("p.txt", "Приложение № 1\nк договору № 77/2021-5");
    trove.add("h.txt", "合同编号：88-2021-9\n清单见附件三。");
    trove.add("h3.txt", "附件3\n合同编号：88-2021-9");

    assertThat(trove.gaps("annex")).extracting(Gap::what).containsExactly("Annex 2");
  }

  @Test
  void theAnnexOfALawIsNoPaperOfTheTrove() {
    var trove = new Trove();
    trove.add("m.txt", "As listed in Annex 4 to Regulation 833/2014.");

    assertThat(trove.gaps("annex")).isEmpty();
  }

  @Test
  void aListOfAnnexesIsNotTheAnnexes() {
    var trove = new Trove();
    trove.add("c.txt", "CONTRACT No. LH/21-330\nAnnexes:\nAnnex 1\tList\nAnnex 2\tTariff\n");

    assertThat(trove.gaps("annex")).hasSize(2);
  }

  @Test
  void aPaperThatIsNamedByItsNumberAndNotThereIsMissing() {
    var trove = new Trove();
    trove.add("b.txt", "Further to your letter No. LS-44/0918 we accept.\nRef. No. LS-44/0920");
    trove.add("c.txt", "Ref. No. LS-44/0921\nSee letter No. LS-44/0920.");

    assertThat(trove.gaps("document"))
        .extracting(Gap::what)
        .containsExactly("letter No. LS-44/0918");
  }

  @Test
  void aHeadThatDiffersInTwoDigitsFromTheOthersIsTold() {
    var trove = new Trove();
    trove.add("a.txt", "LAMP HOUSE\nRegistration No. 5120-448-7702\nOffer");
    trove.add("b.txt", "LAMP HOUSE\nRegistration No. 5120-448-7702\nBill");
    trove.add("c.txt", "LAMP HOUSE\nRegistration No. 5120-448-7720\nContract");

    assertThat(trove.signals(SignalKind.LETTERHEAD))
        .containsExactly(
            "its head bears the number 5120-448-7720, those of 2 other documents 5120-448-7702");
  }

  @Test
  void aNumberThatDoesNotRiseWithTheDateIsTold() {
    var trove = new Trove();
    for (int i = 1; i <= 5; i++) {
      trove.add("l" + i + ".txt", "Ref. No. LH-" + (100 + i), LocalDate.of(2021, i, 3));
    }
    assertThat(trove.signals(SignalKind.NUMBERING)).isEmpty();

    trove.add("late.txt", "Ref. No. LH-140", LocalDate.of(2021, 2, 20));

    assertThat(trove.signals(SignalKind.NUMBERING))
        .containsExactly("LH-140 is dated 2021-02-20, LH-103 of the same series 2021-03-03");
  }

  @Test
  void aNumberThatIsLeftOutIsMissing() {
    var trove = new Trove();
    for (int i : new int[] {1, 2, 4, 5, 6}) {
      trove.add("l" + i + ".txt", "Ref. No. LH-" + (100 + i), LocalDate.of(2021, i, 3));
    }

    assertThat(trove.gaps("number")).extracting(Gap::what).containsExactly("LH-103");
  }

  @Test
  void anEarlierStateIsHeldAgainstTheLastOne() {
    var trove = new Trove();
    trove.add("x.pdf", "We ordered 46 lamps.");
    trove.add("x.pdf!/revision-1.pdf", "We ordered 36 lamps.");

    assertThat(trove.signals(SignalKind.REVISIONS))
        .containsExactly(
            "earlier state 1 of the file is inside it; 1 of its pages reads otherwise, page 1:"
                + " “36” became “46”");
  }

  @Test
  void filesThatWereEditedInTheSameSessionsAreTold() {
    var trove = new Trove();
    trove.edited("draft.docx", "00AA0001; 00AA0002; 00AA0003");
    trove.edited("final.docx", "00AA0001; 00AA0002; 00AA0003; 00BB0009");
    trove.edited("other.docx", "00AA0001; 00CC0001; 00CC0002");

    assertThat(trove.signals(SignalKind.COMMON_ORIGIN))
        .containsExactly(
            "3 of the 3 sessions of editing that it names are also in final.docx",
            "3 of the 4 sessions of editing that it names are also in draft.docx");
  }

  @Test
  void whatATemplateGivesToManyFilesIsNoCommonOrigin() {
    var trove = new Trove();
    for (int i = 0; i < 20; i++) {
      trove.edited(i + ".docx", "00AA0001; 00AA0002; 00AA0003");
    }

    assertThat(trove.signals(SignalKind.COMMON_ORIGIN)).isEmpty();
  }

  @Test
  void aTemplateUnlikeThoseOfTheSameSenderIsTold() {
    var trove = new Trove();
    for (String name : List.of("a", "b", "c", "d")) {
      trove.made(name + ".docx", "LAMP HOUSE\nRegistration No. 5120-448-7702", "House.dotx", "");
    }
    trove.made("e.docx", "LAMP HOUSE\nRegistration No. 5120-448-7702", "Normal.dotm", "");
    trove.made("other.docx", "QUAY OFFICE\nRegistration No. 9931-220-1145", "Normal.dotm", "");

    assertThat(trove.signals(SignalKind.TEMPLATE))
        .containsExactly(
            "its template is “Normal.dotm”, that of 4 other papers whose head bears the number"
                + " 5120-448-7702 “House.dotx”");
  }

  @Test
  void aTemplateOfTheSameNameThatLiesElsewhereIsTold() {
    var trove = new Trove();
    for (String name : List.of("a", "b", "c")) {
      trove.made(name + ".docx", "Offer " + name, "", "file:///K:\\Forms\\House.dotx", "G. Holm");
    }
    trove.made("d.docx", "Offer d", "", "file:///C:\\Users\\x\\House.dotx", "G. Holm");
    trove.made("e.docx", "Offer e", "House.dotx", "", "G. Holm");

    assertThat(trove.signals(SignalKind.TEMPLATE))
        .containsExactly(
            "its template “House.dotx” lies in file:///C:\\Users\\x, that of 3 other papers that"
                + " “G. Holm” made in file:///K:\\Forms");
  }

  @Test
  void theSenderOfAnAttachmentIsThatOfItsLetter() {
    var trove = new Trove();
    for (String name : List.of("a", "b", "c", "d")) {
      trove.mail(name + ".eml", "Greta <g@lamps.example>");
      String template = name.equals("d") ? "Blank.dotx" : "House.dotx";
      trove.made(name + ".eml!/offer.docx", "Offer " + name, template, "");
    }

    assertThat(trove.signals(SignalKind.TEMPLATE))
        .containsExactly(
            "its template is “Blank.dotx”, that of 3 other papers that g@lamps.example sent"
                + " “House.dotx”");
  }

  @Test
  void whoHasNoUsualTemplateHasNoOddOne() {
    var trove = new Trove();
    for (String name : List.of("a", "b", "c", "d", "e", "f")) {
      String template = "abc".contains(name) ? "House.dotx" : name + ".dotx";
      trove.made(name + ".docx", "Offer " + name, template, "", "G. Holm");
      trove.made(name + "-2.docx", "Bill " + name, template, "", "Windows User");
    }

    assertThat(trove.signals(SignalKind.TEMPLATE)).isEmpty();
  }

  @Test
  void anotherYearsWordHasTheSameTemplate() {
    var trove = new Trove();
    for (String name : List.of("a", "b", "c")) {
      trove.made(name + ".docx", "Offer " + name, "Normal.dotm", "", "G. Holm");
    }
    trove.made("old.docx", "Offer", "Normal.dot", "", "G. Holm");

    assertThat(trove.signals(SignalKind.TEMPLATE)).isEmpty();
  }

  /** A trove whose documents have one page each. */
  private static final class Trove implements Papers {
    private final Map<Document, String> documents = new LinkedHashMap<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    void add(String path, String text) {
      add(path, text, LocalDate.of(2021, 1, 1));
    }

    void edited(String path, String saves) {
      add(path, path, LocalDate.of(2021, 1, 1), new TreeMap<>(Map.of("word:rsids", saves)));
    }

    void made(String path, String text, String template, String attached) {
      made(path, text, template, attached, "");
    }

    void made(String path, String text, String template, String attached, String author) {
      add(
          path,
          text,
          LocalDate.of(2021, 1, 1),
          new TreeMap<>(
              Map.of(
                  "extended-properties:Template",
                  template,
                  "word:attachedTemplate",
                  attached,
                  "dc:creator",
                  author)));
    }

    void mail(String path, String from) {
      add(
          path,
          path,
          LocalDate.of(2021, 1, 1),
          new TreeMap<>(Map.of("From", from, "Message-ID", "<" + path + ">")));
    }

    void add(String path, String text, LocalDate date) {
      add(path, text, date, new TreeMap<>());
    }

    private void add(String path, String text, LocalDate date, TreeMap<String, String> metadata) {
      String hash = ContentId.of("t", path).substring(2);
      documents.put(
          new Document(
              new DocumentId(hash.repeat(4)),
              path,
              null,
              path.endsWith(".docx") ? "application/msword" : "text/plain",
              null,
              1,
              List.of(),
              State.PROCESSED,
              null,
              null,
              null,
              date,
              DateFrom.TEXT,
              null,
              metadata),
          text);
    }

    List<Gap> gaps(String kind) {
      weigh();
      return gaps.stream().filter(gap -> gap.kind().equals(kind)).toList();
    }

    List<String> signals(SignalKind kind) {
      weigh();
      return signals.stream()
          .filter(signal -> signal.kind() == kind)
          .map(signal -> signal.observation().seen())
          .toList();
    }

    private void weigh() {
      signals.clear();
      gaps.clear();
      SideBySide.weigh(this);
    }

    @Override
    public void documents(Consumer<Document> sink) {
      documents.keySet().forEach(sink);
    }

    @Override
    public void marks(MarkKind kind, Consumer<Mark> sink) {
      documents.forEach(
          (document, text) ->
              DocumentMarks.of(document, List.of(Page.flowing(1, text))).stream()
                  .filter(mark -> mark.kind() == kind)
                  .forEach(sink));
    }

    @Override
    public void texts(DocumentId id, Consumer<String> sink) {
      documents.forEach(
          (document, text) -> {
            if (document.id().equals(id)) {
              sink.accept(text);
            }
          });
    }

    @Override
    public void add(Signal signal) {
      signals.add(signal);
    }

    @Override
    public void add(Gap gap) {
      gaps.add(gap);
    }
  }
}
