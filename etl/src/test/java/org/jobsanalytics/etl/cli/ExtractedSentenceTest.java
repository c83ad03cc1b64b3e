package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.Manifest.SliceCount;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.pipeline.Extracted;
import org.junit.jupiter.api.Test;

final class ExtractedSentenceTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String RUN = "20260301T080000Z-00000a";

  private static final SliceCount WHOLE = new SliceCount("oven", 4, 4, 0, "");
  private static final SliceCount MISSING =
      new SliceCount("gone", -1, 0, 0, "REFUSED: expected a board, was none");
  private static final SliceCount SHORT = new SliceCount("mill", 1200, 90, 12, "");

  private static String sentence(int resumed, SliceCount... slices) {
    boolean complete = List.of(slices).equals(List.of(WHOLE));
    Manifest manifest =
        new Manifest(
            1,
            RUN,
            "lever",
            Manifest.Kind.CRAWL,
            NOW,
            NOW,
            NOW,
            complete,
            complete,
            Instant.EPOCH,
            false,
            false,
            "",
            List.of(slices),
            List.of(new Manifest.Part("part-0", "", 1, 7)));
    return ExtractedSentence.of(
        new Extracted(
            new SourceId("lever"),
            new RunId(RUN),
            resumed,
            Optional.of(manifest),
            Optional.empty()));
  }

  @Test
  void complete_isCounted() {
    assertThat(sentence(0, WHOLE)).isEqualTo("lever: 7 pages, 4 offers in 1 slices");
  }

  @Test
  void incomplete_namesSlicesAndCauses() {
    assertThat(sentence(2, WHOLE, MISSING, SHORT))
        .isEqualTo(
            "lever: 7 pages, 94 offers in 3 slices (2 pages of a run broken off were there);"
                + " incomplete: gone (REFUSED: expected a board, was none),"
                + " mill (announced 1,200, fetched 90)");
  }

  @Test
  void manyIncomplete_areNamedInPart() {
    SliceCount[] slices =
        IntStream.range(0, 1005)
            .mapToObj(number -> new SliceCount("board-" + number, -1, 0, 0, "none"))
            .toArray(SliceCount[]::new);

    assertThat(sentence(0, slices))
        .endsWith("; incomplete: board-0 (none), board-1 (none), board-2 (none) and 1,002 more");
  }

  @Test
  void nothingListed_isSaid() {
    assertThat(sentence(0)).endsWith("; incomplete: nothing was listed");
  }

  @Test
  void failed_isToldWithItsCauseAndWhatIsNext() {
    Extracted failed =
        new Extracted(
            new SourceId("lever"),
            new RunId(RUN),
            0,
            Optional.empty(),
            Optional.of("lever: UNAVAILABLE: no connection"));

    assertThat(ExtractedSentence.of(failed))
        .isEqualTo(
            "lever: UNAVAILABLE: no connection; what was fetched is kept, and the next run goes on"
                + " from there");
  }
}
