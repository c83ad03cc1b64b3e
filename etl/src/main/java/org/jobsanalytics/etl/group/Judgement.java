package org.jobsanalytics.etl.group;

/**
 * What comparing two offers came to.
 *
 * @param verdict whether they may be one vacancy
 * @param score 0 to 1: how sure a link is; 0 if there is none
 * @param reason in words, as in {@code same employer, title and town; 96 % of the shorter text}
 */
public record Judgement(Verdict verdict, double score, String reason) {

  /** What becomes of the two offers. */
  public enum Verdict {
    /** One vacancy. */
    LINKED,
    /** Nothing says so, and nothing against it: they may meet through a third offer. */
    OPEN,
    /** They contradict each other, and may never be in one group. */
    APART
  }

  /** Of most pairs there is no more to say. */
  static final Judgement OPEN = new Judgement(Verdict.OPEN, 0, "nothing says so");

  static Judgement apart(String reason) {
    return new Judgement(Verdict.APART, 0, reason);
  }

  static Judgement linked(double score, String reason) {
    return new Judgement(Verdict.LINKED, score, reason);
  }

  boolean isLinked() {
    return verdict == Verdict.LINKED;
  }

  boolean isApart() {
    return verdict == Verdict.APART;
  }
}
