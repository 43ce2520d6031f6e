"""Dates and places of meetings: right after the name, or in the masthead."""

import pytest
from hemisec.loaders.reader import read

TOLD = [  # text, meeting, begin, end, place
    ("They remember the Third Summit of the Americas (Quebec City, April 2001) with joy.",
     "meeting/summit/3", "2001-04", "2001-04", "place/quebec-city"),
    ("RECORDANDO el trabajo, hablaron de la Tercera Cumbre de las Américas, que tuvo lugar en la ciudad de Quebec, "
     "Canadá, en abril de 2001, con los marineros.", "meeting/summit/3", "2001-04", "2001-04", "place/quebec-city"),
    ("Falaram da Terceira Cúpula das Américas, realizada na Cidade de Québec, em abril de 2001, com os marinheiros.",
     "meeting/summit/3", "2001-04", "2001-04", None),
    ("Ils parlaient du Troisième Sommet des Amériques, tenu à Québec (Canada) en 2001, avec les marins de la baie.",
     "meeting/summit/3", "2001", "2001", None),
    ("They remember the Third Summit of the Americas, held in Nowhereville, in April 2001, with joy.",
     "meeting/summit/3", "2001-04", "2001-04", None),
    ("OEA/Ser.L/X.2.9\n\nNINTH REGULAR SESSION OF CICTE\nMarch 4 - 6, 2009\nWashington, D.C.\nOriginal: English\n\n"
     "REPORT ON BOATS\n\n"
     "The boats of the bay are old, and the sailors who take them out are older than they were.",
     "meeting/cicte/9", "2009-03-04", "2009-03-06", "place/washington-dc"),
]
NOT_TOLD = [
    "They remember the Third Summit of the Americas and the boats that they bought in May 2003.",
    "They remember the Third Summit of the Americas; in May 2003 they bought boats.",
    "They remember the Third Summit of the Americas. In May 2003 they bought boats.",
]


@pytest.mark.parametrize(("text", "meeting", "start", "end", "place"), TOLD)
def test_dates_of_meetings(text: str, meeting: str, start: str, end: str, place: str | None) -> None:
    found = next(e for e in read(text).entities if e.id.endswith(meeting))
    assert (found.start, found.end) == (start, end)
    assert place is None or (found.place or "").endswith(place)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_dates_of_other_things(text: str) -> None:
    found = next(e for e in read(text).entities if e.id.endswith("meeting/summit/3"))
    assert found.start is None
