package org.jobsanalytics.etl.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a source shows to one request.
 *
 * @param address of the host that is asked, without a closing slash
 * @param ads the newest first
 */
record View(Instant now, String address, List<Ad> ads) {

  View {
    ads = List.copyOf(ads);
  }

  Optional<Ad> ad(String id) {
    return ads.stream().filter(ad -> ad.id().equals(id)).findFirst();
  }

  /** The ads of one board, site or company. */
  List<Ad> of(String board) {
    return ads.stream().filter(ad -> ad.posting().board().equals(board)).toList();
  }
}
