"""Invented names of several scripts and conventions, and how people write them otherwise: for the benchmark of reconciliation."""

import random
from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

_LATIN = [
    "ka",
    "ro",
    "mi",
    "la",
    "ne",
    "so",
    "ta",
    "vi",
    "de",
    "ra",
    "lu",
    "no",
    "fa",
    "bri",
    "sto",
    "an",
    "el",
    "or",
    "ge",
    "ha",
    "min",
    "ber",
    "dal",
    "wen",
    "tho",
    "mar",
    "pol",
    "gar",
    "fer",
    "jo",
    "ul",
]
_ENDS = ["son", "berg", "ley", "ton", "man", "ski", "ler", "ez", "etti", "ard", "well", "stad", "mann", "ova", "quist"]
_NORDIC = [
    "bjø",
    "må",
    "sø",
    "tø",
    "grå",
    "lø",
    "fæ",
    "hå",
    "kø",
    "nø",
    "sä",
    "kö",
    "tü",
    "grü",
    "jö",
    "pä",
    "ré",
    "né",
    "lé",
    "çe",
    "ñe",
    "ço",
    "ão",
]
_SPANISH = (
    ["Ra", "Mo", "Lo", "Sa", "Ga", "Pe", "Ri", "Va", "To", "Cas", "Ber", "Or"],
    ["mi", "re", "va", "li", "do", "na", "ro", "la"],
    ["rez", "nez", "dez", "no", "lla", "ro"],
)
_CYRILLIC = (
    [
        "ма",
        "ро",
        "ди",
        "ве",
        "ли",
        "ка",
        "то",
        "се",
        "жу",
        "ха",
        "ци",
        "ю",
        "я",
        "че",
        "ша",
        "бо",
        "гу",
        "зи",
        "ня",
        "лё",
    ],
    ["нов", "рин", "енко", "вич", "ский", "аева", "цев", "хов", "щук", "ян"],
)
_ARABIC = (
    ["kha", "qa", "sa", "ha", "ra", "mu", "ja", "fa", "ba", "za"],
    ["li", "sou", "mee", "doo", "ri", "yee", "na", "tou"],
    ["d", "m", "n", "r", "f", "b", "s"],
)
_HAN = dict(zip("王李张刘陈杨赵黄周吴伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚", ["wang", "li", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu", "wei", "fang", "na", "min", "jing", "li", "qiang", "lei", "jun", "yang", "yong", "yan", "jie", "tao", "ming", "chao", "xiu", "xia", "ping", "gang"], strict=True))  # fmt: skip
_KOREAN = (
    ["Kim", "Lee", "Park", "Choi", "Jung", "Kang", "Yoon", "Jang"],
    ["min", "seo", "ji", "hyun", "woo", "jin", "young", "soo", "hee", "tae", "kyung", "ho"],
)
_NICKNAMES = {
    "Robert": "Bob", "William": "Bill", "Elizabeth": "Liz", "Katherine": "Kate", "Margaret": "Peggy", "Richard": "Dick",
    "Michael": "Mike", "Thomas": "Tom", "Joseph": "Joe", "Alexander": "Alex", "Anthony": "Tony", "James": "Jim",
    "Edward": "Ted", "Nicholas": "Nick", "Susan": "Sue", "Barbara": "Barb", "Daniel": "Dan", "Samuel": "Sam",
}  # fmt: skip
_BY_NEWSPAPERS = dict(zip("абвгдезиклмнопрстуфыэёйжхцчшщюяьъ", ["a", "b", "v", "g", "d", "e", "z", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "y", "e", "yo", "y", "zh", "kh", "ts", "ch", "sh", "shch", "yu", "ya", "", ""], strict=False))  # fmt: skip
_BY_SCHOLARS = _BY_NEWSPAPERS | {
    "й": "j",
    "ж": "ž",
    "х": "ch",
    "ц": "c",
    "ч": "č",
    "ш": "š",
    "щ": "šč",
    "ю": "ju",
    "я": "ja",
    "ё": "ë",
}
_ROMANISED = ("kh", "k"), ("ou", "u"), ("ee", "i"), ("oo", "u"), ("q", "k"), ("al-", "el-")
_MIDDLE = 0.2
_KEYS = "abcdefghijklmnopqrstuvwxyz"


@frozen
class Person:
    """Somebody invented: the convention of the name, and the name as the profile has it."""

    convention: str
    name: str


class People:
    """Invented people; the same seed makes the same."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self._lasts = [self._word(_LATIN, 1, 3) + self.draw.choice(_ENDS) for _ in range(3000)]
        self._firsts = [self._word(_LATIN, 2, 3) for _ in range(600)]
        self._makers: Sequence[tuple[float, str, Callable[[], str]]] = (
            (0.3, "plain", self._plain), (0.1, "familiar", self._familiar), (0.15, "accents", self._accented),
            (0.1, "two surnames", self._spanish), (0.15, "cyrillic", self._cyrillic), (0.1, "arabic", self._arabic),
            (0.05, "han", self._han), (0.05, "korean", self._korean),
        )  # fmt: skip

    def some(self, count: int) -> list[Person]:
        """Return ``count`` people."""
        makers = self.draw.choices(self._makers, [share for share, _, _ in self._makers], k=count)
        return [Person(convention, make()) for _, convention, make in makers]

    def _word(self, parts: Sequence[str], least: int, most: int) -> str:
        return "".join(self.draw.choice(parts) for _ in range(self.draw.randint(least, most))).capitalize()

    def _plain(self) -> str:
        middle = [self.draw.choice(self._firsts)] if self.draw.random() < _MIDDLE else []
        return " ".join([self.draw.choice(self._firsts), *middle, self.draw.choice(self._lasts)])

    def _familiar(self) -> str:
        return f"{self.draw.choice(list(_NICKNAMES))} {self.draw.choice(self._lasts)}"

    def _accented(self) -> str:
        return f"{self._word(_NORDIC + _LATIN, 2, 3)} {self._word(_NORDIC, 1, 2)}{self.draw.choice(_ENDS)}"

    def _spanish(self) -> str:
        begin, middle, end = _SPANISH
        lasts = [self.draw.choice(begin) + self._word(middle, 1, 2).lower() + self.draw.choice(end) for _ in range(2)]
        return " ".join([self.draw.choice(self._firsts), *lasts])

    def _cyrillic(self) -> str:
        parts, ends = _CYRILLIC
        return f"{self._word(parts, 2, 3)} {self._word(parts, 2, 3)}{self.draw.choice(ends)}"

    def _arabic(self) -> str:
        words = ["".join(map(self.draw.choice, _ARABIC)).replace(" ", "").capitalize() for _ in range(2)]
        return f"{words[0]} al-{words[1]}i"

    def _han(self) -> str:
        family, given = list(_HAN)[:10], list(_HAN)[10:]
        return self.draw.choice(family) + "".join(self.draw.sample(given, 2))

    def _korean(self) -> str:
        families, syllables = _KOREAN
        return f"{self.draw.choice(families)} {'-'.join(self.draw.sample(syllables, 2)).capitalize()}"


class Otherwise:
    """Ways to write a name otherwise than its profile does; each returns the name as somebody may have it in a table."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        typed = ("plain", "familiar", "two surnames")
        self.kinds: Mapping[str, tuple[int, Sequence[str], Callable[[str], str]]] = {
            "letter wrong": (140, typed, lambda name: self._typed(name, 0)),
            "letter left out": (140, typed, lambda name: self._typed(name, 1)),
            "letter too many": (140, typed, lambda name: self._typed(name, 2)),
            "letters swapped": (140, typed, lambda name: self._typed(name, 3)),
            "wrong in two words": (50, ("plain", "two surnames"), self._twice),
            "accents dropped": (40, ("accents",), _bare),
            "order turned": (50, ("plain", "two surnames", "korean"), _turned),
            "turned and wrong": (50, ("plain",), lambda name: _turned(self._typed(name, draw.randrange(4)))),
            "initial": (50, ("plain", "familiar"), _initial),
            "nickname": (50, ("familiar",), lambda name: _NICKNAMES[name.split()[0]] + " " + name.split()[1]),
            "Cyrillic as in papers": (50, ("cyrillic",), lambda name: _spelled(name, _BY_NEWSPAPERS)),
            "Cyrillic as in science": (30, ("cyrillic",), lambda name: _spelled(name, _BY_SCHOLARS)),
            "Arabic romanised anew": (40, ("arabic",), _romanised),
            "Han in pinyin": (30, ("han",), _pinyin),
        }

    def _typed(self, name: str, kind: int) -> str:
        letters = list(name)
        at = self._draw.choice([at for at in range(len(letters) - 1) if " " not in letters[at : at + 2]])
        other = self._draw.choice(_KEYS)
        changed = [[other], [], [letters[at], other], letters[at + 1 : at - 1 if at else None : -1]][kind]
        letters[at : at + (2 if kind == 3 else 1)] = changed  # noqa: PLR2004 - the fourth kind is of two letters
        return "".join(letters)

    def _twice(self, name: str) -> str:
        words = name.split()
        return " ".join(
            [
                self._typed(f"{words[0]}", self._draw.randrange(4)),
                *words[1:-1],
                self._typed(words[-1], self._draw.randrange(4)),
            ]
        )


def _turned(name: str) -> str:
    *firsts, last = name.split()
    return f"{last}, {' '.join(firsts)}"


def _initial(name: str) -> str:
    first, *rest = name.split()
    return f"{first[0]}. {rest[-1]}"


def _bare(name: str) -> str:
    return name.translate(str.maketrans("øåæäöüéçñã", "oaaaouecna")).replace("Ø", "O")


def _spelled(name: str, letters: Mapping[str, str]) -> str:
    return " ".join("".join(letters.get(each, each) for each in word.lower()).capitalize() for word in name.split())


def _romanised(name: str) -> str:
    for own, other in _ROMANISED:
        name = name.replace(own, other).replace(own.capitalize(), other.capitalize())
    return name


def _pinyin(name: str) -> str:
    family, *given = (_HAN[each] for each in name)
    return f"{family.capitalize()} {''.join(given).capitalize()}"
