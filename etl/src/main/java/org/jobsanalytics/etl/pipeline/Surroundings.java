package org.jobsanalytics.etl.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.normalise.FieldTrace;
import org.jobsanalytics.etl.normalise.Normaliser;

/** Finds what an offer says about a label, for a person to judge a disagreement by. */
record Surroundings(OfferDraft draft, Optional<Outcome.Accepted> accepted, Normaliser normaliser) {

  private static final int AROUND = 70;
  private static final int MOST_PASSAGES = 3;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  // Words that stand near what a reader may have gone by; generous, since a person sorts them.
  private static final Map<String, Pattern> CUES =
      Map.of(
          "contract",
              cue("\\b(?:cdi|cdd|int[ée]rim|stage|alternan|apprenti|freelance|saison|contrat)"),
          "remote",
              cue("t[ée]l[ée]-?travail|remote|distanc|hybrid|pr[ée]sentiel|\\btt\\b|home ?office"),
          "experience", cue("exp[ée]rience|d[ée]butant|\\b(?:ans|years)\\b"),
          "salary", cue("€|euros?\\b|\\d ?k\\b|salair|r[ée]mun[ée]ration|\\btjm\\b|salary"));
  private static final Pattern PLACE =
      cue("bas[ée]e?s?\\b|situ[ée]e?s?\\b|localis|\\blieu|location|\\b\\d{5}\\b|agence");

  private static Pattern cue(String regex) {
    return Pattern.compile(regex, FLAGS);
  }

  /** For a label that is not a technology, as in {@code salary}. */
  String label(String label) {
    boolean place = label.equals("department") || label.equals("commune");
    List<String> said = new ArrayList<>();
    trace(place ? "place" : label).ifPresent(trace -> said.add("field: " + trace.stated()));
    said.add("title: " + draft.title());
    said.addAll(passages(CUES.getOrDefault(label, PLACE)));
    return onOneLine(said);
  }

  /** Where a technology's own name stands, or the passage it was found in under another. */
  String technology(String name) {
    List<String> said =
        passages(cue("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])"));
    if (said.isEmpty()) {
      traces().stream()
          .filter(trace -> trace.field().equals("technology") && trace.value().equals(name))
          .map(FieldTrace::excerpt)
          .forEach(said::add);
    }
    // A reader may go by words that hold no spelling of the name: then the title has to do.
    return onOneLine(said.isEmpty() ? List.of("title: " + draft.title()) : said);
  }

  private Optional<FieldTrace> trace(String field) {
    return traces().stream().filter(trace -> trace.field().equals(field)).findFirst();
  }

  private List<FieldTrace> traces() {
    return accepted.map(one -> normaliser.trace(draft, one.offer())).orElse(List.of());
  }

  private List<String> passages(Pattern cue) {
    String text = accepted.map(Outcome.Accepted::offer).map(Surroundings::text).orElse("");
    List<String> passages = new ArrayList<>();
    Matcher matcher = cue.matcher(text);
    int from = 0;
    while (passages.size() < MOST_PASSAGES && matcher.find(from)) {
      int begin = Math.max(0, matcher.start() - AROUND);
      int end = Math.min(text.length(), matcher.end() + AROUND);
      passages.add(text.substring(begin, end));
      from = end;
    }
    return passages;
  }

  private static String text(Offer offer) {
    return offer.title() + "\n" + offer.description();
  }

  private static String onOneLine(List<String> said) {
    return String.join(" … ", said).replaceAll("\\s+", " ").strip();
  }
}
