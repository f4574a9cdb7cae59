"""Documents to claims: the parts of the extractor for prose, one behind the other, and the readers of data."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from attrs import Factory, define, evolve, frozen

from service.domain.claim import Claim, Extractor
from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import name
from service.domain.selector import Span
from service.domain.source import Document, SourceKind, Subject
from service.errors import PassageError
from service.extract.clauses.clausetimes import timed
from service.extract.clauses.counts import counted
from service.extract.clauses.kindetails import kin_born, parted
from service.extract.clauses.repeats import repeats
from service.extract.clauses.stints import stints
from service.extract.clauses.subjects import studied
from service.extract.clauses.values import Clauses
from service.extract.ends.whole import whole
from service.extract.learned.judge import Judge, learned
from service.extract.learned.nlp import Parse, Recogniser
from service.extract.learned.pairs import can_pair
from service.extract.learned.sentencecontext import SentenceContext
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names, names_of
from service.extract.mentions.shadow import Shadow, cast
from service.extract.pasted.view import View, as_read
from service.extract.people.bearers import called_otherwise
from service.extract.people.entities import Entity
from service.extract.people.persons import Cast, cast_of
from service.extract.readings.couples import couples
from service.extract.readings.courses import read_course
from service.extract.readings.infobox import read_item
from service.extract.readings.kin import kin_findings
from service.extract.readings.lives import lives
from service.extract.readings.mirror import mirrored
from service.extract.readings.nicknames import first_name, nicknames
from service.extract.readings.officeboxes import office_rows
from service.extract.readings.offices import office_findings
from service.extract.readings.postnominals import postnominals
from service.extract.readings.sections import field_below, read_line, read_title
from service.extract.rules.apply import findings_of
from service.extract.rules.doubles import without_doubles
from service.extract.rules.finding import Finding, best, claims_of, in_frozen, in_order
from service.extract.rules.matchsubjects import People
from service.extract.rules.reading import Memory, Reading
from service.extract.rules.rulebook import rule_book
from service.extract.scopes.alternatives import alternatives
from service.extract.scopes.contrasts import contrasts
from service.extract.scopes.denials import showing
from service.extract.scopes.scope import scope_of
from service.extract.structured.reader import read
from service.extract.text.cuts import in_pieces, stretches
from service.extract.text.language import detect
from service.extract.text.layout import Block, blocks, in_lines
from service.extract.text.passage import passage
from service.extract.text.sentences import Sentence, sentences

EXTRACTOR_NAME = "whosays-rules"
EXTRACTOR_VERSION = "1"
_NEAR = 40
"""So many mentions back somebody whom a pronoun means was named."""
LANGUAGES = frozenset(("en",))
_UNSEEN = Parse()


def extract(document: Document, subject: Subject, recogniser: Recogniser | None = None) -> tuple[Claim, ...]:
    """Return what ``document`` says of ``subject``, in the order of the text.

    Every claim's quote stands in the text: ``text[start:end] == exact``, in Unicode code points. A document in a
    language without rules (:func:`language_of`) yields no claims. A ``recogniser`` adds what it sees to the rules.
    Data is read as data, whatever its language (:func:`read`, which raises DocumentError and tells what was not read).
    """
    if document.source.structured:
        return read(document, subject).claims
    if language_of(document) not in LANGUAGES:
        return ()
    extractor = Extractor(EXTRACTOR_NAME, version_with(recogniser), "")
    read_document, view = as_read(document)
    everyone = _everyone(read_document, view, subject, recogniser, learned)
    findings = [
        *_name(read_document, subject, everyone),
        *(finding for finding in everyone.findings if finding.subject.main),
    ]
    told = in_order(without_doubles([each for finding in best(findings) for each in everyone.told(finding)]))
    return claims_of(document, subject, (in_frozen(finding, view) for finding in told), extractor)


def version_with(recogniser: Recogniser | None) -> str:
    """Return the extractor's version, with that of the recogniser that adds to it."""
    return f"{EXTRACTOR_VERSION}+{recogniser.version}" if recogniser else EXTRACTOR_VERSION


def language_of(document: Document) -> str | None:
    """Return the language that a document's record declares, or else the one its text shows, as a primary subtag."""
    declared = document.source.language
    return declared.split("-")[0].lower() if declared else detect(document.text) or "en"


