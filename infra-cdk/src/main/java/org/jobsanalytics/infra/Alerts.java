package org.jobsanalytics.infra;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * The one place where alarms arrive: an encrypted SNS topic.
 *
 * <p><b>Needs</b> the audit key, and an e-mail address if somebody is to be told; the address has
 * to confirm the message that AWS sends it. <b>Offers</b> {@link #topic()}. <b>Destroy keeps</b>
 * nothing. <b>Costs</b> nothing at this volume.
 */
final class Alerts extends Construct {

  /** The AWS services that may publish: alarms, events of the warehouse, budgets. */
  static final List<String> PUBLISHERS =
      List.of("cloudwatch.amazonaws.com", "events.rds.amazonaws.com", "budgets.amazonaws.com");

  private final Topic topic;

  Alerts(Construct scope, IKey key, Optional<String> email) {
    super(scope, "Alerts");
    topic =
        Topic.Builder.create(this, "Topic")
            .topicName(Names.TOPIC)
            .displayName("Jobs Analytics")
            .masterKey(key)
            .enforceSsl(true)
            .build();
    allowPublishers();
    email.map(EmailSubscription::new).ifPresent(topic::addSubscription);
  }

  Topic topic() {
    return topic;
  }

  /** Only on behalf of this account: the services are everyone's. */
  private void allowPublishers() {
    topic.addToResourcePolicy(
        Statements.allowServices(
            "AlarmsAreTold",
            PUBLISHERS,
            List.of("sns:Publish"),
            List.of(topic.getTopicArn()),
            Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID))));
  }
}
