"""Canonical document symbols: taken apart, put together again, and their IRIs."""

import csv
import re
import tomllib
from importlib.resources import files

import pytest
from hemisec.ontology import iris
from hemisec.ontology.errors import VocabularyError
from hemisec.ontology.numerals import to_roman
from hemisec.ontology.symbols import (
    Symbol,
    SymbolError,
    build,
    century,
    forms,
    match_key,
    ordinal_words,
    parse,
    tables,
)
from hypothesis import given
from hypothesis import strategies as st

# canonical, form, kind, issuer, number, year, session, path of the work
SYMBOLS = [
    ("AG/RES. 2626 (XLI-O/11)", "ag-res", "resolution", "oas-ga", 2626, 2011, ("ga-regular", 41),
     "oas/ag/xli-o-11/res/2626"),
    ("AG/RES. 57 (I-O/71)", "ag-res", "resolution", "oas-ga", 57, 1971, ("ga-regular", 1),
     "oas/ag/i-o-71/res/57"),
    ("AG/RES. 1 (XXXII-E/06)", "ag-res-special", "resolution", "oas-ga", 1, 2006, ("ga-special", 32),
     "oas/ag/xxxii-e-06/res/1"),
    ("AG/DEC. 63 (XL-O/10)", "ag-dec", "declaration", "oas-ga", 63, 2010, ("ga-regular", 40),
     "oas/ag/xl-o-10/dec/63"),
    ("AG/doc.5514/16 add. 1", "ag-doc", "document", "oas-ga", 5514, 2016, None, "oas/ag/16/doc/5514"),
    ("AG/doc.109 rev. 1", "ag-doc-undated", "document", "oas-ga", 109, None, None, "oas/ag/undated/doc/109"),
    ("AG/doc.8 (XXXII-E/06)", "ag-doc-special", "document", "oas-ga", 8, 2006, ("ga-special", 32),
     "oas/ag/xxxii-e-06/doc/8"),
    ("AG/CG/doc.2/18 rev. 1", "ag-cg-doc", "document", "oas-ga", 2, 2018, None, "oas/ag/cg/18/doc/2"),
    ("AG/CP/doc.872/14", "ag-cp-doc", "document", "oas-ga", 872, 2014, None, "oas/ag/cp/14/doc/872"),
    ("AG/CP/ACTA 396/14", "ag-cp-acta", "document", "oas-ga", 396, 2014, None, "oas/ag/cp/14/acta/396"),
    ("CP/RES. 908 (1567/06)", "cp-res", "resolution", "oas-pc", 908, 2006, None, "oas/cp/06/res/908"),
    ("CP/RES. 1049 (2017/15)", "cp-res", "resolution", "oas-pc", 1049, 2015, None, "oas/cp/15/res/1049"),
    ("CP/doc.5121/15 rev. 1", "cp-doc", "document", "oas-pc", 5121, 2015, None, "oas/cp/15/doc/5121"),
    ("CP/INF.4550/01", "cp-inf", "document", "oas-pc", 4550, 2001, None, "oas/cp/01/inf/4550"),
    ("CP/INF.3241", "cp-inf-undated", "document", "oas-pc", 3241, None, None, "oas/cp/undated/inf/3241"),
    ("CP/ACTA 1753/10", "cp-acta", "document", "oas-pc", 1753, 2010, None, "oas/cp/10/acta/1753"),
    ("CP/OD-1988/14", "cp-od", "document", "oas-pc", 1988, 2014, None, "oas/cp/14/od/1988"),
    ("CP/CSH-1267/10 corr. 1", "csh", "document", "csh", 1267, 2010, None, "oas/cp/csh/10/1267"),
    ("CP/CSH/INF.278/11 rev. 3", "csh-inf", "document", "csh", 278, 2011, None, "oas/cp/csh/11/inf/278"),
    ("CP/CSH/SA-108/06", "csh-sa", "document", "csh", 108, 2006, None, "oas/cp/csh/06/sa/108"),
    ("CP/CAJP-1942/02", "cajp", "document", "cajp", 1942, 2002, None, "oas/cp/cajp/02/1942"),
    ("CP/CG-1675/06 rev. 5", "cp-cg", "document", "oas-pc", 1675, 2006, None, "oas/cp/cg/06/1675"),
    ("CE/DOT-56/06", "ce-dot", "document", "special-committee-toc", 56, 2006, None, "oas/ce/dot/06/56"),
    ("GT/DOT-III/doc.14/11", "gt-dot", "document", "tg-toc", 14, 2011, ("tg-toc", 3),
     "oas/gt/dot/iii/11/doc/14"),
    ("RC.23/RES.1/01 rev. 1 corr. 1", "rc-res", "resolution",
     "oas-mc", 1, 2001, ("meeting-of-consultation", 23),
     "oas/rc/23/res/1/01"),
    ("RC.23/DEC.1/01", "rc-dec", "declaration", "oas-mc", 1, 2001, ("meeting-of-consultation", 23),
     "oas/rc/23/dec/1/01"),
    ("Resolution III of the Fourth Meeting of Consultation of Ministers of Foreign Affairs", "rc-old",
     "resolution",
     "oas-mc", 3, None, ("meeting-of-consultation", 4), "oas/rc/4/resolution/iii"),
    ("CES/DEC. 1/03 rev. 1", "ces-dec", "declaration", "oas-specialized-conferences", 1, 2003, None,
     "oas/ces/03/dec/1"),
    ("CEITE/RES. 2/96", "ceite-res", "resolution", "oas-specialized-conferences", 2, 1996, None,
     "oas/ceite/96/res/2"),
    ("CEITE/doc.28/96", "ceite-doc", "document", "oas-specialized-conferences", 28, 1996, None,
     "oas/ceite/96/doc/28"),
    ("COSEGRE.II/doc.7/98 rev. 3", "cosegre-doc", "document", "oas-specialized-conferences", 7, 1998,
     ("csbm-conference", 2), "oas/cosegre/ii/98/doc/7"),
    ("SEPEIN/doc.7/98 rev. 1", "sepein-doc", "document", None, 7, 1998, None, "oas/sepein/98/doc/7"),
    ("MISPA/doc.7/08 rev. 4", "mispa-doc-first", "document", None, 7, 2008, ("mispa", 1),
     "oas/mispa/08/doc/7"),
    ("MISPA II/doc.8/09 rev. 4", "mispa-doc", "document", None, 8, 2009, ("mispa", 2),
     "oas/mispa/ii/09/doc/8"),
    ("REMJA-VI/doc.24/06 rev. 1", "remja-doc", "document", None, 24, 2006, ("remja", 6),
     "oas/remja/vi/06/doc/24"),
    ("REMJA/doc.33/97", "remja-doc-first", "document", None, 33, 1997, ("remja", 1), "oas/remja/97/doc/33"),
    ("RTP-II/doc.5/09 rev. 9", "rtp-doc", "document", None, 5, 2009, ("nat-auth-tip", 2),
     "oas/rtp/ii/09/doc/5"),
    ("CA-VIII/doc.1/18 rev. 1", "ca-doc", "document", None, 1, 2018, ("summit", 8), "oas/ca/viii/18/doc/1"),
    ("GRIC/INNA 2/10", "gric-inna", "document", "sirg", 2, 2010, None, "oas/gric/10/inna/2"),
    ("CICTE/DEC. 1/04 rev. 3", "cicte-dec", "declaration", "cicte", 1, 2004, ("cicte", 4),
     "oas/cicte/04/dec/1"),
    ("CICTE/RES. 1/03 rev. 2", "cicte-res", "resolution", "cicte", 1, 2003, ("cicte", 3),
     "oas/cicte/03/res/1"),
    ("CICTE/doc.8/99 rev. 1", "cicte-doc", "document", "cicte", 8, 1999, None, "oas/cicte/99/doc/8"),
    ("CICTE/INF.4/04", "cicte-inf", "document", "cicte", 4, 2004, ("cicte", 4), "oas/cicte/04/inf/4"),
    ("SM-CICTE-79/14", "sm-cicte", "document", "cicte-sec", 79, 2014, None, "oas/sm/cicte/14/79"),
    ("CICAD/doc.2363/17", "cicad-doc", "document", "cicad", 2363, 2017, None, "oas/cicad/17/doc/2363"),
    ("CIM/RES. 225/02 (XXXI-O/02)", "cim-res", "resolution", "cim", 225, 2002, ("cim-assembly", 31),
     "oas/cim/xxxi-o-02/res/225"),
    ("CITEL/RES. 73 (VI-14)", "citel-res", "resolution", "citel", 73, 2014, ("citel-assembly", 6),
     "oas/citel/vi-14/res/73"),
    ("COM/CITEL/doc.94/16 rev. 1", "com-citel-doc", "document", "com-citel", 94, 2016, None,
     "oas/citel/com/16/doc/94"),
    ("COM/CITEL/RES. 97 (IX-00)", "com-citel-res", "resolution", "com-citel", 97, 2000, None,
     "oas/citel/com/ix-00/res/97"),
    ("COM/CITEL/DEC. 12 (IX-00)", "com-citel-dec", "document", "com-citel", 12, 2000, None,
     "oas/citel/com/ix-00/dec/12"),
    ("CIDI/CIP/RES. 37 (III-03)", "cip-res", "resolution", "cip", 37, 2003, None, "oas/cip/iii-03/res/37"),
    ("CECIP/RES. 2 (VI-04)", "cecip-res", "resolution", "cip", 2, 2004, None, "oas/cecip/vi-04/res/2"),
    ("CJI/RES. 267 (XCVIII/21)", "cji-res", "resolution", "iajc", 267, 2021, ("iajc", 98),
     "oas/cji/xcviii-21/res/267"),
    ("CJI/doc.399/11", "cji-doc", "document", "iajc", 399, 2011, None, "oas/cji/11/doc/399"),
    ("DDI/doc.6/2021", "ddi-doc", "document", "dil", 6, 2021, None, "oas/ddi/2021/doc/6"),
    ("AG/ACTA 478/17", "ag-acta", "document", "oas-ga", 478, 2017, None, "oas/ag/17/acta/478"),
    ("OC-2/82", "iacthr-oc", "document", "iacthr", 2, 1982, None, "oas/iacthr/82/oc/2"),
    ("S/26063", "un-sc-doc-old", "document", "unsc", 26063, None, None, "un/sc/undated/doc/26063"),
    ("PCC.I/RES. 127 (XV-01)", "other-res-session", "resolution", None, 127, 2001, None,
     "other/pcc.i/xv-01/res/127"),
    ("CCP.II/DEC. 9 (III-04)", "other-dec-session", "declaration", None, 9, 2004, None,
     "other/ccp.ii/iii-04/dec/9"),
    ("E-065/19", "press-e", "document", None, 65, 2019, None, "oas/press/19/e/065"),
    ("S-021/19", "press-s", "document", None, 21, 2019, None, "oas/press/19/s/021"),
    ("AVI-052/24", "press-avi", "document", None, 52, 2024, None, "oas/press/24/avi/052"),
    ("B-29", "treaty-b", "document", None, 29, None, None, "oas/treaty-series/b-29"),
    ("S/RES/1373 (2001)", "un-sc-res", "resolution", "unsc", 1373, 2001, None, "un/sc/2001/res/1373"),
    ("S/2019/765", "un-sc-doc", "document", "unsc", 765, 2019, None, "un/sc/2019/doc/765"),
    ("S/PRST/2014/16", "un-sc-prst", "document", "unsc", 16, 2014, None, "un/sc/2014/prst/16"),
    ("A/RES/56/1", "un-ga-res", "resolution", "unga", 1, None, None, "un/ga/56/res/1"),
    ("A/RES/48/75 K", "un-ga-res-part", "resolution", "unga", 75, None, None, "un/ga/48/res/75/k"),
    ("A/RES/2625 (XXV)", "un-ga-res-old", "resolution", "unga", 2625, None, None, "un/ga/xxv/res/2625"),
    ("A/RES/S-20/2", "un-ga-res-special", "resolution", "unga", 2, None, None, "un/ga/s-20/res/2"),
    ("CP/DEC. 63 (2076/16)", "cp-dec", "declaration", "oas-pc", 63, 2016, None, "oas/cp/16/dec/63"),
    ("CA-VI/DP-1/12", "ca-dp", "document", None, 1, 2012, ("summit", 6), "oas/ca/vi/12/dp/1"),
    ("SG/MESICIC/doc.413/14", "sg-mesicic-doc", "document", "mesicic-ce", 413, 2014, None, "oas/mesicic/sg/14/doc/413"),
    ("MESICIC/CEP-III/doc.6/10", "mesicic-cep-doc", "document", "mesicic-csp", 6, 2010, ("mesicic-csp", 3),
     "oas/mesicic/cep/iii/10/doc/6"),
    ("CIDI/RES. 15 (II-O/97)", "cidi-res", "resolution", "cidi", 15, 1997, None, "oas/cidi/ii-o-97/res/15"),
    ("CIDI/doc.30/04", "cidi-doc", "document", "cidi", 30, 2004, None, "oas/cidi/04/doc/30"),
    ("CEPCIDI/RES. 146 (CXLI-O/08)", "cepcidi-res", "resolution", "cidi", 146, 2008, None,
     "oas/cidi/cep/cxli-o-08/res/146"),
    ("CEPCIDI/doc.850/08", "cepcidi-doc", "document", "cidi", 850, 2008, None, "oas/cidi/cep/08/doc/850"),
    ("Resolution VII of the Ninth International Conference of American States", "icas-old", "resolution",
     "oas-specialized-conferences", 7, None, ("international-conference-american-states", 9),
     "oas/icas/9/resolution/vii"),
    ("CIFTA/CC/doc.3/01 rev. 1", "other-doc", "document", None, 3, 2001, None, "other/cifta/cc/01/doc/3"),
    ("CICAD/MEM/INF.3/01", "other-inf", "document", None, 3, 2001, None, "other/cicad/mem/01/inf/3"),
    ("COMBIFRON/RES. 3/01", "other-res", "resolution", None, 3, 2001, None, "other/combifron/01/res/3"),
    ("COMBIFRON/DEC. 3/01", "other-dec", "declaration", None, 3, 2001, None, "other/combifron/01/dec/3"),
    ("CP/CISC-100/05", "cp-committee", "document", "oas-pc", 100, 2005, None, "oas/cp/committee/cisc/05/100"),
    ("A/70/174", "un-ga-doc", "document", "unga", 174, None, None, "un/ga/70/doc/174"),
]

