package org.jobsanalytics.etl.normalise;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.normalise.PayStatement.Currency;

/**
 * Finds a freelancer's daily rate that is stated without a currency, as in {@code TJM : 400-500}:
 * the word says that the number is money, and ads of France mean euros.
 */
final class DailyRateInText {

  private static final String WORD = "(?<![a-z\\d])(?:tjm|taux journalier(?: moyen)?)(?![a-z\\d])";
  private static final String BETWEEN = "([^\\d\\n.;,]{0,25}+)";
  private static final String RATE = "(\\d{3,4})(?: ?(?:-|a|et|/) ?(\\d{3,4}))?(?![.,]?\\d)";
  // What follows money; "TJM sur 200 jours" is none.
  private static final String END =
      "(?= ?+(?:$|[\\n,;.)/|\\]+-]|ht\\b|h\\.t|par jour|max|selon|negociable|environ|hors))";

  static final Cues CUES = new Cues("tjm", "taux journalier");

  private static final OpeningPattern RATES =
      new OpeningPattern(Pattern.compile(WORD + BETWEEN + RATE + END), 80, CUES::in);
  private static final Pattern AT_MOST = Pattern.compile("max|jusqu'a|plafond|<|moins de");
  private static final Pattern AT_LEAST = Pattern.compile("min|a partir|des |>|au moins|plus de");

  Optional<PayStatement> find(Texts texts) {
    int[] words = texts.cues().of(CUES);
    return RATES.first(texts.folded(), words, match -> statement(match, texts.both()));
  }

  private static Optional<PayStatement> statement(MatchResult match, String both) {
    double first = Double.parseDouble(match.group(2));
    boolean two = match.group(3) != null;
    double last = two ? Double.parseDouble(match.group(3)) : first;
    if (!PayPeriod.DAY.suggests(first) || !PayPeriod.DAY.suggests(last)) {
      return Optional.empty();
    }
    boolean capped = !two && AT_MOST.matcher(match.group(1)).find();
    boolean open = !two && !capped && AT_LEAST.matcher(match.group(1)).find();
    return Optional.of(
        new PayStatement(
            capped ? Double.NaN : first,
            open ? Double.NaN : last,
            Optional.of(PayPeriod.DAY),
            12,
            Currency.EURO,
            both.substring(match.start(), match.end())));
  }
}
