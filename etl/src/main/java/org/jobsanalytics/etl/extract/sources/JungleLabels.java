package org.jobsanalytics.etl.extract.sources;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The labels that a job page shows below its title, each behind an icon: the contract, remote work,
 * the experience. The structured data of 2022 has nothing else of the kind, and "CDI" stands
 * nowhere else in any generation: the site's record calls it {@code full_time}.
 */
record JungleLabels(String contract, String remote, String experience) {

  private static final String BLOCK =
      "[data-testid=job-metadata-block], [data-testid=job-header-metas]";

  static JungleLabels of(String body) {
    Element block = Jsoup.parse(body).selectFirst(BLOCK);
    if (block == null) {
      return new JungleLabels("", "", "");
    }
    return new JungleLabels(
        label(block, "contract"), label(block, "remote"), label(block, "suitcase"));
  }

  private static String label(Element block, String icon) {
    Element element = block.selectFirst("i[name=" + icon + "]");
    while (element != null && !element.equals(block) && element.text().isBlank()) {
      element = element.parent();
    }
    return element == null || element.equals(block) ? "" : element.text().strip();
  }
}
