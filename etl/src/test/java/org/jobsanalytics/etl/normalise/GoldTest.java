package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jobsanalytics.etl.NeedsCaptures;
import org.jobsanalytics.etl.normalise.GoldOffers.Gold;
import org.junit.jupiter.api.Test;

/**
 * Measures the rules on the labelled offers. Rules are tuned on the offers whose id has an even
 * SHA-256 only, so that the other half shows what tuning did not; -Dtest.locale=-Dgold.errors=true
 * lists the former's errors.
 */
@NeedsCaptures
class GoldTest {

  @Test
  void labelledOffers_areReadAlmostAsAPersonReadsThem() throws NoSuchAlgorithmException {
    GoldScores tuned = new GoldScores();
    GoldScores unseen = new GoldScores();
    GoldScores all = new GoldScores();

    for (Gold gold : GoldOffers.read()) {
      all.add(gold);
      (even(gold.id()) ? tuned : unseen).add(gold);
    }

    print(tuned, unseen, all);
    assertThat(all.score("technologies").precision()).isGreaterThan(0.96);
    assertThat(all.score("technologies").recall()).isGreaterThan(0.95);
    assertThat(all.score("contract").accuracy()).isGreaterThan(0.98);
    assertThat(all.score("remote").accuracy()).isGreaterThan(0.96);
    assertThat(all.score("department").accuracy()).isGreaterThan(0.96);
    assertThat(all.score("commune").accuracy()).isGreaterThan(0.95);
    assertThat(all.score("experience").accuracy()).isGreaterThan(0.96);
    assertThat(all.score("salary if stated").accuracy()).isGreaterThan(0.96);
    assertThat(all.score("salary if none").accuracy()).isGreaterThan(0.99);
  }

  private static void print(GoldScores tuned, GoldScores unseen, GoldScores all) {
    System.out.printf("%-18s %-24s %-24s %s%n", "label", "tuned on", "unseen", "all");
    for (String label : all.labels()) {
      System.out.printf(
          "%-18s %-24s %-24s %s%n",
          label, tuned.score(label), unseen.score(label), all.score(label));
      if (Boolean.getBoolean("gold.errors")) {
        tuned.score(label).errors().forEach(error -> System.out.println("    " + error));
      }
    }
  }

  private static boolean even(String id) throws NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
    return hash[hash.length - 1] % 2 == 0;
  }
}
