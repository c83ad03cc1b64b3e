package org.jobsanalytics.etl.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.extract.PageSink;
import org.jobsanalytics.etl.lake.CrawlWriter;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Hands a source's pages to the lake, counts, and tells the progress.
 *
 * <p>The last page is held back until the source has gone on from it: one that it cannot understand
 * must not answer for the web when the crawl is gone on with.
 */
final class CrawlStep implements PageSink {

  private final SourceId source;
  private final CrawlWriter writer;
  private final CrawlProgress progress;
  private final List<Slice> slices = new ArrayList<>();
  private Optional<RawPage> last = Optional.empty();
  private long announced;
  private int pages;

  CrawlStep(SourceId source, CrawlWriter writer, CrawlProgress progress) {
    this.source = source;
    this.writer = writer;
    this.progress = progress;
  }

  @Override
  public void keep(RawPage page) {
    settle();
    last = Optional.of(page);
    pages++;
    tell();
  }

  @Override
  public void end(Slice slice) {
    settle();
    writer.end(slice);
    slices.add(slice);
    tell();
  }

  @Override
  public void announce(long offers) {
    announced = offers;
    tell();
  }

  private void tell() {
    progress.at(source, announced, pages, slices.stream().mapToInt(Slice::fetched).sum());
  }

  /** Hands the last page on: the source has understood it, or failed for another reason. */
  void settle() {
    last.ifPresent(writer::add);
    last = Optional.empty();
  }

  boolean isComplete() {
    return !slices.isEmpty() && slices.stream().allMatch(Slice::isComplete);
  }
}
