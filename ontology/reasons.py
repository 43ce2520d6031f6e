"""Why a reference leads nowhere: the reasons of the concept scheme `reason` in `hemisec.ttl`, and no others."""

from enum import StrEnum
from typing import Final


class Reason(StrEnum):
    """The kinds of unresolved references; the words beside each in a record tell the single case."""

    AMBIGUOUS_NAME = "ambiguous-name"
    SEVERAL_ANTECEDENTS = "several-antecedents"
    NO_ANTECEDENT = "no-antecedent"
    DESCRIBED_ONLY = "described-only"
    NUMBER_WITHOUT_BODY = "number-without-body"
    UNKNOWN_NUMBER = "unknown-number"
    INCOMPLETE_SYMBOL = "incomplete-symbol"
    CONTRADICTS_ITSELF = "contradicts-itself"
    TRUNCATED = "truncated"
    BLANK_NUMBER = "blank-number"
    OTHER = "other"


MEANINGS: Final = {
    Reason.AMBIGUOUS_NAME: "A name or acronym that the tables give to several things.",
    Reason.SEVERAL_ANTECEDENTS: "'the Convention' after two conventions.",
    Reason.NO_ANTECEDENT: "'the Convention' where none was named.",
    Reason.DESCRIBED_ONLY: "'the decision of the Council': neither number nor name.",
    Reason.NUMBER_WITHOUT_BODY: "'resolution 12' of nobody knows whom.",
    Reason.UNKNOWN_NUMBER: "'resolution 12 of the Club', whose texts no table knows.",
    Reason.INCOMPLETE_SYMBOL: "A number whose session or year is lost.",
    Reason.CONTRADICTS_ITSELF: "Number, session and year do not go together.",
    Reason.TRUNCATED: "The text ends inside it.",
    Reason.BLANK_NUMBER: "A draft whose number is left open.",
    Reason.OTHER: "Said in words only, by a record of another program.",
}
