"""What can go wrong, by intent: one root, one child for each kind of thing that a user can mend.

Every message names the thing that is wrong and what to do about it, on one line.
"""


class HemisecError(Exception):
    """Root of all errors that hemisec raises on purpose."""


class ReadError(HemisecError):
    """A source that cannot be read as a document; names the file and the reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class VocabularyError(HemisecError):
    """A table, language file or symbol form of the ontology that contradicts itself."""


class StoreError(HemisecError):
    """A graph folder, store or endpoint that cannot be opened or written."""


class QueryError(HemisecError):
    """A query that is malformed, unknown, or was given the wrong parameters."""
