#!/usr/bin/env bash
# Does for the account what no stack can: steps that hold for all of it, and the default security
# groups, which CloudFormation cannot change. Changes only what is not yet so.
#
#   prepare-account.sh [--dry-run]
#
#   --dry-run   prints the commands that would change something, runs none of them
#
# In the whole account: S3 blocks public access. In the region: new EBS volumes are encrypted,
# snapshots cannot be made public, instances' metadata want a token, an analyzer reports what is
# shared with others; the default security groups of the default VPC and of every VPC tagged
# project=jobs-analytics lose their rules, unless something uses them. It looks whether root has MFA
# and no access keys, which only root can change.
#
# Exit code 3: done, but something is left that takes a person; it says what.
#
# Example: AWS_PROFILE=admin AWS_REGION=eu-west-3 ./prepare-account.sh --dry-run

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

while [ "$#" -gt 0 ]; do
  case $1 in
    --dry-run) dry_run=true ;;
    --help) usage ;;
    *) wrong "no such option: $1" ;;
  esac
  shift
done

left=0

leave() {
  say "left for you: $*"
  left=$((left + 1))
}

block_public_buckets() {
  local blocked
  # An account that never set it answers with an error.
  blocked=$(aws s3control get-public-access-block --account-id "$account" \
    --query 'PublicAccessBlockConfiguration.[BlockPublicAcls,IgnorePublicAcls,BlockPublicPolicy,RestrictPublicBuckets]' \
    --output text 2>/dev/null || true)
  if [ "$(printf '%s' "$blocked" | tr -s '[:space:]' ' ')" != 'True True True True' ]; then
    change aws s3control put-public-access-block --account-id "$account" --public-access-block-configuration \
      BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
  fi
}

set_regional_defaults() {
  if [ "$(aws ec2 get-ebs-encryption-by-default --query EbsEncryptionByDefault --output text)" != True ]; then
    change aws ec2 enable-ebs-encryption-by-default
  fi
  if [ "$(aws ec2 get-snapshot-block-public-access-state --query State --output text)" != block-all-sharing ]; then
    change aws ec2 enable-snapshot-block-public-access --state block-all-sharing
  fi
  if [ "$(aws ec2 get-instance-metadata-defaults --query AccountLevel.HttpTokens --output text)" != required ]; then
    change aws ec2 modify-instance-metadata-defaults --http-tokens required
  fi
  if [ "$(aws accessanalyzer list-analyzers --type ACCOUNT --query 'length(analyzers)' --output text)" = 0 ]; then
    change aws accessanalyzer create-analyzer --analyzer-name account --type ACCOUNT
  fi
}

# Of the default VPC and of ours, whoever made it.
empty_default_groups() {
  local default ours vpc
  default=$(aws ec2 describe-vpcs --filters Name=is-default,Values=true --query 'Vpcs[].VpcId' --output text)
  ours=$(aws ec2 describe-vpcs --filters Name=tag:project,Values=jobs-analytics --query 'Vpcs[].VpcId' --output text)
  for vpc in $default $ours; do
    empty_default_group "$vpc"
  done
}

empty_default_group() {
  local group users
  group=$(aws ec2 describe-security-groups --filters "Name=vpc-id,Values=$1" Name=group-name,Values=default \
    --query 'SecurityGroups[0].GroupId' --output text)
  users=$(aws ec2 describe-network-interfaces --filters "Name=group-id,Values=$group" \
    --query 'length(NetworkInterfaces)' --output text)
  if [ "$users" != 0 ]; then
    leave "the default security group $group of $1 is used by $users network interface(s); give those another group"
    return
  fi
  revoke "$group" ingress false
  revoke "$group" egress true
}

# revoke GROUP DIRECTION IS-EGRESS: every rule of that direction.
revoke() {
  local rules
  rules=$(aws ec2 describe-security-group-rules --filters "Name=group-id,Values=$1" \
    --query "SecurityGroupRules[?IsEgress==\`$3\`].SecurityGroupRuleId" --output text)
  if [ -n "$rules" ]; then
    # shellcheck disable=SC2086 # one word a rule
    change aws ec2 "revoke-security-group-$2" --group-id "$1" --security-group-rule-ids $rules
  fi
}

look_at_root() {
  local mfa keys
  mfa=$(aws iam get-account-summary --query SummaryMap.AccountMFAEnabled --output text)
  keys=$(aws iam get-account-summary --query SummaryMap.AccountAccessKeysPresent --output text)
  [ "$mfa" = 1 ] || leave 'the root user has no MFA; sign in as root, "Security credentials"'
  [ "$keys" = 0 ] || leave 'the root user has access keys; sign in as root and remove them'
}

find_account
block_public_buckets
set_regional_defaults
empty_default_groups
look_at_root
if [ "$left" != 0 ]; then
  exit 3
fi
say 'nothing is left'
