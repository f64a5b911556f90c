package org.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dossier.pipeline.CaseFolder;
import org.dossier.web.people.People;
import org.dossier.web.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journeys through a room that has people, walked by a real browser. */
@Tag("slow")
class SharedRoomJourneysTest {
  private static final String ANNA = "decides after lunch";
  private static final String READER = "reads long books";

  @TempDir private static Path temp;
  private static final MovingClock CLOCK = new MovingClock();
  private static OpenRoom room;
  private static String finding;
  private static Playwright playwright;
  private static Browser browser;

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
    CaseFolder folder = OpenRoom.smallCase(temp);
    try (OpenRoom own = OpenRoom.on(folder, Place.loopback(0), CLOCK)) {
      finding = own.link("/findings", "/findings/f-");
    }
    People people = People.in(folder.people());
    people.add("anna", Role.ANALYST, ANNA);
    people.add("Рита", Role.READER, READER);
    room = OpenRoom.on(folder, Place.loopback(0), CLOCK);
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
    visit = browser.newContext();
    visit.setDefaultTimeout(120_000);
    page = visit.newPage();
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  private void open(String address) {
    page.navigate(room.at(address).toString());
  }

  private void signIn(String name, String password) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    Keys.press(page, "Enter");
  }

  private void click(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  @Test
  void signingInDecidingAndSigningOut() {
    open(finding);
    assertThat(page.getByLabel("Name")).isFocused();
    signIn("anna", "decides at breakfast");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("wrong");
    assertThat(page.getByLabel("Password")).isFocused();
    signIn("anna", ANNA);
    page.waitForURL(room.at(finding).toString());
    click("Accept");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decisions")).click();
    assertThat(page.locator(".rows tbody tr").first()).containsText("anna");
    click("Sign out");
    assertThat(page.getByLabel("Name")).isVisible();
    open("/decisions");
    assertThat(page.getByLabel("Name")).isVisible();
  }

  @Test
  void readingWithoutDecidingUntilTheSessionEnds() {
    open("/");
    signIn("Рита", READER);
    assertThat(page.locator(".whoami")).containsText("reader");
    open(finding);
    assertThat(page.getByText("Analysts decide")).isVisible();
    assertThat(page.locator(".decide")).hasCount(0);
    CLOCK.move(Duration.ofMinutes(61));
    page.reload();
    assertThat(page.getByLabel("Name")).isVisible();
  }

  @Test
  void searchThatWasLeftOpenAsksForThePasswordWhenTheSessionEnded() {
    open("/search");
    signIn("Рита", READER);
    page.waitForURL(Pattern.compile(".*/search$"));
    CLOCK.move(Duration.ofMinutes(61));
    page.locator("main input[type=search]").fill("vehicles");
    page.waitForURL(Pattern.compile(".*/sign-in$"));
    assertThat(page.getByLabel("Name")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "1440, DARK", "1024, LIGHT", "390, LIGHT", "390, DARK"})
  void everyScreenIsForEverybody(int width, ColorScheme colors) {
    try (BrowserContext sized =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colors))) {
      sized.setDefaultTimeout(120_000);
      page = sized.newPage();
      List<String> faults = new ArrayList<>();
      open("/nowhere");
      look(width, faults);
      signIn("anna", "not this one");
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
      look(width, faults);
      signIn("anna", ANNA);
      page.waitForURL(room.at("/nowhere").toString());
      for (String screen : List.of("/", "/api", "/decisions", finding)) {
        open(screen);
        look(width, faults);
      }
      assertThat(faults).isEmpty();
    }
  }

  private void look(int width, List<String> faults) {
    if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")) {
      faults.add(page.url() + " is wider than " + width);
    }
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      if (List.of("serious", "critical").contains(rule.getImpact())) {
        faults.add(page.url() + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
      }
    }
  }
}