@frozen
class Everyone:
    """What a document says of all its persons, and which mention stands for whom; ``clauses`` are those of its sentences, by number."""

    findings: tuple[Finding, ...]
    mentions: tuple[tuple[Mention, Entity], ...]
    clauses: Mapping[int, Clauses]

    def told(self, finding: Finding) -> Iterator[Finding]:
        """Yield a finding with the time, and what was studied, as its clause tells; once for each of several times.

        It is asked for what becomes a claim alone, as it costs much.
        """
        clauses = self.clauses.get(finding.sentence)
        if clauses is None:
            yield finding
            return
        for each in stints(clauses, studied(clauses.shadow, timed(clauses, finding))):
            for told in repeats(clauses.shadow, each):
                yield counted(clauses.shadow, kin_born(clauses.shadow, parted(clauses.shadow, told)))


def read_everyone(
    document: Document, subject: Subject | None, recogniser: Recogniser | None = None, judge: Judge = learned
) -> Everyone:
    """Return what the document says of anybody; the findings about ``subject`` have the main person as theirs.

    Without a subject the document has no main person until it names somebody.
    """
    read_document, view = as_read(document)
    everyone = _everyone(read_document, view, subject, recogniser, judge)
    if view.plain:
        return everyone
    for mention, _ in everyone.mentions:
        mention.start, mention.end = view.stretch(mention.start, mention.end)
    return evolve(everyone, findings=tuple(in_frozen(finding, view) for finding in everyone.findings))


def _everyone(
    document: Document, view: View, subject: Subject | None, recogniser: Recogniser | None, judge: Judge
) -> Everyone:
    """Read a document's reading view; all places are the view's."""
    found = blocks(document.text)
    document = evolve(document, text=in_lines(document.text, found))
    subject = called_otherwise(subject, document.text) if subject else None
    reader = _Reader(document, names_of(subject), cast_of(subject, document), recogniser, judge)
    try:
        findings = [finding for block in found for finding in reader.read(block)]
    except PassageError as error:
        raise PassageError(*view.stretch(error.start, error.end)) from error.__cause__
    findings.extend(office_rows(document, found, reader.names, reader.persons.main))
    return Everyone(tuple(whole(findings, document.text, reader.clauses)), tuple(reader.mentions), reader.clauses)


