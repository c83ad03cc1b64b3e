package org.jobsanalytics.infra;

import java.util.List;
import software.amazon.awscdk.services.rds.CfnEventSubscription;
import software.constructs.Construct;

/**
 * Tells the alarm topic when the server fails, is maintained or is set up differently.
 *
 * <p><b>Needs</b> the alarm topic with its policy, as RDS publishes a trial event when a
 * subscription is made. <b>Offers</b> nothing. <b>Destroy keeps</b> nothing. <b>Costs</b> nothing.
 */
final class WarehouseEvents extends Construct {

  private static final String FAILURE = "failure";
  private static final String CHANGE = "configuration change";
  private static final String MAINTENANCE = "maintenance";

  WarehouseEvents(Construct scope, Alerts alerts) {
    super(scope, "WarehouseEvents");
    subscribe("Instances", "db-instance", List.of(MAINTENANCE, CHANGE, FAILURE), alerts);
    subscribe("Parameters", "db-parameter-group", List.of(CHANGE), alerts);
    subscribe("SecurityGroups", "db-security-group", List.of(CHANGE, FAILURE), alerts);
  }

  private void subscribe(String name, String source, List<String> categories, Alerts alerts) {
    CfnEventSubscription.Builder.create(this, name)
        .snsTopicArn(alerts.topic().getTopicArn())
        .sourceType(source)
        .eventCategories(categories)
        .enabled(true)
        .build()
        .getNode()
        .addDependency(alerts.topic());
  }
}
