package org.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys of {@code docs/journeys.md} over pages, findings, entities and the overview. */
@Tag("slow")
class PagesJourneysTest {
  @TempDir private static Path temp;
  private static OpenRoom room;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> strangers = new ArrayList<>();
  private BrowserContext visit;
  private Page page;

  @BeforeAll
  static void openTheRoom() throws Exception {
    Path program =
        List.of("/usr/bin/chromium", "/usr/bin/google-chrome").stream()
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeThat(program).as("Chromium: sudo apt install chromium").isNotNull();
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000); // machines of tests are shared
    room = OpenRoom.in(temp);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void closeAll() throws IOException {
    if (playwright != null) {
      playwright.close();
      room.close();
    }
  }

  @BeforeEach
  void come() {
    visit = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    visit.setDefaultTimeout(120_000);
    page = visit.newPage();
    page.onRequest(
        request -> {
          if (!URI.create(request.url()).getAuthority().equals(room.at("/").getAuthority())) {
            strangers.add(request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            strangers.add(message.text());
          }
        });
  }

  @AfterEach
  void nothingLeftTheMachine() {
    visit.close();
    assertThat(strangers).isEmpty();
  }

  private void open(String address) {
    page.navigate(room.at(address).toString());
  }

  private String document(String path) throws Exception {
    return room.link("/documents?q=" + path, "/documents/");
  }

  @Test
  void judgingAFindingWithoutTheMouse() {
    open("/findings?kind=payment&sort=quotes&down=yes");
    Keys.press(page, "j");
    Keys.press(page, "Enter");
    page.waitForURL(Pattern.compile(".*/findings/f-.*"));
    Keys.press(page, "c");
    Keys.press(page, "Tab");
    page.keyboard().type("86 million");
    Keys.press(page, "Enter");
    assertThat(page.locator(".judgements")).containsText("86 million");
    Keys.press(page, "g");
    Keys.press(page, "B");
    Keys.press(page, "Tab");
    Keys.press(page, "Tab");
    page.keyboard().type("seen the original");
    Keys.press(page, "Enter");
    assertThat(page.locator(".judgements")).containsText("seen the original");
    Keys.press(page, "a");
    assertThat(page.locator("p.decided")).containsText("accepted");
    page.waitForLoadState(); // keys need the scripts
    page.locator(".judgements .plain").first().focus();
    Keys.press(page, "Enter");
    assertThat(page.locator(".judgements li")).hasCount(1);
    Keys.press(page, "u");
    assertThat(page.locator("p.decided")).containsText("No verdict yet");
    page.waitForLoadState(); // keys need the scripts
  }

  @Test
  void sortingAndSiftingFindings() {
    open("/findings");
    page.locator("thead .of-grade a").click();
    assertThat(page.locator("th.of-grade")).hasAttribute("aria-sort", "ascending");
    page.locator("thead .of-grade a").click();
    assertThat(page.locator("th.of-grade")).hasAttribute("aria-sort", "descending");
    page.getByText("Party, source, period, grade").click();
    page.locator("#party").fill("Kordexport");
    page.locator("#party").press("Enter");
    assertThat(page.locator(".findings tbody tr").first()).isVisible();
    assertThat(page.locator("#party")).hasValue("Kordexport");
    assertThat(page.locator("th.of-grade")).hasAttribute("aria-sort", "descending");
  }

  @Test
  void fromHitToHit() throws Exception {
    open(document("Contract_KE-17-1147.pdf") + "?q=vehicles");
    assertThat(page.locator(".found rect").first()).isAttached();
    Keys.press(page, "n");
    assertThat(page.locator(".hitting")).containsText("1 of ");
    Keys.press(page, "n");
    assertThat(page.locator(".hitting")).containsText("2 of ");
    Keys.press(page, "p");
    assertThat(page.locator(".hitting")).containsText("1 of ");
  }

  @Test
  void aLineLightsUpItsBoxAndABoxItsLine() throws Exception {
    open(document("Contract_KE-17-1147.pdf"));
    Locator line = page.locator(".claims li").first();
    line.focus();
    String claim = line.getAttribute("data-claim");
    assertThat(page.locator("rect.claim[data-claim='" + claim + "']").first())
        .hasClass(Pattern.compile(".*lit.*"));
    page.locator(".names li[data-lit]").first().hover();
    String name = page.locator(".names li[data-lit]").first().getAttribute("data-lit");
    var box = page.locator("rect[data-lit='" + name + "']").first().boundingBox();
    page.mouse().move(1400, 20);
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    assertThat(page.locator(".names li[data-lit='" + name + "']"))
        .hasClass(Pattern.compile(".*lit.*"));
  }

  @Test
  void fromWordToWordByKeysWithGlossesToANote() throws Exception {
    open(document("2023-12-06_pismo_KE-412.pdf"));
    Keys.press(page, "d");
    assertThat(page.locator("#gloss")).isVisible();
    for (int i = 0; i < 40 && !page.locator("#gloss").innerText().contains("director"); i++) {
      Keys.press(page, "ArrowRight");
      page.waitForTimeout(100);
    }
    assertThat(page.locator("#gloss")).containsText("director");
    Keys.press(page, "Shift+ArrowRight");
    Keys.press(page, "e");
    String quote = page.locator("#quote").inputValue();
    assertThat(quote).contains(" ");
    Keys.press(page, "Tab");
    Keys.press(page, "Tab");
    page.keyboard().type("to whom it is sent");
    Keys.press(page, "Tab");
    Keys.press(page, "Enter");
    assertThat(page.locator(".notebook .judgements")).containsText("to whom it is sent");
    open("/notes");
    assertThat(page.locator(".judgements q").first()).hasText(quote);
  }

  @Test
  void selectedWordsOfAMessageBecomeANote() throws Exception {
    open(document("0002_2024-02-07_Re_simulators.eml"));
    page.evaluate(
        """
        () => {
          const text = document.querySelector("[data-text]");
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          while (walker.nextNode() && !walker.currentNode.data.includes("We shipped"));
          const range = document.createRange();
          range.setStart(walker.currentNode, walker.currentNode.data.indexOf("We shipped"));
          range.setEnd(walker.currentNode, walker.currentNode.data.indexOf("We shipped") + 10);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }""");
    assertThat(page.locator("#quote")).hasValue("We shipped"); // nobody is quicker than that
    Keys.press(page, "e");
    page.locator("#note-words").fill("who?");
    page.getByText("Keep it").click();
    assertThat(page.locator(".notebook .judgements q")).hasText("We shipped");
    page.locator(".notebook .judgements .plain").click();
    assertThat(page.locator(".notebook .judgements li")).hasCount(0);
  }

  @Test
  void aPageBesideItsTextAndThroughAConversation() throws Exception {
    open(document("Contract_KE-17-1147.pdf") + "?view=beside");
    page.locator(".read [data-read]").nth(3).hover();
    assertThat(page.locator(".words text.lit")).hasCount(1);
    page.getByText("Tables", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".cells td").first()).isVisible();
    open(document("0002_2024-02-07_Re_simulators.eml"));
    page.locator(".thread a").last().click();
    page.waitForURL(Pattern.compile(".*/documents/.*"));
    assertThat(page.locator("h1")).containsText("0003_");
  }

  @Test
  void aFailureIsReadAnew() {
    open("/");
    page.locator(".failures button").first().click();
    assertThat(page.locator("#figures")).containsText(Pattern.compile("read.* anew"));
    assertThat(page.locator(".failures")).containsText("locked with a password");
  }
}
