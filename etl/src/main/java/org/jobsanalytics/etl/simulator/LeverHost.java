package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Remote;

/** The public postings of Lever. */
record LeverHost(List<String> boards) implements Host {

  private static final Pattern POSTINGS = Pattern.compile("/v0/postings/([^/]+)(?:/([^/]+))?");
  private static final int LARGEST_PAGE = 100;

  LeverHost {
    boards = List.copyOf(boards);
  }

  @Override
  public Answer answer(Question question, View view) {
    Matcher postings = POSTINGS.matcher(question.path());
    if (!postings.matches() || !boards.contains(postings.group(1))) {
      return missing();
    }
    if (postings.group(2) != null) {
      return view.ad(postings.group(2)).map(ad -> Answer.json(200, posting(ad))).orElse(missing());
    }
    int limit = Math.min(question.number("limit", LARGEST_PAGE), LARGEST_PAGE);
    int skip = question.number("skip", 0);
    if (limit < 1 || skip < 0) {
      return Answer.json(400, Json.object().put("ok", false).put("error", "Invalid limit or skip"));
    }
    ArrayNode page = Json.array();
    view.of(postings.group(1)).stream()
        .skip(skip)
        .limit(limit)
        .forEach(ad -> page.add(posting(ad)));
    return Answer.json(200, page);
  }

  private static Answer missing() {
    return Answer.json(404, Json.object().put("ok", false).put("error", "Document not found"));
  }

  private static ObjectNode posting(Ad ad) {
    Wording wording = ad.wording();
    String address = "https://jobs.lever.co/" + ad.posting().board() + "/" + ad.id();
    ObjectNode posting = Json.object().put("id", ad.id()).put("text", wording.title());
    posting
        .putObject("categories")
        .put("commitment", commitment(ad.vacancy().contract()))
        .put("department", ad.vacancy().occupation().label())
        .put("location", place(ad.vacancy().town()))
        .putArray("allLocations")
        .add(place(ad.vacancy().town()));
    posting.put("country", "FR").put("createdAt", ad.published().toEpochMilli());
    posting.put("description", Markup.paragraphs(wording));
    posting.put("descriptionPlain", wording.description());
    posting.putArray("lists");
    posting.put("additional", "").put("additionalPlain", "");
    posting.put("workplaceType", workplace(ad.vacancy().remote()));
    return posting.put("hostedUrl", address).put("applyUrl", address + "/apply");
  }

  /** With the postal code: some names are those of several towns. */
  private static String place(Town town) {
    return town.postalCode() + " " + town.name();
  }

  private static String commitment(Contract contract) {
    return switch (contract) {
      case CDI -> "CDI";
      case CDD -> "CDD";
      case INTERIM -> "Intérim";
      case SAISONNIER -> "Saisonnier";
      case STAGE -> "Stage";
      case ALTERNANCE -> "Alternance";
      case FREELANCE, OTHER, UNKNOWN -> "Autre";
    };
  }

  private static String workplace(Remote remote) {
    return switch (remote) {
      case FULL -> "remote";
      case HYBRID -> "hybrid";
      case NONE -> "on-site";
      case OCCASIONAL, UNKNOWN -> "unspecified";
    };
  }
}
