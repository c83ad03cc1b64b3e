package org.jobsanalytics.reports.slides;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Palette;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.page.Section.LegendEntry;

/** A new slide of a deck, and what can be put on it. Places are in points. */
final class SlideCanvas {

  /** As many as fit beside a map. */
  private static final int MOST_ROWS = 10;

  /**
   * Points: smaller letters are not read from a screen on a wall, so that a text is cut instead.
   */
  private static final double SMALLEST = 8;

  /** Above and below the text of a box. */
  private static final double INSETS = 7.2;

  private final XMLSlideShow show;
  private final XSLFSlide slide;
  private final Palette palette;

  /** An empty slide at the end, with a notice at its foot unless that is empty. */
  SlideCanvas(XMLSlideShow show, Palette palette, String notice) {
    this.show = show;
    this.palette = palette;
    this.slide = show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY));
    text(notice, new Rectangle2D.Double(40, 512, 880, 22), 11, "--warning");
  }

  /** In the place that programs take for the slide's name. */
  void title(String text) {
    XSLFTextShape title = slide.getPlaceholder(0);
    title.setAnchor(new Rectangle2D.Double(40, 24, 880, 58));
    title.setVerticalAlignment(VerticalAlignment.MIDDLE);
    title.clearText();
    XSLFTextParagraph paragraph = title.addNewTextParagraph();
    paragraph.setTextAlign(TextAlign.LEFT);
    write(paragraph, text, 28, "--text").setBold(true);
  }

  /** Lines of text, in smaller letters if they do not fit else, cut at last; nothing if empty. */
  void text(String text, Rectangle2D place, double size, String colour) {
    if (text.isEmpty()) {
      return;
    }
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(place);
    box.setWordWrap(true);
    box.clearText();
    for (String line : text.split("\n", -1)) {
      write(box.addNewTextParagraph(), line, size, colour);
    }
    for (double smaller = size; !fits(box, place) && smaller > SMALLEST; smaller--) {
      resize(box, Math.max(SMALLEST, smaller - 1));
    }
    while (!fits(box, place) && shorten(box)) {}
  }

  private static boolean fits(XSLFTextBox box, Rectangle2D place) {
    return box.getTextHeight() + INSETS <= place.getHeight();
  }

  private static void resize(XSLFTextBox box, double size) {
    box.getTextParagraphs().stream()
        .flatMap(paragraph -> paragraph.getTextRuns().stream())
        .forEach(run -> run.setFontSize(size));
  }

  /** Takes the last tenth of the last line away; false if nothing is left to take. */
  private static boolean shorten(XSLFTextBox box) {
    List<XSLFTextParagraph> lines = box.getTextParagraphs();
    XSLFTextRun last = lines.get(lines.size() - 1).getTextRuns().get(0);
    String text = last.getRawText();
    if (text.length() < 20) {
      return lines.size() > 1
          && box.removeTextParagraph(lines.get(lines.size() - 1))
          && mark(lines.get(lines.size() - 1).getTextRuns().get(0));
    }
    int end = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) * 9 / 10);
    last.setText(text.substring(0, end).strip() + "…");
    return true;
  }

  /** Says that something is missing behind a text. */
  private static boolean mark(XSLFTextRun last) {
    last.setText(last.getRawText().replaceAll("…$", "") + "…");
    return true;
  }

  /** As many of the lines as fit, at least one; returns how many. */
  int lines(List<String> lines, Rectangle2D place, double size) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(place);
    box.setWordWrap(true);
    box.clearText();
    for (int at = 0; at < lines.size(); at++) {
      XSLFTextParagraph line = box.addNewTextParagraph();
      write(line, lines.get(at), size, "--text");
      if (at > 0 && !fits(box, place)) {
        box.removeTextParagraph(line);
        return at;
      }
    }
    return lines.size();
  }

  private XSLFTextRun write(XSLFTextParagraph paragraph, String text, double size, String colour) {
    XSLFTextRun run = paragraph.addNewTextRun();
    run.setText(text);
    run.setFontSize(size);
    run.setFontColor(new Color(palette.rgb(colour)));
    return run;
  }

  /** What the slide counts. */
  void foot(String text) {
    text(text, new Rectangle2D.Double(40, 472, 880, 40), 10, "--quiet");
  }

  /** What the speaker reads. */
  void notes(List<String> lines) {
    for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.setText(String.join("\n", lines));
      }
    }
  }

  /** A chart of bars. */
  void chart(ChartNumbers numbers, Rectangle2D place) {
    XSLFChart chart = show.createChart();
    NativeChart.draw(chart, numbers, palette);
    slide.addChart(
        chart,
        new Rectangle2D.Double(
            Units.toEMU(place.getX()),
            Units.toEMU(place.getY()),
            Units.toEMU(place.getWidth()),
            Units.toEMU(place.getHeight())));
  }

  /** The map on the left, its colours' meaning on the right. */
  void map(Section section, Rectangle2D place) {
    MapPicture map = new MapPicture(section.figure(), palette);
    double width = place.getHeight() * map.width();
    XSLFPictureShape picture = slide.createPicture(show.addPicture(map.png(), PictureType.PNG));
    picture.setAnchor(new Rectangle2D.Double(place.getX(), place.getY(), width, place.getHeight()));
    insets(section.figure().at("/data/2"), map, picture.getAnchor());
    double top = place.getY() + 10;
    for (LegendEntry entry : section.legend()) {
      double left = place.getX() + width + 20;
      var square = slide.createAutoShape();
      square.setShapeType(ShapeType.RECT);
      square.setAnchor(new Rectangle2D.Double(left, top + 6, 14, 14));
      square.setFillColor(new Color(palette.rgb(entry.colour())));
      text(entry.meaning(), new Rectangle2D.Double(left + 22, top, 150, 26), 13, "--text");
      top += 30;
    }
  }

  /** The first rows of the table behind a map: what a place is called, and its numbers. */
  void table(DataTable rows, Rectangle2D place) {
    List<Integer> columns =
        IntStream.range(1, rows.columns().size())
            .filter(at -> at == 1 || rows.columns().get(at).isNumber())
            .limit(4)
            .boxed()
            .toList();
    XSLFTable table = slide.createTable();
    table.setAnchor(place);
    row(table, columns.stream().map(at -> rows.columns().get(at).title()).toList(), true);
    rows.rows().stream()
        .limit(MOST_ROWS)
        .forEach(row -> row(table, columns.stream().map(row::get).toList(), false));
    table.setColumnWidth(0, 125);
    for (int at = 1; at < columns.size(); at++) {
      table.setColumnWidth(at, (place.getWidth() - 125) / (columns.size() - 1));
    }
  }

  private void row(XSLFTable table, List<String> texts, boolean heading) {
    XSLFTableRow row = table.addRow();
    row.setHeight(20);
    for (int at = 0; at < texts.size(); at++) {
      XSLFTableCell cell = row.addCell();
      cell.setInsets(new Insets2D(2, 4, 2, 4));
      cell.setBorderColor(BorderEdge.bottom, new Color(palette.rgb("--line")));
      XSLFTextParagraph paragraph = cell.addNewTextParagraph();
      paragraph.setTextAlign(at == 0 ? TextAlign.LEFT : TextAlign.RIGHT);
      write(paragraph, texts.get(at), heading ? 9 : 11, heading ? "--quiet" : "--text")
          .setBold(heading);
    }
  }

  /** The names of the insets, centred where the page has them. */
  private void insets(JsonNode labels, MapPicture map, Rectangle2D picture) {
    for (int at = 0; at < labels.path("text").size(); at++) {
      Point2D place = map.place(labels.path("lon").get(at), labels.path("lat").get(at));
      boolean beside = labels.path("textposition").get(at).asText().endsWith("right");
      double x = picture.getX() + place.getX() * picture.getWidth() - (beside ? 8 : 50);
      double y = picture.getY() + place.getY() * picture.getHeight() - (beside ? 14 : 7);
      XSLFTextBox box = slide.createTextBox();
      box.setAnchor(new Rectangle2D.Double(x, y, beside ? 160 : 100, 14));
      box.setInsets(new Insets2D(0, 0, 0, 0));
      XSLFTextParagraph paragraph = box.addNewTextParagraph();
      paragraph.setTextAlign(beside ? TextAlign.LEFT : TextAlign.CENTER);
      String name = ChartNumbers.plain(labels.path("text").get(at).asText());
      write(paragraph, name, 9, "--quiet");
    }
  }
}
