"""Whose name alone stands above what is read: a heading, or a line of its own, says of whom the rest tells."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import define

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.mentions.shadow import Shadow, cast, char_class
from service.extract.people.entities import Entity, name_words
from service.extract.people.persons import Cast
from service.extract.rules.reading import told_in
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.boxes import is_heading
from service.extract.text.layout.headingwords import opens_heading
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names, is_verb

_NAMED = compiled(
    r"(?:[^\W\d_a-z][\w.'’-]+ ){1,3}(?:[\"“][\w-]{2,20}[\"”] )?(?:(?:al|el|as|ash|ad|an|ar)-|(?:de|da|van|von|der|bin|ibn|del|la) )?[^\W\d_a-z][\w.'’-]+(?::?$|,? )"
)
_POST = compiled(
    rf"[{char_class('P')}](?:, | [–—|-] | \(|: )(?:(?:the|an?|our|its|[a-z-]+) ){{0,3}}[{char_class('TJ')}](?:\)|,? (?:of|for|at|and|&|since) [^.;:!?{char_class('PSNRHK')}]{{1,60}}|, [{char_class('OL')}])*$"
)
"""A name with the post below which its bearer is told of: "Ada Kerr, Acting Director"."""


@define
class Above:
    """What a document has shown by its lines so far.

    ``name`` is the block right above, where it is the main person's name alone; ``other`` is somebody else whose name alone that is.
    ``headed`` is somebody else whose name alone was the last such line, as long as nobody names the main person below it. ``section`` is
    somebody else whose name and post stood above, as long as nobody names the main person. ``below_post``: a post alone
    stands above ``name``, so that one below that may be the next one's. ``titled`` is somebody else whose name alone is the page's title, as long as the main person's name stands alone nowhere. ``played``: below a heading such as "Cast" a line is a part.
    """

    document: Document
    names: Names
    persons: Cast
    name: Shadow | None = None
    other: Entity | None = None
    headed: Entity | None = None
    section: Entity | None = None
    titled: Entity | None = None
    below_post: bool = False
    played: bool = False
    _post: bool = False

    def named_by(self, block: Block) -> Entity | None:
        """Return whose name a heading is, with a post or without; of an item, below whom it stands, if not below the main person."""
        led = _LEADS.match(self.document.text, block.start, block.end)
        start = led.end() if led else block.start
        words = _LIFE.sub("", _LANDS.sub("", self.document.text[start : block.end]))
        if block.kind == "item":
            return self.other
        if block.kind != "heading" or not words.strip() or is_heading(words):
            return None
        span = Span(start, start + len(words))
        mentions = annotate(self.document, span, frozenset((start,)), self.names)
        turned = self._turned(cast(self.document.text, span, mentions)) if ", " in words else None
        if turned or not _is_named(words) or (_is_shouted(words) and not self._is_own(words)):
            return turned
        if _led(words) and [each.kind for each in mentions[:2]] == [Kind.PLACE, Kind.PERSON]:
            mentions, words = _bare(words, mentions)
        if not mentions or mentions[0].kind is not Kind.PERSON:
            return None
        alone = len(mentions) == 1 and _titles().sub("", mentions[0].value.lower()) == _titles().sub(
            "", words.strip(" :").lower()
        )
        if not alone and not _is_post(cast(self.document.text, span, mentions)):
            return None
        return self.persons.roster.named(mentions[0].value, mentions[0].note.get("gender"))

    def opens_section(self, block: Block, named: Entity | None) -> bool:
        """Tell whether a block is a heading that lives have, and stands below nobody's name but the main person's."""
        words = self.document.text[block.start : block.end]
        return block.kind == "heading" and not (named or self.headed or self.section) and is_heading(words)

    def is_post(self, block: Block) -> bool:
        """Tell whether a heading is a post alone right below the main person's name: "Mayor of Porto"; one below nobody's may be of who comes next."""
        span = Span(block.start, block.end)
        words = self.document.text[span.start : span.end]
        if is_heading(words) or _IN_BOX.match(self.document.text, span.end):
            return False
        mentions = annotate(self.document, span, frozenset((span.start,)), self.names)
        post = _is_bare_post(cast(self.document.text, span, mentions))
        self._post = self._post or (post and self.name is None and self.other is None)
        return post and self.name is not None and not self.below_post

    def pass_block(self, block: Block, named: Entity | None) -> None:
        """Take in a block that is no prose, with whose name it is."""
        self.name = self.name if named and named.main else None
        if block.kind == "heading" and not named:
            self.played = self._is_cast(block)
        if _OF_A_BOX.match(self.document.text, block.start, block.end):
            self.section = None
        self.other = named if named and not named.main and not self._is_main(named) else None
        part = is_heading(
            self.document.text[block.start : block.end]
        )  # "Personal life" below a name goes on about that one
        self.headed = self.other if block.kind == "heading" and not (part and not named) else self.headed

    def pass_prose(self, span: Span, last: Shadow | None, mentions: Sequence[tuple[Mention, Entity]]) -> None:
        """Take in a block of prose with its last sentence, and the mentions of the document up to its end."""
        self.played = self.played or self._is_cast(span)
        alone = last is not None and _is_name(last) and not self.played
        post = last is not None and not alone and last.offsets[0] == span.start and _is_post(last)
        bare = last is not None and last.offsets[0] == span.start and _is_bare_post(last)
        if self.other and bare:
            self.section = self.other  # "Ole Kerr", and below it "Member of the Board"
            return
        turned = self._turned(last) if last is not None and not alone and last.offsets[0] == span.start else None
        alone = alone or turned is not None
        named = turned or (mentions[-1][1] if (alone or post) and mentions else None)
        birth = last is not None and last.offsets[0] == span.start and _BIRTH.fullmatch(last.small)
        self.name = (last if alone and named and named.main else None) or (self.name if birth else None)
        self.section = None if self.name else self.section
        self.below_post = self._post if self.name else False
        self._post = bare
        shouted = turned is None and _is_shouted(span.of(self.document.text))
        other = named is not None and not named.main and " " in named.name and not shouted
        self.other = named if other and named is not None and not self._is_main(named) else None
        self.headed = self.other or self.headed

    def below(self, entities: dict[Mention, Entity]) -> dict[Mention, Entity]:
        """Return whom the mentions of a sentence mean, pronouns below somebody else's name in a heading meaning them."""
        if self.headed is None:
            return entities
        if any(who.main and each.kind is Kind.PERSON for each, who in entities.items()):
            self.headed = self.section = None
            return entities
        return led_to(self.headed, entities)

    def _turned(self, line: Shadow) -> Entity | None:
        """Return whose name alone a line is that puts the family's in front: "BERG, Karl", "Berg, Karl “Charlie” (1922–1999)"."""
        found = _TURNED_ALONE.fullmatch(line.text)
        if found is None:
            return None
        given, family = line.mentions[found["given"]], line.mentions.get(found["family"])
        name = f"{given.value} {family.value if family else found['family'].title()}"
        return self.persons.roster.named(name, given.note.get("gender"))

    def _is_cast(self, line: Span | Block) -> bool:
        """Tell whether a line stands above those who play in something: "Cast:"."""
        return self.document.text[line.start : line.end].strip(" :\n").lower() in lexicon.phrases("sections", "played")

    def _is_own(self, words: str) -> bool:
        """Tell whether a line holds all words of the main person's name."""
        main = name_words(self.persons.main.name)
        return bool(main) and main <= name_words(words)

    def _is_main(self, named: Entity) -> bool:
        """Tell whether somebody's name holds all words of the main person's: a title before it, or other letters, part them."""
        return self._is_own(named.name)


