package org.jobsanalytics.etl.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpSettings;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.Manners;
import org.jobsanalytics.etl.extract.PoliteHttp;
import org.jobsanalytics.etl.extract.Quota;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.extract.Visit;
import org.jobsanalytics.etl.extract.Waiting;
import org.jobsanalytics.etl.pipeline.Web;
import org.jobsanalytics.etl.settings.Settings;

/**
 * Opens the ways to the sources, as the settings say.
 *
 * @param limits how long a request may take
 * @param waiting how one source is waited for, by the time of the world that is asked
 */
record Visits(
    Settings settings, HttpSettings.TimeLimits limits, Function<InstantSource, Waiting> waiting) {

  private static final String IMITATION_CONTACT = "simulated@localhost";

  /** The ways of production. */
  Visits(Settings settings) {
    this(settings, HttpSettings.TimeLimits.DEFAULT, ClockedWaiting::new);
  }

  /**
   * The web.
   *
   * @throws IllegalArgumentException if nobody could be reached about what is asked of real sites
   */
  Web web(InstantSource clock) {
    if (settings.contact().isEmpty() && !settings.simulated()) {
      throw new IllegalArgumentException(
          "expected your e-mail or web address in JOBS_CONTACT, was nothing;"
              + " sites that are asked must be able to reach whoever asks");
    }
    return new Web(settings, (source, quota) -> visit(source, quota, clock), clock);
  }

  private Http visit(JobSource source, Quota quota, InstantSource clock) {
    SourceSettings own = SourceSettings.of(settings.of(source.id().value()));
    boolean imitated = web(clock).isImitated(source);
    return PoliteHttp.of(
        new Visit(
            source.id(),
            imitated ? relaxed(source.manners()) : source.manners(),
            source.hosts(own),
            quota),
        limited(HttpSettings.of(settings.contact().orElse(IMITATION_CONTACT))),
        waiting.apply(clock));
  }

  private HttpSettings limited(HttpSettings http) {
    return new HttpSettings(
        http.contact(), http.maxBytes(), limits, http.patience(), http.maxRedirects());
  }

  /** Waits really, and tells the time of the world that is asked. */
  private record ClockedWaiting(InstantSource clock) implements Waiting {
    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public void pause(Duration time) {
      Waiting.real().pause(time);
    }

    @Override
    public double chance() {
      return Waiting.real().chance();
    }
  }

  /** An imitation on this machine needs no rest; robots.txt and challenges stay. */
  private static Manners relaxed(Manners manners) {
    return new Manners(Duration.ZERO, manners.robots(), List.of(), manners.challenge());
  }
}
