"""Which runs of capitals name persons, and which prove to be places."""

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names import names
from service.extract.mentions.names.bodies.schooltowns import lies_in, lies_unknown
from service.extract.mentions.names.located import Located
from service.extract.mentions.names.nonpersons import describes, is_thing
from service.extract.mentions.names.ownnames import SHORTEST_WORD, Names
from service.extract.mentions.names.saints import DWELT, SAINTS, WENT_TO, is_town, named_after
from service.extract.mentions.places.demonyms import is_people, tells_people, tells_whence
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.places.placecontext import lies_inside
from service.extract.mentions.posts.trades import trades_and_posts
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import gender_by_name, is_kind_of_work

_LONGEST_NAME = 6
"""A run of more words than this, particles apart, is no person's name."""
_PARTICIPLE = compiled(r"-(?:winning|nominated|old|born|based|raised|bred|educated|trained|selling|listed)$")


def unled(run: names.Run) -> names.Run:
    """Return a run without a participle before the name: "*Leeds-born* Ada Byron"."""
    led = len(run.words) > 1 and "-" in run.words[0] and not run.honorific and _PARTICIPLE.search(run.words[0])
    return names.Run(run.tokens[1:]) if led else run


_ADJECTIVE = compiled(r"-[a-z]+$")
_TOWN_CALLED = compiled(
    r"\b(?:town|village|city|hamlet|suburb|settlement|township)(?: nearby)? (?:called|named|known as) $"
    r"|\b(?:in|at|from|near|to) (?:the )?(?:village|hamlet|township|upazila|taluk|tehsil) $"
)
"""Before a place that the text does not know otherwise: "a town called *Tienen*"."""
_NATIVE = compiled(r" natives?(?=[,.;:)]| (?:and|who|said|says|was|is|has|had)\b| [^\W\d_a-z])")
"""Behind where somebody is from: "a *Tienen* native"."""
_TOWN, _SHORT = 40, 3
_PLACE_NOUN = compiled(
    r",? (?:an?|the) (?:[a-z-]+ ){0,3}(?:suburb|outskirts|city|town|village|district|quarter|province|region|capital|island|county|municipality|neighbou?rhood)\b"
    r"(?: (?P<whose>[a-z]+))?"
)


def _is_called_place(text: str, end: int) -> bool:
    """Tell whether what stands behind a name says that it is a place's: ", a village in", not ", a village teacher"."""
    match = _PLACE_NOUN.match(text, end)
    return match is not None and match["whose"] not in trades_and_posts()


def person(text: str, run: names.Run, known: Names, located: Located) -> Mention | None:
    """Return a run as a person, or None; ``located`` gains what proves to be a place and loses what does not."""
    run = unled(run)
    saint = run.honorific in SAINTS and (lookup(f"{run.honorific} {run.words[0]}") or named_after(text, run, located))
    saint = saint or _OF_PEOPLE.match(text, run.end) is not None or _climbed(text, run) or is_town(text, run)
    if saint or _SCRIPT.match(text, run.start) or _PARTICIPLE.search(run.words[-1]) or _is_place_again(text, run):
        return None
    start, end = run.start, run.end
    place = located.around(start, end)
    if place is not None:
        if not run.honorific and not _rather_person(text, run, place, known):
            return None
        located.leave_out(start)
    elif not run.honorific and (
        _is_called_place(text, run.end)
        or _NATIVE.match(text, run.end)
        or (len(run.words) <= _SHORT and _TOWN_CALLED.search(text, max(0, run.start - _TOWN), run.start))
        or _names_place(run, known)
        or (lies_in(text, start, end) and lookup(run.words[0]) and not _is_in_full(run))
        or (len(run.words) == 1 and run.words[0] not in known.persons and lies_unknown(text, start, end))
    ):
        known.places.update(word for word in run.words if len(word) >= SHORTEST_WORD)
        located.extend(_split(text, run))
        return None
    whence = tells_whence(run.words) or (not run.honorific and is_people(run.words))
    if sum(not word.islower() for word in run.words) > _LONGEST_NAME or whence or is_thing(text, run, known.persons):
        return None
    bare = len(run.words) == 1 and not run.honorific and run.words[0] not in known.persons
    if bare and not _has_lived(text, run):
        told = tells_people(text[max(0, run.start - 4) : run.start], run.words) or describes(text, run)
        people = _ADJECTIVE.search(run.words[0]) or told or is_kind_of_work(run.words[0])
        return None if people else names.person(text, run, weak=True)
    known.persons.update(word for word in run.words if len(word) >= SHORTEST_WORD)
    return names.person(text, run)


_LIFE = compiled(r" ?\((?P<from>1[0-9]{3})\s?[-–]\s?(?P<to>(?:1[0-9]|20)[0-9]{2})\)")
_SHORTEST_LIFE, _LONGEST_LIFE = 15, 110


def _has_lived(text: str, run: names.Run) -> bool:
    """Tell whether the years of a life stand right behind a name: "Ada (1899–1970) and *Wilja* (1903–1951) Byron"."""
    life = _LIFE.match(text, run.end)
    if life is None or run.words[0].lower() in trades_and_posts():
        return False
    return _SHORTEST_LIFE <= int(life["to"]) - int(life["from"]) <= _LONGEST_LIFE