def led_to(whose: Entity | None, entities: dict[Mention, Entity]) -> dict[Mention, Entity]:
    """Return whom the mentions of a sentence mean, pronouns for the main person meaning whom its heading or its line of a list is of."""
    if whose is None:
        return entities
    return {each: whose if who.main and _is_turned(each) else who for each, who in entities.items()}


def _is_named(words: str) -> bool:
    """Tell whether a line begins with what may be a name, or puts a country before one."""
    return _NAMED.match(words) is not None or _NAMED.match(words, _led(words)) is not None


def _is_turned(mention: Mention) -> bool:
    """Tell whether a mention means who is named above: a pronoun, "the 53-year-old"."""
    return mention.kind in (Kind.PRONOUN, Kind.POSSESSIVE) or mention.note.get("aged") == "true"


_LEADS = compiled(
    r"(?:\d{1,2}[.)] )?(?:(?:[^\W\d_][^.;:!?()]{1,40} )?(?:[Aa]bout|[Mm]eet|(?:[Bb]iography|[Ll]ife|[Ss]tory|[Pp]rofile) of) (?=[^\W\d_a-z]))?"
)
"""Before whom a heading names, in a row of such or as whom it tells of: "2. Ada Kerr", "Fun facts about Ada Kerr"."""
_LANDS = compiled(r"(?: ?\([^\W\d_a-z][\w -]{1,30}\))? ?[–—-] ?[A-Z]{2}[A-Z -]{2,30}$")
"""Behind whom a line names: of what people and land that one was: "Ada Kerr (Sami) - NORWAY"."""
_LIFE = compiled(r" ?\([^()]{0,40}\d{4}[^()]{0,40}\)$")
"""Behind whom a line names: when and where that one was born, or lived: "Ada Kerr (Bolivia, 1979)"."""
_LED = compiled(r"(?:[^\W\d_a-z][\w.]+ ){0,2}[^\W\d_a-z]\w+(?: ?[–—:]|-| -) (?=[^\W\d_a-z])")
"""A country before whom it has sent: "Togo – Ada Kerr"."""
_CITIZEN = compiled(r" ?\([^()]{2,40}\)$")


def _led(words: str) -> int:
    """Return where a name may begin behind the country that a line puts before it."""
    found = _LED.match(words)
    return found.end() if found else 0


