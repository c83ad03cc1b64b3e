package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.pipeline.Extracted;

/** How sources came out of an extract, as JSON. */
final class ExtractedJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ExtractedJson() {}

  static String of(List<Extracted> results) {
    ArrayNode sources = JSON.createArrayNode();
    for (Extracted result : results) {
      ObjectNode source =
          sources
              .addObject()
              .put("source", result.source().value())
              .put("run", result.run().value())
              .put("complete", result.isComplete())
              .put("resumedPages", result.resumed());
      result.manifest().ifPresent(manifest -> addCounts(source, manifest));
      result.failure().ifPresent(failure -> source.put("failure", failure));
    }
    return sources.toPrettyString() + System.lineSeparator();
  }

  private static void addCounts(ObjectNode source, Manifest manifest) {
    source.put("pages", manifest.pages()).put("fetched", manifest.fetched());
    manifest.announced().ifPresent(announced -> source.put("announced", announced));
    source.set("slices", JSON.valueToTree(manifest.slices()));
  }
}
