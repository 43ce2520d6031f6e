"""Titles, types and dates of pages that are no papers: laws, treaties of collections, minutes, news, fact sheets."""

import pytest
from hemisec.loaders.reader import read

PROSE = """The Permanent Council of the Organization of American States met in Lima, and the states spoke of the boats
of the bay, of the nets that the sailors mend, and of the harbour where all of them are kept in the winter of the year.
"""
TREATY = """# Boats

The States Parties to this Convention agree on the boats.

Article 1. This Convention is about boats.

Article 2. This Convention is open to signature by the states of the Organization of American States.
"""
TITLES = {
    "the section of a code": (
        "# Title 9— BOATS\n### CHAPTER 2— NETS\n#### § 290q. Boats of the bay\n##### (a) Nets\n\n" + PROSE,
                              "Boats of the bay"),
    "a bilingual collection": (
        "<meta charset='utf-8' />\n\n##Verdrag\n\n####Treaty on Boats of the Bay\n\n" + PROSE,
                               "Treaty on Boats of the Bay"),
    "the line below menus whose words the text takes up": (
        "Skip Links\nNews of the port\nSymbol of the harbour\n\nStates speak of the nets of sailors\n\n" + PROSE,
        "States speak of the nets of sailors"),
    "a path of links": (
        "Home > Boats of the bay > Nets\nBoats | Nets | Winter\n\nStates speak of the nets of sailors\n\n" + PROSE,
        "States speak of the nets of sailors"),
    "the body that a page is about": (
        "Permanent Council of the Organization of American States\nType of seat\n\n" + PROSE,
        "Permanent Council of the Organization of American States"),
    "a speech below its speaker": (
        "ANA PEREIRA, SECRETARY GENERAL OF THE ORGANIZATION\nOPENING OF THE HARBOUR OF BOATS\n\n" + PROSE,
        "Opening of the Harbour of Boats"),
    "a title that is printed twice": (
        "States speak of the netsStates speak of the nets\n\n" + PROSE, "States speak of the nets"),
    "a title into which a menu has run": (
        "Home Boats of the bay speak\n\nBoats of the bay speak\n\n" + PROSE, "Boats of the bay speak"),
    "front matter": ('---\npublished: true\ntitle: "Boats of the bay: OAS"\nlayout: posts\n---\n\n' + PROSE,
                     "Boats of the bay: OAS"),
    "minutes": ("   APPROVAL OF THE DRAFT ORDER\n\n   El PRESIDENTE: I open the meeting on the boats.\n\n" + PROSE,
    None),
    "a numbered paragraph": ("128.   In the winter the Council met and\nadopted what it had before it.\n\n" + PROSE,
    None),
    "a chapter glued to its number": ("II.LEGAL INSTRUMENTS\n\n" + PROSE, None),
    "a chapter of a page that is no paper": ("I. BOATS AND NETS OF THE BAY\n\n" + PROSE, "Boats and Nets of the Bay"),
    "the acronym of a body": ("OAS\n" + PROSE, "OAS"),
    "a wrapped paragraph under a type": (
        "OEA/Ser.K/XXXIV\nCIBER-IX/doc.3/16 rev.1\nOriginal: Spanish\nRECOMMENDATIONS*\n" + PROSE * 2,
        "Recommendations"),
    "a name of a body below the title": (
        "Boats in the Documents of the Summit\n\nFact Sheet\n"
        "Bureau of Western Hemisphere Affairs\nJanuary 29, 2009\n\n" + PROSE,
        "Boats in the Documents of the Summit"),
    "a title that is whole further down": (
        "Inter-American Convention on the boats and the nets of the bays o\n\nTranscript\n\n"
        "INTER-AMERICAN CONVENTION ON THE BOATS AND THE NETS OF THE BAYS OF THE SEA\nTHE STATES PARTIES,\n"
        "CONSCIOUS that boats matter;\n\nREAFFIRMING the nets,\n\nHAVE DECIDED to adopt this Convention.\n",
        "Inter-American Convention on the Boats and the Nets of the Bays of the Sea"),
}


@pytest.mark.parametrize("name", TITLES)
def test_the_title_is_what_the_page_marks_or_says(name: str) -> None:
    page, title = TITLES[name]
    assert read(page).document.title == title