# Printed otherwise than canonically: `parse` refuses, the reader of texts mends.
NOT_CANONICAL = [
    "", "AG/RES.", "AG/RES. 2626", "AG/RES.2626 (XLI-O/11)", "AG/RES. 2626 (XLI-0/11)",
    "AG/RES. 2626 (XXXXI-O/11)",
    "AG/RES. 02626 (XLI-O/11)", "ag/res. 2626 (XLI-O/11)", "AG/RES. 2626 (XLI-O/11) rev. 0", "CP/RES. 908",
    "AG/RES. 2626 (XLI-O/11) ", "CP/doc. 3268/00", "RC.23/RES. 1/01", "CICTE/DEC. 1/04 corr. 1 rev. 3",
    "OEA/Ser.P",
    "OEA/Ser.L/X.2.4", "1540 Committee", "AG/doc.4265", "S/RES/1373", "A/RES/56", "E-65/19",
    "CIM/RES. 225/02 (XXXI-O/04)",
    "AG/RES. 5/11", "CP/RES. 5/11", "CP/CSH-5", "S/RES/5/11", "CICTE/doc.5", "XAB/doc. 5/11", "doc.5/11",
    "Resolution III of the Umpteenth Meeting of Consultation of Ministers of Foreign Affairs",
]


def test_tables_are_whole():
    assert len(SYMBOLS) == 86
    assert len(NOT_CANONICAL) == 30
    assert len(forms()) >= 69


