package org.jobsanalytics.etl.cloud;

/**
 * What one check of the doctor found.
 *
 * @param check what was looked at
 * @param words what was there, and what was expected if that is something else
 * @param mend the command that mends it, or what to do; {@code ""} if nothing is to be done
 */
public record Finding(String check, Verdict verdict, String words, String mend) {

  /** In the order of how much they matter. */
  public enum Verdict {
    OK("ok"),
    CANNOT_TELL("cannot tell"),
    WRONG("wrong");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /** As the doctor says it. */
    @Override
    public String toString() {
      return text;
    }
  }

  public static Finding ok(String check, String words) {
    return new Finding(check, Verdict.OK, words, "");
  }

  public static Finding wrong(String check, String words, String mend) {
    return new Finding(check, Verdict.WRONG, words, mend);
  }

  public static Finding cannotTell(String check, String words, String mend) {
    return new Finding(check, Verdict.CANNOT_TELL, words, mend);
  }

  /** {@code words} if all is as designed, else {@code otherwise} and what mends it. */
  static Finding of(String check, boolean isGood, String words, String otherwise, String mend) {
    return isGood ? ok(check, words) : wrong(check, otherwise, mend);
  }
}
