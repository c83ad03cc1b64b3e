package org.jobsanalytics.reports.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.reports.figure.JsplotAdapter;
import org.jobsanalytics.reports.figure.Label;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** Whether what is asked for most is also paid most: a dot a technology. */
final class DemandAndPay implements Analysis {

  private static final int FEWEST_DOTS = 3;

  private final Scope scope;
  private final Table technologies;

  /**
   * @param byAll what {@link Salaries#read} returned
   */
  DemandAndPay(Scope scope, Table byAll) {
    this.scope = scope;
    Table paid =
        byAll
            .where(
                byAll
                    .stringColumn("dimension")
                    .isEqualTo(Dimension.TECHNOLOGY.name())
                    .and(byAll.numberColumn("with_salary").isGreaterThanOrEqualTo(Salaries.FEWEST)))
            .selectColumns("value", "vacancies", "with_salary", "median");
    DoubleColumn vacancies = paid.numberColumn("vacancies").asDoubleColumn();
    this.technologies =
        paid.addColumns(vacancies.divide(Math.max(1, scope.vacancies())).setName("share"));
  }

  @Override
  public String name() {
    return "demand-and-pay";
  }

  /** Columns {@code value, vacancies, with_salary, median, share}, most demanded first. */
  @Override
  public Table table() {
    return technologies;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("salaries");
  }

  /** How the order by demand and the order by pay agree: Kendall's tau, from −1 to 1. */
  double agreement() {
    NumericColumn<?> share = technologies.doubleColumn("share");
    return share.kendalls(technologies.doubleColumn("median"));
  }

  @Override
  public Optional<Section> section(Words words) {
    if (technologies.rowCount() < FEWEST_DOTS) {
      return Optional.empty();
    }
    Row asked = technologies.row(0);
    Row paid = technologies.sortDescendingOn("median").row(0);
    String finding =
        words.text(
            "demand-and-pay.finding",
            asked.getString("value"),
            words.percent(asked.getDouble("share")),
            words.euros(asked.getDouble("median")),
            paid.getString("value"),
            words.euros(paid.getDouble("median")),
            words.percent(paid.getDouble("share")));
    String agreement = words.text("demand-and-pay.agreement", words.hundredths(agreement()));
    return Optional.of(
        new Section(
            name(),
            words.text("demand-and-pay.title"),
            List.of(finding, agreement),
            figure(words),
            30,
            List.of(),
            List.of(
                scope.caption(words),
                words.text("demand-and-pay.shown", technologies.rowCount(), Salaries.FEWEST)),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("demand-and-pay.nothing", FEWEST_DOTS, Salaries.FEWEST);
  }

  private ObjectNode figure(Words words) {
    DoubleColumn percent = technologies.doubleColumn("share").multiply(100);
    ScatterTrace dots =
        ScatterTrace.builder(percent, technologies.doubleColumn("median"))
            .mode(ScatterTrace.Mode.TEXT_AND_MARKERS)
            .text(technologies.stringColumn("value").asObjectArray())
            .marker(Marker.builder().color("var(--bar)").size(9).build())
            .build();
    Axis share =
        Axis.builder()
            .title(words.text("technologies.axis"))
            .gridColor("var(--line)")
            .type(Axis.Type.LOG)
            .build();
    Axis median =
        Axis.builder().title(words.text("salaries.axis")).gridColor("var(--line)").build();
    Layout layout =
        Layout.builder()
            .xAxis(share)
            .yAxis(median)
            .showLegend(false)
            .margin(Margin.builder().top(16).right(24).bottom(48).left(8).build())
            .build();
    ObjectNode figure = JsplotAdapter.figure(layout, List.of(dots));
    ((ObjectNode) figure.path("layout")).put("meta", "thinned"); // report.js leaves some names out
    ObjectNode trace = (ObjectNode) figure.at("/data/0");
    ((ObjectNode) figure.at("/layout/xaxis")).put("dtick", "D2"); // 1, 2, 5, 10, …
    ((ObjectNode) figure.at("/layout/yaxis")).put("tickformat", ",d");
    trace.put("textposition", "top center").put("hoverinfo", "text");
    ArrayNode hover = trace.putArray("hovertext");
    technologies.forEach(row -> hover.add(Label.of(row.getString("value")) + hover(row, words)));
    return figure;
  }

  private static String hover(Row row, Words words) {
    return "<br>"
        + Label.of(words.text("salaries.hover.median", words.euros(row.getDouble("median"))))
        + "<br>"
        + Label.of(
            words.text(
                "salaries.hover.vacancies", row.getLong("with_salary"), row.getLong("vacancies")));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(technologies, words)
        .text("technologies.column.technology", "value")
        .number("column.vacancies", "vacancies")
        .percent("technologies.column.share", "share")
        .number("salaries.column.with", "with_salary")
        .number("salaries.column.median", "median")
        .dataTable();
  }
}
