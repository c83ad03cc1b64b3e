package org.jobsanalytics.etl.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jobsanalytics.etl.settings.LakeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that is slow, loses answers, or has something else. */
final class FaultyStoreIT {

  private final ScriptedStore store = ScriptedStore.start();
  private DataLake lake;

  @BeforeEach
  void open() {
    lake =
        TestS3.lake(
            new LakeAddress.Bucket(
                "lake", "p/", Optional.of(store.endpoint()), Optional.of("alias/raw")));
  }

  @AfterEach
  void close() {
    lake.close();
    store.close();
  }

  @Test
  void put_saysWhatMustHold() {
    store.answers(200, "");

    lake.put("raw/1", DataLakeContract.bytes("one"));

    ScriptedStore.Request put = store.requests().get(0);
    assertThat(put.method() + " " + put.target()).isEqualTo("PUT /lake/p/raw/1");
    assertThat(put.body()).isEqualTo("one");
    assertThat(put.headers())
        .containsEntry("if-none-match", "*")
        .containsEntry("x-amz-checksum-sha256", "dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0=")
        .containsEntry("x-amz-server-side-encryption", "aws:kms")
        .containsEntry("x-amz-server-side-encryption-aws-kms-key-id", "alias/raw");
  }

  @Test
  void slowDown_isAskedAgainAndSucceeds() {
    store.refuses(503, "SlowDown").refuses(503, "SlowDown").answers(200, "");

    lake.put("raw/1", DataLakeContract.bytes("one"));

    assertThat(store.requests()).hasSize(3).allMatch(put -> put.body().equals("one"));
  }

  @Test
  void slowDownForever_isGivenUpAndNamed() {
    for (int i = 0; i < S3Connection.ATTEMPTS; i++) {
      store.refuses(503, "SlowDown");
    }

    assertThatThrownBy(() -> lake.put("raw/1", DataLakeContract.bytes("one")))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("cannot store s3://lake/p/raw/1")
        .hasMessageContaining("503");
    assertThat(store.isPlayed()).isTrue();
  }

  /** The first put arrived, its answer did not. */
  @Test
  void answerLost_theSecondPutFindsItsOwnObject() {
    store.hangsUp().refuses(412, "PreconditionFailed").answers(200, "one");

    lake.put("raw/1", DataLakeContract.bytes("one"));

    assertThat(store.requests())
        .extracting(ScriptedStore.Request::method)
        .containsExactly("PUT", "PUT", "GET");
  }

  @Test
  void otherContentIsThere_isAnError() {
    store.refuses(412, "PreconditionFailed").answers(200, "uno");

    assertThatThrownBy(() -> lake.put("raw/1", DataLakeContract.bytes("one")))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("another content; left as it is");
  }

  @Test
  void twoPutsMeet_isAskedAgain() {
    store.refuses(409, "ConditionalRequestConflict").answers(200, "");

    lake.put("raw/1", DataLakeContract.bytes("one"));

    assertThat(store.isPlayed()).isTrue();
  }

  @Test
  void denied_isSaidAtOnce() {
    store.refuses(403, "AccessDenied");

    assertThatThrownBy(() -> lake.put("raw/1", DataLakeContract.bytes("one")))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("403");
    assertThat(store.requests()).hasSize(1);
  }

  /** The writer may not list the whole bucket: to him S3 calls a missing object forbidden. */
  @Test
  void readDenied_saysThatTheObjectMayBeMissing() {
    store.refuses(403, "AccessDenied");

    assertThatThrownBy(() -> lake.read("raw/1"))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("cannot read s3://lake/p/raw/1")
        .hasMessageContaining("403")
        .hasMessageContaining("where there is no such object");
  }

  @Test
  void objectBreaksOff_isReadAgain() {
    store.breaksOff("on").answers(200, "one");

    assertThat(lake.read("raw/1")).isEqualTo(DataLakeContract.bytes("one"));
  }

  @Test
  void listInPages_isReadToItsEnd() {
    store
        .answers(200, page("p/raw/1", "<NextContinuationToken>more</NextContinuationToken>", true))
        .refuses(503, "SlowDown")
        .answers(200, page("p/raw/2", "", false));

    assertThat(lake.list("raw/")).containsExactly("raw/1", "raw/2");
    assertThat(store.requests().get(2).target()).contains("continuation-token=more");
  }

  private static String page(String key, String token, boolean isCut) {
    return "<ListBucketResult><IsTruncated>%s</IsTruncated>%s<Contents><Key>%s</Key></Contents></ListBucketResult>"
        .formatted(isCut, token, key);
  }
}
