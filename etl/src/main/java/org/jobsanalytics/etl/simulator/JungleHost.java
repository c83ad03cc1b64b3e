package org.jobsanalytics.etl.simulator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Welcome to the Jungle: robots.txt, packed sitemaps, pages of jobs and companies, a list. */
final class JungleHost implements Host {

  private static final int LARGEST_SITEMAP = 1_000;
  private static final String ROBOTS =
      """
      User-agent : *
      Disallow: /*?
      Allow: /fr/companies/

      """;
  private static final Pattern LISTINGS =
      Pattern.compile("/sitemaps/job-listings\\.(\\d{1,4})\\.xml\\.gz");
  private static final Pattern JOB = Pattern.compile("/(?:fr|en)/companies/([^/]+)/jobs/([^/]+)");
  private static final Pattern COMPANY = Pattern.compile("/(?:fr|en)/companies/([^/]+)/?");

  @Override
  public Answer answer(Question question, View view) {
    String path = question.path();
    if (path.equals("/robots.txt")) {
      return Answer.text(200, ROBOTS + "Sitemap: " + view.address() + "/sitemaps/index.xml.gz\n");
    }
    if (path.equals("/sitemaps/index.xml.gz")) {
      return index(view);
    }
    Matcher listings = LISTINGS.matcher(path);
    if (listings.matches()) {
      return listings(Integer.parseInt(listings.group(1)), view);
    }
    return page(path, view);
  }

  private static Answer page(String path, View view) {
    Matcher job = JOB.matcher(path);
    if (job.matches()) {
      return view.ad(job.group(2))
          .filter(ad -> ad.posting().board().equals(job.group(1)))
          .map(ad -> Answer.html(200, JunglePage.of(ad, view.address() + path(ad))))
          .orElse(Answer.notFound());
    }
    Matcher company = COMPANY.matcher(path);
    if (company.matches() && !view.of(company.group(1)).isEmpty()) {
      return list(view.address() + "/fr/companies/" + company.group(1), view.of(company.group(1)));
    }
    return path.equals("/fr/jobs")
        ? list(view.address() + path, view.ads().stream().limit(30).toList())
        : Answer.notFound();
  }

  private static String path(Ad ad) {
    return "/fr/companies/" + ad.posting().board() + "/jobs/" + ad.id();
  }

  private static Answer index(View view) {
    Sitemap index = Sitemap.ofSitemaps();
    for (int i = 0; i == 0 || i * LARGEST_SITEMAP < view.ads().size(); i++) {
      index.add(view.address() + "/sitemaps/job-listings." + i + ".xml.gz", view.now());
    }
    index.add(view.address() + "/sitemaps/companies.0.xml.gz", view.now());
    return Answer.gzipFile(index.xml());
  }

  private static Answer listings(int number, View view) {
    int from = number * LARGEST_SITEMAP;
    if (from >= view.ads().size() && number > 0) {
      return Answer.notFound();
    }
    Sitemap sitemap = Sitemap.ofPages();
    int to = Math.min(from + LARGEST_SITEMAP, view.ads().size());
    for (Ad ad : view.ads().subList(from, to)) {
      sitemap.add(view.address() + path(ad), ad.updated());
    }
    return Answer.gzipFile(sitemap.xml());
  }

  private static Answer list(String address, List<Ad> ads) {
    String links =
        ads.stream()
            .map(
                ad ->
                    "<a href=\"" + path(ad) + "\">" + Markup.escaped(ad.wording().title()) + "</a>")
            .collect(Collectors.joining("\n"));
    return Answer.html(
        200, Markup.page(address, "Offres d'emploi", Markup.linkedData("{}") + links));
  }
}