@pytest.mark.parametrize("row", SYMBOLS, ids=lambda row: row[0])
def test_what_a_symbol_says(row):
    canonical, form, kind, issuer, number, year, session, path = row
    symbol = parse(canonical)
    assert (symbol.canonical, symbol.form, symbol.kind, symbol.issuer) == (canonical, form, kind, issuer)
    assert (symbol.number, symbol.year, symbol.session) == (number, year, session)
    assert symbol.iri() == symbol.work_iri() == f"{iris.BASE}eli/{path}"


@pytest.mark.parametrize("text", NOT_CANONICAL)
def test_other_spellings_are_refused(text):
    with pytest.raises(SymbolError, match="no canonical document symbol") as caught:
        parse(text)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, VocabularyError)


def test_suffix_belongs_to_the_expression_not_to_the_work():
    revised, first = parse("RC.23/RES.1/01 rev. 1 corr. 1"), parse("RC.23/RES.1/01")
    assert revised.suffix == "rev. 1 corr. 1"
    assert revised.work == first.canonical
    assert revised.iri() == first.iri() == first.expression_iri()
    assert revised.expression_iri() == first.iri() + "/rev-1-corr-1"


def test_meeting_of_the_council_is_kept_but_is_no_part_of_the_iri():
    one, other = parse("CP/RES. 908 (1567/06)"), parse("CP/RES. 908 (1568/06)")
    assert (one.meeting, other.meeting) == (1567, 1568)
    assert one != other
    assert one.iri() == other.iri()


