package org.claimsieve.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page of a back-test in a real browser. Skipped where Chromium or its driver is missing. */
final class BacktestBrowserTest {
  private static final int A4_WIDTH = 695; // between the margins, in CSS pixels
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir static Path folder;
  private static ChromeDriver browser;
  private static String page;

  @BeforeAll
  static void open() throws IOException {
    browser = HeadlessBrowser.open(folder.resolve("profile"));
    Path file = folder.resolve("backtest.html");
    Files.write(file, BacktestPage.of(SampleBacktest.judged()));
    page = file.toUri().toString();
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
    HeadlessBrowser.width(browser, 1200, 900);
    browser.get(page);
  }

  @Test
  void showsTheFiguresWithoutAnyError() throws IOException {
    assertThat(browser.findElement(By.tagName("h1")).getText()).contains("规则回测", "分解住院");
    assertThat(browser.findElement(By.id("hits")).getText()).contains("123");
    assertThat(browser.findElement(By.id("fresh")).getText()).contains("24,678.40");
    assertThat(browser.findElements(By.cssSelector("#institutions tbody tr"))).hasSize(2);
    assertThat(browser.findElements(By.cssSelector("#months tbody tr"))).hasSize(2);
    assertThat(browser.findElement(By.id("verdicts")).getText()).contains("8 件");
    screenshot("backtest-1200");
    HeadlessBrowser.assertNoError(browser);
  }

  @Test
  void fitsANarrowScreenAndPaper() throws IOException {
    HeadlessBrowser.width(browser, 380, 800);
    browser.get(page);
    HeadlessBrowser.assertFits(browser);
    screenshot("backtest-380");
    Map<String, Object> printed =
        browser.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    byte[] pdf = Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    Files.write(SCREENSHOTS.resolve("backtest.pdf"), pdf);
    assertThat(pdf).startsWith('%', 'P', 'D', 'F');
    HeadlessBrowser.width(browser, A4_WIDTH, 1_000);
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(browser.findElement(By.id("examples")).isDisplayed()).isTrue();
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    HeadlessBrowser.assertNoError(browser);
  }

  private static void screenshot(String name) throws IOException {
    Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
