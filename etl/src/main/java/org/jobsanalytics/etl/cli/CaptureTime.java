package org.jobsanalytics.etl.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** When responses were captured, as an option says it. */
record CaptureTime(Instant instant) {

  /** Reads the option. */
  static final class Converter implements ITypeConverter<CaptureTime> {

    @Override
    public CaptureTime convert(String words) {
      try {
        return new CaptureTime(Instant.parse(words));
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "expected a time as in 2026-11-22T08:00:00Z, was '" + words + "'");
      }
    }
  }
}
