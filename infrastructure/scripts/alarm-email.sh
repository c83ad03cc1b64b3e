#!/usr/bin/env bash
# Who is told of alarms: shows the addresses, adds one, confirms it, sends a trial alarm.
#
#   alarm-email.sh [--email ADDRESS | --token TOKEN | --test] [--dry-run]
#
#   (nothing)         shows each address of the topic and whether it was confirmed
#   --email ADDRESS   asks AWS to send that address its confirmation
#   --token TOKEN     confirms it with the token out of that message's link ("Token=…"), in such a
#                     way that only the account can end the subscription; the link itself confirms
#                     too, but then anyone with a later message can end it
#   --test            sets the alarm CallDenied off; a message must arrive within minutes
#   --dry-run         prints the commands that would change something, runs none of them
#
# Example: ./alarm-email.sh --email somebody@example.org

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

readonly topic=jobs-analytics-alarms
task=list
value=
while [ "$#" -gt 0 ]; do
  case $1 in
    --email | --token) task=${1#--} && value=$(value_of "$1" "$@"); shift ;;
    --test) task='test' ;;
    --dry-run) dry_run=true ;;
    --help) usage ;;
    *) wrong "no such option: $1" ;;
  esac
  shift
done

try_out() {
  local alarm
  alarm=$(first aws cloudwatch describe-alarms --alarm-types MetricAlarm \
    --query "MetricAlarms[?contains(AlarmDescription, 'runbooks/call-denied.md')].[AlarmName]" --output text)
  [ -n "$alarm" ] || fail "no alarm CallDenied in $region; is the stack deployed?"
  change aws cloudwatch set-alarm-state --alarm-name "$alarm" --state-value ALARM \
    --state-reason 'A trial of the way to the mailbox; nothing happened'
}

find_account
arn=arn:aws:sns:$region:$account:$topic
case $task in
  list) aws sns list-subscriptions-by-topic --topic-arn "$arn" \
    --query 'Subscriptions[].[Endpoint,SubscriptionArn]' --output text ;;
  email) change aws sns subscribe --topic-arn "$arn" --protocol email --notification-endpoint "$value" ;;
  token) change aws sns confirm-subscription --topic-arn "$arn" --token "$value" --authenticate-on-unsubscribe true ;;
  test) try_out ;;
esac
