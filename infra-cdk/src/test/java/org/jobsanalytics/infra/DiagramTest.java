package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The architecture diagram is the one that {@code diagram.mjs} draws from the template. It has no
 * arrow without a relation in the template and no words without a property there: the program ends
 * with an error instead. To draw it anew, picture included (needs Chromium), from {@code
 * infra-cdk}:
 *
 * <pre>
 * node src/test/proof/diagram.mjs target/cdk.out/JobsAnalytics.template.json --draw ../infrastructure
 * </pre>
 */
class DiagramTest {

  private static final Path FOLDER = Path.of("../infrastructure");

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void diagram_isThatOfTheTemplate() throws IOException, InterruptedException {
    JsonNode answer = ProofProgram.run("diagram.mjs", Synthesis.smallest().file());

    assertThat(answer.get("unplaced")).isEmpty();
    assertThat(Files.readString(FOLDER.resolve("diagramme_infra.svg")))
        .isEqualTo(answer.get("svg").asText());
  }

  @Test
  void picture_isOfThatDiagram() throws IOException, NoSuchAlgorithmException {
    byte[] drawing = Files.readAllBytes(FOLDER.resolve("diagramme_infra.svg"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(drawing);

    byte[] picture = Files.readAllBytes(FOLDER.resolve("diagramme_infra.png"));

    assertThat(new String(picture, StandardCharsets.ISO_8859_1))
        .startsWith("\u0089PNG")
        .contains("tEXtSource\0svg-sha256:" + HexFormat.of().formatHex(digest));
  }

  @Test
  void otherTemplate_givesAnotherDiagramAndNamesWhatItHasNoPlaceFor(@TempDir Path folder)
      throws IOException, InterruptedException {
    ObjectNode template = Synthesis.smallest().template().deepCopy();
    ObjectNode resources = (ObjectNode) template.get("Resources");
    resources.putObject("NetworkQueue").put("Type", "AWS::SQS::Queue");
    template.findParents("BackupRetentionPeriod").forEach(one -> retain(one, 35));
    Path file = folder.resolve("template.json");
    mapper.writeValue(file.toFile(), template);

    JsonNode answer = ProofProgram.run("diagram.mjs", file);

    assertThat(answer.get("unplaced")).hasSize(1);
    assertThat(answer.at("/unplaced/0").asText()).isEqualTo("NetworkQueue (AWS::SQS::Queue)");
    assertThat(answer.get("svg").asText()).contains("sauvegardes de 35 jours");
  }

  private static void retain(JsonNode instance, int days) {
    ((ObjectNode) instance).put("BackupRetentionPeriod", days);
  }
}
