"""What a document says of itself before its first paragraph: symbol, title, type, dates, adoption."""
