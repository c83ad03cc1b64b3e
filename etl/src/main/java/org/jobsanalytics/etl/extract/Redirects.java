package org.jobsanalytics.etl.extract;

import java.util.Collections;
import okhttp3.HttpUrl;
import org.jobsanalytics.etl.model.SourceException;

/**
 * Where a redirect may lead. The address itself is checked when it is connected to, by {@link
 * AllowedAddresses}.
 */
final class Redirects {

  private final DeclaredHosts declared;

  Redirects(DeclaredHosts declared) {
    this.declared = declared;
  }

  /**
   * The question that {@code hop} becomes. Another host gets neither headers nor form, for they may
   * hold keys.
   *
   * @param location as the server gave it, {@code ""} if it gave none
   */
  Hop next(Hop hop, int status, String location) {
    HttpUrl target = location.isEmpty() ? null : hop.url().resolve(location);
    if (target == null) {
      throw refusal(hop, status, "to no http or https address");
    }
    boolean downgrade = hop.url().isHttps() && !target.isHttps();
    if (downgrade && !declared.containsPort(target)) {
      throw refusal(hop, status, "from https to http at " + target.host());
    }
    boolean keepsForm = status == 307 || status == 308;
    if (!hop.sameOrigin(target)) {
      if (keepsForm && !hop.form().isEmpty()) {
        throw refusal(hop, status, "a form to another host, " + target.host());
      }
      return Hop.bare(hop.source(), target);
    }
    return new Hop(
        hop.source(), target, hop.headers(), keepsForm ? hop.form() : Collections.emptySortedMap());
  }

  private static SourceException refusal(Hop hop, int status, String where) {
    return hop.complaint(
        SourceException.Code.REFUSED,
        "status " + status + " redirects " + where + ", which is not followed; check the address");
  }
}
