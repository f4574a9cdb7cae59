"""What another tool has found in a profile's sources: each annotation placed by its quote, and written down as a claim."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from attrs import Factory, define, evolve, frozen

from schemas.near import nearest
from service.domain.handmade import Handmade
from service.domain.selector import Span
from service.errors import ClaimError, InputError, NotFoundError
from service.ingest.annotations.annotation import Annotation
from service.ingest.annotations.files import read_annotations
from service.ingest.claims import NAME
from service.pipeline.clock import Clock, day_of, now
from service.pipeline.editing.claiming import Desk, at_place, desk_of, require_sound
from service.pipeline.placing.anchoring import Places, Quote, Unplaced
from service.pipeline.placing.handmade import quote_of
from service.pipeline.tries import settled
from service.store.session import Store


@frozen(kw_only=True)
class Wanted:
    """What is to be imported, and how: ``who`` vouches for what names nobody, ``source`` is what addresses of no source mean.

    ``names`` are fields by what the tool calls them; ``tool`` is its name where the file is not to be believed.
    """

    files: tuple[Path, ...]
    who: str
    source: str | None = None
    tool: str | None = None
    names: Mapping[str, str] = Factory(dict)


@frozen(kw_only=True)
class Imported:
    """An annotation that has become a claim: its place in the file, and that of its quote in the source's text."""

    where: str
    source: str
    field: str
    value: str
    quote: str
    start: int


@frozen(kw_only=True)
class Unanchored:
    """What has not become a claim: its place in the file, what it says as far as it can be read, and why not."""

    where: str
    reason: str
    field: str | None = None
    value: str | None = None
    quote: str | None = None


