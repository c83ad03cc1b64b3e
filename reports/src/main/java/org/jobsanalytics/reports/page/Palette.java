package org.jobsanalytics.reports.page;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of the pages' light style by their names, for figures that are drawn elsewhere. */
public final class Palette {

  private static final Pattern COLOUR = Pattern.compile("(--[a-z0-9-]+):\\s*#([0-9a-f]{6})\\b");

  private final Map<String, Integer> colours;

  private Palette(Map<String, Integer> colours) {
    this.colours = Map.copyOf(colours);
  }

  /** Those of {@code page.css}, where the dark style comes after the light one. */
  public static Palette light() {
    Map<String, Integer> colours = new HashMap<>();
    Matcher found = COLOUR.matcher(Html.resource("page.css"));
    while (found.find()) {
      colours.putIfAbsent(found.group(1), Integer.parseInt(found.group(2), 16));
    }
    return new Palette(colours);
  }

  /**
   * Red, green and blue of a colour.
   *
   * @param name as in {@code --map-3} or {@code var(--map-3)}
   * @throws IllegalArgumentException if the style has no colour of that name
   */
  public int rgb(String name) {
    String plain = name.replace("var(", "").replace(")", "");
    if (!colours.containsKey(plain)) {
      throw new IllegalArgumentException("no colour " + plain + " in page.css");
    }
    return colours.get(plain);
  }
}
