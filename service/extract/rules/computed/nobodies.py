"""Names beside a word of work that are of nobody who employs: persons, streets, towns beside their school, any of many houses."""

import re
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class, expand, in_small
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import gender_by_name

_LOOK = 40
_AROUND = 200
_FULL = (2, 3)
"""So many words has the name of a person that is taken for a body's."""
_WITH = compiled(rf"\bwith (?:[{char_class('OP')}](?:,|,? and) )*$")
_DEEDS = ("the establishment", "the foundation", "the institution")
_COURSE = compiled(r"[A-Z]{2,5} ?\d{3}[A-Z]?")
"""The number of a course or a form, no body: "SOC204S"."""
_COURSE_OF = compiled(
    rf"(?:'s?)? (?:doctoral|doctorate|master's|bachelor's|degree|undergraduate|postgraduate|exchange|[{char_class('B')}]) (?:programmes?|programs?|courses?|class(?:es)?)\b"
)
"""Where somebody learns, whoever offers it: "joined Elm University's doctoral programme"."""
_WITHIN = compiled(r" (?:of|in|for|on|at|within) ")
_OWNS = compiled(
    r"'s? (?:[a-z-]+ ){0,2}(?:fund|foundation|trust|arm|subsidiary|affiliate|parent|charity|endowment|museum|institute)\b"
)
_OWNS_NAMED = compiled(rf"'s? [{char_class('O')}](?! (?:[a-z]+ )?(?:team|squad|side)\b)")
"""Behind whose body another one's name stands, for which the work is: "an officer in *NATO's Allied Command*"."""
_OWNS_PERSON = compiled(rf"'s? (?:(?:[a-z-]+|[{char_class('JTVA')}]) ){{0,3}}[{char_class('P')}]")
"""Behind whose somebody is named: "succeeds *Acme's* Nils Hale"."""
_JURY_OF = compiled(r"\b(?:jur(?:y|ies)|judges|judging panels?) (?:of|for|at) (?:the )?$")
_BOARD_OF = compiled(r"\bboards?(?: of [a-z]+)? (?:of|for|at) (?:the )?$")
_NAMED = compiled(rf", [{char_class('O')}](?=[,.;]|$)")
"""Behind a noun for a body, its name: "worked for the power company*, Elm Power*"."""
_ARTICLES = frozenset(("a", "an", "the"))
_INITIALS = compiled(r"(?:[A-Z]\. ?){1,3}[A-Z][a-z]+$")


def is_nobody(reading: Reading, place: int, mention: Mention) -> bool:
    """Tell whether the name at ``place`` of the match's sentence is of nobody who employs."""
    text, value = reading.shadow.small, mention.value
    if value.islower():
        return (
            "school" in mention.note
            or _is_any_of_many(text, place, mention)
            or _NAMED.match(text, place + 1) is not None
            or (value in _DEEDS and text.startswith(" of ", place + 1))
        )
    if (
        _is_none_alone(reading, place, mention)
        or _is_represented(reading, mention)
        or _lends_name(reading, mention)
        or _is_sent_to(reading.shadow, place)
        or _is_seat(text, place)
        or _is_home(text, place, mention)
        or _CALLED_IN.match(text, place + 1)
        or _is_guest(reading, place, mention)
        or is_people(reading.shadow, place, mention)
        or (value.endswith((" League", " Division")) and _IN_LEAGUE.search(text, 0, place))
    ):
        return True
    town = pattern("in_town").match(text, place + 1) if reading.match.start() == place else None
    if town and reading.shadow.mentions[town["town"]].value not in lexicon.words("schools", "college_towns"):
        return True
    if value in lexicon.words("schools", "college_towns") and pattern("beside").search(text, 0, place):
        return True
    return (
        _owns_the_body(text, place)
        or (mention.note.get("school") != "true" and _OWNS_NAMED.match(text, place + 1) is not None)
        or _OWNS_PERSON.match(text, place + 1) is not None
        or _JURY_OF.search(text, max(0, place - _LOOK), place) is not None
        or _is_where_a_school_is(reading, place, mention)
        or is_person(text, place, mention)
        or _is_mate(reading, place, mention)
    )


