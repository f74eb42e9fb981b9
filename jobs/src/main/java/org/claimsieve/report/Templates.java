package org.claimsieve.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/** The page templates, compiled with the program. */
final class Templates {
  private static final String PACKAGE = "org.claimsieve.report.template";

  private Templates() {}

  static TemplateEngine engine() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);
  }
}