_CLIMBED = compiled(
    r"\b(?:climbed|climbing|scaled|scaling|summit(?:t?ed|t?ing)?|ascended|atop|ascents? of|summit of|peak of)(?: of)? (?:the )?$"
)
"""Before a mountain: "first climbed *Lhotse*"."""
_OF_PEOPLE = compiled(r" (?:ethnicity|nationality|descent|ancestry|extraction|heritage|ratings?|rankings?)\b")
"""Behind a people, known or not, or a scale: "*Zhuang* ethnicity", "her *Elo* rating"."""


def _climbed(text: str, run: names.Run) -> bool:
    """Tell whether one word names what somebody climbed, and nobody."""
    return len(run.words) == 1 and _CLIMBED.search(text, max(0, run.start - _MOUNTAIN), run.start) is not None


_MOUNTAIN = 24


def _is_in_full(run: names.Run) -> bool:
    """Tell whether a run has a given name, if also a town's, and a name that is none: "At the Elm Museum, *Anna Kerr* said"."""
    return len(run.words) > 1 and gender_by_name(tuple(run.words)) is not None and not lookup(run.words[-1])


_PLACED = compiled(
    r"\b(?:in|at|near|from|of|around|outside|towards?|through|via|across|throughout|within|between|the|and|or|north|south|east|west|(?:present|modern)-day|what is (?:now|today)|(?:the|its|their) (?:capital|city|town|village|port)(?: of)?|,)[ ,]*$"
    rf"|{WENT_TO}"
)
_ACTS = compiled(
    r"(?:, (?:who|born|an?|the|aged)\b|,? (?:also |then |later |now |currently |has |had |is a |was a )?(?:was|is|has|had|moved|lived|lives|resides|grew|married|"
    r"studied|attended|graduated|worked|works|died|born|said|says|joined|received|earned|holds|served|became|and (?:his|her)))\b"
)


def _is_place_again(text: str, run: names.Run) -> bool:
    """Tell whether a run is a place and the label of a link to it: "born in Halden Halden"."""
    half = len(run.words) // 2
    again = half > 0 and run.words[:half] == run.words[half:]
    return again and bool(
        lookup(" ".join(run.words[:half])) and _PLACED.search(text[max(0, run.start - 20) : run.start])
    )


_HEADED = compiled(
    r"\b(?:village|town|city|hamlet|municipality|township|suburb|district|province|parish|settlement|kibbutz|highlands|commune|island|natives?) of $|\b(?:hail(?:s|ed|ing)?|originally) from $|, (?:aged? )?\d{1,3}, (?:formerly |late )?of $"
)


_WAY = 72
"""So far before a place its verb may stand: "moved *with her husband and two sons to* Oslo"."""


def _rather_person(text: str, run: names.Run, place: Mention, known: Names) -> bool:
    """Tell whether a name that could be a place's is a person's here: by the words before it and what it does."""
    placed = _PLACED.search(text, max(0, run.start - _WAY), run.start)
    if place.note.get("known") == "false":
        headed = _HEADED.search(text, max(0, run.start - 40), run.start) and not text.startswith(("'", "’"), run.end)
        if headed or DWELT.search(text, max(0, run.start - 40), run.start) or lies_inside(text, run.start):
            return False
        return len(run.words) > 1 or run.words[0] in known.persons
    named, acts = run.words[0] in known.persons, bool(_ACTS.match(text, run.end))
    listed = placed is not None and placed[0].strip(" ,") in ("", "and")
    if len(place.parts) > 1 or (place.start, place.end) != (run.start, run.end):
        return False
    if placed and not (listed and named and acts):  # "when Ada left in 1990, *Hale* was made head"
        return False
    return named or acts


def _names_place(run: names.Run, known: Names) -> bool:
    """Tell whether a run is a place by a direction before it ("Eastern X"), or by what the document said before."""
    if len(run.words) == 1:
        return run.words[0] in known.places
    if all(len(word.strip(".")) == 1 for word in run.words[1:]) and lookup(run.words[0]):  # Washington D. C.
        return True
    return run.words[0] in lexicon.words("names", "directions")


def _split(text: str, run: names.Run) -> list[Mention]:
    """Return a run as a place, or as two where its last word is a known one: "Eastern X" and "Y" in "Eastern X Y suburbs"."""
    last = run.tokens[-1]
    parts = [(run.start, run.end)]
    if len(run.tokens) > 2 and lookup(last.text):  # noqa: PLR2004 - a direction, a name and one more
        parts = [(run.start, run.tokens[-2].end), (last.start, last.end)]
    return [Mention(kind=Kind.PLACE, start=start, end=end, value=text[start:end]) for start, end in parts]


_LETTERS = "\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff\uff66-\uffdc"
_SCRIPT = compiled(rf"[{_LETTERS}][{_LETTERS}\u0300-\u036f]*(?:[ \u00a0·・-][{_LETTERS}][{_LETTERS}\u0300-\u036f]*)*")


def scripts(text: str, span: Span) -> list[Mention]:
    """Return runs in another script behind an opening bracket: most likely a person's name as its owner writes it.

    A letter of it inside a word is a sound: "[ˈnoβak]".
    """
    found = []
    for match in _SCRIPT.finditer(text, span.start, span.end):
        before = text[max(span.start, match.start() - 60) : match.start()]
        inside = before[-1:].isalpha() or text[match.end() : match.end() + 1].isalpha()
        if "(" in before.rpartition(")")[2] and not inside:
            found.append(
                Mention(
                    kind=Kind.PERSON, start=match.start(), end=match.end(), value=match.group(), note={"script": "true"}
                )
            )
    return found
