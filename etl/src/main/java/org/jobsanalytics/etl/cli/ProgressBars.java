package org.jobsanalytics.etl.cli;

import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jobsanalytics.etl.model.SourceId;

/** Draws a bar a source, on a terminal: offers fetched of those announced, rate and time left. */
final class ProgressBars implements ProgressDisplay {

  private static final int REDRAW_MILLIS = 200;

  private final Map<SourceId, ProgressBar> bars = new HashMap<>();

  @Override
  public synchronized void at(SourceId source, long announced, int pages, int offers) {
    ProgressBar bar = bars.computeIfAbsent(source, ProgressBars::bar);
    if (announced > 0) {
      bar.maxHint(announced);
    }
    bar.stepTo(offers);
    bar.setExtraMessage(" " + pages + " pages");
  }

  private static ProgressBar bar(SourceId source) {
    return new ProgressBarBuilder()
        .setTaskName(source.value())
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REDRAW_MILLIS)
        .showSpeed()
        .build();
  }

  @Override
  public synchronized void end(SourceId source) {
    ProgressBar bar = bars.remove(source);
    if (bar != null) {
      bar.close();
    }
  }

  @Override
  public synchronized void close() {
    bars.values().forEach(ProgressBar::close);
    bars.clear();
  }
}
