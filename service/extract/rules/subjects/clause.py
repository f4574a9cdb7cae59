"""Whom a stretch of a sentence is about: a clause's subject, found in the sentence's shadow."""

import re

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.people.pronouns.coordinated import companions, partners
from service.extract.people.pronouns.heads import Head, head_before
from service.extract.rules.subjects.fitting import can_be_subject, is_only_said
from service.extract.rules.subjects.objects import acts, are_acted_on, ends_in_person, is_done_to, is_object, is_told_on
from service.extract.rules.subjects.parents import is_named_as_parent, second_noun
from service.extract.rules.subjects.participles import family_of, is_of_anybody, owner_of, participle_of
from service.extract.rules.subjects.speakers import comes_behind, is_put_in, only_tells, says_of_another
from service.extract.rules.subjects.subordinates import in_relative, is_around
from service.extract.rules.subjects.things import is_told_of_thing
from service.extract.text.patterns import compiled

_AMONG = compiled(rf"\b(?:of|among) [{char_class('Q')}] (?:[a-z]+ )?$")
_FEW = 24
_PRESENT = compiled("[a-z]+ing\\b")
_NAMING = compiled("(?:under|by|using|with) (?:the|an?) (?:[a-z]+[ -])?(?:name|pseudonym|alias|nom)\\b")
_OBJECT = compiled(rf"(?:\bthe|[{char_class('H')}]) (?:(?:first|early|later|last) )?[a-z]+ $")
_WERE = compiled(r"\b(?:were|are) (?:both |all |[a-z]+ly )?$")
_PEOPLE = compiled(f"[{char_class('PSNKR')}]")
_APPOSED = compiled(rf"(?:, )?(?:(?:an?|the|one of the) |(?P<kin>[{char_class('K')}])[ -]of[ -])")
_LED = compiled(rf", (?:(?:the|a|an|young|little|[a-z]+ly|[{char_class('JTAV')}]) )*\Z")
"""Before the subject behind a fronted participle: "Born to a mother of ten, *the painter* Ada …"."""
_OWN_KIN = compiled(rf"[{char_class('H')}] (?:[a-z-]+ )?[{char_class('K')}], $")
_PARTED = (", ", " (")
_FRONTED = compiled(r"(?:after|before|while|when|since|by|upon|on|having|born|raised|[a-z]+ing)\b", re.IGNORECASE)
_REACH = 280
"""How many characters of a shadow before a person can tell that it is no subject."""
_OTHER_SUBJECT = compiled(
    rf"(?:(?<!\bof )(?<!\bin )(?<!\bat )(?<!\bfor )(?<!\bto )(?<!\bfrom )(?<!\bwith )(?<!\bby )[{char_class('OFWE')}]\s(?:(?:was|were|is|had|has|have|been)\s){{0,2}}$"
    r"|\b(?:it|this|(?<!before )(?<!prior to )that|which|these|those)\s$|(?<!in )\bwhich\s[a-z]+\sand\s$"
    rf"|(?<!\bof )(?<!\bin )(?<!\bat )(?<!\bfor )(?<!\bto )(?<!\bfrom )(?<!\bwith )(?<!\bby )\b(?:the|its)\s"
    r"(?:(?!(?:and|or|but)\s)[a-z-]+\s){1,2}(?:(?:was|were|is|had|has|have|been|later|also)\s){0,2}$"
    rf"|(?:,|;|\band|\bbut) (?:[{char_class('Q')}]|another|others|some|several|each|most|many|none)\s(?:of (?:them|[{char_class('SR')}])\s)?(?:(?:was|were|is|are|had|has|have|been|later|also)\s){{0,2}}$"
    rf"|(?:,|;|\band) (?:the|an?)\s(?:[a-z-]+\s){{1,2}}[{char_class('JT')}]\s$"
    rf"|(?<!\band )(?<!\bof )(?<!\bin )(?<!\bat )(?<!\bfor )(?<!\bto )(?<!\bfrom )(?<!\bwith )(?<!\bby )(?<!\bas )[{char_class('H')}]\s(?:[a-z-]+\s){{0,2}}[{char_class('JT')}]\s$)",
    re.IGNORECASE,
)
_BEFORE_OBJECT = "and of in at for to from with by on after before since until during despite upon without under over through following throughout"
_OWNED_SUBJECT = compiled(
    "".join(rf"(?<!\b{word} )" for word in _BEFORE_OBJECT.split())
    + rf"[{char_class('H')}]\s(?:(?!(?:and|or|but|to|that|which|as|of|in|at|on|for|from|with|by)\s)(?:[a-z-]+|[{char_class('JTAV')}])\s){{1,3}}$",
    re.IGNORECASE,
)
"""Before a verb, not a participle: "continued her work teaching" is told of the person."""
_OPENS_SUBJECT = compiled(
    rf"(?:[{char_class('OFWEHQ')}]|\b(?:its?|the|this|which|these|those|another|others|some|several|each|most|many|none))$"
)
"""A word with which a subject that is no person begins."""
_ROLE = compiled(r"(?:as|while|whilst) ")
"""No thing is the subject of what these lead in: "kept *the books* as treasurer of Acme"."""


