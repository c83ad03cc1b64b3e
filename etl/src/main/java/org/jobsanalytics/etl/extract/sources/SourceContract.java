package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.UnknownField;

/**
 * Which fields a source's offers have, of which type, and what is done with each. What is inside of
 * arrays is nobody's affair here.
 *
 * @param version counts the changes of the contract; 0 if there is none
 * @param offer the offer itself
 * @param strict the fields of which another type rejects an offer
 */
record SourceContract(int version, ContractField offer, List<ContractField> strict) {

  /** For a source that promises nothing: every field is as good as any other. */
  static final SourceContract NONE = new SourceContract(0, ContractField.ANYTHING, List.of());

  SourceContract {
    strict = List.copyOf(strict);
  }

  /** The contract that is kept under the source's name. */
  static SourceContract of(String source) {
    return ContractTable.read("contracts/" + source + ".tsv");
  }

  /**
   * The first strict field of another type than the contract says. Being absent is no wrong type.
   *
   * @param kindAt the kind of value at a JSON pointer, or MISSING
   */
  Optional<Rejection> wrongType(UnaryOperator<String> kindAt) {
    for (ContractField field : strict) {
      String kind = kindAt.apply(field.pointer());
      if (!isAbsent(kind) && !field.allows(kind)) {
        return Optional.of(
            new Rejection(
                Rejection.Reason.OFFER_FIELD_TYPE,
                "expected " + field.expected() + " at " + field.pointer() + ", was " + kind));
      }
    }
    return Optional.empty();
  }

  Optional<Rejection> wrongType(JsonNode node) {
    return wrongType(pointer -> node.at(pointer).getNodeType().name());
  }

  /** The fields of an offer that are not in the contract, or of another type there. */
  List<UnknownField> unknown(JsonNode node) {
    List<UnknownField> unknown = new ArrayList<>();
    addUnknown(offer, node, unknown);
    return unknown;
  }

  private static void addUnknown(ContractField object, JsonNode node, List<UnknownField> unknown) {
    if (object.isOpen()) {
      return;
    }
    for (var entry : node.properties()) {
      String kind = entry.getValue().getNodeType().name();
      Optional<ContractField> field = object.field(entry.getKey());
      if (isAbsent(kind)) {
        continue;
      }
      if (field.isEmpty() || !field.get().allows(kind)) {
        unknown.add(new UnknownField(object.pointer() + "/" + entry.getKey(), kind));
      } else if (entry.getValue().isObject()) {
        addUnknown(field.get(), entry.getValue(), unknown);
      }
    }
  }

  private static boolean isAbsent(String kind) {
    return kind.equals("MISSING") || kind.equals("NULL");
  }
}
