"""Resolutions cited in words in four languages, symbols of unknown prefixes, and addresses that cite nothing."""

import pytest
from hemisec.loaders.symbols.finding import find_symbols

SECURITY_COUNCIL = [  # text that is the whole citation of resolution 1540
    "resolution 1540 of 28 April 2004 of the Security Council", "Resolución 1540/2004 del Consejo de Seguridad",
    "Resolución 1540 de 2004 del Consejo de Seguridad de la ONU", "resolución del Consejo de Seguridad 1540 (2004)",
    "resolution 1540, adopted on April 28, 2004, by the Security Council", "Resolução CSNU 1540", "RCSNU 1540",
    "resolución CSNU 1540 (2004)", "UNSC Res. 1540", "Security Council Res. 1540 (2004)",
    "UN Security Council Resolution (UNSCR) 1540", "résolution 1540 (2004) du Conseil de sécurité de l’ONU",
    "résolution n° 1540 du 28 avril 2004 du Conseil de sécurité", "resolução nº 1540 do Conselho de Segurança da ONU",
    "S/RES 1540 (2004)", "S/RES. 1540 (2004)", "S/RES/1540/2004", "S/Res/1540 (2004)",
    "resolución 1540, adoptada el 28 de abril de 2004, del Consejo de Seguridad",
]
UN_ASSEMBLY = [  # resolution 55/25
    "A/RES 55/25", "A/Res/55/25", "resolução 55/25 da Assembleia-Geral da ONU",
    "resolución de la Asamblea General de las Naciones Unidas 55/25", "UN General Assembly Res. 55/25",
    "résolution 55/25 de l'Assemblée générale des Nations Unies",
]
LISTS = [  # text and the canonical symbols in it
    ("resolutions 940 (1994) of 31 July 1994, 948 (1994) of15 October 1994, and 975 (1995) of 30 January 1995",
     ["S/RES/940 (1994)", "S/RES/948 (1994)", "S/RES/975 (1995)"]),
    ("las resoluciones 841 (1993) de 16 de junio de 1993 y 861 (1993) de 27 de agosto de 1993",
     ["S/RES/841 (1993)", "S/RES/861 (1993)"]),
    ("resolutions 2137 to 2139 (XXXV-O/05)", [f"AG/RES. {n} (XXXV-O/05)" for n in (2137, 2138, 2139)]),
    ("resoluciones 2137 a 2139 de la Asamblea General de la OEA",
     [f"AG/RES. {n} (XXXV-O/05)" for n in (2137, 2138, 2139)]),
    ("General Assembly resolutions 1939, 1940 and 1941 (XXXIII-O/03)",
     [f"AG/RES. {n} (XXXIII-O/03)" for n in (1939, 1940, 1941)]),
    ("United Nations Security Council Resolutions (UNSCR) 1373 and 1540", ["S/RES/1373 (2001)", "S/RES/1540 (2004)"]),
    ("resoluções 1373 (2001) e 1540 (2004) do Conselho de Segurança", ["S/RES/1373 (2001)", "S/RES/1540 (2004)"]),
    ("the Security Council adopted resolution 1373", ["S/RES/1373 (2001)"]),
    ("el Consejo de Seguridad, mediante su resolución 1373", ["S/RES/1373 (2001)"]),
    ("resolutions VII and XXXIV of the Ninth International Conference of American States",
     [f"Resolution {n} of the Ninth International Conference of American States" for n in ("VII", "XXXIV")]),
    ("resolutions I, II and IX of the Twentieth Meeting of Consultation",
     [f"Resolution {n} of the Twentieth Meeting of Consultation of Ministers of Foreign Affairs"
      for n in ("I", "II", "IX")]),
    ("resolución VI de la VIII Reunión de Consulta",
     ["Resolution VI of the Eighth Meeting of Consultation of Ministers of Foreign Affairs"]),
    ("résolution II de la Quatrième Réunion de consultation",
     ["Resolution II of the Fourth Meeting of Consultation of Ministers of Foreign Affairs"]),
    ("CP/ACTA 1267/01 et 1269/01", ["CP/ACTA 1267/01", "CP/ACTA 1269/01"]),
    ("CP/doc.4481/10, 4482/10 and 4490/10", ["CP/doc.4481/10", "CP/doc.4482/10", "CP/doc.4490/10"]),
    ("CP/doc.4481/10 and 12/05", ["CP/doc.4481/10"]),
]
SHAPES = [
    "CIFTA/CC/doc.3/01 rev. 1", "CICAD/MEM/doc.4/00", "JID/RES. 5/10", "AG/INF.400/08", "REMJA/GELAVEX/doc.4/05",
    "CP/CISC-100/05", "CP/CAAP-2500/01 corr. 1", "CP/CSH/GT-1/03", "CP/DEC. 63 (2076/16)", "CA-VI/DP-1/12",
    "SG/MESICIC/doc.413/14", "MESICIC/CEP-III/doc.6/10", "CIDI/RES. 15 (II-O/97)", "CEPCIDI/RES. 146 (CXLI-O/08)",
    "A/RES/S-20/2",
]
NOTHING = [
    "https://www.oas.org/docs/CIFTA/doc.3/01", "file CP/doc4481_10.doc", "see /AG/RES.1939/03/index.html",
    "www.oas.org/AG/RES.1939/03.pdf", "oas.org/consejo/CP/RES.908/06", "AG/RES.1939.pdf", "C:\\OAS\\AG/RES.1939",
    "(http://scm.oas.org/AG/RES. 1939)", "ag-res-1939-xxxiii-o-03", "AGRES_1939_XXXIII-O-03.pdf",
    "the Resolution of the Security Council 2001", "Res. 1540", "Ministerial Resolution No. 456-2010",
    "Resolución Ministerial N° 123-2010", "TCP/IP and CP/M 5/01", "Resolución 1540/2004 del Ministerio de Defensa",
    "the Res. 12 hall", "resolution 5/01",
]


