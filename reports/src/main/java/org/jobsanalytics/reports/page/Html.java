package org.jobsanalytics.reports.page;

import com.fasterxml.jackson.databind.node.TextNode;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobsanalytics.reports.figure.Choropleth;
import org.jobsanalytics.reports.text.Language;

/**
 * Writes a page as one HTML file that needs nothing else. Its Content-Security-Policy lets run the
 * one script that we put in, by its hash, and lets the browser load nothing from anywhere. The
 * template escapes every text.
 */
public final class Html {

  private static final String SCRIPT = resource("report.js");
  private static final String STYLE = resource("page.css");

  private Html() {}

  /** The whole file. */
  public static String of(Page page) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", page);
    model.put("words", page.words());
    model.put("language", page.words().language());
    model.put("figures", figures(page));
    model.put("style", STYLE);
    model.put("script", page.sections().isEmpty() ? "" : SCRIPT);
    model.put("policy", policy(SCRIPT));
    return evaluated("page.html", model, page.words().language());
  }

  /** A template with its model put in. */
  static String evaluated(String template, Map<String, Object> model, Language language) {
    StringWriter html = new StringWriter();
    try {
      template().getTemplate(template).evaluate(html, model, language.locale());
    } catch (IOException e) {
      throw new UncheckedIOException(template, e);
    }
    return html.toString();
  }

  private static PebbleEngine template() {
    ClasspathLoader loader = new ClasspathLoader(Html.class.getClassLoader());
    loader.setPrefix("org/jobsanalytics/reports/page");
    return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
  }

  /** By the name of their script element. */
  private static Map<String, String> figures(Page page) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (Section section : page.sections()) {
      figures.put("figure-" + section.id(), Json.embedded(section.figure()));
      figures.put("csv-" + section.id(), Json.embedded(TextNode.valueOf(section.evidence().csv())));
      if (section.isMap()) {
        figures.put("contours", Json.embedded(resource(Choropleth.CONTOURS)));
      }
    }
    return figures;
  }

  /** What a page may do: run this one script, and load nothing. */
  static String policy(String script) {
    return "default-src 'none'; script-src 'sha256-"
        + sha256(script)
        + "'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String resource(String name) {
    try (InputStream bytes = Html.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
