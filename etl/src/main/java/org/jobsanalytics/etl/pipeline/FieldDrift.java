package org.jobsanalytics.etl.pipeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jobsanalytics.etl.model.UnknownField;

/** Counts the fields that a source's contract does not know. */
final class FieldDrift {

  /** A page may be made to hold a million names; what is beyond these is counted as one. */
  static final int MOST_FIELDS = 300;

  static final UnknownField BEYOND = new UnknownField("…", "ANY");

  private final Map<UnknownField, Integer> offers = new HashMap<>();

  /** Counts the unknown fields of one offer. */
  void add(List<UnknownField> fields) {
    for (UnknownField field : fields) {
      boolean room = offers.size() < MOST_FIELDS || offers.containsKey(field);
      offers.merge(room ? field : BEYOND, 1, Integer::sum);
    }
  }

  /** How many offers have each field; a name may be a person's, so it is masked like any text. */
  Map<UnknownField, Integer> masked(UnaryOperator<String> mask) {
    Map<UnknownField, Integer> masked =
        new TreeMap<>(Comparator.comparing(UnknownField::path).thenComparing(UnknownField::type));
    offers.forEach(
        (field, count) ->
            masked.merge(
                new UnknownField(mask.apply(field.path()), field.type()), count, Integer::sum));
    return masked;
  }
}
