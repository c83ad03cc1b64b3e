package org.jobsanalytics.etl.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jobsanalytics.etl.model.Cadre;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Conditions;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Education;
import org.jobsanalytics.etl.model.Language;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferKey;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Remote;
import org.jobsanalytics.etl.model.Salary;
import org.jobsanalytics.etl.model.Seniority;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.model.WorkTime;

/** Reads an offer back as it was written; without the source's update time, which is not kept. */
record OfferRow(ResultSet row) {

  Offer offer() throws SQLException {
    return new Offer(
        new OfferKey(new SourceId(row.getString("source")), row.getString("external_id")),
        row.getString("url"),
        row.getString("title"),
        row.getString("description"),
        company(),
        place(),
        Contract.valueOf(row.getString("contract")),
        Remote.valueOf(row.getString("remote")),
        salary(),
        number("experience_min_years"),
        new TreeSet<>(List.of((String[]) row.getArray("technologies").getArray())),
        conditions(),
        Optional.ofNullable(row.getString("rome_code")),
        time("published_at"),
        Optional.empty(),
        time("expires_at"));
  }

  private Optional<Company> company() throws SQLException {
    String key = row.getString("company_key");
    return key == null
        ? Optional.empty()
        : Optional.of(
            new Company(key, row.getString("company_name"), row.getBoolean("company_is_agency")));
  }

  private Place place() throws SQLException {
    Optional<Double> latitude = number("latitude");
    Optional<Double> longitude = number("longitude");
    return new Place(
        Place.Precision.valueOf(row.getString("precision")),
        Optional.ofNullable(row.getString("department_code")),
        Optional.ofNullable(row.getString("commune_code")),
        Optional.ofNullable(row.getString("commune_name")),
        latitude.flatMap(north -> longitude.map(east -> new Place.Position(north, east))));
  }

  private Conditions conditions() throws SQLException {
    return new Conditions(
        WorkTime.valueOf(row.getString("work_time")),
        number("weekly_hours"),
        Education.valueOf(row.getString("education")),
        Cadre.valueOf(row.getString("cadre")),
        Seniority.valueOf(row.getString("seniority")),
        Language.valueOf(row.getString("language")));
  }

  private Optional<Salary> salary() throws SQLException {
    String basis = row.getString("salary_basis");
    if (basis == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Salary(
            number("salary_min_eur_per_year").map(Double::intValue),
            number("salary_max_eur_per_year").map(Double::intValue),
            Salary.Basis.valueOf(basis),
            row.getBoolean("salary_repaired"),
            row.getString("salary_text")));
  }

  private Optional<Double> number(String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private Optional<Instant> time(String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
