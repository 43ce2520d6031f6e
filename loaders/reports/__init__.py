"""What a build tells its user: what was read and accounted for, proposals for the tables, progress."""
