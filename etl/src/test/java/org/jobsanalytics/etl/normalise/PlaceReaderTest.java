package org.jobsanalytics.etl.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Place.Position;
import org.jobsanalytics.etl.model.Place.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceReaderTest {

  private static final PlaceReader READER = new PlaceReader();

  private static Place place(OfferDraftBuilder draft, String text) {
    return READER.read(draft.build().location(), Fixtures.text(text), new Findings());
  }

  private static String words(Place place) {
    return String.join(
        " ",
        place.precision().name(),
        place.departmentCode().orElse("-"),
        place.communeCode().orElse("-"),
        place.communeName().orElse("-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          31 - TOULOUSE                  ; COMMUNE 31 31555 Toulouse
          75 - Paris 15e Arrondissement  ; COMMUNE 75 75056 Paris
          75 - PARIS 09                  ; COMMUNE 75 75056 Paris
          75 - Paris (Dept.)             ; COMMUNE 75 75056 Paris
          75                             ; COMMUNE 75 75056 Paris
          69                             ; DEPARTMENT 69 - -
          13 - MARSEILLE 04              ; COMMUNE 13 13055 Marseille
          67 - Rhin (Bas)                ; DEPARTMENT 67 - -
          74 - Savoie (Haute)            ; DEPARTMENT 74 - -
          90 - Belfort (Territoire de)   ; DEPARTMENT 90 - -
          37 - sur le département 37     ; DEPARTMENT 37 - -
          31 - 20 minutes au sud de Toulouse ; DEPARTMENT 31 - -
          86 - Vienne                    ; DEPARTMENT 86 - -
          38 - VIENNE                    ; COMMUNE 38 38544 Vienne
          974 - Port                     ; COMMUNE 974 97407 Le Port
          2a - AJACCIO                   ; COMMUNE 2A 2A004 Ajaccio
          69 - ST PRIEST                 ; COMMUNE 69 69290 Saint-Priest
          71 - CHALON S/SAONE            ; COMMUNE 71 71076 Chalon-sur-Saône
          92 - COURBEVOIE CEDEX          ; COMMUNE 92 92026 Courbevoie
          93 - Saint-Denis               ; COMMUNE 93 93066 Saint-Denis
          93 - Saint-Ouen                ; COMMUNE 93 93070 Saint-Ouen-sur-Seine
          78 - Le Chesnay                ; COMMUNE 78 78158 Le Chesnay-Rocquencourt
          92 - La Défense                ; DEPARTMENT 92 - -
          Paris - La Défense             ; DEPARTMENT 92 - -
          Sophia Antipolis               ; DEPARTMENT 06 - -
          Auvergne-Rhône-Alpes           ; REGION - - -
          Île-de-France                  ; REGION - - -
          France                         ; COUNTRY - - -
          Luxembourg (Frontalier)        ; ABROAD - - -
          Québec Canada                  ; ABROAD - - -
          Paris, Texas, United States    ; ABROAD - - -
          Paris, Ile-de-France           ; COMMUNE 75 75056 Paris
          Saint-Maurice                  ; COMMUNE 94 94069 Saint-Maurice
          Vienne                         ; COMMUNE 38 38544 Vienne
          33000 Bordeaux                 ; COMMUNE 33 33063 Bordeaux
          92419 Courbevoie Cedex         ; COMMUNE 92 92026 Courbevoie
          Nantes, Lyon                   ; COMMUNE 44 44109 Nantes
          Paris (75)                     ; COMMUNE 75 75056 Paris
          Paris 15                       ; COMMUNE 75 75056 Paris
          Lyon 03                        ; COMMUNE 69 69123 Lyon
          Saint-Denis                    ; COMMUNE 93 93066 Saint-Denis
          Saint-Denis (974)              ; COMMUNE 974 97411 Saint-Denis
          Saint-Denis - 974              ; COMMUNE 974 97411 Saint-Denis
          Saint-Denis, La Réunion        ; COMMUNE 974 97411 Saint-Denis
          Saint-Denis, Île-de-France     ; COMMUNE 93 93066 Saint-Denis
          Saint-Martin (33)              ; DEPARTMENT 33 - -
          Vienne (38)                    ; COMMUNE 38 38544 Vienne
          Vienne (86)                    ; DEPARTMENT 86 - -
          Bastia (2B)                    ; COMMUNE 2B 2B033 Bastia
          Montreuil, 93                  ; COMMUNE 93 93048 Montreuil
          Lyon et périphérie             ; COMMUNE 69 69123 Lyon
          Bordeaux Métropole             ; COMMUNE 33 33063 Bordeaux
          Grand Paris                    ; REGION - - -
          nulle part                     ; UNKNOWN - - -
          """)
  void label_isAPlace(String label, String expected) {
    assertThat(words(place(Fixtures.draft().placeLabel(label), ""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          France/Ile-de-France/Paris/8ème Arrondissement                  ; COMMUNE 75 75056 Paris
          France/Ile-de-France/Paris                                      ; COMMUNE 75 75056 Paris
          France/Ile-de-France/Hauts-de-Seine/Boulogne-Billancourt/Saint-Cloud ; COMMUNE 92 92064 Saint-Cloud
          France/Ile-de-France/Hauts-de-Seine/Nanterre/Courbevoie/La Défense   ; COMMUNE 92 92026 Courbevoie
          France/Bretagne/Finistère/Brest/Brest-Plouzané                  ; COMMUNE 29 29019 Brest
          France/Occitanie/Haute-Garonne/Toulouse/Toulouse 14e Canton     ; COMMUNE 31 31555 Toulouse
          France/Hauts-De-France/Nord/Lille/La-Madeleine                  ; COMMUNE 59 59368 La Madeleine
          France/Nouvelle-Aquitaine/Vienne                                ; DEPARTMENT 86 - -
          France/Centre                                                   ; REGION - - -
          France/DOM-TOM                                                  ; COUNTRY - - -
          France                                                          ; COUNTRY - - -
          """)
  void areas_areAPlace(String areas, String expected) {
    Place place = place(Fixtures.draft().areas(List.of(areas.split("/", -1))), "");

    assertThat(words(place)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ''          ; ''    ; 75108 ; ''      ; COMMUNE 75 75056 Paris
          Neuilly     ; 92200 ; ''    ; FR      ; COMMUNE 92 92051 Neuilly-sur-Seine
          ''          ; 69003 ; ''    ; France  ; COMMUNE 69 69123 Lyon
          ''          ; 33600 ; ''    ; FR      ; COMMUNE 33 33318 Pessac
          ''          ; 20090 ; ''    ; FR      ; COMMUNE 2A 2A004 Ajaccio
          Springfield ; 62701 ; ''    ; US      ; ABROAD - - -
          München     ; ''    ; ''    ; Germany ; ABROAD - - -
          Saint-Denis ; ''    ; ''    ; RE      ; COMMUNE 974 97411 Saint-Denis
          Saint-Denis ; ''    ; ''    ; FR      ; COMMUNE 93 93066 Saint-Denis
          ''          ; ''    ; ''    ; FR      ; COUNTRY - - -
          """)
  void codes_goBeforeNames(
      String label, String postalCode, String communeCode, String country, String expected) {
    OfferDraftBuilder draft =
        Fixtures.draft()
            .placeLabel(label)
            .postalCode(postalCode)
            .communeCode(communeCode)
            .country(country);

    assertThat(words(place(draft, ""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          France        ; Poste basé à Nantes.                     ; COMMUNE 44 44109 Nantes
          France        ; Localisation : Aix-en-Provence centre    ; COMMUNE 13 13001 Aix-en-Provence
          France        ; À Toulouse nous codons. Venez à Toulouse ; COMMUNE 31 31555 Toulouse
          France        ; Nos sites à Lyon et à Nantes             ; COUNTRY - - -
          Ile-de-France ; Poste basé à Nantes.                     ; REGION - - -
          France        ; Vous serez basé(e) à Labège (31).        ; COMMUNE 31 31254 Labège
          France        ; Poste basé à Paris 19 ème, métro proche  ; COMMUNE 75 75056 Paris
          France        ; Lieu : 75001 ParisEnvironnement agréable ; COMMUNE 75 75056 Paris
          France        ; Localisation : Lyon, France              ; COMMUNE 69 69123 Lyon
          France        ; Localisation : France, Somme, Amiens     ; COMMUNE 80 80021 Amiens
          France        ; Notre client, situé à TROYES (10), vend  ; COMMUNE 10 10387 Troyes
          France        ; Nous recrutons un comptable à Limoges    ; COMMUNE 87 87085 Limoges
          France        ; Mission d'intérim à CergyDate de début   ; COMMUNE 95 95127 Cergy
          France        ; Cabinet basé à Paris, Lyon et Nantes     ; COUNTRY - - -
          France        ; Équipes basées à Lyon et à Paris         ; COUNTRY - - -
          France        ; Le siège est situé à Bordeaux.           ; COUNTRY - - -
          France        ; Créée à Grenoble, la société grandit     ; COUNTRY - - -
          France        ; Services dans la ville. De Data à Excel  ; COUNTRY - - -
          France        ; Nous recrutons un ouvrier à Maçon        ; COUNTRY - - -
          59 - Nord     ; Poste basé à Lille.                      ; DEPARTMENT 59 - -
          """)
  void text_countsOnlyWhereTheFieldIsWide(String label, String text, String expected) {
    assertThat(words(place(Fixtures.draft().placeLabel(label), text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Administrateur SAP Nantes (H/F)             ; COMMUNE 44 44109 Nantes
          Consultant senior (F/H) - Toulouse          ; COMMUNE 31 31555 Toulouse
          Data Engineer - BORDEAUX H/F                ; COMMUNE 33 33063 Bordeaux
          Responsable de laboratoire - Paris (75) H/F ; COMMUNE 75 75056 Paris
          Agent d'entretien (ANNECY 74)               ; COMMUNE 74 74010 Annecy
          Data engineer (Saint-Denis, 974)            ; COMMUNE 974 97411 Saint-Denis
          Analyste Issy-les-Moulineaux                ; COMMUNE 92 92040 Issy-les-Moulineaux
          Maçon (H/F)                                 ; COUNTRY - - -
          MACON H/F                                   ; COUNTRY - - -
          Conseiller boutique Orange                  ; COUNTRY - - -
          Ingénieur matière Grasse                    ; COUNTRY - - -
          Chef de projet 75                           ; COUNTRY - - -
          """)
  void title_mayNameTheTown(String title, String expected) {
    var location = Fixtures.draft().placeLabel("France").build().location();

    Place place = READER.read(location, Texts.of(title, ""), new Findings());

    assertThat(words(place)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          48.85, 2.35,  48.85, 2.35
          2.35,  48.85, 48.85, 2.35
          55.45, -20.88, -20.88, 55.45
          40.7,  -74.0, 40.7,  -74.0
          """)
  void coordinates_arePutRight(String latitude, String longitude, double north, double east) {
    Place place = place(Fixtures.draft().coordinates(latitude, longitude), "");

    assertThat(place.position()).contains(new Position(north, east));
  }

  @Test
  void whatIsLost_isAnIssue() {
    Findings findings = new Findings();
    var location =
        Fixtures.draft().placeLabel("nulle part").coordinates("x", "2").build().location();

    Place place = READER.read(location, Fixtures.text(""), findings);

    assertThat(place).isEqualTo(Place.only(Precision.UNKNOWN));
    assertThat(findings.issues())
        .extracting(Issue::code)
        .containsExactly(Issue.Code.COORDINATES_UNREADABLE, Issue.Code.PLACE_UNKNOWN);
  }
}
