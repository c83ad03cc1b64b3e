package org.jobsanalytics.etl.warehouse;

import java.util.Optional;
import org.jobsanalytics.etl.model.OfferKey;

/**
 * An offer of a vacancy that has several.
 *
 * @param groupId the vacancy's, the same from run to run
 * @param canonical it stands for all of them
 * @param score how sure its surest link to another one is, up to 1
 * @param reason what speaks for that link, in words
 */
public record GroupMember(
    OfferKey key,
    String title,
    Optional<String> company,
    long groupId,
    boolean canonical,
    double score,
    String reason) {}
