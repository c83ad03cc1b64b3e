package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

/** All analyses of the study, in its order. One more is one class and one line here. */
public final class Analyses {

  private Analyses() {}

  /** Reads them from the mart; those that ask the same share the answer. */
  public static List<Analysis> read(Connection connection, Scope scope) throws SQLException {
    Table salaries = Salaries.read(connection);
    Table conditions = Mart.read(connection, "conditions");
    Geography geography = Geography.read(connection, scope);
    List<Analysis> analyses = new ArrayList<>();
    analyses.add(geography);
    analyses.add(new Density(scope, geography));
    analyses.add(DepartmentPay.read(connection, scope));
    analyses.add(Towns.read(connection, scope));
    analyses.add(Technologies.read(connection, scope));
    analyses.add(TechnologyCategories.read(connection, scope));
    analyses.add(TechnologyTrends.read(connection, scope));
    analyses.add(TechnologyPairs.read(connection, scope));
    analyses.add(TechnologyPlaces.read(connection, scope));
    analyses.add(Publications.read(connection, scope));
    analyses.add(SourcePublications.read(connection, scope));
    analyses.add(Salaries.by(Dimension.TECHNOLOGY, scope, salaries));
    analyses.add(Salaries.by(Dimension.CONTRACT, scope, salaries));
    analyses.add(Salaries.by(Dimension.EXPERIENCE, scope, salaries));
    analyses.add(Salaries.by(Dimension.REGION, scope, salaries));
    analyses.add(new DemandAndPay(scope, salaries));
    for (Dimension dimension :
        List.of(Dimension.CONTRACT, Dimension.REMOTE, Dimension.EXPERIENCE)) {
      analyses.add(new Conditions(dimension, scope, conditions));
      analyses.add(new ConditionsOverTime(dimension, scope, conditions));
    }
    analyses.add(Employers.read(connection, scope));
    analyses.add(Lifetimes.read(connection, scope));
    analyses.add(SourcesPerVacancy.read(connection, scope));
    analyses.add(SourceOverlap.read(connection, scope));
    analyses.add(SourcesAlone.read(connection, scope));
    analyses.add(Quality.read(connection, scope));
    analyses.add(Problems.read(connection, scope));
    return List.copyOf(analyses);
  }
}
