package org.jobsanalytics.etl.extract.sources;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An absolute http or https address, as a page gives it. Nothing else counts as one: not {@code
 * javascript:}, not {@code ..}, nothing with blanks, control characters or a login.
 */
record PageAddress(String url, String host, String path, String query) {

  private static final int MAX_LENGTH = 2_000;
  private static final Pattern FORM =
      Pattern.compile(
          "https?://([^/?#@\\s]+)((?:/[^?#\\s]*)?)(?:\\?([^#\\s]*))?(?:#\\S*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}<>\"]");

  /** Added by whoever places a link; the page is the same without them. */
  private static final Set<String> TRACKING = Set.of("gclid", "fbclid", "msclkid");

  /** The address in {@code words}, if they are one. */
  static Optional<PageAddress> of(String words) {
    String url = words.strip();
    if (url.length() > MAX_LENGTH || FORBIDDEN.matcher(url).find()) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(url);
    if (!form.matches()) {
      return Optional.empty();
    }
    String query = form.group(3) == null ? "" : form.group(3);
    return Optional.of(
        new PageAddress(url, form.group(1).toLowerCase(Locale.ROOT), form.group(2), query));
  }

  /** Whether it is a site's front page, which identifies no offer. */
  boolean isFrontPage() {
    return path.replace("/", "").isEmpty() && ownParameters().isEmpty();
  }

  /**
   * Equal for spellings of one address: without scheme, fragment, closing slash and tracking
   * parameters. Other parameters stay: some sites tell their offers apart by nothing else.
   */
  String key() {
    String parameters = ownParameters();
    String trimmedPath = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return host + trimmedPath + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  private String ownParameters() {
    return Arrays.stream(query.split("&", -1))
        .filter(parameter -> !isTracking(parameter))
        .collect(Collectors.joining("&"));
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.startsWith("utm_") || TRACKING.contains(name);
  }
}
