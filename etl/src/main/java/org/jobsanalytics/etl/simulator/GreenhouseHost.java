package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public boards of Greenhouse. */
record GreenhouseHost(List<String> boards) implements Host {

  private static final Pattern JOBS = Pattern.compile("/v1/boards/([^/]+)/jobs(?:/(\\d+))?");

  GreenhouseHost {
    boards = List.copyOf(boards);
  }

  @Override
  public Answer answer(Question question, View view) {
    Matcher jobs = JOBS.matcher(question.path());
    if (!jobs.matches() || !boards.contains(jobs.group(1))) {
      return missing();
    }
    boolean content = question.parameter("content").orElse("false").equals("true");
    if (jobs.group(2) != null) {
      return view.ad(jobs.group(2)).map(ad -> Answer.json(200, job(ad, true))).orElse(missing());
    }
    ArrayNode all = Json.array();
    view.of(jobs.group(1)).forEach(ad -> all.add(job(ad, content)));
    ObjectNode envelope = Json.object();
    envelope.set("jobs", all);
    envelope.putObject("meta").put("total", all.size());
    return Answer.json(200, envelope);
  }

  private static Answer missing() {
    return Answer.json(404, Json.object().put("status", 404).put("error", "Job not found"));
  }

  private static ObjectNode job(Ad ad, boolean content) {
    Wording wording = ad.wording();
    String board = ad.posting().board();
    ObjectNode job = Json.object();
    job.put("absolute_url", "https://boards.greenhouse.io/" + board + "/jobs/" + ad.id());
    job.put("internal_job_id", Long.parseLong(ad.id()) - 7).put("requisition_id", "R" + ad.id());
    job.putObject("location").put("name", ad.vacancy().town().name() + ", France");
    job.putArray("metadata");
    job.put("id", Long.parseLong(ad.id())).put("updated_at", ad.updated().toString());
    job.put("first_published", ad.published().toString());
    job.put("title", wording.title()).put("company_name", wording.company().orElseThrow());
    if (content) {
      // HTML that is escaped once more.
      job.put("content", Markup.escaped(Markup.paragraphs(wording)));
      job.putArray("departments").addObject().put("name", ad.vacancy().occupation().label());
      job.putArray("offices").addObject().put("name", ad.vacancy().town().name());
    }
    return job;
  }
}
