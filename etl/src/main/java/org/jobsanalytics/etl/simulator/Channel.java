package org.jobsanalytics.etl.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The simulated sources, with the share of vacancies that appear there first. */
public enum Channel {
  FRANCETRAVAIL(0.58),
  ADZUNA(0.13),
  WTTJ(0.12),
  JOBPOSTING(0.06),
  GREENHOUSE(0.04),
  LEVER(0.035),
  SMARTRECRUITERS(0.035);

  private final double share;

  Channel(double share) {
    this.share = share;
  }

  /** The source's name. */
  public String source() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The source of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Channel of(String source) {
    return Arrays.stream(values())
        .filter(channel -> channel.source().equals(source))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such source: " + source));
  }

  double share() {
    return share;
  }

  /** Whether an employer's own page shows the ad, so that few employers are there. */
  boolean ofFewEmployers() {
    return this == JOBPOSTING || this == GREENHOUSE || this == LEVER || this == SMARTRECRUITERS;
  }

  /** Which changes the source lets one see: Adzuna and SmartRecruiters give no time of update. */
  List<Change> changes() {
    return switch (this) {
      case FRANCETRAVAIL, WTTJ, GREENHOUSE ->
          List.of(Change.DATE, Change.DATE, Change.DATE, Change.TITLE, Change.PAY, Change.TEXT);
      case JOBPOSTING, LEVER -> List.of(Change.TITLE, Change.TEXT);
      case ADZUNA, SMARTRECRUITERS -> List.of();
    };
  }
}
