package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.Slice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the page "Add a source", compiled and run as it stands there. */
class AddASourceTest {

  private static final Path PAGE = Path.of("..", "infrastructure", "docs", "add-a-source.md");
  private static final String URL = "https://lameule.recruitee.com/api/offers";

  private static BoardSource recruitee;

  @BeforeAll
  static void compile(@TempDir Path folder) throws ReflectiveOperationException, IOException {
    Path code = Files.writeString(folder.resolve("Recruitee.java"), block("java"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    boolean compiled;
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-Xlint:all,-processing,-classfile,-path",
              "-Werror",
              "-proc:none",
              "-d",
              folder.toString(),
              "-cp",
              System.getProperty(
                  "surefire.test.class.path", System.getProperty("java.class.path")));
      compiled =
          compiler
              .getTask(complaints, files, null, options, null, files.getJavaFileObjects(code))
              .call();
    }
    assertThat(compiled).withFailMessage(complaints::toString).isTrue();
    BoardProvider provider = (BoardProvider) define(folder).getDeclaredConstructor().newInstance();
    recruitee = new BoardSource(provider);
  }

  /** In this package and class loader, as if it stood beside the other sources. */
  private static Class<?> define(Path folder) throws IOException, IllegalAccessException {
    String file = AddASourceTest.class.getPackageName().replace('.', '/') + "/Recruitee.class";
    return MethodHandles.lookup().defineClass(Files.readAllBytes(folder.resolve(file)));
  }

  /** The first block of the page in {@code language}. */
  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("(?s)\\n```" + language + "\\n(.*?\\n)```\\n")
            .matcher(Files.readString(PAGE));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static KeptCrawl crawl() {
    return KeptCrawl.of(recruitee, Map.of("boards", "lameule"));
  }

  @Test
  void example_read_givesWhatThePageSays() throws IOException {
    var page = Pages.at(URL, 200, recruitee, block("json"));

    String actual =
        "own url: "
            + recruitee.ownUrl(page.body()).orElse("none")
            + "\n"
            + ReadingText.of(recruitee.read(page));

    assertThat(actual).isEqualTo(block("text"));
  }

  @Test
  void example_fetched_keepsTheBoardAsASlice() throws IOException {
    FakeHttp http = new FakeHttp().ok(URL, block("json"));
    KeptCrawl crawl = crawl();

    crawl.run(http);

    assertThat(crawl.urls()).containsExactly(URL);
    assertThat(crawl.slices).extracting(Slice::name).containsExactly("lameule");
    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(2);
    assertThat(crawl.slices).allMatch(Slice::isComplete);
    assertThat(recruitee.hosts(SourceSettings.of(Map.of("boards", "lameule"))))
        .containsExactly("lameule.recruitee.com");
  }

  @Test
  void example_isNoSourceYet() {
    assertThat(Sources.all()).noneMatch(source -> source.id().equals(recruitee.id()));
  }
}
