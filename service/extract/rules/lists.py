"""Coordination: the items of "A (2004), the B in 2011, and two C", each with what stands beside it.

It is the one reading of lists: a rule names the first item, and this says what comes behind it, whatever the items are.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import evolve, frozen

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.pasttense import past_forms
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LATER = compiled(r"\b(?:twice|thrice|times|then|later|subsequently|afterwards|finally|for)\b")
_MOST = 24
"""A list of more items than this is read up to here."""


@frozen
class Item:
    """One item of a list: its mention, the date and the giver that stand beside it, and the shadow's index behind all of them.

    ``date`` may be shared: the last item's, where "A and B in 2011" leaves no other. ``bound`` tells that brackets hold it, or
    that it stands before its item: then it is that item's alone.
    """

    mention: Mention
    end: int
    date: Mention | None = None
    giver: Mention | None = None
    bound: bool = False


def items(shadow: Shadow, place: int, wanted: str, takes: Callable[[Mention], bool]) -> list[Item]:
    """Return the items of the list that starts with the mention at ``place`` of the shadow.

    ``wanted`` are the letters of the classes of mentions that can be an item, ``takes`` tells which of those are.
    """
    found = list(_items(shadow, place, wanted, takes))
    last = found[-1]
    if last.date is None or last.bound or any(each.date for each in found[:-1]) or _turns(shadow, found):
        return found
    return [*(each if "year" in each.mention.note else evolve(each, date=last.date) for each in found[:-1]), last]


def _turns(shadow: Shadow, found: Sequence[Item]) -> bool:
    """Tell whether a list goes on in time: of "A and then B in 2013" only B is of 2013."""
    return any(_LATER.search(shadow.small, one.end, shadow.place(other.mention)) for one, other in pairwise(found))


def _items(shadow: Shadow, place: int, wanted: str, takes: Callable[[Mention], bool]) -> Iterator[Item]:
    mentions = shadow.mentions
    before = _before().search(shadow.small, max(0, place - len("2004 first ")), place)
    early = mentions[before["date"]] if before else None
    behind = _behind(wanted)
    for _ in range(_MOST):
        item = _item(shadow, place, early, wanted)
        yield item
        besides = list(_given_besides(shadow, item)) if wanted == Kind.AWARD else []
        yield from besides
        item = besides[-1] if besides else item
        step = behind.match(shadow.small, item.end)
        if (
            step is None
            or mentions[step["item"]].kind is Kind.FACILITY
            or not takes(mentions[step["item"]])
            or _stands_for(shadow, item, mentions[step["item"]])
            or _lies_at(shadow, item, mentions[step["item"]])
            or _is_town(shadow, item, mentions[step["item"]])
            or not _ends(wanted).match(shadow.small, step.end())
        ):
            return
        dated = step["date"] or step["near"]
        early = mentions[dated] if dated else None
        place = step.start("item")


def _given_besides(shadow: Shadow, item: Item) -> Iterator[Item]:
    """Yield an honour told of in the plural once more for each who gave it besides: "honorary degrees from Elm College (1990) *and Oak College (1998)*"."""
    mention = item.mention
    while item.giver is not None and mention.end - mention.start > len(mention.value):
        beside = _BESIDES.match(shadow.small, item.end)
        if beside is None:
            return
        date = shadow.mentions[beside["date"]] if beside["date"] else None
        item = Item(mention, beside.end(), date, shadow.mentions[beside["giver"]], bound=item.bound)
        yield item


_BESIDES = compiled(
    rf"(?:,|,? and) (?:(?:from|by|of) )?(?:the )?(?P<giver>[{char_class('OL')}])(?: ?\((?P<date>[{char_class('D')}])\)(?=[,.;]|$| and)|(?=[,.;]|$| and (?:(?:from|by|of) )?(?:the )?[{char_class('OL')}]))"
)


def _stands_for(shadow: Shadow, item: Item, party: Mention) -> bool:
    """Tell whether a party is whom somebody sits in the item before for: "elected to the Senate *for the Reform Party*"."""
    return "political" in party.note and shadow.small.startswith(" for ", item.end)


def _is_town(shadow: Shadow, item: Item, other: Mention) -> bool:
    """Tell whether behind a semicolon a town stands for itself, not for its university: "Elm School; *Durham* and Lom"."""
    parted = shadow.small.startswith(";", item.end) and other.kind is Kind.ORGANISATION
    return parted and bool(lookup(other.value)) and not lookup(item.mention.value)


def _lies_at(shadow: Shadow, item: Item, other: Mention) -> bool:
    """Tell whether a bare name behind "at" is where a body lies, unless that is a part of one: "the Lake Institute *at Tarnwick*"."""
    bare = other.kind is Kind.ORGANISATION and other.value.isalpha() and not other.note
    return (
        bare
        and shadow.small.startswith(" at ", item.end)
        and lexicon.words("schools", "units").isdisjoint(item.mention.value.split())
    )


_UNTIL = compiled(rf"\b(?:until|till) [{char_class('D')}]")


def _item(shadow: Shadow, place: int, early: Mention | None, wanted: str) -> Item:
    """Return the item at ``place`` with what belongs to it; ``early`` is a date before it."""
    mention = shadow.mentions[shadow.text[place]]
    beside = _beside(wanted).match(shadow.small, place + 1)
    end, date, giver, bound = place + 1, early, None, early is not None
    if beside:
        end = beside.end()
        given = next((each for name, each in beside.groupdict().items() if each and name.startswith("giver")), None)
        giver = shadow.mentions[given] if given else None
        giver = None if giver and _is_where(shadow, place, mention, giver) else giver
        late = beside["date"] or beside["bracketed"]
        if late and _UNTIL.search(shadow.small, place, beside.end()):
            late = None  # how long it was held
        if early is None and late:
            date, bound = (
                shadow.mentions[late],
                (beside["bracketed"] or beside.groupdict().get("conferred")) is not None,
            )
    given = mention.value.startswith("honorary ") and not giver
    town = (_FROM_TOWN.match(shadow.small, place + 1) or _AMONG.match(shadow.small, place + 1)) if given else None
    if town:
        end, giver = town.end(), shadow.mentions[town["giver"]]
        date, bound = (shadow.mentions[town["date"]], True) if town["date"] else (date, bound)
    return Item(mention, end, date, giver, bound)


def _is_where(shadow: Shadow, place: int, honour: Mention, body: Mention) -> bool:
    """Tell whether a body behind "at" is where one was honoured, or did what it is for: "the prize*, at the hospital*", "the Cross for bravery *at Lom*"."""
    house = body.value.rsplit(" ", 1)[-1].lower() in lexicon.words("lists", "houses")
    done = (
        house
        or body.kind is Kind.FACILITY
        or honour.value.lower().endswith(("scholar", "fellow"))
        or _done_there().search(honour.value) is not None
    )
    return shadow.small.startswith(", at ", place + 1) or (done and shadow.small.startswith(" at ", place + 1))


_FROM_TOWN = compiled(
    rf",? (?:from|by) (?:the )?(?:universit(?:y|ies) (?:of|at|in) )?(?P<giver>[{char_class('L')}])(?:(?: in | ?\()(?P<date>[{char_class('D')}])\)?)?(?=[,.;]|$| and\b)"
)
"""A university is called by its town where it gave an honorary degree: "honorary doctorates *from Lund (1938)* and Oslo (1946)"."""


_AMONG = compiled(
    rf"(?:,? (?:from|by) (?:[a-z-]+ |[{char_class('Q')}] ){{0,3}}(?:universities|institutions|colleges|academies))?,? (?:including|such as|among them) (?:(?:those|ones) )?(?:(?:from|by) )?(?:the )?"
    rf"(?P<giver>[{char_class('OL')}])(?:(?: in | ?\()(?P<date>[{char_class('D')}])\)?)?(?=[,.;]|$| and\b)"
)
"""And so are some of many: "honorary degrees *from ten universities, including Lund*"."""


@cache
def _done_there() -> re.Pattern[str]:
    """Match an honour for a deed, or one that pays for a stay: a body that it is "at" did not give it."""
    return compiled(rf" for (?!the\b)[a-z]+$|\b(?:{lexicon.alternation(lexicon.words('lists', 'stays'))})s?$")


@cache
def own_time() -> re.Pattern[str]:
    """Match what begins brackets with a time that the thing before them has itself: "taught at Elm College (*founded* 1950)"."""
    words = lexicon.alternation(lexicon.words("lists", "own_times"))
    return compiled(
        rf"(?:(?:{words})(?![a-z])|[{char_class('SR')}]|[{char_class('H')}] (?:[a-z]+ )?[{char_class('K')}])"
    )


@cache
def _before() -> re.Pattern[str]:
    return compiled(rf"(?P<date>[{char_class('D')}])(?:'s)? (?:first )?$")


@cache
def _beside(wanted: str) -> re.Pattern[str]:
    """Match what may stand between an item and the next: places, a giver, a date, an aside in brackets."""
    date, place = f"[{char_class('D')}]", f"[{char_class('L')}]"
    named = (("people", "rivals", "works"), ("works", "screen"), ("works", "sung"))
    works = lexicon.alternation({"score"}.union(*(lexicon.words(*key) for key in named)))
    prep = rf"(?:(?:way )?back |already |as (?:early|late|long ago|far back|recently) as )?(?:(?:from|in|of|between|during|since|until|on|around|about|for) (?:the (?!{date} (?:[a-z]+ )?(?:{works})(?![a-z])))?)?"
    where = rf"(?:(?:,? (?:in|at) (?:the )?|, ){place}(?!'s))?"
    own = "" if wanted == Kind.WORK else f"(?!{own_time().pattern})"
    if Kind.ORGANISATION in wanted:  # "GAVI: the Alliance for Vaccines": letters, and what they stand for
        lasting = rf"(?: for (?:[a-z]+ )?[{char_class('Q')}] [a-z]+(?= ?\(|,? and (?:[a-z]+ )?(?:at|for|with)\b))?"
        given = rf"(?:: (?:the )?[{char_class('O')}](?=[,;.]| and| or|$))?{where}{lasting}"
    elif wanted == Kind.WORK:
        given = f"(?:[,.]?[\"']+)?{where}(?:,? (?:on|with|from|by|for|at) (?:the )?[{char_class('O')}])?"
    else:
        giver = (
            rf"(?:,? (?:from|by|of|at) (?:the )?(?:[a-z]+ |[{char_class('TJ')}] )?(?P<giver{{}}>[{char_class('OP')}]))?"
        )
        given = (
            "(?: (?:champion|winner|laureate|medall?ist|recipient|holder|degrees?)(?![a-z]))?"
            + giver.format("")
            + where
            + giver.format("2")
            + rf"(?: by the [a-z]+ (?:of {place}|council))?"
        )
        hers = rf"[{char_class('H')}] (?:[a-z-]+ ){{0,3}}?[\"']?[{char_class('WP')}]"
        title = rf"(?:{hers}|(?!the [a-z]+ (?:of|in)\b)(?![{char_class('H')}])){_what_for()}{{0,50}}?"
        done = rf"(?:[{char_class('H')}] (?:[a-z-]+ )?(?:work|services?|efforts|contributions?|commitment|leadership|research)\b)?"
        then = r"(?![^,;()]{0,60}\b(?:about|set|made|done|shot|written|published|released) )"
        given += rf"(?: for (?:{then}{title}(?= in {date})|(?!{_MADE}){done}{title}(?= ?\({date}\))))?"
        given += rf"(?P<conferred>, (?:which was )?(?:conferred|presented|awarded|bestowed|given)(?: (?:to|on|upon) [{char_class('SH')}])? by [^.;,{date[1:-1]}{char_class('SZ')}]{{1,60}}?(?=,? (?:in|on) {date}))?"
    return compiled(
        rf"(?:'s?(?![a-z]))?{given}(?: ?\([^(){date[1:-1]}]{{0,60}}\)(?=,? {prep}{date}| ?\({date}\)))?"
        rf"(?:(?!, {prep}{date}(?:,? [{char_class('SPH')}]| -| as\b| (?:the |an? |[{char_class('HA')}] )*[{char_class(wanted)}]))(?:,? (?:(?:both|all) )?{prep}(?P<date>{date})(?!'s [a-z\"']))| ?\({own}(?!(?:[a-z]+ )?(?:which\b|where\b|[{char_class('R')}]))(?:[^(){date[1:-1]}]{{0,40}}[ ,])?(?P<bracketed>{date})[^()]{{0,60}}\)| ?\([^()]{{0,80}}\))?"
    )


@cache
def _behind(wanted: str) -> re.Pattern[str]:
    """Match the way from one item to the next: a separator, then what leads up to it."""
    item, date = f"[{char_class(wanted)}]", f"[{char_class('D')}]"
    rest = "".join(letter for letter in "HQALX" if letter not in wanted)
    whose = rf"|[{char_class('O')}]'s?(?![a-z])" if wanted == Kind.AWARD else ""
    links = lexicon.alternation(lexicon.phrases("lists", "links"))
    adverbs = lexicon.alternation(lexicon.phrases("lists", "adverbs"))
    deeds = {*past_forms().values(), *lexicon.words("people", "rivals", "earlier")}
    stops = lexicon.alternation({*lexicon.phrases("lists", "stops"), *deeds})
    parts = r"| (?:at|of|in|from|for|with|within|then at|and at)(?= )" if wanted == Kind.ORGANISATION else ""
    purpose = (
        rf"(?: in (?:[a-z]+ )?(?:[a-z]+|[{char_class('X')}])(?=,| and\b)| (?:for|with) (?!the [a-z]+ of\b)(?:[{char_class('H')}] )?{_what_for()}{{1,50}})?"
        if wanted == Kind.AWARD
        else rf"(?:, which [^,;.(){char_class('SPRW')}]{{1,60}}(?=,))?"
        if wanted == Kind.WORK
        else ""
    )
    quote = """["']?""" if wanted == Kind.WORK else ""
    told = (
        rf"(?:(?:the|an?|[{char_class('HQ')}]) {_told_kinds()} (?:of|for|about|on|from) [a-z][a-z ',-]{{0,60}}?, )?"
        if wanted == Kind.WORK
        else ""
    )
    parts += """|(?<=,["'])(?= ["'])""" if wanted == Kind.WORK else ""  # “Salt,” “Sand” and “Sea”
    comma = "[,:]" if wanted == Kind.WORK else ","  # "(1962); essays: X"
    lead = rf"(?:(?:the|an?|its|their|both|{adverbs}|[{char_class(rest)}](?:'s?(?![a-z]))?{whose}|(?!(?:{stops})\b)[a-z][a-z-]*(?<!ed)(?:'s)?){comma}? )"
    unknown = (
        rf"(?:, (?:(?:the|an?|[{char_class('Q')}]) [^,;.():{char_class('ZSRKPHD')}]{{2,40}}(?: ?\([^()]{{1,30}}\))?(?=,| and\b)|(?:the|one of the) [^,;.():{char_class('ZSRKPH')}]{{2,90}}(?=,)|which (?:is|was) [^,;.():{char_class('SRKPH')}]{{2,90}}(?=,))){{0,2}}"
        if wanted == Kind.AWARD  # "the Lion Medal, *the league title*, the Lund (2007) and the Oak Cup"
        else ""
    )
    return compiled(
        rf"{purpose}{unknown}(?: (?:twice|thrice|[a-z]+ times|[{char_class('Q')}] times)(?=,? ))?(?:[,;]? (?:{links})(?!\w)|[,;]{parts})(?:, on loan(?: at| with| to)?,)?(?:,? (?:{adverbs}))*(?:, (?:together |jointly |along )?with [^,;.()]{{1,30}}(?=,))?,? (?:(?:(?:in|from|since|during|between) )?(?P<date>{date})(?:,| -)? )?(?:(?:at|for|with|by|from|of|to) )?{told}{lead}{{0,5}}?(?:(?P<near>{date}) )?{quote}(?P<item>{item})"
    )


_MADE = rf"[^,;()]{{0,60}}(?:[{char_class('W')}]|\b(?:book|novel|film|play|album|song|story|series|poem|painting|opera|role|performance)s?\b)"
"""What an honour is for is a work, and a year in brackets behind it the one of that: "the Elm Prize for *her book “Salt”* (2001)"."""


@cache
def _what_for() -> str:
    """Match a sign of what an honour is for: "the Elm Prize for *his book “Salt”* in 2001"."""
    return rf"(?:[^,;.()\ue000-\uf8ff]|[{char_class('WPQNEXFLAKJTY')}])"


@cache
def _told_kinds() -> str:
    """Match what a work is called before its title in a list: "a *volume* of memoirs, X"."""
    return rf"(?:[a-z-]+ ){{0,2}}?(?:{lexicon.alternation(lexicon.phrases('works', 'kinds'))})s?"


@cache
def _ends(wanted: str) -> re.Pattern[str]:
    """Match what may follow a list's last item: no verb, of which that item would be the subject, and no noun that it describes."""
    quote = "|'(?=[ ,.;:)]|$)" if wanted == Kind.WORK else ""
    ends = lexicon.alternation(lexicon.phrases("lists", "ends"))
    return compiled(
        rf"$|[.,;:)\"!?]| ?\(| -|,? ?[{char_class('DLFE')}]| of [{char_class('D')}]|[ -](?!(?:champion|winner|laureate|recipient)s? [{char_class('P')}])(?:{ends})\b| (?:is|are|was|were) (?:among|some of|one of|part of)\b{quote}"
    )
