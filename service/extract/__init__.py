"""Prose to claims: small parts in a row, rules as data. No part knows a person, a place or a publisher by name."""
