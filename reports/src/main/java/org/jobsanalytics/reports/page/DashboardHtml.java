package org.jobsanalytics.reports.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.figure.Choropleth;
import org.jobsanalytics.reports.text.Words;

/** Writes a dashboard as one HTML file that needs nothing else, as {@link Html} does a study. */
public final class DashboardHtml {

  private static final String SCRIPT = Html.resource("dashboard.js");
  private static final String STYLE = Html.resource("dashboard.css");

  /** The charts that are rows of buttons, in the order to be shown. */
  private static final List<String> FACETS =
      List.of(
          "technology", "company", "place", "contract", "remote", "experience", "salary", "source");

  private DashboardHtml() {}

  /** The whole file. */
  public static String of(DashboardPage page) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", page);
    model.put("words", page.words());
    model.put("language", page.words().language());
    model.put("facets", FACETS.stream().filter(facet -> isShown(facet, page)).toList());
    model.put("style", STYLE);
    model.put("script", page.isEmpty() ? "" : SCRIPT);
    model.put("policy", Html.policy(SCRIPT));
    model.put("said", Json.embedded(said(page.words())));
    model.put("contours", Json.embedded(Html.resource(Choropleth.CONTOURS)));
    return Html.evaluated("dashboard.html", model, page.words().language());
  }

  private static boolean isShown(String facet, DashboardPage page) {
    return !page.isSummed() || !facet.equals("company");
  }

  private static ObjectNode said(Words words) {
    return new ObjectMapper().valueToTree(words.all("script."));
  }
}
