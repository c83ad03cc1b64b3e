package org.jobsanalytics.etl.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A trail's files in its bucket: {@code AWSLogs/<account>/CloudTrail/<region>/<yyyy>/<MM>/<dd>/}.
 * Days are listed one by one, since a year of files is a million.
 *
 * @param prefix before {@code AWSLogs/}: {@code ""}, or a path that ends with a slash
 */
record TrailBucket(S3Client s3, String bucket, String prefix, String account)
    implements TrailSource {

  /** In one listing: of a day of a region, more than it makes in five years. */
  private static final int MOST_PAGES = 1_000;

  @Override
  public void read(Instant from, Instant to, Consumer<JsonNode> receiver) {
    int files = 0;
    for (String region : regions()) {
      for (String day : TrailFiles.days(from, to).toList()) {
        List<String> keys = files(region + day);
        keys.forEach(key -> read(key, receiver));
        files += keys.size();
      }
    }
    if (files == 0) {
      throw new CloudException(
          "audit: expected a trail's files from " + from + " on, was none at " + address());
    }
  }

  private List<String> regions() {
    List<String> regions = new ArrayList<>();
    for (ListObjectsV2Response page : pages(root(), "/")) {
      page.commonPrefixes().stream().map(CommonPrefix::prefix).forEach(regions::add);
    }
    return regions;
  }

  private List<String> files(String day) {
    List<String> keys = new ArrayList<>();
    for (ListObjectsV2Response page : pages(day, "")) {
      page.contents().stream().map(S3Object::key).filter(TrailFiles::areEvents).forEach(keys::add);
    }
    return keys;
  }

  private List<ListObjectsV2Response> pages(String start, String delimiter) {
    return Answers.required(
        "list s3://" + bucket + "/" + start,
        Permission.LIST_BUCKET,
        () -> {
          List<ListObjectsV2Response> pages = new ArrayList<>();
          for (ListObjectsV2Response page :
              s3.listObjectsV2Paginator(
                  list ->
                      list.bucket(bucket)
                          .prefix(start)
                          .delimiter(delimiter.isEmpty() ? null : delimiter))) {
            pages.add(page);
            requireFew(pages, start);
          }
          return pages;
        });
  }

  private static void requireFew(List<ListObjectsV2Response> pages, String start) {
    if (pages.size() > MOST_PAGES) {
      throw new CloudException(
          String.format(
              Locale.ROOT, "audit: expected at most %,d pages of keys at %s", MOST_PAGES, start));
    }
  }

  private void read(String key, Consumer<JsonNode> receiver) {
    String name = "s3://" + bucket + "/" + key;
    try (InputStream packed =
        Answers.required(
            "read " + name,
            Permission.GET_OBJECT,
            () -> s3.getObject(get -> get.bucket(bucket).key(key)))) {
      TrailRecords.read(name, packed, receiver);
    } catch (IOException e) {
      throw new CloudException("audit: cannot read " + name + ": " + e, e);
    }
  }

  private String root() {
    return prefix + "AWSLogs/" + account + "/CloudTrail/";
  }

  @Override
  public boolean isManagementOnly() {
    return false;
  }

  @Override
  public String address() {
    return "s3://" + bucket + "/" + root();
  }
}
