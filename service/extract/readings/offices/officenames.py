"""Public offices as sentences name them: with what they are of, whose they are and which one in a row."""

import re

from attrs import evolve

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.readings.offices.office import Office
from service.extract.readings.offices.officeowners import (
    body_before,
    is_of_branch,
    is_seat,
    is_worldwide,
    owner_of,
    words_in,
)
from service.extract.readings.offices.officewords import (
    by_rank,
    chosen,
    complement,
    determined,
    is_office,
    needs_complement,
    onward,
    political,
    shared,
)
from service.extract.readings.offices.postbodies import (
    is_member,
    own_body,
    owning_body,
    risen_in,
    seat_behind,
    taken_on,
)
from service.extract.readings.offices.postranks import in_rank
from service.extract.readings.offices.ranked import adviser, chair, ranked
from service.extract.rules.values import without_kind
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_HEADS = compiled(f"[{char_class('TJ')}]")
_REACH = 80
_BODYS = compiled(rf"(?:its|their|[{char_class('H')}]) (?!\w+'s)")
_POST_OF = compiled(
    rf"\b(?:(?:post|position|role|rank|job|title) of|(?:appointment|promotion) (?:of (?:mr |ms |mrs |dr )?[{char_class('P')}],? )?as) (?:the )?$"
)
_POST = 32
_SENT_AS = compiled(
    r"\b(?:posted|posting|sent|assign(?:ed|ment)|accredited|transferred)\b[^.;]{0,70} as (?:an? |the )?$"
)
_SENT = 90
_ELECTED = compiled(r"\belected (?:as )?(?:to be )?$")
_RISEN = compiled(r"\b(?:rose|risen|promoted|elevated|advanced) to (?:become |be )?$")
_TITLED = compiled(rf" [{char_class('P')}]")
_OWNED = compiled(r"'s?(?![a-z])|[ -]in[ -]waiting\b")
_EMERITUS = compiled(r" emerit(?:us|a)\b")
"""An office that is held as an honour, once its work is over."""


def heads(shadow: Shadow) -> list[int]:
    """Return the places of the roles and trades in a sentence, of which some are heads of offices."""
    return [match.start() for match in _HEADS.finditer(shadow.small)]


def office_at(shadow: Shadow, place: int) -> Office | None:
    """Return the office whose head stands at a place of the shadow, or None where it is none by itself."""
    small, mention = shadow.small, shadow.mentions[shadow.small[place]]
    if held := _in_own_words(shadow, place, mention):
        return held
    told = is_office(mention)
    graded = told or by_rank(mention) or _is_grade(small, place, mention)
    before = _determiner(small, place) if graded else None
    if before is None:
        return None
    if not told:
        return _risen(shadow, ranked(shadow, before, place))
    retired = _EMERITUS.match(small, place + 1)
    stop = retired.end() if retired else place + 1
    behind, reach = _complement(small, stop, mention), 0
    sent = _sent(mention, small, behind)
    seat = seat_behind(shadow, behind.end() if behind else stop, mention)
    end = next((each.end() for each in (sent, seat, behind) if each), stop)
    owner = None if behind else owner_of(shadow, before, mention)
    if behind is None and owner is None and (beside := _shares(shadow, place, mention)):
        behind = complement().match(small, beside.end())
        reach = behind.end() if behind else 0
    if _is_owners(shadow, end) or (reach and is_of_branch(shadow, before, mention)):
        return None
    named = _is_title(mention) and _TITLED.match(small, place + 1)
    alone = needs_complement(mention) and not (named or _is_told_as_post(small, before.start(), mention))
    body = None if behind or owner else _its_body(shadow, mention, before)
    nothing = not (behind or owner or body)
    if nothing and (alone or (_BODYS.match(before.group()) and not before["rank"])):
        return None
    value = _deputy(shadow, before, mention) + (retired.group() if retired else "")
    value += _of_what(shadow, behind, sent) if behind else _of_owner(owner[0], before, mention, value) if owner else ""
    value += words_in(shadow, *seat.span("seat")) if seat else ""
    start = owner[1] if owner else place
    whose = bool(before["the"] or before["owner"] or before["house"])
    told_of = _qualifiers(shadow, before, behind, sent, mention) | ({"organisation": body[0]} if body else {})
    inside, opens = in_rank(small, end, told_of), body[1] if body else start
    return Office(start, end, before.start(), value, inside, whose, reach=reach, opens=opens)


