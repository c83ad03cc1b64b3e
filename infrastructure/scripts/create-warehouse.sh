#!/usr/bin/env bash
# Creates the warehouse of the stack JobsAnalytics without CloudFormation: a network, its two locks
# with one address, and PostgreSQL on RDS, set up as in the template.
#
#   create-warehouse.sh --allowed-cidr ADDRESS [--environment NAME] [--multi-az] [--dry-run]
#
#   --allowed-cidr ADDRESS   the one public IPv4 address that may reach the database
#                            ('curl -4 https://checkip.amazonaws.com' tells yours)
#   --environment NAME       a tag on everything; default: dev
#   --multi-az               a second server in another data centre, at twice the price
#   --dry-run                prints the commands that would change something, runs none of them
#
# Refuses to run where the instance jobs-analytics exists. If it stops half-way, what it made is
# tagged project=jobs-analytics, managed-by=scripts; remove that before the next try. Without flow
# log, alarms, event subscriptions and roles, which the stack has; ../README.md compares the two.
#
# Example: AWS_PROFILE=admin AWS_REGION=eu-west-3 ./create-warehouse.sh --allowed-cidr 203.0.113.7 --dry-run

set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cidr=
multi_az=--no-multi-az
while [ "$#" -gt 0 ]; do
  case $1 in
    --allowed-cidr) cidr=$(value_of "$1" "$@"); shift ;;
    --environment) environment=$(value_of "$1" "$@"); shift ;;
    --multi-az) multi_az=--multi-az ;;
    --dry-run) dry_run=true ;;
    --help) usage ;;
    *) wrong "no such option: $1" ;;
  esac
  shift
done
environment_name "$environment"

readonly instance=jobs-analytics port=15432

# made_in_ec2 NAME TYPE QUERY COMMAND…: an EC2 resource with its tags; prints its id.
made_in_ec2() {
  local called=$1 type=$2 query=$3
  shift 3
  made "$called" aws ec2 "$@" --tag-specifications "[{\"ResourceType\":\"$type\",\"Tags\":$(tags Key Value)}]" \
    --query "$query" --output text
}

# First, since a new role takes seconds until all of AWS knows it.
create_monitoring_role() {
  local role=$instance-warehouse-monitoring trust
  trust=$(exported_policy trust-WarehouseMonitoringRole.json)
  monitoring_role=$(made monitoring-role aws iam create-role --role-name "$role" \
    --assume-role-policy-document "$trust" \
    --tags "$(tags Key Value)" --query Role.Arn --output text)
  change aws iam attach-role-policy --role-name "$role" \
    --policy-arn arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole
}

create_network() {
  vpc=$(made_in_ec2 vpc vpc Vpc.VpcId create-vpc --cidr-block 10.60.0.0/24)
  change aws ec2 modify-vpc-attribute --vpc-id "$vpc" --enable-dns-support Value=true
  change aws ec2 modify-vpc-attribute --vpc-id "$vpc" --enable-dns-hostnames Value=true
  local gateway table
  gateway=$(made_in_ec2 gateway internet-gateway InternetGateway.InternetGatewayId create-internet-gateway)
  change aws ec2 attach-internet-gateway --internet-gateway-id "$gateway" --vpc-id "$vpc"
  table=$(made_in_ec2 route-table route-table RouteTable.RouteTableId create-route-table --vpc-id "$vpc")
  change aws ec2 create-route --route-table-id "$table" --destination-cidr-block 0.0.0.0/0 --gateway-id "$gateway"
  first_subnet=$(create_subnet first-subnet "${zones[0]}" 10.60.0.0/27)
  second_subnet=$(create_subnet second-subnet "${zones[1]}" 10.60.0.32/27)
  change aws ec2 associate-route-table --route-table-id "$table" --subnet-id "$first_subnet"
  change aws ec2 associate-route-table --route-table-id "$table" --subnet-id "$second_subnet"
}

# No public addresses by themselves: EC2 gives none unless asked to.
create_subnet() {
  made_in_ec2 "$1" subnet Subnet.SubnetId create-subnet --vpc-id "$vpc" --availability-zone "$2" --cidr-block "$3"
}

# An ACL remembers no connections: the answers need a rule of their own, to any client port.
create_acl() {
  local acl subnet association
  acl=$(made_in_ec2 acl network-acl NetworkAcl.NetworkAclId create-network-acl --vpc-id "$vpc")
  change aws ec2 create-network-acl-entry --network-acl-id "$acl" --ingress --rule-number 100 \
    --protocol 6 --rule-action allow --cidr-block "$cidr" --port-range "From=$port,To=$port"
  change aws ec2 create-network-acl-entry --network-acl-id "$acl" --egress --rule-number 100 \
    --protocol 6 --rule-action allow --cidr-block "$cidr" --port-range From=1024,To=65535
  for subnet in "$first_subnet" "$second_subnet"; do
    association=$(made association aws ec2 describe-network-acls --no-paginate --filters "Name=association.subnet-id,Values=$subnet" \
      --query "NetworkAcls[0].Associations[?SubnetId=='$subnet'].NetworkAclAssociationId | [0]" --output text)
    change aws ec2 replace-network-acl-association --association-id "$association" --network-acl-id "$acl"
  done
}

