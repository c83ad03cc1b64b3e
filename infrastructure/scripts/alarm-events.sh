#!/usr/bin/env bash
# Prints the events that an alarm of the stack counted, one JSON object a line: it asks the trail's
# log group with the alarm's own patterns. Changes nothing.
#
#   alarm-events.sh ALARM [--hours N] [--dry-run]
#
#   ALARM       PolicyChanged, RootUsed, CallDenied or TrailChanged
#   --hours N   how far back; default: 1
#   --dry-run   makes no difference: it only looks
#
# Example: ./alarm-events.sh CallDenied --hours 24

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

alarm=
hours=1
while [ "$#" -gt 0 ]; do
  case $1 in
    --hours) hours=$(value_of "$1" "$@"); shift ;;
    --dry-run) ;;
    --help) usage ;;
    -*) wrong "no such option: $1" ;;
    *) alarm=$1 ;;
  esac
  shift
done
[[ $alarm =~ ^(PolicyChanged|RootUsed|CallDenied|TrailChanged)$ ]] ||
  wrong "expected PolicyChanged, RootUsed, CallDenied or TrailChanged, was '$alarm'"
[[ $hours =~ ^[1-9][0-9]{0,3}$ ]] || wrong "--hours: expected 1 to 9999, was '$hours'"

find_account
log=$(first aws cloudformation list-stack-resources --stack-name JobsAnalytics \
  --query "StackResourceSummaries[?LogicalResourceId=='AuditLog'].[PhysicalResourceId]" --output text)
[ -n "$log" ] || fail "the stack JobsAnalytics in $region has no log group of a trail"
# One a line; PolicyChanged has two, as its events are too many for one.
patterns=$(aws logs describe-metric-filters --log-group-name "$log" \
  --query "metricFilters[?metricTransformations[0].metricName=='$alarm'].[filterPattern]" --output text)
[ -n "$patterns" ] || fail "no pattern named $alarm on $log"
since=$((($(date +%s) - hours * 3600) * 1000))
while IFS= read -r pattern; do
  aws logs filter-log-events --log-group-name "$log" --filter-pattern "$pattern" --start-time "$since" \
    --query 'events[].[message]' --output text
done <<<"$patterns"
