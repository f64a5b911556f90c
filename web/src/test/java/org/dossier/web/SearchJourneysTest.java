package org.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
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

/** Journeys through search; see docs/journeys.md. */
@Tag("slow")
class SearchJourneysTest {
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

  @Test
  void narrowedByAFacetAndTakenBack() {
    open("/search?q=contract");
    Locator kind = page.locator(".facets a", new Page.LocatorOptions().setHasText("pdf"));
    kind.first().click();
    assertThat(page.locator(".facets a.taken")).containsText("pdf");
    assertThat(page.locator(".hits .path").first()).containsText(".pdf");
    page.locator(".facets a.taken").click();
    assertThat(page.locator(".facets a.taken")).hasCount(0);
  }

  @Test
  void whatWasNotMeantIsSwitchedOffWithoutScripts() {
    try (BrowserContext plain =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      plain.setDefaultTimeout(120_000);
      page = come(plain);
      open("/search?q=parachute+system&language=ru");
      assertThat(page.locator(".hits .path").first()).isVisible();
      page.locator(".expansions a").first().click();
      assertThat(page.locator(".expansions a.off")).hasCount(1);
      page.locator(".expansions a.off").click();
      assertThat(page.locator(".expansions a.off")).hasCount(0);
    }
  }

  @Test
  void aSearchIsSavedAndLookedAtAgain() {
    open("/search?q=launchers");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and watch")).click();
    page.waitForURL(Pattern.compile(".*/saved$"));
    assertThat(page.locator(".watched .name")).hasText("launchers");
    page.locator(".watched .name").click();
    page.waitForURL(Pattern.compile(".*/search\\?q=launchers$"));
    open("/saved");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove launchers"))
        .click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put back launchers"))
        .click();
    assertThat(page.locator(".watched .name")).hasText("launchers");
  }

  @Test
  void aListOfNamesIsLookedFor() {
    open("/names");
    page.locator("#names").fill("Tarzumov\nXenia Quorn");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look for them")).click();
    assertThat(page.locator(".rows tbody tr")).hasCount(2);
    page.locator(".rows tbody a").first().click();
    assertThat(page.locator(".hits mark").first()).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "1024, LIGHT", "390, DARK"})
  void everyScreenOfSearchIsForEverybody(int width, ColorScheme colors) {
    try (BrowserContext sized =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colors))) {
      sized.setDefaultTimeout(120_000);
      page = sized.newPage();
      List<String> faults = new ArrayList<>();
      for (String screen :
          List.of("/search?q=parachute+system+8+km&type=pdf", "/saved", "/names")) {
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
