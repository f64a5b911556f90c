package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.tika.metadata.MAPI;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookHeadTest {
  private final Metadata metadata = new Metadata();

  @Test
  void linesAsTheyWereSentComeFirst() {
    metadata.set(TikaCoreProperties.CREATED, "2016-04-11T17:11:10Z");
    metadata.set(Message.MESSAGE_FROM, "Daniel");
    metadata.set("Message:Raw-Header:From", "=?utf-8?B?0JjQstCw0L0=?=\n\t<ivan@example.org>");
    metadata.set("Message:Raw-Header:Date", "Mon, 11 Apr 2016 13:11:10 -0400");
    metadata.set("Message:Raw-Header:References", "<a@x>\n <b@x>");

    assertThat(OutlookHead.of(metadata))
        .containsEntry("From", "Иван <ivan@example.org>")
        .containsEntry("Date", "Mon, 11 Apr 2016 13:11:10 -0400")
        .containsEntry("References", "<a@x> <b@x>");
  }

  @Test
  void elsePeopleAreToldWithTheirAddresses() {
    metadata.set(Message.MESSAGE_FROM_NAME, "Wilson, Chris");
    metadata.set(Message.MESSAGE_FROM_EMAIL, "/O=EXCHANGE/CN=RECIPIENTS/CN=WILSON");
    metadata.add(Message.MESSAGE_TO_DISPLAY_NAME, "Reagan, Raina");
    metadata.add(Message.MESSAGE_TO_DISPLAY_NAME, "ivan@example.org");
    metadata.add(Message.MESSAGE_TO_EMAIL, "raina@example.org");
    metadata.add(Message.MESSAGE_TO_EMAIL, "ivan@example.org");
    metadata.set(MAPI.INTERNET_MESSAGE_ID, "<1@x>");
    metadata.set(MAPI.IN_REPLY_TO_ID, "<0@x>");

    assertThat(OutlookHead.of(metadata))
        .containsEntry("From", "\"Wilson, Chris\"")
        .containsEntry("To", "\"Reagan, Raina\" <raina@example.org>, ivan@example.org")
        .containsEntry("Message-ID", "<1@x>")
        .containsEntry("In-Reply-To", "<0@x>");
  }

  @Test
  void namesThatCannotBeSetAgainstAddressesStandAlone() {
    metadata.set(Message.MESSAGE_TO, "Ann; Ben");
    metadata.add(Message.MESSAGE_TO_DISPLAY_NAME, "Ann");
    metadata.add(Message.MESSAGE_TO_EMAIL, "ann@example.org");
    metadata.add(Message.MESSAGE_TO_EMAIL, "ben@example.org");

    assertThat(OutlookHead.of(metadata)).containsEntry("To", "Ann; Ben");
  }

  @Test
  void aMailboxesMessageKeepsTheLinesItWasSentWith() {
    assertThat(
            PstMessages.sent(
                "Received: from x\r\nto: Ivan\r\n\t<ivan@example.org>\r\nSubject: Prices\r\n"
                    + "Date: Mon, 11 Apr 2016 13:11:10 -0400\r\nTo: other@example.org\r\n"))
        .containsEntry("To", "Ivan <ivan@example.org>")
        .containsEntry("Date", "Mon, 11 Apr 2016 13:11:10 -0400")
        .containsOnlyKeys("To", "Subject", "Date");
    assertThat(PstMessages.sent(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 1 Mar 2024 23:30:00 -0500|2024-03-01",
        "1 Mar 96 01:00:00 EST|1996-03-01",
        "2014-05-25T13:58:59Z|2014-05-25",
        "31 Feb 2024 10:00:00 +0000|",
        "yesterday|"
      })
  void aLettersDayIsTheOneOfItsWriter(String date, @Nullable String day) {
    assertThat(MailHeaders.day(date)).isEqualTo(day == null ? null : LocalDate.parse(day));
  }
}
