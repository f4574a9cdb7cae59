"""What SQLite and PostgreSQL are asked for in words of their own."""

from attrs import frozen


@frozen(kw_only=True)
class Language:
    """Parts of questions in SQL: ``listed`` has the elements of a JSON list, as ``value``, in the place of its braces; ``stands`` tells whether the second text is in the first."""

    listed: str
    stands: str


_LANGUAGES = {
    "sqlite": Language(listed="(SELECT value FROM json_each({}))", stands="instr({}, {}) > 0"),
    "postgresql": Language(
        listed="(SELECT json_array_elements_text(CAST({} AS json)) AS value)", stands="strpos({}, {}) > 0"
    ),
}


def language(dialect: str) -> Language:
    """Return the language of a database of this ``dialect``."""
    return _LANGUAGES[dialect]