def _is_owners(shadow: Shadow, end: int) -> bool:
    """Tell whether an office that ends at ``end`` is but whose something is, or a people's: "the *mayor's* house", "a member of the Sami *people*"."""
    people = shadow.mentions.get(shadow.small[end + 1 : end + 2])
    return _OWNED.match(shadow.small, end) is not None or (people is not None and people.note.get("word") == "people")


def _its_body(shadow: Shadow, mention: Mention, before: re.Match[str]) -> tuple[str, int] | None:
    """Return the body of an office whose own words name none, and where it stands: that which the clause tells of, or "its" is."""
    of_place = political(mention) and not mention.value.lower().startswith("vice")
    return taken_on(shadow, mention, before, office=of_place) or own_body(shadow, before)


def _of_what(shadow: Shadow, behind: re.Match[str], sent: re.Match[str] | None) -> str:
    """Return the words behind an office that say what it is of, and where its holder is sent."""
    return without_kind(_LIKE.sub("", words_in(shadow, behind.start(), (sent or behind).end())))


def _of_owner(owner: str, before: re.Match[str], mention: Mention, value: str) -> str:
    """Return how an office's words go on with whose it is, which stands before it: none where they tell what it is for."""
    if before["body"] and " for " in value:
        return ""
    return f" {'for' if is_member(mention) else 'of'} {owner}"


def _in_own_words(shadow: Shadow, place: int, mention: Mention) -> Office | None:
    """Return an office that is told in words of its own: a professor's chair, an adviser's, the title of an ambassador of the world."""
    if mention.note.get("head") == "professor":
        return chair(shadow, place)
    before = _determiner(shadow.small, place) if mention.note.get("head") == "ambassador" else None
    if before is None or not is_worldwide(shadow, before) or complement().match(shadow.small, place + 1):
        return adviser(shadow, place, mention)
    start = before.start("body")
    return Office(place, place + 1, before.start(), words_in(shadow, start, place + 1), {}, opens=start)


def _risen(shadow: Shadow, office: Office) -> Office:
    """Return a grade with the body that somebody has come to it in, where its own words name none: "joined *Acme* and was made head of sales"."""
    joined = risen_in(shadow, office.lead) if not office.qualifiers and not office.whose else None
    return evolve(office, qualifiers={"organisation": joined[0]}, opens=joined[1]) if joined else office


_LIKE = compiled(
    r"(?<= of) (?:newly )?(?:independent|democratic|modern|unified|reunified|united)(?= [A-Z])|(?<= of|for| to| at) both(?= )"
)
"""What a land is that has an office, "president of *independent* Norway", and that there are two: "chair of *both* the Elm Bank and"."""


def _is_title(mention: Mention) -> bool:
    """Tell whether a word is an office right before a name; of those that are trades too, where it has a capital."""
    head = mention.note.get("head")
    capital = mention.kind is Kind.ROLE or head not in lexicon.words("jobs", "titled")
    return capital and head in lexicon.words("offices", "titles")


def _determiner(small: str, place: int) -> re.Match[str] | None:
    """Match what stands before an office as part of it; whom a verb of choosing has for its object is none: "appointed *Ada* ambassador"."""
    before = determined().search(small, max(0, place - _REACH), place)
    if before and before["seat"] and chosen().search(small, max(0, before.start() - _POST), before.start()):
        return determined().search(small, before.end("seat") + 1, place)
    return before


_A_SECOND = compiled(r" an? ")
"""Before a post behind one that its own words make whole: "a parish councillor *and a* governor of Elm School"."""


_FIRMS = ("officer", "executive", "ceo", "cfo", "coo", "founder", "treasurer", "owner")
"""So ends a post of bodies alone: "president and *chief executive* of Acme" is no head of state."""