def _is_none_alone(reading: Reading, place: int, mention: Mention) -> bool:
    """Tell whether a name is by its own words nobody's who employs: any firms, a course, half of a paper's name."""
    value = mention.value
    if value.endswith("s") and not lexicon.words("employment", "any").isdisjoint(_word_before(reading, mention)):
        return True
    return (
        value.lower().removeprefix("the ") in lexicon.phrases("employment", "anybodys")
        or _COURSE.fullmatch(value) is not None
        or _COURSE_OF.match(reading.shadow.small, place + 1) is not None
        or value.rsplit(None, 1)[-1] in lexicon.words("employment", "nobody")
        or _is_half_a_paper(reading.shadow, place, value)
    )


def _owns_the_body(text: str, place: int) -> bool:
    """Tell whether a name is but the owner's of the body on whose board somebody sits: "on the board of *Acme's* pension fund"."""
    return bool(_OWNS.match(text, place + 1) and _BOARD_OF.search(text, max(0, place - _LOOK), place))


def _lends_name(reading: Reading, body: Mention) -> bool:
    """Tell whether a post is one of honour, to which somebody lends a name and does no work, or a pupil's: "UNESCO *goodwill ambassador*"."""
    if "role" not in reading.match.re.groupindex or not (role := reading.match["role"]):
        return False
    posts = [reading.shadow.mentions[each] for each in role if each in reading.shadow.mentions]
    pupil = "school" in body.note and any(
        each.note.get("head") in lexicon.words("schools", "prefects") for each in posts
    )
    return pupil or any(each.value in lexicon.words("offices", "unpaid") for each in posts)


_TO = compiled(rf"(?P<who>[{char_class('JT')}]|[a-z'-]+) to (?:the )?$")


def _is_sent_to(shadow: Shadow, place: int) -> bool:
    """Tell whether somebody is sent to a body by another one: "Norway's *delegate to* the League of Nations"."""
    match = _TO.search(shadow.small, max(0, place - _LOOK), place)
    if match is None:
        return False
    trade = shadow.mentions.get(match["who"])
    return (trade.note.get("head") if trade else match["who"]) in lexicon.words("offices", "sent")


_CHOSEN = compiled(r"\b(?:re-?)?(?:elect(?:ed|ion)|returned|stood|contested|won|represent\w*)\b[^.;]*$")
_SEAT = compiled(r" (?:[a-z]+ )?(?:division|ward|constituency|electorate|riding|seat)\b")
_CALLED_IN = compiled(r" (?:working[ -](?:group|party)|task[ -]force|expert group|advisory group)\b")
"""Behind a body: those whom it calls in, who do not work for it."""

_GUEST = compiled(r"(?:debut|appearances|(?:work|perform|record)(?:s|ed|ing)?(?: [a-z]+ly)?) with\b(?!.*\bballet\b)")
"""Before an orchestra with which somebody only plays, sings or conducts: "made her *debut with* the Elm Philharmonic"."""


def _is_guest(reading: Reading, place: int, mention: Mention) -> bool:
    """Tell whether somebody only plays with an orchestra, or with those that a list begins with: "recorded with the *Elm Philharmonic* and the *Radio Orchestras*"."""
    start = reading.match.start()
    row = (mention, *reading.shadow.within(start, max(start, place)))
    return _GUEST.match(reading.shadow.small, start) is not None and any("ensemble" in each.note for each in row)


_IN_LEAGUE = compiled(
    rf"(?:[{char_class('O')}]|\b(?:loans?|seasons?|spells?|stints?|goals|appearances|games|matches|debut|play(?:ed|ing|s)?)) (?:in|of) (?:the )?(?:[{char_class('A')}] )?$"
)
"""Before the league in which a club or somebody plays: "Elm Rovers *of the* Oak League", "a season *in the* Oak League"."""
_PEOPLE = "ethnic group|ethnic minority|tribe|clan|caste|peoples?|nobility|minority|diaspora"
_BEHIND_PEOPLE = compiled(rf" (?:{_PEOPLE})\b")
_IS_PEOPLE = compiled(rf".* (?:{_PEOPLE})")


