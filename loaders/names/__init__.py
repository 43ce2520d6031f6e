"""Names in a page: those of the tables, those told by their shape or defined in the text, and where they end."""
