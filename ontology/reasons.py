"""Why a reference leads nowhere: the reasons of the concept scheme `reason` in `hemisec.ttl`, and no others."""

from enum import StrEnum


class Reason(StrEnum):
    """The kinds of unresolved references; the words beside each in a record tell the single case."""

    AMBIGUOUS_NAME = "ambiguous-name"  # a name or acronym that the tables give to several things
    SEVERAL_ANTECEDENTS = "several-antecedents"  # 'the Convention' after two conventions
    NO_ANTECEDENT = "no-antecedent"  # 'the Convention' where none was named
    DESCRIBED_ONLY = "described-only"  # 'the decision of the Council': neither number nor name
    NUMBER_WITHOUT_BODY = "number-without-body"  # 'resolution 12' of nobody knows whom
    UNKNOWN_NUMBER = "unknown-number"  # 'resolution 12 of the Club', whose texts no table knows
    INCOMPLETE_SYMBOL = "incomplete-symbol"  # a number whose session or year is lost
    CONTRADICTS_ITSELF = "contradicts-itself"  # number, session and year do not go together
    TRUNCATED = "truncated"  # the text ends inside it
    BLANK_NUMBER = "blank-number"  # a draft whose number is left open
    OTHER = "other"  # said in words only, by a record of another program
