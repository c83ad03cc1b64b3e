package org.jobsanalytics.reports.slides;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.page.Section.LegendEntry;

/**
 * What a chart of a slide shows: the numbers of a page's figure, so that both say the same.
 *
 * @param categories the names of the bars, or the starts of the periods
 * @param known how many categories the page's figure has, if the chart has only the first of them
 * @param horizontal whether the bars lie one under another
 */
record ChartNumbers(
    String axisTitle, int known, boolean horizontal, List<String> categories, List<Series> series) {

  /** More would not be read from the last row. */
  private static final int MOST_ROWS = 12;

  /** Where each row has three bars. */
  private static final int MOST_RANGES = 8;

  ChartNumbers {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /**
   * A row of numbers, one a category.
   *
   * @param colours by category, as names of the style
   */
  record Series(String name, boolean isLine, List<Optional<Double>> values, List<String> colours) {
    Series {
      values = List.copyOf(values);
      colours = List.copyOf(colours);
    }
  }

  /** The numbers of a section's figure, unless it is of a kind that is no chart. */
  static Optional<ChartNumbers> of(Section section) {
    ObjectNode figure = section.figure();
    JsonNode first = figure.at("/data/0");
    if (first.path("type").asText().equals("bar")) {
      return Optional.of(
          first.path("orientation").asText().equals("h") ? rows(figure) : columns(section));
    }
    return first.has("error_x") ? Optional.of(ranges(section)) : Optional.empty();
  }

  private static ChartNumbers rows(ObjectNode figure) {
    JsonNode bars = figure.at("/data/0");
    int shown = Math.min(MOST_ROWS, bars.path("y").size());
    String title = figure.at("/layout/xaxis/title/text").asText();
    Series values = new Series(title, false, numbers(bars.path("x"), shown), colours(bars, shown));
    return new ChartNumbers(
        title, bars.path("y").size(), true, texts(bars.path("y"), shown), List.of(values));
  }

  /** Periods as columns, with their mean as a line. */
  private static ChartNumbers columns(Section section) {
    JsonNode bars = section.figure().at("/data/0");
    JsonNode mean = section.figure().at("/data/1");
    int shown = bars.path("x").size();
    String title = section.figure().at("/layout/yaxis/title/text").asText();
    List<Series> series = new ArrayList<>();
    series.add(new Series(title, false, numbers(bars.path("y"), shown), colours(bars, shown)));
    meaning(section, "--mean")
        .ifPresent(
            name ->
                series.add(
                    new Series(name, true, numbers(mean.path("y"), shown), List.of("--mean"))));
    return new ChartNumbers(title, shown, false, texts(bars.path("x"), shown), series);
  }

  /** The quartiles and the median, each a bar. */
  private static ChartNumbers ranges(Section section) {
    JsonNode dots = section.figure().at("/data/0");
    int shown = Math.min(MOST_RANGES, dots.path("y").size());
    List<Optional<Double>> middle = numbers(dots.path("x"), shown);
    List<Optional<Double>> below = numbers(dots.at("/error_x/arrayminus"), shown);
    List<Optional<Double>> above = numbers(dots.at("/error_x/array"), shown);
    String title = section.figure().at("/layout/xaxis/title/text").asText();
    List<String> quartiles =
        section.table().columns().stream()
            .filter(column -> column.isNumber())
            .map(column -> column.title())
            .toList();
    int last = quartiles.size() - 1;
    return new ChartNumbers(
        title,
        dots.path("y").size(),
        true,
        texts(dots.path("y"), shown),
        List.of(
            new Series(
                quartiles.get(last - 2),
                false,
                joined(middle, below, (m, b) -> m - b),
                List.of("--range")),
            new Series(quartiles.get(last - 1), false, middle, List.of("--mean")),
            new Series(
                quartiles.get(last), false, joined(middle, above, Double::sum), List.of("--bar"))));
  }

  private static List<Optional<Double>> joined(
      List<Optional<Double>> one,
      List<Optional<Double>> other,
      BiFunction<Double, Double, Double> join) {
    return IntStream.range(0, one.size())
        .mapToObj(at -> one.get(at).flatMap(a -> other.get(at).map(b -> join.apply(a, b))))
        .toList();
  }

  private static Optional<String> meaning(Section section, String colour) {
    return section.legend().stream()
        .filter(entry -> entry.colour().equals(colour))
        .map(LegendEntry::meaning)
        .findFirst();
  }

  private static List<Optional<Double>> numbers(JsonNode values, int count) {
    return IntStream.range(0, count)
        .mapToObj(values::get)
        .map(value -> value.isNumber() ? Optional.of(value.asDouble()) : Optional.<Double>empty())
        .toList();
  }

  private static List<String> texts(JsonNode values, int count) {
    return IntStream.range(0, count).mapToObj(at -> plain(values.get(at).asText())).toList();
  }

  private static List<String> colours(JsonNode trace, int count) {
    JsonNode colour = trace.at("/marker/color");
    return colour.isArray() ? texts(colour, count) : List.of(colour.asText());
  }

  /** Undoes {@code figure.Label}. */
  static String plain(String label) {
    return label.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
