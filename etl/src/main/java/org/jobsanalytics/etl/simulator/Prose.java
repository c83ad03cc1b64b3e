package org.jobsanalytics.etl.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Prose put together from single words, so that hardly three of them in a row stand in another
 * vacancy's ads, as in real ones; phrases of several words would recur in every ad of a large
 * market.
 */
final class Prose {

  private static final List<String[]> WORDS = Table.rows("duties.tsv");
  private static final int DUTIES = 30;
  private static final int ENGAGEMENTS = 26;

  private Prose() {}

  /** What one does all day, in words that hardly any other vacancy has. */
  static String duties(Dice dice) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < DUTIES; i++) {
      parts.add(dice.one(WORDS)[0] + " " + dice.one(WORDS)[1] + " " + dice.one(WORDS)[2]);
    }
    return "Au quotidien : " + String.join(", ", parts) + ".";
  }

  /** Some 500 characters on {@code who} that say nothing of the work. */
  static String introduction(Dice dice, String who) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < ENGAGEMENTS; i++) {
      parts.add(dice.one(WORDS)[1] + " " + dice.one(WORDS)[2]);
    }
    return who + " s'est fait connaître par ceci : " + String.join(", ", parts) + ".";
  }
}
