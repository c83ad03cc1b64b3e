package org.jobsanalytics.etl.cloud;

/** The same in French and in English. */
record Bilingual(String french, String english) {

  static Bilingual inBoth(String french, String english) {
    return new Bilingual(french, english);
  }
}