def canonicals(text: str) -> list[str | None]:
    return [m.symbol.canonical if m.symbol else None for m in find_symbols(f"They recalled {text}, and slept.")]


def test_tables_are_whole() -> None:
    assert [len(t) for t in (SECURITY_COUNCIL, UN_ASSEMBLY, LISTS, SHAPES, NOTHING)] == [19, 6, 16, 15, 18]


@pytest.mark.parametrize("text", SECURITY_COUNCIL)
def test_the_security_council_in_words(text: str) -> None:
    (match,) = find_symbols(f"They recalled {text}, and slept.")
    assert match.symbol is not None
    assert (match.symbol.canonical, match.printed) == ("S/RES/1540 (2004)", text)


@pytest.mark.parametrize("text", UN_ASSEMBLY)
def test_the_assembly_of_the_united_nations_in_words(text: str) -> None:
    (match,) = find_symbols(f"They recalled {text}, and slept.")
    assert match.symbol is not None
    assert (match.symbol.canonical, match.printed) == ("A/RES/55/25", text)


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_in_words(text: str, expected: list[str]) -> None:
    assert canonicals(text) == expected


@pytest.mark.parametrize("symbol", SHAPES)
def test_prefixes_beyond_the_first_tables(symbol: str) -> None:
    (match,) = find_symbols(f"They recalled {symbol}, and slept.")
    assert match.symbol is not None
    assert (match.symbol.canonical, match.status) == (symbol, "read")


@pytest.mark.parametrize("text", NOTHING)
def test_addresses_file_names_and_other_numbers_cite_nothing(text: str) -> None:
    assert canonicals(text) == []


def test_a_date_that_contradicts_the_number_is_reported() -> None:
    (match,) = find_symbols("Security Council resolution 1373 of 2002 says so")
    assert match.status == "contradictory"


@pytest.mark.parametrize(("printed", "canonical"), [
    ("CP/doc.4481/I0", "CP/doc.4481/10"), ("CP/doc.4481/O9 rev. 1", "CP/doc.4481/09 rev. 1"),
    ("JID/Doc. 12/2010", "JID/doc.12/10"), ("CJI/RES. 164 (LXXVII-O/10)", "CJI/RES. 164 (LXXVII/10)"),
    ("MISPA-II/doc.8/09", "MISPA II/doc.8/09"), ("REMJA V/doc.7/04", "REMJA-V/doc.7/04"),
    ("CICTE/DEC.01/05", "CICTE/DEC. 1/05"),
])
def test_other_prints_of_documents(printed: str, canonical: str) -> None:
    (match,) = find_symbols(f"They recalled {printed}, and slept.")
    assert match.symbol is not None
    assert (match.symbol.canonical, match.status, match.printed) == (canonical, "repaired", printed)


@pytest.mark.parametrize(("text", "printed"), [
    ("OEA/Ser.GCP/ACTA 1657/0815 julio 2008", "CP/ACTA 1657/08"), ("CP/doc.4481/1013 May 2010", "CP/doc.4481/10"),
    ("OEA/Ser.PAG/RES. 1650 (XXIX-O/99)7 junho 1999", "AG/RES. 1650 (XXIX-O/99)"),
    ("OEA/Ser.L/X.2.4CICTE/DEC. 1/04 rev. 3", "CICTE/DEC. 1/04 rev. 3"),
    ("AG/doc.5240/12 add. 1Cochabamba", "AG/doc.5240/12 add. 1"),
    ("THEMESICIC/CEP-IV/doc.4/16", "MESICIC/CEP-IV/doc.4/16"),
])
def test_marks_words_and_dates_glued_to_a_symbol(text: str, printed: str) -> None:
    (match,) = find_symbols(f"They filed {text}")
    assert (match.printed, match.status) == (printed, "read")
