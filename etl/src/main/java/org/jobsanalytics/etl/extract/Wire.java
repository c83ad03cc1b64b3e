package org.jobsanalytics.etl.extract;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Sends one question once and reads its answer, within the limits of time, size and addresses.
 * OkHttp does connections, TLS with its usual verification, and gzip; it follows and repeats
 * nothing by itself.
 *
 * <p>A proxy that the Java system properties name is used; it then looks up the names, and must
 * itself keep us from private ones.
 */
final class Wire implements AutoCloseable {

  private final DeclaredHosts declared;
  private final AllowedAddresses addresses;
  private final OkHttpClient declaredClient;
  private final OkHttpClient publicClient;
  private final BodyReader bodies;
  private final String userAgent;

  Wire(Set<String> declaredHosts, HttpSettings settings, Dns resolver) {
    declared = new DeclaredHosts(declaredHosts);
    addresses = new AllowedAddresses(resolver);
    declaredClient = client(settings.timeLimits()).newBuilder().dns(resolver).build();
    publicClient = declaredClient.newBuilder().dns(addresses).build();
    bodies = new BodyReader(settings.maxBytes());
    userAgent = "JobsAnalytics/" + version() + " (+" + settings.contact() + ")";
  }

  private static OkHttpClient client(HttpSettings.TimeLimits limits) {
    return new OkHttpClient.Builder()
        .connectTimeout(limits.connect())
        .readTimeout(limits.read())
        .writeTimeout(limits.read())
        .callTimeout(limits.call())
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .addNetworkInterceptor(Wire::withoutInstantRetry)
        .build();
  }

  /** OkHttp itself repeats a 503 that says "Retry-After: 0", at once and past our pace. */
  private static Response withoutInstantRetry(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    boolean atOnce = response.code() == 503 && "0".equals(response.header("Retry-After"));
    return atOnce ? response.newBuilder().removeHeader("Retry-After").build() : response;
  }

  private static String version() {
    String built = Wire.class.getPackage().getImplementationVersion();
    return built == null ? "0" : built;
  }

  DeclaredHosts declared() {
    return declared;
  }

  /**
   * Sends {@code hop}. The caller closes the response, whose body is not read yet.
   *
   * @throws AllowedAddresses.NotPublicException if its host is neither declared nor public
   */
  Response ask(Hop hop) throws IOException {
    return clientFor(hop.url()).newCall(hop.toRequest(userAgent)).execute();
  }

  private OkHttpClient clientFor(HttpUrl url) throws UnknownHostException {
    if (declared.contains(url)) {
      return declaredClient;
    }
    addresses.checkLiteral(url);
    return publicClient;
  }

  /** The text of a response's body. */
  String body(Response response) throws IOException {
    // OkHttp has unpacked gzip and taken its header away: what is left, nobody asked for.
    String packing = response.header("Content-Encoding", "identity");
    if (!"identity".equalsIgnoreCase(packing)) {
      throw new IOException("packed in a way that was not asked for");
    }
    try (ResponseBody body = response.body()) {
      return bodies.read(body);
    }
  }

  @Override
  public void close() {
    declaredClient.dispatcher().executorService().shutdown();
    declaredClient.connectionPool().evictAll();
  }
}
