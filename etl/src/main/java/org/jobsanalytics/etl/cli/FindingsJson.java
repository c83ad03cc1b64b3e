package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jobsanalytics.etl.pipeline.Verify.Finding;

/** What checks came to, as JSON. */
final class FindingsJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FindingsJson() {}

  static String of(List<Finding> findings) {
    ArrayNode checks = JSON.createArrayNode();
    for (Finding finding : findings) {
      ObjectNode check =
          checks.addObject().put("check", finding.check()).put("ok", finding.fault().isEmpty());
      finding.fault().ifPresent(fault -> check.put("fault", fault));
    }
    return checks.toPrettyString() + System.lineSeparator();
  }
}
