"""What is stored compressed: elements of lists with the words that all of them have in common, and bodies as they are sent, unless they are short."""

import gzip
import zlib

_SHORT = 100
"""Bytes up to which a body is stored as it is."""

_PACKET = 1000
"""Bytes up to which a body is sent as it is: it fits into one packet either way."""

_LEVEL = 6
_BITS, _MEMORY = 12, 6
"""Most bodies are shorter than 4 KB: to make room for a larger window takes longer than all the rest."""
_HEADERS = frozenset({b"\x48\xa8", b"\x78\xbb"})
"""How that begins (RFC 1950 §2.2: 4 or, of former versions, 32 KB of window, this level, a dictionary); no text in UTF-8 begins so."""

_FORMER = (
    b'{"date":"20","end":null,"field":"occupation","value":"","display":"","claims":["c_"],"status":"single_source"}'
    b'{"id":"x_","profile":"","field":"birth_place","type":"exclusive","status":"open","positions":[{"value":"","display":"",'
    b'"claims":["c_"],"sources":[""],"confidence":{"score":0.8,"band":"medium"}}],"chosen":null,"rule":null,"ruling":null,'
    b'"margin":0.7,"severity":"major","summary":"Of the , says ; only one can be right."}'
    b'{"id":"","title":"","publisher":"","kind":"newspaper","url":"https://www.","author":null,"published":"2020-01-0",'
    b'"retrieved_at":"2026-11-27T1:00:00Z","seen_at":null,"archive_url":null,"media_type":"text/plain","language":null,'
    b'"licence":null,"note":null,"text_sha256":"","file_sha256":"","length":1,"derived_from":null,"agency":null,'
    b'"depends_on":[],"status":"live","claims":1}'
    b'{"id":"c_","profile":"","field":"award","value":"","display":"","original":"","qualifiers":{"role":"","start":"",'
    b'"end":"","place":"","date":"","relation":""},"source":"","selectors":[{"type":"TextQuoteSelector","exact":"",'
    b'"prefix":" ","suffix":" "},{"type":"TextPositionSelector","start":1,"end":1}],"offset_unit":"codepoint",'
    b'"text_sha256":"","passage_url":"https://www.#:~:text=%20-,%20the%20of%20and%20,%20&text=","attribution":null,'
    b'"modality":"asserted","origins":[],"orphaned_at":null,"rejected_by":null,"bearing":"supports",'
    b'"extractor":{"name":"whosays-rules","version":"1","rule":"employer/"},"probability":0.9,"linked":true}'
)
"""What was stored up to version 8 cannot be read without it."""

_COMMON = (
    b'{"chosen":null,"rule":"only-source","groups":[],"rejected":[]}{"chosen":"","rule":"weight-of-evidence","groups":[{"value":"",'
    b'"display":"","supports":["c_","c_"],"nested":["c_"],"refutes":["c_"],"independent_count":1,"confidence":{"score":0.7,'
    b'"band":"medium"}},{"value":"","display":"","supports":["c_"],"nested":[],"refutes":[],"independent_count":1,"confidence":'
    b'{"score":0.9,"band":"high"}}],"rejected":[]}{"revision":1,"recorded_at":"2026-11-27T1:00:00Z","etag":"","changed_fields":'
    b'["name","birth_date","birth_place","nationality","residence","educated_at","occupation","position_held","employer","award"],'
    b'"summary":"first revision:  fields out of  claims of 3 sources"}'
) + _FORMER
"""What is stored cannot be read without it: it stays as it is, and a better one is a further one."""

_DICTIONARIES = {zlib.adler32(each).to_bytes(4): each for each in (_COMMON, _FORMER)}
"""By the checksum that stands behind the header."""


def packed(body: bytes) -> bytes:
    """Return an element, as JSON, as it is stored: zlib with a preset dictionary (RFC 1950), or as it is where it is short."""
    if len(body) <= _SHORT:
        return body
    making = zlib.compressobj(_LEVEL, zlib.DEFLATED, _BITS, _MEMORY, zlib.Z_DEFAULT_STRATEGY, _COMMON)
    return making.compress(body) + making.flush()


def unpacked(stored: bytes) -> bytes:
    """Return what was stored, compressed or not, by whichever version."""
    if stored[:2] not in _HEADERS:
        return stored
    return zlib.decompressobj(zlib.MAX_WBITS, _DICTIONARIES[stored[2:6]]).decompress(stored)


def squeezed(body: bytes) -> bytes | None:
    """Return ``body`` compressed by gzip, the same bytes each time; None for a short one."""
    return gzip.compress(body, _LEVEL, mtime=0) if len(body) > _PACKET else None
