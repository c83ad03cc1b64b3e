package org.jobsanalytics.reports.slides;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.jobsanalytics.reports.page.Palette;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;

/** A chart that PowerPoint draws and lets edit; its numbers are in a workbook within the deck. */
final class NativeChart {

  private final XSLFChart chart;
  private final ChartNumbers numbers;
  private final Palette palette;
  private XDDFCategoryAxis names;
  private XDDFValueAxis values;

  private NativeChart(XSLFChart chart, ChartNumbers numbers, Palette palette) {
    this.chart = chart;
    this.numbers = numbers;
    this.palette = palette;
  }

  /** Puts the numbers into an empty chart. */
  static void draw(XSLFChart chart, ChartNumbers numbers, Palette palette) {
    new NativeChart(chart, numbers, palette).draw();
  }

  private void draw() {
    axes();
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
    bars.setBarDirection(numbers.horizontal() ? BarDirection.BAR : BarDirection.COL);
    bars.setVaryColors(false);
    bars.setGapWidth(40);
    XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, values);
    lines.setVaryColors(false);
    for (int at = 0; at < numbers.series().size(); at++) {
      add(numbers.series().get(at).isLine() ? lines : bars, at);
    }
    chart.plot(bars);
    chart.displayBlanksAs(DisplayBlanks.GAP); // a mean that is not known yet is not 0
    if (lines.getSeriesCount() > 0) {
      chart.plot(lines);
    }
    if (numbers.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    if (numbers.horizontal() && numbers.series().size() == 1) {
      label();
    }
  }

  /** Writes its number beside each bar, with a decimal, as parts in percent have. */
  private void label() {
    CTDLbls labels =
        chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0).addNewDLbls();
    CTNumFmt format = labels.addNewNumFmt();
    format.setFormatCode("0.0");
    format.setSourceLinked(false);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** The first row on top, as on the page. */
  private void axes() {
    names =
        chart.createCategoryAxis(numbers.horizontal() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    values = chart.createValueAxis(numbers.horizontal() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    values.setTitle(numbers.axisTitle());
    values.getOrAddMajorGridProperties().setLineProperties(line("--line"));
    if (numbers.horizontal()) {
      names.setOrientation(AxisOrientation.MAX_MIN);
      values.setCrosses(AxisCrosses.MAX);
    }
  }

  private void add(XDDFChartData data, int at) {
    ChartNumbers.Series series = numbers.series().get(at);
    int count = numbers.categories().size();
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(
            numbers.categories().toArray(String[]::new), range(count, 0), 0);
    Double[] amounts =
        series.values().stream().map(value -> value.orElse(null)).toArray(Double[]::new);
    XDDFChartData.Series added =
        data.addSeries(
            categories, XDDFDataSourcesFactory.fromArray(amounts, range(count, at + 1), at + 1));
    added.setTitle(series.name(), chart.setSheetTitle(series.name(), at + 1));
    if (added instanceof XDDFLineChartData.Series line) {
      line.setSmooth(false);
      line.setMarkerStyle(MarkerStyle.NONE);
      line.setLineProperties(line(series.colours().get(0)));
    } else {
      added.setFillProperties(fill(series.colours().get(0)));
      paintExceptions(added, series.colours());
    }
  }

  /** Bars of another colour than the first: incomplete periods, changes that may be chance. */
  private void paintExceptions(XDDFChartData.Series bars, List<String> colours) {
    for (int at = 1; at < colours.size(); at++) {
      if (!colours.get(at).equals(colours.get(0))) {
        bars.getDataPoint(at).setFillProperties(fill(colours.get(at)));
      }
    }
  }

  private String range(int count, int column) {
    return chart.formatRange(new CellRangeAddress(1, count, column, column));
  }

  private XDDFLineProperties line(String colour) {
    return new XDDFLineProperties(fill(colour));
  }

  private XDDFSolidFillProperties fill(String colour) {
    int rgb = palette.rgb(colour);
    return new XDDFSolidFillProperties(
        XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
  }
}
