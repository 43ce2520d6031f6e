"""A state's acts are shown whichever of them have no date in the tables."""

from hemisec.graph.knowledge_graph import KnowledgeGraph
from hemisec.loaders.quads.tables import authority_quads
from hemisec.ontology.authority import load
from hemisec.queries.asking import ask


def test_a_missing_date_hides_no_other() -> None:
    graph = KnowledgeGraph.of(authority_quads(load()))
    asked = ask(graph, "treaty-status", {"treaty": "Inter-American Convention against Terrorism"})
    rows = {row["state"]: row for row in asked}
    assert rows["Argentina"]["signed"] == "2002-06-03"
    assert rows["Argentina"]["ratified"] == "2005-07-18"
    assert rows["Argentina"]["in_force"] is None
    assert rows["Barbados"]["signed"] == "2002-06-03"
    assert rows["Barbados"]["ratified"] is None
