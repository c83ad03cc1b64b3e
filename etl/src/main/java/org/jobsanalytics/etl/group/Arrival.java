package org.jobsanalytics.etl.group;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongToIntFunction;

/**
 * What becomes of all offers as few come or change: which of them are to be compared anew, and with
 * whom. It depends on all offers that there are what two of them have in common by themselves, not
 * on when they came. Whoever is less crowded now, or meets others in a block that was too large,
 * may have links that he had not, and is compared like one that is new; who is more crowded can
 * only have lost some.
 */
public final class Arrival {

  private final Outlines offers;
  private final BitSet compared = new BitSet();
  private final BitSet crowded = new BitSet();
  private final BitSet regrouped = new BitSet();

  private Arrival(Outlines offers, Outlines come) {
    this.offers = offers;
    Moves moves = offers.take(come);
    lookAbout(offers.in(BlockKeys.withBeside(moves.passing())), moves);
    Arrays.stream(offers.places(come.ids())).forEach(compared::set);
    regrouped.or(compared);
  }

  /** Tells how those stand whose blocks pass a limit, or ones beside these. */
  private void lookAbout(BitSet some, Moves moves) {
    int[] places = some.stream().toArray();
    BlockSizes now = offers.sizes();
    LongToIntFunction before = key -> now.applyAsInt(key) - moves.more(key);
    Standing[][] standings =
        Arrays.stream(places)
            .parallel()
            .mapToObj(offers::keys)
            .map(keys -> new Standing[] {Standing.of(keys, before), Standing.of(keys, now)})
            .toArray(Standing[][]::new);
    for (int at = 0; at < places.length; at++) {
      move(places[at], standings[at][0], standings[at][1]);
    }
  }

  private void move(int place, Standing before, Standing now) {
    boolean more = now.isMoreCrowdedThan(before);
    compared.set(place, now.meetsMoreThan(before) || before.isMoreCrowdedThan(now));
    crowded.set(place, more || before.meetsMoreThan(now));
    regrouped.set(place, more);
  }

  /** Takes {@code come} in among {@code offers}, in the place of those that they were. */
  public static Arrival of(Outlines offers, Outlines come) {
    return new Arrival(offers, come);
  }

  /** Offers that may have links which they had not. */
  public BitSet compared() {
    return compared;
  }

  /** Offers that may have lost links to others than these. */
  public BitSet crowded() {
    return crowded;
  }

  /**
   * Offers whose groups may be others though they have the links that they had: two of a crowd may
   * be apart over the same texts that leave others open. The compared ones are among them.
   */
  public BitSet regrouped() {
    return regrouped;
  }

  /**
   * All that compared offers may be one vacancy with, and they themselves: who meets one of them in
   * a block that is of use, and says nothing beside his text that contradicts him.
   */
  public BitSet met() {
    return new Meetings(offers, compared).all();
  }
}
