// Draws the architecture diagram from a template: prints {svg, unplaced} as JSON for the test, or
// with --draw FOLDER writes diagramme_infra.svg and, by Chromium, diagramme_infra.png, which keeps in
// a text chunk of which SVG it is the picture.
import { readFileSync } from 'node:fs';
import { architecture, unplaced } from './architecture.mjs';
import { draw } from './draw.mjs';
import { arrow, box, colours, frame, keyMark, picture, text } from './svg.mjs';

const [path, option, folder] = process.argv.slice(2);
const template = JSON.parse(readFileSync(path, 'utf8'));
const svg = picture(
  {
    width: 1400,
    height: 916,
    title: 'Jobs Analytics sur AWS',
    description:
      'Votre machine prend un rôle IAM, écrit les pages brutes dans un lac S3 et charge une base PostgreSQL ' +
      'sur RDS, ouverte à une seule adresse. CloudTrail note chaque appel ; des alarmes préviennent par courriel.',
  },
  shapes(architecture(template)),
);
if (option === '--draw') {
  draw(svg, folder);
} else {
  console.log(JSON.stringify({ svg, unplaced: unplaced(template) }));
}

function shapes(stack) {
  const { data, audit } = colours;
  return [
    heading(stack),
    machine(stack),
    mailbox(),
    access(stack),
    lake(stack),
    network(stack),
    trail(stack),
    evidence(stack),
    logs(stack),
    alerts(stack),
    keys(data, audit, stack),
  ];
}

function heading(stack) {
  const { ground, line, ink, quiet } = colours;
  return [
    text(28, 46, 'Jobs Analytics sur AWS', { size: 26, weight: 700, fill: ink }),
    text(28, 70, 'Le traitement tourne sur votre machine : ni Lambda, ni Glue. AWS garde les pages brutes, l’entrepôt, les droits et les preuves.', { size: 13.5, fill: quiet }),
    frame({ x: 330, y: 92, width: 1046, height: 802, colour: line, fill: ground, heading: `Compte AWS — une seule pile CloudFormation, JobsAnalytics, ${stack.count} ressources` }),
  ];
}

function machine(stack) {
  const { user } = colours;
  const [door] = stack.properties('NetworkSecurityGroup').SecurityGroupIngress;
  return [
    box({ x: 28, y: 140, width: 220, height: 530, colour: user, heading: 'Votre machine' }),
    box({ x: 50, y: 186, width: 180, height: 96, colour: colours.line, heading: 'jobs run', lines: ['collecte les offres,', 'charge l’entrepôt'] }),
    box({ x: 50, y: 298, width: 180, height: 96, colour: colours.line, heading: 'jobs report', lines: ['dessine les pages', 'en français, anglais'] }),
    box({ x: 50, y: 410, width: 180, height: 96, colour: colours.line, heading: 'jobs doctor', lines: ['vérifie que tout', 'est comme prévu'] }),
    box({ x: 50, y: 522, width: 180, height: 76, colour: colours.line, heading: 'jobs audit', lines: ['qui a fait quoi'] }),
    text(139, 630, `adresse ${door.CidrIp}`, { size: 13, weight: 700, fill: user, anchor: 'middle' }),
    text(139, 652, '(un exemple)', { size: 12, fill: colours.quiet, anchor: 'middle' }),
  ];
}

function mailbox() {
  return box({ x: 28, y: 784, width: 220, height: 92, colour: colours.user, heading: 'Votre messagerie', lines: ['reçoit les alertes,', 'une fois confirmée'] });
}

function access(stack) {
  const roles = stack.roles();
  return [
    box({ x: 360, y: 140, width: 440, height: 140, colour: colours.access, heading: 'Droits — IAM', lines: [
      ...roles.map(({ name, may }) => `${name} : ${may}`),
      'une heure au plus, sous une limite commune',
    ] }),
    arrow({ along: [[248, 215], [360, 215]], label: ['prend', 'un rôle'], at: [289, 207], ground: colours.paper }),
    arrow({ along: [[800, 190], [890, 190]], label: ['tout appel'], at: [845, 182] }),
  ];
}

