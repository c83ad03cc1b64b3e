package org.jobsanalytics.etl.extract.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A share of France Travail's offers: one search.
 *
 * <p>It is divided by creation date down to a minute, then by département, then by occupation
 * (ROME). Neighbouring dates share a second, since it is not written whether both ends belong to a
 * search: an offer met twice costs nothing, a missed one is lost.
 *
 * @param from in whole seconds, as the API takes them
 * @param to likewise
 * @param departments codes, at most five; none for all of the country
 * @param romeCodes at most 200; none for all
 */
record FranceTravailShare(
    Instant from, Instant to, List<String> departments, List<String> romeCodes) {

  /** Département 20 is 2A and 2B; from 975 on are collectivities that the API knows alike. */
  static final List<String> DEPARTMENTS =
      List.of(
          ("01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 21 22 23 24 25 26 27 28 29 2A"
                  + " 2B 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54"
                  + " 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80"
                  + " 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 971 972 973 974 975 976 977 978"
                  + " 986 987 988")
              .split(" "));

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final int MOST_DATES = 50;
  private static final int MOST_DEPARTMENTS = 5;
  private static final int MOST_ROME_CODES = 200;
  private static final int FEWER = 10;

  FranceTravailShare {
    departments = List.copyOf(departments);
    romeCodes = List.copyOf(romeCodes);
  }

  static FranceTravailShare between(Instant from, Instant to) {
    return new FranceTravailShare(from, to, List.of(), List.of());
  }

  /** As in {@code 2026-11-20T00:00:00Z/2026-11-21T00:00:00Z 75}. */
  String name() {
    return from
        + "/"
        + to
        + (departments.isEmpty() ? "" : " " + String.join(",", departments))
        + (romeCodes.isEmpty() ? "" : " " + romeWords());
  }

  private String romeWords() {
    String first = romeCodes.get(0);
    return romeCodes.size() == 1 ? first : first + "-" + romeCodes.get(romeCodes.size() - 1);
  }

  /** The parameters of the search, newest offers first. */
  String query() {
    return "minCreationDate="
        + from
        + "&maxCreationDate="
        + to
        + (departments.isEmpty() ? "" : "&departement=" + String.join(",", departments))
        + (romeCodes.isEmpty() ? "" : "&codeROME=" + String.join(",", romeCodes))
        + "&sort=1";
  }

  /** Whether its parts hold all that it holds: an offer may lack a département, but not a date. */
  boolean isDividedByDate() {
    return departments.isEmpty() && Duration.between(from, to).compareTo(SHORTEST) > 0;
  }

  /**
   * Smaller shares; none if it is the smallest.
   *
   * @param atLeast how many parts are needed if the offers are spread evenly
   * @param allRomeCodes asked for only when needed
   */
  List<FranceTravailShare> divided(int atLeast, Supplier<List<String>> allRomeCodes) {
    if (isDividedByDate()) {
      return byDate(Math.min(Math.max(2, atLeast), MOST_DATES));
    }
    if (departments.isEmpty()) {
      return in(DEPARTMENTS, MOST_DEPARTMENTS);
    }
    if (departments.size() > 1) {
      return in(departments, 1);
    }
    if (romeCodes.isEmpty()) {
      return of(allRomeCodes.get(), MOST_ROME_CODES);
    }
    return romeCodes.size() > 1 ? of(romeCodes, (romeCodes.size() + FEWER - 1) / FEWER) : List.of();
  }

  private List<FranceTravailShare> byDate(int parts) {
    long seconds = Duration.between(from, to).toSeconds();
    long step = Math.max(SHORTEST.toSeconds(), (seconds + parts - 1) / parts);
    List<FranceTravailShare> shares = new ArrayList<>();
    for (long begin = 0; begin < seconds; begin += step) {
      Instant end = from.plusSeconds(Math.min(begin + step, seconds));
      shares.add(between(from.plusSeconds(begin), end));
    }
    return shares;
  }

  private List<FranceTravailShare> in(List<String> codes, int size) {
    return groups(codes, size).stream()
        .map(group -> new FranceTravailShare(from, to, group, romeCodes))
        .toList();
  }

  private List<FranceTravailShare> of(List<String> codes, int size) {
    return groups(codes, size).stream()
        .map(group -> new FranceTravailShare(from, to, departments, group))
        .toList();
  }

  private static List<List<String>> groups(List<String> codes, int size) {
    List<List<String>> groups = new ArrayList<>();
    for (int start = 0; start < codes.size(); start += size) {
      groups.add(codes.subList(start, Math.min(start + size, codes.size())));
    }
    return groups;
  }
}
