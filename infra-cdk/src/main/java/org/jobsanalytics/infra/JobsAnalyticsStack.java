package org.jobsanalytics.infra;

import java.util.Map;
import software.amazon.awscdk.CfnElement;
import software.amazon.awscdk.LegacyStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;
import software.constructs.IConstruct;

/**
 * Everything Jobs Analytics has on AWS, as one stack, so that a plain {@code cdk deploy} works. It
 * costs about 26 USD a month in Paris with next to nothing in it; each construct says its share and
 * what it leaves behind when the stack is destroyed.
 *
 * <p>Its template is one self-contained file, so that {@code aws cloudformation deploy} is enough
 * in an account where nobody ran {@code cdk bootstrap}: {@link LegacyStackSynthesizer} writes no
 * bootstrap version rule, uploads no template and names no bootstrap role. (The bootstrapless one,
 * despite its name, makes {@code cdk deploy} assume the roles of a bootstrap.) It would take assets
 * as parameters, which a test forbids. Account and region are left open: whoever deploys chooses
 * them, and synthesis asks AWS nothing.
 */
final class JobsAnalyticsStack extends Stack {

  static final String NAME = "JobsAnalytics";

  JobsAnalyticsStack(Construct scope, Deployment deployment) {
    super(
        scope,
        NAME,
        StackProps.builder()
            .stackName(NAME)
            .description(
                "Jobs Analytics: data lake and warehouse of the French labour-market study")
            .synthesizer(new LegacyStackSynthesizer())
            .terminationProtection(true)
            // CloudFormation puts them on every resource that can bear a tag; written at each
            // resource, they would make the template too long to be sent without a bucket.
            .tags(
                Map.of(
                    "project", "jobs-analytics",
                    "managed-by", "cloudformation",
                    "environment", deployment.environment()))
            .suppressTemplateIndentation(true)
            .build());
    build(deployment);
    dropDigests();
  }

  private void build(Deployment deployment) {
    Keys keys = new Keys(this);
    Alerts alerts = new Alerts(this, keys.audit(), deployment.alarmEmail());
    DataLake lake = new DataLake(this, keys, deployment);
    Audit audit = new Audit(this, keys.audit(), lake);
    new AuditAlarms(this, audit.log(), alerts);
    Network network = new Network(this, deployment.allowedCidr(), keys.audit());
    Warehouse warehouse = new Warehouse(this, network, keys, deployment.multiAz());
    new WarehouseEvents(this, alerts);
    RolePolicies policies = new RolePolicies(keys, lake, warehouse, audit);
    Access access = new Access(this, policies, deployment.trustedPrincipal());
    new SpendingAlarm(this, deployment.budgetEur(), alerts);
    new Outputs(this)
        .lake(lake, keys)
        .warehouse(warehouse, deployment.allowedCidr())
        .audit(audit)
        .access(access);
  }

  /**
   * Logical ids without the CDK's digest, which a reader skips and which counts: an id stands there
   * often. Not by {@code allocateLogicalId}, which the CDK would ask anew for every reference.
   */
  private void dropDigests() {
    for (IConstruct one : getNode().findAll()) {
      if (one instanceof CfnElement element) {
        String id = String.valueOf(resolve(element.getLogicalId()));
        element.overrideLogicalId(id.replaceFirst("(?<=.)[0-9A-F]{8}$", ""));
      }
    }
  }
}
