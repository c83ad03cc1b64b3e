package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.pipeline.RunStory;
import org.jobsanalytics.etl.warehouse.Notices.Drift;
import org.jobsanalytics.etl.warehouse.Notices.Warning;
import org.jobsanalytics.etl.warehouse.RunShare;
import org.jobsanalytics.etl.warehouse.Warehouse.LoadedRun;

/** What ran, as JSON. */
final class StatusJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StatusJson() {}

  static String ofList(List<RunShare> shares, List<LoadedRun> unloaded) {
    ObjectNode status = JSON.createObjectNode();
    ArrayNode runs = status.putArray("runs");
    for (RunShare share : shares) {
      ObjectNode run = name(runs.addObject(), share.ledger().run(), share.ledger().source());
      share.timing().extractSeconds().ifPresent(seconds -> run.put("extractSeconds", seconds));
      addShare(run, share);
    }
    ArrayNode waiting = status.putArray("unloaded");
    unloaded.forEach(run -> name(waiting.addObject(), run.run(), run.source()));
    return status.toPrettyString() + System.lineSeparator();
  }

  static String ofRun(List<RunStory> stories, List<Warning> warnings, List<Drift> drift) {
    ArrayNode shares = JSON.createArrayNode();
    for (RunStory story : stories) {
      ObjectNode share = name(shares.addObject(), story.run(), story.source());
      extractSeconds(story).ifPresent(seconds -> share.put("extractSeconds", seconds));
      story.share().ifPresent(one -> addShare(share, one));
      story.manifest().ifPresent(manifest -> addManifest(share.putObject("lake"), manifest));
      ArrayNode unusual = share.putArray("warnings");
      warnings.stream()
          .filter(warning -> warning.source().equals(story.source()))
          .forEach(warning -> unusual.add(SummaryJson.warning(warning)));
      ArrayNode unknown = share.putArray("drift");
      drift.stream()
          .filter(field -> field.source().equals(story.source()))
          .forEach(field -> unknown.add(SummaryJson.drift(field)));
    }
    return shares.toPrettyString() + System.lineSeparator();
  }

  /** The lake tells of runs too that were loaded before the warehouse wrote it down. */
  static Optional<Double> extractSeconds(RunStory story) {
    return story
        .share()
        .flatMap(share -> share.timing().extractSeconds())
        .or(() -> story.manifest().map(StatusJson::extractSeconds));
  }

  private static double extractSeconds(Manifest manifest) {
    return Duration.between(manifest.startedAt(), manifest.finishedAt()).toMillis() / 1000.0;
  }

  static String kind(Manifest manifest) {
    return manifest.kind().name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode name(ObjectNode node, Object run, Object source) {
    return node.put("run", run.toString()).put("source", source.toString());
  }

  private static void addShare(ObjectNode node, RunShare share) {
    node.put("kind", share.kind())
        .put("simulated", share.simulated())
        .put("capturedAt", share.capturedAt().toString())
        .put("loadedAt", share.timing().loadedAt().toString());
    share.timing().loadSeconds().ifPresent(seconds -> node.put("loadSeconds", seconds));
    node.put("complete", share.complete());
    share.announced().ifPresent(offers -> node.put("announced", offers));
    share.fetched().ifPresent(offers -> node.put("fetched", offers));
    node.put("closing", share.presence().closing())
        .put("listed", share.presence().listed())
        .put("relisted", share.presence().relisted())
        .put("closed", share.presence().closed());
    node.set("pages", JSON.valueToTree(share.ledger().pages()));
    node.set("offers", JSON.valueToTree(share.ledger().offers()));
    node.set("issues", JSON.valueToTree(share.ledger().issues()));
  }

  private static void addManifest(ObjectNode lake, Manifest manifest) {
    lake.put("startedAt", manifest.startedAt().toString())
        .put("finishedAt", manifest.finishedAt().toString())
        .put("parts", manifest.parts().size())
        .put("pages", manifest.pages());
    lake.set("slices", JSON.valueToTree(manifest.slices()));
  }
}
