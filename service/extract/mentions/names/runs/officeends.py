"""Words with a capital that end an office before a name: "Secretary of State Ada Byron", "Professor of Chemistry Byron"."""

from collections.abc import Sequence

from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token

_NAMED = 2
"""An office and a name are two words at least."""
_CHAIR = 24
_TEACHES = compiled(r"\b(?:[Pp]rofessor|[Ll]ecturer|[Tt]eacher)(?: [Ee]meritus| [Ee]merita)? of $")
"""Before what is taught, and by whom: "*Professor of* Pathology Novak"."""


def ends_office(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a run's first word ends an office: "Secretary of *State* Ada Byron", "Professor of *Chemistry* Byron"."""
    if len(tokens) < _NAMED:
        return False
    word, low = tokens[0].text, tokens[0].start
    if word in ("State", "Defense", "Defence") and text.endswith("Secretary of ", 0, low):
        return True
    taught = word.lower() in lexicon.words("schools", "fields") and len(tokens) == _NAMED
    return taught and _TEACHES.search(text, max(0, low - _CHAIR), low) is not None
