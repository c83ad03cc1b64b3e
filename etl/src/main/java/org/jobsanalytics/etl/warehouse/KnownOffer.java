package org.jobsanalytics.etl.warehouse;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RunId;

/**
 * An offer with all that the warehouse remembers of it.
 *
 * @param offer its newest state; the description is empty if it is past its time, and the source's
 *     update time is not remembered
 * @param digest of that state's published fields
 * @param origin where that state was read
 * @param versions every state, the oldest first
 * @param absences the times in which it was not there, the earliest first
 * @param vacancy the offers of its vacancy, itself among them, the one that stands for all first;
 *     none if it is the only one
 */
public record KnownOffer(
    long offerId,
    Offer offer,
    String digest,
    Origin origin,
    Instant firstSeen,
    Instant lastSeen,
    List<Version> versions,
    List<Absence> absences,
    List<GroupMember> vacancy) {

  /**
   * The raw page that a state was read from.
   *
   * @param offset which offer of the page, from 0
   */
  public record Origin(RunId run, PagePointer page, int offset) {}

  /**
   * A state of an offer.
   *
   * @param facts its published facts by name; empty words where it does not say
   */
  public record Version(int number, Instant from, RunId run, Map<String, String> facts) {
    public Version {
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
  }

  /**
   * A time in which an offer was not there.
   *
   * @param reason {@code withdrawn}, {@code expired} or {@code gone}
   * @param until when it was met again; empty if it was not
   */
  public record Absence(Instant from, String reason, Optional<Instant> until) {}

  public KnownOffer {
    versions = List.copyOf(versions);
    absences = List.copyOf(absences);
    vacancy = List.copyOf(vacancy);
  }

  public boolean isOpen() {
    return absences.stream().allMatch(absence -> absence.until().isPresent());
  }

  /** Whether {@code other} says what the newest state says, its text included. */
  public boolean isStateOf(Offer other) {
    return digest.equals(OutcomeRow.digest(other));
  }
}
