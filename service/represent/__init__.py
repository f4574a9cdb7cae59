"""A profile to bytes: pure, one module a format."""
