"""Paragraphs that recite and resolve, and the verbs of speech that they begin with."""
