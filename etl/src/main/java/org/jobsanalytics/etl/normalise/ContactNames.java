package org.jobsanalytics.etl.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of people one is told to write to: after a form of address ({@code Mme Durand})
 * and after words such as {@code Contact :}.
 */
final class ContactNames {

  static final String PLACEHOLDER = "[nom]";

  // One to four words with a capital, particles between them. Every part is possessive or bounded.
  private static final String NAME =
      "(?:(?:de|du|des|la|le|van|von|el|ben|d'|l') ?){0,2}\\p{Lu}[\\p{L}'’-]{0,40}+\\.?+"
          + "(?: (?:(?:de|du|des|la|le|van|von|el|ben) ){0,2}\\p{Lu}[\\p{L}'’-]{0,40}+){0,3}";
  // "M." but not "M. ou Mme"; "Mr Bricolage" is a shop.
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}'’])(M\\.|Mr\\.?+|MR|Mme\\.?+|MME|Mlle|MLLE|Madame|Monsieur|MADAME|MONSIEUR"
              + "|Mrs\\.?+|Ms\\.) ?+(?!Bricolage|BRICOLAGE|Mme|MME|Madame|Monsieur|MONSIEUR|Mr\\b)"
              + NAME);
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])((?i:contacts?|votre contact|interlocut(?:eur|rice)|votre"
              + " recruteu(?:r|se)|à l'attention de|contacter|recruteu(?:r|se)))( ?: ?)"
              + "(?!(?:Service|Agence|Ressources|Direction|Responsable|Bureau|Pôle|Mairie|France"
              + "|RH|DRH|SERVICE|Email|E-mail|Mail|Tel|Tél|Le |La |Les |Merci|Pour|Par)\\b)"
              + NAME);

  private ContactNames() {}

  static String remove(String text) {
    String withoutAddressed = ADDRESSED.matcher(text).replaceAll("$1 " + quoted());
    return INTRODUCED.matcher(withoutAddressed).replaceAll("$1$2" + quoted());
  }

  private static String quoted() {
    return Matcher.quoteReplacement(PLACEHOLDER);
  }
}
