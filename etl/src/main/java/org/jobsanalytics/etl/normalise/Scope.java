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
    String department = commune.departmentCode();
    return (departmentCode.isEmpty() || department.equals(departmentCode.get()))
        && (regionCode.isEmpty() || geography.regionOf(department).equals(regionCode));
  }

  /** Whether a commune of its département bears the name, as Soudan (44) does, and a country. */
  boolean hasTown(String name, Geography geography) {
    if (departmentCode.isEmpty()) {
      return false;
    }
    for (Commune commune : geography.communesNamed(Folding.key(name))) {
      if (holds(commune, geography)) {
        return true;
      }
    }
    return false;
  }
}