_NOTED = compiled(
    rf"(?P<who>[{char_class('PNK')}])(?:, [^,;:.(){char_class('PSNRHK')}]{{0,60}}[{char_class('JT')}])? \((?:born|b\.?) [^();]*[;,] (?:and )?$"
)
"""Before what brackets go on to tell of whom they stand behind: "on *Nils Kerr*, explorer (born in Lom; died at sea)"."""


def subject_of(shadow: Shadow, position: int) -> Mention | None:
    """Return the person mention that the clause at ``position`` of the shadow is about, or None where there is none.

    That is the nearest person to the left who is not the object of a preposition nor somebody's owner, unless
    something else stands between as the verb's subject ("she said *the company* moved"); failing that, the person
    behind a fronted participle ("Born in 1815, *she* …"). A participle behind a noun is told of that noun (:func:`head_before`), and
    work or the like of its owner ("*her uncle's* job").
    """
    if is_of_anybody(shadow, position):
        return None
    noted = _NOTED.search(shadow.small, max(0, position - _REACH), position)
    if noted is not None:
        return shadow.mentions[noted["who"]]
    head = participle_of(shadow, position) or owner_of(shadow, position)
    head = head or _apposed_to(shadow, position) or second_noun(shadow, position)
    if head is not None:
        return head.mention if head.clause < 0 else subject_of(shadow, head.clause)
    found = _subject_before(shadow, position)
    return found if found is None or _agrees(shadow, position, found) else None


def _subject_before(shadow: Shadow, position: int) -> Mention | None:
    nearest = True
    low = _opened_by_thing(shadow, position)
    people = [each for each in _PEOPLE.finditer(shadow.text, low, position) if not are_acted_on(shadow, each, position)]
    for match in reversed(people):
        at = match.start()
        if _aside(shadow, at, position) or is_put_in(shadow, at, position) or in_relative(shadow, at, position):
            continue
        if _is_one_among(shadow, match.start(), position) or is_named_as_parent(shadow, match):
            continue
        if (
            nearest
            and not _ROLE.match(shadow.small, position)
            and not _is_named_object(shadow, match.end(), position)
            and (
                _ends_in_subject(shadow.text[match.end() : position])
                or _ends_in_owned(shadow, match.end(), position)
                or ends_in_person(shadow, match.end(), position)
            )
        ):
            return None
        nearest = False
        if is_told_of_thing(shadow, match.start(), position):
            return None
        if only_tells(shadow, match.start(), position):
            return None
        mention = shadow.mentions[match.group()]
        if mention.kind is Kind.RELATIVE and is_around(shadow, match.start(), position):
            continue
        if says_of_another(shadow, match.end(), position):
            return None
        done_to = is_told_on(shadow, match.end(), position) and is_done_to(shadow, match.start())
        if done_to or can_be_subject(shadow, match, mention) or acts(shadow, match, position):
            return mention
    return None if low else _subject_behind(shadow, position)


def _opened_by_thing(shadow: Shadow, position: int) -> int:
    """Return where a clause of its own begins before ``position`` that somebody or something without a name is the subject of, or 0."""
    low = shadow.text.rfind("; ", 0, position) + 1
    opened = low and (_UNNAMED.match(shadow.small, low, position) or _SOME_KIN.match(shadow.small, low, position))
    return low if opened else 0


_UNNAMED = compiled(
    rf" (?:the|this|that|another|its) [^,;.{char_class('PSNRHK')}]{{1,80}}? (?:was|were|is|are|had|has|have)\b[^,;.{char_class('PSNRHK')}]*$"
)
"""What opens a clause behind a semicolon: "; *the officer in those files was* a namesake born in"."""
_SOME_KIN = compiled(
    rf" (?:an?|one|another) (?:[a-z-]+ ){{0,2}}[{char_class('K')}](?:,? (?:(?:the|an?) )?(?:[{char_class('JA')}] )*[{char_class('P')}]| (?:is|was|has|had|[a-z]+(?:s|ed))\b)"
)
"""Kin of no owner, who are told of behind a semicolon: "lived in Ulm; *a son, Ole*, is a painter"."""


