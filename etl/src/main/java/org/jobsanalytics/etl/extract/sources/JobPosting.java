package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.UnknownField;
import org.jsoup.parser.Parser;

/**
 * One <a href="https://schema.org/JobPosting">JobPosting</a>, in any of the shapes that sites give
 * it (<a href="https://developers.google.com/search/docs/appearance/structured-data/job-posting">
 * Google's rules</a> are the usual measure).
 *
 * <p>The last update is not read: {@code dateModified} is not kept true by sites in general.
 */
final class JobPosting {

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]");
  private static final Pattern ESCAPED_TAG =
      Pattern.compile("&(?:amp;)*+(?:lt|#60|#x3[cC]);[a-zA-Z/!]");

  /** Descriptions were seen escaped twice; a hostile one may be so without end. */
  private static final int MAX_ESCAPING = 3;

  private final JsonNode posting;
  private final Map<String, JsonNode> nodesById;

  /** {@code nodesById} holds what the posting may refer to by {@code {"@id":…}}. */
  JobPosting(JsonNode posting, Map<String, JsonNode> nodesById) {
    this.posting = posting;
    this.nodesById = nodesById;
  }

  /** The fields that {@code contract} does not name, or not of that type. */
  List<UnknownField> unknown(SourceContract contract) {
    return contract.unknown(posting);
  }

  String title() {
    return Words.firstOf(words("title"), words("name"));
  }

  String company() {
    List<JsonNode> companies = each("hiringOrganization");
    return companies.stream()
        .map(company -> Words.firstOf(Words.first(company), Words.first(company.path("legalName"))))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("");
  }

  /**
   * Whether it only points to an offer, as the entries of a list do: it says nothing of its own.
   */
  boolean isPointer() {
    return title().isBlank() && words("description").isBlank();
  }

  /** The posting's own address; some sites give the company's instead. */
  Optional<PageAddress> address() {
    return PageAddress.of(words("url"));
  }

  /** What the site calls its identifier; with some sites it is the company's, not the job's. */
  String identifier() {
    JsonNode identifier = first("identifier");
    return Words.firstOf(
        Words.first(identifier.path("value")),
        Words.first(identifier.path("@value")),
        identifier.isObject() ? "" : Words.first(identifier));
  }

  PostedPlace place() {
    return PostedPlace.of(
        each("jobLocation"), each("applicantLocationRequirements"), this::resolve);
  }

  /** Puts all but address and dates of update into a draft. */
  void fill(OfferDraftBuilder draft) {
    draft
        .title(title())
        .description(description())
        .company(company())
        .workTime(words("workHours"))
        .remote(words("jobLocationType"))
        .published(words("datePosted"))
        .expires(words("validThrough"));
    Words.all(posting.path("employmentType")).forEach(draft::contract);
    experience().forEach(draft::experience);
    draft.education(education());
    place().fill(draft);
    PostedPay.of(posting).fill(draft);
  }

  /**
   * The description and, below it, those of its parts that some sites give only apart: the tasks,
   * the profile, the skills.
   */
  private String description() {
    Set<String> parts = new LinkedHashSet<>();
    parts.add(unescaped(words("description")));
    parts.add(unescaped(words("responsibilities")));
    parts.add(unescaped(words("qualifications")));
    parts.add(String.join(", ", Words.all(posting.path("skills"))));
    parts.removeIf(String::isBlank);
    return String.join("\n\n", parts);
  }

  /** A tag in entities is HTML that was escaped once too often, if there is no real one. */
  private static String unescaped(String text) {
    String html = text;
    for (int i = 0; i < MAX_ESCAPING && isEscaped(html); i++) {
      html = Parser.unescapeEntities(html, false);
    }
    return html;
  }

  private static boolean isEscaped(String text) {
    return !TAG.matcher(text).find() && ESCAPED_TAG.matcher(text).find();
  }

  private List<String> experience() {
    JsonNode required = first("experienceRequirements");
    String months = Words.first(required.path("monthsOfExperience"));
    if (!months.isEmpty()) {
      return List.of(months + " months");
    }
    String words = Words.firstOf(Words.first(required), Words.first(required.path("description")));
    return words.isEmpty() ? List.of() : List.of(words);
  }

  /** A text, or a credential of a <a href="https://schema.org/credentialCategory">category</a>. */
  private String education() {
    return each("educationRequirements").stream()
        .map(one -> Words.firstOf(Words.first(one.path("credentialCategory")), Words.first(one)))
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(" | "));
  }

  private String words(String field) {
    return Words.first(posting.path(field));
  }

  private JsonNode first(String field) {
    List<JsonNode> each = each(field);
    return each.isEmpty() ? posting.path("") : each.get(0);
  }

  private List<JsonNode> each(String field) {
    return Words.each(posting.path(field)).stream().map(this::resolve).toList();
  }

  /** Follows one reference; a node is never its own definition. */
  private JsonNode resolve(JsonNode node) {
    boolean reference = node.isObject() && node.size() == 1 && node.has("@id");
    return reference ? nodesById.getOrDefault(node.get("@id").asText(""), node) : node;
  }
}
