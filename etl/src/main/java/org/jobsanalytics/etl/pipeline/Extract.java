package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.Quota;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.lake.CrawlStart;
import org.jobsanalytics.etl.lake.CrawlWriter;
import org.jobsanalytics.etl.lake.DataLake;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.warehouse.Warehouse;

/**
 * Collects from all configured sources at once, each on its own: one that fails leaves the others
 * as they are. What a crawl that was broken off has in the lake is gone on with by the next
 * extract.
 */
public final class Extract {

  private final CrawlBeginning beginning;
  private final Warehouse warehouse;
  private final Web web;
  private final CrawlProgress progress;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** Makes an extract; {@code random} keeps runs of the same second apart. */
  public Extract(
      DataLake lake, Warehouse warehouse, Web web, CrawlProgress progress, RandomGenerator random) {
    this.beginning = new CrawlBeginning(lake, warehouse, web);
    this.warehouse = warehouse;
    this.web = web;
    this.progress = progress;
    this.clock = web.clock();
    this.random = random;
  }

  /**
   * What to collect.
   *
   * @param days the window: offers created in the last so many days
   * @param full list everything in the window, whatever is known
   * @param dropAccepted believe such a list even if most of the known offers are missing in it, and
   *     close them
   */
  public record Order(int days, boolean full, boolean dropAccepted) {

    /** Doubts a list in which most of the known offers are missing. */
    public Order(int days, boolean full) {
      this(days, full, false);
    }

    public Order {
      if (days < 1) {
        throw new IllegalArgumentException("expected at least 1 day, was " + days);
      }
    }
  }

  /** Collects from {@code sources}; one entry each, in the same order. */
  public List<Extracted> run(List<JobSource> sources, Order order) {
    RunId run = RunId.at(clock.instant(), random.nextInt());
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, sources.size()));
    try {
      List<Future<Extracted>> pending = new ArrayList<>();
      for (JobSource source : sources) {
        pending.add(threads.submit(() -> collect(source, order, run)));
      }
      List<Extracted> results = new ArrayList<>();
      for (Future<Extracted> one : pending) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while collecting", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Whatever goes wrong with one source is told of that source and leaves the others alone. */
  private Extracted collect(JobSource source, Order order, RunId run) {
    RunId named = run;
    int kept = 0;
    try {
      CrawlWriter writer = beginning.writer(source, order, run);
      named = writer.run();
      kept = writer.keptPages();
      Manifest manifest = crawlOrSuspend(source, writer);
      return new Extracted(source.id(), named, kept, Optional.of(manifest), Optional.empty());
    } catch (SourceException | LakeException e) {
      return failed(source, named, kept, e.getMessage());
    } catch (SQLException | RuntimeException e) {
      return failed(source, named, kept, source.id() + ": " + e);
    } finally {
      progress.end(source.id());
    }
  }

  private static Extracted failed(JobSource source, RunId run, int kept, String why) {
    return new Extracted(source.id(), run, kept, Optional.empty(), Optional.of(why));
  }

  private Manifest crawlOrSuspend(JobSource source, CrawlWriter writer) throws SQLException {
    try {
      return crawl(source, writer);
    } catch (SourceException | LakeException e) {
      writer.suspend();
      throw e;
    }
  }

  private Manifest crawl(JobSource source, CrawlWriter writer) throws SQLException {
    SourceSettings settings = web.settings(source);
    CrawlStart start = writer.start();
    Crawl crawl =
        new Crawl(
            new Crawl.Window(start.from(), start.to()),
            Optional.of(start.cursor()).filter(cursor -> !cursor.isEmpty()),
            settings,
            new Known(warehouse.bookmarks(source.id())));
    CrawlStep step = new CrawlStep(source.id(), writer, progress);
    try (Http visit = web.visits().apply(source, quota(source))) {
      Http http = new KeptHttp(visit, writer, source.secretParameters());
      CrawlReport report = fetch(source, http, crawl, step);
      boolean complete = step.isComplete();
      Optional<Instant> inventoryFrom =
          Optional.of(report.inventoryFrom()).filter(from -> complete && report.inventory());
      return writer.finish(
          new CrawlWriter.Ending(clock.instant(), complete, inventoryFrom, report.cursor()));
    }
  }

  private static CrawlReport fetch(JobSource source, Http http, Crawl crawl, CrawlStep step) {
    try {
      CrawlReport report = source.fetch(http, crawl, step);
      step.settle();
      return report;
    } catch (SourceException e) {
      if (e.code() != SourceException.Code.UNEXPECTED_BODY) {
        step.settle();
      }
      throw e;
    }
  }

  private Quota quota(JobSource source) {
    return web.isImitated(source)
        ? Quota.unlimited()
        : new SourceQuota(warehouse.bookmarks(source.id()), source, clock);
  }
}
