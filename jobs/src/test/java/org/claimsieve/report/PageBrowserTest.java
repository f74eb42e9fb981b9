package org.claimsieve.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page in a real browser. Skipped where Chromium or its driver is missing. */
final class PageBrowserTest {
  private static final int A4_WIDTH = 695; // between the margins, in CSS pixels
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir static Path folder;
  private static ChromeDriver browser;
  private static String page;

  @BeforeAll
  static void open() throws IOException {
    browser = HeadlessBrowser.open(folder.resolve("profile"));
    new ListWriter(Locale.CHINESE).write(SampleList.usual(), folder.resolve("list"));
    page = folder.resolve("list/index.html").toUri().toString();
    Files.createDirectories(SCREENSHOTS);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void fresh() {
    width(1200, 900);
    browser.get("about:blank");
    browser.get(page);
  }

  @Test
  void showsTheListWithoutAnyError() throws IOException {
    assertThat(browser.findElement(By.tagName("h1")).getText())
        .contains("医保基金疑点清单")
        .contains("2024-06-30");
    assertThat(rows()).hasSize(20);
    screenshot("list-1200");
    assertNoError();
  }

  @Test
  void oneClickOpensTheEvidenceLines() throws IOException {
    rows().get(0).click();
    List<WebElement> lines = browser.findElements(By.cssSelector(".file .evidence tbody tr"));
    assertThat(lines).hasSize(SampleList.usual().cases().get(0).lines().size());
    assertThat(browser.findElements(By.cssSelector(".file .evidence td.off"))).isNotEmpty();
    drawCharts();
    assertThat(browser.findElements(By.cssSelector(".file .chart canvas"))).hasSizeGreaterThan(4);
    tall("case-1200", 1200);
    part("evidence", ".file .evidence");
    part("charts", ".file .pair");
    part("peers", ".file .strips");
    assertNoError();
  }

  @Test
  void everyChartHasATable() {
    rows().get(0).click();
    for (WebElement button : browser.findElements(By.cssSelector("figure .quiet"))) {
      button.click();
    }
    assertThat(browser.findElements(By.cssSelector("figure .chart-table:not([hidden]) tbody tr")))
        .hasSizeGreaterThan(browser.findElements(By.cssSelector("figure")).size());
    assertNoError();
  }

  @Test
  void filtersNarrowTheList() {
    choose("f-scope", "all");
    choose("f-rule", "overlapping-stays");
    long expected =
        SampleList.usual().cases().stream()
            .filter(file -> file.ruleIds().contains("overlapping-stays"))
            .count();
    assertThat(browser.findElement(By.id("count")).getText()).startsWith("共 " + expected + " 件");
    browser.findElement(By.id("f-keyword")).sendKeys("没有这个词");
    assertThat(browser.findElement(By.cssSelector("#cases .empty")).getText()).contains("放宽");
    assertNoError();
  }

  @Test
  void keyboardChoosesOpensAndSearches() {
    WebElement body = browser.findElement(By.tagName("body"));
    body.sendKeys(Keys.ARROW_DOWN);
    browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.cssSelector(".case.open .rank")).getText()).isEqualTo("2");
    browser.switchTo().activeElement().sendKeys("/");
    assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("f-keyword");
    assertNoError();
  }

  @Test
  void speaksBothLanguages() throws IOException {
    browser.findElement(By.cssSelector(".languages [lang=en]")).click();
    assertThat(browser.findElement(By.tagName("h1")).getText()).contains("Suspicious claims");
    rows().get(0).click();
    assertThat(browser.findElement(By.className("file")).getText()).contains("Legal basis");
    screenshot("list-en-1200");
    browser.findElement(By.cssSelector(".languages [lang=zh]")).click();
    assertThat(browser.findElement(By.className("file")).getText()).contains("政策依据");
    assertNoError();
  }

  @Test
  void everyViewOpens() throws IOException {
    for (String tab : List.of("institutions", "rankings", "indicators", "coverage")) {
      browser.findElement(By.id("tab-" + tab)).click();
      assertThat(browser.findElements(By.cssSelector("#view tbody tr"))).isNotEmpty();
      drawCharts();
      tall(tab + "-1200", 1200);
      assertFits();
    }
    assertNoError();
  }

  @Test
  void theCoverageEndsWithTheChecksOfTheData() {
    browser.findElement(By.id("tab-coverage")).click();
    List<String> rows =
        browser.findElements(By.cssSelector("#quality tbody tr")).stream()
            .map(WebElement::getText)
            .toList();
    assertThat(rows).hasSameSizeAs(SampleList.usual().quality());
    assertThat(rows.get(0)).contains("性别与证件号码一致", "57,004", "913", "1.6 %");
    assertThat(rows.get(1)).contains("< 0.1 %", "1,312.40", "330102202406300000415");
    assertThat(browser.findElements(By.cssSelector("#quality td.off"))).hasSize(2);
    assertNoError();
  }

  @Test
  void institutionHasAnAnchor() {
    browser.get(page + "#inst-H33010200047");
    assertThat(browser.findElement(By.id("inst-H33010200047")).getText()).contains("骨伤");
    browser.findElement(By.cssSelector("a[href^='#case-']")).click();
    assertThat(browser.findElements(By.cssSelector(".case.open .file"))).hasSize(1);
    assertNoError();
  }

  @Test
  void fitsANarrowScreen() throws IOException {
    width(380, 800);
    browser.get(page);
    assertFits();
    screenshot("list-380");
    rows().get(0).click();
    drawCharts();
    assertFits();
    tall("case-380", 380);
    for (String tab : List.of("institutions", "rankings", "indicators", "coverage")) {
      browser.findElement(By.id("tab-" + tab)).click();
      assertFits();
    }
    assertNoError();
  }

  @Test
  void printsTheOpenCase() throws IOException {
    rows().get(0).click();
    drawCharts();
    Map<String, Object> printed =
        browser.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    byte[] pdf = Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    Files.write(SCREENSHOTS.resolve("case.pdf"), pdf);
    assertThat(pdf).startsWith('%', 'P', 'D', 'F');
    width(A4_WIDTH, 1_000);
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(browser.findElement(By.id("filters")).isDisplayed()).isFalse();
    assertThat(rows().stream().filter(WebElement::isDisplayed)).hasSize(1);
    assertFits();
    tall("case-print", A4_WIDTH);
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    assertNoError();
  }

  @Test
  void twoThousandCasesShowAtOnce() throws IOException {
    Path large = folder.resolve("large");
    new ListWriter(Locale.CHINESE).write(SampleList.of(2_000), large);
    browser.get(large.resolve("index.html").toUri().toString());
    choose("f-scope", "all");
    assertThat(rows().size()).isLessThan(200);
    Number paint =
        (Number)
            browser.executeScript(
                "return performance.getEntriesByName('first-contentful-paint')[0].startTime");
    System.out.println("first paint of 2,000 cases: " + paint.intValue() + " ms");
    assertThat(paint.doubleValue()).isLessThan(5_000);
    assertNoError();
  }

  private static List<WebElement> rows() {
    return browser.findElements(By.cssSelector("#cases .row"));
  }

  private static void choose(String select, String value) {
    browser.findElement(By.cssSelector("#" + select + " option[value='" + value + "']")).click();
  }

  private static void width(int width, int height) {
    HeadlessBrowser.width(browser, width, height);
  }

  private static void drawCharts() {
    browser.executeScript("document.querySelectorAll('.chart').forEach(drawNow)");
  }

  private static void tall(String name, int width) throws IOException {
    Number height = (Number) browser.executeScript("return document.documentElement.scrollHeight");
    width(width, Math.min(6_000, height.intValue()));
    screenshot(name);
    width(width, 900);
  }

  private static void part(String name, String selector) throws IOException {
    Files.write(
        SCREENSHOTS.resolve(name + ".png"),
        browser.findElement(By.cssSelector(selector)).getScreenshotAs(OutputType.BYTES));
  }

  private static void screenshot(String name) throws IOException {
    Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  private static void assertFits() {
    HeadlessBrowser.assertFits(browser);
  }

  private static void assertNoError() {
    HeadlessBrowser.assertNoError(browser);
  }
}