@frozen(kw_only=True)
class ImportReport:
    """What an import did: ``present`` counts what was there already, ``passed`` what is about no field.

    ``faults`` are files that cannot be read; ``written`` tells whether ``file`` has the imported claims now.
    """

    file: Path
    written: bool
    imported: tuple[Imported, ...]
    present: int
    passed: int
    unanchored: tuple[Unanchored, ...]
    faults: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Tell whether nobody has to look at anything."""
        return not (self.unanchored or self.faults)


def import_annotations(
    store: Store, profile: str, wanted: Wanted, *, write: bool = True, clock: Clock = now
) -> ImportReport:
    """Write what files of annotations say of the sources of ``profile`` into the folder that it was loaded from; load nothing.

    Each is placed in its source's text by its quote and what stands around it; what has no place there beyond doubt is
    listed with the reason. What is there already is not written again. Raises NotFoundError or GoneError for a profile or
    source that is not there, and ClaimError, with nothing written, where the folder's claims are or would be faulty.
    ChangedError where these are written by others again and again.
    """
    return settled(lambda: _import(store, profile, wanted, clock, write=write))


def _import(store: Store, profile: str, wanted: Wanted, clock: Clock, *, write: bool) -> ImportReport:
    desk, today = desk_of(store, profile), day_of(clock())
    if wanted.source is not None and wanted.source not in desk.sources:
        raise NotFoundError("source", wanted.source, nearest(wanted.source, desk.sources))
    inbox = _Inbox(_Library(store, desk, wanted.source), wanted, today)
    for file in wanted.files:
        inbox.read(file)
    found = desk.write(store, inbox.claims, write=write) if inbox.claims else desk.folder / NAME
    return ImportReport(
        file=found,
        written=write and bool(inbox.claims),
        imported=tuple(inbox.imported),
        present=inbox.present,
        passed=inbox.passed,
        unanchored=tuple(inbox.unanchored),
        faults=tuple(inbox.faults),
    )


_Said = tuple[str, str, str, int, int]


@define
class _Library:
    """The sources of a profile as they are stored: by what tools call them, with the places of quotes in their texts."""

    store: Store
    desk: Desk
    fallback: str | None
    _places: dict[str, Places] = Factory(dict)
    _stored: list[str] = Factory(list)
    _by_address: dict[str, list[str]] = Factory(dict)

    def __attrs_post_init__(self) -> None:
        for source in (each.source for each in self.store.sources.of_profile(self.desk.record.id)):
            self._stored.append(source.id)
            for address in filter(None, (source.url, source.archive_url)):
                self._by_address.setdefault(_folded(address), []).append(source.id)

    def places(self, source: str) -> Places:
        """Return the places in the text of a source; ClaimError where it is not loaded."""
        if source not in self._places:
            text = self.store.texts.get(source)
            if text is None:
                raise ClaimError(source, "is not loaded yet", "load it first: whosays load")
            self._places[source] = Places(text)
        return self._places[source]

    def source(self, item: Annotation) -> str:
        """Return the id of the source that an annotation is about; ClaimError where that is none, or not to be told."""
        if item.target in self.desk.sources:
            return item.target
        found = self._by_address.get(_folded(item.target), []) if item.target else []
        if len(found) > 1:
            raise ClaimError(item.target, f"is the address of {', '.join(found)}", "import with --source")
        if found or self.fallback:
            return found[0] if found else str(self.fallback)
        alike = [each for each in self._stored if item.text and item.text == self.places(each).text]
        if len(alike) == 1:
            return alike[0]
        raise ClaimError(
            item.target or "no address", "is that of no source here", "add the source, or import with --source"
        )

    def span(self, item: Annotation, source: str) -> Span:
        """Return where the quote of an annotation stands; ClaimError where that is nowhere, or not beyond doubt."""
        places, own = self.places(source), None
        if item.start is not None and item.text in (None, places.text):
            own = Span(item.start, item.start + len(item.quote))
            if own.of(places.text) == item.quote:
                return own
        found = places.locate_loosely(Quote(exact=item.quote, prefix=item.prefix, suffix=item.suffix))
        if isinstance(found, Unplaced):
            raise ClaimError(source, found.problem, found.remedy)
        return found


@define
class _Inbox:
    """What has been read so far, beside the claims that are there already."""

    library: _Library
    wanted: Wanted
    today: str
    claims: list[Handmade] = Factory(list)
    imported: list[Imported] = Factory(list)
    unanchored: list[Unanchored] = Factory(list)
    faults: list[str] = Factory(list)
    present: int = 0
    passed: int = 0
    _said: set[_Said] = Factory(set)

    def __attrs_post_init__(self) -> None:
        for claim in self.library.desk.others:
            span = self.library.places(claim.source).locate(quote_of(claim))
            if isinstance(span, Span):
                self._said.add((claim.source, claim.field, claim.value, span.start, span.end))

    def read(self, file: Path) -> None:
        """Take in a file; what is wrong with it as a whole is one of the faults."""
        try:
            for item in read_annotations(file, self.wanted.names):
                if isinstance(item, Annotation):
                    self._take(item)
                elif item is None:
                    self.passed += 1
                else:
                    self.unanchored.append(Unanchored(where=item.where, reason=f"{item.problem}; {item.remedy}"))
        except InputError as error:
            self.faults += str(error).splitlines()

    def _take(self, item: Annotation) -> None:
        try:
            source = self.library.source(item)
            span = self.library.span(item, source)
            claim = at_place(self._drafted(item, source), span, self.library.places(source))
            require_sound(claim, self.library.desk)
        except ClaimError as error:
            said = {"field": item.field, "value": item.value, "quote": item.quote}
            self.unanchored.append(Unanchored(where=item.where, reason=" / ".join(str(error).splitlines()), **said))
            return
        key = (source, claim.field, claim.value, span.start, span.end)
        if key in self._said:
            self.present += 1
            return
        self._said.add(key)
        self.claims.append(claim)
        place = {"source": source, "field": claim.field, "value": claim.value, "quote": claim.quote}
        self.imported.append(Imported(where=item.where, start=span.start, **place))

    def _drafted(self, item: Annotation, source: str) -> Handmade:
        tool = evolve(item.tool, name=self.wanted.tool) if self.wanted.tool else item.tool
        return Handmade(
            field=item.field,
            value=item.value,
            source=source,
            quote=item.quote,
            who=item.who or self.wanted.who,
            date=item.date or self.today,
            qualifiers=item.qualifiers,
            note=item.note,
            tool=tool,
        )


def _folded(address: str) -> str:
    """Return an address without what does not tell pages apart: scheme, ``www.``, fragment, the slash at its end."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:  # no address: it is that of no source
        return address
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{port}{parts.path.rstrip('/')}{query}"
