package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MailAndWebTest {
  private static final String HEAD =
      """
      From: Ann Clerk <ann@example.org>
      To: =?utf-8?B?0JjQstCw0L0=?= <ivan@example.org>,
       other@example.org
      Date: Tue, 14 Nov 2023 10:15:00 +0300
      Subject: =?koi8-r?Q?=E4=CF=C7=CF=D7=CF=D2?=
      Message-ID: <1@example.org>
      In-Reply-To: <0@example.org>
      MIME-Version: 1.0
      """;

  @Test
  void theHeadCanBeCitedAndSearched() {
    Contents mail = mail(HEAD + "Content-Type: text/plain; charset=utf-8\n\nWe agree.\n");

    assertThat(mail.pages()).hasSize(1);
    assertThat(mail.pages().get(0).text())
        .isEqualTo(
            """
            From: Ann Clerk <ann@example.org>
            To: Иван <ivan@example.org>, other@example.org
            Date: Tue, 14 Nov 2023 10:15:00 +0300
            Subject: Договор

            We agree.""");
    assertThat(mail.title()).isEqualTo("Договор");
    assertThat(mail.created()).isEqualTo("2023-11-14T07:15:00Z");
    assertThat(mail.metadata())
        .containsEntry("Message-ID", "<1@example.org>")
        .containsEntry("In-Reply-To", "<0@example.org>");
  }

  @Test
  void theThreadIsKept() {
    Contents mail = mail(HEAD + "References: <a@example.org>\n <0@example.org>\n\nYes.\n");

    assertThat(mail.metadata())
        .containsEntry("References", "<a@example.org> <0@example.org>")
        .containsEntry("Date", "Tue, 14 Nov 2023 10:15:00 +0300");
  }

  @Test
  void blanksBeforeTheColonAreNoPartOfAHeadersName() {
    assertThat(mail("From: a@example.org\nSubject \t: Old\n style\n\nYes.\n").metadata())
        .containsEntry("Subject", "Old style");
  }

  @Test
  void sevenBitUnicodeIsRead() {
    Contents mail =
        mail(
            "From: =?utf-7?Q?M+APw-ller_+-?= <m@example.org>\n"
                + "Content-Type: text/plain; charset=unicode-1-1-utf-7\n\n1 +- 2 f+APw-r +BB4EOgQ9BD4-\n");

    assertThat(mail.pages().getFirst().text())
        .isEqualTo("From: Müller + <m@example.org>\n\n1 + 2 für Окно");
  }

  @Test
  void aGroupWhosePartsNeverComeIsItsOwnText() {
    assertThat(
            mail("Content-Type: multipart/mixed; boundary=b\nFrom: a@example.org\n\nThe deal is on.\n")
                .pages()
                .getFirst()
                .text())
        .endsWith("The deal is on.");
    assertThat(
            mail("From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
                    + "This needs a newer program.\n--b\nContent-Type: image/gif\n\nGIF\n--b--\n")
                .pages()
                .getFirst()
                .text())
        .isEqualTo("From: a@example.org");
  }

  @Test
  void mailSavedUnderTheEndingOfOutlookIsMail() {
    byte[] mail = Read.utf8("Subject: Prices\nX-Place: Minsk\n\nTwo barges.\n");

    assertThat(Read.contents("a.msg", mail).mediaType()).isEqualTo("message/rfc822");
    assertThat(Read.contents("a.txt", mail).mediaType()).isEqualTo("text/plain");
  }

  @Test
  void bareLettersInAQuotedWordAreReadInItsCharset() {
    String mail = "From: a@example.org\nSubject: =?iso-8859-1?Q?caf\u00e9_ol\u00e9?=\n\nYes.\n";

    assertThat(Read.contents("a.eml", mail.getBytes(StandardCharsets.ISO_8859_1)).title())
        .isEqualTo("caf\u00e9 ol\u00e9");
  }

  @Test
  void aNamedTextShownInPlaceIsAFileInside() {
    Contents mail =
        mail(
            HEAD
                + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                see the list
                --b
                Content-Type: text/plain; name=list.txt
                Content-Disposition: inline; filename=list.txt

                one, two
                --b--
                """);

    assertThat(mail.pages().getFirst().text()).endsWith("see the list");
    assertThat(mail.embedded()).extracting(Embedded::name).containsExactly("list.txt");
  }

  @Test
  void ofTwoFormsOfOneTextThePlainOneIsRead() {
    Contents mail =
        mail(
            HEAD
                + """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                plain
                --b
                Content-Type: text/html

                <p>marked</p>
                --b--
                """);

    assertThat(mail.pages().get(0).text()).endsWith("\n\nplain").doesNotContain("marked");
  }

  @Test
  void attachmentsAndMessagesInsideAreFilesInside() {
    Contents mail =
        mail(
            HEAD
                + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=utf-8

                <p>See the <b>annex</b></p><script>no()</script>
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename*=utf-8''%D0%B0%D0%BA%D1%82.txt
                Content-Transfer-Encoding: base64

                """
                + Base64.getEncoder().encodeToString(Read.utf8("the act"))
                + """

                --b
                Content-Type: message/rfc822

                Subject: inner

                inner text
                --b--
                """);

    assertThat(mail.pages().get(0).text()).endsWith("\n\nSee the annex");
    assertThat(mail.embedded())
        .extracting(Embedded::name)
        .containsExactly("акт.txt", "attachment 2.eml");
    assertThat(mail.embedded().get(0).bytes()).isEqualTo(Read.utf8("the act"));
    assertThat(Read.text("attachment 2.eml", mail.embedded().get(1).bytes()))
        .contains("inner text");
  }

  @Test
  void aBodyThatDoesNotTellItsEncodingIsStillDecoded() {
    byte[] bytes =
        (HEAD + "\nПодтверждаем получение вашего письма.").getBytes(Charset.forName("KOI8-R"));

    assertThat(Read.text("a.eml", bytes)).endsWith("Подтверждаем получение вашего письма.");
  }

  @Test
  void aMailboxHoldsItsMessages() {
    String message = "From ann@example.org Tue Nov 14 10:15:00 2023\n" + HEAD + "\nbody %d\n\n";

    Contents box = Read.contents("box", Read.utf8(message.formatted(1) + message.formatted(2)));

    assertThat(box.mediaType()).isEqualTo("application/mbox");
    assertThat(box.pages()).isEmpty();
    assertThat(box.embedded()).hasSize(2);
    assertThat(Read.text("2.eml", box.embedded().get(1).bytes())).endsWith("body 2");
  }

  @Test
  void aMailboxOfOneIsAMessage() {
    String message = "From ann@example.org Tue Nov 14 10:15:00 2023\n" + HEAD + "\nbody\n";

    Contents mail = Read.contents("a.eml", Read.utf8(message));

    assertThat(mail.mediaType()).isEqualTo("message/rfc822");
    assertThat(mail.pages().get(0).text()).startsWith("From: Ann Clerk").endsWith("body");
    assertThat(mail.embedded()).isEmpty();
  }

  @Test
  void aWebPageGivesWhatABrowserShows() {
    String html =
        """
        <!DOCTYPE html><html><head><title>Daily</title><style>p{}</style></head><body>
        <h1>Ship  sails</h1><p>It left
        port.<br>At noon.</p><script>alert(1)</script>
        <img src="http://example.org/x.png"><iframe src="http://example.org/"></iframe>
        <table><tr><th>Ship</th><th>Tons</th></tr><tr><td>Ann</td><td>7</td></tr></table>
        <ul><li>one</li><li>two</li></ul><pre>as  it
         is</pre></body></html>
        """;

    Contents page = Read.contents("a.html", Read.utf8(html));

    assertThat(page.title()).isEqualTo("Daily");
    assertThat(page.pages().get(0).text())
        .isEqualTo(
            "Ship sails\n\nIt left port.\nAt noon.\n\nShip\tTons\nAnn\t7\n\none\n\ntwo\n\n"
                + "as  it\n is");
  }

  @Test
  void aWebPageIsDecodedAsItSays() {
    String html = "<html><head><meta charset=windows-1251></head><body>Да</body></html>";

    assertThat(Read.text("a.html", html.getBytes(Charset.forName("windows-1251")))).isEqualTo("Да");
  }

  @Test
  void deepNestingEndsInAnOutcome() {
    String html = "<html><body>" + "<div>".repeat(60_000) + "deep" + "</div>".repeat(60_000);

    assertThat(Read.outcome("a.html", Read.utf8(html))).isNotNull();
  }

  private static Contents mail(String text) {
    return Read.contents("a.eml", Read.utf8(text.replace("\n", "\r\n")));
  }
}
