"""Records and tables as RDF: quads with their evidence, labels and frames."""
