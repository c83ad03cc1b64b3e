package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Issue;

/** Reads the least experience asked for, in years: the source's field, else the text. */
final class ExperienceReader {

  private static final double MOST_YEARS = 40;
  // A text that speaks of more years speaks of the company's age.
  private static final double MOST_YEARS_IN_TEXT = 15;

  private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d)?|une?|deux|trois|quatre|cinq|six|dix)";
  private static final String UNIT =
      "(an\\(s\\)|ans?\\b|annees?\\b|years?\\b|yrs?\\b|mois\\b|months?\\b)";
  private static final String UP_TO = "(?: ?(?:a|-|/|ou|to|et) ?\\d{1,2})?";
  private static final Pattern BEGINNER =
      Pattern.compile("debutant|^ ?d ?$|sans experience|no experience|entry.?level");
  private static final Pattern LESS_THAN = Pattern.compile("(?:<|moins de|less than) ?\\d");
  private static final Pattern DURATION =
      Pattern.compile("(?<![\\d,.])" + NUMBER + UP_TO + " ?\\+? ?" + UNIT);
  private static final Pattern BARE_NUMBER = Pattern.compile("^[> ]*(\\d{1,2})(?: ?[-a] ?\\d+)?$");
  // "au moins 3 ans d'expérience", "experience de 5 à 7 ans", "Expérience significative (5 ans)"
  private static final OpeningPattern ASKED =
      new OpeningPattern(
          Pattern.compile(
              "(?<![\\d,.])"
                  + NUMBER
                  + UP_TO
                  + " ?\\+? ?"
                  + UNIT
                  + "(?: (?:minimum|min|mini|ou plus|et plus))?"
                  + " ?(?:d'|de |of |en )?(?:\\p{L}+ ){0,2}?(?:experiences?|d'experiences?|d'xp)\\b"
                  + "|\\bexperiences?\\b[^.\\n\\d]{0,60}(?<![\\d,.])"
                  + NUMBER
                  + UP_TO
                  + " ?\\+? ?"
                  + UNIT),
          220);
  // How far ahead of the word experience its number may begin.
  private static final int REACH = 110;
  static final Cues SPOKEN = new Cues("experience", "d'xp");
  private static final Cues OPENINGS =
      new Cues(
          "0",
          "1",
          "2",
          "3",
          "4",
          "5",
          "6",
          "7",
          "8",
          "9",
          "un",
          "deux",
          "trois",
          "quatre",
          "cinq",
          "six",
          "dix",
          "experience");
  // What stands before a company's age: "Fort de 20 ans d'expérience", "depuis plus de 10 ans".
  private static final int BEFORE = 40;
  private static final OpeningPattern OF_THE_COMPANY =
      new OpeningPattern(
          Pattern.compile(
              "(?:fort[es]?(?: de)?|grace a|depuis|notre|nos|bientot|cumule\\w*|with over|with more than"
                  + "|fonde\\w*|cree\\w*|nous avons|dispose de|avec ses)[^.\\n]{0,20}$"),
          BEFORE,
          "fort",
          "grace a",
          "depuis",
          "notre",
          "nos",
          "bientot",
          "cumule",
          "with ",
          "fonde",
          "cree",
          "nous avons",
          "dispose de",
          "avec ses");

  Optional<Double> read(List<String> field, Texts texts, Findings findings) {
    for (String words : field) {
      Optional<Double> stated = stated(Folding.sameLength(words));
      if (stated.isPresent()) {
        return stated;
      }
    }
    String all = String.join(" | ", field);
    if (all.chars().anyMatch(Character::isDigit)
        && !all.contains("(")
        && Folding.key(all).length() < 12) {
      findings.add(Issue.Code.EXPERIENCE_UNREADABLE, all);
    }
    return inText(texts);
  }

  private static Optional<Double> stated(String words) {
    Matcher duration = DURATION.matcher(words);
    if (BEGINNER.matcher(words).find() || LESS_THAN.matcher(words).find()) {
      return Optional.of(0.0);
    }
    if (duration.find()) {
      return years(duration.group(1), duration.group(2), MOST_YEARS);
    }
    Matcher bare = BARE_NUMBER.matcher(words.strip());
    return bare.find() ? years(bare.group(1), "ans", MOST_YEARS) : Optional.empty();
  }

  private static Optional<Double> inText(Texts texts) {
    String folded = texts.folded();
    int[] spoken = texts.cues().of(SPOKEN);
    // Where a number begins ahead of the word experience, and where that word does.
    int[] openings = OPENINGS.ahead(folded, spoken, REACH);
    return ASKED.first(folded, openings, asked -> asked(folded, asked));
  }

  private static Optional<Double> asked(String folded, MatchResult asked) {
    String before = folded.substring(Math.max(0, asked.start() - BEFORE), asked.start());
    if (OF_THE_COMPANY.isIn(before)) {
      return Optional.empty();
    }
    boolean numberFirst = asked.group(1) != null;
    return years(
        asked.group(numberFirst ? 1 : 3), asked.group(numberFirst ? 2 : 4), MOST_YEARS_IN_TEXT);
  }

  private static Optional<Double> years(String number, String unit, double most) {
    double count = count(number);
    double years = unit.startsWith("mo") ? Math.round(count / 12 * 100) / 100.0 : count;
    return years <= most ? Optional.of(years) : Optional.empty();
  }

  private static double count(String number) {
    return switch (number) {
      case "un", "une" -> 1;
      case "deux" -> 2;
      case "trois" -> 3;
      case "quatre" -> 4;
      case "cinq" -> 5;
      case "six" -> 6;
      case "dix" -> 10;
      default -> Double.parseDouble(number.replace(',', '.'));
    };
  }
}
