"""Organisations made comparable: their names, the towns in them, and the bodies that a name stands for."""
