package org.jobsanalytics.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** A template's properties in the words of the AWS command line, as the scripts use them. */
final class CommandLineWords {

  static final String LAKE = "data-lake-emploi-123456789012-eu-west-3";
  static final String LOGS = LAKE + "-logs";

  /** What the scripts put where the template refers to another resource, by logical id. */
  private static final Map<String, String> STANDS_FOR =
      Map.of(
          "KeysData", "<key>",
          "DataLakeAccessLogs", LOGS,
          "NetworkSecurityGroup", "<security-group>",
          "WarehouseMonitoringRole", "<monitoring-role>",
          "WarehouseParameters", "jobs-analytics",
          "WarehouseInstanceSubnetGroup", "jobs-analytics");

  private CommandLineWords() {}

  /** Properties of the resource with this logical id, with what the scripts put for references. */
  static JsonNode of(String type, String id) {
    return Optional.ofNullable(Synthesis.smallest().resources(type).get(id))
        .map(one -> resolved(one.get("Properties")))
        .orElseThrow(() -> new AssertionError("no " + type + " named " + id));
  }

  /** S3 and CloudFormation have different words for some of a bucket's settings. */
  static JsonNode ofBucket(JsonNode template) {
    if (template.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      template.forEach(one -> array.add(ofBucket(one)));
      return array;
    }
    if (!template.isObject()) {
      return template;
    }
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    if (template.has("Status") && template.has("Id")) {
      words.putObject("Filter").put("Prefix", template.path("Prefix").asText());
    }
    for (Map.Entry<String, JsonNode> one : template.properties()) {
      JsonNode value = ofBucket(one.getValue());
      switch (one.getKey()) {
        case "Prefix" -> {}
        case "Id" -> words.set("ID", value);
        case "TransitionInDays" -> words.set("Days", value);
        case "ExpirationInDays" -> words.putObject("Expiration").set("Days", value);
        case "DestinationBucketName" -> words.set("TargetBucket", value);
        case "LogFilePrefix" -> words.set("TargetPrefix", value);
        case "ServerSideEncryptionConfiguration" -> words.set("Rules", value);
        case "ServerSideEncryptionByDefault" ->
            words.set("ApplyServerSideEncryptionByDefault", value);
        default -> words.set(one.getKey(), value);
      }
    }
    return words;
  }

  /** With what the scripts put in place of each reference. */
  private static JsonNode resolved(JsonNode value) {
    if (value.isObject() && value.size() == 1) {
      String id = value.has("Ref") ? value.get("Ref").asText() : value.at("/Fn::GetAtt/0").asText();
      if (!id.isEmpty()) {
        return JsonNodeFactory.instance.textNode(STANDS_FOR.getOrDefault(id, "?" + id));
      }
    }
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(one -> array.add(resolved(one)));
      return array;
    }
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value.properties().forEach(one -> object.set(one.getKey(), resolved(one.getValue())));
      return object;
    }
    return value;
  }
}
