package org.jobsanalytics.etl.extract.sources;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Which page of Welcome to the Jungle a page is.
 *
 * @param address what it says by canonical link or Open Graph; the pages of 2022 say it only in the
 *     links to their other languages
 */
record JunglePage(String body, HtmlPage html, Optional<PageAddress> address) {

  private static final String SITE = "https://www.welcometothejungle.com";
  private static final Pattern JOB =
      Pattern.compile("/companies/([^/?#\"\\s]+)/jobs/([^/?#\"\\s]+)");
  private static final Pattern COMPANY = Pattern.compile("(?:/[a-z]{2})?/companies/[^/]+/?");
  private static final Pattern JOB_PAGE = Pattern.compile("data-pagetype\\s*=\\s*[\"']job[\"']");

  static JunglePage of(String body) {
    HtmlPage html = HtmlPage.scan(body);
    return new JunglePage(body, html, html.address().or(() -> languageLink(body)));
  }

  /** The company and the job in an address, as in {@code famous-bakery/baker_paris}. */
  static Optional<String> jobAt(PageAddress address) {
    Matcher job = JOB.matcher(address.path());
    return job.find() ? Optional.of(job.group(1) + "/" + job.group(2)) : Optional.empty();
  }

  boolean isJob() {
    return address.flatMap(JunglePage::jobAt).isPresent() || JOB_PAGE.matcher(body).find();
  }

  /** What a page without a JobPosting is: known by its address, or by its links to jobs. */
  String kind() {
    if (address.filter(own -> COMPANY.matcher(own.path()).matches()).isPresent()) {
      return "company page";
    }
    return JOB.matcher(body).find() ? "list page" : "page without JobPosting";
  }

  /**
   * A job page's menu of languages links to the page itself; French is the one we look for. The
   * menu of a list page leads to the site's front.
   */
  private static Optional<PageAddress> languageLink(String body) {
    if (!body.contains("header-language-select-")) {
      return Optional.empty();
    }
    Element menu = Jsoup.parse(body);
    Element french = menu.selectFirst("a[data-testid=header-language-select-fr][href^=/]");
    Element any = menu.selectFirst("a[data-testid^=header-language-select-][href^=/]");
    return Optional.ofNullable(french == null ? any : french)
        .flatMap(link -> PageAddress.of(SITE + link.attr("href")))
        .filter(address -> jobAt(address).isPresent());
  }
}