def _subject_behind(shadow: Shadow, position: int) -> Mention | None:
    """Return whom a fronted participle at ``position`` is told of: who stands right behind its comma, else who comes next."""
    if _THE_TRADE.search(shadow.small, max(0, position - _REACH), position):
        return None
    stop = shadow.text.find(";", position) % (len(shadow.text) + 1)
    found = _PEOPLE.finditer(shadow.text, position, stop)
    behind = [
        each
        for each in found
        if not (
            _counted(shadow, each)
            or _between_dashes(shadow, position, each)
            or is_only_said(shadow, each)
            or comes_behind(shadow, position, each.start())
            or is_named_as_parent(shadow, each)
        )
    ]
    led = next((each for each in behind if _is_led(shadow, position, each)), None)
    after = led or next((each for each in behind if _can_follow(shadow, each)), None)
    if after and _WED.match(shadow.small, position) and _CLOSES.match(shadow.text, after.end()):
        return None
    if after and ("," in shadow.text[position : after.start()] or _FRONTED.match(shadow.text)):
        return family_of(shadow, shadow.mentions[after.group()])
    return None


_THE_TRADE = compiled(rf"(?:^|[;:] )the (?:[a-z-]+ ){{0,3}}[{char_class('JT')}] $")
"""Before a verb whose subject this is, and nobody behind it: "*The old statesman* died, said his son, X"."""


def _between_dashes(shadow: Shadow, position: int, match: re.Match[str]) -> bool:
    """Tell whether somebody is told of between two dashes in front: "Born in Ulm into a family of smiths - *her father* forged - she"."""
    opened = shadow.text.count(" - ", position, match.start() + 1) % 2 == 1
    return opened and " - " in shadow.text[match.end() :]


_WED = compiled(r"(?:re)?married\b")
_CLOSES = compiled(r"[;.]|$| \(|, [^,;.a-z]")
"""Behind whom a note says somebody has married, who is no subject: "Married, 1921, *Nils Kerr*; no children"."""


def _is_led(shadow: Shadow, position: int, match: re.Match[str]) -> bool:
    """Tell whether somebody stands right behind the comma of what is in front; not Y of "Born to X and his wife, Y, …"."""
    if kind_of(match.group()) is Kind.KIN and not _is_owned(shadow, match):
        return False  # "Born in Lom, *the first child* in a family of six, she …"
    own = (
        _OWN_KIN.search(shadow.text, position, match.start()) and shadow.text[match.end() : match.end() + 2] in _PARTED
    )
    return not own and _LED.search(shadow.text, position, _behind_title(shadow, match)) is not None


def _behind_title(shadow: Shadow, match: re.Match[str]) -> int:
    """Return where a person begins with the title before the name: "…, *Madam* Byron attended"."""
    title = f"{shadow.mentions[match.group()].note.get('honorific', '')} "
    titled = len(title) > 1 and shadow.text.endswith(title, 0, match.start())
    return match.start() - len(title) if titled else match.start()


_ACTED_ON = ("him", "them", "me", "us")
"""No subjects: "Educated at Elm College, his wife taught *him*"."""


def _can_follow(shadow: Shadow, match: re.Match[str]) -> bool:
    """Tell whether somebody may be the subject behind what stands in front: no object, and kin only with their owner: "*her mother* …"."""
    if is_object(shadow.text[: match.start()]) or shadow.mentions[match.group()].value.lower() in _ACTED_ON:
        return False
    return kind_of(match.group()) is not Kind.KIN or _is_owned(shadow, match)


def _is_owned(shadow: Shadow, match: re.Match[str]) -> bool:
    return kind_of(shadow.text[max(0, match.start() - 2)]) is Kind.POSSESSIVE


def _counted(shadow: Shadow, match: re.Match[str]) -> bool:
    """Tell whether kin are but those among whom somebody is counted: "the second of five children, …"."""
    return (
        kind_of(match.group()) is Kind.KIN
        and shadow.text.endswith(" ", 0, match.start())
        and _AMONG.search(shadow.text, max(0, match.start() - _FEW), match.start()) is not None
    )


