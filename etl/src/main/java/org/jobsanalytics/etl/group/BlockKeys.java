package org.jobsanalytics.etl.group;

import java.util.Arrays;
import java.util.function.LongToIntFunction;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Offer;

/**
 * Under which keys an offer meets those that it is compared with, so that not everything is
 * compared with everything. The first five tell how crowded it is about it as well: {@link Crowd}.
 */
final class BlockKeys {

  /** Employer, title and département. */
  static final int TITLE = 0;

  /** Then those of the whole text, of which two alike texts have most in common. */
  static final int FIRST_TEXT = 1;

  static final int WHOLE_TEXT_KEYS = 4;
  static final int CROWD_KEYS = FIRST_TEXT + WHOLE_TEXT_KEYS;

  // A cut text has its beginning in common with the whole one.
  private static final int BEGINNING_KEYS = 3;

  /** So many keys an offer has in all; that of a kind stands at the same place in all offers. */
  static final int KINDS = CROWD_KEYS + BEGINNING_KEYS + 3;

  private static final int BEGINNING_RUNS = 40;

  // The lowest bits number the periods: some centuries.
  private static final int PERIOD_BITS = 12;

  private BlockKeys() {}

  /**
   * The keys of an offer of a day; one that says nothing has none of a kind, and 0 in its place. A
   * block is of one period, as long as offers can be apart: what recurs year after year crowds
   * nobody.
   */
  static long[] of(Offer offer, TitleWords title, int[] runs, long day) {
    return on(of(offer, title, runs), day);
  }

  /** The keys that an offer which has {@code keys} on one day has on another. */
  static long[] on(long[] keys, long day) {
    long period = Math.floorMod(Math.floorDiv(day, Judge.WINDOW_DAYS), 1L << PERIOD_BITS);
    return Arrays.stream(keys)
        .map(key -> key == 0 ? 0 : key >> PERIOD_BITS << PERIOD_BITS | period)
        .toArray();
  }

  /** The key of what the next period's offers have in common with those of {@code key}. */
  static long next(long key) {
    return key + 1;
  }

  /** The same of the period before. */
  static long previous(long key) {
    return key - 1;
  }

  /** Blocks, each with those of the period before and of the period after. */
  static LongKeys withBeside(long[] keys) {
    long[] all = new long[3 * keys.length];
    int count = 0;
    for (long key : keys) {
      if (key != 0) {
        all[count++] = previous(key);
        all[count++] = key;
        all[count++] = next(key);
      }
    }
    return LongKeys.of(Arrays.copyOf(all, count));
  }

  /**
   * The size of a block or one of those beside it: at the end of a crowd's time it is as crowded.
   */
  static int largest(LongToIntFunction size, long key) {
    int beside = Math.max(size.applyAsInt(previous(key)), size.applyAsInt(next(key)));
    return Math.max(size.applyAsInt(key), beside);
  }

  private static long[] of(Offer offer, TitleWords title, int[] runs) {
    String company = offer.company().map(Company::key).orElse("");
    String employer = company.isEmpty() ? "" : company.split(" ", 2)[0];
    String department = offer.place().departmentCode().orElse("");
    long[] keys = new long[KINDS];
    boolean titled = !employer.isEmpty() && !title.words().isEmpty();
    keys[TITLE] = titled ? key("t", employer, title.joined(), department) : 0;
    for (int at = 0; at < WHOLE_TEXT_KEYS; at++) {
      keys[FIRST_TEXT + at] = least(runs, runs.length, at);
    }
    int next = FIRST_TEXT + WHOLE_TEXT_KEYS;
    for (int at = 0; at < BEGINNING_KEYS; at++) {
      keys[next++] = least(runs, Math.min(runs.length, BEGINNING_RUNS), WHOLE_TEXT_KEYS + at);
    }
    keys[next++] = titled ? key("w", employer, title.joined(), "") : 0;
    keys[next++] = title.words().isEmpty() ? 0 : key("d", "", title.joined(), department);
    String town = offer.place().communeCode().orElse("");
    keys[next] = town.isEmpty() || title.words().isEmpty() ? 0 : key("u", "", title.joined(), town);
    return keys;
  }

  /** MinHash: the least number that the text's runs get in the {@code order}-th shuffling. */
  private static long least(int[] runs, int count, int order) {
    if (count == 0) {
      return 0;
    }
    int salt = TextSketch.mix(order + 1);
    int least = Integer.MAX_VALUE;
    for (int at = 0; at < count; at++) {
      least = Math.min(least, TextSketch.mix(runs[at] ^ salt));
    }
    return (((order + 1L) << 32) | (least & 0xffffffffL)) << PERIOD_BITS;
  }

  private static long key(String kind, String employer, String title, String place) {
    long key = 0xcbf29ce484222325L;
    String words = kind + '\n' + employer + '\n' + title + '\n' + place;
    for (int at = 0; at < words.length(); at++) {
      key = (key ^ words.charAt(at)) * 0x100000001b3L; // FNV-1a, 64 bits
    }
    // The sign keeps these and the texts' keys apart.
    return ((key >>> PERIOD_BITS) << PERIOD_BITS) | Long.MIN_VALUE;
  }
}
