"""Phrasing that carries relations: verbs at odd places, shared names, references, numbers apart from their reports."""

import pytest
from hemisec.loaders.reader import read
from hemisec.loaders.record import Record

FRAME = ("AG/RES. 9001 (XLI-O/11)\n\nBOATS OF THE BAY\n\n(Adopted at the fourth plenary session, held on June 7, 2011)"
         "\n\nTHE GENERAL ASSEMBLY,\n\n{}\n\nRESOLVES:\n\n{}\n")
NETS, SAILORS = "NOTING the nets of the bay;", "1. To thank the sailors of the bay."
CHARTER, DEMOCRATIC = "Charter of the Organization of American States", "Inter-American Democratic Charter"
TERRORISM = "Inter-American Convention against Terrorism"
RIO = "Inter-American Treaty of Reciprocal Assistance"

PREAMBLE = [  # paragraphs of a preamble, and what they cite under which verb
    # a head verb that stands alone governs its series, whatever the members begin with
    ("RECALLING:\n\nIts resolution AG/RES. 9002 (XL-O/10), “Nets”; and\n\nThe " + DEMOCRATIC + ";",
     [("recall", "AG/RES. 9002 (XL-O/10)"), ("recall", DEMOCRATIC)]),
    # a verb in the last line of a series takes over
    (f"CONSIDERING:\n\nThat resolution AG/RES. 9002 (XL-O/10) asked for boats; and BEARING IN MIND the {CHARTER},",
     [("consider", "AG/RES. 9002 (XL-O/10)"), ("bear in mind", CHARTER)]),
    # a series whose head line is lost has no verb
    (f"{NETS}\n\nThat resolution AG/RES. 9002 (XL-O/10) asked for boats; and\n\nThe {DEMOCRATIC};",
     [(None, "AG/RES. 9002 (XL-O/10)"), (None, DEMOCRATIC)]),
    # definite references
    (f"RECALLING the {TERRORISM};\n\nNOTING that the said Convention is in force and that this resolution follows it;",
     [("recall", TERRORISM), ("note", TERRORISM)]),
    ("RECALLING resolution AG/RES. 9002 (XL-O/10), “Nets”;\n\nNOTING that the above-mentioned resolution wants boats;",
     [("recall", "AG/RES. 9002 (XL-O/10)"), ("note", "AG/RES. 9002 (XL-O/10)")]),
    (f"RECALLING the {TERRORISM} and the {RIO};\n\nNOTING that the Convention is old;",
     [("recall", TERRORISM), ("recall", RIO)]),  # either may be meant: no citation
    # distributed numbers: each is cited
    ("HAVING SEEN the annual reports presented by the Inter-American Court of Human Rights (CP/doc.4001/03 and "
     "CP/doc.4002/03) and by the Inter-American Commission of Women (CP/doc.4003/03);",
     [("have seen", "CP/doc.4001/03"), ("have seen", "CP/doc.4002/03"), ("have seen", "CP/doc.4003/03")]),
    # a report and its number are one text, however far apart
    ("HAVING SEEN the Annual Report of the Permanent Council to the General Assembly, in particular the section on "
     "boats (CP/doc.4001/03);", [("have seen", "CP/doc.4001/03")]),
    ("HAVING SEEN the Report of the Chair of the Inter-American Committee against Terrorism to the General Assembly at "
     "its Thirty-third Regular Session: Boats 2002-2003 (CP/doc.4002/03);", [("have seen", "CP/doc.4002/03")]),
    # protocols by place, texts of one owner, places before the noun
    ("RECALLING the protocols of Buenos Aires, Cartagena de Indias, and Managua;",
     [("recall", f"Protocol of {place}") for place in ("Buenos Aires", "Cartagena de Indias", "Managua")]),
    ("RECALLING the Declaration of Principles and the Plan of Action of the Summit of the Americas held in Miami;",
     [("recall", "Declaration of Principles of the First Summit of the Americas"),
      ("recall", "Plan of Action of the First Summit of the Americas")]),
    ("RECALLING the Colon and Port Royal Declarations on Boat- and Net-Building;",
     [("recall", "Declaration of Colon on Boat- and Net-Building"),
      ("recall", "Declaration of Port Royal on Boat- and Net-Building")]),
    # titles that hold other names; aliases; open sets
    (f"BEARING IN MIND resolution AG/RES. 9003 (XXXI-O/01), “Support for the {TERRORISM},”;",
     [("bear in mind", "AG/RES. 9003 (XXXI-O/01)")]),
    (f"REAFFIRMING the {RIO} (TIAR) (“The Rio Treaty”);\n\nNOTING that the Rio Treaty is old;",
     [("reaffirm", RIO), ("note", RIO)]),
    ("CONSIDERING the resolutions adopted since 1999 and General Assembly resolutions related to boats;", []),
    # a title that no table knows, quoted without a type word before it
    ("WELCOMING the “Declaration of the Pilots of the Harbor on lights and buoys,” adopted by them in May;",
     [("welcome", "Declaration of the Pilots of the Harbor on lights and buoys")]),
    # the words of a resolution's title in small letters name no resolution
    ("NOTING the situation in Haiti;", []),
    # a bare noun before the name of a text is no body that swallows it
    ("REAFFIRMING the aims set forth by the Organization in the Program of Action of Port Royal on Lights;",
     [("reaffirm", "Program of Action of Port Royal on Lights")]),
    # another name that the page gives; a name cut short; general words beside a noun are no name
    ("RECALLING the “Convention to Tame the Tides of the Great Bay,” known as the “Convention of Colon,” in force;\n\n"
     "NOTING that the Convention of Colon is old;",
     [("recall", "Convention to Tame the Tides of the Great Bay"),
      ("note", "Convention to Tame the Tides of the Great Bay")]),
    (f"RECALLING the {TERRORISM};\n\nNOTING that the Inter-American Convention is in force;",
     [("recall", TERRORISM), ("note", TERRORISM)]),
    ("NOTING the Inter-American Convention, the Annual Report and the New Strategy;", []),
    # the first of a pair has the name of the second
    ("BEARING IN MIND the Declaration and the Plan of Action of Colon to Tame the Tides;",
     [("bear in mind", "Declaration of Colon to Tame the Tides"),
      ("bear in mind", "Plan of Action of Colon to Tame the Tides")]),
    # symbols say what a description of them said
    ("TAKING INTO ACCOUNT the resolutions of the General Assembly and the Permanent Council AG/RES. 9002 (XL-O/10) and "
     "CP/RES. 901 (1500/06);",
     [("take into account", "AG/RES. 9002 (XL-O/10)"), ("take into account", "CP/RES. 901 (1500/06)")]),
    # texts told by year or Roman number
    ("CONSIDERING that the 1948 Charter is old, as are resolutions VII and XXXIV of the Ninth International "
     "Conference of American States;",
     [("consider", CHARTER), ("consider", "Resolution VII of the Ninth International Conference of American States"),
      ("consider", "Resolution XXXIV of the Ninth International Conference of American States")]),
    # a quoted name and a symbol that is the next item of the list
    ("RECALLING the “Document of Washington,” resolution AG/RES. 9003 (XLIV-O/14), and the nets;",
     [("recall", "Document of Washington"), ("recall", "AG/RES. 9003 (XLIV-O/14)")]),
    # a comma more or less, British spelling
    ("RECALLING the Inter-American Convention against the Illicit Manufacturing of and Trafficking in "
     "Firearms, Ammunition, Explosives and Other Related Materials and the Charter of the Organisation of American "
     "States;",
     [("recall", "Inter-American Convention against the Illicit Manufacturing of and Trafficking in Firearms, "
       "Ammunition, Explosives, and Other Related Materials"), ("recall", CHARTER)]),
    # verbs inside the paragraph that are no speech acts; a verb that has lost its blank
    (f"BEARING IN MIND the fight, using all legal means, under the {TERRORISM};", [("bear in mind", TERRORISM)]),
    (f"TAKING UPthe {TERRORISM};", [("take up", TERRORISM)]),
    # charters of two organizations in one phrase; an article lost
    ("CONVINCED of the principles of the Charters of the United Nations and the Organization of American States (OAS);",
     [("be convinced", "Charter of the United Nations"), ("be convinced", CHARTER)]),
    (f"COMMITTED to the Charter of the United Nations, and of the Organization of American States, and "
     f"the {DEMOCRATIC};",
     [("be committed", "Charter of the United Nations"), ("be committed", CHARTER), ("be committed", DEMOCRATIC)]),
    ("REAFFIRMING the aims of the Charter of United Nations and of other bodies;",
     [("reaffirm", "Charter of the United Nations")]),
    # open sets
    ("RECALLING the Declarations of the Summits of the Americas and the Democratic Principles that moved them;", []),
    # a title that goes on with a list
    ("NOTING the Model Regulations for the Control of Brokers of Boats, their Nets and Oars and Sails, and the sea;",
     [("note", "Model Regulations for the Control of Brokers of Boats, their Nets and Oars and Sails")]),
    ("NOTING the Model Legislation on Boats, Nets, and Exchange of Lamps related to the Trade in Oars, and the sea;",
     [("note", "Model Legislation on Boats, Nets, and Exchange of Lamps related to the Trade in Oars")]),
    # members of a series that begin with anything; a description that its symbol follows
    ("REITERATING:\n\nOur love of the sea and of the " + DEMOCRATIC + ";\n\nResolution AG/RES. 9002 (XL-O/10), “Nets”;"
     "\n\nBoats as the " + RIO + " knows them; and\n\nThe nets;",
     [("reiterate", DEMOCRATIC), ("reiterate", "AG/RES. 9002 (XL-O/10)"), ("reiterate", RIO)]),
    ("WELCOMING Permanent Council Resolution CP/RES. 901 (1500/06) on nets;", [("welcome", "CP/RES. 901 (1500/06)")]),
    # the title of a yearly resolution, unquoted, is a report of some year
    ("HAVING SEEN the Annual Report of the Inter-American Drug Abuse Control Commission (CICAD) (CP/doc.4003/01);",
     [("have seen", "CP/doc.4003/01")]),
    # a noun that only describes the next one
    ("NOTING the Relevant Strategy Documents and the Convention Centers of the Bay;", []),
    # a report and its number with a quoted subject between them
    ("HAVING SEEN the Report of the Secretary General on “The Tides of the Bay” (CP/doc.4004/07);",
     [("have seen", "CP/doc.4004/07")]),
    # a body whose name says to which treaty its work refers
    ("NOTING the Group of Experts to Prepare Model Boats in the Areas to which the CIFTA Refers;", []),
    # a report on resolutions has its number behind them; a known name after one word more
    ("HAVING SEEN the Report of the General Secretariat on the Implementation of Resolutions AG/RES. 9002 (XL-O/10), "
     "“Nets,” and AG/RES. 9003 (XL-O/10), “Oars” (CP/doc.4005/01);",
     [("have seen", "CP/doc.4005/01"), ("have seen", "AG/RES. 9002 (XL-O/10)"),
      ("have seen", "AG/RES. 9003 (XL-O/10)")]),
    ("NOTING the Ottawa Convention on the Prohibition of the Use, Stockpiling, Production and Transfer of "
     "Anti-Personnel Mines and on Their Destruction;",
     [("note", "Convention on the Prohibition of the Use, Stockpiling, Production and Transfer of Anti-Personnel "
       "Mines and on their destruction")]),
    # a meeting that is the subject of what is told is not cited
    ("NOTING that REMJA X underscores the " + TERRORISM + ";", [("note", TERRORISM)]),
]
OPERATIVE = [
    ("1. To reaffirm AG/RES. 9002 (XL-O/10); to request the Secretary General to heed AG/RES. 9003 (XL-O/10); and to "
     "invite the Permanent Council to review AG/RES. 9004 (XL-O/10).",
     [("reaffirm", "AG/RES. 9002 (XL-O/10)"), ("request", "AG/RES. 9003 (XL-O/10)"),
      ("invite", "AG/RES. 9004 (XL-O/10)")]),
    # words before the verb; no number; a number and its dot apart; no blank after the dot; a verb of no list
    ("In accordance with AG/RES. 9002 (XL-O/10), to convene a meeting of sailors.",
     [("convene", "AG/RES. 9002 (XL-O/10)")]),
    (f"1 . To call upon member states to ratify the {TERRORISM}.", [("call on", TERRORISM)]),
    (f"1.To remain seized of the {DEMOCRATIC}.", [("remain seized", DEMOCRATIC)]),
    (f"1. They reaffirm the {DEMOCRATIC}.\n\n2. We also welcome the {TERRORISM}.",
     [("reaffirm", DEMOCRATIC), ("welcome", TERRORISM)]),
    (f"1. To solemnly anchor its boats under the {DEMOCRATIC}.", [("anchor", DEMOCRATIC)]),
]


