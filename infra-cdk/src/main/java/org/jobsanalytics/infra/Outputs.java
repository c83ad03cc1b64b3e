package org.jobsanalytics.infra;

import software.amazon.awscdk.CfnOutput;
import software.constructs.Construct;

/**
 * What the pipeline and its doctor have to know of the stack; {@code aws cloudformation
 * describe-stacks} shows it. Nothing in it is secret.
 */
record Outputs(Construct stack) {

  Outputs lake(DataLake lake, Keys keys) {
    add("LakeUrl", "s3://" + lake.bucket().getBucketName());
    return add("LakeKeyArn", keys.data().getKeyArn());
  }

  Outputs warehouse(Warehouse warehouse, String allowedCidr) {
    add("WarehouseAddress", warehouse.instance().getDbInstanceEndpointAddress());
    add("WarehousePort", warehouse.instance().getDbInstanceEndpointPort());
    add("WarehouseDatabase", Warehouse.DATABASE);
    add("WarehouseInstance", warehouse.instance().getInstanceIdentifier());
    add("WarehouseSecretArn", warehouse.secretArn());
    return add("AllowedCidr", allowedCidr);
  }

  Outputs audit(Audit audit) {
    add("TrailName", Names.TRAIL);
    return add("TrailBucket", audit.bucket().getBucketName());
  }

  Outputs access(Access access) {
    add("WriterRoleArn", access.role(RoleName.ETL_WRITER).getRoleArn());
    add("ReaderRoleArn", access.role(RoleName.ANALYST_READER).getRoleArn());
    return add("AuditorRoleArn", access.role(RoleName.AUDITOR).getRoleArn());
  }

  private Outputs add(String name, String value) {
    CfnOutput.Builder.create(stack, name).value(value).build();
    return this;
  }
}
