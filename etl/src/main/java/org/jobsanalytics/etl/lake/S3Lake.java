package org.jobsanalytics.etl.lake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jobsanalytics.etl.settings.AwsSettings;
import org.jobsanalytics.etl.settings.LakeAddress;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * A lake in a bucket of S3. It puts, gets and lists, and needs no right to delete: every put says
 * that there must be no such object yet, so that none is ever overwritten.
 */
final class S3Lake implements DataLake {

  private static final int FORBIDDEN = 403;
  private static final int PRECONDITION_FAILED = 412;

  /** The most that S3 lists at a time. */
  private static final int KEYS_A_PAGE = 1_000;

  /** More than decades of runs. */
  private static final int MOST_PAGES = 10_000;

  private final S3Client client;
  private final LakeAddress.Bucket bucket;
  private final int keysAPage;

  S3Lake(S3Client client, LakeAddress.Bucket bucket) {
    this(client, bucket, KEYS_A_PAGE);
  }

  S3Lake(S3Client client, LakeAddress.Bucket bucket, int keysAPage) {
    this.client = client;
    this.bucket = bucket;
    this.keysAPage = keysAPage;
  }

  /**
   * {@inheritDoc}
   *
   * <p>A put whose answer was lost is sent again, and then finds its own object: that one has the
   * same content.
   *
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">
   *     Conditional writes</a>
   */
  @Override
  public void put(String key, byte[] content) {
    try {
      client.putObject(request(key, content), RequestBody.fromBytes(content));
    } catch (S3Exception e) {
      if (e.statusCode() != PRECONDITION_FAILED) {
        throw failure("store", key, e);
      }
      requireSame(key, content);
    } catch (SdkException e) {
      throw failure("store", key, e);
    }
  }

  private PutObjectRequest request(String key, byte[] content) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket.name())
            .key(bucket.prefix() + ObjectKey.checked(key))
            .ifNoneMatch("*")
            .checksumSHA256(Checksum.base64(content));
    bucket
        .kmsKey()
        .ifPresent(
            id -> request.serverSideEncryption(ServerSideEncryption.AWS_KMS).ssekmsKeyId(id));
    return request.build();
  }

  private void requireSame(String key, byte[] content) {
    if (!Arrays.equals(read(key), content)) {
      throw new LakeException(
          "lake: expected no object at " + place(key) + ", was another content; left as it is");
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>S3 says that there is no such object only to who may list the whole bucket. The writer may
   * list {@code raw/} alone, and is answered 403 for a missing object as for a forbidden one.
   *
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject</a>
   */
  @Override
  public byte[] read(String key) {
    GetObjectRequest request =
        GetObjectRequest.builder()
            .bucket(bucket.name())
            .key(bucket.prefix() + ObjectKey.checked(key))
            .checksumMode(ChecksumMode.ENABLED)
            .build();
    try {
      return client.getObjectAsBytes(request).asByteArray();
    } catch (NoSuchKeyException e) {
      throw new LakeException("lake: expected an object at " + place(key) + ", was none", e);
    } catch (S3Exception e) {
      String orAbsent =
          e.statusCode() == FORBIDDEN
              ? "; S3 answers so too where there is no such object, to who may not list the bucket"
              : "";
      throw failure("read", key, e, orAbsent);
    } catch (SdkException e) {
      throw failure("read", key, e);
    }
  }

  @Override
  public List<String> list(String prefix) {
    ListObjectsV2Request request =
        ListObjectsV2Request.builder()
            .bucket(bucket.name())
            .prefix(bucket.prefix() + prefix)
            .maxKeys(keysAPage)
            .build();
    List<String> keys = new ArrayList<>();
    int pages = 0;
    try {
      for (ListObjectsV2Response page : client.listObjectsV2Paginator(request)) {
        if (++pages > MOST_PAGES) {
          throw new LakeException(
              "lake: expected at most " + MOST_PAGES + " pages of keys at " + place(prefix));
        }
        page.contents().stream().map(S3Object::key).map(this::withoutPrefix).forEach(keys::add);
      }
    } catch (SdkException e) {
      throw failure("list", prefix, e);
    }
    return keys.stream().sorted().toList();
  }

  private String withoutPrefix(String key) {
    return key.substring(bucket.prefix().length());
  }

  private LakeException failure(String verb, String key, SdkException cause) {
    return failure(verb, key, cause, "");
  }

  private LakeException failure(String verb, String key, SdkException cause, String more) {
    return new LakeException(
        "lake: cannot " + verb + " " + place(key) + ": " + AwsSettings.complaint(cause) + more,
        cause);
  }

  private String place(String key) {
    return address() + key;
  }

  @Override
  public String address() {
    return bucket.toString();
  }

  @Override
  public void close() {
    client.close();
  }
}
