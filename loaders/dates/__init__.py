"""Days, months, years and ordinals of a page."""
