// Makes the committed tables of French places and of countries.
//
//   cd "$(mktemp -d)" && npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf *.tgz
//   node …/etl/src/reference/make-places.mjs package …/etl/src/main/resources/org/jobsanalytics/etl/normalise
//
// Same package and same Node in, same bytes out. Licence and columns: infrastructure/docs/reference-data.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error("usage: node make-places.mjs PACKAGE_FOLDER OUTPUT_FOLDER");
  process.exit(2);
}

const manifest = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
const read = (name) => JSON.parse(readFileSync(join(from, "data", name + ".json"), "utf8"));
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function write(name, credit, columns, rows) {
  const lines = rows.map((row) => row.join("\t")).sort(byText);
  const head = [`# ${credit}`, "# made by etl/src/reference/make-places.mjs", "# " + columns.join("\t")];
  writeFileSync(join(to, name), [...head, ...lines, ""].join("\n"));
  console.log(`${name}: ${rows.length} rows`);
}

const credit = `${manifest.name} ${manifest.version} (INSEE, La Poste), Licence Ouverte 2.0 (Etalab)`;
const regions = read("regions");
const departments = read("departements");
const places = read("communes");
const communes = places.filter((place) => place.type === "commune-actuelle");
const regionNames = new Map(regions.map((region) => [region.code, region.nom]));
const population = new Map();
for (const commune of communes) {
  const before = population.get(commune.departement) ?? 0;
  population.set(commune.departement, before + (commune.population ?? 0));
}

write("regions.tsv", credit, ["code", "name"], regions.map((region) => [region.code, region.nom]));
write(
  "departments.tsv",
  credit,
  ["code", "name", "region code", "region name", "population"],
  departments.map((department) => [
    department.code,
    department.nom,
    department.region,
    regionNames.get(department.region),
    population.get(department.code) ?? 0,
  ]),
);
write(
  "communes.tsv",
  credit,
  ["code", "name", "department code", "postal codes", "population"],
  communes.map((commune) => [
    commune.code,
    commune.nom,
    commune.departement,
    (commune.codesPostaux ?? []).join(" "),
    commune.population ?? 0,
  ]),
);
write(
  "arrondissements.tsv",
  credit,
  ["code", "commune code", "postal codes"],
  places
    .filter((place) => place.type === "arrondissement-municipal")
    .map((place) => [place.code, place.commune, (place.codesPostaux ?? []).join(" ")]),
);
write(
  "former-communes.tsv",
  credit,
  ["code", "name", "today's commune code"],
  places
    .filter((place) => place.type === "commune-deleguee" || place.type === "commune-associee")
    .map((place) => [place.code, place.nom, place.chefLieu]),
);

// Countries that are not the French Republic or a part of it, in French and English.
const french = new Intl.DisplayNames("fr", { type: "region", fallback: "none" });
const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const ofFrance = new Set(["FR", "FX", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF", "CP"]);
const noCountries = new Set(["EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AN", "BU", "CS", "DD", "DY", "HV", "NH", "NT", "RH", "SU", "TP", "UK", "VD", "YD", "YU", "ZR"]);
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => french.of(code) && !ofFrance.has(code) && !noCountries.has(code));
write(
  "countries.tsv",
  "Unicode CLDR country names, Unicode License v3",
  ["code", "French name", "English name"],
  codes.map((code) => [code, french.of(code), english.of(code)]),
);
