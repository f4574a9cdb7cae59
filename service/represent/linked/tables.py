"""The tables of ``data/``: contexts, and what schema.org calls things."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

Plain = Mapping[str, Any]

ANNOTATION = "http://www.w3.org/ns/anno.jsonld"
"""The address of Web Annotation's context, by which its clients tell such documents."""


@cache
def schemaorg() -> Plain:
    """Return types by property and by kind of source, and what values have to say of themselves."""
    return _read("schemaorg")


@cache
def page_context() -> Plain:
    """Return the context of a page about a person."""
    context: Plain = _read("contexts")["page"]
    return context


@cache
def profile_context() -> Plain:
    """Return the context of a profile, with that of its annotations within."""
    tables = _read("contexts")
    annotations = {**tables["annotations"], "@context": annotation_context()}
    return {**tables["page"], **tables["profile"], "annotations": annotations}


@cache
def annotation_context() -> Plain:
    """Return the context of annotations, as far as it is used here."""
    context: Plain = _read("contexts")["annotation"]
    return context


@cache
def _read(name: str) -> Plain:
    return tomllib.loads(files("service.represent.linked").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))
