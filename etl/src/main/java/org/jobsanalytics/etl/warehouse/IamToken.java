package org.jobsanalytics.etl.warehouse;

import java.net.URI;
import java.util.Properties;
import org.jobsanalytics.etl.settings.AwsSettings;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.rds.RdsUtilities;

/**
 * Logs in with a token that is signed here and holds for 15 minutes; a connection that is open
 * outlives it. It is a secret as a password is: it is written nowhere.
 *
 * @param server as in {@code postgresql://host:5432/database}
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html">IAM
 *     database authentication</a>
 */
record IamToken(URI server, String user, AwsCredentialsProvider caller, AwsRegionProvider region)
    implements Login {

  private static final int USUAL_PORT = 5432;

  @Override
  public Properties now() {
    try {
      RdsUtilities rds =
          RdsUtilities.builder().region(region.getRegion()).credentialsProvider(caller).build();
      String token =
          rds.generateAuthenticationToken(
              request ->
                  request
                      .hostname(server.getHost())
                      .port(server.getPort() < 0 ? USUAL_PORT : server.getPort())
                      .username(user));
      return Login.of(user, token);
    } catch (SdkException e) {
      throw new WarehouseException(
          "warehouse: cannot sign a token for " + user + ": " + AwsSettings.complaint(e), e);
    }
  }
}
