"""Claims to a profile: pure functions."""
