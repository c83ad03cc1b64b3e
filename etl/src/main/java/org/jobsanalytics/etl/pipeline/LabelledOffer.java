package org.jobsanalytics.etl.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.jobsanalytics.etl.model.OfferDraft;

/**
 * An offer, and what a careful reader concludes of it.
 *
 * @param id its name in the folder
 * @param unsure names of labels that are not scored
 */
public record LabelledOffer(String id, OfferDraft draft, Labels labels, Set<String> unsure) {

  public LabelledOffer {
    unsure = Set.copyOf(unsure);
  }

  /** Rules are tuned on the offers whose id's SHA-256 is even; the others show what that misses. */
  public boolean isEven() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return hash[hash.length - 1] % 2 == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  boolean isSure(String label) {
    return !unsure.contains(label);
  }
}
