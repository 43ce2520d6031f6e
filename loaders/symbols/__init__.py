"""Document symbols in a text: found, read, repaired where one reading is left, checked against themselves."""
