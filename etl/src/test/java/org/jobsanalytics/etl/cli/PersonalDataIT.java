package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.Captures;
import org.jobsanalytics.etl.NeedsCaptures;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a recruiter's page says of persons, none of it is in the warehouse. */
@NeedsCaptures
final class PersonalDataIT {

  private static final Map<String, String> CAPTURES =
      new TreeMap<>(
          Map.of(
              "francetravail/crawl-1", "francetravail",
              "francetravail/crawl-2", "francetravail",
              "odd", "francetravail",
              "adzuna", "adzuna",
              "wttj", "wttj",
              "jobposting", "jobposting"));

  /** Written without a look at the rules that remove them. */
  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          "e-mail address",
          Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,64}\\.\\p{L}{2,}"),
          "telephone number",
          Pattern.compile(
              "(?<![\\p{L}\\p{N}.,/=_-])(?:(?:\\+|00)33[ .-]?(?:\\(0\\)[ .-]?)?|0)[1-9]"
                  + "(?:[ .\\u00a0\\u202f-]?[0-9]{2}){4}(?![\\p{L}\\p{N}])"),
          "name of a contact",
          Pattern.compile(
              "(?i:contact\\p{L}{0,3}) ?:? ?(?:M\\.|Mr\\.?|Mme|Mlle|Madame|Monsieur) "
                  + "\\p{Lu}\\p{L}+"));

  private static final String COLUMNS =
      """
      select table_schema, table_name, column_name
      from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where table_schema in ('core', 'ops', 'staging')
          and table_type = 'BASE TABLE'
          and (data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY'))
      order by 1, 2, 3
      """;

  @TempDir Path home;

  @Test
  void everyTextColumn_isWithoutContactsAddressesAndNumbers() throws Exception {
    Jobs jobs = new Jobs(home);
    for (Map.Entry<String, String> capture : CAPTURES.entrySet()) {
      load(jobs, capture.getValue(), capture.getKey());
    }
    AhoCorasickDoubleArrayTrie<String> contacts = contacts();
    SortedMap<String, String> found = new TreeMap<>();
    int texts = 0;

    try (Warehouse warehouse = jobs.warehouse();
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      for (String column : columns(statement)) {
        for (String text : texts(statement, column)) {
          texts++;
          search(column, text, contacts, found);
        }
      }
    }

    assertThat(texts).isGreaterThan(20_000);
    assertThat(found).isEmpty();
  }

  private static void load(Jobs jobs, String source, String captures) {
    Jobs.Answer answer =
        jobs.run("import", "--load", "--source", source, "" + Captures.of(captures));
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  /** Every value of a {@code contact} in the captures; the trie needs them sorted. */
  private static AhoCorasickDoubleArrayTrie<String> contacts() throws IOException {
    TreeMap<String, String> values = new TreeMap<>();
    for (String captures : CAPTURES.keySet()) {
      for (ContactField contact : ContactField.in(Captures.of(captures))) {
        values.put(contact.value(), contact.name());
      }
    }
    assertThat(values).hasSizeGreaterThan(500).containsValue("telephone").containsValue("nom");
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(values);
    return trie;
  }

  private static List<String> columns(Statement statement) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        columns.add("%s.%s.%s".formatted(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    assertThat(columns).contains("core.offer.description", "ops.quarantine.detail");
    return columns;
  }

  private static List<String> texts(Statement statement, String column) throws SQLException {
    int name = column.lastIndexOf('.');
    String question =
        "select distinct %1$s::text from %2$s where %1$s is not null"
            .formatted(column.substring(name + 1), column.substring(0, name));
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static void search(
      String column,
      String text,
      AhoCorasickDoubleArrayTrie<String> contacts,
      SortedMap<String, String> found) {
    PATTERNS.forEach(
        (kind, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            found.put(column + ": " + kind + " " + matcher.group(), around(text, matcher.start()));
          }
        });
    for (AhoCorasickDoubleArrayTrie.Hit<String> hit : contacts.parseText(text)) {
      found.put(
          column + ": contact's " + hit.value + " " + text.substring(hit.begin, hit.end),
          around(text, hit.begin));
    }
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 80));
  }
}
