package org.jobsanalytics.etl.simulator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who recruits where. Few employers have a career site or a board, and they recruit there only. */
final class Employers {

  private static final int FIRST_WITH_BOARD = 20;
  private static final int BOARDS = 3;

  // A market of few ads has as many, of which most recruit seldom or never.
  private static final int LEAST = 10_000;
  private static final int ADS_OF_ONE = 10;

  private final Weights<Employer> all;
  private final Map<Channel, List<Employer>> few = new EnumMap<>(Channel.class);

  Employers(MarketSettings settings) {
    int count = Math.max(LEAST, settings.offers() / ADS_OF_ONE);
    this.all = Employer.all(settings.seed(), count);
    int rank = FIRST_WITH_BOARD;
    for (Channel channel : Channel.values()) {
      if (channel.ofFewEmployers()) {
        few.put(channel, all.values().subList(rank, rank + BOARDS));
        rank += BOARDS;
      }
    }
  }

  Employer one(Channel channel, Dice dice) {
    return channel.ofFewEmployers() ? dice.one(few.get(channel)) : all.one(dice);
  }

  /** Those of a source of few employers. */
  List<Employer> of(Channel channel) {
    return few.getOrDefault(channel, List.of());
  }

  /** Which of the source's sites or boards shows the employer's ads. */
  String board(Channel channel, Employer employer) {
    if (channel == Channel.JOBPOSTING) {
      return CareerSite.NAMES.get(few.get(channel).indexOf(employer));
    }
    return channel.ofFewEmployers() || channel == Channel.WTTJ ? employer.slug() : "";
  }
}
