"""Instruments, declarations and papers that a page names: by title, description, year, owner or group."""