def test_sections_of_an_omnibus_resolution_count_anew() -> None:
    tasks = (f"I. BOATS\n\n1. To thank the sailors.\n\n2. To reaffirm the {DEMOCRATIC}.\n\nII. NETS\n\n"
             f"1. To endorse the {TERRORISM}.")
    record = read(FRAME.format(NETS, tasks))
    assert cited(record) == [("reaffirm", DEMOCRATIC), ("endorse", TERRORISM)]
    assert [c.paragraph for c in record.citations] == [2, 1]


def test_an_acronym_defined_in_the_text_names_the_same_thing_later() -> None:
    record = read(FRAME.format("TAKING NOTE of the work of the Tide Observatory of the Bay (TOB);",
                               "1. To request the TOB to count boats."))
    labels = {e.id: (e.label, e.acronym) for e in record.entities}
    assert [labels[str(s.object)] for s in record.statements if s.relation == "mandates"] == [
        ("Tide Observatory of the Bay", "TOB")]


def test_a_draft_that_prints_its_title_twice_cites_neither_title_nor_number() -> None:
    title = (f"DRAFT RESOLUTION\nSupport for the {TERRORISM}\n"
             "(Presented by the Chair of the Committee on Hemispheric Security)")
    text = (f"PERMANENT COUNCIL OEA/Ser.G\nCP/CSH-707/05 rev. 2\n24 May 2005\n{title}\n- 4 -\n{title}\n"
            f"THE GENERAL ASSEMBLY,\nRECALLING the {DEMOCRATIC};\nNOTING the nets,\nRESOLVES:\n"
            "1. To thank the sailors.")
    assert cited(read(text)) == [("recall", DEMOCRATIC)]


