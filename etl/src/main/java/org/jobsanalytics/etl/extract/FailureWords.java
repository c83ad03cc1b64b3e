package org.jobsanalytics.etl.extract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says what went wrong on the way. */
final class FailureWords {

  private FailureWords() {}

  /** Our words: a library's message may repeat what the server said, and the server our keys. */
  static String of(IOException failure) {
    if (failure instanceof InterruptedIOException) {
      return "no answer in time";
    }
    if (failure instanceof UnknownHostException) {
      return "the host's name is unknown";
    }
    if (failure instanceof ConnectException) {
      return "no connection";
    }
    if (failure instanceof SSLException) {
      return "no trusted connection (" + failure.getClass().getSimpleName() + ")";
    }
    return "the answer was cut or malformed (" + failure.getClass().getSimpleName() + ")";
  }
}
