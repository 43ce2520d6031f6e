"""Sessions, conferences and summits that a page names, by number, name, place, year or day."""
