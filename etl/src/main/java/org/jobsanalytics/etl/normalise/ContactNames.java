package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the names of people one is told to write to: after a form of address ({@code Mme Durand}),
 * after words such as {@code Contact :}, and before a telephone number. Without a list of first
 * names others cannot be told from companies.
 */
final class ContactNames {

  private static final String NAMED = "[nom]";
  // No name with all its parts is longer than this, nor are the words before it.
  private static final int LONGEST = 260;

  // One to four words with a capital, particles between them; every part is bounded. "le" is none:
  // "Monsieur le Maire" is an office.
  private static final String PARTICLES = "(?:(?:de|du|des|van|von|el|ben) |d'){0,2}";
  private static final String WORD = "\\p{Lu}[\\p{L}'’-]{0,40}+";
  private static final String NAME =
      "(?:\\p{Lu}\\. ){0,2}"
          + PARTICLES
          + "\\p{Lu}[\\p{L}'’-]{1,40}+(?: "
          + PARTICLES
          + WORD
          + "){0,3}";
  private static final String FULL_NAME = WORD + " " + PARTICLES + WORD + "(?: " + WORD + ")?";
  private static final String NO_NAME =
      "(?!(?:Service|Agence|Ressources|Direction|Responsable|Bureau|Pôle|Mairie|France|Cabinet|Grands|Grandes|Clients"
          + "|Madame|Monsieur|Mme|RH|DRH|SERVICE|Email|E-mail|Mail|Tel|Tél|Le|La|Les|Merci|Pour"
          + "|Par)\\b)";
  // Up to the first letter that tells it from "à l'oral" and "à l'écrit".
  private static final List<String> TO_THE_ATTENTION =
      List.of(
          "à l'a",
          "à l'A",
          "à L'a",
          "à L'A",
          "À l'a",
          "À l'A",
          "À L'a",
          "À L'A",
          "à l’a",
          "à l’A",
          "à L’a",
          "à L’A",
          "À l’a",
          "À l’A",
          "À L’a",
          "À L’A",
          // Many keyboards have no capital with an accent; "a l'" alone stands in every other text.
          "A l'att",
          "A l’att",
          "A L'ATT",
          "A L’ATT",
          "a l'att",
          "a l’att");

  // "M." but not "M. ou Mme", nor the "MR" of "MRO"; "Mr Bricolage" is a shop.
  private static final OpeningPattern ADDRESSED =
      new OpeningPattern(
          Pattern.compile(
              "(?<![\\p{L}\\p{N}'’.])((?:M|Mr|Mme|Mlle|Mrs|Ms)\\. ?+|(?:Mr|MR|Mme|MME|Mlle|MLLE|Mrs"
                  + "|Madame|Monsieur|MADAME|MONSIEUR) )"
                  + "(?!Bricolage|BRICOLAGE|Mme|MME|Madame|Monsieur|MONSIEUR|Mr\\b)"
                  + NAME),
          LONGEST,
          "M.",
          "Mr",
          "MR",
          "Mm",
          "MM",
          "Ml",
          "ML",
          "Ms.",
          "Madame",
          "MADAME",
          "Monsieur",
          "MONSIEUR");
  // "Votre contact :" and "Personne à contacter :" end with one of these too.
  private static final OpeningPattern INTRODUCED =
      new OpeningPattern(
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])((?iu:contacts?|interlocut(?:eur|rice)|[àa] l['’]attention de|contacter"
                  + "|recruteu(?:r|se)) ?: ?)"
                  + NO_NAME
                  + NAME),
          LONGEST,
          orToTheAttention(
              "contact",
              "Contact",
              "CONTACT",
              "interlocut",
              "Interlocut",
              "INTERLOCUT",
              "recruteu",
              "Recruteu",
              "RECRUTEU"));
  private static final OpeningPattern ASKED_FOR =
      new OpeningPattern(
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])((?iu:aupr[èe]s de|[àa] l['’]attention de|contacter|demander) )"
                  + NO_NAME
                  + FULL_NAME),
          LONGEST,
          orToTheAttention(
              "contacte",
              "contactE",
              "Contacte",
              "ContactE",
              "CONTACTe",
              "CONTACTE",
              "auprès",
              "Auprès",
              "AUPRÈS",
              "aupres",
              "Aupres",
              "AUPRES",
              "demander",
              "Demander",
              "DEMANDER"));
  private static final List<OpeningPattern> PATTERNS = List.of(ADDRESSED, INTRODUCED, ASKED_FOR);

  /** What these patterns open with. */
  static final List<Cues> OPENINGS = PATTERNS.stream().map(OpeningPattern::cues).toList();

  private static final CueScan SCAN = new CueScan(OPENINGS);

  // "Denis DURAND, chef du service : [téléphone]"
  private static final CuedPattern BEFORE_ADDRESS =
      new CuedPattern(
          Pattern.compile(
              "(?=\\p{Lu})(?<!\\p{L})"
                  + NO_NAME
                  + "(?:\\p{Lu}[\\p{Ll}-]{1,20}+ \\p{Lu}[\\p{Lu}-]{1,25}+(?!\\p{L})|"
                  + FULL_NAME
                  + "(?=, ?(?i:chef|direct|respons|coordin|charg|drh|rrh|gestion|assist|maire|secr)))"
                  + "(?=[^\\n\\[]{0,60}\\[(?:téléphone|e-mail)\\])"),
          200,
          LONGEST,
          "[téléphone]",
          "[e-mail]");

  private ContactNames() {}

  private static String[] orToTheAttention(String... openings) {
    return Stream.concat(Stream.of(openings), TO_THE_ATTENTION.stream()).toArray(String[]::new);
  }

  /**
   * Expects addresses and numbers to be replaced already.
   *
   * @param stands where {@link #OPENINGS} stand
   */
  static String remove(String text, CueScan.Stands stands) {
    CueScan.Stands openings = stands;
    String rest = text;
    for (OpeningPattern pattern : PATTERNS) {
      String without = pattern.replaceAll(rest, openings, ContactNames::withoutName);
      openings = without.equals(rest) ? openings : SCAN.in(without);
      rest = without;
    }
    boolean addressed =
        rest.indexOf('[') >= 0 && (rest.contains("[téléphone]") || rest.contains("[e-mail]"));
    return addressed ? BEFORE_ADDRESS.replaceAll(rest, NAMED) : rest;
  }

  private static String withoutName(MatchResult match) {
    return match.group(1) + NAMED;
  }
}
