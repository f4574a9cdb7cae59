"""A document's prose and lists, read block by block and sentence by sentence: every finding of anybody."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial

from attrs import Factory, define, evolve, field

from service.domain.claim import Modality
from service.domain.selector import Span
from service.domain.source import Document, SourceKind
from service.extract.above import Above, led_to, told_above
from service.extract.births import Births
from service.extract.clauses.later.marriages import Marriages
from service.extract.clauses.later.thereafter import ending
from service.extract.clauses.values import Clauses
from service.extract.learned.judge import Judge, learned
from service.extract.learned.nlp import Parse, Recogniser
from service.extract.learned.pairs import can_pair
from service.extract.learned.sentencecontext import SentenceContext
from service.extract.listed import listed_in
from service.extract.mentions.annotate import annotate
from service.extract.mentions.datelines import dateline
from service.extract.mentions.historic import in_past
from service.extract.mentions.interposed import without_interposed
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.mentions.shadow import Shadow, cast
from service.extract.people.entities import Entity
from service.extract.people.persons import Cast
from service.extract.people.pronouns.traces import opener, turned_away
from service.extract.readings.called import called
from service.extract.readings.family.couples import couples
from service.extract.readings.family.households import household
from service.extract.readings.family.kin import kin_findings
from service.extract.readings.family.kinenumerated import enumerated
from service.extract.readings.family.mirror import mirrored
from service.extract.readings.lifetimes.lives import lives
from service.extract.readings.nicknames import nicknames
from service.extract.readings.offices.reader import OfficeReader
from service.extract.readings.postnominals import postnominals
from service.extract.rows.courses.chains import posts_behind
from service.extract.rows.courses.toldruns import posts_told
from service.extract.rows.reader import RowReader, row_in
from service.extract.rules.apply import findings_of
from service.extract.rules.finding import Finding, unsaid
from service.extract.rules.reading import Memory, Reading, told_in
from service.extract.rules.rulebook import rule_book
from service.extract.rules.subjects.people import People
from service.extract.scopes.alternatives import alternatives
from service.extract.scopes.contrasts import contrasts
from service.extract.scopes.corrections import column_of
from service.extract.scopes.denials import narrowed, showing
from service.extract.scopes.doubts import doubted
from service.extract.scopes.fictions import is_figure, is_part
from service.extract.scopes.headlines import headlined, is_confirmed
from service.extract.scopes.hedges import hedged
from service.extract.scopes.lasting import ends, lasting
from service.extract.scopes.passing import in_passing
from service.extract.scopes.scope import scope_of
from service.extract.text.cuts import in_pieces, stretches
from service.extract.text.layout.blocks import Block
from service.extract.text.passage import Passage
from service.extract.text.patterns import compiled
from service.extract.text.sentences import Sentence, sentences
from service.extract.weddings import wedded

_NEAR = 40
"""So many mentions back somebody whom a pronoun means was named."""
_UNSEEN = Parse()
_BARE = "/in-brackets"
"""The rules for years of a life that may stand alone."""
_PARTED = compiled(
    r"[^\S\n]*(?:\n[^\S\n]*\n\s*(?!\d|(?:in office|incumbent|assumed|took|since|from)\b)|\Z)", re.IGNORECASE
)


@define
class ProseReader:
    """Reads a document block by block; persons and names that it meets carry over from block to block."""

    document: Document
    names: Names
    persons: Cast
    recogniser: Recogniser | None = None
    judge: Judge = learned
    listed: frozenset[int] = frozenset()
    """Where the blocks start that are rows with their time, beside others."""
    mentions: list[tuple[Mention, Entity]] = Factory(list)
    clauses: dict[int, Clauses] = Factory(dict)
    naming: set[int] = Factory(set)
    """The numbers of the sentences that name the main person."""
    of_others: set[int] = Factory(set)
    """Where the blocks start that stand below somebody else's name."""
    _births: Births = Factory(Births)
    _number: int = 0
    _said: list[Finding] = Factory(list)
    """What the sentence before said by rules."""
    _marriages: Marriages = Factory(Marriages)
    _before: str = ""
    """The last sentence of the paragraph above, in small letters."""
    _figure: bool = False
    """Whether a story is told whose hero has the main person's name."""
    _known: bool = False
    """Whether the page has spoken of the main person in earnest before."""
    _column: tuple[str, ...] = ()
    """The heading above, in small letters, where it says that what stands below it puts pages right: "Corrections"."""
    _above: Above = field(init=False)
    _rows: RowReader = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._above = Above(self.document, self.names, self.persons)
        self._rows = RowReader(self.document, self.names, self.persons.main.name, self.listed)

    def read(self, block: Block) -> Iterator[Finding]:
        """Yield the findings of one block; boilerplate, headings and parts in a cast have none. PassageError where reading it fails."""
        with Passage(block.start, block.end):
            found = list(self._read(block))
        sentence = self.document.text.startswith((".", "!", "?"), block.end - 1)
        yield from found if sentence or not self._above.played else ()

    def is_told_of_main(self, finding: Finding) -> bool:
        """Tell whether a finding's sentence names the main person, or the document, read to its end, is not on another."""
        bare = finding.sentence < 0 or finding.rule.endswith(_BARE)
        return finding.sentence in self.naming or not self.persons.pointing.onlooking.is_aside(bare=bare)

    def _read(self, block: Block) -> Iterator[Finding]:
        span = Span(block.start, block.end)
        if block.kind == "heading" and self._above.is_post(block):
            block = evolve(block, kind="paragraph")  # no section begins with it
        self._column = column_of(span.of(self.document.text), self._column, heading=block.kind == "heading")
        headed = self._above.name is not None and not self._above.below_post
        if block.kind not in ("paragraph", "title"):
            named = self._above.named_by(block)
            if block.kind == "heading" and named:
                yield from self._prose(span)  # whom the pronouns below mean, and the post behind the name
            if self._above.opens_section(block, named):
                self.persons.pointing.open_section()
            self._above.pass_block(block, named)
            self._before = ""
        other = self._above.other or self._above.section or self.persons.pointing.told_at(block.start)
        person = other or self._above.titled or self.persons.main
        if not person.main:
            self.of_others.add(block.start)
        headed = headed and person.main
        row = row_in(block, self.document.text)
        if row or (headed and block.kind == "item"):
            cells = list(self._rows.row(row, person)) if row else []
            yield from cells or (self._rows.card(block, [], person) if headed else ())
        elif block.kind in ("paragraph", "title"):
            other, said = self._above.other, list(self._prose(span))
            self._above.other = other if other and block.start in self.listed else self._above.other
            self._above.titled = None if self._above.name else self._above.titled
            if block.kind == "title" and self._above.other:
                self._above.titled = self._above.other
            rows = list(self._rows.line(block, said, person))
            yield from self._rows.prose_kept(block, said, rows)
            yield from rows
            if headed and not rows:
                yield from self._rows.card(block, said, person)

    def _prose(self, span: Span) -> Iterator[Finding]:
        self.persons.pointing.open_paragraph(self._number)
        self._marriages = Marriages()
        self._figure = self._figure and not self._known
        text, memory = self.document.text, Memory(dateline=dateline(self.document.text, span.start, span.end))
        memory.shadows.extend([self._above.name] if self._above.name else [])
        start = memory.dateline.end if memory.dateline else self.persons.pointing.interview.begin(span, text)
        found = in_pieces(text, sentences(text, start, span.end))
        low, ahead = found[0].span.start if found else span.start, 0
        for stretch in stretches(found):
            ahead += len(stretch)
            following = found[ahead].span if ahead < len(found) else None
            high = following.start if following else span.end
            yield from self._stretch(Span(low, high), stretch, memory, following)
            low = high
        self._above.pass_prose(span, memory.previous, self.mentions)
        self._before = "" if self._above.played else told_above(memory.shadows, self.mentions[-_NEAR:])

    def _stretch(
        self, span: Span, found: Sequence[Sentence], memory: Memory, following: Span | None
    ) -> Iterator[Finding]:
        """Yield the findings of some sentences that follow each other; ``following`` is the sentence behind them."""
        text = self.document.text
        parts = [sentence.span for sentence in found]
        mentions = annotate(self.document, span, frozenset(part.start for part in parts), self.names)
        parse = self.recogniser.read(text, span) if self.recogniser and can_pair(mentions) else _UNSEEN
        starts = [mention.start for mention in mentions]
        for number, part in enumerate(parts):
            within = mentions[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
            inside = [mention for mention in within if mention.end <= part.end]
            memory.following = parts[number + 1] if number + 1 < len(parts) else following
            shadow = in_past(cast(text, part, inside), self.document.source.published or "")
            with Passage(part.start, part.end):
                yield from self._sentence(shadow, memory, found[number], parse)
            memory.shadows.append(shadow)
            del memory.shadows[:-2]

    def _sentence(self, shadow: Shadow, memory: Memory, sentence: Sentence, parse: Parse) -> Iterator[Finding]:
        self._number += 1
        pointing = self.persons.pointing
        below = self._above.other or memory.listed or (opener(pointing.traces) if memory.previous else None)
        entities = self.persons.resolve(shadow, self._number)
        entities = self._above.below(entities)
        below = below or self._above.headed or pointing.told_at(shadow.offsets[0]) or pointing.beside()
        memory.listed = listed_in(shadow, entities, memory.listed, opens=memory.previous is None)
        entities = led_to(memory.listed, entities) if memory.previous else entities
        people = People(
            entities=entities,
            main=self.persons.main,
            below=below,
            unsure=pointing.unsure,
            mourned=pointing.mourned,
            told_last=self.persons.tells_of_main(self._number),
            turned_away=turned_away(pointing.traces, self._number),
        )
        self.mentions.extend(people.entities.items())
        named = [each for each, who in entities.items() if who.main and each.kind is Kind.PERSON]
        self._figure = is_figure(shadow, told_in(memory.shadows), named, told=self._figure)
        self._known = self._known or (bool(named) and not self._figure)
        self.naming.update([self._number] if named else [])
        self._end(shadow, memory, people)
        before, by_rules = self._said if memory.previous else [], list(self._by_rules(shadow, memory, sentence, people))
        if (whole := without_interposed(shadow)) is not None:
            by_rules.extend(unsaid(self._by_rules(whole, memory, sentence, people), by_rules))
        by_rules.extend(enumerated(shadow, people, self._number, [*before, *by_rules]))
        by_rules.extend(posts_told(self.document.text, shadow, people, by_rules))
        by_rules.extend(posts_behind(self.document.text, shadow, people, by_rules))
        self._said = by_rules
        self._marriages.note(self._number, by_rules)
        if by_rules:
            day = _day(self.document)
            self.clauses[self._number] = Clauses(shadow, self.document.text, memory.following, day, memory.previous)
        self._births.note(by_rules)
        by_rules.extend(wedded(by_rules, self.persons, self._births, self.mentions, self._number))
        yield from self._meant(by_rules, shadow, memory)
        if parse.words:
            context = SentenceContext(shadow, people.entities, parse, by_rules)
            judged = self.judge(context, self._number, quoted=sentence.quoted)
            learned_too = [each for one in judged for each in mirrored(one, tuple(people.entities.items()))]
            yield from self._meant(learned_too, shadow, memory)

    def _end(self, shadow: Shadow, memory: Memory, people: People) -> None:
        """Keep what a sentence says of the end of what the one before it told, or of a marriage shortly before: "She resigned in 2001."."""
        earlier = self._marriages.before(self._number, memory.shadows)
        for number, said in ((self._number - 1, self._said), *earlier) if memory.previous else ():
            before = self.clauses.get(number) if said else None
            if before is not None and (found := ending(shadow, people.sure, said)):
                self.clauses[number] = evolve(before, ending=found)
                return

    def _meant(self, findings: Sequence[Finding], shadow: Shadow, memory: Memory) -> Iterator[Finding]:
        """Yield the findings of a sentence as it means them: what governs them from outside, and alternatives, seen to."""
        if not findings or self._figure:
            return
        following = memory.following.of(self.document.text).casefold().replace("’", "'") if memory.following else ""
        before = [*self._column, *(each.small for each in memory.shadows)]
        scope = scope_of(shadow, before, following)
        trade = None if self._known else headlined(self.document.text, shadow)
        for finding in (each for each in findings if not is_part(shadow, each)):
            told = lasting(shadow, hedged(shadow, in_passing(shadow, finding)))
            meant = scope.over(told) if told else None
            if trade and finding.subject.main and not is_confirmed(self.document.text, shadow, finding, trade):
                meant = None
            if meant is None or not meant.modality.counts:
                memory.forget(finding.field, finding.value, finding.original)
            if meant is not None and not (meant.modality is Modality.NEGATED and ends(shadow, meant)):
                for each in (one for one in contrasts(shadow, meant) if not narrowed(shadow, one)):
                    yield from alternatives(shadow, showing(shadow, doubted(shadow, each)))

    def _by_rules(self, shadow: Shadow, memory: Memory, sentence: Sentence, people: People) -> Iterator[Finding]:
        words = sentence.span.of(self.document.text)
        opens = memory.previous is None or memory.previous is self._above.name
        above = self._above.name if opens else None
        yield from lives(self.document.text, shadow, people, self._number, opens=opens, above=above)
        yield from nicknames(self.document.text, shadow, people, self._number)
        yield from postnominals(self.document.text, people, self._number)
        yield from called(self.document.text, people, self._number)
        family = partial(household, memory.previous, self.mentions, self._said, people.main)
        for finding in kin_findings(shadow, people, self._number, quoted=sentence.quoted, household=family):
            yield from mirrored(finding, self.mentions[-_NEAR:])
        yield from couples(shadow, people, self._number, self.mentions)
        previous = told_in(memory.shadows)
        headed = above is not None and not self._above.below_post
        parted = headed and _PARTED.match(self.document.text, sentence.span.end) is not None
        reader = OfficeReader(shadow, people, self._number, sentence.quoted, headed, parted)
        yield from reader.findings()
        for rule, match in rule_book().matches(shadow, words, previous, self._before):
            reading = Reading(self.document, shadow, match, memory, self._number, sentence.quoted)
            for finding in findings_of(rule, reading, people):
                yield from mirrored(finding, self.mentions[-_NEAR:])


_TELLING_OF_THE_PAST = frozenset((SourceKind.ENCYCLOPEDIA, SourceKind.BOOK, SourceKind.DATABASE))


def _day(document: Document) -> str:
    """Return when a text was published that tells of its own day; nothing of one that tells of the past."""
    source = document.source
    return "" if source.kind in _TELLING_OF_THE_PAST else source.published or ""
