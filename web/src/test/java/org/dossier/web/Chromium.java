package org.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser that minds what its pages ask for and complain of. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Path program =
        List.of("/usr/bin/chromium", "/usr/bin/google-chrome").stream()
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeThat(program).as("Chromium: sudo apt install chromium").isNotNull();
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000); // machines of tests are shared
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu"))));
  }

  /** A page at 1440 by 900 pixels, with scripts or without. */
  Page page(OpenRoom room, boolean scripts) {
    BrowserContext visit =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setJavaScriptEnabled(scripts));
    visit.setDefaultTimeout(120_000);
    Page page = visit.newPage();
    page.onRequest(
        request -> {
          URI asked = URI.create(request.url());
          if (!"blob".equals(asked.getScheme())
              && !room.at("/").getAuthority().equals(asked.getAuthority())) {
            complaints.add(request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }

  /** No request left the machine, and no page had an error, also none of the policy. */
  void nothingWasAmiss() {
    assertThat(complaints).isEmpty();
  }

  /** A refusal that a test brought about, which browsers complain of. */
  void refused(int status) {
    assertThat(complaints.removeIf(complaint -> complaint.contains("status of " + status)))
        .isTrue();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