def _apposed_to(shadow: Shadow, position: int) -> Head | None:
    """Return whose "a graduate of …" behind a comma is: the deputy's in "replaced by her deputy, a graduate of"."""
    made = _BEHIND_NAME.search(shadow.text, max(0, position - _FEW), position)
    if made is not None and _MAKER.match(shadow.small, position):
        return head_before(shadow, made.end("who") + len(", "))
    parted = "," in shadow.small[max(0, position - 2) : position + 1]
    match = _APPOSED.match(shadow.small, position) if parted else None
    several = match and match["kin"] and shadow.mentions[match["kin"]].note["gender"].endswith("plural")
    return head_before(shadow, position) if match and not several else None


_BEHIND_NAME = compiled(rf"(?P<who>[{char_class('P')}]), (?:(?:the|an?) (?:[a-z-]+ )?)?$")
_MAKER = compiled(rf"(?:[{char_class('JT')}]|(?:co-)?(?:author|writer|creator)) of\b")
"""What one is of something right behind a name, and nobody else: "is married to *Ines Kerr*, author of"."""


def _agrees(shadow: Shadow, position: int, subject: Mention) -> bool:
    """Tell whether a subject fits the verb at ``position``: one person alone "were" not born."""
    if not _WERE.search(shadow.text, max(0, position - _REACH), position):
        return True
    if subject.kind in (Kind.PERSON, Kind.KIN, Kind.NOMINAL) and not subject.note.get("gender", "").endswith("plural"):
        return subject.note.get("gender") == "pair" or bool(partners(shadow, subject) or companions(shadow, subject))
    beside = _AND_KIN.match(shadow.text, shadow.place(subject) + 1)
    return beside is not None or subject.value.lower() not in ("he", "she", "i")


_AND_KIN = compiled(
    rf",? and [{char_class('H')}] (?:[a-z-]+ )?[{char_class('K')}](?:,? [{char_class('P')}],?)? (?:were|are)\b"
)
"""Behind one of two: "She *and her brother were* born in"."""


def _ends_in_subject(text: str) -> bool:
    """Tell whether ``text`` ends with a thing as the verb's subject; its last words are asked first, which is quick."""
    if not text[-1:].isspace() or _TOGETHER.fullmatch(text):
        return False
    words = text.lower().split()[-4:]
    return any(_OPENS_SUBJECT.search(word) for word in words) and bool(_OTHER_SUBJECT.search(text))


_TOGETHER = compiled(rf" and (?:(?:[a-z]+|[{char_class('Q')}]) )?others (?:(?:had|have|then|later) )?")
"""Behind a person who acts with them: "Ada *and two others* founded"."""


def _is_named_object(shadow: Shadow, start: int, position: int) -> bool:
    """Tell whether a name at ``position`` follows an object: "published *her poems* under the name X", not "says her band sang under"."""
    return bool(_NAMING.match(shadow.small, position) and _OBJECT.search(shadow.small, start, position))


def _ends_in_owned(shadow: Shadow, start: int, position: int) -> bool:
    """Tell whether somebody or a thing of the person's stands before a verb at ``position``, and behind ``start``: "says *her boss* joined"."""
    if not shadow.has(Kind.POSSESSIVE) or _PRESENT.match(shadow.small, position):
        return False
    return _OWNED_SUBJECT.search(shadow.text, start, position) is not None


def _aside(shadow: Shadow, at: int, position: int) -> bool:
    """Tell whether brackets around ``at`` close before ``position``, or dashes behind a person: "Ada - *a mother* of two - is"."""
    opening, closing = shadow.text.rfind("(", 0, at), shadow.text.find(")", at, position)
    if opening >= 0 and closing >= 0 and ")" not in shadow.text[opening:at] and "(" not in shadow.text[at:closing]:
        return True
    dashed = " - " in shadow.text and shadow.text.find(" - ", at, position) >= 0
    return dashed and _DASHED.search(shadow.text, max(0, at - _FEW * 2), at) is not None


_DASHED = compiled(rf"[{char_class('PSN')}](?: ?\([^()]*\))? - (?:(?! - )[^;:.])*$")


_ONE_AMONG = compiled(
    rf"[{char_class('P')}](?: ?\([^()]*\))?, (?:[^,;{char_class('PSNKR')}]{{1,80}},? and )?one of (?:the |[{char_class('H')}] )?(?:[a-z-]+ |[{char_class('QA')}] ){{0,4}}$"
)


def _is_one_among(shadow: Shadow, at: int, position: int) -> bool:
    """Tell whether ``at`` are those of whom somebody named before is one, between commas: "Ada, one of the first *women* to vote, died"."""
    return "," in shadow.text[at:position] and _ONE_AMONG.search(shadow.small, max(0, at - _REACH), at) is not None
