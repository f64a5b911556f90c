package org.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journeys of {@code docs/journeys.md}, walked by a real browser. */
@Tag("slow")
class JourneysTest {
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
    page = come(visit);
  }

  private Page come(BrowserContext context) {
    Page opened = context.newPage();
    opened.onRequest(
        request -> {
          if (!URI.create(request.url()).getAuthority().equals(room.at("/").getAuthority())) {
            strangers.add(request.url());
          }
        });
    opened.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            strangers.add(message.text());
          }
        });
    return opened;
  }

  @AfterEach
  void nothingLeftTheMachine() {
    visit.close();
    assertThat(strangers).isEmpty();
  }

  private void open(String address) {
    page.navigate(room.at(address).toString());
  }

  private void click(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  @Test
  void fromTheOverviewToAContradiction() {
    open("/");
    click("Contradicted");
    page.locator(".findings tbody a").first().click();
    assertThat(
            page.getByRole(
                AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Other account")))
        .isVisible();
    String here = page.url();
    page.locator(".conflict tbody a").first().click();
    assertThat(page.url()).isNotEqualTo(here).contains("/findings/f-");
    assertThat(page.locator(".conflict mark").first()).isVisible();
  }

  @Test
  void searchAsItIsTyped() {
    open("/search");
    page.locator("#q").pressSequentially("\"Registration No. 4170-220-9938\"");
    assertThat(page.locator(".hits mark").first()).containsText("4170-220-9938");
    page.locator(".hits .where", new Page.LocatorOptions().setHasText(".pdf")).first().click();
    assertThat(page.locator("#at rect").first()).isVisible();
    assertThat(page.locator(".paper image")).isVisible();
  }

  @Test
  void acrossLanguages() {
    open("/search?q=parachute+system");
    page.locator("#language").selectOption("ru");
    assertThat(page.locator(".hits mark").first()).containsText(Pattern.compile("[Пп]арашют"));
  }

  @Test
  void throughADocument() {
    open("/documents?q=Contract_KE-17-1147.pdf");
    page.locator(".rows tbody a").first().click();
    click("Next page ›");
    assertThat(page.locator("#number")).hasValue("2");
    page.locator(".thumbs a").last().click();
    page.locator("#number").fill("1");
    page.locator("#number").press("Enter");
    page.waitForURL(Pattern.compile(".*/1$"));
    assertThat(page.locator(".thumbs a[aria-current]")).hasCount(1);
  }

  @Test
  void aCloserLook() {
    open("/documents?q=Contract_KE-17-1147.pdf");
    page.locator(".rows tbody a").first().click();
    double narrow = page.locator(".paper").boundingBox().width;
    page.getByText("Larger").click();
    assertThat(page.locator(".paper").boundingBox().width).isGreaterThan(narrow);
    page.getByText("Turn", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#sheet")).hasClass(Pattern.compile(".*turn-1.*"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Text")).click();
    assertThat(page.locator("[data-text]")).isVisible();
    assertThat(page.locator("[data-text]")).containsText("CONTRACT No. KE/17-1147");
  }

  @Test
  void decidingByKeyboard() {
    open("/findings?kind=delivery&decided=no");
    Keys.press(page, "j");
    Keys.press(page, "Enter");
    page.locator("#words").focus();
    page.keyboard().type("receipt seen");
    Keys.press(page, "Tab");
    Keys.press(page, "Enter");
    assertThat(page.locator(".decided")).hasText("accepted: receipt seen");
    page.getByText("Take the last decision back").focus();
    Keys.press(page, "Enter");
    assertThat(page.locator("aside .decided")).hasCount(0);
    click("Decisions");
    assertThat(page.locator(".rows tbody tr").nth(0)).containsText("taken back");
    assertThat(page.locator(".rows tbody tr").nth(1)).containsText("accepted: receipt seen");
  }

  @Test
  void onePersonEverySpelling() {
    open("/entities");
    page.locator("#q").fill("Тарзумов");
    page.locator("#q").press("Enter");
    page.locator(".rows tbody a").first().click();
    assertThat(page.locator(".spellings")).containsText("Tarzumov");
    assertThat(page.locator(".spellings")).containsText("Тарзумов");
    page.locator(".places a").first().click();
    assertThat(page.locator("#sheet")).isVisible();
  }

  @Test
  void whatCouldNotBeRead() {
    open("/");
    click("quarantined");
    assertThat(page.locator(".rows tbody tr").first()).containsText("locked with a password");
  }

  @Test
  void notFound() {
    open("/search?q=xylophonist");
    assertThat(page.getByText("Not found: xylophonist")).isVisible();
    assertThat(page.getByText("pages were searched")).isVisible();
  }

  @Test
  void keyboardOnly() {
    open("/findings");
    Keys.press(page, "/");
    page.keyboard().type("Kordexport");
    Keys.press(page, "Enter");
    assertThat(page.locator(".list, .hits").first()).isVisible();
    page.evaluate("document.activeElement.blur()");
    Keys.press(page, "j");
    Keys.press(page, "Enter");
    page.waitForURL(Pattern.compile(".*/(findings|documents)/.*"));
  }

  @Test
  void fromARegisterRowToItsFinding() {
    open("/");
    click("Register");
    page.locator("#q").fill("Kordexport");
    page.locator("#kind").selectOption("transfer");
    page.locator("#sort").selectOption("year");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Narrow")).click();
    assertThat(page.locator(".register tbody tr").first()).containsText("Kordexport");
    Download download =
        page.waitForDownload(() -> page.getByText("Download this table (CSV)").click());
    assertThat(download.suggestedFilename()).isEqualTo("register.csv");
    page.evaluate("document.activeElement.blur()");
    Keys.press(page, "j");
    Keys.press(page, "Enter");
    page.waitForURL(Pattern.compile(".*/findings/f-.*"));
  }

  @Test
  void intoADayByKeyboardWithoutScripts() {
    visit.close();
    visit =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1440, 900).setJavaScriptEnabled(false));
    visit.setDefaultTimeout(120_000);
    page = come(visit);
    open("/timeline");
    page.locator(".time-bars a").last().focus();
    Keys.press(page, "Enter");
    page.waitForURL(Pattern.compile(".*at=\\d{4}$"));
    page.locator(".time-bars a").first().focus();
    Keys.press(page, "Enter");
    page.waitForURL(Pattern.compile(".*at=\\d{4}-\\d{2}$"));
    page.locator(".time-bars a").first().focus();
    Keys.press(page, "Enter");
    page.waitForURL(Pattern.compile(".*at=\\d{4}-\\d{2}-\\d{2}$"));
    assertThat(page.locator(".dates .row").first()).isVisible();
    click("All");
    page.getByText("findings have no date").click();
    assertThat(page.locator(".findings tbody tr").first()).isVisible();
  }

  @Test
  void howAFileCameIn() {
    open("/");
    click("Custody");
    assertThat(page.getByText("none is missing from the end")).isVisible();
    click("The first lines");
    assertThat(page.locator(".custody tbody tr").first()).containsText("as written");
    page.locator(".custody tbody a").first().click();
    page.waitForURL(Pattern.compile(".*/documents/[0-9a-f]{64}/1$"));
  }

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "1440, DARK", "1024, LIGHT", "390, LIGHT", "390, DARK"})
  void everyScreenIsForEverybody(int width, ColorScheme colors) throws Exception {
    List<String> screens =
        List.of(
            "/",
            "/search",
            "/search?q=contract",
            "/documents",
            "/findings",
            "/entities",
            "/register",
            "/timeline",
            "/timeline?at=2023",
            "/timeline?at=2023&named=Tarzumov",
            "/missing",
            "/custody",
            "/decisions",
            "/network",
            "/network?places=yes",
            room.link("/network", "/network/between"),
            "/sources",
            "/sources?source=Kordexport",
            "/reports",
            RoomReports.one(room),
            RoomReports.one(room) + "/preview",
            room.link("/findings?standing=contradicted", "/findings/f-"),
            room.link("/entities?kind=person", "/entities/e-"),
            room.link("/documents?q=Contract_KE-17-1147.pdf", "/documents/"),
            room.link("/documents?q=Contract_KE-17-1147.pdf", "/documents/") + "?view=beside",
            room.link("/documents?q=Contract_KE-17-1147.pdf", "/documents/") + "?view=tables",
            room.link("/documents?q=Re_simulators.eml", "/documents/"),
            "/findings?sort=grade&party=Kordexport",
            "/judgements",
            "/notes",
            "/nowhere");
    try (BrowserContext sized =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colors))) {
      sized.setDefaultTimeout(120_000);
      page = sized.newPage();
      List<String> faults = new ArrayList<>();
      for (String screen : screens) {
        open(screen);
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")) {
          faults.add(screen + " is wider than " + width);
        }
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
          if (List.of("serious", "critical").contains(rule.getImpact())) {
            faults.add(screen + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
          }
        }
      }
      assertThat(faults).isEmpty();
    }
  }
}
