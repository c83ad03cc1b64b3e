package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Asks a simulator as a plain client of the web would. */
final class Visitor {

  static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern LOC = Pattern.compile("<loc>([^<]+)</loc>");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Simulator simulator;

  Visitor(Simulator simulator) {
    this.simulator = simulator;
  }

  String address(String variable) {
    return simulator.variables().get("JOBS_" + variable);
  }

  HttpResponse<byte[]> get(String url, String... headers) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<byte[]> post(String url, String form) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<byte[]> response) throws IOException {
    return MAPPER.readTree(response.body());
  }

  String token() throws IOException {
    return json(askToken("client_id=%s&client_secret=%s")).path("access_token").asText();
  }

  HttpResponse<byte[]> askToken(String login) throws IOException {
    return post(
        address("FRANCETRAVAIL_TOKEN_ADDRESS")
            + "/connexion/oauth2/access_token?realm=%2Fpartenaire",
        "grant_type=client_credentials&scope=api_offresdemploiv2+o2dsoffre&"
            + login.formatted(
                address("FRANCETRAVAIL_CLIENT_ID"), address("FRANCETRAVAIL_CLIENT_SECRET")));
  }

  HttpResponse<byte[]> search(String token, String query) throws IOException {
    String url =
        address("FRANCETRAVAIL_ADDRESS")
            + "/partenaire/offresdemploi/v2/offres/search?"
            + query.replace(":", "%3A");
    return get(url, "Authorization", "Bearer " + token);
  }

  /** All pages of one query. */
  List<String> searchAll(String token, String query) throws IOException {
    List<String> pages = new ArrayList<>();
    for (int from = 0; from <= 3_000; from += 150) {
      var page = search(token, query + "&sort=1&range=" + from + "-" + (from + 149));
      if (page.statusCode() == 204) {
        break;
      }
      pages.add(text(page));
    }
    return pages;
  }

  HttpResponse<byte[]> adzuna(int page, String query) throws IOException {
    return get(
        address("ADZUNA_ADDRESS")
            + "/v1/api/jobs/fr/search/"
            + page
            + "?app_id="
            + address("ADZUNA_APP_ID")
            + "&app_key="
            + address("ADZUNA_APP_KEY")
            + query);
  }

  /** The addresses in a sitemap, packed or not. */
  List<String> sitemap(String url) throws IOException {
    byte[] body = get(url).body();
    String xml = new String(url.endsWith(".gz") ? unpacked(body) : body, StandardCharsets.UTF_8);
    List<String> addresses = new ArrayList<>();
    Matcher loc = LOC.matcher(xml);
    while (loc.find()) {
      addresses.add(loc.group(1));
    }
    return addresses;
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    }
  }

  /** The job pages' addresses in the sitemaps of Welcome to the Jungle. */
  List<String> jungle() throws IOException {
    List<String> pages = new ArrayList<>();
    for (String sitemap : sitemap(address("WTTJ_ADDRESS") + "/sitemaps/index.xml.gz")) {
      if (sitemap.contains("job-listings")) {
        pages.addAll(sitemap(sitemap));
      }
    }
    return pages;
  }

  static SortedSet<String> ids(JsonNode list) {
    SortedSet<String> ids = new TreeSet<>();
    list.forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }
}
