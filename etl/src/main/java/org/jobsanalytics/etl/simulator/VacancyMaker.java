package org.jobsanalytics.etl.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Remote;

/** Invents vacancies. */
final class VacancyMaker {

  private static final String SECTOR = " secteur bancaire";
  private static final String OTHER_SECTOR = " secteur hospitalier";
  private static final double WITH_SECTOR = 0.08;
  private static final int MOST_TOWNS = 100;

  private final long seed;
  private final Weights<Occupation> occupations = Occupation.all();
  private final Weights<Town> towns = Town.all();

  VacancyMaker(long seed) {
    this.seed = seed;
  }

  Vacancy make(long id, Employer employer, Instant opened) {
    Dice dice = Dice.of(seed, 2, id);
    Occupation occupation = occupations.one(dice);
    Town town = towns.one(dice);
    Contract contract = contract(occupation, dice);
    boolean learner = contract == Contract.STAGE || contract == Contract.ALTERNANCE;
    int years =
        learner || dice.chance(0.4) ? 0 : dice.one(List.of(1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 8));
    long own = dice.number();
    String title = dice.one(occupation.titles());
    boolean sector = Dice.of(seed, 7, id).chance(WITH_SECTOR);
    return new Vacancy(
        id,
        own,
        occupation,
        sector ? title + SECTOR : title,
        employer,
        town,
        contract,
        remote(occupation, dice),
        learner ? new Pay(dice.between(9, 14) * 1_200, 20_400) : pay(occupation, years, dice),
        years,
        technologies(occupation, title, town, dice),
        opened);
  }

  /**
   * Another vacancy of the same employer, under the same words but one: in another sector, if
   * {@code vacancy} names its own, else in another town.
   */
  Vacancy sister(Vacancy vacancy, long id, Instant opened) {
    boolean sector = vacancy.title().endsWith(SECTOR);
    Town town = vacancy.town();
    Dice dice = Dice.of(seed, 8, id);
    for (int i = 0; i < MOST_TOWNS && !sector && town.equals(vacancy.town()); i++) {
      town = towns.one(dice);
    }
    return new Vacancy(
        id,
        vacancy.seed(),
        vacancy.occupation(),
        sector ? vacancy.title().replace(SECTOR, OTHER_SECTOR) : vacancy.title(),
        vacancy.employer(),
        town,
        vacancy.contract(),
        vacancy.remote(),
        vacancy.pay(),
        vacancy.years(),
        vacancy.technologies(),
        opened);
  }

  private static Contract contract(Occupation occupation, Dice dice) {
    if (occupation.office()) {
      Contract[] kinds = {Contract.CDI, Contract.CDD, Contract.ALTERNANCE, Contract.STAGE};
      return kinds[dice.weighted(0.82, 0.08, 0.06, 0.04)];
    }
    Contract[] kinds = {
      Contract.CDI, Contract.CDD, Contract.INTERIM, Contract.SAISONNIER, Contract.ALTERNANCE
    };
    return kinds[dice.weighted(0.52, 0.24, 0.18, 0.03, 0.03)];
  }

  private static Remote remote(Occupation occupation, Dice dice) {
    if (dice.between(1, 100) > occupation.remotePercent()) {
      return Remote.UNKNOWN;
    }
    Remote[] ways = {Remote.HYBRID, Remote.FULL, Remote.OCCASIONAL, Remote.NONE};
    return ways[dice.weighted(0.66, 0.12, 0.14, 0.08)];
  }

  /** In steps of 1,200 euros, so that a month's pay is a round number too. */
  private static Pay pay(Occupation occupation, int years, Dice dice) {
    int from = occupation.payFrom() * 1_000;
    int width = occupation.payTo() * 1_000 - from;
    int middle = from + width * Math.min(years, 8) / 10 + dice.between(-1, 2) * 1_200;
    int min = Math.max(21_600, middle / 1_200 * 1_200);
    return new Pay(min, dice.chance(0.4) ? min : min + dice.between(1, 6) * 1_200);
  }

  /** Those of the title, and the commonest; some are at home in some regions. */
  private static List<String> technologies(
      Occupation occupation, String title, Town town, Dice dice) {
    List<String> chosen = new ArrayList<>();
    double likely = 0.75;
    for (String technology : occupation.technologies()) {
      boolean local = Math.floorMod((technology + town.region()).hashCode(), 4) == 0;
      boolean titled = List.of(title.split(" ", -1)).contains(technology);
      if (dice.chance(local ? Math.min(0.9, likely * 1.8) : likely) || titled) {
        chosen.add(technology);
      }
      likely = Math.max(0.12, likely * 0.82);
    }
    return chosen;
  }
}
