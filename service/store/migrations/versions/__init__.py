"""The revisions, each named by the version that it makes."""
