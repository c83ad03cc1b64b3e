package org.jobsanalytics.reports.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.reports.figure.JsplotAdapter;
import org.jobsanalytics.reports.figure.Label;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.DataTable.Column;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;

/** What employers ask for: the technologies that offers name, by the share of offers. */
public final class Technologies implements Analysis {

  private static final int SHOWN = 20;
  private static final int LEADERS = 3;

  /** Longer names would leave no room for the bars on a phone. */
  private static final int LONGEST_LABEL = 24;

  private final Scope scope;
  private final Table technologies;
  private final long offersWithTechnology;

  private Technologies(Scope scope, Table technologies, long offersWithTechnology) {
    this.scope = scope;
    this.technologies = technologies;
    this.offersWithTechnology = offersWithTechnology;
  }

  /** Reads it from the mart. */
  public static Technologies read(Connection connection, Scope scope) throws SQLException {
    long offersWithTechnology =
        Mart.read(connection, "offers_with_technology").row(0).getLong("offers");
    Table technologies = Mart.read(connection, "technologies");
    DoubleColumn offers = technologies.numberColumn("offers").asDoubleColumn();
    return new Technologies(
        scope,
        technologies.addColumns(
            offers.divide(scope.offers()).setName("share"),
            offers.divide(offersWithTechnology).setName("share_of_offers_with_technology")),
        offersWithTechnology);
  }

  /**
   * Columns {@code technology, category, offers, share, share_of_offers_with_technology}, most
   * demanded first.
   */
  @Override
  public Table table() {
    return technologies;
  }

  /** How many offers name at least one. */
  long offersWithTechnology() {
    return offersWithTechnology;
  }

  @Override
  public Optional<Section> section(Words words) {
    if (technologies.isEmpty()) {
      return Optional.empty();
    }
    Table shown = technologies.first(Math.min(SHOWN, technologies.rowCount()));
    return Optional.of(
        new Section(
            "technologies",
            words.text("technologies.title"),
            sentences(words),
            figure(shown, words),
            5 + Math.round(shown.rowCount() * 1.6f),
            List.of(),
            List.of(scope.caption(words), unknown(words), shownOf(shown, words)),
            dataTable(words)));
  }

  @Override
  public String nothing(Words words) {
    return words.text("technologies.nothing");
  }

  private List<String> sentences(Words words) {
    Table leaders = technologies.first(Math.min(LEADERS, technologies.rowCount()));
    List<String> names =
        leaders.stream()
            .map(
                row ->
                    words.text(
                        "technologies.leader",
                        row.getString("technology"),
                        words.percent(row.getDouble("share"))))
            .toList();
    return List.of(
        words.text(
            "technologies.coverage",
            offersWithTechnology,
            words.share(offersWithTechnology, scope.offers()),
            technologies.rowCount()),
        words.text("technologies.leaders", names.size(), words.list(names)),
        words.text("technologies.reading"));
  }

  private ObjectNode figure(Table shown, Words words) {
    double[] percents = shown.doubleColumn("share").multiply(100).asDoubleArray();
    BarTrace bars =
        BarTrace.builder(shown.stringColumn("technology").asObjectArray(), percents)
            .orientation(BarTrace.Orientation.HORIZONTAL)
            .marker(Marker.builder().color("var(--bar)").build())
            .build();
    Axis names = Axis.builder().type(Axis.Type.CATEGORY).autoRange(Axis.AutoRange.REVERSED).build();
    Axis share =
        Axis.builder().title(words.text("technologies.axis")).gridColor("var(--line)").build();
    Layout layout =
        Layout.builder()
            .xAxis(share)
            .yAxis(names)
            .showLegend(false)
            .margin(Margin.builder().top(8).right(48).bottom(48).left(8).build())
            .build();
    ObjectNode figure = JsplotAdapter.figure(layout, List.of(bars));
    ((ObjectNode) figure.at("/layout/xaxis")).put("tickangle", 0);
    shortenNames((ObjectNode) figure.at("/layout/yaxis"), shown);
    ObjectNode trace = (ObjectNode) figure.at("/data/0");
    trace.put("hoverinfo", "text").put("textposition", "outside").put("cliponaxis", false);
    ArrayNode text = trace.putArray("text");
    ArrayNode hover = trace.putArray("hovertext");
    shown.forEach(row -> text.add(Label.of(words.percent(row.getDouble("share")))));
    shown.forEach(row -> hover.add(hover(row, words)));
    return figure;
  }

  /** The bars stay told apart by their whole names. */
  private static void shortenNames(ObjectNode axis, Table shown) {
    ArrayNode names = axis.put("tickmode", "array").putArray("tickvals");
    ArrayNode labels = axis.putArray("ticktext");
    for (String name : shown.stringColumn("technology")) {
      names.add(Label.of(name));
      boolean fits = name.length() <= LONGEST_LABEL;
      labels.add(Label.of(fits ? name : name.substring(0, LONGEST_LABEL - 1) + "…"));
    }
  }

  private static String hover(Row row, Words words) {
    String offers =
        words.text(
            "technologies.hover", row.getLong("offers"), words.percent(row.getDouble("share")));
    return Label.of(row.getString("technology"))
        + "<br>"
        + Label.of(row.getString("category"))
        + "<br>"
        + Label.of(offers);
  }

  private String unknown(Words words) {
    long without = scope.offers() - offersWithTechnology;
    return words.text("technologies.unknown", without, words.share(without, scope.offers()));
  }

  private String shownOf(Table shown, Words words) {
    return words.text("technologies.shown", shown.rowCount(), technologies.rowCount());
  }

  private DataTable dataTable(Words words) {
    List<Column> columns =
        List.of(
            Column.text(words.text("technologies.column.technology")),
            Column.text(words.text("technologies.column.category")),
            Column.number(words.text("column.offers")),
            Column.number(words.text("technologies.column.share")),
            Column.number(words.text("technologies.column.share.named")));
    List<List<String>> rows =
        technologies.stream()
            .map(
                row ->
                    List.of(
                        row.getString("technology"),
                        row.getString("category"),
                        words.number(row.getLong("offers")),
                        words.percent(row.getDouble("share")),
                        words.percent(row.getDouble("share_of_offers_with_technology"))))
            .toList();
    return new DataTable(columns, rows);
  }
}
