"""As what somebody works: the posts, founders and volunteers that a match tells of, as qualifiers."""

from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.rules.computed.posts import role_of_post
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import lowered


def position(reading: Reading, key: str, groups: list[str]) -> dict[str, str]:
    """Read the position that a verb and its object name, or else the words of a group."""
    verb, position = groups
    if reading.has(verb):
        return {key: role_of(reading, verb, position)}
    return {key: reading.words(position)}


def role_of(reading: Reading, verb: str, organisation: str) -> str:
    """Return the position that a verb and its object name: "to head the clinic" is "head of the clinic"."""
    noun = lexicon.table("jobs", "role_verbs")[reading.words(verb).lower()]
    return f"{noun} of {reading.words(organisation)}"


def post(reading: Reading, key: str, groups: list[str]) -> dict[str, str]:
    """Read a post at a body as its noun phrase, in small letters where all its words have capitals."""
    for group in groups:
        if reading.has(group) and (text := role_of_post(reading, group)):
            reading.used.append(reading.span(group))
            reading.places[key] = reading.span(group)
            return {key: _of_one(_last_of(lowered(text) if text.istitle() else text))}
    return {}


_APART = compiled(
    r"^.*, (?:and|&) (?=[a-z])|^.* (?:of|for|in|on) .* and (?=(?:[a-z-]+ ){0,2}?(?P<post>[a-z-]+)(?: (?:of|for|in|on)\b|$))"
)


def _last_of(role: str) -> str:
    """Return the last of several posts that a role tells of with marks or fields between them: "a poet, and *teacher of Latin*" at Acme."""
    match = _APART.match(role)
    return role[match.end() :] if match and (match["post"] is None or _is_post(match["post"])) else role


_PLURAL = compiled(r"\b(?P<one>[a-z-]+)s(?= (?:of|and)\b|$)")


def _of_one(role: str) -> str:
    """Return a role that is told of several as that of one of them: "founders" as "founder"."""
    return _PLURAL.sub(
        lambda each: each["one"] if _is_post(each["one"]) and each[0] not in trades_and_posts() else each[0], role
    )


def _is_post(word: str) -> bool:
    return word.rpartition("-")[2] in trades_and_posts() or word in ("owner", "partner", "founder")


_FOUNDING = compiled(r"(?P<co>co-?)?found(?:ed|ing|s)\b")


def volunteer(reading: Reading, key: str, groups: list[str]) -> dict[str, str]:
    """Read as what somebody helps at a body; nothing of who has enlisted."""
    for group in groups:
        if reading.has(group):
            words = reading.words(group).lower()
            return (
                {key: "volunteer"} if words.startswith("volunteer") else ({} if words == "enlisted" else {key: words})
            )
    return {}


def founder(reading: Reading, key: str, groups: list[str]) -> dict[str, str]:
    """Return "founder" or "co-founder" where the verb in one of the groups is that of founding."""
    verb = next(
        (match for group in groups if (match := _FOUNDING.match(reading.words(group) if reading.has(group) else ""))),
        None,
    )
    return {key: f"{verb['co'] or ''}founder"} if verb else {}
