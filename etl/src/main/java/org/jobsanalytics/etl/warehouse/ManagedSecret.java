package org.jobsanalytics.etl.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Properties;
import org.jobsanalytics.etl.settings.AwsSettings;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Logs in with what AWS Secrets Manager keeps. RDS changes its master password every week, so it is
 * asked each time.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html">Password
 *     management with Secrets Manager</a>
 */
record ManagedSecret(String arn) implements Login {

  @Override
  public Properties now() {
    try (SecretsManagerClient secrets =
        SecretsManagerClient.builder().httpClientBuilder(Apache5HttpClient.builder()).build()) {
      return login(secrets.getSecretValue(request -> request.secretId(arn)).secretString());
    } catch (SdkException e) {
      throw new WarehouseException(
          "warehouse: cannot read " + arn + ": " + AwsSettings.complaint(e), e);
    }
  }

  /** The parser's own words are left out, as they quote what they do not understand. */
  private Properties login(String secret) {
    try {
      JsonNode parts = JsonMapper.builder().build().readTree(String.valueOf(secret));
      String user = parts.path("username").asText();
      String password = parts.path("password").asText();
      if (!user.isEmpty() && !password.isEmpty()) {
        return Login.of(user, password);
      }
    } catch (JsonProcessingException e) {
      // Said below.
    }
    throw new WarehouseException(
        "warehouse: expected username and password in " + arn + ", was something else");
  }
}
