package org.jobsanalytics.etl.extract;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;

/**
 * What sites allow to crawl, by their robots.txt (<a
 * href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>), fetched once a host. Without one
 * everything is allowed; while it cannot be had nothing is.
 */
final class Robots {

  private static final List<String> OUR_NAME = List.of("jobsanalytics");
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  private final Function<Hop, HttpAnswer> fetch;
  private final Pace pace;
  private final Map<HttpUrl, SimpleRobotRules> rulesByFile = new HashMap<>();

  /** {@code fetch} follows redirects and asks no robots.txt. */
  Robots(Function<Hop, HttpAnswer> fetch, Pace pace) {
    this.fetch = fetch;
    this.pace = pace;
  }

  /**
   * Returns if {@code hop} may be asked.
   *
   * @throws SourceException BLOCKED if not; what the fetch threw if nobody knows
   */
  void check(Hop hop) {
    HttpUrl file = hop.url().resolve("/robots.txt");
    SimpleRobotRules rules = rulesByFile.get(file);
    if (rules == null) {
      rules = fetchRules(hop, file);
      rulesByFile.put(file, rules);
    }
    if (!rules.isAllowed(hop.url().toString())) {
      throw hop.complaint(Code.BLOCKED, reason(rules, hop.url()) + "; leave this page out");
    }
  }

  private SimpleRobotRules fetchRules(Hop hop, HttpUrl file) {
    Hop question = Hop.bare(hop.source(), file);
    HttpAnswer answer = fetch.apply(question);
    if (answer.status() == 401) {
      throw question.complaint(Code.BLOCKED, "status 401; the site wants no crawler");
    }
    if (answer.status() / 100 != 2) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    SimpleRobotRules rules = parse(file, answer);
    if (rules.getCrawlDelay() != BaseRobotRules.UNSET_CRAWL_DELAY) {
      pace.slowDown(hop.host(), Duration.ofMillis(rules.getCrawlDelay()));
    }
    return rules;
  }

  /** A delay that is longer than we wait makes the parser allow nothing. */
  private static SimpleRobotRules parse(HttpUrl file, HttpAnswer answer) {
    return new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), 0)
        .parseContent(
            file.toString(),
            answer.body().getBytes(StandardCharsets.UTF_8),
            answer.mediaType(),
            OUR_NAME);
  }

  private static String reason(SimpleRobotRules rules, HttpUrl url) {
    return rule(rules, url)
        .map(rule -> "robots.txt says 'Disallow: " + rule + "'")
        .orElse(
            "robots.txt allows nothing, or one page in more than "
                + LONGEST_DELAY.toSeconds()
                + " s");
  }

  /** The longest rule that forbids the page. */
  private static Optional<String> rule(SimpleRobotRules rules, HttpUrl url) {
    return rules.getRobotRules().stream()
        .filter(rule -> !rule.isAllow())
        .map(RobotRule::getPrefix)
        .filter(prefix -> forbids(prefix, url))
        .max(Comparator.comparingInt(String::length));
  }

  private static boolean forbids(String prefix, HttpUrl url) {
    SimpleRobotRules alone = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
    alone.addRule(prefix, false);
    return !alone.isAllowed(url.toString());
  }
}
