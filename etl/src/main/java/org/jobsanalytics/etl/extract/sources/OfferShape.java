package org.jobsanalytics.etl.extract.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fields of a JSON offer are read, as JSON pointers.
 *
 * @param array the field of the page that holds the offers
 * @param strict fields without which the offer is not understood: a value of another type rejects
 *     it. A field is a string, or an object if it leads to others. Being absent is not a wrong type
 * @param lenient fields from which any single value, or a list of them, is taken in its own words;
 *     another shape counts as absent
 */
record OfferShape(String array, List<String> strict, List<String> lenient) {

  OfferShape {
    strict = List.copyOf(strict);
    lenient = List.copyOf(lenient);
  }

  /** The pointers of the objects that hold wanted fields. */
  Set<String> objects() {
    Set<String> objects = new HashSet<>();
    for (String pointer : wanted()) {
      for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
        objects.add(pointer.substring(0, end));
      }
    }
    return objects;
  }

  /** The pointers of all fields that are read. */
  Set<String> wanted() {
    Set<String> wanted = new HashSet<>(strict);
    wanted.addAll(lenient);
    return wanted;
  }
}
