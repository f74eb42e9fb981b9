package org.claimsieve.report;

/**
 * What the page's template is filled with.
 *
 * @param language language tag of the page
 * @param title title of the window
 * @param noScript what a browser without scripts shows
 * @param style style sheet
 * @param charts the chart library, run only when the first chart comes into view
 * @param script the page's own script
 * @param data the list as JSON
 */
public record PageContent(
    String language,
    String title,
    String noScript,
    String style,
    String charts,
    String script,
    String data) {}
