"""Whom a name of one word means on a page where more than one person has it: "Hale" where Ada Hale has married Peter Hale."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from attrs import Factory, define

from service.domain.names.letters import key
from service.domain.names.name import name as taken_apart
from service.domain.names.name import piece
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import char_class
from service.extract.people.entities import Entity, name_words
from service.extract.people.pronouns.described import is_in_front
from service.extract.people.pronouns.narration import Scene
from service.extract.people.pronouns.traces import Trace
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_NEAR = 1
_FAR = 3
"""So many sentences behind another bearer of a name it may still be that one's: where it was the main person's before, or never was."""
_OFTEN = 2
"""In so many sentences a page must have named one of the family to be told of that one first."""


@define(eq=False)
class Surnames:
    """How a page calls the main person: by one word of the name alone (``alone``), in full (in sentence ``full``), by which titles.

    ``titled`` has who else that has the name was given each title; ``parents`` whom a page has named last to say whose child somebody is;
    ``unknown`` those of whom the name does not tell who they are, ``confirming`` kin who were named only to say that they confirm something,
    ``beside`` those from or with whom the main person does what is told, ``elders`` whom it has named as a father or a mother of that person.
    ``page`` is whose page it is, if another's; ``ahead`` the one of the family of whom it has told first.
    """

    main: Entity
    page: Entity | None = None
    ahead: Entity | None = None
    alone: bool = False
    full: int = -1
    own: set[str] = Factory(set)
    titled: dict[str, Entity] = Factory(dict)
    parents: dict[int, Entity] = Factory(dict)
    unknown: dict[int, Entity] = Factory(dict)
    confirming: dict[int, Entity] = Factory(dict)
    beside: dict[int, Entity] = Factory(dict)
    elders: dict[int, Entity] = Factory(dict)
    others: bool = False
    """Whether one word is that of another, whom the page named by it first, until it names the main person in full."""

    def note(self, mention: Mention, entity: Entity, scene: Scene, traces: Sequence[Trace], *, as_kin: bool) -> None:
        """Take in that a mention is of this person, who may be named there only ``as_kin`` of another: of one who may have the surname."""
        title, in_full, sentence = _title(mention), " " in mention.value, scene.sentence
        if entity is self.main:
            if in_full and self.page is None and self.full < 0 and not self.alone:
                self.page = self.ahead = _told_before(entity, traces, sentence)
            elif in_full and self.page is self.ahead and 0 <= self.full < sentence:
                self.page = self.ahead = None  # the page tells of this person as well
            first = as_kin and in_full and self.full < 0 and not self.alone
            before = first and any(self._is_rival(each.entity, _surname(entity)) for each in traces)
            self.others = before or (self.others and (as_kin or not in_full))
            self.full = sentence if in_full else self.full
            self.own.update([title] if title else [])
        elif title and in_full and _surname(entity) == _surname(self.main):
            self.titled[title] = entity

    def is_titled(self, mention: Mention) -> bool:
        """Tell whether the page has given the main person the title of a mention."""
        return _title(mention) in self.own

    def tell(self, mention: Mention, entity: Entity, beside: Iterable[Entity], *, parent: bool) -> None:
        """Take in whether a person was named only to say whose child somebody is, or ``beside`` one who was; a first name alone changes nothing."""
        if parent or any(id(each) in self.parents for each in beside):
            self.parents[id(entity)] = entity
        elif _surname(self.main) in name_words(mention.value):
            self.parents.pop(id(entity), None)

    def confirm(self, entity: Entity, *, confirms: bool, beside: bool) -> None:
        """Take in whether one of the kin was named only as who confirms what is told, or ``beside`` the main person."""
        for kin, told in ((self.confirming, confirms), (self.beside, beside)):
            if told:
                kin[id(entity)] = entity
            else:
                kin.pop(id(entity), None)

    def bearer(self, mention: Mention, scene: Scene, traces: Sequence[Trace], above: int) -> Entity | None:
        """Return who else than the main person a mention of one word is of, or may be of; None where the name decides.

        A new person, whom no name leads back to, is nobody known: the word can be the main person's and another's.
        """
        words, title = name_words(mention.value), _title(mention)
        word = next(iter(words), "") if len(words) == 1 else ""  # "Kerr-Lund" is no Lund
        if " " in mention.value or not word:
            return None
        if (
            self.page is not None
            and not self.page.main
            and word in _called(self.page, self.main)
            and title not in self.own
        ):
            lately = word in self.main.words and self.full >= scene.sentence - _NEAR
            return self._nobody(mention, self.page) if lately else self.page
        return self._bearer(mention, word, scene, traces, above) if word == _surname(self.main) else None

    def _bearer(self, mention: Mention, word: str, scene: Scene, traces: Sequence[Trace], above: int) -> Entity | None:
        """Return who else than the main person has the family's name that a mention is.

        Where a paragraph resumes a life with it, it is not of the kin who only confirmed something before; nor of those who were only
        beside the main person in a paragraph ``above``, or before that one has done something else; nor of a parent where a child
        grows up or goes to school, or a paragraph begins below one sentence that told of that parent.
        """
        title = _title(mention)
        if title in self.titled and title not in self.own:
            return self.titled[title]
        if title not in self.own and title in lexicon.words("names", "ranks_of_arms") and _is_wife(self.own):
            return self._nobody(mention, None)  # where she is Mrs Kerr, "*Gen. Kerr's* death" is somebody else's
        alike = not title or title not in self.own or title in self.titled
        rivals = [
            at
            for at, trace in enumerate(traces)
            if alike and self._is_rival(trace.entity, word) and not self._is_over(traces, at, above)
        ]
        last = traces[rivals[-1]] if rivals else None
        if self.others and alike:
            return self._nobody(mention, last.entity if last else None)
        if last is None or self._goes_on(last, traces, above, scene, mention):
            self.alone = True
            return None
        never = self.full < 0 and not self.alone
        if not never and _tells(mention, scene.ahead) == self.main.gender not in (None, _gender(last.entity)):
            return None
        nearer = self.alone and any(trace.entity is self.main for trace in traces[rivals[-1] + 1 :])
        far = scene.sentence - last.sentence > (_NEAR if self.alone else _FAR)
        own = nearer or far or self.full > last.sentence
        self.others = never and not own
        alone = all(traces[at].entity is last.entity for at in rivals)
        return None if own else self._other(mention, last.entity, traces, alone=alone)

    def _other(self, mention: Mention, last: Entity, traces: Sequence[Trace], *, alone: bool) -> Entity:
        """Return who has the name: the one of it, as long as nobody has named the main person, else somebody unknown."""
        named = any(trace.entity is self.main or trace.entity.members for trace in traces)
        return last if alone and not named else self._nobody(mention, last)

    def _nobody(self, mention: Mention, rival: Entity | None) -> Entity:
        """Return a new person whom nothing leads back to anybody, with the gender of who else has the name."""
        nobody = Entity(mention.value, mention.note.get("gender") or (_gender(rival) if rival else None))
        self.unknown[id(nobody)] = nobody
        return nobody

    def _goes_on(self, last: Trace, traces: Sequence[Trace], above: int, scene: Scene, mention: Mention) -> bool:
        """Tell whether a name goes on with the main person's life, behind kin who have it too: who only confirmed something, or a parent."""
        place = scene.shadow.place(mention)
        opens = place == 0
        fronted = opens or _FRONT.fullmatch(scene.shadow.text, 0, place) is not None
        if any(who is self.main and is_in_front(scene.shadow, each) for each, who in scene.found.items()):
            return True  # "After finishing her studies, *Kerr* worked"
        resumes = fronted and scene.sentence - 1 == above and _GOES_ON.match(scene.shadow.text, place + 1) is not None
        owns = _OWNS_KIN.match(scene.shadow.text, place + 1)  # "added *Kerr*'s son"
        if (resumes or owns) and id(last.entity) in self.confirming:
            return True
        if id(last.entity) not in self.elders or last.entity.members:
            return False
        once = len({each.sentence for each in traces if each.entity is last.entity}) == 1
        return (once and last.sentence <= above) or (opens and _GROWS_UP.match(scene.shadow.text, 1) is not None)

    def _is_over(self, traces: Sequence[Trace], at: int, above: int) -> bool:
        """Tell whether somebody was named only beside the main person, who has gone on with something else since."""
        rival = traces[at]
        since = [each.entity for each in traces[at + 1 :] if each.subject and each.sentence > rival.sentence]
        told = any(not each.main and (each is rival.entity or not each.words) for each in since)
        return id(rival.entity) in self.beside and not told and (rival.sentence <= above or self.main in since)

    def _is_rival(self, entity: Entity, word: str) -> bool:
        """Tell whether another person has the name, and a first name of their own; not one told of as somebody's parent alone."""
        if entity.members:
            return any(self._is_rival(each, word) for each in entity.members)
        if word not in entity.words:
            return id(entity) in self.unknown
        own = not entity.main and id(entity) not in self.parents and _surname(entity) == word
        words = taken_apart(entity.name).words
        first = words[-1 if _in_front(entity.name) else 0] if own else ""
        return own and key(first) not in self.main.words and piece(first) not in taken_apart(self.main.name).parts


