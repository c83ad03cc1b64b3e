package org.jobsanalytics.infra;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CfnOutput;
import software.constructs.Construct;

/**
 * What the pipeline has to know of the stack; {@code aws cloudformation describe-stacks} shows it.
 */
final class Outputs {

  private Outputs() {}

  static void of(
      Construct stack, Keys keys, DataLake lake, Warehouse warehouse, Audit audit, Access access) {
    Map<String, String> outputs =
        new TreeMap<>(
            Map.of(
                "LakeUrl", "s3://" + lake.bucket().getBucketName(),
                "LakeKeyArn", keys.data().getKeyArn(),
                "WarehouseAddress", warehouse.instance().getDbInstanceEndpointAddress(),
                "WarehousePort", warehouse.instance().getDbInstanceEndpointPort(),
                "WarehouseDatabase", Warehouse.DATABASE,
                "WarehouseSecretArn", warehouse.secretArn(),
                "TrailBucket", audit.bucket().getBucketName()));
    outputs.put("WriterRoleArn", access.role(RoleName.ETL_WRITER).getRoleArn());
    outputs.put("ReaderRoleArn", access.role(RoleName.ANALYST_READER).getRoleArn());
    outputs.put("AuditorRoleArn", access.role(RoleName.AUDITOR).getRoleArn());
    outputs.forEach((name, value) -> CfnOutput.Builder.create(stack, name).value(value).build());
  }
}
