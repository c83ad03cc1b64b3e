package org.jobsanalytics.etl.group;

/**
 * Decides whether two offers are one vacancy, by few rules, each with its reason: what contradicts
 * keeps them apart whatever the texts say; then the texts decide; and where a source shows only a
 * part of the text, employer, title and place.
 */
public final class Judge {

  /** An offer that stays longer is posted anew, or is another vacancy. */
  public static final int WINDOW_DAYS = 60;

  // A title of so many words is hardly anyone else's.
  private static final int SPECIFIC = 4;

  private static final double SURE_WITHOUT_TEXT = 0.5;
  private static final int SAME_BOARD_DAYS = 3;

  private Judge() {}

  /**
   * @param facts of these two
   * @param crowd about the more crowded of the two
   */
  static Judgement of(Sketch one, Sketch other, Facts facts, Crowd crowd) {
    return facts.contradict()
        ? Judgement.apart(facts.contradiction())
        : of(Pair.of(one, other, facts, crowd));
  }

  private static Judgement of(Pair pair) {
    if (pair.containment() >= enough(pair) && pair.resemblance() >= resemblance(pair)) {
      return Judgement.linked(sureness(pair), pair.words());
    }
    if (pair.places() == Places.MISPLACED) {
      return Judgement.apart("other towns, and texts that differ");
    }
    if (pair.titles() == Titles.NARROWER) {
      return Judgement.apart("a title that says more, and texts that differ");
    }
    if (pair.employers() == Employers.OTHER) {
      return Judgement.apart("other employers, and texts that differ");
    }
    boolean linked = pair.titles() == Titles.SAME && pair.crowd() == 0 && byFacts(pair);
    return linked ? Judgement.linked(sureness(pair), pair.words()) : Judgement.OPEN;
  }

  /** How much of the shorter text the longer must have, 0 to 1; more than 1 is never enough. */
  private static double enough(Pair pair) {
    double enough =
        switch (pair.titles()) {
          case SAME -> sameTitle(pair);
          // "DBA SQL" and "DBA SQL/Big Data" over one whole text; a cut one may be any intro.
          case NARROWER -> pair.whole() ? 0.95 : 2;
          case GENERIC -> pair.employers() == Employers.OTHER ? 0.96 : 0.85;
          case OTHER -> 2;
        };
    if (pair.places() == Places.MISPLACED) {
      enough = Math.max(enough, 0.93);
    }
    // Of a template everything is the same but the few words that matter.
    return switch (pair.crowd()) {
      case 0 -> enough;
      case 1 -> Math.max(enough, 0.88);
      default -> Math.max(enough, 0.98);
    };
  }

  private static double sameTitle(Pair pair) {
    return switch (pair.employers()) {
      case SAME -> 0.75;
      case UNKNOWN -> pair.titleWords() >= SPECIFIC ? 0.5 : 0.6;
      // A brand and its group, an agency and its client, a board in the employer's place.
      case OTHER -> pair.titleWords() >= SPECIFIC ? 0.62 : 0.85;
    };
  }

  /** How much of all that both say must be common to them, where containment is not enough. */
  private static double resemblance(Pair pair) {
    return pair.titles() == Titles.NARROWER ? 0.75 : 0;
  }

  /** Whether they are one vacancy though their texts have little in common. */
  private static boolean byFacts(Pair pair) {
    if (pair.places() == Places.MISPLACED) {
      return false;
    }
    if (pair.whole()) {
      // Worded anew, a half of it kept.
      return pair.containment() >= 0.5 && pair.places() == Places.SAME_TOWN;
    }
    if (pair.employers() == Employers.UNKNOWN) {
      return pair.containment() >= 0.35 && pair.places() == Places.SAME_TOWN;
    }
    // One shows the introduction, the other the body. A board that shows two such ads of one
    // title at a time has two vacancies, unless they came together.
    return !pair.sameBoard() || pair.days() <= SAME_BOARD_DAYS || pair.titleWords() >= SPECIFIC;
  }

  /** The nearer in time, the surer: of two towns with one text a third ad goes to its own. */
  private static double sureness(Pair pair) {
    return Math.max(pair.containment(), SURE_WITHOUT_TEXT) - 0.2 * pair.days() / WINDOW_DAYS;
  }
}
