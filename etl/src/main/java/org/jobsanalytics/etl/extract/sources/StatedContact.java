package org.jobsanalytics.etl.extract.sources;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The person to write to, as France Travail's field {@code contact} names him. He is kept nowhere;
 * what the field says is known so that it can be taken out of title and description, where
 * employers say it again and where no rule of language would know a name for one.
 */
final class StatedContact {

  private static final String REMOVED = "[contact]";
  // Anything shorter is a word like another: "RH", "Lyon".
  private static final int SHORTEST = 6;
  private static final List<String> FIELDS =
      List.of(
          "nom",
          "coordonnees1",
          "coordonnees2",
          "coordonnees3",
          "telephone",
          "courriel",
          "commentaire",
          "urlRecruteur",
          "urlPostulation");
  // "ENTREPRISE - Mme Jeanne DURAND"
  private static final Pattern NAME =
      Pattern.compile(
          "(?<!\\p{L})(?:M\\.|Mr\\.?|Mme|Mlle|Madame|Monsieur) (\\P{Lu}{0,9}\\p{Lu}.+)");

  /** The longest first: one value may begin another. */
  private final List<String> values;

  StatedContact(OfferFields offer) {
    String nom = offer.text("/contact/nom");
    values =
        Stream.concat(
                FIELDS.stream().map(field -> offer.text("/contact/" + field)),
                NAME.matcher(nom).results().map(name -> name.group(1)))
            .map(String::strip)
            .filter(value -> value.length() >= SHORTEST)
            .distinct()
            .sorted(comparingInt(String::length).reversed())
            .toList();
  }

  /** The text without the contact's words, as they are written or in other letters. */
  String removedFrom(String text) {
    String rest = text;
    for (String value : values) {
      rest =
          Pattern.compile(value, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(rest)
              .replaceAll(Matcher.quoteReplacement(REMOVED));
    }
    return rest;
  }
}
