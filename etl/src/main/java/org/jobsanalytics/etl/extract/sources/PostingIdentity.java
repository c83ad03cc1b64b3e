package org.jobsanalytics.etl.extract.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobsanalytics.etl.model.RawPage;

/**
 * How a JobPosting is told from every other one of the web.
 *
 * <p>A page with one posting is known by the address it gives itself (canonical link, Open Graph)
 * or was fetched from, never by {@code identifier} alone: sites were seen that put the company's
 * number there, the same in each of their ads. One of several postings on a page is known by its
 * own address, if that is on the same host and no other posting there has it: so a list and the
 * page of the offer agree. Where there is no such address (some sites give the company's), it is
 * the next best one, or else the company's name, and with it the identifier, or else a digest of
 * title, company and place.
 *
 * <p>A site's front page is nobody's address.
 *
 * @param pageAddress the page's address
 * @param alone the page holds one posting
 * @param unshared keys of addresses that only one of the page's postings gives as its own
 */
record PostingIdentity(Optional<PageAddress> pageAddress, boolean alone, Set<String> unshared) {

  private static final int DIGEST_BYTES = 12;

  static PostingIdentity on(RawPage page, HtmlPage html, List<JobPosting> postings) {
    Optional<PageAddress> address =
        html.address()
            .filter(own -> !own.isFrontPage())
            .or(() -> PageAddress.of(page.url()).filter(own -> !own.isFrontPage()));
    return new PostingIdentity(address, postings.size() == 1, unshared(postings));
  }

  private static Set<String> unshared(List<JobPosting> postings) {
    Set<String> once = new HashSet<>();
    Set<String> again = new HashSet<>();
    for (JobPosting posting : postings) {
      own(posting).map(PageAddress::key).filter(key -> !once.add(key)).ifPresent(again::add);
    }
    once.removeAll(again);
    return once;
  }

  private static Optional<PageAddress> own(JobPosting posting) {
    return posting.address().filter(address -> !address.isFrontPage());
  }

  /** The page's address; for one of several postings its own. */
  String url(JobPosting posting) {
    return address(posting).map(PageAddress::url).orElse("");
  }

  /** The id, or {@code ""} if nothing is known of the posting. */
  String externalId(JobPosting posting) {
    Optional<PageAddress> address = address(posting);
    return address
        .filter(this::isOfOnePosting)
        .map(PageAddress::key)
        .filter(key -> key.length() <= ExternalIds.MAX_LENGTH)
        .orElseGet(() -> composed(address, posting));
  }

  private static String composed(Optional<PageAddress> address, JobPosting posting) {
    String within = address.map(PageAddress::key).orElse(posting.company().strip());
    String identifier = Words.firstOf(posting.identifier().strip(), digest(posting));
    return identifier.isEmpty() ? "" : within + "#" + identifier;
  }

  private Optional<PageAddress> address(JobPosting posting) {
    Optional<PageAddress> own = own(posting);
    return alone ? pageAddress.or(() -> own) : own.or(() -> pageAddress);
  }

  private boolean isOfOnePosting(PageAddress address) {
    if (alone) {
      return pageAddress.isPresent();
    }
    return unshared.contains(address.key())
        && pageAddress.map(PageAddress::host).equals(Optional.of(address.host()));
  }

  private static String digest(JobPosting posting) {
    if (posting.title().isBlank()) {
      return "";
    }
    String words = String.join("\n", posting.title(), posting.company(), posting.place().label());
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
