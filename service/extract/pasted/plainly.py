"""Short forms in the words that rules read: "isn't" is "is not", "I've been" "I have been", "did not attend" what "never attended" says."""

import re
from calendar import month_name
from collections.abc import Iterator, Mapping
from functools import cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_SHORT = r"(?P<be>\b(?:is|are|was|were|has|have|had|did|does|do))n['’]t(?![\w-]| (?:she|he|they|it|i|we|you)\b)"


def denials(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a text denies shortly, or with a verb that "did" or "does" has, and the plain words for it; half-open code points."""
    if "n't" not in text and "n’t" not in text and " not " not in text:
        return
    yield from _belated(text)
    for match in _pattern().finditer(text):
        if verb := match["verb"]:
            yield *match.span(), f"never {_verbs()[verb][match['does']]}"
        else:
            yield *match.span(), f"{match['be']} not"


def _belated(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words of what did not happen until a day, as what happened then: "did not join Acme until 1974" is "joined Acme in 1974"."""
    if " until " not in text:
        return
    for match in _late().finditer(text):
        yield *match.span("not"), _verbs()[match["verb"]]["did"]
        yield *match.span("until"), "in"


@cache
def _late() -> re.Pattern[str]:
    verbs = lexicon.alternation(lexicon.words("marks", "begun"))
    month = f"(?:{'|'.join(month_name[1:])})"
    return compiled(
        rf"\b(?P<not>did(?: not|n['’]t) (?P<verb>{verbs}))\b(?P<what>[^.;:,!?\n\"“”]{{1,60}}?) (?P<until>until)(?= (?:(?:early|late|mid|the (?:spring|summer|autumn|winter|fall) of) )?(?:{month} )?[12]\d{{3}}\b)"
    )


_SLIP = compiled(
    r"(?P<twice>(?<![\w'’-])(?P<word>at|in|of|to|the|for|by|from|and|an?|with)(?P<again> (?P=word))(?![\w'’-]))"
    r"|(?<![\d'’‘])(?:''|’’|‘‘)(?!['’‘])|(?<=[a-z]{3}s)(?P<dash>- )(?=[A-Z])"
)


def slips(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield small words that stand twice, quotation marks of two single marks, dashes without a blank, and blanks inside of brackets: "died *at at*", "''Salt''", "two sons*- *Per"."""
    for match in _SLIP.finditer(text):
        yield (*match.span("again"), "") if match["again"] else (*match.span(), " - " if match["dash"] else '"')
    if "( " in text or " )" in text:
        yield from ((*match.span(), "") for match in _LOOSE.finditer(text))
    if "NGO" in text:
        yield from ((*match.span(), "ngo") for match in _NGO.finditer(text))
    if "chief" in text or "Chief" in text:
        yield from ((*match.span(), "-") for match in _IN_CHIEF.finditer(text))
    if '"s ' in text:
        yield from ((*match.span(), "'") for match in _OWNS.finditer(text))


_LOOSE = compiled(r"(?<=\() +(?=[\w~])|(?<=\w) +(?=\))")
"""Blanks inside of brackets: "minister *( 1974 - 79 )*"."""
_NGO = compiled(r"(?<=[a-z] )NGO(?=,? (?:called |named )?[^\W\d_a-z])")
"""A noun for bodies in front of its name: "her own *NGO*, Velora"."""
_IN_CHIEF = compiled(r"(?i)(?<=editor)[ -](?=in[ -]chief\b)|(?<=editor[ -]in)[ -](?=chief\b)")
"""Blanks inside of a post that has hyphens elsewhere: "editor* *in* *chief"."""
_OWNS = compiled(r'(?<=[a-z])"(?=s [a-z])')
"""A quotation mark for an apostrophe: "Norway*"*s minister"."""


_WHOLE = {"m": "am", "re": "are", "ve": "have", "ll": "will"}
_DRAWN = compiled(
    r"\b(?:I|[Ww]e|[Tt]hey|[Yy]ou|[Ss]he|[Hh]e)(?P<drawn>['’](?:(?P<plain>m|re|ve|ll)\b"
    r"|(?P<has>s)(?= (?:(?:\w+ly|also|never|always|just) )?(?:been|had|got|become|lived|worked|won|taught)\b)"
    r"|(?P<is>s)(?= (?:an?|the|my|our|her|his|their|now|still|also|currently|from|\d+)\b)"
    r"|(?P<had>d)(?= (?:(?:never|always|just|only|already|also) )?"
    r"(?:been|had|got|lived|worked|won|taught|left|gone|moved|met|grown|started|studied|joined|married)\b)"
    r"|(?P<would>d)(?= (?:(?:never|always|certainly|probably) )?(?:like|love|hate|prefer|rather|want|be|have)\b)))"
)
"""What may be drawn together behind a pronoun; the words behind tell what "she's" and "she'd" are."""


def lengthened(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a pronoun and a verb are drawn together, and the plain words for the verb: "I'm", "she's been", "they'll"."""
    if "'" not in text and "’" not in text:
        return
    for match in _DRAWN.finditer(text):
        told = (
            _WHOLE[match["plain"]]
            if match["plain"]
            else next(each for each in ("has", "is", "had", "would") if match[each])
        )
        yield *match.span("drawn"), f" {told}"


_ASIDE_OF_RANK = compiled(
    r"(?<=[\w.]) \((?:[Rr]etd?\.?|[Rr]etired)\)(?= [^\W\d_a-z])"
    r"|\b(?:Dr|Prof|Rev|Engr|Chief|Barr|Sir)\.?(?P<aside> \((?:Mrs|Ms|Miss|Dr|Prof|Rev)\.?\))(?= [^\W\d_a-z])"
)
"""Between a rank or a title and a name: "Maj. Gen. (retd.) Ravi Menon", "Dr. (Mrs.) Ada Obi"."""


_ASIDES = ("(ret", "(Ret", "(M", "(Dr", "(Prof", "(Rev")


def ranks(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where brackets stand between a rank or a title and the name of its bearer, which part no name, and what an office is called besides."""
    if any(words.rpartition(" ")[2] in text for words in lexicon.phrases("marks", "besides")):
        yield from ((*match.span(), "") for match in _besides().finditer(text))
    if any(hint in text for hint in _ASIDES):
        for match in _ASIDE_OF_RANK.finditer(text):
            yield *match.span("aside" if match["aside"] else 0), ""


@cache
def _besides() -> re.Pattern[str]:
    """Return what stands behind an office that says no more of it: "Ambassador *Extraordinary and Plenipotentiary* to"."""
    return compiled(rf"(?<=ambassador) (?:{lexicon.alternation(lexicon.phrases('marks', 'besides'))})\b", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    verbs = lexicon.alternation(_verbs())
    spared = "(?! (?:only|just|merely|until|till)\\b)"
    return compiled(rf"\b(?P<does>did|does)(?: not|n['’]t)(?: ever)? (?P<verb>{verbs})\b{spared}|{_SHORT}")


@cache
def _verbs() -> Mapping[str, Mapping[str, str]]:
    """Return for each verb that is denied so its forms behind "did" and "does"."""
    told = (forms.split() for forms in lexicon.phrases("marks", "denied"))
    return {base: {"did": past, "does": present} for base, past, present in told}
