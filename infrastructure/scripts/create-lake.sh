#!/usr/bin/env bash
# Creates the data lake of the stack JobsAnalytics without CloudFormation: the KMS key, the bucket
# of raw pages and the bucket of its access logs, set up and locked as in the template.
#
#   create-lake.sh [--bucket NAME] [--environment NAME] [--retention-days N] [--dry-run]
#
#   --bucket NAME        default: data-lake-emploi-<account>-<region>
#   --environment NAME   a tag on everything; default: dev
#   --retention-days N   raw pages expire after N days (at least 31); default: they are kept
#   --dry-run            prints the commands that would change something, runs none of them
#
# Can be run again: it then sets up what is there. Without trail, alarms and roles, which the stack
# has; ../README.md compares the two.
#
# Example: AWS_PROFILE=admin AWS_REGION=eu-west-3 ./create-lake.sh --dry-run

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

bucket=
retention_days=
while [ "$#" -gt 0 ]; do
  case $1 in
    --bucket) bucket=$(value_of "$1" "$@"); shift ;;
    --environment) environment=$(value_of "$1" "$@"); shift ;;
    --retention-days) retention_days=$(value_of "$1" "$@"); shift ;;
    --dry-run) dry_run=true ;;
    --help) usage ;;
    *) wrong "no such option: $1" ;;
  esac
  shift
done
environment_name "$environment"
if [ -n "$retention_days" ] && { ! [[ $retention_days =~ ^[1-9][0-9]{1,4}$ ]] || [ "$retention_days" -lt 31 ]; }; then
  wrong "--retention-days: expected whole days, at least 31, was '$retention_days'"
fi

# create NAME: private from the first moment; only us-east-1 must not be named.
create() {
  if aws s3api head-bucket --bucket "$1" --expected-bucket-owner "$account" >/dev/null 2>&1; then
    say "bucket $1 is there; setting it up again"
  elif [ "$region" = us-east-1 ]; then
    change aws s3api create-bucket --bucket "$1" --object-ownership BucketOwnerEnforced
  else
    change aws s3api create-bucket --bucket "$1" --object-ownership BucketOwnerEnforced \
      --create-bucket-configuration "LocationConstraint=$region"
  fi
  change aws s3api put-public-access-block --bucket "$1" --public-access-block-configuration \
    '{"BlockPublicAcls":true,"BlockPublicPolicy":true,"IgnorePublicAcls":true,"RestrictPublicBuckets":true}'
  change aws s3api put-bucket-ownership-controls --bucket "$1" --ownership-controls \
    '{"Rules":[{"ObjectOwnership":"BucketOwnerEnforced"}]}'
  change aws s3api put-bucket-versioning --bucket "$1" --versioning-configuration '{"Status":"Enabled"}'
  change aws s3api put-bucket-tagging --bucket "$1" --tagging "{\"TagSet\":$(tags Key Value)}"
}

# Superseded versions and uploads that nobody finished.
forget='{"ID":"forget","Status":"Enabled","Filter":{"Prefix":""},"NoncurrentVersionExpiration":{"NoncurrentDays":30},"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":7}}'

# Not with our key: S3 delivers access logs to no bucket that is encrypted with one.
create_logs() {
  create "$logs"
  change aws s3api put-bucket-encryption --bucket "$logs" --server-side-encryption-configuration \
    '{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}'
  change aws s3api put-bucket-lifecycle-configuration --bucket "$logs" --lifecycle-configuration \
    "{\"Rules\":[{\"ID\":\"expire\",\"Status\":\"Enabled\",\"Filter\":{\"Prefix\":\"\"},\"Expiration\":{\"Days\":365}},$forget]}"
  change aws s3api put-bucket-policy --bucket "$logs" --policy "$(logs_policy)"
}

# That of the stack, less what it says of the trail's bucket.
logs_policy() {
  local both="[\"arn:aws:s3:::$logs\",\"arn:aws:s3:::$logs/*\"]"
  local deny='"Effect":"Deny","Principal":{"AWS":"*"},"Action":"s3:*"'
  printf '{"Version":"2012-10-17","Statement":[%s,%s,%s]}' \
    "{$deny,\"Resource\":$both,\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}" \
    "{$deny,\"Resource\":$both,\"Condition\":{\"NumericLessThan\":{\"s3:TlsVersion\":1.2}}}" \
    "{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"logging.s3.amazonaws.com\"},\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::$logs/lake/*\",\"Condition\":{\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:s3:::$bucket\"},\"StringEquals\":{\"aws:SourceAccount\":\"$account\"}}}"
}

create_lake() {
  local expiry='' policy
  create "$bucket"
  [ -z "$retention_days" ] || expiry=",\"Expiration\":{\"Days\":$retention_days}"
  change aws s3api put-bucket-encryption --bucket "$bucket" --server-side-encryption-configuration \
    "{\"Rules\":[{\"BucketKeyEnabled\":true,\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"aws:kms\",\"KMSMasterKeyID\":\"$key\"}}]}"
  change aws s3api put-bucket-lifecycle-configuration --bucket "$bucket" --lifecycle-configuration \
    "{\"Rules\":[{\"ID\":\"raw\",\"Status\":\"Enabled\",\"Filter\":{\"Prefix\":\"raw/\"},\"Transitions\":[{\"Days\":30,\"StorageClass\":\"STANDARD_IA\"}]$expiry},$forget]}"
  change aws s3api put-bucket-logging --bucket "$bucket" --bucket-logging-status \
    "{\"LoggingEnabled\":{\"TargetBucket\":\"$logs\",\"TargetPrefix\":\"lake/\"}}"
  policy=$(exported_policy bucket-DataLakeBucketPolicy.json)
  change aws s3api put-bucket-policy --bucket "$bucket" --policy "$policy"
}

find_account
bucket=${bucket:-data-lake-emploi-$account-$region}
[[ $bucket =~ ^[a-z0-9][a-z0-9-]{1,56}[a-z0-9]$ ]] ||
  wrong "--bucket: expected 3 to 58 lower-case letters, digits and hyphens, was '$bucket'"
logs=$bucket-logs
find_or_make_key
create_logs
create_lake
say "the lake: JOBS_LAKE=s3://$bucket"
