"""Documents to claims: the parts of the extractor for prose, one behind the other, and the readers of data."""

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from service.domain.claim import Claim, Extractor
from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import name
from service.domain.selector import Span
from service.domain.source import Document, Subject
from service.errors import PassageError
from service.extract.births import in_generations, in_life
from service.extract.clauses.clausetimes import timed
from service.extract.clauses.details.asrole import as_what
from service.extract.clauses.details.bodies import with_bodies
from service.extract.clauses.details.bothheld import with_those_held
from service.extract.clauses.details.counts import counted, ranked
from service.extract.clauses.details.degreeasides import with_aside
from service.extract.clauses.details.departments import of_its_school
from service.extract.clauses.details.inset import inset
from service.extract.clauses.details.kindetails import kin_born, outlived, parted, tied, wed
from service.extract.clauses.details.quoted import based, closed
from service.extract.clauses.details.repeats import repeats
from service.extract.clauses.details.respective import respective
from service.extract.clauses.details.subjects import studied
from service.extract.clauses.stints import stints
from service.extract.clauses.values import Clauses
from service.extract.ends.whole import whole
from service.extract.learned.judge import Judge, learned
from service.extract.learned.nlp import Recogniser
from service.extract.mentions.bylines import published_on
from service.extract.mentions.datelines import day_of
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import names_of
from service.extract.pasted.view import View, as_read
from service.extract.people.bearers import called_otherwise
from service.extract.people.entities import Entity
from service.extract.people.namesakes import is_of_several
from service.extract.people.persons import cast_of
from service.extract.people.rolls import without_others
from service.extract.prose import ProseReader
from service.extract.rows.boxes.answers import answers
from service.extract.rows.courses.medals import medals
from service.extract.rows.courses.stacks import stacked, timed_above, with_timed
from service.extract.rows.housed import housed
from service.extract.rows.officeboxes import office_rows
from service.extract.rows.runs import dated_rows
from service.extract.rules.doubles import without_doubles
from service.extract.rules.finding import Finding, agreeing, best, claims_of, in_frozen, in_order
from service.extract.scopes.fictions import is_made_up
from service.extract.scopes.leaving import still_held
from service.extract.structured.reader import read
from service.extract.text.language import detect
from service.extract.text.layout.blocks import blocks, in_lines

EXTRACTOR_NAME = "whosays-rules"
EXTRACTOR_VERSION = "1"
LANGUAGES = frozenset(("en",))


def extract(document: Document, subject: Subject, recogniser: Recogniser | None = None) -> tuple[Claim, ...]:
    """Return what ``document`` says of ``subject``, in the order of the text.

    Every claim's quote stands in the text: ``text[start:end] == exact``, in Unicode code points. A document in a
    language without rules (:func:`language_of`) yields no claims, nor does a list of whom a name may mean. A ``recogniser`` adds what it sees to the rules.
    Data is read as data, whatever its language (:func:`read`, which raises DocumentError and tells what was not read).
    """
    if document.source.structured:
        return read(document, subject).claims
    if language_of(document) not in LANGUAGES:
        return ()
    extractor = Extractor(EXTRACTOR_NAME, version_with(recogniser), "")
    read_document, view = as_read(document, subject.name)
    if is_of_several(read_document.text, subject.name) or is_made_up(read_document.text, subject.name):
        return ()
    everyone = _everyone(read_document, view, subject, recogniser, learned)
    findings = [
        *_name(read_document, subject, everyone),
        *(each for each in everyone.findings if each.subject.main and not _weds_himself(each)),
    ]
    kept = best(with_bodies(agreeing(in_life(findings)), read_document.text))
    timed_too = with_those_held([each for finding in kept for each in everyone.told(finding)], everyone.clauses)
    told = in_order(without_doubles(in_generations(timed_too)))
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
        for each in stints(clauses, studied(clauses.shadow, still_held(clauses.shadow, timed(clauses, finding)))):
            for told in (again for one in repeats(clauses.shadow, each) for again in respective(clauses.shadow, one)):
                for detailed in (
                    wed,
                    outlived,
                    parted,
                    kin_born,
                    tied,
                    counted,
                    ranked,
                    with_aside,
                    of_its_school,
                    as_what,
                    inset,
                ):
                    told = detailed(clauses.shadow, told)  # noqa: PLW2901 - one finding, detail by detail
                if (shown := based(clauses.shadow, told)) is not None:
                    yield closed(clauses.text, shown)


def _weds_himself(finding: Finding) -> bool:
    """Tell whether a spouse or kin has the person's own name, or the family's alone: "asked about *his wife, Ada Byron*, the senator said", "her son *Byron*"."""
    own = (finding.subject.name, finding.subject.name.rpartition(" ")[2])
    return finding.field in ("spouse", "child", "parent", "sibling") and finding.value in own


def read_everyone(
    document: Document, subject: Subject | None, recogniser: Recogniser | None = None, judge: Judge = learned
) -> Everyone:
    """Return what the document says of anybody; the findings about ``subject`` have the main person as theirs.

    Without a subject the document has no main person until it names somebody.
    """
    read_document, view = as_read(document, subject.name if subject else None)
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
    if subject is not None:
        document = evolve(document, text=without_others(document.text, blocks(document.text), subject.name))
    found, as_laid_out = blocks(document.text), document
    document = _of_its_day(evolve(document, text=in_lines(document.text, found)))
    subject = called_otherwise(subject, document.text) if subject else None
    rows = dated_rows(document.text, found)
    names, persons = names_of(subject), cast_of(subject, document)
    names.addressed = persons.pointing.interview.addressed
    reader = ProseReader(document, names, persons, recogniser, judge, rows)
    try:
        findings = [finding for block in found for finding in reader.read(block)]
    except PassageError as error:
        raise PassageError(*view.stretch(error.start, error.end)) from error.__cause__
    hero = reader.persons.roster.hero
    findings.extend(office_rows(document, found, reader.names, hero))
    findings.extend(medals(as_laid_out, reader.names, hero))
    findings.extend(stacked(document, found, reader.names, hero))
    findings = with_timed(findings, list(timed_above(document, found, reader.names, hero)))
    findings = with_timed(findings, list(housed(document, found, reader.names, hero, reader.of_others)))
    if reader.persons.pointing.interview.named is not False:  # somebody else is asked
        findings.extend(answers(document, found, reader.names, reader.persons.main, reader.mentions, findings))
    findings = [each for each in findings if not each.subject.main or reader.is_told_of_main(each)]
    return Everyone(tuple(whole(findings, document.text, reader.clauses)), tuple(reader.mentions), reader.clauses)


def _of_its_day(document: Document) -> Document:
    """Return a report as published on the day that its dateline gives, which is its own; else, where its record has none, on that of its byline."""
    source = document.source
    day = day_of(document.text) or (not source.published and published_on(document.text, source.kind))
    return evolve(document, source=evolve(source, published=day)) if day else document


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
