"""Acquire: manifests and documents come in, texts are frozen."""
