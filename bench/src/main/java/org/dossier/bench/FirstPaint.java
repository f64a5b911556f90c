package org.dossier.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.pipeline.CaseFolder;
import org.dossier.web.Place;
import org.dossier.web.ReadingRoom;

/**
 * When a real browser first paints something of a screen, each time as a visitor who has nothing of
 * the room yet: {@code FirstPaint CASE ROUNDS}. First contentful paint, as browsers count it from
 * the start of the navigation.
 */
public final class FirstPaint {
  private static final List<String> SCREENS =
      List.of(
          "/",
          "/search?q=contract",
          "/documents",
          "/findings",
          "/entities",
          "/timeline",
          "/register",
          "/sources",
          "/missing",
          "/custody",
          "/network");

  private static final String PAINTED =
      "() => new Promise(done => new PerformanceObserver(list => done(list.getEntries()"
          + ".find(e => e.name === 'first-contentful-paint').startTime))"
          + ".observe({type: 'paint', buffered: true}))";

  private FirstPaint() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("CASE ROUNDS expected");
    }
    int rounds = Integer.parseInt(arguments[1]);
    Path program =
        List.of("/usr/bin/chromium", "/usr/bin/google-chrome").stream()
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no Chromium: apt install chromium"));
    var own =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    CaseFolder folder = CaseFolder.open(Path.of(arguments[0]));
    try (ReadingRoom room = ReadingRoom.open(folder, Place.loopback(0), Clock.systemUTC());
        var playwright = Playwright.create(own);
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      for (String screen : SCREENS) {
        double[] painted = new double[rounds];
        for (int i = 0; i < rounds; i++) {
          try (var visit = browser.newContext();
              Page page = visit.newPage()) {
            page.navigate(room.address().resolve(screen).toString());
            painted[i] = ((Number) page.evaluate(PAINTED)).doubleValue();
          }
        }
        double first = painted[0];
        Arrays.sort(painted);
        System.out.printf(
            Locale.ROOT,
            "first visit %6.0f ms   median %6.0f   most %6.0f   %s%n",
            first,
            painted[rounds / 2],
            painted[rounds - 1],
            screen);
      }
    }
  }
}