@pytest.mark.parametrize(("page", "kind"), [
    (TREATY, "treaty"),
    ("MINUTES OF THE FIFTH MEETING OF THE COMMITTEE\n\n" + PROSE, "report"),
    ("Summary of the meeting of April 11, 2006\n\n" + PROSE, "report"),
    ("Press Release\n\nFACT SHEET: Boats of the bay\n\n" + PROSE, "fact-sheet"),
    ("---\ntitle: Boats sail\nauthor: The Harbor\n---\n\n" + PROSE, "news"),
    ("Boats sail\n\nPublished on June 3, 2014\n\n" + PROSE, "news"),
    ("First Meeting of Boats: Commitment\n\n(Adopted at the seventh plenary session held on October 8, 2008)\n\n"
     "We, the Ministers of Boats, have adopted the following Commitment.\n\n" + PROSE, "declaration"),
    ("Boats sail\n\nPor\nAna Pérez\n04/02/2026 18:19\n\n" + PROSE, "news"),
    ("Boats sail\n\nBy Ann Peters\n\n" + PROSE, "news"),
    ("Barcos salen\n\nPor la Redacción\n\nLos barcos salen de la bahía.\n", "news"),
    ("Boats sail\n\nBy Staff Sgt. Ann C. Peters, Harbor Affairs\n\n" + PROSE, "news"),
    ("Boats sail\n\nThe states of the old bay decided today what their boats and sailors shall do in the winters."
     "\n\n1. To thank the sailors.\n", "news"),
    ("Los barcos salen\n\nLos barcos de la bahía salieron el 3 de mayo a pescar con sus redes, y los pescadores que"
     " se quedaron en el puerto miraron desde la playa cómo se iban, sin decir nada a nadie.\n", "news"),
    ("Los barcos\n\nLos barcos de la bahía salieron el 3 de mayo de 1948 a pescar con sus redes, y los pescadores"
     " que quedaron en el puerto miraron desde la playa cómo se iban, sin decir nada a nadie.\n", "document"),
    ("Os barcos\n\nSenhor Presidente, os barcos da baía saíram hoje com as suas redes, e os pescadores que ficaram"
     " no porto olharam da praia como eles partiam, sem dizer nada a ninguém, porque não havia nada.\n", "document"),
    ("BOATS 27 OF THE BAY\nREPORT OF THE SEVENTH MEETING OF BOATS AND NETS\n\n" + PROSE, "report"),
    ("LEY 1234\nPor la cual se aprueba el Convenio sobre barcos\n\nEL CONGRESO,\n\nCONSIDERANDO que hay barcos;"
     "\n\nRESUELVE:\n\n1. Aprobar el Convenio sobre barcos.\n", "document"),
])
def test_the_type_of_a_page(page: str, kind: str) -> None:
    assert read(page).document.type == kind


@pytest.mark.parametrize(("head", "place"), [
    ("Declaration of the Boats\n\nManagua, Nicaragua\n\n", "Managua"),
    ("Declaration of the Boats\nLima, Peru, June 3, 2011\n\n", "Lima"),
    ("Declaration of Managua\n\n", None),
])
def test_a_place_alone_in_a_line_of_the_heading_is_that_of_the_page(head: str, place: str | None) -> None:
    record = read(head + PROSE)
    assert next((e.label for e in record.entities if e.id == record.document.place), None) == place


def test_a_declaration_is_of_the_meeting_in_its_heading() -> None:
    record = read("Seventh Conference of Ministers of Defense of the Americas: Declaration of the Bay\n\n"
                  "The Ministers of Defense,\n\nRECALLING the boats;\n\nREAFFIRMING the nets,\n\nDECLARE:\n\n"
                  "1. That boats are good.\n\n2. That nets are good.\n")
    meeting = next(e for e in record.entities if e.id == record.document.adopted_at)
    assert (meeting.kind, meeting.ordinal) == ("meeting", 7)


@pytest.mark.parametrize(("head", "issuer"), [
    ("Press Release\n\nBoats sail in the bay", "Organization of American States"),
    ("IACHR\n\nPress Release\n\nBoats sail in the bay", "Inter-American Commission on Human Rights"),
    ("Press Release\n\nIACHR sees the boats of the bay", "Inter-American Commission on Human Rights"),
    ("Press Release\n\nCICAD sees the boats of the bay", "Organization of American States"),
])
def test_a_press_release_is_of_the_body_that_publishes_it(head: str, issuer: str) -> None:
    record = read(f"{head}\n\nJune 3, 2011\n\n{PROSE}")
    assert [e.label for e in record.entities if e.id == record.document.issuer] == [issuer]


@pytest.mark.parametrize(("page", "date"), [
    ("OEA/Ser.G\nCP/RES.\n990 (1503/05)\n23 April\n2003\nOriginal:\nSpanish\n\nBOATS OF THE BAY\n\n" + PROSE,
     "2003-04-23"),
    ("OEA/Ser.L. SG/MESICIC/doc.536/18 13 September Thirty-First Meeting of the Committee Original: Spanish\n\n"
     "MINUTES OF THE MEETING OF THE COMMITTEE\n\n" + PROSE, "2018-09-13"),
    ("CP/RES. 990 (1503/05)\n\nBOATS OF THE BAY\n\n(Adopted at its session held on August 25, 2005 "
     "and amended at its meeting of January 24, 2006)\n\nTHE PERMANENT COUNCIL,\n\nRESOLVES:\n\n1. To thank the "
     "sailors.\n", "2005-08-25"),
    ("Annual Report 2019\n\n" + PROSE, "2019"),
    ("News of the missions\n\nBoats sail in the bay\n\n" + PROSE + "\nLima, 3 June 2011\n\nShare this\n", "2011-06-03"),
    (TREATY + "\n(Adopted at the first plenary session, held in Washington, D.C., on November 13, 1997)\n",
    "1997-11-13"),
])
def test_the_date_of_a_page(page: str, date: str) -> None:
    assert read(page).document.date == date


def test_a_number_told_in_a_sentence_is_not_the_symbol_of_the_page() -> None:
    record = read("128. In the winter the Permanent Council of the Organization met in Washington and\nadopted "
                  "resolution 953 (1700/09) on the boats of the bay.\n\n" + PROSE)
    assert record.document.symbol is None
