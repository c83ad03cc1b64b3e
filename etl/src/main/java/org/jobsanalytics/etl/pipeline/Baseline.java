package org.jobsanalytics.etl.pipeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Offer;

/** The simple ways to find duplicates that others use, to compare with. */
enum Baseline {
  EXACT("exact title + company + place") {
    @Override
    boolean same(Words one, Words other) {
      return one.title.equals(other.title)
          && one.company.equals(other.company)
          && one.place.equals(other.place);
    }
  },
  JACCARD("Jaccard >= 0.8") {
    @Override
    boolean same(Words one, Words other) {
      int common = common(one.runs, other.runs);
      int all = one.runs.length + other.runs.length - common;
      return all > 0 && common >= ENOUGH * all;
    }
  },
  CONTAINMENT("containment >= 0.8") {
    @Override
    boolean same(Words one, Words other) {
      int least = Math.min(one.runs.length, other.runs.length);
      return least > 0 && common(one.runs, other.runs) >= ENOUGH * least;
    }
  },
  CONTAINMENT_AT("containment + company + place") {
    @Override
    boolean same(Words one, Words other) {
      return one.company.equals(other.company)
          && one.place.equals(other.place)
          && CONTAINMENT.same(one, other);
    }
  };

  private static final double ENOUGH = 0.8;

  private final String words;

  Baseline(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract boolean same(Words one, Words other);

  /**
   * An offer as these look at it.
   *
   * @param runs of three words, as numbers, sorted, each once
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by its parts only, millions of times.
  record Words(String title, String company, String place, int[] runs) {

    static Words of(Offer offer) {
      return new Words(
          offer.title().toLowerCase(Locale.ROOT),
          offer.company().map(Company::key).orElse(""),
          offer.place().departmentCode().orElse("") + offer.place().communeCode().orElse(""),
          runs(offer.description().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }

    private static int[] runs(String[] words) {
      return IntStream.range(0, Math.max(0, words.length - 2))
          .map(at -> Arrays.asList(words).subList(at, at + 3).hashCode())
          .sorted()
          .distinct()
          .toArray();
    }
  }

  private static int common(int[] one, int[] other) {
    int common = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < one.length && theirs < other.length) {
      int order = Integer.compare(one[mine], other[theirs]);
      common += order == 0 ? 1 : 0;
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