# Nothing goes out: AWS gives a new group a rule that lets everything out.
create_security_group() {
  group=$(made_in_ec2 security-group security-group GroupId create-security-group --vpc-id "$vpc" \
    --group-name "$instance-warehouse" --description 'Jobs Analytics: the database port from the one allowed address')
  change aws ec2 revoke-security-group-egress --group-id "$group" \
    --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]'
  change aws ec2 authorize-security-group-ingress --group-id "$group" --ip-permissions \
    "[{\"IpProtocol\":\"tcp\",\"FromPort\":$port,\"ToPort\":$port,\"IpRanges\":[{\"CidrIp\":\"$cidr\",\"Description\":\"The one who loads it\"}]}]"
}

# RDS would make the log groups itself, and keep them for ever.
create_log_groups() {
  local log
  for log in postgresql upgrade; do
    change aws logs create-log-group --log-group-name "/aws/rds/instance/$instance/$log"
    change aws logs put-retention-policy --log-group-name "/aws/rds/instance/$instance/$log" --retention-in-days 365
  done
}

# Parameters are set before the instance exists, so that it starts with them.
create_parameters() {
  change aws rds create-db-parameter-group --db-parameter-group-name "$instance" --db-parameter-group-family postgres17 \
    --description 'Jobs Analytics: TLS only, and a record of who came and what was changed' --tags "$(tags Key Value)"
  change aws rds modify-db-parameter-group --db-parameter-group-name "$instance" --parameters \
    ParameterName=log_connections,ParameterValue=1,ApplyMethod=pending-reboot \
    ParameterName=log_disconnections,ParameterValue=1,ApplyMethod=pending-reboot \
    ParameterName=log_statement,ParameterValue=ddl,ApplyMethod=pending-reboot \
    ParameterName=rds.force_ssl,ParameterValue=1,ApplyMethod=pending-reboot \
    ParameterName=ssl_min_protocol_version,ParameterValue=TLSv1.2,ApplyMethod=pending-reboot
}

create_instance() {
  change aws rds create-db-subnet-group --db-subnet-group-name "$instance" \
    --db-subnet-group-description 'Jobs Analytics: the two subnets of the warehouse' \
    --subnet-ids "$first_subnet" "$second_subnet" --tags "$(tags Key Value)"
  change aws rds create-db-instance --db-instance-identifier "$instance" --db-name jobs_analytics_db \
    --engine postgres --engine-version 17 --engine-lifecycle-support open-source-rds-extended-support-disabled \
    --db-instance-class db.t4g.micro "$multi_az" --auto-minor-version-upgrade \
    --allocated-storage 20 --max-allocated-storage 100 --storage-type gp3 \
    --storage-encrypted --kms-key-id "$key" \
    --master-username jobs_administrator --manage-master-user-password --master-user-secret-kms-key-id "$key" \
    --enable-iam-database-authentication --ca-certificate-identifier rds-ca-rsa2048-g1 \
    --db-subnet-group-name "$instance" --vpc-security-group-ids "$group" --publicly-accessible \
    --network-type IPV4 --port "$port" --db-parameter-group-name "$instance" \
    --backup-retention-period 7 --copy-tags-to-snapshot --deletion-protection \
    --enable-cloudwatch-logs-exports postgresql upgrade \
    --monitoring-interval 60 --monitoring-role-arn "$monitoring_role" --tags "$(tags Key Value)"
  change aws rds wait db-instance-available --db-instance-identifier "$instance"
}

[ -n "$cidr" ] || wrong 'expected --allowed-cidr, found none'
one_address "$cidr"
cidr=${cidr%/32}/32
find_account
if aws rds describe-db-instances --db-instance-identifier "$instance" >/dev/null 2>&1; then
  fail "the instance $instance exists already; this script changes nothing about it"
fi
found=$(aws ec2 describe-availability-zones --filters Name=zone-type,Values=availability-zone \
  --query 'AvailabilityZones[:2].ZoneName' --output text)
read -r -a zones <<<"$found"
[ "${#zones[@]}" = 2 ] || fail "expected two availability zones in $region, found '$found'"
find_or_make_key
create_monitoring_role
create_network
create_acl
create_security_group
create_log_groups
create_parameters
create_instance
say "the warehouse's address and secret: aws rds describe-db-instances --db-instance-identifier $instance --query 'DBInstances[0].[Endpoint.Address,MasterUserSecret.SecretArn]'"
say "then ./prepare-account.sh empties the network's default security group"
