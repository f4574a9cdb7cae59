"""The noun that a phrase right behind it belongs to: the aunt of "her aunt, born in 1905", nobody of "a sailor born in 1925"."""

from functools import cache

from attrs import frozen

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, kind_of
from service.extract.people.fronts import is_new_subject
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_REACH = 280
"""How many characters of a shadow before a phrase can tell what it belongs to."""
_LONGEST = 24
"""No noun, and no row of nouns for trades, has more words before it that belong to it."""
_TOKEN = compiled(r"'s?(?=[ ,]|$)|[^\W_](?:[\w'’.-]*\w)?\.?|[^\w\s]|_")
_NAMED = frozenset((Kind.PERSON, Kind.PRONOUN))
_POINTED = frozenset((Kind.KIN, Kind.NOMINAL))
_CALLED = frozenset((Kind.JOB, Kind.ROLE, Kind.STUDENT, Kind.DEMONYM))
_AROUND = frozenset((Kind.PLACE, Kind.ORGANISATION, Kind.FACILITY, Kind.EVENT, Kind.DATE, Kind.QUANTITY, Kind.WORK))
_THINGS = frozenset((Kind.ORGANISATION, Kind.FACILITY, Kind.EVENT, Kind.WORK))
_ADDED = frozenset((Kind.AGE, Kind.QUANTITY))


@frozen
class Head:
    """Whose a phrase is: a person that is mentioned, or the subject of the clause whose predicate ends before the phrase.

    ``clause`` is the index of that predicate's verb in the shadow, or -1. With neither it is nobody's whom the text names.
    """

    mention: Mention | None = None
    clause: int = -1


NOBODY = Head()


@frozen
class _Word:
    """One word, mark or mention before a phrase: where it stands in the shadow, in small letters, and its class."""

    at: int
    text: str
    kind: Kind | None


def head_before(shadow: Shadow, position: int, *, relative: bool = False) -> Head | None:
    """Return whose a phrase at ``position`` of the shadow is, or None where no noun stands before it that it could belong to.

    A name, with nothing but commas, brackets and an age between, has it; so has somebody's kin ("her aunt, born …"). What stands
    behind "is a painter" belongs to the clause's subject, behind ", a painter" to whom that says it; behind any other noun ("met a
    painter born …") to nobody. What can be read in two ways is nobody's; but "who" (``relative``) is a person, and so passes over
    "of the state" and the like.
    """
    low = max(0, position - _REACH)
    words = [
        _Word(match.start(), match.group().lower(), kind_of(match.group()) if len(match.group()) == 1 else None)
        for match in _TOKEN.finditer(shadow.text, low, position)
    ]
    return _Before(shadow, words, position, relative=relative).head(len(words) - 1)


