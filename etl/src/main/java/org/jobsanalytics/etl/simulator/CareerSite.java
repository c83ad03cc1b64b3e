package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A company's career site with schema.org postings.
 *
 * @param name decides on the shape: {@code nord} writes an object, {@code atlas} an {@code @graph},
 *     {@code rivage} microdata
 */
record CareerSite(String name) implements Host {

  static final List<String> NAMES = List.of("nord", "atlas", "rivage");

  @Override
  public Answer answer(Question question, View view) {
    String path = question.path();
    if (path.equals("/robots.txt")) {
      return Answer.text(
          200,
          "User-agent: *\nDisallow: /candidat/\n\nSitemap: " + view.address() + "/sitemap.xml\n");
    }
    if (path.equals("/sitemap.xml")) {
      return sitemap(view);
    }
    if (path.equals("/")) {
      return Answer.html(200, Markup.page(view.address() + "/", "Carrières", "<h1>Bienvenue</h1>"));
    }
    return view.of(name).stream()
        .filter(ad -> ad.id().equals(path))
        .findFirst()
        .map(ad -> Answer.html(200, page(ad, view.address() + path)))
        .orElse(Answer.notFound());
  }

  private Answer sitemap(View view) {
    Sitemap sitemap = Sitemap.ofPages().add(view.address() + "/", view.now());
    view.of(name).forEach(ad -> sitemap.add(view.address() + ad.id(), ad.updated()));
    return Answer.xml(sitemap.xml());
  }

  private String page(Ad ad, String address) {
    String body =
        switch (name) {
          case "nord" -> Markup.linkedData(PostingJson.of(ad, "%s").toString());
          case "atlas" -> graph(ad, address);
          default -> microdata(ad);
        };
    return Markup.page(address, ad.wording().title(), body);
  }

  private static String graph(Ad ad, String address) {
    ObjectNode graph = Json.object().put("@context", "https://schema.org");
    ObjectNode site = Json.object().put("@type", "WebPage").put("@id", address);
    graph.putArray("@graph").add(site).add(PostingJson.of(ad, "%s"));
    return Markup.linkedData(graph.toString());
  }

  private static String microdata(Ad ad) {
    Town town = ad.vacancy().town();
    return """
        <div itemscope itemtype="http://schema.org/JobPosting">
        <h1 itemprop="title">%s</h1>
        <meta itemprop="datePosted" content="%s">
        <span itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization">
        <span itemprop="name">%s</span></span>
        <span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place">
        <span itemprop="address" itemscope itemtype="http://schema.org/PostalAddress">
        <span itemprop="postalCode">%s</span> <span itemprop="addressLocality">%s</span>
        <meta itemprop="addressCountry" content="FR"></span></span>
        <div itemprop="description">%s</div></div>
        """
        .formatted(
            Markup.escaped(ad.wording().title()),
            ad.published(),
            Markup.escaped(ad.wording().company().orElseThrow()),
            town.postalCode(),
            Markup.escaped(town.name()),
            Markup.paragraphs(ad.wording()));
  }
}