_GOES_ON = compiled(
    r"(?: ?\([^()]*\))? (?:was born|grew up|began|studied|attended|joined|started|graduated|came|moved|spent|trained|entered|earned|married)\b"
)
"""Behind a name that opens a paragraph: the life goes on."""
_FRONT = compiled(
    rf"(?:Born|Raised|Brought up|Educated|Trained|In [{char_class('D')}]|[Tt]he (?:[a-z-]+ )?(?:[{char_class('K')}]|[a-z]+) of)\b[^.;:{char_class('PSNR')}]{{0,160}}, "
)
"""In front of a name, what a life goes on with: "*Born in Hull in 1947, the second of four children,* Kerr"."""
_OWNS_KIN = compiled(rf"['’]s? (?:[a-z-]+ )?[{char_class('K')}]")
_GROWS_UP = compiled(
    r" (?:also |first |then |initially )?(?:grew up|(?:was|were) (?:born|raised|educated|brought up|schooled)|studied|attended|enrolled|matriculated|graduated"
    r"|(?:began|started|finished|completed|left|went to|entered) (?:[^.;,]{0,20} )?(?:school|college|studies|university|education|schooling))\b"
)
"""Behind a name that opens a sentence: what a page tells of a child, not of the parents."""


def _told_before(main: Entity, traces: Sequence[Trace], sentence: int) -> Entity | None:
    """Return who of the main person's family a page has told of first, by name in two sentences before that one comes in."""
    named = [each for each in traces if each.named and not each.briefly and each.sentence < sentence]
    first = named[0].entity if named else main
    own = first.main or _surname(first) != _surname(main)
    sentences = {each.sentence for each in named if each.entity is first}
    return first if not own and len(sentences) >= _OFTEN else None