def is_people(shadow: Shadow, place: int, mention: Mention) -> bool:
    """Tell whether a name is that of a people, to which somebody is born: "a member of the *Sami ethnic group*"."""
    behind = shadow.mentions.get(shadow.text[place + 2 : place + 3])
    people = behind is not None and behind.note.get("word") == "people"
    return people or bool(_IS_PEOPLE.fullmatch(mention.value) or _BEHIND_PEOPLE.match(shadow.small, place + 1))


def _is_seat(text: str, place: int) -> bool:
    """Tell whether a name is that of a seat which somebody is chosen for: "elected from the *Lom* division"."""
    return bool(_SEAT.match(text, place + 1) and _CHOSEN.search(text, max(0, place - _AROUND), place))


_OF_HOME = compiled(r"\b(?:formerly|late|previously|now|once|lately) of $")
_GONE = compiled(rf"\b(?:died|passed away|passed on|dies|departed|survived by)\b|[{char_class('G')}]")


def _is_home(text: str, place: int, mention: Mention) -> bool:
    """Tell whether a bare name may as well be the town of one who has died: "Ada Kerr, 84, formerly of *Lonsdale*, died"."""
    bare = " " not in mention.value and mention.value.istitle()
    return bare and bool(_GONE.search(text)) and _OF_HOME.search(text, max(0, place - _LOOK), place) is not None


_BEHIND_SCHOOL = compiled(rf"(?P<school>[{char_class('O')}]), $")
_ENDS_PLACE = compiled(r"[,.;)]|$")


def _is_where_a_school_is(reading: Reading, place: int, mention: Mention) -> bool:
    """Tell whether a name that nothing makes a body stands behind a school's and a comma: "Elm primary school, *Whittlesford*, Kent"."""
    small, words = reading.shadow.small, mention.value.split()
    before = _BEHIND_SCHOOL.search(small, max(0, place - 3), place)
    if before is None or reading.shadow.mentions[before["school"]].note.get("school") != "true":
        return False
    if words[-1] in ("State", "County", "Province", "District"):
        return _ENDS_PLACE.match(small, place + 1) is not None
    return not mention.note and len(words) == 1 and words[0].istitle() and small.startswith(", ", place + 1)


def only_belongs(shadow: Shadow, start: int, place: int, mention: Mention) -> bool:
    """Tell whether somebody is told between ``start`` and ``place`` to be a party's member, to join or leave it, or to sit in parliament.

    Decided here for all rules: who belongs to a party has it for a `political_affiliation`, and by that alone neither a post nor work in it.
    """
    if mention.kind is not Kind.ORGANISATION:
        return False
    member = any(each.value.lower().endswith(("member", "members")) for each in shadow.within(start, place))
    if "political" not in mention.note:
        return member and mention.value.lower() in lexicon.phrases("offices", "bodies")
    return member or pattern("belongs").search(shadow.small, start, place) is not None


_COMMUNITY = compiled(r"\+? (?:community|communities|diaspora)$")


def is_membership(shadow: Shadow, low: int, high: int) -> bool:
    """Tell whether an office is no more than to be a party's member, or one of a community; a member of a party's committee has an office there."""
    bodies = [each for each in shadow.within(low, high) if "political" in each.note]
    if _COMMUNITY.search(shadow.text, low, high):
        return shadow.mentions[shadow.text[low]].value.lower().endswith("member")
    if not bodies or len(_WITHIN.findall(shadow.small, low, high)) > 1:
        return False
    return only_belongs(shadow, low, shadow.place(bodies[-1]), bodies[-1])


def _is_represented(reading: Reading, mention: Mention) -> bool:
    """Tell whether a name is of whom a member of a body speaks for there: "the Member *for* Oldtown South"."""
    before = reading.document.text[max(0, mention.start - _LOOK) : mention.start].lower()
    return " for " in before and pattern("represents").search(before) is not None


_BEHIND_NATION = compiled(f"[{char_class('A')}] $")


