package org.jobsanalytics.reports.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.jobsanalytics.reports.page.Page.Headline;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of any length stay in their boxes, by the measure of Java's fonts. */
final class DeckTest {

  private static final String LONG = "A source of ads with a long name and a longer licence, ";

  private static XMLSlideShow opened(List<String> lead, List<String> method) throws IOException {
    Deck deck =
        new Deck(
            Words.of(Language.EN),
            lead,
            "Simulated.",
            List.of(new Headline("12", LONG.repeat(2), LONG.repeat(2))),
            String.join(" ", lead),
            List.of(),
            method);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    deck.writeTo(file);
    return new XMLSlideShow(new ByteArrayInputStream(file.toByteArray()));
  }

  private static Stream<XSLFTextBox> boxes(XMLSlideShow show) {
    return show.getSlides().stream()
        .flatMap(slide -> slide.getShapes().stream())
        .filter(XSLFTextBox.class::isInstance)
        .map(XSLFTextBox.class::cast);
  }

  private static String text(XSLFSlide slide) {
    StringBuilder text = new StringBuilder();
    slide.getShapes().stream()
        .filter(XSLFTextBox.class::isInstance)
        .forEach(box -> text.append(((XSLFTextBox) box).getText()).append('\n'));
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 20})
  void manySources_stayInTheirBoxesAndAreAllNamed(int sources) throws Exception {
    List<String> credits =
        IntStream.range(0, sources).mapToObj(at -> "Source " + at + ": " + LONG.repeat(4)).toList();
    String all = LONG.repeat(sources);

    try (XMLSlideShow show = opened(List.of(all, all), credits)) {
      assertThat(boxes(show))
          .isNotEmpty()
          .allSatisfy(
              box ->
                  assertThat(box.getTextHeight())
                      .as(box.getText())
                      .isLessThanOrEqualTo(box.getAnchor().getHeight()));
      String closing =
          String.join("", show.getSlides().stream().skip(1).map(DeckTest::text).toList());
      assertThat(closing).contains(credits);
    }
  }
}
