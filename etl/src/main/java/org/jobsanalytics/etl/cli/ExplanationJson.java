package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.normalise.FieldTrace;
import org.jobsanalytics.etl.normalise.OfferWords;
import org.jobsanalytics.etl.pipeline.Explain.Again;
import org.jobsanalytics.etl.pipeline.Explain.Explanation;
import org.jobsanalytics.etl.warehouse.GroupMember;
import org.jobsanalytics.etl.warehouse.KnownOffer;

/** Where an offer's facts come from, as JSON. */
final class ExplanationJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ExplanationJson() {}

  static String of(Explanation explanation) {
    KnownOffer known = explanation.known();
    ObjectNode node =
        JSON.createObjectNode()
            .put("offerId", known.offerId())
            .put("source", known.offer().key().source().value())
            .put("externalId", known.offer().key().externalId())
            .put("url", known.offer().url())
            .put("open", known.isOpen())
            .put("firstSeen", known.firstSeen().toString())
            .put("lastSeen", known.lastSeen().toString());
    node.set("facts", JSON.valueToTree(OfferWords.of(known.offer())));
    node.set("technologies", JSON.valueToTree(known.offer().technologies()));
    addPage(node.putObject("rawPage"), explanation);
    explanation.reading().ifPresent(again -> addReading(node.putObject("readAgain"), known, again));
    addVacancy(node, known);
    addHistory(node, known);
    return node.toPrettyString() + System.lineSeparator();
  }

  private static void addVacancy(ObjectNode node, KnownOffer known) {
    ArrayNode offers = node.putArray("vacancy");
    for (GroupMember member : known.vacancy()) {
      offers
          .addObject()
          .put("groupId", member.groupId())
          .put("offer", member.key().toString())
          .put("title", member.title())
          .put("company", member.company().orElse(""))
          .put("canonical", member.canonical())
          .put("score", member.score())
          .put("reason", member.reason());
    }
  }

  private static void addPage(ObjectNode node, Explanation explanation) {
    KnownOffer.Origin origin = explanation.known().origin();
    node.put("part", origin.page().part())
        .put("line", origin.page().line())
        .put("offset", origin.offset())
        .put("run", origin.run().value());
    explanation.page().ifPresent(page -> addAddress(node, page));
    if (!explanation.trouble().isEmpty()) {
      node.put("trouble", explanation.trouble());
    }
  }

  private static void addAddress(ObjectNode node, RawPage page) {
    node.put("url", page.url())
        .put("status", page.status())
        .put("fetchedAt", page.fetchedAt().toString());
  }

  private static void addReading(ObjectNode node, KnownOffer known, Again again) {
    boolean quotes = !known.offer().description().isEmpty();
    node.put("sameAsInWarehouse", known.isStateOf(again.offer()));
    ArrayNode fields = node.putArray("fields");
    for (FieldTrace field : again.fields()) {
      ObjectNode one =
          fields
              .addObject()
              .put("field", field.field())
              .put("value", field.value())
              .put("origin", field.origin().name())
              .put("stated", field.stated());
      if (quotes) {
        one.put("excerpt", field.excerpt());
      }
      addIssues(one, field.issues());
    }
    addIssues(node, again.issues());
  }

  private static void addIssues(ObjectNode node, List<Issue> issues) {
    ArrayNode list = node.putArray("issues");
    issues.forEach(
        issue -> list.addObject().put("code", issue.code().name()).put("text", issue.text()));
  }

  private static void addHistory(ObjectNode node, KnownOffer known) {
    ArrayNode versions = node.putArray("versions");
    for (KnownOffer.Version version : known.versions()) {
      ObjectNode one =
          versions
              .addObject()
              .put("version", version.number())
              .put("validFrom", version.from().toString())
              .put("run", version.run().value());
      one.set("facts", JSON.valueToTree(version.facts()));
    }
    ArrayNode absences = node.putArray("absences");
    for (KnownOffer.Absence absence : known.absences()) {
      ObjectNode one =
          absences
              .addObject()
              .put("closedAt", absence.from().toString())
              .put("reason", absence.reason());
      absence.until().ifPresent(time -> one.put("reopenedAt", time.toString()));
    }
  }

  /** The names of the facts that differ. */
  static List<String> changed(Map<String, String> before, Map<String, String> after) {
    return after.keySet().stream()
        .filter(fact -> !after.get(fact).equals(before.get(fact)))
        .toList();
  }
}
