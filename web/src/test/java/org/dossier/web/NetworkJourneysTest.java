package org.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.dossier.pipeline.CaseFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through the network, with the sample trove and with 2,000 who are linked. */
@Tag("slow")
class NetworkJourneysTest {
  private static final String DRAWN = "#net[data-drawn]";

  @TempDir private static Path temp;
  private static OpenRoom room;
  private static OpenRoom wide;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws Exception {
    chromium = Chromium.start();
    room = OpenRoom.in(temp.resolve("sample"));
    CaseFolder folder = WideNetwork.in(temp.resolve("wide"));
    wide = OpenRoom.on(folder);
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    room.close();
    wide.close();
  }

  @AfterEach
  void nothingWasAmiss() {
    chromium.nothingWasAmiss();
  }

  private static Page open(OpenRoom at, String address) {
    Page page = chromium.page(at, true);
    page.navigate(at.at(address).toString());
    return page;
  }

  @Test
  void fromANameToWhatLinksIt() {
    Page page = open(room, "/network");
    page.waitForSelector(DRAWN);
    page.locator("#net-find").fill("Gleb Tarzumov");
    page.locator("#net-find").press("Enter");
    assertThat(page.locator("#net-side .side-title")).containsText("Gleb Tarzumov");
    assertThat(page.locator("#net-side .row").first()).isVisible();
    page.locator("#net-side .side-title a").click();
    page.waitForURL(Pattern.compile(".*/entities/e-.*"));
    page.waitForSelector(DRAWN);
  }

  @Test
  void aLineShowsItsFindingsWithTheirQuotes() {
    Page page = open(room, "/network");
    page.waitForSelector(DRAWN);
    page.evaluate("document.querySelector('.net').cy.edges().first().emit('tap')");
    assertThat(page.locator("#net-side .told-quote .citation a").first()).isVisible();
  }

  @Test
  void byKeyboardFromNodeToNode() {
    Page page = open(room, "/network");
    page.waitForSelector(DRAWN);
    page.locator("#net").focus();
    Keys.press(page, "ArrowRight");
    Locator title = page.locator("#net-side .side-title");
    assertThat(title).isVisible();
    String first = title.textContent();
    Keys.press(page, "ArrowLeft");
    assertThat(title).not().hasText(first);
    Keys.press(page, "Enter");
    page.waitForURL(Pattern.compile(".*/entities/e-.*"));
  }

  @Test
  void withoutScriptsItIsATable() {
    Page page = chromium.page(room, false);
    page.navigate(room.at("/network").toString());
    assertThat(page.locator(".net")).isHidden();
    page.locator("thead a", new Page.LocatorOptions().setHasText("Roots")).focus();
    Keys.press(page, "Enter");
    assertThat(page.locator("th[aria-sort=descending]")).hasText("Roots");
    page.locator("tbody tr").first().locator("a").last().focus();
    Keys.press(page, "Enter");
    assertThat(page.locator(".told .row").first()).isVisible();
  }

  @Test
  void itIsTakenAlong() throws Exception {
    Page page = open(room, "/network");
    page.waitForSelector(DRAWN);
    Download png = page.waitForDownload(() -> page.locator("[data-png]").click());
    assertThat(png.suggestedFilename()).isEqualTo("network.png");
    assertThat(Files.size(png.path())).isGreaterThan(5_000);
    assertThat(room.get("/network.graphml").body())
        .contains("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">", "<edge source=\"e-");
    assertThat(room.get("/network.csv").body()).startsWith("a,aKind,b,bKind,direction");
  }

  @Test
  void twoThousandAreDrawnWithinSecondsAlwaysAlikeAndAnswer() throws Exception {
    for (int i = 0; i < 3; i++) {
      wide.get("/api/network?most=2000"); // the server of a test is cold
    }
    Instant asked = Instant.now();
    wide.get("/api/network?most=2000");
    Duration answered = Duration.between(asked, Instant.now());
    Instant started = Instant.now();
    Page page = open(wide, "/network?most=2000");
    page.waitForSelector(DRAWN);
    Duration drawn = Duration.between(started, Instant.now());
    assertThat(Integer.parseInt(page.locator("#net").getAttribute("data-drawn")))
        .isBetween(1_900, 2_000); // the others are linked to nobody
    assertThat(answered).isLessThan(Duration.ofSeconds(5)); // machines of tests are shared
    assertThat(drawn).isLessThan(Duration.ofSeconds(40));
    assertThat(places(page)).isEqualTo(places(openDrawn()));
    assertThat((int) page.evaluate("document.querySelector('.net').cy.nodes('.named').length"))
        .isBetween(10, 400);
    int far = (int) page.evaluate(OVERLAPS);
    assertThat(far).as("names that lie on each other").isZero();
  }

  private static final String OVERLAPS =
      """
      (() => { const cy = document.querySelector('.net').cy; const boxes = cy.nodes('.named').map(n => {
        const p = n.renderedPosition(); const w = n.data('short').length * 5.2; const t = p.y + n.renderedOuterHeight() / 2;
        return [p.x - w / 2, t, p.x + w / 2, t + 12]; });
        let many = 0; for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) {
          const a = boxes[i], b = boxes[j]; if (a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]) many++; }
        return many; })()""";

  private static Page openDrawn() {
    Page page = open(wide, "/network?most=2000");
    page.waitForSelector(DRAWN);
    return page;
  }

  private static String places(Page page) {
    return String.valueOf(
        page.evaluate(
            "JSON.stringify(document.querySelector('.net').cy.nodes().map(n => n.position()))"));
  }
}