def _shares(shadow: Shadow, place: int, mention: Mention) -> re.Match[str] | None:
    """Match the way to a post behind, whose body is an office's too."""
    match = shared().match(shadow.small, place + 1)
    if match and not needs_complement(mention):
        beside = (shadow.mentions[each].value.lower() for each in match.group() if each in shadow.mentions)
        match = match if " the " not in match.group() and any(each.endswith(_FIRMS) for each in beside) else None
    return None if match and " " in mention.value and _A_SECOND.search(match.group()) else match


def _complement(small: str, stop: int, mention: Mention) -> re.Match[str] | None:
    """Return what an office is of, where that stands behind it and fits an office of its kind."""
    behind = complement().match(small, stop)
    if behind is None:
        return None
    local = mention.note.get("head") in lexicon.words("offices", "local")
    private = not political(mention) and (
        (behind["p"] and not local and not _is_for_ward(mention, behind)) or behind["at"]
    )
    abroad = behind["in"] and mention.note.get("head") not in lexicon.words("offices", "sent")
    return None if private or abroad or (behind["house"] and is_seat(mention)) else behind


def _deputy(shadow: Shadow, before: re.Match[str], mention: Mention) -> str:
    """Return an office with the number that its deputies have: "*First* Deputy Minister", not "the first mayor"."""
    return f"first {mention.value}" if _is_numbered(shadow, before, mention) else mention.value


def _is_numbered(shadow: Shadow, before: re.Match[str], mention: Mention) -> bool:
    deputy = mention.value.lower().startswith(("deputy", "vice"))
    return deputy and before["rank"] is not None and words_in(shadow, *before.span("rank")) == "First"


_GRADE = compiled(
    rf"\b(?:rose|risen|rising|promoted|elevated|advanced)(?: [{char_class('PSH')}])?(?: through (?:the|its) ranks)?(?: from (?:[a-z]+ ){{0,2}}[{char_class('TJ')}])? to (?:[{char_class('TJ')}] [^.;]{{0,20}}and to )?(?:be |become )?(?:an? |the |full )?$"
)


def _is_grade(small: str, place: int, mention: Mention) -> bool:
    """Tell whether a trade is a grade that somebody was promoted to: "promoted to *reader*"."""
    return mention.kind is Kind.JOB and _GRADE.search(small, max(0, place - _REACH), place) is not None


def _is_told_as_post(small: str, lead: int, mention: Mention) -> bool:
    """Tell whether what leads up to an office says that it is one: "the post of treasurer", "was elected a councillor"."""
    low = max(0, lead - _POST)
    elected = mention.note.get("head") in lexicon.words("offices", "elected") and _ELECTED.search(small, low, lead)
    risen = " " in mention.value and _RISEN.search(small, low, lead)
    sent = mention.note.get("head") in lexicon.words("offices", "sent") and _SENT_AS.search(
        small, max(0, lead - _SENT), lead
    )
    return bool(elected or risen or sent or _POST_OF.search(small, low, lead))


def _sent(mention: Mention, small: str, behind: re.Match[str] | None) -> re.Match[str] | None:
    """Match where an ambassador, or whom else one body sends to another, is sent by what ``behind`` names."""
    if behind is None or mention.note.get("head") not in lexicon.words("offices", "sent"):
        return None
    return onward().match(small, behind.end()) if behind.group().startswith(" of ") else None


def _is_for_ward(mention: Mention, behind: re.Match[str]) -> bool:
    """Tell whether a councillor or the like is told with the ward that looks like a name: "councillor *for Hull*"."""
    return behind.group().startswith(" for ") and mention.note.get("head") in lexicon.words("offices", "elected")


def _qualifiers(
    shadow: Shadow, before: re.Match[str], behind: re.Match[str] | None, sent: re.Match[str] | None, mention: Mention
) -> dict[str, str]:
    found: dict[str, str] = {}
    named = behind and (behind["whole"] or behind["wing"] or (None if behind["part"] else behind["o"]))
    whose = None if behind and behind["part"] else body_before(shadow, before) or owning_body(shadow, before)
    body = named or whose
    body = (sent and sent["o"]) or body
    if body and not shadow.mentions[body].value.startswith(("a ", "an ")):
        found["organisation"] = shadow.mentions[body].value
    if before["rank"] and not _is_numbered(shadow, before, mention):
        found["distinction"] = words_in(shadow, *before.span("rank"))
    return found
