package org.jobsanalytics.etl.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.settings.LakeAddress;
import org.junit.jupiter.api.Test;

/** What a bucket promises besides; each test has a prefix of its own. */
abstract class S3LakeContract extends DataLakeContract {

  /** Opens a lake in a bucket that is there. */
  abstract DataLake lake(String prefix);

  @Override
  final DataLake emptyLake() {
    return lake("test-" + UUID.randomUUID() + "/");
  }

  @Test
  void moreKeysThanAPageHolds_allAreListed() {
    int count = 2 * TestS3.KEYS_A_PAGE + 1;
    List<String> keys = IntStream.range(0, count).mapToObj(i -> "raw/" + (100 + i)).toList();
    keys.forEach(key -> lake().put(key, bytes(key)));

    assertThat(lake().list("raw/")).isEqualTo(keys);
  }

  @Test
  void otherPrefix_isNotSeen() {
    lake().put("raw/1", bytes("one"));

    try (DataLake other = emptyLake()) {
      assertThat(other.list("raw/")).isEmpty();
    }
  }

  @Test
  void address_isWhatTheUserWrote() {
    assertThat(lake().address()).startsWith("s3://").contains("/test-");
  }

  static LakeAddress.Bucket bucket(String name, String prefix, URI endpoint) {
    return new LakeAddress.Bucket(name, prefix, Optional.of(endpoint), Optional.empty());
  }
}
