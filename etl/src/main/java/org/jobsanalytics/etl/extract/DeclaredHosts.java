package org.jobsanalytics.etl.extract;

import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** The hosts that a source says it asks, so that they may be private ones, as a simulator is. */
final class DeclaredHosts {

  private final Set<String> names;

  /** {@code names} are as in {@code api.example.org}, {@code 127.0.0.1:8080}, {@code [::1]:80}. */
  DeclaredHosts(Set<String> names) {
    this.names = names.stream().map(DeclaredHosts::canonical).collect(Collectors.toSet());
  }

  /** Declared with this port, or without port and this is the scheme's. */
  boolean contains(HttpUrl url) {
    boolean usualPort = url.port() == HttpUrl.defaultPort(url.scheme());
    return containsPort(url) || (usualPort && names.contains(url.host()));
  }

  /** Declared with just this port. */
  boolean containsPort(HttpUrl url) {
    return names.contains(url.host() + ":" + url.port());
  }

  private static String canonical(String name) {
    HttpUrl plain = HttpUrl.parse("http://" + name + "/");
    HttpUrl secure = HttpUrl.parse("https://" + name + "/");
    if (plain == null || secure == null) {
      throw new IllegalArgumentException("expected host or host:port, was '" + name + "'");
    }
    boolean withPort = plain.port() == secure.port();
    return withPort ? plain.host() + ":" + plain.port() : plain.host();
  }
}
