package org.jobsanalytics.etl.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jobsanalytics.etl.lake.CrawlStart;
import org.jobsanalytics.etl.lake.CrawlWriter;
import org.jobsanalytics.etl.lake.DirectoryLake;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.lake.RunWriter;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.Slice;

/** A real lake, filled with what was collected of a {@link LineSource}. */
final class InventedLake {

  private final DirectoryLake lake;
  private int runs;

  InventedLake(Path folder) {
    this.lake = new DirectoryLake(folder);
  }

  RunReader reader() {
    return new RunReader(lake);
  }

  /** Writes a run to its end. */
  void write(Collected collected) {
    if (collected.crawl()) {
      end(begin(collected), collected);
    } else {
      RunWriter.Times times = new RunWriter.Times(collected.fetchedAt(), collected.at());
      RunWriter writer = new RunWriter(lake, LineSource.ID, nextRun(collected.at()), times);
      writer.add(LineSource.page(collected));
      writer.finish(collected.fetchedAt());
    }
  }

  /** Writes a crawl that is broken off after its first page. */
  void breakOff(Collected collected) {
    begin(collected).suspend();
  }

  private CrawlWriter begin(Collected collected) {
    Instant at = collected.at();
    CrawlStart start = new CrawlStart(at.minus(Duration.ofDays(30)), at, "", true, false);
    CrawlWriter writer = CrawlWriter.begin(lake, LineSource.ID, nextRun(at), start);
    writer.add(LineSource.page(collected));
    return writer;
  }

  private static void end(CrawlWriter writer, Collected collected) {
    int offers = collected.mentions().size();
    writer.end(new Slice("all", OptionalInt.of(offers), offers, 0));
    writer.finish(
        new CrawlWriter.Ending(
            collected.fetchedAt(),
            collected.complete(),
            collected.inventoryFrom(),
            Optional.of("cursor " + collected.at()).filter(any -> collected.complete())));
  }

  /** Closes the crawl that was broken off last as it is; false if there is none. */
  boolean closeBrokenOff(Instant now) {
    Optional<CrawlWriter> unfinished = CrawlWriter.unfinished(lake, LineSource.ID);
    unfinished.ifPresent(
        writer ->
            writer.finish(new CrawlWriter.Ending(now, false, Optional.empty(), Optional.empty())));
    return unfinished.isPresent();
  }

  private RunId nextRun(Instant at) {
    return RunId.at(at, ++runs);
  }
}
