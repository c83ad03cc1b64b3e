package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.pipeline.SourceOverview.Entry;
import org.jobsanalytics.etl.pipeline.SourceOverview.QuotaLeft;
import org.jobsanalytics.etl.warehouse.SourceStanding;

/** How the sources stand, as JSON. */
final class SourcesJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SourcesJson() {}

  static String of(List<Entry> entries, KeptTexts texts) {
    ArrayNode sources = JSON.createArrayNode();
    for (Entry entry : entries) {
      ObjectNode source =
          sources
              .addObject()
              .put("source", entry.source().id().value())
              .put("configured", entry.missing().isEmpty());
      ArrayNode missing = source.putArray("missing");
      for (SettingDescription setting : entry.missing()) {
        missing.add(ConfiguredSources.variable(entry.source(), setting));
      }
      addStanding(source, entry.standing());
      source.put("keepTextDays", texts.days(entry.source()));
      ArrayNode quotas = source.putArray("quotas");
      entry.quotas().forEach(left -> addQuota(quotas.addObject(), left));
    }
    return sources.toPrettyString() + System.lineSeparator();
  }

  private static void addStanding(ObjectNode source, SourceStanding standing) {
    standing.lastCrawl().ifPresent(time -> source.put("lastCrawl", time.toString()));
    standing.lastHealthyCrawl().ifPresent(time -> source.put("lastHealthyCrawl", time.toString()));
    standing.cursorAt().ifPresent(time -> source.put("cursorAt", time.toString()));
    source
        .put("openOffers", standing.open())
        .put("knownOffers", standing.known())
        .put("licence", standing.licence());
  }

  private static void addQuota(ObjectNode quota, QuotaLeft left) {
    quota
        .put("requests", left.limit().requests())
        .put("seconds", left.limit().period().toSeconds())
        .put("left", left.requests());
  }
}