function lake(stack) {
  const name = stack.properties('DataLakeBucket').BucketName['Fn::Sub']
    .replace('${AWS::AccountId}', '‹compte›').replace('${AWS::Region}', '‹région›');
  const old = stack.daysUntil('DataLakeBucket', (rule) => rule.NoncurrentVersionExpiration?.NoncurrentDays);
  const cold = stack.daysUntil('DataLakeBucket', (rule) => rule.Transitions?.[0].TransitionInDays);
  if (!stack.statementNames('DataLakeBucketPolicy').includes('RawIsNeverOverwritten')) {
    throw new Error('the diagram says that nothing in raw/ is overwritten; the policy does not');
  }
  stack.related('DataLakeBucket', 'DataLakeAccessLogs');
  stack.related('AuditTrail', 'DataLakeBucket');
  return [
    box({ x: 360, y: 340, width: 440, height: 132, colour: colours.data, heading: 'Lac de données — S3', keys: [colours.data], lines: [
      name,
      'raw/ : les pages brutes, jamais écrasées',
      `accès peu fréquent après ${cold} jours`,
      `anciennes versions gardées ${old} jours`,
    ] }),
    arrow({ along: [[248, 406], [360, 406]], label: ['HTTPS', 'TLS ≥ 1.2'], at: [289, 398], ground: colours.paper }),
    arrow({ along: [[800, 380], [830, 380], [830, 250], [890, 250]], label: ['objets du lac'], at: [838, 314], anchor: 'start' }),
    arrow({ along: [[800, 430], [890, 430]], label: ['accès'], at: [843, 422] }),
  ];
}

function network(stack) {
  const { data, line, paper } = colours;
  const vpc = stack.properties('NetworkVpc');
  const [door] = stack.properties('NetworkSecurityGroup').SecurityGroupIngress;
  const base = stack.properties('WarehouseInstance');
  const subnets = stack.ofType('EC2::Subnet').length;
  if (stack.ofType('EC2::NatGateway').length > 0 || !base.EnableIAMDatabaseAuthentication || !base.DeletionProtection) {
    throw new Error('the diagram says: no NAT, sign-in by IAM, deletion protection; the template does not');
  }
  stack.related('WarehouseInstance', 'NetworkSecurityGroup');
  stack.related('WarehouseInstance', 'WarehouseLogpostgresql');
  stack.related('NetworkFlowLog', 'NetworkFlowLogs');
  return [
    frame({ x: 360, y: 508, width: 440, height: 240, colour: line, dash: '6 5', fill: paper, heading: `Réseau VPC ${vpc.CidrBlock} — ${subnets} sous-réseaux, sans NAT` }),
    box({ x: 378, y: 548, width: 404, height: 70, colour: colours.access, heading: 'Pare-feu — une seule adresse', lines: [
      `TCP ${door.FromPort} depuis ${door.CidrIp}, rien d’autre`,
    ] }),
    arrow({ along: [[580, 618], [580, 642]] }),
    box({ x: 378, y: 642, width: 404, height: 92, colour: data, heading: `Entrepôt — RDS PostgreSQL ${base.EngineVersion}`, keys: [data], lines: [
      `${base.DBName}, TLS imposé, jeton IAM`,
      `sauvegardes de ${base.BackupRetentionPeriod} jours, effacement protégé`,
    ] }),
    arrow({ along: [[248, 583], [378, 583]], label: ['SQL', 'sur TLS'], at: [289, 575], ground: paper }),
  ];
}

function trail(stack) {
  const made = stack.properties('AuditTrail');
  if (!made.IsMultiRegionTrail || !made.EnableLogFileValidation) {
    throw new Error('the diagram says: all regions, digests; the trail does not');
  }
  stack.related('AuditTrail', 'AuditBucket');
  stack.related('AuditTrail', 'AuditLog');
  return [
    box({ x: 890, y: 140, width: 440, height: 140, colour: colours.audit, heading: 'Journal — CloudTrail', keys: [colours.audit], lines: [
      'tous les appels, dans toutes les régions',
      'et chaque objet du lac, lu ou écrit',
      'une empreinte trahit tout fichier modifié',
    ] }),
    arrow({ along: [[1230, 280], [1230, 340]], label: ['fichiers'], at: [1222, 314], anchor: 'end' }),
    arrow({ along: [[1330, 205], [1354, 205], [1354, 550], [1330, 550]] }),
  ];
}

