# shellcheck shell=bash
# What the scripts share; they source it. Each command that changes something is printed as it is
# run, so that the output of --dry-run is a script of its own. Words for the reader go to standard
# error.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dry_run=false
environment=dev
region=
account=
key=

# Where commands are printed, also from within $(…).
exec 3>&1

say() {
  printf '%s\n' "$*" >&2
}

fail() {
  say "$(basename "$0"): $*"
  exit 1
}

# A wrong argument.
wrong() {
  say "$(basename "$0"): $*; --help tells more"
  exit 2
}

# The comment at the top of the script.
usage() {
  sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
  exit 0
}

# value_of --name "$@": the value behind the option, or a complaint.
value_of() {
  if [ "$#" -lt 3 ] || [ -z "$3" ]; then
    wrong "expected a value behind $1, found none"
  fi
  printf '%s' "$3"
}

# Prints a command as one would type it: in quotes what a shell would read otherwise.
show() {
  local word quote="'\\''" line=
  for word in "$@"; do
    if ! [[ $word =~ ^[A-Za-z0-9_./:=,@+-]+$ ]]; then
      word="'${word//\'/$quote}'"
    fi
    line="$line${line:+ }$word"
  done
  printf '%s\n' "$line" >&3
}

# Changes something: shown, and run unless this is a dry run.
change() {
  show "$@"
  if ! $dry_run; then
    "$@" >/dev/null
  fi
}

# made NAME COMMAND…: as change, and prints what the command answers. In a dry run there is no
# answer, and <NAME> stands for it.
made() {
  local name=$1
  shift
  show "$@"
  if $dry_run; then
    printf '<%s>' "$name"
  else
    "$@"
  fi
}

# first COMMAND…: the first line of its answer, nothing if there is none. As text, the AWS command
# line asks --query of each page of an answer alone: "| [0]" would print a line, or None, for each.
first() {
  local found
  found=$("$@") || return
  printf '%s' "${found%%$'\n'*}"
}

# Sets account and region, and with them finds out whether there are credentials.
find_account() {
  command -v aws >/dev/null 2>&1 || fail 'expected the AWS command line (aws), found none'
  region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
  [ -n "$region" ] || fail 'expected a region; set AWS_REGION or use a profile that has one'
  export AWS_REGION=$region AWS_DEFAULT_REGION=$region AWS_PAGER=''
  account=$(aws sts get-caller-identity --query Account --output text) ||
    fail "no credentials that AWS accepts; try 'aws sso login'"
  say "account $account, region $region"
}

# exported_policy FILE: a policy of ../iam on one line, for this account, region, bucket and key. The
# bucket's name is replaced first, as it holds an account and a region of its own.
exported_policy() {
  sed -e "s/data-lake-emploi-123456789012-eu-west-3/${bucket:-}/g" \
    -e "s|arn:aws:kms:[^\"]*key/JobsAnalytics-KeysData|$key|g" \
    -e "s/123456789012/$account/g" -e "s/eu-west-3/$region/g" "$here/../iam/$1" | tr -d '\n' | tr -s ' '
}

# Sets the key of lake and warehouse: the one with the alias, or a new one.
find_or_make_key() {
  local alias=alias/jobs-analytics-data found policy
  found=$(first aws kms list-aliases --query "Aliases[?AliasName=='$alias'].[TargetKeyId]" --output text)
  if [ -n "$found" ]; then
    key=arn:aws:kms:$region:$account:key/$found
    return
  fi
  policy=$(exported_policy key-KeysData.json)
  key=$(made key aws kms create-key --description 'Jobs Analytics: lake, warehouse and its master secret' \
    --policy "$policy" --tags "$(tags TagKey TagValue)" --query KeyMetadata.Arn --output text)
  change aws kms create-alias --alias-name "$alias" --target-key-id "$key"
  change aws kms enable-key-rotation --key-id "$key"
}

# tags KEY-WORD VALUE-WORD: the tags of the stack, as JSON; each service has its own words.
tags() {
  printf '[{"%s":"environment","%s":"%s"},{"%s":"managed-by","%s":"scripts"},{"%s":"project","%s":"jobs-analytics"}]' \
    "$1" "$2" "$environment" "$1" "$2" "$1" "$2"
}

environment_name() {
  [[ $1 =~ ^[a-z][a-z0-9-]{0,19}$ ]] || wrong "--environment: expected a short lower-case name, was '$1'"
}

# Refuses what is not one IPv4 address that others on the internet can see, as the CDK app does.
one_address() {
  local byte='(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])'
  [[ $1 =~ ^$byte\.$byte\.$byte\.$byte(/32)?$ ]] ||
    wrong "expected one IPv4 address such as 203.0.113.7, was '$1'"
  case $1 in
    0.* | 10.* | 127.* | 169.254.* | 192.168.* | 22[4-9].* | 2[345]?.* | \
      172.1[6-9].* | 172.2?.* | 172.3[01].* | 100.6[4-9].* | 100.[789]?.* | 100.1[01]?.* | 100.12[0-7].*)
      wrong "expected a public address, was '$1'; the internet sees another one" ;;
  esac
}
