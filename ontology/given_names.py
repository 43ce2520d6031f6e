"""Given names that tell a run of capitals to be a person: a list of our own, the same for all languages."""

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return the given names, in lower case without accents.

    >>> "aristides" in given_names(), "santiago" in given_names()
    (True, False)
    """
    lines = files(__package__).joinpath("given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
