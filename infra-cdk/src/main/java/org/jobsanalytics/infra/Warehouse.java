package org.jobsanalytics.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.InstanceClass;
import software.amazon.awscdk.services.ec2.InstanceSize;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.rds.CaCertificate;
import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.CredentialsFromUsernameOptions;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.DatabaseInstanceEngine;
import software.amazon.awscdk.services.rds.EngineLifecycleSupport;
import software.amazon.awscdk.services.rds.IInstanceEngine;
import software.amazon.awscdk.services.rds.NetworkType;
import software.amazon.awscdk.services.rds.ParameterGroup;
import software.amazon.awscdk.services.rds.PostgresEngineVersion;
import software.amazon.awscdk.services.rds.PostgresInstanceEngineProps;
import software.amazon.awscdk.services.rds.StorageType;
import software.constructs.Construct;

/**
 * The database server: PostgreSQL 17 on RDS, reachable from one address only, over TLS only.
 *
 * <p><b>Needs</b> the network, both keys and the alarm topic's subscriptions (see {@link
 * WarehouseEvents}). <b>Offers</b> {@link #instance()}, {@link #parameterGroup()} and {@link
 * #secretArn()}. RDS makes the master password, keeps it in Secrets Manager and changes it every
 * seven days. <b>Destroy keeps</b> a last snapshot, from which the database can be restored, and
 * not the running server, which would cost on and hold the network; it fails until somebody turns
 * deletion protection off. <b>Costs</b> about 16 USD a month (instance 13, storage 3), 32 with
 * {@code multiAz}, and 0.40 for the secret.
 */
final class Warehouse extends Construct {

  /** Not PostgreSQL's own, which every scanner on the internet tries. */
  static final int PORT = 15_432;

  static final String DATABASE = "jobs_analytics_db";

  private static final String ADMINISTRATOR = "jobs_administrator";
  private static final int STORAGE_GIBIBYTES = 20;
  private static final int MOST_STORAGE_GIBIBYTES = 100;
  private static final int DAYS_OF_BACKUPS = 7;
  private static final List<String> LOGS = List.of("postgresql", "upgrade");
  private static final IInstanceEngine ENGINE =
      DatabaseInstanceEngine.postgres(
          PostgresInstanceEngineProps.builder().version(PostgresEngineVersion.VER_17).build());

  private final ParameterGroup parameters;
  private final DatabaseInstance instance;

  Warehouse(Construct scope, Network network, Keys keys, boolean multiAz) {
    super(scope, "Warehouse");
    parameters = createParameters();
    instance = createInstance(network, keys.data(), multiAz);
    // RDS refuses a public address in a network that no gateway is attached to yet. Each route
    // waits
    // for that; the VPC's own mark of being connected waits for the gateway, not for attaching it.
    network
        .vpc()
        .getPublicSubnets()
        .forEach(
            subnet ->
                instance.getNode().addDependency(subnet.getInternetConnectivityEstablished()));
    LOGS.forEach(log -> instance.getNode().addDependency(logGroup(log, keys.audit())));
  }

  DatabaseInstance instance() {
    return instance;
  }

  /** Its name, for {@code Fn::Sub}; the instance has made it by then. */
  String parameterGroup() {
    return Names.placeholder(parameters, "");
  }

  /** Of the administrator's password, which RDS makes and changes. */
  String secretArn() {
    return ((CfnDBInstance) instance.getNode().getDefaultChild())
        .getAttrMasterUserSecretSecretArn();
  }

  private ParameterGroup createParameters() {
    return ParameterGroup.Builder.create(this, "Parameters")
        .engine(ENGINE)
        .description("Jobs Analytics: TLS only, and a record of who came and what was changed")
        .parameters(
            // In one order, unlike Map.of: a template must be the same each time.
            new TreeMap<>(
                Map.of(
                    "rds.force_ssl", "1",
                    "ssl_min_protocol_version", "TLSv1.2",
                    "log_connections", "1",
                    "log_disconnections", "1",
                    "log_statement", "ddl")))
        .build();
  }

  private DatabaseInstance createInstance(Network network, IKey key, boolean multiAz) {
    DatabaseInstance.Builder builder =
        DatabaseInstance.Builder.create(this, "Instance")
            .instanceIdentifier(Names.INSTANCE)
            .engine(ENGINE)
            .instanceType(InstanceType.of(InstanceClass.T4G, InstanceSize.MICRO))
            .parameterGroup(parameters)
            .databaseName(DATABASE)
            .multiAz(multiAz)
            .copyTagsToSnapshot(true)
            .autoMinorVersionUpgrade(true)
            .allowMajorVersionUpgrade(false)
            // Else a version out of support costs twice as much instead of being upgraded.
            .engineLifecycleSupport(
                EngineLifecycleSupport.OPEN_SOURCE_RDS_EXTENDED_SUPPORT_DISABLED);
    place(builder, network);
    secure(builder, key);
    watch(builder);
    return builder.build();
  }

  private static void place(DatabaseInstance.Builder builder, Network network) {
    builder
        .vpc(network.vpc())
        .vpcSubnets(SubnetSelection.builder().subnetType(SubnetType.PUBLIC).build())
        .securityGroups(List.of(network.securityGroup()))
        .publiclyAccessible(true)
        .networkType(NetworkType.IPV4)
        .port(PORT);
  }

  private static void secure(DatabaseInstance.Builder builder, IKey key) {
    builder
        .credentials(
            Credentials.fromUsername(
                ADMINISTRATOR, CredentialsFromUsernameOptions.builder().encryptionKey(key).build()))
        .manageMasterUserPassword(true)
        .iamAuthentication(true)
        .caCertificate(CaCertificate.RDS_CA_RSA2048_G1)
        .storageType(StorageType.GP3)
        .allocatedStorage(STORAGE_GIBIBYTES)
        .maxAllocatedStorage(MOST_STORAGE_GIBIBYTES)
        .storageEncrypted(true)
        .storageEncryptionKey(key)
        .backupRetention(Duration.days(DAYS_OF_BACKUPS))
        .deletionProtection(true)
        .removalPolicy(RemovalPolicy.SNAPSHOT);
  }

  private void watch(DatabaseInstance.Builder builder) {
    builder
        .cloudwatchLogsExports(LOGS)
        .monitoringInterval(Duration.minutes(1))
        .monitoringRole(ServiceRoles.monitoring(this));
  }

  /** RDS would make it itself, without a key and for ever. It goes when the stack goes. */
  private LogGroup logGroup(String log, IKey key) {
    return LogGroup.Builder.create(this, "Log-" + log)
        .logGroupName("/aws/rds/instance/" + Names.INSTANCE + "/" + log)
        .encryptionKey(key)
        .retention(RetentionDays.ONE_YEAR)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
}