def test_page_furniture_cites_nothing() -> None:
    text = ("printable banner\n\nDiplomacy in Action\n\n" + FRAME.format(f"RECALLING the {DEMOCRATIC};", SAILORS)
            + "\nShare\n\nBack to Top\n\nPlease enter your comment!\n")
    assert cited(read(text)) == [("recall", DEMOCRATIC)]


def test_the_date_of_adoption_is_that_of_the_formula_and_not_of_the_paper_or_the_posting() -> None:
    text = FRAME.format(f"RECALLING the {DEMOCRATIC};", SAILORS).replace(
        "AG/RES. 9001 (XLI-O/11)\n", "AG/RES. 9001 (XLI-O/11)\n9 August 2011\nOriginal: Spanish\n", 1)
    assert read(text + "\nPosted on March 3, 2015\n").document.date == "2011-06-07"


def test_the_heading_of_a_section_cites_nothing() -> None:
    tasks = f"1. To thank the sailors.\n\n{TERRORISM}\n\n2. To count the boats."
    assert cited(read(FRAME.format(NETS, tasks))) == []


def test_a_plenary_session_is_that_of_the_meeting_in_the_heading() -> None:
    text = ("First Meeting of Ministers Responsible for Public Security in the Americas: Commitment to Boats\n\n"
            "(Adopted at the seventh plenary session held on October 8, 2008)\n\nRecalling the boats;\n\n"
            "Bearing in mind the nets;\n\nDECLARE:\n\n1. To thank the sailors.")
    assert "https://w3id.org/hemisec/id/meeting/mispa/1/plenary/7" in {m.entity for m in read(text).mentions}


