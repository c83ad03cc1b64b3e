// A CloudFormation template with every intrinsic function replaced by what AWS would put there, in
// an invented account. An intrinsic that is not known stops the test instead of being guessed.
import { readFileSync } from 'node:fs';

export const account = '123456789012';
export const region = 'eu-west-3';

const pseudo = {
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::StackName': 'JobsAnalytics',
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/JobsAnalytics/1`,
};

// What `Ref` and `Fn::GetAtt Arn` give, by resource type.
const identities = {
  'AWS::S3::Bucket': (name) => ({ ref: name, Arn: `arn:aws:s3:::${name}` }),
  'AWS::KMS::Key': (name) => ({ ref: name, Arn: arn('kms', `key/${name}`) }),
  'AWS::SNS::Topic': (name) => ({ ref: arn('sns', name) }),
  'AWS::Logs::LogGroup': (name) => ({ ref: name, Arn: arn('logs', `log-group:${name}:*`) }),
  'AWS::IAM::Role': (name, path) => ({ ref: name, Arn: globalArn(`role${path}${name}`) }),
  'AWS::IAM::ManagedPolicy': (name, path) => ({ ref: globalArn(`policy${path}${name}`) }),
  'AWS::RDS::DBInstance': (name) => ({ ref: name, DbiResourceId: 'db-EXAMPLE' }),
  'AWS::RDS::DBParameterGroup': (name) => ({ ref: name }),
};

// Where a resource's fixed name stands; without one AWS makes one up.
const names = ['BucketName', 'TopicName', 'LogGroupName', 'RoleName', 'ManagedPolicyName'];

export function arn(service, resource) {
  return `arn:aws:${service}:${region}:${account}:${resource}`;
}

function globalArn(resource) {
  return `arn:aws:iam::${account}:${resource}`;
}

/** The resources by logical id, resolved as far as their policies and names need it. */
export function readTemplate(path) {
  const { Resources: resources } = JSON.parse(readFileSync(path, 'utf8'));
  const resolve = (value) => resolveIn(resources, value);
  const policyKeys = [
    'AssumeRolePolicyDocument', 'KeyPolicy', 'PolicyDocument', 'Policies', 'ManagedPolicyArns',
    'PermissionsBoundary', 'RoleName', 'ManagedPolicyName', 'Bucket',
  ];
  return Object.fromEntries(
    Object.entries(resources).map(([id, { Type: type, Properties: properties = {} }]) => [
      id,
      {
        type,
        ...identity(resources, id),
        ...Object.fromEntries(
          policyKeys.filter((key) => key in properties).map((key) => [key, resolve(properties[key])]),
        ),
      },
    ]),
  );
}

function identity(resources, id) {
  const { Type: type, Properties: properties = {} } = resources[id];
  if (!(type in identities)) {
    return {};
  }
  const named = names.find((key) => key in properties);
  const name = named ? resolveIn(resources, properties[named]) : madeUp(type, id);
  return identities[type](name, properties.Path ?? '/');
}

function madeUp(type, id) {
  return type === 'AWS::S3::Bucket' ? `jobsanalytics-${id.toLowerCase()}` : `JobsAnalytics-${id}`;
}

function resolveIn(resources, value) {
  if (Array.isArray(value)) {
    return value.map((one) => resolveIn(resources, one));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const [key, ...more] = Object.keys(value);
  if (more.length === 0 && (key === 'Ref' || key?.startsWith('Fn::'))) {
    return intrinsic(resources, key, value[key]);
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, resolveIn(resources, one)]),
  );
}

function intrinsic(resources, name, argument) {
  switch (name) {
    case 'Ref':
      return pseudo[argument] ?? known(identity(resources, argument).ref, argument);
    case 'Fn::GetAtt':
      return known(identity(resources, argument[0])[argument[1]], argument.join('.'));
    case 'Fn::Join':
      return resolveIn(resources, argument[1]).join(argument[0]);
    case 'Fn::Sub':
      return argument.replace(/\$\{([^}]+)\}/g, (_, key) => known(placeholder(resources, key), key));
    default:
      throw new Error(`no rule for ${name} in a policy; add one to template.mjs`);
  }
}

/** A pseudo parameter, `Id` as `Ref` has it, or `Id.Attribute`. */
function placeholder(resources, key) {
  const [id, attribute = 'ref'] = key.split('.');
  return pseudo[key] ?? identity(resources, id)[attribute];
}

function known(value, what) {
  if (value === undefined) {
    throw new Error(`no value for ${what} in a policy; add one to template.mjs`);
  }
  return value;
}
