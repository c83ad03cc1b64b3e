package org.jobsanalytics.etl.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts a vacancy on one source or several, and decides what will become of the ads. */
final class PostingMaker {

  private static final double MEAN_DAYS_SHOWN = 90;
  private static final double MEAN_DAYS_TO_EDIT = 25;
  private static final double COPIED = 0.10;
  private static final double EDITED = 0.25;
  private static final double REOPENED = 0.03;

  private final long seed;
  private final Employers employers;
  private long number;

  PostingMaker(long seed, Employers employers) {
    this.seed = seed;
    this.employers = employers;
  }

  /** All ads of a vacancy that appears on {@code first}, in the order in which they are decided. */
  List<Posting> postings(Vacancy vacancy, Channel first) {
    Dice dice = Dice.of(seed, 3, vacancy.id());
    List<Posting> postings = new ArrayList<>();
    postings.add(posting(vacancy, first, vacancy.opened(), dice));
    if (first != Channel.ADZUNA && dice.chance(0.12)) {
      postings.add(posting(vacancy, Channel.ADZUNA, later(vacancy.opened(), 2, dice), dice));
    }
    if (first != Channel.FRANCETRAVAIL && dice.chance(0.15)) {
      postings.add(posting(vacancy, Channel.FRANCETRAVAIL, later(vacancy.opened(), 1, dice), dice));
    }
    if (first == Channel.FRANCETRAVAIL && dice.chance(0.03)) {
      postings.add(posting(vacancy, Channel.WTTJ, later(vacancy.opened(), 1, dice), dice));
    }
    copy(postings, dice);
    return postings;
  }

  /** Partners and aggregators show an ad again under another id. */
  private void copy(List<Posting> postings, Dice dice) {
    for (Posting posting : List.copyOf(postings)) {
      boolean copies =
          posting.channel() == Channel.FRANCETRAVAIL || posting.channel() == Channel.ADZUNA;
      if (copies && dice.chance(COPIED)) {
        Instant published = later(posting.published(), 4, dice);
        String copyOf = posting.externalId();
        String externalId = Ids.of(posting.channel(), number++, posting.vacancy(), dice);
        postings.add(
            new Posting(
                posting.channel(),
                externalId,
                posting.board(),
                posting.vacancy(),
                posting.style(),
                published,
                copyOf,
                List.of(),
                spans(published, dice)));
      }
    }
  }

  private Posting posting(Vacancy vacancy, Channel channel, Instant published, Dice dice) {
    return new Posting(
        channel,
        Ids.of(channel, number++, vacancy, dice),
        employers.board(channel, vacancy.employer()),
        vacancy,
        dice.number(),
        published,
        "",
        edits(channel, published, dice),
        spans(published, dice));
  }

  private static List<Edit> edits(Channel channel, Instant published, Dice dice) {
    List<Edit> edits = new ArrayList<>();
    Instant at = published;
    while (!channel.changes().isEmpty() && edits.size() < 4 && dice.chance(EDITED)) {
      at = later(at, MEAN_DAYS_TO_EDIT, dice);
      edits.add(new Edit(at, dice.one(channel.changes())));
    }
    return edits;
  }

  private static List<Span> spans(Instant published, Dice dice) {
    Instant gone = later(published, MEAN_DAYS_SHOWN, dice);
    if (!dice.chance(REOPENED)) {
      return List.of(new Span(published, gone));
    }
    Instant again = later(gone, 6, dice);
    return List.of(new Span(published, gone), new Span(again, later(again, MEAN_DAYS_SHOWN, dice)));
  }

  /** Some time after, at least an hour, in whole seconds. */
  private static Instant later(Instant from, double meanDays, Dice dice) {
    return from.plus(Duration.ofSeconds(3_600 + (long) (dice.waiting(meanDays) * 86_400)));
  }
}