@define
class _Reader:
    """Reads a document block by block; persons and names that it meets carry over from block to block."""

    document: Document
    names: Names
    persons: Cast
    recogniser: Recogniser | None = None
    judge: Judge = learned
    mentions: list[tuple[Mention, Entity]] = Factory(list)
    clauses: dict[int, Clauses] = Factory(dict)
    _number: int = 0
    _above: Shadow | None = None
    """The block right above, where it is the main person's name alone: what stands below tells of them."""

    def read(self, block: Block) -> Iterator[Finding]:
        """Yield the findings of one block; boilerplate and headings have none. PassageError where reading it fails."""
        with passage(block.start, block.end):
            yield from self._read(block)

    def _read(self, block: Block) -> Iterator[Finding]:
        span = Span(block.start, block.end)
        if block.kind not in ("paragraph", "title"):
            self._above = None
        if block.kind == "item" and block.key and block.value:
            yield from read_item(self.document, block, self.names, self.persons.main)
        elif block.kind in ("paragraph", "title"):
            said = list(self._prose(span))
            yield from said
            field = field_below(block, self.document.text)
            if field == "notable_for" and not any(finding.field == field for finding in said):
                yield from read_title(span, self.document.text, self.persons.main)
            elif field and not any(finding.field == field for finding in said):
                mentions = annotate(self.document, span, frozenset((block.start,)), self.names)
                yield from read_line(field, span, self.document.text, mentions, self.persons.main)
            else:
                yield from read_course(self.document, block, self.names, self.persons.main, said)

    def _prose(self, span: Span) -> Iterator[Finding]:
        text, memory = self.document.text, Memory()
        memory.shadows.extend([self._above] if self._above else [])
        found = in_pieces(text, sentences(text, span.start, span.end))
        low, ahead = found[0].span.start if found else span.start, 0
        for stretch in stretches(found):
            ahead += len(stretch)
            following = found[ahead].span if ahead < len(found) else None
            high = following.start if following else span.end
            yield from self._stretch(Span(low, high), stretch, memory, following)
            low = high
        last = memory.previous
        alone = last is not None and len(last.text.rstrip(" .:")) == 1 == len(last.mentions)
        self._above = last if alone and self.mentions and self.mentions[-1][1].main else None

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
            shadow = cast(text, part, inside)
            with passage(part.start, part.end):
                yield from self._sentence(shadow, memory, found[number], parse)
            memory.shadows.append(shadow)
            del memory.shadows[:-2]

    def _sentence(self, shadow: Shadow, memory: Memory, sentence: Sentence, parse: Parse) -> Iterator[Finding]:
        self._number += 1
        people = People(entities=self.persons.resolve(shadow, self._number), main=self.persons.main)
        self.mentions.extend(people.entities.items())
        by_rules = list(self._by_rules(shadow, memory, sentence, people))
        if by_rules:
            self.clauses[self._number] = Clauses(shadow, self.document.text, memory.following, _day(self.document))
        by_rules.extend(self._before_marriage(by_rules))
        yield from self._meant(by_rules, shadow, memory)
        if parse.words:
            context = SentenceContext(shadow, people.entities, parse, by_rules)
            judged = self.judge(context, self._number, quoted=sentence.quoted)
            learned_too = [each for one in judged for each in mirrored(one, tuple(people.entities.items()))]
            yield from self._meant(learned_too, shadow, memory)

    def _before_marriage(self, findings: Sequence[Finding]) -> Iterator[Finding]:
        """Yield the name that the main person had before a marriage that gave her the profile's."""
        for finding in findings:
            if (
                finding.field == "spouse"
                and finding.person is not None
                and self.persons.roster.marry(finding.subject, finding.person)
            ):
                yield from first_name(finding.subject, self.mentions)

    def _meant(self, findings: Sequence[Finding], shadow: Shadow, memory: Memory) -> Iterator[Finding]:
        """Yield the findings of a sentence as it means them: what governs them from outside, and alternatives, seen to."""
        if not findings:
            return
        following = memory.following.of(self.document.text).casefold().replace("’", "'") if memory.following else ""
        scope = scope_of(shadow, memory.previous.small if memory.previous else "", following)
        for finding in findings:
            meant = scope.over(finding)
            if meant is not None:
                for each in contrasts(shadow, meant):
                    yield from alternatives(shadow, showing(shadow, each))

    def _by_rules(self, shadow: Shadow, memory: Memory, sentence: Sentence, people: People) -> Iterator[Finding]:
        words = sentence.span.of(self.document.text)
        opens = memory.previous is None or memory.previous is self._above
        yield from lives(self.document.text, shadow, people, self._number, opens=opens)
        yield from nicknames(self.document.text, people, self._number)
        yield from postnominals(self.document.text, people, self._number)
        for finding in kin_findings(shadow, people, self._number, quoted=sentence.quoted):
            yield from mirrored(finding, self.mentions[-_NEAR:])
        yield from couples(shadow, people, self._number, self.mentions)
        previous = memory.previous.small if memory.previous else ""
        yield from office_findings(shadow, people, self._number, quoted=sentence.quoted)
        for rule, match in rule_book().matches(shadow, words, previous):
            reading = Reading(self.document, shadow, match, memory, self._number, sentence.quoted)
            for finding in findings_of(rule, reading, people):
                yield from mirrored(finding, self.mentions[-_NEAR:])


_TELLING_OF_THE_PAST = frozenset((SourceKind.ENCYCLOPEDIA, SourceKind.BOOK, SourceKind.DATABASE))


def _day(document: Document) -> str:
    """Return when a text was published that tells of its own day; nothing of one that tells of the past."""
    source = document.source
    return "" if source.kind in _TELLING_OF_THE_PAST else source.published or ""


def _name(document: Document, subject: Subject, everyone: Everyone) -> list[Finding]:
    """Return the finding of the person's name: where the text first gives it in full, with the mark that it has there."""
    own = [mention.span for mention, entity in everyone.mentions if entity.main and _in_full(mention, subject)]
    start = document.text.find(subject.name)
    exact = Span(start, start + len(subject.name)) if start >= 0 else None
    span = next((each for each in own if exact is None or each.covers(exact)), exact)
    if span is None:
        return []
    main = Entity(subject.name, main=True)
    return [
        Finding(
            field="name",
            value=subject.name,
            display=subject.name,
            original=span,
            quote=span,
            subject=main,
            sentence=-1,
            rule="name/in-full",
            probability=0.99,
            qualifiers={},
        )
    ]


def _in_full(mention: Mention, subject: Subject) -> bool:
    """Tell whether a mention of the main person is their name, in whatever spelling."""
    return mention.kind is Kind.PERSON and likeness(name(mention.value), name(subject.name)) is Likeness.SAME
