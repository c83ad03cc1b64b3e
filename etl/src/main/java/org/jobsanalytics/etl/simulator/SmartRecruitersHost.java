package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Contract;

/** The public postings of SmartRecruiters: a list without texts, and each posting with them. */
record SmartRecruitersHost(List<String> boards) implements Host {

  private static final Pattern POSTINGS =
      Pattern.compile("/v1/companies/([^/]+)/postings(?:/([^/]+))?");
  private static final int LARGEST_PAGE = 100;

  SmartRecruitersHost {
    boards = List.copyOf(boards);
  }

  @Override
  public Answer answer(Question question, View view) {
    Matcher postings = POSTINGS.matcher(question.path());
    if (!postings.matches()) {
      return missing();
    }
    if (postings.group(2) != null) {
      return view.ad(postings.group(2))
          .filter(ad -> ad.posting().board().equals(postings.group(1)))
          .map(ad -> Answer.json(200, detail(ad, view)))
          .orElse(missing());
    }
    // A company that nobody knows has no postings: 200, not 404.
    List<Ad> all = view.of(boards.contains(postings.group(1)) ? postings.group(1) : "?");
    int limit = question.number("limit", LARGEST_PAGE);
    int offset = question.number("offset", 0);
    if (limit < 0 || offset < 0) {
      return Answer.json(400, Json.object().put("message", "limit and offset are numbers"));
    }
    ArrayNode content = Json.array();
    int most = Math.min(limit, LARGEST_PAGE);
    all.stream().skip(offset).limit(most).forEach(ad -> content.add(posting(ad, view)));
    ObjectNode page = Json.object().put("offset", offset).put("limit", most);
    page.put("totalFound", all.size()).set("content", content);
    return Answer.json(200, page);
  }

  private static Answer missing() {
    return Answer.json(404, Json.object().put("message", "Posting not found"));
  }

  private static ObjectNode posting(Ad ad, View view) {
    Wording wording = ad.wording();
    Town town = ad.vacancy().town();
    String board = ad.posting().board();
    ObjectNode posting = Json.object().put("id", ad.id()).put("name", wording.title());
    posting.put("uuid", ad.id()).put("refNumber", "REF" + ad.id());
    posting
        .putObject("company")
        .put("identifier", board)
        .put("name", wording.company().orElseThrow());
    posting.put("releasedDate", ad.published().toString());
    posting
        .putObject("location")
        .put("city", town.name())
        .put("region", town.region())
        .put("country", "fr")
        .put("postalCode", town.postalCode())
        .put("latitude", String.valueOf(town.latitude()))
        .put("longitude", String.valueOf(town.longitude()))
        .put("remote", false);
    posting.putObject("department").put("label", ad.vacancy().occupation().label());
    employment(posting.putObject("typeOfEmployment"), ad.vacancy().contract());
    return posting.put("ref", view.address() + "/v1/companies/" + board + "/postings/" + ad.id());
  }

  /** The list has ids for few kinds only; employers name the others by a label of their own. */
  private static void employment(ObjectNode type, Contract contract) {
    switch (contract) {
      case CDI -> type.put("id", "permanent").put("label", "Full-time");
      case CDD -> type.put("label", "CDD");
      case INTERIM -> type.put("label", "Intérim");
      case SAISONNIER -> type.put("label", "Saisonnier");
      case STAGE -> type.put("label", "Stage");
      case ALTERNANCE -> type.put("label", "Alternance");
      case FREELANCE -> type.put("label", "Freelance");
      case OTHER, UNKNOWN -> type.put("label", "Autre");
    }
  }

  private static ObjectNode detail(Ad ad, View view) {
    ObjectNode detail = posting(ad, view);
    String address = "https://jobs.smartrecruiters.com/" + ad.posting().board() + "/" + ad.id();
    detail.put("postingUrl", address).put("applyUrl", address + "?oga=true");
    detail
        .putObject("jobAd")
        .putObject("sections")
        .putObject("jobDescription")
        .put("title", "Description du poste")
        .put("text", Markup.paragraphs(ad.wording()));
    return detail;
  }
}
