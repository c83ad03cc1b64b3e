package org.jobsanalytics.etl.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.pipeline.Extracted;

/** How a source came out of an extract, in a sentence. */
final class ExtractedSentence {

  private static final int MOST_NAMED = 3;

  private ExtractedSentence() {}

  static String of(Extracted result) {
    String resumed =
        result.resumed() == 0
            ? ""
            : String.format(
                Locale.ROOT, " (%,d pages of a run broken off were there)", result.resumed());
    return result
        .manifest()
        .map(manifest -> result.source() + ": " + counts(manifest) + resumed + missing(manifest))
        .orElseGet(
            () ->
                result.failure().orElse("")
                    + resumed
                    + "; what was fetched is kept, and the next run goes on from there");
  }

  private static String counts(Manifest manifest) {
    return String.format(
        Locale.ROOT,
        "%,d pages, %,d offers in %,d slices",
        manifest.pages(),
        manifest.fetched(),
        manifest.slices().size());
  }

  /** As in {@code ; incomplete: nord (…), sud (…) and 3 more}. */
  private static String missing(Manifest manifest) {
    if (manifest.complete()) {
      return "";
    }
    List<Slice> slices = manifest.incompleteSlices();
    String named =
        slices.stream().limit(MOST_NAMED).map(Slice::shortfall).collect(Collectors.joining(", "));
    String why = slices.isEmpty() ? "nothing was listed" : named;
    return "; incomplete: " + why + more(slices.size() - MOST_NAMED);
  }

  private static String more(int unnamed) {
    return unnamed <= 0 ? "" : String.format(Locale.ROOT, " and %,d more", unnamed);
  }
}
