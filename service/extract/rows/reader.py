"""What a block tells by its place, whatever it says as prose: rows of boxes, lines of a life, cards below a name."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Kind
from service.extract.mentions.names.ownnames import Names
from service.extract.pasted.entries.whoswho import is_of_other
from service.extract.people.entities import Entity
from service.extract.rows.boxes.infobox import read_item
from service.extract.rows.courses.belownames import post_below_name, posts_since
from service.extract.rows.courses.careers import read_career
from service.extract.rows.courses.dashed import kin_told
from service.extract.rows.courses.lines import is_foreign, read_course
from service.extract.rows.courses.members import read_fragments, worked_for
from service.extract.rows.courses.stacks import notes
from service.extract.rows.courses.telegraphed import telegraphed
from service.extract.rows.sections import field_below, read_line, read_title, row_of_section, undescribed
from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.labels import field_of

_WORK = frozenset(("position_held", "employer", "educated_at", "award", "occupation"))
"""What a row with its time tells better than a sentence without a subject does."""
_POSTS = frozenset(("occupation", "position_held"))
_BODY = {"position_held": "organisation"}
"""The qualifier with which a post below a name says more than its words do as prose."""


def row_in(block: Block, text: str) -> Block | None:
    """Return a block that is a row with a label, its own or that of the heading above; None for others."""
    return block if block.kind == "item" and block.key and block.value else row_of_section(block, text)


@frozen
class RowReader:
    """Reads rows and lines of one document; ``main`` is the name of whom it is about, ``listed`` where lines begin that stand among others with their time."""

    document: Document
    names: Names
    main: str
    listed: frozenset[int]

    def row(self, row: Block, person: Entity) -> Iterator[Finding]:
        """Yield what a row with a label tells of ``person``."""
        read = read_item if field_of(row.key) else read_career
        yield from self._under_heading(row, person) or read(self.document, row, self.names, person)

    def line(self, block: Block, said: Sequence[Finding], person: Entity) -> Iterator[Finding]:
        """Yield what a line tells by its place: below a heading, or with its time; an entry on somebody else tells nothing.

        ``said`` is what it says as prose.
        """
        block = undescribed(block, self.document.text)
        span, text, field = Span(block.start, block.end), self.document.text, field_below(block, self.document.text)
        if is_of_other(text, span, self.main):
            return
        told = {finding.field for finding in said}
        for row in (*notes(text, block, person), *kin_told(self.document, block, self.names, person)):
            yield from (each for each in read_item(self.document, row, self.names, person) if each.field not in told)
        found = list(self._below_heading(field, block, person)) if field else []
        found = found if field not in told or any(map(_is_whole, found)) else []
        if found or field == "notable_for":
            yield from found
        else:
            listed = block.start in self.listed
            read = read_fragments(self.document, block, self.names, person) or list(
                read_course(self.document, block, self.names, person, said, listed=listed)
            )
            read = read or list(worked_for(self.document, block, self.names, person))
            told_short = [] if listed else telegraphed(self.document, block, self.names, person, said)
            yield from max(read, told_short, key=len)

    def card(self, block: Block, said: Sequence[Finding], person: Entity) -> Iterator[Finding]:
        """Yield the posts that the lines right below a name consist of, where prose has told neither its body nor its time."""
        if any(each.field not in _POSTS or "organisation" in each.qualifiers for each in said):
            return
        yield from posts_since(self.document, block, self.names, person)
        for each in post_below_name(self.document, block, self.names, person):
            if not said or each.quote.start >= block.end or _BODY.get(each.field, "role") in each.qualifiers:
                yield each

    def prose_kept(self, block: Block, said: Sequence[Finding], rows: Sequence[Finding]) -> Iterator[Finding]:
        """Yield what prose says of a block that its reading as a row does not stand for."""
        if block.start not in self.listed or not is_foreign(block.section):
            yield from (each for each in said if not any(_instead(row, each) for row in rows))

    def _under_heading(self, row: Block, person: Entity) -> list[Finding]:
        """Return what a row whose label fills no field tells below a heading: an honour ("Elmland : Order of the Lotus (2021)"), or where a degree is from ("PhD in Law: Elm University")."""
        text = self.document.text
        line = undescribed(evolve(row, kind="paragraph"), text)
        field = field_below(line, text) if field_of(row.key) is None else None
        if field == "notable_for" and line.end < row.end:
            return list(read_title(Span(line.start, line.end), text, person))
        if field not in ("award", "educated_at") or row.value is None:
            return []
        span = Span(row.start, row.end)
        mentions = annotate(self.document, span, frozenset((row.start,)), self.names)
        about = lexicon.words("sections", "about_degrees").isdisjoint(row.key.casefold().split())
        earned = about and any(each.kind is Kind.DEGREE and each.end <= row.value.start for each in mentions)
        return list(read_line(field, span, text, mentions, person)) if earned or field == "award" else []

    def _below_heading(self, field: str, block: Block, person: Entity) -> Iterator[Finding]:
        span, text = Span(block.start, block.end), self.document.text
        if field == "notable_for":
            yield from read_title(span, text, person)
        else:
            mentions = annotate(self.document, span, frozenset((block.start,)), self.names)
            yield from read_line(field, span, text, mentions, person)


def _is_whole(studies: Finding) -> bool:
    """Tell whether a line below a heading for schools tells of one all that lines do, which prose does not read as well: the degree and its subject."""
    return studies.field == "educated_at" and {"degree", "subject"} <= studies.qualifiers.keys()


def _instead(row: Finding, said: Finding) -> bool:
    """Tell whether a row's reading stands for what was read of its words as prose."""
    same = said.field == row.field and said.rule.partition("/")[0] not in ("course", "section")
    return (same or said.field in _WORK) and said.rule != row.rule and row.quote.covers(said.original)
