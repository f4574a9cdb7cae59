"""What SQLite and PostgreSQL are asked for in words of their own."""

from attrs import frozen


@frozen(kw_only=True)
class Language:
    """Parts of questions in SQL, with braces for what differs.

    ``listed`` has the elements of a JSON list, as ``value``; ``stands`` tells whether the second text is in the first; ``stretch`` are the rows
    of a table that fulfil conditions, as ``found``, behind lists of which each element is looked up.
    """

    listed: str
    stands: str
    stretch: str


_LANGUAGES = {
    "sqlite": Language(
        listed="(SELECT value FROM json_each({}))",
        stands="instr({}, {}) > 0",
        stretch="{} AS found WHERE {}",
    ),
    # OFFSET keeps the server from walking through the table: it does not know how short the lists are.
    "postgresql": Language(
        listed="(SELECT json_array_elements_text(CAST({} AS json)) AS value)",
        stands="strpos({}, {}) > 0",
        stretch="LATERAL (SELECT * FROM {} AS found WHERE {} OFFSET 0) AS found WHERE TRUE",
    ),
}


def language(dialect: str) -> Language:
    """Return the language of a database of this ``dialect``."""
    return _LANGUAGES[dialect]
