package org.jobsanalytics.etl.normalise;

import java.util.Optional;

/** How far a source's words narrow down where a named commune can lie. */
record Scope(Optional<String> departmentCode, Optional<String> regionCode) {

  static final Scope EVERYWHERE = new Scope(Optional.empty(), Optional.empty());

  static Scope department(String code) {
    return new Scope(Optional.of(code), Optional.empty());
  }

  boolean isEverywhere() {
    return departmentCode.isEmpty() && regionCode.isEmpty();
  }

  boolean holds(Commune commune, Geography geography) {
    boolean inDepartment = departmentCode.map(commune.departmentCode()::equals).orElse(true);
    return inDepartment
        && (regionCode.isEmpty()
            || geography.regionOf(commune.departmentCode()).equals(regionCode));
  }

  /** Whether a commune of its département bears the name, as Soudan (44) does, and a country. */
  boolean hasTown(String name, Geography geography) {
    return departmentCode.isPresent()
        && geography.communesNamed(Folding.key(name)).stream()
            .anyMatch(commune -> holds(commune, geography));
  }
}
