package org.jobsanalytics.etl.extract.sources;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Which sites are crawled for JobPostings.
 *
 * @param sites front pages or sitemaps
 * @param jobPage found in the addresses of job pages
 * @param mostPages how many pages may be fetched in a crawl
 */
record JobSites(List<PageAddress> sites, Pattern jobPage, int mostPages) {

  private static final String MOST_PAGES = "10000";
  private static final String REFUSED_NUMBER = "expected a number from 1 to 999999999";

  /**
   * Reads the settings.
   *
   * @throws SourceException REFUSED if one of them is not understood
   */
  static JobSites of(SourceId source, SourceSettings settings) {
    List<PageAddress> sites =
        settings.list(JobPostingPages.SITES).stream().map(words -> site(source, words)).toList();
    return new JobSites(sites, jobPage(source, settings), mostPages(source, settings));
  }

  private static PageAddress site(SourceId source, String words) {
    return PageAddress.of(words)
        .orElseThrow(() -> refused(source, "expected an address, was " + Excerpt.of(words)));
  }

  private static Pattern jobPage(SourceId source, SourceSettings settings) {
    String words = settings.text(JobPostingPages.URL_PATTERN, "");
    try {
      return Pattern.compile(words);
    } catch (PatternSyntaxException e) {
      throw refused(source, "expected a regular expression, was " + Excerpt.of(words));
    }
  }

  private static int mostPages(SourceId source, SourceSettings settings) {
    return Optional.of(settings.text(JobPostingPages.MOST_PAGES, MOST_PAGES))
        .filter(words -> words.matches("[1-9]\\d{0,8}"))
        .map(Integer::parseInt)
        .orElseThrow(() -> refused(source, REFUSED_NUMBER + " in max-pages, was another"));
  }

  private static SourceException refused(SourceId source, String what) {
    return new SourceException(
        source, SourceException.Code.REFUSED, what + " in the settings of the source");
  }

  Set<String> hosts() {
    return sites.stream().map(PageAddress::host).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether {@code site} is a sitemap itself. */
  static boolean isSitemap(PageAddress site) {
    return site.path().endsWith(".xml") || site.path().endsWith(".xml.gz");
  }
}
