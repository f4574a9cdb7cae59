"""How long a post lasted, where a noun for its time or its end stands around it: "her term as mayor ended in 1990"."""

from collections.abc import Sequence

from attrs import evolve

from service.extract.clauses.times import Time
from service.extract.mentions.shadow import char_class
from service.extract.text.patterns import compiled

_TENURE = compiled(
    r"\b(?:terms?|tenure|mandate|stint|spell|time|reign|appointment|membership|years|decades)(?: of office)? (?:as|at|with|in|of) [^,;]{0,40}$"
)
_ENDED = compiled(
    r"(?: began [^,;]{1,20} and)? (?:(?:ended|expired|finished|ran out|came to an end|was (?:terminated|cut short|ended))(?: [a-z]+ly)?)"
    rf" (?:in|on) (?P<end>[{char_class('D')}])"
)


_LASTED = compiled(
    rf"(?: of [{char_class('O')}])? (?:lasted|ran|extended|stretched|spanned|went) (?:(?:until|till|up to) )?(?P<end>[{char_class('D')}])"
)
_GONE = compiled(
    rf"(?:^|[,;] |\band )(?:the|[{char_class('H')}]|[{char_class('P')}]'s?) (?:[a-z]+ )?(?:resignation|retirement|departure|dismissal|removal)"
    rf"(?: of [{char_class('P')}])? (?:as|from) [^,;]{{0,40}}$"
)
_CAME = compiled(
    rf" (?:came|followed|took effect|became effective)(?: [a-z]+ly)? (?:in|on) (?P<end>[{char_class('D')}])"
)
_BEGAN = compiled(rf" (?:began|started|commenced)(?: [a-z]+ly)? (?:in |on )?(?P<begun>[{char_class('D')}])")
_HELD = compiled(
    rf"(?:,? [{char_class('P')}])?(?: ?\([^()]*\))?,? [{char_class('R')}] (?:had )?(?:held|occupied|filled) (?:it|(?:the|that) (?:posts?|position|office|role|job|seat|title)),?"
    rf" (?:(?:until|till|up to) )?(?P<end>[{char_class('D')}])"
)
_ANYTHING = compiled("")
"""Before "who held it until": what is told in front of the post does not matter."""
_LASTS = ((_TENURE, _ENDED), (_TENURE, _LASTED), (_GONE, _CAME), (_ANYTHING, _HELD))
"""What is told of a post's time, and what of the time behind it."""


THEN_AS = compiled(
    rf"[^;.:{char_class('PSO')}]{{0,40}}?(?:,| and) (?:and )?(?:then|later|afterwards|subsequently|eventually|finally) as "
)
"""Behind a post that another one came after, with which the work ended: "first as a clerk *and later as* director, until he retired"."""


def ended_at(small: str, times: Sequence[Time], low: int, high: int) -> Time | None:
    """Return when a post in ``[low, high)`` ended whose term did, or how long it lasted: "her term as mayor *ended in 1990*", "her resignation as mayor *came in 1990*"."""
    for noun, verb in _LASTS:
        match = verb.match(small, high)
        if match is None or not noun.search(small, 0, low):
            continue
        found = (time for time in times if time.place == match.start("end"))
        return next((time if time.role == "span" else evolve(time, role="until") for time in found), None)
    return None


_RETIRED = compiled(
    rf"\bretired (?:(?:in|on) )?(?P<end>[{char_class('D')}]),? (?:after|following) (?:an? )?(?:[a-z-]+ |[{char_class('QA')}] ){{0,4}}?"
    r"(?:years|decades|career|lifetime|stint|spell|tenure|service)(?: of)? (?:as|at|with|in|teaching|working) [^.;,]*$"
)
"""From what, or where, somebody retired after so long: "*retired in 2010 after 30 years as* a teacher"."""


def begun_at(small: str, times: Sequence[Time], low: int, high: int) -> Time | None:
    """Return when the term of a post in ``[low, high)`` began: "her term as mayor *began in 1986*"."""
    match = _BEGAN.match(small, high)
    if match is None or not _TENURE.search(small, 0, low):
        return None
    found = (time for time in times if time.place == match.start("begun"))
    return next((evolve(time, role="since") for time in found), None)


def retired_at(small: str, times: Sequence[Time], low: int) -> Time | None:
    """Return when somebody retired from what stands at ``low``."""
    match = _RETIRED.search(small, 0, low)
    found = (time for time in times if match and time.place == match.start("end"))
    return next((evolve(time, role="until") for time in found), None)
