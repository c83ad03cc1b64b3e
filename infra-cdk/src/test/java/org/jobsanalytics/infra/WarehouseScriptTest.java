package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database and the network that {@code create-warehouse.sh} creates are the template's. */
class WarehouseScriptTest {

  private static final Path TRUST =
      Path.of("../infrastructure/iam/trust-WarehouseMonitoringRole.json");

  private static List<AwsCall> calls;

  @BeforeAll
  static void plan(@TempDir Path folder) throws IOException, InterruptedException {
    calls =
        CloudScript.planned(folder, "create-warehouse.sh", "--allowed-cidr", Deployments.ADDRESS);
  }

  @Test
  void instance_isThatOfTheTemplate() {
    Map<String, List<String>> wanted = new TreeMap<>();
    CommandLineWords.of("AWS::RDS::DBInstance", "WarehouseInstance")
        .properties()
        .forEach(property -> wanted.put(plain(property.getKey()), texts(property.getValue())));
    // Creating an instance knows no such option; it is off.
    assertThat(wanted.remove("allowmajorversionupgrade")).containsExactly("false");
    wanted.remove("tags");
    wanted.put("masterusersecretkmskeyid", wanted.remove("masterusersecret"));
    wanted.put("vpcsecuritygroupids", wanted.remove("vpcsecuritygroups"));

    Map<String, List<String>> created = new TreeMap<>();
    one("rds create-db-instance")
        .options()
        .forEach((name, values) -> addFlag(created, name, values));
    created.remove("tags");

    assertThat(created).isEqualTo(wanted);
  }

  @Test
  void parameters_areThoseOfTheTemplate() {
    JsonNode wanted = CommandLineWords.of("AWS::RDS::DBParameterGroup", "WarehouseParameters");
    List<String> set = one("rds modify-db-parameter-group").options().get("--parameters");

    assertThat(one("rds create-db-parameter-group").option("--db-parameter-group-family"))
        .isEqualTo(wanted.get("Family").asText());
    assertThat(set)
        .containsExactlyInAnyOrderElementsOf(
            wanted.get("Parameters").properties().stream()
                .map(
                    one ->
                        "ParameterName=%s,ParameterValue=%s,ApplyMethod=pending-reboot"
                            .formatted(one.getKey(), one.getValue().asText()))
                .toList());
  }

  @Test
  void network_isThatOfTheTemplate() {
    assertThat(one("ec2 create-vpc").option("--cidr-block"))
        .isEqualTo(CommandLineWords.of("AWS::EC2::VPC", "NetworkVpc").get("CidrBlock").asText());
    assertThat(calls("ec2 create-subnet").map(call -> call.option("--cidr-block")))
        .containsExactlyInAnyOrderElementsOf(all("AWS::EC2::Subnet", "CidrBlock"));
    assertThat(calls("ec2 create-network-acl-entry").map(WarehouseScriptTest::entry))
        .containsExactlyInAnyOrderElementsOf(
            Synthesis.smallest().resources("AWS::EC2::NetworkAclEntry").values().stream()
                .map(one -> entry(one.get("Properties")))
                .toList());
    assertThat(calls("logs put-retention-policy").map(call -> call.option("--retention-in-days")))
        .hasSize(2)
        .isSubsetOf(all("AWS::Logs::LogGroup", "RetentionInDays"));
  }

  @Test
  void securityGroup_letsInWhatTheTemplatesLetsIn() {
    JsonNode wanted = CommandLineWords.of("AWS::EC2::SecurityGroup", "NetworkSecurityGroup");
    JsonNode rule = one("ec2 authorize-security-group-ingress").json("--ip-permissions").get(0);
    ObjectNode allowed = ((ObjectNode) rule).deepCopy();
    allowed.setAll((ObjectNode) allowed.remove("IpRanges").get(0));

    assertThat(wanted.get("SecurityGroupIngress")).containsExactly(allowed);
    assertThat(one("ec2 create-security-group").option("--description"))
        .isEqualTo(wanted.get("GroupDescription").asText());
    assertThat(calls("ec2 revoke-security-group-egress")).hasSize(1);
  }

  @Test
  void monitoringRole_isTrustedAsInTheTemplate() throws IOException {
    AwsCall role = one("iam create-role");

    assertThat(role.json("--assume-role-policy-document"))
        .isEqualTo(new ObjectMapper().readTree(TRUST.toFile()));
  }

  /** {@code --no-multi-az} is {@code multiaz: false}, a flag is {@code true}. */
  private static void addFlag(Map<String, List<String>> created, String name, List<String> values) {
    boolean off = name.startsWith("--no-");
    created.put(
        plain(off ? name.substring("--no-".length()) : name),
        values.isEmpty() ? List.of(String.valueOf(!off)) : values);
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> texts(JsonNode value) {
    return value.isContainerNode()
        ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(value.asText());
  }

  private static String entry(AwsCall call) {
    return String.join(
        " ",
        String.valueOf(call.options().containsKey("--egress")),
        call.option("--cidr-block"),
        call.option("--protocol"),
        call.option("--rule-action"),
        call.option("--rule-number"),
        call.option("--port-range"));
  }

  private static String entry(JsonNode properties) {
    return String.join(
        " ",
        properties.get("Egress").asText(),
        properties.get("CidrBlock").asText(),
        properties.get("Protocol").asText(),
        properties.get("RuleAction").asText(),
        properties.get("RuleNumber").asText(),
        "From=" + properties.at("/PortRange/From") + ",To=" + properties.at("/PortRange/To"));
  }

  private static List<String> all(String type, String property) {
    return Synthesis.smallest().resources(type).values().stream()
        .map(one -> one.get("Properties").get(property).asText())
        .toList();
  }

  private static Stream<AwsCall> calls(String operation) {
    return calls.stream().filter(call -> call.operation().equals(operation));
  }

  private static AwsCall one(String operation) {
    List<AwsCall> found = calls(operation).toList();
    assertThat(found).describedAs(operation).hasSize(1);
    return found.get(0);
  }
}
