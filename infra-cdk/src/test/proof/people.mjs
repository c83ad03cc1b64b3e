// Who asks, and what is meant by the short names of requests.tsv.
import { anonymousPrincipal } from '@cloud-copilot/iam-simulate';
import { account, arn, region } from './template.mjs';

// As AWS writes it for a new key: whom IAM lets, may. It stands for every other key of the account.
const usualKeyPolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
  ],
};
const stranger = '999988887777';
const everything = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** {principal, identity, boundary, context} of a name in the first column. */
export function person(who, resources) {
  const [name, more] = who.split('+');
  const role = Object.entries(resources).find(([, { type, RoleName: given }]) =>
    type === 'AWS::IAM::Role' && given === name);
  if (role) {
    return ofRole(name, role[1], resources, more === 'admin');
  }
  if (name in people) {
    return people[name];
  }
  if (name.includes('.')) {
    return service(name);
  }
  if (name.startsWith('sso:')) {
    return identityCenter(name.slice('sso:'.length));
  }
  if (name.startsWith('role:')) {
    return ofServiceRole(name.slice('role:'.length), resources);
  }
  throw new Error(`nobody is called ${who}`);
}

const people = {
  anonymous: { principal: anonymousPrincipal, identity: [] },
  admin: {
    principal: `arn:aws:iam::${account}:user/admin`,
    identity: [everything],
    context: { 'aws:PrincipalArn': `arn:aws:iam::${account}:user/admin` },
  },
  stranger: {
    principal: `arn:aws:iam::${stranger}:user/admin`,
    identity: [everything],
    context: { 'aws:PrincipalArn': `arn:aws:iam::${stranger}:user/admin` },
  },
};

// With "+admin" somebody has attached AdministratorAccess to the role: only the boundary is left.
function ofRole(name, role, resources, admin) {
  const attached = role.ManagedPolicyArns.map((ref) => managed(ref, resources));
  return {
    principal: `arn:aws:sts::${account}:assumed-role/${name}/session`,
    identity: admin ? [...attached, everything] : attached,
    boundary: managed(role.PermissionsBoundary, resources),
    context: { 'aws:PrincipalArn': role.Arn },
  };
}

function ofServiceRole(start, resources) {
  const [, role] = single(resources, 'AWS::IAM::Role', start);
  return {
    principal: `arn:aws:sts::${account}:assumed-role/${role.ref}/service`,
    identity: (role.Policies ?? []).map(({ PolicyDocument }) => PolicyDocument),
    context: { 'aws:PrincipalArn': role.Arn },
  };
}

// Has no policy but the one that lets it try; what decides is the trust of the role it wants.
function identityCenter(permissionSet) {
  const name = `AWSReservedSSO_${permissionSet}_0123456789abcdef`;
  return {
    principal: `arn:aws:sts::${account}:assumed-role/${name}/alice`,
    identity: [everything],
    context: {
      'aws:PrincipalArn': `arn:aws:iam::${account}:role/aws-reserved/sso.amazonaws.com/${region}/${name}`,
    },
  };
}

function service(name) {
  return { principal: name, identity: [], context: { 'aws:PrincipalIsAWSService': 'true' } };
}

function managed(ref, resources) {
  const found = Object.values(resources).find((one) =>
    one.type === 'AWS::IAM::ManagedPolicy' && one.ref === ref);
  if (!found) {
    throw new Error(`no policy ${ref} in the template`);
  }
  return found.PolicyDocument;
}

/** {arn, policy} of a name in the third column: what is asked for, and the policy it has. */
export function target(name, action, resources) {
  const [kind, ...rest] = name.split(':');
  const path = rest.join(':');
  if (kind in buckets) {
    const [, bucket] = single(resources, 'AWS::S3::Bucket', buckets[kind]);
    const policy = Object.values(resources).find((one) =>
      one.type === 'AWS::S3::BucketPolicy' && one.Bucket === bucket.ref);
    return { arn: path === '' ? bucket.Arn : `${bucket.Arn}/${path}`, policy: policy.PolicyDocument };
  }
  if (kind in keys) {
    const [, key] = single(resources, 'AWS::KMS::Key', keys[kind]);
    return { arn: key.Arn, policy: key.KeyPolicy };
  }
  if (kind === 'topic') {
    const [, topic] = single(resources, 'AWS::SNS::Topic', 'Alerts');
    const [, policy] = single(resources, 'AWS::SNS::TopicPolicy', 'Alerts');
    return { arn: topic.ref, policy: policy.PolicyDocument };
  }
  if (kind === 'role') {
    const role = Object.entries(resources).find(([id, one]) =>
      one.type === 'AWS::IAM::Role' && (one.RoleName === path || id.startsWith(path)));
    return { arn: role[1].Arn, policy: action === 'sts:AssumeRole' ? role[1].AssumeRolePolicyDocument : undefined };
  }
  if (kind === 'policy') {
    return { arn: `arn:aws:iam::${account}:policy/jobs-analytics/jobs-${path}` };
  }
  if (kind === 'log') {
    const [, log] = single(resources, 'AWS::Logs::LogGroup', path);
    return { arn: log.Arn.replace(/\*$/, 'log-stream:one') };
  }
  if (kind in others) {
    return { arn: others[kind](path, resources), policy: kind === 'other-key' ? usualKeyPolicy : undefined };
  }
  return { arn: name };
}

const buckets = { lake: 'DataLakeBucket', trail: 'AuditBucket', 'access-logs': 'DataLakeAccessLogs' };
const keys = { 'data-key': 'KeysData', 'audit-key': 'KeysAudit' };
const others = {
  'other-key': () => arn('kms', 'key/somebody-elses'),
  'other-bucket': (path) => `arn:aws:s3:::somebody-elses${path && `/${path}`}`,
  dbuser: (path) => arn('rds-db', `dbuser:db-EXAMPLE/${path}`),
  'other-dbuser': (path) => arn('rds-db', `dbuser:db-OTHER/${path}`),
  'the-trail': () => arn('cloudtrail', 'trail/jobs-analytics'),
  'other-trail': () => arn('cloudtrail', 'trail/other'),
  'other-instance': () => arn('rds', 'db:other'),
  'other-parameters': () => arn('rds', 'pg:other'),
  'other-topic': () => arn('sns', 'other'),
  'other-stack': () => arn('cloudformation', 'stack/Other/1'),
  alarm: () => arn('cloudwatch', 'alarm:one'),
  firewall: () => arn('ec2', 'security-group/sg-1'),
  instance: () => arn('rds', 'db:jobs-analytics'),
  parameters: (path, resources) =>
    arn('rds', `pg:${single(resources, 'AWS::RDS::DBParameterGroup', 'Warehouse')[1].ref}`),
  secret: () => arn('secretsmanager', 'secret:rds!db-example'),
  stack: () => arn('cloudformation', 'stack/JobsAnalytics/1'),
};

function single(resources, type, start) {
  const found = Object.entries(resources).filter(([id, one]) => one.type === type && id.startsWith(start));
  if (found.length !== 1) {
    throw new Error(`expected one ${type} called ${start}…, were ${found.length}`);
  }
  return found[0];
}