def _called(page: Entity, main: Entity) -> tuple[str, ...]:
    """Return by which words alone whose page it is goes: the family's name, and the first one that the main person has as well."""
    first = key(page.name.split(maxsplit=1)[0])
    return (_surname(page), *([first] if first == key(main.name.split(maxsplit=1)[0]) else []))


def _surname(entity: Entity) -> str:
    """Return the family's name of a person who has several, folded."""
    words = taken_apart(entity.name).words
    return key(words[0 if _in_front(entity.name) else -1]) if len(words) > 1 else ""


def _in_front(name: str) -> bool:
    """Tell whether the family's name stands first: "Kim Min-ji"."""
    first, _, last = name.partition(" ")
    return "-" in last and "-" not in first and taken_apart(name).eastern


def _gender(entity: Entity) -> str | None:
    """Return the gender of another bearer of the name: of who is not the main person, in a group of them."""
    return next((each.gender for each in entity.members if not each.main), None) if entity.members else entity.gender


def _title(mention: Mention) -> str:
    return mention.note.get("honorific", "").rstrip(".").casefold()


def _is_wife(titles: AbstractSet[str]) -> bool:
    """Tell whether one of a person's titles is one under which a wife goes by her husband's name."""
    return any(each.rstrip(".").casefold() in titles for each in lexicon.words("names", "wives"))


def _tells(mention: Mention, ahead: Sequence[Mention]) -> str | None:
    """Return the gender of whom a mention is of, by its title or the pronoun that follows before anybody else does."""
    gender = mention.note.get("gender")
    after = ahead[0] if ahead and ahead[0].kind in (Kind.PRONOUN, Kind.POSSESSIVE) else None
    return gender or (after.note.get("gender") if after else None)
