// What the architecture diagram says, read from the template. A resource, an alarm or a permission
// that it has no words for stops the drawing, as does a relation that an arrow shows and that is gone.

/** Which part of the picture stands for a resource: the beginning of its logical id, and its types. */
const parts = [
  ['DataLakeAccessLogs', 'S3::Bucket', 'S3::BucketPolicy'],
  ['DataLakeBucket', 'S3::Bucket', 'S3::BucketPolicy'],
  ['Network', 'EC2::VPC', 'EC2::Subnet', 'EC2::RouteTable', 'EC2::SubnetRouteTableAssociation', 'EC2::Route',
    'EC2::InternetGateway', 'EC2::VPCGatewayAttachment', 'EC2::NetworkAcl', 'EC2::SubnetNetworkAclAssociation',
    'EC2::NetworkAclEntry', 'EC2::SecurityGroup', 'EC2::FlowLog', 'Logs::LogGroup', 'IAM::Role'],
  ['WarehouseEvents', 'RDS::EventSubscription'],
  ['Warehouse', 'RDS::DBInstance', 'RDS::DBSubnetGroup', 'RDS::DBParameterGroup', 'Logs::LogGroup', 'IAM::Role'],
  ['Access', 'IAM::Role', 'IAM::ManagedPolicy'],
  ['AuditAlarms', 'CloudWatch::Alarm', 'Logs::MetricFilter'],
  ['Audit', 'CloudTrail::Trail', 'S3::Bucket', 'S3::BucketPolicy', 'Logs::LogGroup', 'IAM::Role'],
  ['Alerts', 'SNS::Topic', 'SNS::TopicPolicy', 'SNS::Subscription'],
  ['SpendingAlarm', 'Budgets::Budget'],
  ['Keys', 'KMS::Key'],
];

/** The permissions of the roles, by the names of their statements. */
const permissions = {
  AddAndReadRawPages: 'ajoute et lit raw/',
  ListRawPages: 'ajoute et lit raw/',
  UseLakeKey: 'ajoute et lit raw/',
  ConnectAsWriter: 'remplit l’entrepôt',
  ConnectAsReader: 'lit les vues de l’entrepôt',
  ReadTrailFiles: 'lit le journal',
  ListTrailFiles: 'lit le journal',
  ReadEncryptedTrailFiles: 'lit le journal',
  LookAround: 'consulte la configuration',
};

const alarms = {
  PolicyChanged: 'droits modifiés',
  RootUsed: 'compte racine utilisé',
  CallDenied: 'appel refusé',
  TrailChanged: 'journal ou durée de garde modifiés',
  TrailSilent: 'journal muet',
};

/** Which types of resources have no part in the picture. */
export function unplaced({ Resources: resources }) {
  return Object.entries(resources)
    .filter(([id, { Type: type }]) => {
      const part = parts.find(([beginning]) => id.startsWith(beginning));
      return !part?.includes(type.replace('AWS::', ''));
    })
    .map(([id, { Type: type }]) => `${id} (${type})`);
}

/** Questions to one template. */
export function architecture({ Resources: resources }) {
  const ids = Object.keys(resources);
  const idOf = (name) =>
    known(ids.find((id) => id === name), `a resource ${name}`);
  const properties = (name) => resources[idOf(name)].Properties;
  const ofType = (type) => Object.values(resources).filter((one) => one.Type === `AWS::${type}`);
  const named = (beginning, type) =>
    ids.filter((id) => id.startsWith(beginning) && resources[id].Type === `AWS::${type}`);

  return {
    count: ids.length,
    properties,
    ofType,

    /** An arrow's excuse for being there; throws if neither names the other any more. */
    related(one, other) {
      const names = (from, to) => {
        const text = JSON.stringify(resources[idOf(from)]);
        return [`"${idOf(to)}"`, `\${${idOf(to)}.`, `\${${idOf(to)}}`].some((name) => text.includes(name));
      };
      if (!names(one, other) && !names(other, one)) {
        throw new Error(`the diagram has an arrow between ${one} and ${other}; the template has none`);
      }
    },

    statementNames: (name) => properties(name).PolicyDocument.Statement.map((one) => one.Sid),

    roles: () =>
      ofType('IAM::Role')
        .filter((role) => role.Properties.PermissionsBoundary)
        .map((role) => ({ name: role.Properties.RoleName, may: abilities(role.Properties.RoleName) })),

    alarms: () =>
      named('AuditAlarms', 'CloudWatch::Alarm')
        .map((id) => id.slice('AuditAlarms'.length))
        .map((name) => known(alarms[name], `words for the alarm ${name} in architecture.mjs`)),

    daysUntil(bucket, kind) {
      const rules = properties(bucket).LifecycleConfiguration.Rules;
      return known(rules.map((rule) => kind(rule)).find((days) => days), `a period on ${bucket}`);
    },
  };

  function abilities(role) {
    const { PolicyDocument: policy } = ofType('IAM::ManagedPolicy')
      .map((one) => one.Properties)
      .find((one) => one.ManagedPolicyName === role);
    const said = policy.Statement.map(({ Sid: name }) =>
      name.startsWith('LookAt') ? permissions.LookAround : permissions[name] ?? known(undefined, `words for ${name}`),
    );
    return [...new Set(said)].join(', ');
  }
}

function known(value, what) {
  if (value === undefined) {
    throw new Error(`the diagram needs ${what}`);
  }
  return value;
}
