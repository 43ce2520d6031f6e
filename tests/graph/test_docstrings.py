"""The examples in the docstrings of the room run."""

import doctest
import importlib
import pkgutil

import hemisec.graph
import pytest

MODULES = sorted(module.name for module in pkgutil.iter_modules(hemisec.graph.__path__))


def test_all_modules_are_seen() -> None:
    assert len(MODULES) >= 20


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    module = importlib.import_module(f"hemisec.graph.{name}")
    assert doctest.testmod(module).failed == 0