function evidence(stack) {
  const files = stack.daysUntil('AuditBucket', (rule) => rule.ExpirationInDays);
  const accesses = stack.daysUntil('DataLakeAccessLogs', (rule) => rule.ExpirationInDays);
  if (!stack.statementNames('AuditBucketPolicy').includes('EvidenceIsNotErased')) {
    throw new Error('the diagram says that erasing evidence is refused; the policy does not');
  }
  stack.related('AuditBucket', 'DataLakeAccessLogs');
  return [
    box({ x: 890, y: 340, width: 190, height: 132, colour: colours.audit, heading: 'Relevés — S3', lines: [
      'chaque demande', 'reçue par S3', `gardés ${accesses} jours`,
    ] }),
    box({ x: 1140, y: 340, width: 190, height: 132, colour: colours.audit, heading: 'Preuves — S3', keys: [colours.audit], lines: [
      'effacer un fichier', 'est refusé à tous', `gardées ${files} jours`,
    ] }),
    arrow({ along: [[1140, 430], [1080, 430]], label: ['accès'], at: [1112, 422] }),
  ];
}

function logs(stack) {
  const groups = stack.ofType('Logs::LogGroup').map((group) => group.Properties.RetentionInDays);
  const [days, ...others] = new Set(groups);
  if (others.length > 0) {
    throw new Error('the diagram says one retention for all log groups; the template has several');
  }
  const alarms = stack.alarms();
  stack.related('AuditAlarmsPolicyChangedFilter', 'AuditLog');
  return [
    box({ x: 890, y: 508, width: 440, height: 84, colour: colours.audit, heading: 'Événements — CloudWatch Logs', keys: [colours.audit], lines: [
      `${groups.length} groupes : journal, réseau, serveur ; ${days} jours`,
    ] }),
    arrow({ along: [[800, 550], [890, 550]], label: ['journaux'], at: [843, 542] }),
    arrow({ along: [[1110, 592], [1110, 648]] }),
    box({ x: 890, y: 648, width: 440, height: 100, colour: colours.alert, heading: `${alarms.length} alarmes — CloudWatch`, lines: [
      `${alarms.slice(0, 3).join(', ')},`, alarms.slice(3).join(', '),
    ] }),
  ];
}

function alerts(stack) {
  const { Budget: budget, NotificationsWithSubscribers: notices } = stack.properties('SpendingAlarmBudget');
  const percents = notices.map(({ Notification: notice }) =>
    `avis à ${notice.Threshold} % ${{ ACTUAL: 'dépensés', FORECASTED: 'prévus' }[notice.NotificationType]}`,
  );
  stack.related('AuditAlarmsPolicyChanged', 'AlertsTopic');
  stack.related('SpendingAlarmBudget', 'AlertsTopic');
  stack.related('WarehouseEventsInstances', 'AlertsTopic');
  return [
    box({ x: 360, y: 784, width: 440, height: 92, colour: colours.alert, heading: 'Alertes — SNS', keys: [colours.audit], lines: [
      `sujet ${stack.properties('AlertsTopic').TopicName}`,
      'un courriel à chaque adresse abonnée',
    ] }),
    box({ x: 890, y: 784, width: 220, height: 92, colour: colours.alert, heading: `Budget — ${budget.BudgetLimit.Amount} $ / mois`, lines: percents }),
    arrow({ along: [[890, 698], [845, 698], [845, 808], [800, 808]] }),
    arrow({ along: [[890, 846], [800, 846]] }),
    arrow({ along: [[580, 734], [580, 784]], label: ['pannes, changements'], at: [590, 770], anchor: 'start' }),
    arrow({ along: [[360, 830], [248, 830]], label: ['courriel'], at: [304, 822], ground: colours.paper }),
  ];
}

function keys(data, audit, stack) {
  const made = stack.ofType('KMS::Key').map((key) => key.Properties);
  if (made.length !== 2 || !made.every((key) => key.EnableKeyRotation)) {
    throw new Error('the diagram shows two keys, both turned over; the template does not');
  }
  stack.related('DataLakeBucket', 'KeysData');
  stack.related('WarehouseInstance', 'KeysData');
  ['AuditBucket', 'AuditTrail', 'AuditLog', 'AlertsTopic'].forEach((one) => stack.related(one, 'KeysAudit'));
  return [
    frame({ x: 1130, y: 784, width: 200, height: 92, colour: colours.line, heading: 'Deux clés KMS', fill: colours.paper }),
    keyMark(1148, 832, data),
    text(1180, 845, 'données', { fill: colours.quiet }),
    keyMark(1250, 832, audit),
    text(1282, 845, 'audit', { fill: colours.quiet }),
  ];
}
