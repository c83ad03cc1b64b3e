package org.jobsanalytics.etl.extract.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jobsanalytics.etl.model.RawPage;

/**
 * How a JobPosting is told from every other one of the web.
 *
 * <p>A page with one posting is known by the address it gives itself (canonical link, Open Graph)
 * or was fetched from, never by {@code identifier} alone: sites were seen that put the company's
 * number there, the same in each of their ads. Without such an address, and for each of several
 * postings on a page, it is the posting's own address (or else the page's, or the company's name)
 * and the identifier; without an identifier, a digest of title, company and place.
 *
 * <p>A site's front page is nobody's address.
 *
 * @param pageAddress the page's address
 * @param alone the page holds one posting
 */
record PostingIdentity(Optional<PageAddress> pageAddress, boolean alone) {

  private static final int DIGEST_BYTES = 12;

  static PostingIdentity on(RawPage page, HtmlPage html, int postings) {
    Optional<PageAddress> address =
        html.address()
            .filter(own -> !own.isFrontPage())
            .or(() -> PageAddress.of(page.url()).filter(own -> !own.isFrontPage()));
    return new PostingIdentity(address, postings == 1);
  }

  /** The page's address; for one of several postings its own. */
  String url(JobPosting posting) {
    return address(posting).map(PageAddress::url).orElse("");
  }

  /** The id, or {@code ""} if nothing is known of the posting. */
  String externalId(JobPosting posting) {
    Optional<PageAddress> address = address(posting);
    boolean sufficient = alone && address.isPresent() && address.equals(pageAddress);
    if (sufficient && address.get().key().length() <= ExternalIds.MAX_LENGTH) {
      return address.get().key();
    }
    String within = address.map(PageAddress::key).orElse(posting.company().strip());
    String identifier = Words.firstOf(posting.identifier().strip(), digest(posting));
    return identifier.isEmpty() ? "" : within + "#" + identifier;
  }

  private Optional<PageAddress> address(JobPosting posting) {
    Optional<PageAddress> own = posting.address().filter(address -> !address.isFrontPage());
    return alone ? pageAddress.or(() -> own) : own.or(() -> pageAddress);
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
