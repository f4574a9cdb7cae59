"""Imported by the process that workers are forked from: whatever they need for most profiles is read and compiled here, once for all.

To make a profile needs some hundred patterns and the names of the world's places, which takes longer than the profile itself.
Here one of an invented person is made, of sentences such as most texts have, and thrown away.
"""

import logging
import signal
from pathlib import Path

import orjson

from service.domain.memory.garbage import all_stays, seldom

_ID, _MOMENT = "mara-tellwick", "2024-01-01T00:00:00Z"
_TEXTS = (
    """Mara Tellwick (born 3 May 1950 in Oslo, Norway) is a Norwegian engineer and author. She grew up in Bergen.

In 1969 she moved to Leeds, where she studied physics at the University of Leeds and graduated with a degree in 1973.
She taught at the University of Oslo from 1974 to 1982, and worked as a reporter for the Harbour Gazette.
Tellwick married the painter Nils Orrin in 1978; they have two sons and a daughter, Lena. She lives in Lyon, France.

In 1990 she was elected mayor of Bergen for the Green Party, and in 1995 she was appointed director of the Fjord Institute.
She was a member of the Oslo City Council until 1999. She received the Sextant Prize in 2001 for her book Tides.
“We had nothing but time,” Tellwick said in March 2003. Her father, Jon Tellwick, died in 1988 at the age of 71.
""",
    "Mara Tellwick, 53, a physicist from Oslo, won the Sextant Prize in May 2003. She has lived in France since 2000.\n",
)


def _warm() -> None:
    # Imported here, as it takes a second in which Ctrl-C is to be heard as well.
    from service.config import Settings  # noqa: PLC0415
    from service.extract.text import patterns  # noqa: PLC0415
    from service.ingest.lines import LineSeed  # noqa: PLC0415
    from service.ingest.web import Web  # noqa: PLC0415
    from service.pipeline.loading.folder import make  # noqa: PLC0415
    from service.pipeline.loading.known import Known  # noqa: PLC0415
    from service.pipeline.visiting.pages import Pages  # noqa: PLC0415
    from service.pipeline.visiting.visit import Visit  # noqa: PLC0415

    sources = [
        {
            "id": f"{_ID}-{number}",
            "title": "Mara Tellwick",
            "kind": "newspaper",
            "published": "2003-05-04",
            "text": text,
        }
        for number, text in enumerate(_TEXTS)
    ]
    line = orjson.dumps({"id": _ID, "name": "Mara Tellwick", "sources": sources})
    seed = LineSeed(Path("warm.jsonl"), "", 1, None, line, _ID)
    settings, known = Settings(), Known(profile=_ID)
    with seldom(), Web(settings) as web:
        make(seed, known, settings, lambda: _MOMENT, Pages(settings, known, web, Visit.NONE))
    patterns.keep()


def _prepare() -> None:
    """Warm up; Ctrl-C, which this process holds back otherwise, ends it meanwhile without a word."""
    handler = signal.signal(signal.SIGINT, signal.SIG_DFL)
    held = signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
    try:
        _warm()
    except Exception:
        logging.getLogger(__name__).debug("workers begin cold", exc_info=True)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)
        signal.signal(signal.SIGINT, handler)
    all_stays()


_prepare()
