package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The security controls that the stack answers for. {@code controls.tsv} says of each what the
 * template must hold, and {@code controls.md} where it is built; both name the same controls.
 *
 * <p>A row's last cell is a piece of a resource: each property it names must be there with that
 * value, each element of a list that it gives must be in the list. {@code every} asks all resources
 * of the type for it and one at least, {@code one} asks for exactly one that has it, {@code none}
 * for none.
 */
class ControlTableTest {

  private static final String TABLE = "/org/jobsanalytics/infra/controls.tsv";

  private final ObjectMapper mapper = new ObjectMapper();

  @ParameterizedTest(name = "{0}: {1} {2} {3}")
  @CsvFileSource(
      resources = TABLE,
      delimiter = '\t',
      quoteCharacter = '\0',
      maxCharsPerColumn = 9999)
  void control_isInTheTemplate(String control, String how, String type, String piece)
      throws IOException {
    JsonNode wanted = mapper.readTree(piece);
    List<JsonNode> resources = List.copyOf(Synthesis.smallest().resources(type).values());

    List<JsonNode> holding =
        resources.stream().filter(resource -> holds(resource, wanted)).toList();

    switch (how) {
      case "every" -> assertThat(holding).describedAs(control).isNotEmpty().isEqualTo(resources);
      case "one" -> assertThat(holding).describedAs(control).hasSize(1);
      case "none" -> assertThat(holding).describedAs(control).isEmpty();
      default -> throw new IllegalArgumentException("every, one or none, was " + how);
    }
  }

  @Test
  void noActionThatIsAllowedToARole_hasAWildcard() {
    Stream<JsonNode> managed =
        Synthesis.smallest().resources("AWS::IAM::ManagedPolicy").values().stream();
    Stream<JsonNode> roles = Synthesis.smallest().resources("AWS::IAM::Role").values().stream();

    List<String> allowed =
        Stream.concat(managed, roles)
            .flatMap(resource -> resource.findParents("Effect").stream())
            .filter(statement -> statement.get("Effect").asText().equals("Allow"))
            .flatMap(statement -> texts(statement.get("Action")))
            .toList();

    assertThat(allowed).hasSizeGreaterThan(50).noneMatch(action -> action.contains("*"));
  }

  @Test
  void onlyTheOneAddress_comesIn() {
    JsonNode group =
        Synthesis.smallest().resources("AWS::EC2::SecurityGroup").values().iterator().next();

    assertThat(group.at("/Properties/SecurityGroupIngress")).hasSize(1);
  }

  @Test
  void controls_areThoseOfTheDocument() throws IOException {
    Set<String> documented =
        DocumentTable.rows("controls.md")
            .flatMap(cells -> Stream.of(cells.get(0).split(" · ")))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> tested = tested();
    tested.add("IAM.21"); // noActionThatIsAllowedToARole_hasAWildcard
    assertThat(tested).isEqualTo(documented);
  }

  private static Set<String> tested() throws IOException {
    try (var table = ControlTableTest.class.getResourceAsStream(TABLE)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2)[0])
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean holds(JsonNode there, JsonNode wanted) {
    if (wanted.isObject()) {
      return wanted.properties().stream()
          .allMatch(
              property ->
                  there.has(property.getKey())
                      && holds(there.get(property.getKey()), property.getValue()));
    }
    if (wanted.isArray()) {
      return there.isArray() && stream(wanted).allMatch(one -> anyHolds(there, one));
    }
    return there.isValueNode() && there.asText().equals(wanted.asText());
  }

  private static Stream<String> texts(JsonNode oneOrMore) {
    return oneOrMore.isArray()
        ? stream(oneOrMore).map(JsonNode::asText)
        : Stream.of(oneOrMore.asText());
  }

  private static boolean anyHolds(JsonNode list, JsonNode wanted) {
    return stream(list).anyMatch(one -> holds(one, wanted));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