def test_a_sentence_before_the_first_paragraph_cites_and_a_heading_does_not() -> None:
    opening = ("The ministers of boats of the bay, meeting in Lima for the third time in order to speak of nets and "
               f"tides, and under the {DEMOCRATIC} as they have always done,")
    text = (f"SUPPORT FOR THE {TERRORISM.upper()}\n\n{opening}\n\nRecalling the {RIO};\n\nBearing in mind the nets;"
            "\n\nDECLARE:\n\n1. To thank the sailors.")
    assert cited(read(text)) == [(None, DEMOCRATIC), ("recall", RIO)]


def cited(record: Record) -> list[tuple[str | None, str]]:
    """Verb and symbol (else label) of each citation."""
    names = {e.id: e.symbol if e.kind != "instrument" and e.symbol else e.label for e in record.entities}
    return [(c.verb, names[c.target]) for c in record.citations]


@pytest.mark.parametrize(("paragraph", "expected"), PREAMBLE)
def test_what_a_preamble_cites(paragraph: str, expected: list[tuple[str | None, str]]) -> None:
    assert cited(read(FRAME.format(paragraph, SAILORS))) == expected


@pytest.mark.parametrize(("paragraph", "expected"), OPERATIVE)
def test_what_an_operative_paragraph_cites(paragraph: str, expected: list[tuple[str | None, str]]) -> None:
    assert cited(read(FRAME.format(NETS, paragraph))) == expected


def test_each_of_three_requests_in_one_paragraph_has_its_addressee() -> None:
    record = read(FRAME.format(NETS, OPERATIVE[0][0]))
    labels = {e.id: e.label for e in record.entities}
    assert [(s.verb, labels[str(s.object)]) for s in record.statements if s.relation == "mandates"] == [
        ("request", "Secretary General of the Organization of American States"),
        ("invite", "Permanent Council of the Organization of American States")]


def test_a_heading_in_capitals_inside_a_paragraph_is_no_text() -> None:
    text = ("News of the bay\n\nOriginal: English FINAL REPORT I. BACKGROUND The sailors met in May and told each "
            "other of the nets, the lights and the weather.\n\nThe rain had stopped.")
    assert cited(read(text)) == []
