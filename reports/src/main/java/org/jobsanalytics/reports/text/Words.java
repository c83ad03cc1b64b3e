package org.jobsanalytics.reports.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words, numbers and dates of one language. Sentences are {@link MessageFormat} patterns in {@code
 * words_fr.properties} and {@code words_en.properties}; what is put into them is not escaped.
 */
public final class Words {

  /** Where the offers' days begin and end. */
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Language language;
  private final Properties patterns;

  private Words(Language language, Properties patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  /** The words of a language. */
  public static Words of(Language language) {
    String file = "words_" + language.code() + ".properties";
    Properties patterns = new Properties();
    try (Reader text =
        new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      patterns.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return new Words(language, patterns);
  }

  public Language language() {
    return language;
  }

  /**
   * A sentence.
   *
   * @param values numbers are written as the language does, without decimals; texts as they are
   * @throws IllegalArgumentException if there is no sentence of that name
   */
  public String text(String name, Object... values) {
    String pattern = patterns.getProperty(name);
    if (pattern == null) {
      throw new IllegalArgumentException("no words for " + name + " in " + language);
    }
    return new MessageFormat(pattern, language.locale()).format(values);
  }

  /** What a code is called, by the names that begin with {@code prefix}; itself if it has none. */
  public String named(String prefix, String code) {
    String name = prefix + "." + code;
    return patterns.containsKey(name) ? text(name) : code;
  }

  /** Words without values, for templates: those cannot call a method of any number of values. */
  public String word(String name) {
    return text(name);
  }

  /**
   * The words for a page's script, by the rest of their names; the script puts in values itself, in
   * place of {@code {0}} and so on.
   *
   * @param prefix how their names begin, as in {@code dashboard.}
   */
  public SortedMap<String, String> all(String prefix) {
    SortedMap<String, String> words = new TreeMap<>();
    for (String name : patterns.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        words.put(name.substring(prefix.length()), text(name, "{0}", "{1}", "{2}"));
      }
    }
    return words;
  }

  /** A whole number, as in {@code 12 345}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** A number with at most one decimal. */
  public String decimal(double number) {
    NumberFormat format = NumberFormat.getInstance(language.locale());
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** A number with two decimals. */
  public String hundredths(double number) {
    NumberFormat format = NumberFormat.getInstance(language.locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(number).replace('-', '−');
  }

  /**
   * A change with its sign and at most one decimal, as in {@code +1,5} and {@code −2}; none if it
   * rounds to nothing.
   */
  public String signed(double change) {
    String size = decimal(Math.abs(change));
    if (size.equals(decimal(0))) {
      return size;
    }
    return (change > 0 ? "+" : "−") + size;
  }

  /** An amount in whole euros, as in {@code 42 500 €}. */
  public String euros(double amount) {
    return text("euros", Math.round(amount));
  }

  /** A part of 1 as a percentage with one decimal, as in {@code 12,3 %}. */
  public String percent(double part) {
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(part);
  }

  /** How much {@code part} is of {@code whole}; 0 % of nothing. */
  public String share(long part, long whole) {
    return percent(whole == 0 ? 0 : (double) part / whole);
  }

  /** An interval of parts of 1, as in {@code between 1.2% and 3.4%, 95 times in 100}. */
  public String interval(double low, double high) {
    return text("interval", percent(low), percent(high));
  }

  /** A day, as in {@code 3 novembre 2026}; the first of a month is {@code 1er} in French. */
  public String day(LocalDate day) {
    String date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language.locale())
            .format(day);
    return language == Language.FR ? date.replaceFirst("^1 ", "1er ") : date;
  }

  /** A month, as in {@code novembre 2026}. */
  public String month(LocalDate day) {
    return DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(day);
  }

  /** A moment in Paris, to the minute. */
  public String moment(Instant moment) {
    String time = DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(PARIS));
    return text("moment", day(moment.atZone(PARIS).toLocalDate()), time);
  }

  /** An enumeration: {@code a, b and c}. */
  public String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return text("list", String.join(", ", parts.subList(0, last)), parts.get(last));
  }
}