def _bare(words: str, mentions: list[Mention]) -> tuple[list[Mention], str]:
    """Return a line's mentions and words without the country before its name, and the nation in brackets behind it."""
    nation = mentions[-1].kind is Kind.DEMONYM and _CITIZEN.search(words)
    words = words[_led(words) : nation.start() if nation else len(words)]
    return mentions[1:-1] if nation else mentions[1:], words


def _is_name(shadow: Shadow) -> bool:
    """Tell whether a line is somebody's name alone, or with the years of a life."""
    letters = [each for each in shadow.mentions.values() if each.kind is Kind.DEGREE or each.note.get("acronym")]
    letters += [each for each in shadow.mentions.values() if each.note.get("shape") == "life" or _is_seat(each)]
    named = shadow.has(Kind.PERSON) and len(shadow.mentions) == 1 + len(letters)
    return named and _LETTERS.fullmatch(_titles().sub("", shadow.small).rstrip(" .:")) is not None


def _is_seat(mention: Mention) -> bool:
    """Tell whether a post is told by letters: "Ada Kerr *MP*"."""
    return mention.kind is Kind.ROLE and mention.value.isupper()


_LETTERS = compiled(rf"[{char_class('P')}](?:,? [{char_class('BOT')}]){{0,4}}(?: ?\([{char_class('D')}]\))?")
"""A name with nothing behind it but letters of degrees and honours, and a life: "Dr Ada Kerr, MBBS FRACP", "Ada Kerr (1900–1979)"."""


def _is_post(shadow: Shadow) -> bool:
    """Tell whether a line is a name with a post, and no sentence: "Ada Kerr, Acting Director"."""
    return _POST.match(shadow.small) is not None and not any(map(is_verb, shadow.small.split()))


_OF_A_BOX = compiled(
    r"in office|incumbent|assumed office|took office|personal (?:details|information|life)", re.IGNORECASE
)
"""Lines of a box on the page's person, in which others' names and offices stand: "Vice President", "Ole Kerr", "Minister of Health", "In office"."""
_IN_BOX = compiled(rf"[\s|]*(?:{_OF_A_BOX.pattern})", re.IGNORECASE)
_BIRTH = compiled(rf"born (?:on )?[{char_class('D')}](?:,? (?:in )?(?:[{char_class('L')}]|[a-z]{{2,5}}\.))*\.?")
"""A line below a name that tells nothing but a birth: "born 20 April 1939, Oslo, Nor."."""
_BARE_POST = compiled(
    rf"(?:[a-z-]+ ){{0,3}}[{char_class('TJ')}](?:,? (?:of|for|at|and|&|since|from|until) [^.;:!?{char_class('PSRNHK')}]{{1,60}}|(?:, | \()[^.;:!?{char_class('PSRNHK')}]{{1,60}})?(?: \((?:[{char_class('D')}]|[;, &-]|and){{2,24}}\))?$"
)


def _is_bare_post(shadow: Shadow) -> bool:
    """Tell whether a line is a post alone, as stands below its holder's name: "Member of the Board of Directors"."""
    return _BARE_POST.match(shadow.small) is not None and not any(map(is_verb, shadow.small.split()))


@cache
def _titles() -> re.Pattern[str]:
    """Match what stands beside a name that is alone all the same: "His Excellency Mr Ada Kerr", "Ada Kerr (MP)"."""
    titles = {each.rstrip(".").lower() for each in lexicon.words("names", "honorifics")} | {
        "the",
        "late",
        "his",
        "her",
        "excellency",
        "st",
        "saint",
    }
    return compiled(rf"^(?:(?:{lexicon.alternation(titles)})\.? )+| ?\(mp\)$")


def _is_shouted(words: str) -> bool:
    """Tell whether a line is more likely a heading than a name: "WORKING PROCESS:", "About Ada"."""
    if words.split(maxsplit=1)[0].casefold() in lexicon.words("sections", "abouts") or opens_heading(words):
        return True
    return words.isupper() and words.split(maxsplit=1)[0].title() not in given_names()


_OWN_KIN = compiled(rf"[{char_class('H')}] (?:[a-z-]+ )?[{char_class('K')}],? (?P<name>[{char_class('P')}])")


def told_above(shadows: Sequence[Shadow], mentions: Sequence[tuple[Mention, Entity]]) -> str:
    """Return the last of a paragraph's sentences in small letters; nothing where it names another than the main person and her kin."""
    if not shadows:
        return ""
    last, whose = shadows[-1], dict(mentions)
    kin = {last.mentions[found["name"]] for found in _OWN_KIN.finditer(last.text)}
    named = [each for each in last.mentions.values() if each.kind is Kind.PERSON and each not in kin]
    return told_in(shadows) if all(each in whose and whose[each].main for each in named) else ""


_TURNED_ALONE = compiled(
    rf"(?P<family>[{char_class('PO')}]|[^\W\d_a-z][^\W\d_a-z'’-]+), (?P<given>[{char_class('P')}])(?:,? [\"“‘(][^\"“”‘’()]{{1,40}}[\"”’)]){{0,2}}[.:]?"
)
