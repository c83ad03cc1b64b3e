package org.jobsanalytics.etl.normalise;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the hours of work a week, {@code 37H30} as 37.5: the source's field, else the text. A text
 * that gives several numbers gives none; nor does a range, a time of day as in {@code 9h-17h}, or
 * the hours of a day or a month.
 */
final class WeeklyHoursReader {

  private static final double FEWEST = 4;
  private static final double MOST = 48;

  private static final String HOURS =
      "(?<![\\d.,:h])(?<!\\d ?h? ?(?:a|-|/|ou|to|et) ?)(?<!jusqu'a ?)(\\d{1,2})(?:[.,](\\d{1,2}))?+ ?";
  private static final String UNIT =
      "(?:heures?|hours?|hrs?|h)(?![a-z])(?: ?([0-5]\\d)(?!\\d| ?h(?!/)))?+(?!\\d)";
  private static final String NO_CLOCK = "(?! ?(?:-|a|/|to) ?\\d)";

  /** "8h/jour", "7 heures de travail par nuit", "25h a month". */
  private static final String OF_NO_OTHER_TIME =
      "(?! ?(?:de travail |of work )?(?:(?:/ ?|(?:par|per|a|each|every|chaque) )"
          + "(?:jour|jr?\\b|nuit|vacation|garde|poste\\b|day|night|shift|mois|month|annee|an\\b|year)"
          + "|journalier|quotidien|mensuel|annuelle|daily|monthly|yearly))";

  /** "35H\nTravail en journée", "temps partiel - 28H Autre". */
  private static final Pattern FIELD =
      Pattern.compile(
          "^(?:temps (?:plein|partiel)[ -]*)?" + HOURS + UNIT + NO_CLOCK + OF_NO_OTHER_TIME,
          Pattern.MULTILINE);

  private static final String A_WEEK =
      " ?(?:/|par|per|a|-)? ?(?:la )?(?:semaine|sem\\b|hebdo|week)";
  private static final String OF_A_WEEK =
      "(?:temps (?:plein|complet|partiel)|contrat|cdi|cdd|base|hebdomadaire|hebdo|interim)"
          + "[ :,(-]{0,3}(?:de |a )?";

  /** "35h/semaine", "24 hours per week", "contrat 35h", "durée hebdomadaire : 39h". */
  private static final CuedPattern TEXT =
      new CuedPattern(
          Pattern.compile(
              HOURS + UNIT + A_WEEK + "|" + OF_A_WEEK + HOURS + UNIT + NO_CLOCK + OF_NO_OTHER_TIME),
          40,
          40,
          WeeklyHoursReader::units);

  Optional<Double> read(String field, Texts texts) {
    Optional<Double> stated = inField(Folding.sameLength(field));
    return stated.isPresent() ? stated : inText(texts.folded());
  }

  private static Optional<Double> inField(String folded) {
    Matcher hours = FIELD.matcher(folded);
    if (hours.find()) {
      return hours(hours.group(1), hours.group(2), hours.group(3));
    }
    return inText(folded);
  }

  private static Optional<Double> inText(String folded) {
    Set<Double> found = new HashSet<>();
    TEXT.first(
        folded,
        match -> {
          hours(match).ifPresent(found::add);
          return Optional.empty();
        });
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static Optional<Double> hours(MatchResult match) {
    int first = match.group(1) == null ? 4 : 1;
    return hours(match.group(first), match.group(first + 1), match.group(first + 2));
  }

  private static Optional<Double> hours(String whole, String decimals, String minutes) {
    double hours = Double.parseDouble(decimals == null ? whole : whole + "." + decimals);
    double all = minutes == null ? hours : hours + Double.parseDouble(minutes) / 60;
    boolean usual = all >= FEWEST && all <= MOST;
    return usual ? Optional.of(Math.round(all * 100) / 100.0) : Optional.empty();
  }

  /** Where the unit of a number of hours may stand. */
  private static int[] units(String folded) {
    IntStream.Builder units = IntStream.builder();
    for (int at = folded.indexOf('h'); at >= 0; at = folded.indexOf('h', at + 1)) {
      int before = at > 0 && folded.charAt(at - 1) == ' ' ? at - 2 : at - 1;
      if (before >= 0 && folded.charAt(before) >= '0' && folded.charAt(before) <= '9') {
        units.add(at);
      }
    }
    return units.build().toArray();
  }
}
