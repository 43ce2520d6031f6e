"""The characters of a page: folding, words, sentences, paragraphs, the language of each block."""
