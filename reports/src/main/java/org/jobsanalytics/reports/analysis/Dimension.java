package org.jobsanalytics.reports.analysis;

import java.util.Locale;
import org.jobsanalytics.reports.text.Words;

/** What ads are told apart by. */
enum Dimension {
  CONTRACT,
  REMOTE,
  EXPERIENCE,
  REGION,
  TECHNOLOGY;

  /** Of an ad that does not say it. */
  static final String UNKNOWN = "UNKNOWN";

  /** As in the names of words and sections. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a value of the mart is called on a page. */
  String label(String value, Words words) {
    return switch (this) {
      case CONTRACT, REMOTE, EXPERIENCE -> words.text(word() + "." + value);
      case REGION, TECHNOLOGY -> value;
    };
  }
}