def _is_half_a_paper(shadow: Shadow, place: int, value: str) -> bool:
    """Tell whether a word is but a part of a paper's name: "the *Sunday* and Evening Record", "the Norwegian *Post*"."""
    front = value in lexicon.words("names", "paper_fronts")
    nations = _BEHIND_NATION.search(shadow.text, max(0, place - 2), place) is not None
    return front or (nations and value in lexicon.words("names", "papers") | lexicon.words("names", "body_surnames"))


def _word_before(reading: Reading, mention: Mention) -> list[str]:
    return reading.document.text[max(0, mention.start - _LOOK) : mention.start].lower().split()[-1:]


def is_person(text: str, place: int, mention: Mention) -> bool:
    """Tell whether what is taken for a body is a person with, for or by whom something is done: "hired *by* Ada Byron"."""
    words = mention.value.split()
    if not _may_be_person(mention) or not pattern("persons").search(text, max(0, place - _LOOK), place):
        return False
    return gender_by_name(words) is not None or _INITIALS.match(mention.value) is not None


def _may_be_person(mention: Mention) -> bool:
    """Tell whether no word of a name makes it a body's for sure; that of a school may be a surname: "Lionel Hampton"."""
    words = mention.value.split()
    if len(words) not in _FULL or mention.kind is not Kind.ORGANISATION:
        return False
    bodies = (lexicon.words("names", key) for key in ("organisation", "organisation_end", "company_suffix"))
    return all(word[0].isupper() for word in words) and all(words[-1] not in each for each in bodies)


def _is_mate(reading: Reading, place: int, mention: Mention) -> bool:
    """Tell whether a name behind "with" is a musician's, or stands in a row with persons' names."""
    small = reading.shadow.small
    if not _may_be_person(mention) or not _WITH.search(small, max(0, place - _LOOK), place):
        return False
    if pattern("beside_person").match(small, place + 1):
        return True
    start = reading.shadow.offsets[place]
    around = reading.document.text[max(0, start - _AROUND) : start + _AROUND]
    return pattern("music").search(around.lower()) is not None


def _is_any_of_many(text: str, place: int, mention: Mention) -> bool:
    """Tell whether a name in small letters is of many houses, none of which is meant: "modern schools", "her work with island schools"."""
    words = mention.value.split()
    if not words[-1].endswith("s") or text.startswith((" called ", " named ", " known "), place + 1):
        return False
    if mention.kind is Kind.ORGANISATION or len(words) == 1 or words[0] in lexicon.words("employment", "any"):
        return True
    return words[0] not in _ARTICLES and text.endswith(" with ", 0, place)


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return what matches a pattern, or any of a list of them, of the lexicon of employment; over shadows in small letters."""
    told = lexicon.load("employment")[name]
    return compiled("|".join(in_small(expand(each, {})) for each in ([told] if isinstance(told, str) else told)))


def is_any_party(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a name is that of a party which may be one of travellers: "a member of the *Terra Nova* party"."""
    ends = mention.value.endswith(" party") or shadow.small.startswith(" party", shadow.place(mention) + 1)
    return ends and "political" not in mention.note


def is_only_of_party(shadow: Shadow, start: int, mention: Mention) -> bool:
    """Tell whether somebody only belongs to a party, or sits for it: "on the city council for the *Green Party*", "a *Green Party* MP"."""
    if "political" not in mention.note:
        return is_any_party(shadow, mention)
    place = shadow.place(mention)
    seat = shadow.mentions.get(shadow.small[place + 2 : place + 3])
    if seat is not None and seat.note.get("head", "").upper() in lexicon.words("parties", "words", "seats"):
        return True
    if _BELONGS.match(shadow.small, place + 1):
        return True
    return pattern("sits_for").search(shadow.small, start, place) is not None


_BELONGS = compiled(r"(?: \([^()]{1,20}\))? (?:[a-z-]+ )?(?:veteran|stalwart|member|activist|supporter|loyalist)\b")
"""Behind a party: who only belongs to it, whatever that one does besides: "Elm Party *veteran* Professor Ada Byron"."""
