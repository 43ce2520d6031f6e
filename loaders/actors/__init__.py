"""Bodies that are no plain names: groups of states, governments, offices and their holders, programmes, speakers."""
