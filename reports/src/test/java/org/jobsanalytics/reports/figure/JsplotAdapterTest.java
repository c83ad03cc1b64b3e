package org.jobsanalytics.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.components.TickSettings;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

final class JsplotAdapterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain é",
        "</script><script>alert(1)</script>",
        "it's \"quoted\"",
        "ends with \\",
        "\\",
        "\\'; alert(1); '",
        "two\nlines\r\nand\ta tab",
        "&quot;&amp;&#39;&lt;",
        "<a href=\"javascript:alert(1)\">link</a>",
        "line\u2028and\u2029paragraph",
        "', x: alert(1), y: '",
        "${x} {{x}} {% x %}",
        "null",
        "01",
        ""
      })
  void anyText_isShownLetterForLetter(String text) {
    BarTrace bars =
        BarTrace.builder(new Object[] {text, "other"}, new double[] {1, 2})
            .orientation(BarTrace.Orientation.HORIZONTAL)
            .name(text)
            .build();
    Axis names = Axis.builder().type(Axis.Type.CATEGORY).title(text).build();
    Layout layout = Layout.builder(text).yAxis(names).build();

    ObjectNode figure = JsplotAdapter.figure(layout, List.of(bars));

    String label = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    assertThat(figure.at("/data/0/y/0").asText()).isEqualTo(label);
    assertThat(figure.at("/data/0/name").asText()).isEqualTo(label);
    assertThat(figure.at("/layout/title/text").asText()).isEqualTo(label);
    assertThat(figure.at("/layout/yaxis/title/text").asText()).isEqualTo(label);
  }

  @Test
  void columnsOfDatesAndNumbers_becomeDatesNumbersAndGaps() {
    DateColumn days =
        DateColumn.create("day", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2));
    DoubleColumn mean = DoubleColumn.create("mean", 1.5, Double.NaN);
    Layout layout = Layout.builder().xAxis(Axis.builder().type(Axis.Type.DATE).build()).build();

    ObjectNode figure =
        JsplotAdapter.figure(layout, List.of(ScatterTrace.builder(days, mean).build()));

    assertThat(figure.at("/data/0/x").toString()).isEqualTo("[\"2026-11-01\",\"2026-11-02\"]");
    assertThat(figure.at("/data/0/y").toString()).isEqualTo("[1.5,null]");
  }

  @Test
  void numbersThatAreNone_becomeGaps() {
    BarTrace bars =
        BarTrace.builder(
                new Object[] {"a", "b", "c"},
                new double[] {Double.NaN, 2.5, Double.POSITIVE_INFINITY})
            .build();
    Axis names = Axis.builder().type(Axis.Type.CATEGORY).build();

    ObjectNode figure = JsplotAdapter.figure(Layout.builder().xAxis(names).build(), List.of(bars));

    assertThat(figure.at("/data/0/y").toString()).isEqualTo("[null,2.5,null]");
  }

  @Test
  void codesOnACategoryAxis_stayTexts() {
    BarTrace bars = BarTrace.builder(new Object[] {"01", "2A"}, new double[] {1, 2}).build();
    Axis codes = Axis.builder().type(Axis.Type.CATEGORY).build();

    ObjectNode figure = JsplotAdapter.figure(Layout.builder().xAxis(codes).build(), List.of(bars));

    assertThat(figure.at("/data/0/x").toString()).isEqualTo("[\"01\",\"2A\"]");
  }

  @Test
  void layout_hasNoSizeAndNoTextWhereABooleanIsMeant() {
    Axis axis =
        Axis.builder()
            .range(0, 10)
            .tickSettings(TickSettings.builder().suffix(" <b>").build())
            .build();

    ObjectNode layout =
        (ObjectNode)
            JsplotAdapter.figure(Layout.builder().xAxis(axis).build(), List.of()).get("layout");

    assertThat(layout.has("width")).isFalse();
    assertThat(layout.has("height")).isFalse();
    assertThat(layout.at("/xaxis/autorange").isBoolean()).isTrue();
    assertThat(layout.at("/xaxis/automargin").asBoolean()).isTrue();
    assertThat(layout.at("/xaxis/ticksuffix").asText()).isEqualTo(" &lt;b&gt;");
    assertThat(layout.at("/xaxis").has("title")).isFalse();
  }

  @Test
  void colours_passUntouched() {
    String[] colours = {"var(--bar)", "#ffffff"};
    BarTrace bars =
        BarTrace.builder(new Object[] {"a", "b"}, new double[] {1, 2})
            .marker(Marker.builder().color(colours).build())
            .build();

    ObjectNode figure = JsplotAdapter.figure(Layout.builder().build(), List.of(bars));

    assertThat(figure.at("/data/0/marker/color").toString())
        .isEqualTo("[\"var(--bar)\",\"#ffffff\"]");
  }

  @Test
  void somethingElseThanAnObject_isRefused() {
    assertThatThrownBy(() -> JavascriptLiteral.read("var x = [1];"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected an object literal");
    assertThatThrownBy(() -> JavascriptLiteral.read("var x = {a: alert(1)};"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected an object literal");
  }
}
