package org.jobsanalytics.reports.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jobsanalytics.reports.page.Section.LegendEntry;
import org.jobsanalytics.reports.text.Words;

/**
 * Classes of counts for a map. Counts of offers are so uneven (Paris holds a hundred times what
 * most départements do) that an even scale would show one dark spot; so the classes hold about as
 * many départements each, between round bounds (whole numbers below 20, then fives, fifties, …).
 * Zero is a class of its own.
 *
 * @param lowerBounds of the classes from 1 on, ascending; of counts, the first is 1
 */
record ColourClasses(List<Long> lowerBounds) {

  private static final int AIM = 6;

  ColourClasses {
    lowerBounds = List.copyOf(lowerBounds);
  }

  /** The classes for these counts; only the zero class if none is positive. */
  static ColourClasses of(List<Long> counts) {
    List<Long> positive = counts.stream().filter(count -> count > 0).sorted().toList();
    if (positive.isEmpty()) {
      return new ColourClasses(List.of());
    }
    TreeSet<Long> bounds = new TreeSet<>(List.of(1L));
    for (int at = 1; at < AIM; at++) {
      bounds.add(roundedDown(positive.get(at * positive.size() / AIM)));
    }
    return new ColourClasses(new ArrayList<>(bounds));
  }

  /** The classes for yearly pay, between bounds of whole thousands; 0 where none is known. */
  static ColourClasses ofPay(List<Long> eurosPerYear) {
    List<Long> known = eurosPerYear.stream().filter(euros -> euros > 0).sorted().toList();
    TreeSet<Long> bounds = new TreeSet<>();
    for (int at = 0; at < AIM && !known.isEmpty(); at++) {
      bounds.add(known.get(at * known.size() / AIM) / 1000 * 1000);
    }
    return new ColourClasses(new ArrayList<>(bounds));
  }

  private static long roundedDown(long count) {
    long step = 1;
    while (count >= 20 * step) {
      step *= step == 1 ? 5 : 10;
    }
    return count / step * step;
  }

  /** How many classes there are, the one of zero among them. */
  int size() {
    return lowerBounds.size() + 1;
  }

  /** The class of a count; 0 for none. */
  int of(long count) {
    return (int) lowerBounds.stream().filter(bound -> bound <= count).count();
  }

  /** The colours by class, from the style's {@code --map-0} to {@code --map-6}. */
  List<String> colours() {
    List<String> colours = new ArrayList<>(List.of("--map-0"));
    for (int at = 1; at < size(); at++) {
      colours.add("--map-" + Math.round((double) at * AIM / lowerBounds.size()));
    }
    return colours;
  }

  /** What the colours mean. */
  List<LegendEntry> legend(Words words) {
    List<String> colours = colours();
    List<LegendEntry> legend = new ArrayList<>();
    legend.add(new LegendEntry(colours.get(0), words.text("geography.class.none")));
    for (int at = 0; at < lowerBounds.size(); at++) {
      legend.add(new LegendEntry(colours.get(at + 1), meaning(at, words)));
    }
    return legend;
  }

  /** What the colours mean where they are pay. */
  List<LegendEntry> payLegend(Words words, int fewest) {
    List<String> colours = colours();
    List<LegendEntry> legend = new ArrayList<>();
    legend.add(new LegendEntry(colours.get(0), words.text("department-pay.few", fewest)));
    for (int at = 0; at < lowerBounds.size(); at++) {
      Long from = lowerBounds.get(at);
      String meaning =
          at == lowerBounds.size() - 1
              ? words.text("geography.class.last", words.euros(from))
              : words.text("department-pay.class", from, lowerBounds.get(at + 1));
      legend.add(new LegendEntry(colours.get(at + 1), meaning));
    }
    return legend;
  }

  private String meaning(int at, Words words) {
    long from = lowerBounds.get(at);
    if (at == lowerBounds.size() - 1) {
      return words.text("geography.class.last", from);
    }
    long to = lowerBounds.get(at + 1) - 1;
    return from == to ? words.number(from) : words.text("geography.class", from, to);
  }
}
