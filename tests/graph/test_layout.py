"""A layout is the same under every hash seed, small parts too."""

import os
import subprocess
import sys

SCRIPT = """
import networkx as nx
from hemisec.graph.drawing import positions_of
network = nx.DiGraph([("body/a", "body/b"), ("body/b", "body/c"), ("body/c", "body/d"), ("text/x", "text/y")])
print(sorted(positions_of(network).items()))
"""


def test_positions_do_not_depend_on_the_hash_seed() -> None:
    shown = {subprocess.run([sys.executable, "-c", SCRIPT], check=True, capture_output=True, text=True,
                            env={**os.environ, "PYTHONHASHSEED": str(seed)}).stdout for seed in range(1, 6)}
    assert len(shown) == 1
    assert "text/y" in shown.pop()
