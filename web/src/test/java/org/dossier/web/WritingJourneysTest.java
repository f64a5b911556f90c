package org.dossier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Putting a report together, and saying what rests on what. */
@Tag("slow")
class WritingJourneysTest {
  @TempDir private static Path temp;
  private static OpenRoom room;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws Exception {
    chromium = Chromium.start();
    room = OpenRoom.in(temp);
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    room.close();
  }

  @AfterEach
  void nothingWasAmiss() {
    chromium.nothingWasAmiss();
  }

  private static Page open(String address, boolean scripts) {
    Page page = chromium.page(room, scripts);
    page.navigate(room.at(address).toString());
    return page;
  }

  @Test
  void fromChosenFindingsToAReportInWord() throws Exception {
    Page page = open("/findings?kind=delivery", true);
    page.locator(".choose").nth(0).check();
    page.locator(".choose").nth(1).check();
    page.locator("#draft").selectOption("new");
    page.locator("#to-report button").click();
    page.waitForURL(Pattern.compile(".*/reports/\\d+$"));
    assertThat(page.locator(".part")).hasCount(2);
    page.locator(".part .insert button").first().click();
    assertThat(page.locator(".part")).hasCount(3);
    page.locator(".part textarea").fill("# What came\n\nIt is **told** twice.");
    page.locator("[data-note]").first().click();
    assertThat(page.locator("#saved")).hasText("✓");
    assertThat(page.locator("#live .draft h2").first()).hasText("What came");
    assertThat(page.locator("#live .draft .notes li")).hasCount(3);
    page.reload();
    assertThat(page.locator(".part textarea"))
        .hasValue(Pattern.compile("# What came.*\\[\\^f-.*", Pattern.DOTALL));
    Download word = page.waitForDownload(() -> page.getByText("Word", exactly()).click());
    assertThat(word.suggestedFilename()).endsWith(".docx");
    assertThat(Files.size(word.path())).isGreaterThan(2_000);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  @Test
  void byKeyboardWithoutScripts() {
    Page page = open("/reports", false);
    page.locator("#name").focus();
    page.keyboard().type("By hand");
    Keys.press(page, "Enter");
    page.waitForURL(Pattern.compile(".*/reports/\\d+$"));
    press(page, ".offered button >> nth=0");
    press(page, ".offered button >> nth=2");
    String second = page.locator(".part .statement").nth(1).textContent();
    press(page, ".part:nth-child(2) button[value=up]");
    assertThat(page.locator(".part .statement").first()).hasText(second);
    press(page, "aside form[action$=undo] button");
    assertThat(page.locator(".part .statement").nth(1)).hasText(second);
    press(page, ".exports a >> nth=0");
    assertThat(page.locator(".draft .notes li")).hasCount(2);
  }

  @Test
  void twoTabsNeverOverwriteEachOther() {
    Page one = open("/reports", true);
    one.locator("#name").fill("Two tabs");
    Keys.press(one, "Enter");
    one.waitForURL(Pattern.compile(".*/reports/\\d+$"));
    press(one, "form[action$='/text'] button >> nth=-1");
    Page other = open(URI.create(one.url()).getPath(), true);
    one.locator(".part textarea").fill("From the first tab");
    assertThat(one.locator("#saved")).hasText("✓");
    one.locator(".part textarea").fill("From the first tab, and on");
    assertThat(one.locator("#saved")).hasText("✓");
    other.locator(".part textarea").fill("From the second");
    assertThat(other.locator("#saved")).containsText("Not kept");
    assertThat(other.locator(".part textarea")).hasValue("From the second");
    press(other, ".part button[value=save]");
    assertThat(other.locator(".overtaken textarea")).hasValue("From the second");
    assertThat(other.locator(".part textarea")).hasValue("From the first tab, and on");
    press(other, ".overtaken button >> nth=0");
    assertThat(other.locator(".part textarea")).hasCount(2);
    chromium.refused(409);
  }

  private static void press(Page page, String button) {
    page.locator(button).focus();
    Keys.press(page, "Enter");
    page.waitForLoadState();
  }

  @Test
  void fromAReasonToFindingsWeighedAnew() throws Exception {
    Page page = open("/sources", true);
    page.locator(".source a", new Page.LocatorOptions().setHasText("Kordexport")).first().click();
    page.locator("#reliability").selectOption("B");
    page.locator("input[name=derived-from][value='Grey Heron files']").check();
    page.locator("#why").fill("same papers");
    page.locator(".source-form button").click();
    assertThat(page.locator("aside")).containsText("same papers");
    assertThat(Files.readString(temp.resolve("case/sources.yaml")))
        .contains("derived-from: \"Grey Heron files\" # same papers", "# The seller speaks");
    page.locator(".weighing button").click();
    assertThat(page.getByText("What stands otherwise")).isVisible();
    assertThat(page.locator(".weighing tbody tr").first()).isVisible();
    page.locator("form[action='/sources/undo'] button").click();
    assertThat(page.locator("aside")).containsText("taken back");
    assertThat(Files.readString(temp.resolve("case/sources.yaml"))).doesNotContain("same papers");
  }
}