def test_base_of_the_iri_can_be_chosen():
    symbol = parse("S/RES/1540 (2004)")
    assert symbol.iri(base="http://example.org/") == "http://example.org/eli/un/sc/2004/res/1540"


def test_build_refuses_what_its_form_cannot_hold():
    with pytest.raises(SymbolError, match="ag-res"):
        build("ag-res", {"number": "1", "roman": "VX", "yy": "11"})


def test_match_key_ignores_blanks_dots_and_dashes():
    spellings = ["AG/RES. 1939 (XXXIII-O/03)", "AG/RES 1939(XXXIII–O/03)", "ag/res.1939 (xxxiii-0/03)",
                 "AG/\nRES. 1939 (XXXIII-0/03)"]
    assert {match_key(spelling) for spelling in spellings} == {"AG/RES1939(XXXIII-O/03)"}
    assert parse(spellings[0]).match_key == "AG/RES1939(XXXIII-O/03)"


@pytest.mark.parametrize(("short", "year"),
                         [(70, 1970), (71, 1971), (99, 1999), (0, 2000), (6, 2006), (69, 2069)])
def test_two_digit_years(short, year):
    assert century(short) == year


def test_every_form_has_its_source_and_a_known_issuer():
    with files("hemisec.ontology.tables").joinpath("bodies.csv").open(encoding="utf-8") as table:
        bodies = {row["id"] for row in csv.DictReader(table)}
    with files("hemisec.ontology.tables").joinpath("series.csv").open(encoding="utf-8") as table:
        series = {row["id"] for row in csv.DictReader(table)}
    for form in forms().values():
        assert form.seen_at.startswith("http"), form.id
        assert form.issuer is None or form.issuer in bodies, form.id
        assert form.series is None or form.series in series, form.id
        assert form.kind in ("resolution", "declaration", "document"), form.id


