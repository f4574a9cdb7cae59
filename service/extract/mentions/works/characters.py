"""Persons of a story, whose names stand where its title could: "in her fourth novel, *Beatriz*, a widow from Porto, opens"."""

import re
from functools import cache

from service.extract.mentions.posts.trades import trades
from service.extract.mentions.works.titleshapes import Title
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


def is_character(text: str, title: Title, limit: int) -> bool:
    """Tell whether what stands behind a noun for works is called a person: by kin, an age or a trade, not "a story of two widows"."""
    return _person().match(text, title.end, limit) is not None


@cache
def _person() -> re.Pattern[str]:
    nominals = (lexicon.words("people", "nominals", key) for key in ("male", "female", "neutral"))
    nouns = {
        *trades(),
        *lexicon.table("people", "kin"),
        *lexicon.words("people", "nominals", "epithets"),
        *(each for few in nominals for each in few),
    }
    return compiled(
        rf",\s(?:(?:aged\s)?\d{{1,2}},|(?:an?|the|her|his|their|its)\s(?:(?!(?:of|about|by|in|on|that|which|with|for|from|to|and|set|based|published|who)\b)[\w’'-]+,?\s){{0,4}}?(?:{lexicon.alternation(nouns)})(?=[,.;:)]|\s(?:who|whose|from|in|at|on|with|of|is|was|has|had|and)\b))"
    )
