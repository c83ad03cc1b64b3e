package org.jobsanalytics.etl.lake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RawPage;

/** The pages that an unfinished run has, found by address; one part is held in memory at a time. */
final class KeptPages {

  private final DataLake lake;
  private final Map<String, PagePointer> byUrl = new HashMap<>();
  private final List<Manifest.Part> parts = new ArrayList<>();
  private Optional<Instant> lastFetched = Optional.empty();
  private String openPart = "";
  private List<RawPage> openPages = List.of();

  private KeptPages(DataLake lake) {
    this.lake = lake;
  }

  static KeptPages of(DataLake lake, RunFolder folder) {
    KeptPages kept = new KeptPages(lake);
    for (String key : lake.list(folder.prefix() + "part-")) {
      byte[] packed = lake.read(key);
      int pages = PackedPages.read(key, packed, kept::add);
      String name = key.substring(folder.prefix().length());
      kept.parts.add(new Manifest.Part(name, Checksum.of(packed), packed.length, pages));
    }
    return kept;
  }

  private void add(PagePointer at, RawPage page) {
    byUrl.put(page.url(), at);
    if (lastFetched.isEmpty() || lastFetched.get().isBefore(page.fetchedAt())) {
      lastFetched = Optional.of(page.fetchedAt());
    }
  }

  /** When the newest page was fetched. */
  Optional<Instant> lastFetched() {
    return lastFetched;
  }

  List<Manifest.Part> parts() {
    return List.copyOf(parts);
  }

  int size() {
    return byUrl.size();
  }

  boolean has(String url) {
    return byUrl.containsKey(url);
  }

  Optional<RawPage> page(String url) {
    PagePointer pointer = byUrl.get(url);
    if (pointer == null) {
      return Optional.empty();
    }
    if (!pointer.part().equals(openPart)) {
      List<RawPage> pages = new ArrayList<>();
      PackedPages.read(pointer.part(), lake.read(pointer.part()), (at, page) -> pages.add(page));
      openPages = pages;
      openPart = pointer.part();
    }
    return Optional.of(openPages.get(pointer.line() - 1));
  }
}
