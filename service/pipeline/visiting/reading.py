"""What a page says, its bytes read: for an entity of a Wikibase together with the labels of the items that it names.

In: a page as it was retrieved. Out: its text, frozen. Entities name places, schools and persons by ids alone
(https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON); their labels are asked for at the same host.
"""

import hashlib
import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

import orjson
from attrs import evolve

from service.errors import FetchError
from service.extract.structured.wikidata.wikiitems import linked_items
from service.ingest.texts.text import Frozen, freeze_bytes
from service.ingest.web import Web

if TYPE_CHECKING:
    from service.ingest.fetch import Retrieved

_ENTITY = re.compile(r"(?P<root>.*)/(?:wiki|entity)/(?:Special:EntityData/)?[QL]\d+(?:\.json)?$")
_ID = re.compile(r"[QL]\d+(?=(?:\.json)?(?:[?#]|$))")
_LANGUAGES = ("en", "mul")
_MOST = 50
"""The most ids that the interface takes at once."""


def read_page(page: "Retrieved", web: Web, before: str = "") -> Frozen:
    """Return the text of ``page``; DocumentError where it cannot be read.

    Labels that cannot be had are left out, unless the text that the page had ``before`` has them: FetchError then, since
    what is read by them would seem to be said no more.
    """
    text = freeze_bytes(page.url, page.body, media_type=page.media_type, charset=page.charset)
    root = _ENTITY.fullmatch(urlsplit(page.url)._replace(query="", fragment="").geturl())
    wanted = linked_items(text.text) if root and text.media_type == "application/json" else ()
    if not root or not wanted:
        return text
    whole, lacking = orjson.loads(text.text), list[str]()
    for entity, labels in _labels(root["root"], wanted, web, lacking):
        whole["entities"].setdefault(entity, {"labels": labels})
    for entity in tuple(
        lacking
    ):  # where robots.txt keeps from the interface, entities may still be asked for one by one
        if labels := _labels_of(entity, page.url, web):
            whole["entities"].setdefault(entity, {"labels": labels})
            lacking.remove(entity)
    if had := [each for each in lacking if each in _told_of(before)]:
        problem = f"what {len(had)} of the items that it names are called cannot be had now ({had[0]})"
        raise FetchError(page.url, problem, "try again later")
    return _with(text, orjson.dumps(whole, option=orjson.OPT_INDENT_2).decode())


def _told_of(text: str) -> Collection[str]:
    """Return the ids of the items that a frozen text tells of; none where it is of another kind."""
    try:
        told: Any = orjson.loads(text)["entities"]
    except (ValueError, KeyError, TypeError):
        return ()
    return told.keys() if isinstance(told, dict) else ()


def _with(text: Frozen, words: str) -> Frozen:
    return evolve(text, text=words, text_sha256=hashlib.sha256(words.encode()).hexdigest())


def _labels(root: str, ids: Sequence[str], web: Web, lacking: list[str]) -> Iterator[tuple[str, Any]]:
    """Yield ids with their labels, as the Wikibase at ``root`` gives them (https://www.wikidata.org/w/api.php?action=help&modules=wbgetentities).

    Those of which it gives no answer are added to ``lacking``.
    """
    for at in range(0, len(ids), _MOST):
        asked = {"action": "wbgetentities", "format": "json", "props": "labels", "ids": "|".join(ids[at : at + _MOST])}
        asked |= {"languages": "|".join(_LANGUAGES), "languagefallback": "1"}
        try:
            answer = orjson.loads(web.fetcher.get(f"{root}/w/api.php?{urlencode(asked)}").body)
            yield from ((key, each["labels"]) for key, each in answer["entities"].items() if each.get("labels"))
        except (FetchError, ValueError, KeyError, TypeError, AttributeError):
            lacking += ids[at : at + _MOST]  # whoever reads the entity says which labels it lacks


def _labels_of(entity: str, url: str, web: Web) -> Any:
    """Return the labels of ``entity`` out of its own page, which stands beside that of another one at ``url``; None without."""
    try:
        answer = orjson.loads(web.fetcher.get(_ID.sub(entity, url, count=1)).body)
        labels = answer["entities"][entity]["labels"]
        return {language: label for language, label in labels.items() if language in _LANGUAGES} or labels
    except (FetchError, ValueError, KeyError, TypeError, AttributeError):
        return None
