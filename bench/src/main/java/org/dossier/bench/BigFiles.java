package org.dossier.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes files that are large of their kind, always the same: a PDF of many pages, a table of many
 * rows, a mailbox of many messages. A word that stands nowhere else ends each of them.
 */
public final class BigFiles {
  private static final int LINES_A_PAGE = 45;

  private static final String[] WORDS = {
    "the", "barge", "ferry", "dock", "supplier", "signed", "contract", "for", "delivery", "of",
    "twenty", "pontoons", "to", "the", "port", "in", "March", "and", "paid", "on", "arrival",
    "Northgate", "Ltd", "company", "agreed", "with", "ministry", "that", "cranes", "would", "be",
    "shipped", "by", "rail", "after", "inspection", "meeting", "minutes", "were", "approved"
  };

  private static final String[] ITEMS = {
    "barge", "ferry", "pontoon", "crane", "dredger", "tug", "lighter", "winch", "anchor", "buoy"
  };

  private final Random random = new Random(20_231_114);
  private long written;

  private BigFiles() {}

  /**
   * @param args the folder; pages of the PDF; megabytes of the table; megabytes of the mailbox; 0
   *     makes none
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int pages = Integer.parseInt(args[1]);
    if (pages > 0) {
      new BigFiles().write(folder.resolve("pages.pdf"), out -> pdf(out, pages));
    }
    long table = Long.parseLong(args[2]) << 20;
    if (table > 0) {
      var made = new BigFiles();
      made.write(folder.resolve("rows.csv"), out -> made.table(out, table));
    }
    long mailbox = Long.parseLong(args[3]) << 20;
    if (mailbox > 0) {
      var made = new BigFiles();
      made.write(folder.resolve("messages.mbox"), out -> made.mailbox(out, mailbox));
    }
  }

  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private void write(Path file, Content content) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      content.to(out);
    }
  }

  private void table(OutputStream out, long size) throws IOException {
    put(out, "number,date,supplier,recipient,item,quantity,price,currency,remark\n");
    for (int row = 1; written < size; row++) {
      put(
          out,
          String.format(
              Locale.ROOT,
              "%d,%04d-%02d-%02d,Northgate %s Ltd,Port of Call %d,%s,%d,%d.%02d,USD,\"berth %d, order"
                  + " %06d\"\n",
              row,
              2000 + random.nextInt(24),
              1 + random.nextInt(12),
              1 + random.nextInt(28),
              ITEMS[random.nextInt(ITEMS.length)],
              random.nextInt(100),
              ITEMS[random.nextInt(ITEMS.length)],
              1 + random.nextInt(90),
              random.nextInt(90_000),
              random.nextInt(100),
              random.nextInt(40),
              random.nextInt(1_000_000)));
    }
    put(out, "0,2023-11-14,lastrowmark Ltd,Port of Call,barge,1,1.00,USD,\"the end\"\n");
  }

  private void mailbox(OutputStream out, long size) throws IOException {
    for (int number = 1; written < size; number++) {
      message(out, number, paragraphs(2 + random.nextInt(12)));
    }
    message(out, 0, "lastmessagemark is all that this says.\n");
  }

  private void message(OutputStream out, int number, String body) throws IOException {
    put(
        out,
        String.format(
            Locale.ROOT,
            """
            From clerk%d@example.org Tue Nov 14 10:15:00 2023
            From: Clerk %d <clerk%d@example.org>
            To: Port Office <office@example.org>
            Date: Tue, 14 Nov 2023 10:15:00 +0000
            Message-ID: <%d@example.org>
            Subject: %s
            Content-Type: text/plain; charset=utf-8

            %s
            """,
            number % 500,
            number % 500,
            number % 500,
            number,
            words(4),
            body));
  }

  private String paragraphs(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int line = 0; line < 5; line++) {
        text.append(words(12)).append('\n');
      }
      text.append(words(6)).append(".\n\n");
    }
    return text.toString();
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    return String.join(" ", words);
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private void put(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    written += bytes.length;
  }

  /** Objects in their order: catalog, list of pages, font, then each page and its content. */
  private static void pdf(OutputStream out, int pages) throws IOException {
    var made = new BigFiles();
    List<Long> places = new ArrayList<>();
    made.put(out, "%PDF-1.4\n");
    made.object(out, places, "<< /Type /Catalog /Pages 2 0 R >>");
    var kids = new StringBuilder();
    for (int page = 0; page < pages; page++) {
      kids.append(4 + 2 * page).append(" 0 R ");
    }
    made.object(out, places, "<< /Type /Pages /Count " + pages + " /Kids [" + kids + "] >>");
    made.object(out, places, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    for (int page = 1; page <= pages; page++) {
      made.object(
          out,
          places,
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >>"
              + " >> /Contents "
              + (places.size() + 2)
              + " 0 R >>");
      String content = made.page(page, page == pages);
      made.object(
          out,
          places,
          "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
    }
    made.ending(out, places);
  }

  private String page(int number, boolean last) {
    var content = new StringBuilder("BT /F 10 Tf 14 TL 60 780 Td (Page " + number + ") Tj T*\n");
    for (int line = 0; line < LINES_A_PAGE; line++) {
      content.append('(').append(words(12)).append(line % 6 == 5 ? "." : "").append(") Tj T*\n");
    }
    return content.append(last ? "(lastpagemark) Tj ET" : "ET").toString();
  }

  private void object(OutputStream out, List<Long> places, String body) throws IOException {
    places.add(written);
    put(out, places.size() + " 0 obj\n" + body + "\nendobj\n");
  }

  private void ending(OutputStream out, List<Long> places) throws IOException {
    long at = written;
    put(out, "xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
    for (long place : places) {
      put(out, String.format(Locale.ROOT, "%010d 00000 n \n", place));
    }
    String size = "/Size " + (places.size() + 1);
    put(out, "trailer\n<< " + size + " /Root 1 0 R >>\nstartxref\n" + at + "\n%%EOF\n");
  }
}