def test_check_tables_have_sources_and_rise():
    rows = tables()
    assert len(rows["assembly_numbers"]) == 67
    assert len(rows["council_resolutions"]) == 27
    for name in ("assembly_numbers", "council_resolutions", "special_sessions", "consultation_meetings"):
        assert all(row["seen_at"].startswith("http") for row in rows[name]), name
    for kind in ("res", "dec"):
        of_kind = [row for row in rows["assembly_numbers"] if row["kind"] == kind]
        numbers = [(row["session"], row["first"], row["last"]) for row in of_kind]
        assert numbers == sorted(numbers)
        flat = [number for _, first, last in numbers for number in (first, last)]
        assert flat == sorted(flat)
    council = [(row["number"], row["meeting"], row["year"]) for row in rows["council_resolutions"]]
    assert [row[1:] for row in council] == sorted(row[1:] for row in council)
    firsts = rows["un_security_council"]["first_numbers"]
    assert firsts == sorted(set(firsts))


def test_assembly_rows_keep_rule_one():
    assert all(row["year"] == 1970 + row["session"] for row in tables()["assembly_numbers"])


def test_table_is_plain_toml():
    text = files("hemisec.ontology").joinpath("symbols.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["form"]


FIELDS = {
    "number": st.integers(1, 99999).map(str), "meeting": st.integers(1, 9999).map(str),
    "roman": st.integers(1, 120).map(to_roman), "ordinal": st.integers(1, 99).map(str),
    "yy": st.integers(0, 99).map("{:02d}".format), "yyyy": st.integers(1900, 2099).map(str),
    "serial": st.integers(1, 9999).map("{:03d}".format), "assembly": st.integers(1, 99).map(str),
    "letter": st.sampled_from("ABKOSZ"), "prefix": st.sampled_from(["XAB", "XAB/CC", "XAB-II", "GE/XAB"]),
    "committee": st.sampled_from(["XAB", "XABC", "XAB/CC"]), "nth": st.sampled_from(sorted(ordinal_words())),
}
PARTS = st.builds(
    lambda kind, number, corrected: " ".join(
        part for part in (f"{kind}. {number}" if kind else "", "corr. 1" if corrected else "") if part),
    st.sampled_from(["", "rev", "add"]), st.integers(1, 30), st.booleans())


@st.composite
def symbols(draw) -> Symbol:
    """Any symbol of any form."""
    form = forms()[draw(st.sampled_from(sorted(forms())))]
    values = {name: draw(FIELDS[name]) for name in form.fields}
    if form.undated_to is not None:
        values["number"] = str(draw(st.integers(1, form.undated_to)))
    return build(form.id, values, draw(PARTS))


@given(symbols())
def test_round_trip(symbol):
    assert parse(symbol.canonical) == symbol
    assert parse(parse(symbol.canonical).canonical) == symbol


@given(symbols(), symbols())
def test_two_works_never_share_an_iri(one, other):
    # The meeting of the Council follows from the number of the resolution, so it tells no two works apart.
    def identity(symbol: Symbol) -> tuple[str, str]:
        council = symbol.form in ("cp-res", "cp-dec")
        return re.sub(r"\(\d+/", "(", symbol.work) if council else symbol.work, symbol.suffix

    assert (identity(one)[0] == identity(other)[0]) == (one.iri() == other.iri())
    assert (identity(one) == identity(other)) == (one.expression_iri() == other.expression_iri())


@given(symbols())
def test_iris_hold_nothing_but_plain_characters(symbol):
    path = symbol.expression_iri().removeprefix(iris.BASE)
    assert re.fullmatch(r"eli(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+", path)
    assert symbol.work_iri() in symbol.expression_iri()


@given(st.lists(symbols(), min_size=2, max_size=40))
def test_no_two_of_many_share_an_iri(many):
    works = {re.sub(r"\(\d+/", "(", s.work) if s.form in ("cp-res", "cp-dec") else s.work for s in many}
    assert len({s.iri() for s in many}) == len(works)
