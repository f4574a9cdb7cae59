"""Invented names: syllables, with shares as names have them (the commonest first name 1.5 %, the commonest last name 0.5 %).

A tenth of all people have a last name that is made for them, and that hardly anybody else has: where there are a hundred times as many people, there
are many more last names, too, as there are among real ones.
"""

import random

_SYLLABLES = """
ka ro mi la ne so ta vi de ra lu no fa bri sto an el or ge ha min ber dal hol lund vik sen mar tin pol gar ci
fer nan wal ter mor ris pe jo ana ul kri stef dor ei wen tho""".split()  # noqa: SIM905 - read better so
_TWO_FIRST, _RARE = 0.3, 0.1


class Names:
    """Invented names, in shares as real ones have them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._firsts = sorted({self._word(2, 3) for _ in range(4000)})
        self._lasts = sorted({self._word(2, 4) for _ in range(60000)})
        self.random.shuffle(self._firsts)
        self.random.shuffle(self._lasts)
        self._first_shares = [1 / (place + 12) for place in range(len(self._firsts))]
        self._last_shares = [1 / (place + 30) for place in range(len(self._lasts))]

    def some(self, count: int) -> list[str]:
        """Return ``count`` names, three in ten with two first names."""
        firsts = iter(self.random.choices(self._firsts, self._first_shares, k=2 * count))
        lasts = [
            self._word(3, 4) if self.random.random() < _RARE else last
            for last in self.random.choices(self._lasts, self._last_shares, k=count)
        ]
        return [
            " ".join([next(firsts), *([next(firsts)] if self.random.random() < _TWO_FIRST else []), last])
            for last in lasts
        ]

    def misspelt(self, name: str) -> str:
        """Return ``name`` with a letter left out, put in, changed, or swapped with the next one; no space and no first letter is."""
        letters = list(name)
        inner = [at for at in range(1, len(letters) - 1) if " " not in letters[at - 1 : at + 2]]
        at = self.random.choice(inner)
        kind = self.random.randrange(4)
        other = self.random.choice("aeioulmnrst")
        letters[at : at + 2] = {
            0: letters[at + 1 : at + 2],
            1: [other, *letters[at : at + 2]],
            2: [other, *letters[at + 1 : at + 2]],
            3: letters[at : at + 2][::-1],
        }[kind]
        return "".join(letters)

    def _word(self, least: int, most: int) -> str:
        return "".join(self.random.choice(_SYLLABLES) for _ in range(self.random.randint(least, most))).capitalize()