@frozen
class _Before:
    """The words before a phrase, and the shadow that they are of."""

    shadow: Shadow
    words: list[_Word]
    position: int
    relative: bool

    def head(self, last: int) -> Head | None:
        """Return whose a phrase behind the word number ``last`` is."""
        end = self._without_added(last)
        parted = end < last and any(word.text == "," for word in self.words[end + 1 : last + 1])
        end = self._without_place(end)
        if end < 0:
            return None
        end = self._ranked_among(end) if parted else end
        word = self.words[end := self._called_by_age(end)]
        if word.kind in _NAMED:
            return Head(self._mention(word)) if self._is_alone(end, parted=parted) else NOBODY
        if word.kind in _POINTED:
            return self._of_noun(end, Head(self._mention(word)), parted=parted)
        if word.kind in _CALLED or (word.kind is None and _is_word(word.text) and word.text not in _list("no_noun")):
            return self._of_noun(end, NOBODY, parted=parted)
        if word.kind in _THINGS:
            apposed = end > 1 and self.words[end - 1].text == "," and self.words[end - 2].kind not in _THINGS
            return self.head(end - 1) if apposed else NOBODY
        return None

    def _called_by_age(self, end: int) -> int:
        """Pass over trades that only add to who is called by an age before them: "the 28-year-old *engineer and singer*"."""
        first = end
        while first > 1 and self.words[first].kind in _CALLED and self.words[first - 1].text in ("and", ","):
            first -= 2
        before = self.words[first - 1] if first > 0 and self.words[first].kind in _CALLED else None
        aged = before is not None and before.kind is Kind.NOMINAL and "aged" in self._mention(before).note
        return first - 1 if aged else end

    def _ranked_among(self, end: int) -> int:
        """Pass over the kin among whom somebody is ranked: "the *youngest* of five sisters, born in"; ``end`` where nobody is."""
        if self.words[end].kind is not Kind.KIN or end < len(("youngest", "of", "five")):
            return end
        at = end - 1 if self.words[end - 1].kind is Kind.QUANTITY else end
        ranked = at != end and self.words[at - 1].text == "of" and self.words[at - 2].text in _list("ranked")
        return at - 2 if ranked else end

    def _mention(self, word: _Word) -> Mention:
        return self.shadow.mentions[self.shadow.text[word.at]]

    def _without_added(self, last: int) -> int:
        """Pass over brackets, a comma, ages, "in fact" and words such as "both" right before the phrase."""
        while last >= 0:
            word = self.words[last]
            if word.text == ")":
                while last >= 0 and self.words[last].text != "(":
                    last -= 1
                last -= 1
            elif word.text == "," or word.text in _list("passing") or word.text.endswith("ly") or self._is_age(last):
                last -= 1
            elif last and word.text in _list("facts") and self.words[last - 1].text in ("in", "of"):
                last -= 2
            else:
                break
        return last

    def _is_age(self, number: int) -> bool:
        word, before = self.words[number], self.words[number - 1].text if number else ""
        return word.kind is Kind.AGE or (before == "," and (word.kind in _ADDED or word.text.isdigit()))

    def _without_place(self, last: int) -> int:
        """Pass over "of Oslo", "from Bergen, Norway" behind a noun."""
        while last > 0 and self.words[last].kind in _AROUND:
            first = last
            while first > 0 and (self.words[first - 1].kind in _AROUND or self.words[first - 1].text in (",", "the")):
                first -= 1
            thing = self.words[last].kind in _THINGS and not self.relative
            if thing and self.words[last - 1].text == ",":
                break  # "head of Acme, *a clinic* based in Oslo"
            if first == 0 or self.words[first - 1].text not in (("of",) if thing else _list("of")):
                break
            last = first - 2
        return last

    def _is_alone(self, at: int, *, parted: bool) -> bool:
        """Tell whether a name is not that of somebody's kin told of somebody else: Y of "X, daughter of the poet Y, born …"."""
        if self.relative or not parted:
            return True
        first = at - 1
        while first > 0 and (self.words[first].kind in _CALLED or self.words[first].text in _list("determiners")):
            first -= 1
        return not (
            first > 0 and self.words[first].text == "of" and self.words[first - 1].kind in (Kind.KIN, Kind.NOMINAL)
        )

    def _is_name(self, at: int) -> bool:
        """Tell whether a word is a name that nothing knows: "a life of *Saint Olaf*, born"."""
        word = self.words[at]
        return at > 0 and word.kind is None and self.shadow.text[word.at].isupper()

    def _of_noun(self, at: int, itself: Head, *, parted: bool) -> Head | None:
        """Return whose what stands behind a noun is, by what stands before the noun; ``itself`` where that does not tell."""
        if self._is_body(at) or self._is_name(at):
            return NOBODY
        first, determined = self._start(at)
        if first == 0:
            return itself if itself.mention or (determined and parted) else None
        before = self.words[first - 1]
        if before.text in _list("copulas"):
            return NOBODY if self._is_inverted(first - 1) else Head(clause=before.at)
        if before.text in (",", "(", "-"):
            fronted = first > 1 and is_new_subject(self.shadow, self.words[first - 2].at, self.position)
            apposed = NOBODY if fronted else self.head(first - 1)
            return itself if apposed is None and (itself.mention or (determined and parted)) else apposed
        plain = self.words[at].kind is None and self.words[first].text not in ("a", "an")
        beyond = plain and (parted or self.relative) and before.text in _list("of")
        if beyond or (before.text in ("and", "or") and itself.mention is None):
            return self.head(first - 2)
        return itself if determined or itself.mention or self._is_object(first, at) else None

    def _is_inverted(self, copula: int) -> bool:
        """Tell whether the subject stands behind its verb: "Among the guests of X *was a general* born in 1851"."""
        front = self.words[:copula]
        opens = bool(front) and front[0].at == 0 and front[0].text in _list("inverting")
        return opens and front[-1].kind in _NAMED and all(word.text != "," for word in front)

    def _is_body(self, at: int) -> bool:
        """Tell whether a noun is one for a company, a club or the like."""
        return self.words[at].kind is None and self.words[at].text in lexicon.words("names", "body_kinds")

    def _is_object(self, first: int, at: int) -> bool:
        """Tell whether a noun without an article is something that somebody has to do with: "teaches children", "of novelists"."""
        noun, before = self.words[at], self.words[first - 1]
        if before.text in _list("prepositions"):
            return True
        if noun.kind in _CALLED:
            return before.kind not in _NAMED
        return first < at and noun.text.endswith("s") and not noun.text.endswith(("ways", "wards"))

    def _start(self, at: int) -> tuple[int, bool]:
        """Return the number of a noun's first word, and whether a word such as "a", "her" or "three" opens it."""
        first = at
        if self.words[at].kind is Kind.NOMINAL and " " in self._mention(self.words[at]).value:
            return self._one_of(at), True
        while first > 0 and at - first < _LONGEST:
            word = self.words[first - 1]
            if (
                word.text in _list("determiners")
                or word.kind in (Kind.POSSESSIVE, Kind.QUANTITY)
                or word.text in ("'s", "'")
            ):
                return self._one_of(first - 1), True
            inside = (
                word.kind in _CALLED
                or word.kind in _AROUND
                or word.kind is Kind.FOLLOWING
                or word.kind in (Kind.DISCIPLINE, Kind.AGE)
            )
            joins = (
                word.text in ("and", "or", ",")
                and first > 1
                and self.words[first - 2].kind in _CALLED
                and first < at + 1
            )
            stops = word.text in _list("copulas") or word.text in _list("prepositions") or not word.text[0].isalpha()
            if not (inside or joins or (word.kind is None and not stops)):
                break
            first -= 1
        return first, False

    def _one_of(self, first: int) -> int:
        """Take in "one of" before "the best painters"."""
        one = (
            first > 1 and self.words[first - 1].text == "of" and self.words[first - 2].text in ("one", "some", "among")
        )
        return first - 2 if one else first


def _is_word(text: str) -> bool:
    return text.replace("-", "").isalpha()


@cache
def _list(name: str) -> frozenset[str]:
    return lexicon.words("people", "heads", name)
