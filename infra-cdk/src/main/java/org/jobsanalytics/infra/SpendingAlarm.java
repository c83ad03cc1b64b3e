package org.jobsanalytics.infra;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.constructs.Construct;

/**
 * Tells the alarm topic when the account has spent four fifths of a month's budget, and when it
 * looks like spending more than all of it. It stops nothing.
 *
 * <p>AWS counts in US dollars, so a euro is taken as a dollar: as long as a euro is worth more, the
 * alarm comes a little early. It counts the whole account, not this stack only: tags must be
 * activated for billing by hand, and would leave out what has none.
 *
 * <p><b>Needs</b> the alarm topic with its policy. <b>Offers</b> nothing. <b>Destroy keeps</b>
 * nothing. <b>Costs</b> nothing.
 */
final class SpendingAlarm extends Construct {

  SpendingAlarm(Construct scope, int euros, Alerts alerts) {
    super(scope, "SpendingAlarm");
    CfnBudget.Builder.create(this, "Budget")
        .budget(
            BudgetDataProperty.builder()
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(SpendProperty.builder().amount(euros).unit("USD").build())
                .build())
        .notificationsWithSubscribers(
            Stream.of(notification("ACTUAL", 80), notification("FORECASTED", 100))
                .map(notification -> toTopic(notification, alerts))
                .toList())
        .build()
        .getNode()
        .addDependency(alerts.topic());
  }

  private static NotificationProperty notification(String type, int percent) {
    return NotificationProperty.builder()
        .notificationType(type)
        .comparisonOperator("GREATER_THAN")
        .threshold(percent)
        .thresholdType("PERCENTAGE")
        .build();
  }

  private static NotificationWithSubscribersProperty toTopic(
      NotificationProperty notification, Alerts alerts) {
    return NotificationWithSubscribersProperty.builder()
        .notification(notification)
        .subscribers(
            List.of(
                SubscriberProperty.builder()
                    .subscriptionType("SNS")
                    .address(alerts.topic().getTopicArn())
                    .build()))
        .build();
  }
}
