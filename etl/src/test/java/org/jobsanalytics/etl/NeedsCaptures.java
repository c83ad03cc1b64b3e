package org.jobsanalytics.etl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Marks a test over captured responses. Rights to republish them were not established, so they are
 * not part of the project; where they are not beside it, the test is skipped by name.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "org.jobsanalytics.etl.Captures#present",
    disabledReason = "no captured responses beside the project (../shared/data)")
public @interface NeedsCaptures {}
