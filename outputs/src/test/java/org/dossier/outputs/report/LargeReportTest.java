package org.dossier.outputs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dossier.model.Claim;
import org.dossier.model.Standing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However large the case, the report can be opened. */
@Tag("slow")
class LargeReportTest {
  private static final List<String> KINDS = List.of("statement", "transfer", "meeting", "cost");

  @Test
  void thirtyThousandClaimsMakeAFileThatABrowserOpens(@TempDir Path temp) throws Exception {
    var small = new SmallCase(temp.resolve("case"));
    for (int d = 0; d < 300; d++) {
      String path = "folder/" + d + ".txt";
      var text = new StringBuilder();
      for (int i = 0; i < 100; i++) {
        text.append("On 2021-03-04 Borealis ")
            .append(d)
            .append(" told Hafnar ")
            .append(i)
            .append(".\n");
      }
      small.text(path, "Files", "en", text.toString());
      for (int i = 0; i < 100; i++) {
        Claim claim =
            small.claim(
                path,
                KINDS.get(i % 4),
                "On 2021-03-04 Borealis " + d + " told Hafnar " + i + ".",
                Map.of("speaker", "Borealis", "date", "2021-03-04"));
        small.finding("Borealis told " + d + " " + i + ".", Standing.SINGLE_SOURCE, List.of(claim));
      }
    }
    Path file = temp.resolve("report.html");
    ReportSummary summary =
        Report.write(small.save(), file, new ReportRequest(null, "dossier test", false));

    assertThat(summary.leftOut()).isEqualTo(30_000 - 4 * 150);
    assertThat(Files.size(file)).isLessThan(8_000_000);
    assertThat(file).content().contains("7,350 more findings of this kind are not shown here");
  }
}
