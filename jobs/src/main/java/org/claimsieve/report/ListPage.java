package org.claimsieve.report;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/** The list as one HTML file that needs no network. */
final class ListPage {
  private static final String ECHARTS_POM =
      "/META-INF/maven/org.webjars.npm/echarts/pom.properties";
  private static final List<String> SCRIPTS =
      List.of("format", "store", "figure", "list", "casefile", "institution", "ranking", "main");

  private final Locale locale;

  ListPage(Locale locale) {
    this.locale = locale;
  }

  void write(InspectionList list, OutputStream out) throws IOException {
    Messages words = Messages.of(locale);
    StringWriter data = new StringWriter();
    new ListJson(data).write(list, locale);
    PageContent content =
        new PageContent(
            new Words("zh-CN", "en").in(locale),
            words.get("title")
                + " · "
                + list.header().businessDate()
                + " · "
                + list.header().teamName().in(locale),
            words.get("noscript"),
            Resource.text("page/page.css"),
            Resource.text(charts()),
            SCRIPTS.stream()
                .map(name -> Resource.text("page/" + name + ".js"))
                .collect(Collectors.joining("\n")),
            data.toString());
    Utf8ByteOutput html = new Utf8ByteOutput();
    Templates.engine().render("index.jte", content, html);
    html.writeTo(out);
  }

  /** The jar holds its files under its own version. */
  private static String charts() throws IOException {
    Properties pom = new Properties();
    try (InputStream in = Resource.open(ECHARTS_POM)) {
      pom.load(in);
    }
    return "/META-INF/resources/webjars/echarts/"
        + pom.getProperty("version")
        + "/dist/echarts.common.min.js";
  }
}
