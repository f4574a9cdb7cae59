"""What a load tells an editor to look at in a profile that it has made."""

from collections.abc import Iterable, Iterator, Sequence

from service.domain.claim import Claim
from service.domain.conflict import ConflictStatus, ConflictType
from service.domain.names.eastern import one_eastern
from service.domain.names.name import name
from service.domain.profile import Profile
from service.domain.source import Document, SourceStatus, Subject
from service.extract.engine import LANGUAGES, language_of
from service.extract.people.entities import name_words
from service.extract.people.interviews.answers import interview_of
from service.extract.people.pronouns.narrator import Narrator, narrator_of
from service.pipeline.faults import told_of
from service.pipeline.loading.topic import named_as, named_nearly
from service.reconcile.fuse.terms import LISTED


def about_profile(profile: Profile) -> tuple[str, ...]:
    """Return warnings, each a line that says what to look at and what to do."""
    return (*_namesakes(profile), *_crowded(profile))


def about_reading(subject: Subject, documents: Iterable[Document], claims: Sequence[Claim]) -> Iterator[str]:
    """Yield warnings about prose on the person that yields less than it may hold: nothing but the name, or an unknown "I"."""
    telling = {claim.source for claim in claims if claim.field != "name"}
    for document in documents:
        source = document.source
        if source.structured or language_of(document) not in LANGUAGES:
            continue
        if narrator_of(document, subject) is Narrator.UNKNOWN and not _is_answered(subject, document, claims):
            yield (
                f"{source.id}: it is told in the first person and does not say by whom, so that what “I” says of themselves is "
                f"not read; if that is {subject.name}, say so by its author"
            )
        elif source.id not in telling:
            yield _untold(subject, document)
        elif other := _romanised(
            subject, [each.original for each in claims if (each.source, each.field) == (source.id, "name")]
        ):
            yield (
                f"{source.id}: it names {other}, which is read as another way to write {subject.name} in Latin letters; if that is "
                "somebody else, say so (whosays rule, --not-same)"
            )


def _is_answered(subject: Subject, document: Document, claims: Sequence[Claim]) -> bool:
    """Tell whether the answers of an interview have been read: "I" is the person there, and "she" nobody but another."""
    names = [name_words(each) for each in (subject.name, *subject.aliases)]
    answers = interview_of(document.text, names, document.source.title).answers
    told = [each.selector.start for each in claims if each.source == document.source.id and each.counts]
    return any(span.start <= start < span.end for span in answers for start in told)


def about_names(subject: Subject, strays: Iterable[Document], claims: Iterable[Claim]) -> Iterator[str]:
    """Yield warnings about prose that never names the person, but somebody by a name that another source gives them: a birth name."""
    first = subject.name.split()[0]
    given = {_in_full(claim.value, first): claim for claim in claims if claim.field == _OTHER_NAME and claim.counts}
    for document in strays if given else ():
        if document.source.structured or language_of(document) not in LANGUAGES:
            continue
        with told_of(subject.id, document):
            found = named_as(document, given)
        if found:
            who, known = found
            yield (
                f"{document.source.id}: it names {who}, and {given[known].source} gives {given[known].value} as another name of "
                f"{subject.name}: if that is whom it is about, declare it in `aliases`"
            )


_OTHER_NAME = "also_known_as"


def _in_full(other: str, first: str) -> str:
    """Return another name of a person with their first name, where it is one word: "née Solheim"."""
    return other if len(other.split()) > 1 else f"{first} {other}"


def _romanised(subject: Subject, written: Sequence[str]) -> str | None:
    """Return the name by which a source means ``subject``, where it is theirs only in another romanisation; None where none needs one."""
    own = [name(each) for each in (subject.name, *subject.aliases)]
    plain = {(each.joined, each.run) for each in own}
    others = [
        each
        for each in written
        if (name(each).joined, name(each).run) not in plain and any(one_eastern(name(each), known) for known in own)
    ]
    return others[0] if others and len(others) == len(written) else None


def _untold(subject: Subject, document: Document) -> str:
    """Return that a page about ``subject`` yields nothing but the name, with whoever it names in nearly the same way."""
    read = f"{document.source.id}: it is about {subject.name}, and nothing but the name is read in it"
    if near := named_nearly(subject, document):
        return f"{read}, but it names {near}, which may be another spelling: if it is, declare it in `aliases`"
    return f"{read}; look whether it says more, and whether other names for the person are missing among the aliases"


def _namesakes(profile: Profile) -> tuple[str, ...]:
    """Return what tells an editor that the folder holds sources on two people."""
    others = [source.id for source in profile.sources if source.status is SourceStatus.OTHER_PERSON]
    return tuple(
        f"{each.summary} The claims of {', '.join(others)} are listed and count for nothing: move what is about another "
        "person into a folder of their own, or say whom it tells of (whosays rule, --same)"
        for each in profile.conflicts
        if each.type is ConflictType.IDENTITY and each.status is ConflictStatus.OPEN
    )


def _crowded(profile: Profile) -> tuple[str, ...]:
    """Return what tells an editor that a field has more rival values than a person's sources can mean."""
    return tuple(
        f"{field.name}: {len(field.values):,} values rival one another, so that each one's factors list the first {LISTED} claims of "
        "others and sum up the rest; look whether its sources are read rightly"
        for field in profile.fields.values()
        if any(factor.kind == "others" for value in field.values[:1] for factor in value.confidence.factors)
    )
