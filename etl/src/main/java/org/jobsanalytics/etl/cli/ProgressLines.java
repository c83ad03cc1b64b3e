package org.jobsanalytics.etl.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jobsanalytics.etl.model.SourceId;

/** Writes a line a source every ten seconds at most, for logs. */
final class ProgressLines implements ProgressDisplay {

  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final PrintWriter target;
  private final LongSupplier nanoTime;
  private final Map<SourceId, Long> last = new HashMap<>();

  ProgressLines(PrintWriter target, LongSupplier nanoTime) {
    this.target = target;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized void at(SourceId source, long announced, int pages, int offers) {
    long now = nanoTime.getAsLong();
    long since = now - last.computeIfAbsent(source, first -> now);
    if (since < PAUSE_NANOS) {
      return;
    }
    last.put(source, now);
    String of = announced > 0 ? String.format(Locale.ROOT, " of %,d", announced) : "";
    target.printf(Locale.ROOT, "%s: %,d pages, %,d%s offers%n", source, pages, offers, of);
  }

  @Override
  public synchronized void end(SourceId source) {
    last.remove(source);
  }

  @Override
  public void close() {
    target.flush();
  }
}
