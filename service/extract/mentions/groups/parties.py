"""Political parties: their names, their short forms in brackets, and the words for their people."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from service.domain.memory.reading import OfText
from service.extract.mentions.groups.partylabels import is_label, stands_for_party
from service.extract.mentions.groups.partynames import LONGEST, full_name, is_called
from service.extract.mentions.groups.partywords import is_telling, labels, mentions_party, opens_phrase
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.bodies.aliases import with_other_names
from service.extract.mentions.places.gazetteer import fold, gazetteer
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token, tokenize

_BRACKET = compiled(r"\s?\((?P<inside>[^()]{1,90})\)")
_WING = compiled(r"\s\((?:United|Secular|Socialist|Marxist|Maoist|Leninist|Marxist[-–]Leninist|Liberation|[A-Z])\)")
_PIECE = compiled(
    r"\s*(?:[A-Z][a-z]+:\s*)?(?:or|also|the|abbreviated|known as|abbr\.)?\s*(?P<name>[^\W\d_a-z][\w'’.&-]*(?: [\w'’.&-]+){0,7})\s*$"
)
_SHORT = compiled(r"[^\W\d_a-z][\w-]*[^\W\d_a-z][a-z]?")
_SEPARATOR = compiled(r"[,;/]| [-–—] ")
_CODE = compiled(
    r"\((?<=[\w.] \()(?P<bracketed>[DR](?=\.?(?:[-–]|, ?)[A-Z])|(?:Cons?|Lab|Lib|LD|Dem|Rep)(?=\.?(?:[-–),]|, )))"
    r"|,(?<=\w,) (?P<behind>[DR])(?=[-–][A-Z])"
)


def parties(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """Return the parties named among ``tokens`` (organisations noted as parties) and the words for their people."""
    if not tokens:
        return []
    found: list[Mention] = []
    introduced = _introduced(text)
    words = {token.text for token in tokens}
    told = mentions_party(words) or not words.isdisjoint(introduced)
    behind = 0
    for index in _starts(tokens, introduced) if told else ():
        if index < behind:
            continue
        if _opens_body(tokens, index):
            continue
        stop, mentions = _at(text, tokens, index, introduced)
        found.extend(mentions)
        while stop < len(tokens) and mentions and tokens[stop].start < mentions[-1].end:
            stop += 1
        behind = max(stop, index + 1)
    codes = lexicon.table("parties", "codes")
    found.extend(
        _mention(text, Kind.FOLLOWING, *match.span(match.lastgroup or 0), codes[match[match.lastgroup or 0]])
        for match in _CODE.finditer(text, tokens[0].start, tokens[-1].end)
    )
    return found


def _opens_body(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word that is a party's begins the name of another body: "the *Tisza* Museum"."""
    behind = tokens[index + 1 : index + 2]
    houses = lexicon.words("names", "facility")
    return (
        bool(behind)
        and behind[0].text.istitle()
        and behind[0].text.lower() in houses
        and behind[0].start == tokens[index].end + 1
    )


def _starts(tokens: Sequence[Token], introduced: frozenset[str]) -> list[int]:
    """Return where a party or label can start: at capitals and figures that a telling word is, or soon follows."""
    found: list[int] = []
    telling = len(tokens) + LONGEST + 1
    for index in range(len(tokens) - 1, -1, -1):
        word = tokens[index].text
        if is_telling(word):
            telling = index
        if (word[0].isupper() or word[0].isdigit()) and (
            telling - index <= LONGEST or word in introduced or opens_phrase(word) or is_called(tokens, index)
        ):
            found.append(index)
    return found[::-1]


def _at(text: str, tokens: Sequence[Token], index: int, introduced: frozenset[str]) -> tuple[int, list[Mention]]:
    """Return the index behind the party or label that starts at ``index``, and its mentions with those in its bracket."""
    token = tokens[index]
    start = token.start
    label = labels().match(tokens, index)
    stop = full_name(text, tokens, index) or index
    if label and label[0] >= stop:
        if is_label(text, tokens, index, label[0]):
            return label[0], [_mention(text, Kind.FOLLOWING, start, tokens[label[0] - 1].end, label[1])]
        if label[0] > index + 1 or not stands_for_party(text, tokens, index):
            return index, []
        stop = label[0]
    if stop == index:
        if token.text not in introduced and not stands_for_party(text, tokens, index):
            return index, []
        stop = index + 1
    end = tokens[stop - 1].end
    wing = _WING.match(text, end)
    end = wing.end() if wing else end
    again = list(_short_forms(text, end))
    party = _mention(text, Kind.ORGANISATION, start, end)
    meant = {part.start: part for each in (party, *again) for part in each.parts or (each,)}
    party = evolve(party, parts=tuple(meant.values())) if len(meant) > 1 else party
    return stop, [party, *again]


def _short_forms(text: str, end: int) -> Iterator[Mention]:
    """Yield the other names of a party in the bracket behind its name: "(SPD)", "(PT - Partido dos Trabalhadores)"."""
    bracket = _BRACKET.match(text, end)
    if bracket is None:
        return
    position = bracket.start("inside")
    for piece in _SEPARATOR.split(bracket["inside"]):
        match = _PIECE.match(piece)
        at = text.index(piece, position)
        position = at + len(piece)
        if (
            match
            and (_stands_for(match["name"], text[max(0, end - 60) : end]) or not _is_place(match["name"]))
            and (_SHORT.fullmatch(match["name"]) or " " in match["name"])
        ):
            yield _mention(text, Kind.ORGANISATION, at + match.start("name"), at + match.end("name"), again=True)


def _stands_for(short: str, before: str) -> bool:
    """Tell whether a short form's letters are the initials of the words before it, in any order."""
    initials = [word[0] for word in re.findall(r"\w+", before) if word[0].isupper()]
    letters = [char for char in short if char.isupper()]
    return len(letters) > 1 and sorted(initials[-len(letters) :]) == sorted(letters)


def _is_place(name: str) -> bool:
    known = gazetteer()
    return name in known.codes or bool(known.called(fold(name)))


@OfText
def _introduced(text: str) -> frozenset[str]:
    """Return the short forms that a text introduces in brackets behind the names of parties."""
    found: set[str] = set()
    for bracket in _BRACKET.finditer(text):
        if not _SHORT.search(bracket["inside"]):
            continue
        before = tokenize(text, max(0, bracket.start() - 90), bracket.start())
        if mentions_party({token.text for token in before}) and any(
            full_name(text, before, index) == len(before)
            for index in range(len(before))
            if before[index].text[0].isupper()
        ):
            forms = (mention.value for mention in _short_forms(text, bracket.start()))
            found.update(form for form in forms if _SHORT.fullmatch(form))
    return frozenset(found)


def _mention(text: str, kind: Kind, start: int, end: int, value: str | None = None, *, again: bool = False) -> Mention:
    """Return a mention of a party or its people; ``again``: it is another name of the party that was named right before."""
    words = " ".join(text[start:end].split())
    parts = with_other_names(text, start, end, value or words) if kind is Kind.ORGANISATION else ()
    note = {"political": "true", "display": words} | ({"alias": "true"} if again else {})
    return Mention(kind=kind, start=start, end=end, value=value or words, note=note, parts=parts)
