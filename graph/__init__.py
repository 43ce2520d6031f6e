"""The graph room: keep the quads, answer SPARQL locally and remotely, tell the evidence, export, analyse."""
