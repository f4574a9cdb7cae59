"""What a word is in a script: most part their words by spaces, some do not.

In: any text. Out: a pattern of its words, and about how many there are.
"""

import re

SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf"
    "\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Scripts without spaces between words (Thai, Lao, Burmese, Khmer, kana, Han), as a class of a pattern."""

WORD = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+")
"""A word, or a character of a script without spaces."""

_LETTERS_A_WORD = 2
_UNSPACED = re.compile(rf"[{SPACELESS}]")


def words_in(text: str) -> int:
    """Return about how many words ``text`` has; where no spaces part them, two characters count as one."""
    unspaced = len(_UNSPACED.findall(text))
    return len(WORD.findall(text)) - unspaced + -(-unspaced // _LETTERS_A_WORD)
