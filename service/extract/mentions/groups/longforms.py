"""How names are built that go on through small words: a pattern for each kind of them, and the words that tell of it."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

from service.domain.lists.bodies import bodies
from service.extract.mentions.names.runs.namewords import WORD
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import any_of, opener

PARTNERS = compiled(
    rf"(?<![\w’'-])(?<!In )(?<!in )(?P<first>{WORD})(?:, {WORD}){{1,2}} (?:&|and) (?:Co\.|Co|Company|Partners|Associates|Sons)(?![\w-])"
)
"""The name of a firm by that of its partners: "Berg, Lund & Co."."""
_MORE = rf"(?: {WORD}){{0,4}}"


def telling(*keys: str) -> AbstractSet[str]:
    """Return the words of the lists ``keys``, in small letters: one of them stands in each text that has a name built with them."""
    return frozenset(word.casefold() for key in keys for word in lexicon.words("longnames", key))


@cache
def fields() -> AbstractSet[str]:
    """Return what bodies are for and what is taught, in small letters."""
    return telling("fields") | lexicon.words("schools", "fields")


@cache
def _known() -> tuple[str, ...]:
    """Return the names of well-known bodies, schools apart, that go on behind a comma or a small word."""
    names = (name for listed in bodies() for name in listed)
    return tuple(name for name in names if _GOES_ON.search(name) and not _SCHOOL.search(name))


_GOES_ON = compiled(r", | (?:and|for|to) |High Commissioner")
_SCHOOL = compiled(r"University|School")


@cache
def last_words() -> AbstractSet[str]:
    """Return the last word of each such name, in small letters."""
    return frozenset(re.findall(r"\w+", name)[-1].casefold() for name in _known())


@cache
def known() -> re.Pattern[str]:
    """Match such a name, whatever the blanks between its words."""
    names = sorted(_known(), key=len, reverse=True)
    either = "|".join("[ \u00a0]".join(map(re.escape, name.split())) for name in names)
    return compiled(rf"(?<!\w)(?:{either})(?!\w)")


def _either(key: str) -> str:
    return lexicon.alternation(lexicon.phrases("longnames", key))


def _bodies() -> str:
    """Match a noun for a body."""
    return lexicon.alternation(lexicon.phrases("names", "organisation"))


def _no_starter() -> str:
    """Match where no word stands that opens sentences."""
    return rf"(?!{any_of(lexicon.words('names', 'starters'))} )"


@cache
def opening() -> re.Pattern[str]:
    """Match the first letter of every noun for a body, and of every cause."""
    heads = (*lexicon.phrases("names", "organisation"), *lexicon.phrases("longnames", "causes"))
    return opener("", (head[:4] for head in heads), r"[\w-]")


@cache
def joined() -> re.Pattern[str]:
    """Match the second of two parts, with what joins them: "Teachers *Without Frontiers*", "Mothers *Against Drunk Driving*"."""
    return compiled(rf" (?P<joint>{_either('joints')}) (?:(?:the|les|las|los|la) )?{WORD}{_MORE}")


@cache
def bidding() -> re.Pattern[str]:
    """Match names that bid one do something: "Save the Children"."""
    return compiled(rf"(?<![\w’'-])(?<!\. )(?:{_either('verbs')}) (?:the|our|a|Our|The) {WORD}{_MORE}")


@cache
def befallen() -> re.Pattern[str]:
    """Match names that say what befell those whom a body is for: "Alliance of Families Hit by Floods"."""
    participles = "|".join(rf"(?<= {word})" for word in lexicon.phrases("longnames", "participles"))
    return compiled(
        rf"(?<![\w’'-])(?:{_bodies()}) (?:of|for) (?:the )?{WORD}(?: (?:(?:of|and|for) (?:the )?)?{WORD}){{0,4}}(?:(?<=ed)|{participles})"
        rf" by (?:the )?{WORD}(?: (?:(?:of|and) (?:the )?)?{WORD}){{0,3}}"
    )


PAIRED = compiled(
    rf"(?<![\w’'-])(?P<first>{WORD}(?:, {WORD}){{0,3}}),? (?:and|&) (?P<second>{WORD})(?: {WORD}){{0,3}} (?P<head>{WORD})"
)
"""Capitals that may name a body for several fields: "Food and Agriculture Organization"."""


@cache
def foreign() -> re.Pattern[str]:
    """Match names in other languages with their prepositions: "Plataforma de Vecinos por la Ría"."""
    links, articles = _either("links"), _either("articles")
    step = rf"(?: (?:(?:{links}) ?(?:(?:{articles}) ?)?)?{WORD})"
    return compiled(rf"(?<![\w’'-]){WORD}{step}{{0,5}} (?:{_either('preps')}) (?:(?:{articles}) ?)?{WORD}{step}{{0,4}}")


@cache
def meant_for() -> re.Pattern[str]:
    """Match names that say what a body gives to whom, or whom it is for: "Bread for the World", "Institute for Women, Peace and Security"."""
    several = rf"{WORD}(?:, {WORD}){{1,3}},? and {WORD}(?! {WORD})"
    return compiled(
        rf"(?<![\w-])(?<!\w[’'])(?:(?P<cause>(?:{_either('causes')}) for (?:the |a )?{WORD}(?: {WORD}){{0,2}})|(?:{_bodies()}) for (?:the )?{several}|(?:{_bodies()}) for the {WORD} and (?:{WORD}(?:(?<=ed)|(?<=less))|Poor|Sick|Aged|Blind|Deaf|Dumb|Lame|Infirm|Needy|Elderly|Young|Insane)(?! {WORD}))(?![\w-])"
    )


@cache
def of_several() -> re.Pattern[str]:
    """Match names of those who are in a body: "Association of Drivers, Porters and Dockers"."""
    return compiled(
        rf"(?<![\w’'-])(?:{_bodies()}) of (?P<several>{WORD}(?<=s)(?:, {WORD}(?<=s)){{1,3}},? (?:and|&) {WORD}(?<=s))(?![\w’'-]| {WORD})"
    )


@cache
def about_something() -> re.Pattern[str]:
    """Match names that say what a body does, or who sits in it, and on what: "Centre for Research and Teaching on Drought", "Panel of Experts on Tides"."""
    return compiled(
        rf"(?<![\w’'-])(?:{_bodies()}) (?:for|of) (?:the )?(?:{WORD}(?:, {WORD})?,? and {WORD}|{_either('sitting')}) (?:on|into|against) (?P<about>{WORD}(?: (?:and )?{WORD}){{0,3}})(?![\w-])"
    )


FOR_ALL = compiled(rf" for All(?! (?:Saints|Souls|Hallows)\b)(?: {WORD}){{0,2}}(?![\w-])")
"""What ends the name of a body that is for everybody: "Grain *for All International*"."""


@cache
def given_to() -> re.Pattern[str]:
    """Match names that say what a body gives the means to, or in which need: "Books to Share", "Women in Need"."""
    return compiled(
        rf"(?<![\w-])(?<!\w[’'])(?:{_either('causes')}) (?:to (?:{_either('doings')})|(?:in|on|at|of) (?:{_either('states')}))(?![\w-])"
    )


@cache
def done_to() -> re.Pattern[str]:
    """Match names that say what a body wants, or not, to come to whom: "Society for the Prevention of Cruelty to Animals"."""
    return compiled(
        rf"(?<![\w-])(?<![Ff]rom the )(?<![Ff]rom )(?:{_bodies()}) (?:for|of|against) (?:the )?(?:{WORD} (?:and |of ){{0,1}}){{0,3}}(?:{_either('comings')}) to (?:the )?{WORD}(?:(?: and)? {WORD})?(?![\w-])"
    )


@cache
def employing_town() -> re.Pattern[str]:
    """Match towns that somebody works for: "worked for the *City of Harwell*"."""
    led = "|".join(
        rf"(?<={word} the )"
        for word in ("work for", "works for", "worked for", "working for", "employed by", "hired by")
    )
    return compiled(rf"(?:{led})(?:{_either('towns')}) of {WORD}(?: {WORD}){{0,2}}")


@cache
def sent() -> re.Pattern[str]:
    """Match what a state keeps at another or at a body of states: "Permanent Mission of Togo to UNICEF"."""
    whose = rf"{WORD}(?: (?:and )?{WORD}){{0,2}}"
    host = rf"{WORD}(?: (?:(?:of|and) (?:the )?)?{WORD}){{0,3}}"
    return compiled(
        rf"(?<![\w’'-]){_no_starter()}(?:{WORD} ){{0,2}}(?:{_either('missions')}) (?:of (?:the )?{whose} )?to (?:the )?{host}(?![\w-])"
    )


@cache
def house() -> re.Pattern[str]:
    """Match names of houses that feed and lodge: "Harbour Hotel", "Trattoria del Ponte"."""
    links, articles = _either("links"), _either("articles")
    step = rf" (?:(?:{links}) ?(?:(?:{articles}) ?)?|(?:{articles}) ?)?{WORD}"
    return compiled(
        rf"(?<![\w-])(?<!\w[’']){_no_starter()}(?:(?:{_either('house_heads')}){step}(?:{step})?|{WORD}(?: (?:(?:and|&|of) (?:the )?)?{WORD}){{0,2}} (?:{_either('houses')}))(?![\w-])"
    )


@cache
def of_patroness(*, school: bool) -> re.Pattern[str]:
    """Match houses named for a saint by what she is called, schools or others: "Our Lady of Mercy High School", "Queen of Peace Hospital"."""
    schools = {"School", "College", "University", "Academy", "Seminary", "Polytechnic"}
    kinds = lexicon.alternation(schools if school else lexicon.words("names", "endowed") - schools)
    return compiled(
        rf"(?<![\w’'-])(?:Our Lady|Queen|Star|Mother|Stella|Regina) of (?:(?:the|Our) )?{WORD}(?: {WORD}){{0,3}}? (?:{kinds})(?![\w’'-]| (?:of|and|&) [^\W\d_a-z]| {WORD})"
    )


@cache
def of_learned() -> re.Pattern[str]:
    """Match names of bodies of people who teach or studied, or of schools: "Association of University Women", "Council of Elm Colleges and Universities"."""
    several = "Schools|Universities|Colleges|Academies"
    schools = f"University|College|School|{several}"
    people = (
        rf"(?:{WORD} ){{0,2}}(?:(?:{schools}),? (?:and|&) )?(?:{schools})(?: {WORD}){{0,2}} (?:Women|Men|{WORD}(?<=s))"
    )
    whole = rf"(?:{WORD} ){{0,4}}(?:{several})(?:,? (?:and|&) (?:{WORD} ){{0,2}}(?:{several}))?(?: of (?:the )?{WORD})?"
    return compiled(rf"(?<![\w’'-])(?:{_either('learned')}) of (?:the )?(?:{people}|{whole})(?![\w-])")


@cache
def of_papers() -> re.Pattern[str]:
    """Match names of journals that are on or of something: "Transactions on Tides and Rain"."""
    word = rf"(?!(?:{WORD} ){{0,3}}(?:{_bodies()}|{_either('papers')})\b){WORD}"
    return compiled(
        rf"(?<![\w’'-])(?:{_either('journals')}) (?:on|of) (?:the )?{WORD}(?: {WORD}){{0,3}}(?:(?: (?:of|for) |,? (?:and|&) (?={word})){WORD}(?: {WORD}){{0,3}}){{0,3}}(?![\w-])"
    )


@cache
def of_trade() -> re.Pattern[str]:
    """Match names of bodies that all of a trade belong to: "Order of Civil Engineers of Malta"."""
    monks = lexicon.words("awards", "not_behind_order")
    trades = lexicon.alternation({f"{each.capitalize()}s" for each in lexicon.words("jobs", "heads")} - monks)
    return compiled(
        rf"(?<![\w’'-])(?:{WORD} )?Order of (?:the )?(?:{WORD} ){{0,2}}?(?:{trades})(?:,? (?:and|&) {WORD})?(?: (?:of|in) (?:the )?{WORD}(?: {WORD}){{0,2}})?(?![\w-])"
    )
