"""How names are asked for by their words: in the language of SQLite's full-text index or of PostgreSQL's."""

from collections.abc import Iterable

from attrs import frozen


@frozen(kw_only=True)
class Language:
    """How a word is written that a name must have, the beginning of one, and what joins them; and questions in SQL.

    ``matching`` finds the names that answer ``:match``, ``uses`` one that has it, ``listed`` has the elements of a JSON list in
    the place of its braces.
    """

    quote: str
    beginning: str
    both: str
    either: str
    matching: str
    uses: str
    listed: str

    def exact(self, word: str) -> str:
        """Return what matches ``word``."""
        kept = word.replace("\\", "\\\\") if self.quote == "'" else word
        return self.quote + kept.replace(self.quote, self.quote * 2) + self.quote

    def prefix(self, word: str) -> str:
        """Return what matches the words that begin with ``word``."""
        return self.exact(word) + self.beginning

    def all(self, parts: Iterable[str]) -> str:
        """Return what matches where every one of ``parts`` does."""
        return self.both.join(parts)

    def any(self, words: Iterable[str]) -> str:
        """Return what matches one of ``words``; nothing where there are none."""
        either = self.either.join(map(self.exact, words))
        return f"({either})" if either else ""


_VECTOR = "array_to_tsvector(string_to_array(words, ' ')) @@ CAST(:match AS tsquery)"

_LANGUAGES = {
    "sqlite": Language(
        quote='"',
        beginning="*",
        both=" AND ",
        either=" OR ",
        matching="names.number IN (SELECT rowid FROM names_index WHERE names_index MATCH :match LIMIT :most)",
        uses="SELECT 1 FROM names_index WHERE names_index MATCH :match LIMIT 1",
        listed="(SELECT value FROM json_each({}))",
    ),
    # The order of SQLite's index, found apart: else the server would walk all names in that order.
    "postgresql": Language(
        quote="'",
        beginning=":*",
        both=" & ",
        either=" | ",
        matching="names.number IN (WITH found AS MATERIALIZED (SELECT number FROM names "  # noqa: S608 - names of our own
        f"WHERE {_VECTOR}) SELECT number FROM found ORDER BY number LIMIT :most)",
        uses=f"SELECT 1 FROM names WHERE {_VECTOR} LIMIT 1",  # noqa: S608 - see above
        listed="(SELECT json_array_elements_text(CAST({} AS json)))",
    ),
}


def language(dialect: str) -> Language:
    """Return the language of a database of this ``dialect``."""
    return _LANGUAGES[dialect]
