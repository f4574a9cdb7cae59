"""Which person a mention stands for: names, pronouns, kin and plain nouns are led back to one entity each."""

from collections.abc import Sequence
from itertools import takewhile

from attrs import define

from service.domain.names.name import name as taken_apart
from service.domain.source import Document, Subject
from service.extract.mentions.mention import PEOPLE, Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.bearers import forms_of, is_mourned, is_namesake_of_marked, is_younger
from service.extract.people.entities import Entity, gender_of, name_words, number_of, somebody
from service.extract.people.forerunners import forerunner
from service.extract.people.genders import gender_told
from service.extract.people.interviews.answers import interview_of
from service.extract.people.kinfolk import Kinfolk
from service.extract.people.leads import defined_by
from service.extract.people.named import Naming
from service.extract.people.pronouns.actors import is_helped, parent_beside
from service.extract.people.pronouns.antecedents import antecedent, is_spouse, told_first
from service.extract.people.pronouns.coordinated import fell_in_love, married_to, partners
from service.extract.people.pronouns.described import (
    describes,
    first_told_of,
    goes_on_with_title,
    is_name_alone,
    is_said_below,
    turned_by,
)
from service.extract.people.pronouns.narration import Scene
from service.extract.people.pronouns.narrator import Narrator, narrator_of, parent_words
from service.extract.people.pronouns.pointing import Pointing
from service.extract.people.pronouns.rivals import Standing, is_chosen, standing
from service.extract.people.pronouns.speaking import Speakers
from service.extract.people.pronouns.traces import (
    Trace,
    comes_back,
    is_dead,
    is_genitive,
    opens_sentence,
    stands_behind,
    topic,
)
from service.extract.people.pronouns.witnesses import (
    mourns,
    quoted_before,
    speaks_as_kin,
    speaks_behind,
    told_by,
)
from service.extract.people.roster import Roster
from service.extract.people.surnames import Surnames
from service.extract.text.patterns import compiled
from service.extract.text.quotations import quotes

_PAIR = 2
_LATELY = 3
"""So many sentences back the main person was named of whom a page still tells by what is around."""


_KIN_OF = compiled(rf"(?:(?!(?:an?|the|every|any)\b)[a-z-]+ ){{0,3}}[{char_class('K')}] (?:of|to) ")
"""A fragment of a notice is told of whom that is about: "*Dear mother of* Susan."."""


@define(eq=False)
class Cast:
    """The persons of one document and who was mentioned when."""

    roster: Roster
    pointing: Pointing
    naming: Naming
    kin: Kinfolk
    titled: int = -2
    """The last sentence that is nothing but the main person's name."""

    @property
    def main(self) -> Entity:
        """Return the person whom the document is about."""
        return self.roster.main

    def resolve(self, shadow: Shadow, sentence: int) -> dict[Mention, Entity]:
        """Return the entity of every person mention of one sentence; call in the order of the text."""
        found: dict[Mention, Entity] = {}
        self.pointing.unsure.clear()
        people = [mention for mention in shadow.mentions.values() if mention.kind in PEOPLE]
        first, spoken_of = self._first_told(shadow, people)
        if _KIN_OF.match(shadow.small):
            self.pointing.traces.append(Trace(self.main, sentence, 0, subject=True))
        for index, mention in enumerate(people):
            scene = Scene(shadow, found, sentence, people[index + 1 :])
            entity = self._entity(mention, people[index - 1] if index else None, scene)
            if entity is None:
                continue
            found[mention] = entity
            entity.since = sentence if entity.since is None else entity.since
            if entity.main:
                self.pointing.in_first = mention.note.get("gender") == "first"
            self.pointing.interview.hear(mention, entity, sentence)
            if not describes(shadow, mention):
                self.roster.met = self.roster.met or entity.main
                self.roster.first = self.roster.first or (entity if mention.kind is Kind.PERSON else None)
                trace = self._trace(mention, entity, scene, index, first, spoken_of)
                self.pointing.traces.append(trace)
                acts = self._acts(mention, trace, shadow) and not (entity.main and speaks_as_kin(shadow, mention))
                self.pointing.onlooking.note(entity, named=trace.named, acts=acts)
            self._group(mention, entity, scene, index)
        self.pointing.close(shadow, sentence)
        alone = self.main in found.values() and is_name_alone(shadow)
        self.titled = sentence if alone or (self.titled == sentence - 1 and goes_on_with_title(shadow)) else self.titled
        return found

    def tells_of_main(self, sentence: int) -> bool:
        """Tell whether the last sentences are about the main person, or name that one on a page that does so first, or about nobody."""
        about = topic(self.pointing.traces, sentence)
        near = takewhile(lambda each: sentence - each.sentence <= _LATELY, reversed(self.pointing.traces))
        lately = any(each.entity.main for each in near)
        own = lately and self.roster.first is self.main
        told = own or (self.main.hero if about is None else about.main)
        return self.roster.met and told and not self.pointing.onlooking.means_another("neutral")

    def _first_told(self, shadow: Shadow, people: Sequence[Mention]) -> tuple[int, int]:
        """Return which of its persons a sentence is about, by number, and the one of whom a witness speaks in it, or 0."""
        first = (speaks_behind(shadow, people) or told_first(shadow, people)) if people else 0
        spoken_of = told_by(shadow, people) if not first else 0
        first = first or spoken_of
        if first or len(people) < _PAIR:
            return first, spoken_of
        if self.pointing.is_anybodys(people[0], quoted=quoted_before(shadow, people)):
            return 1, spoken_of  # "*My* life in five questions: Ada Kerr", "“I am poor”: Ada Kerr"
        return turned_by(shadow, people) or first_told_of(shadow, people), spoken_of  # "As a girl, *she* lived in Lima"

    def _trace(self, mention: Mention, entity: Entity, scene: Scene, index: int, first: int, spoken_of: int) -> Trace:
        """Return where and how a sentence mentions somebody, the person numbered ``index`` in it."""
        shadow, main, named = scene.shadow, entity.main, mention.kind is Kind.PERSON
        helped = is_helped(shadow, mention)
        stranger = not main and entity.words.isdisjoint(self.main.words)
        chosen = Standing.CHOSEN if main and is_chosen(shadow, mention) else Standing.PASSING
        told_of = (not index and spoken_of) or self._is_namesake(mention, entity)
        return Trace(
            entity,
            scene.sentence,
            position=0 if index == spoken_of else index,
            subject=index == first or helped or mention is self.pointing.speaks,
            owner=mention.kind is Kind.POSSESSIVE and not helped,
            dead=not main and is_dead(shadow, mention),
            opens=index == first
            and stranger
            and (opens_sentence(shadow, mention, entity) or comes_back(shadow, mention, entity, scene.sentence)),
            briefly=" " not in mention.value,
            witness=not main and ((spoken_of > 0 and not index) or mourns(shadow)),
            genitive=named and is_genitive(shadow, mention),
            standing=Standing.TOLD_OF if told_of else chosen if main else standing(shadow, mention),
            named=named,
            behind=named and stranger and stands_behind(shadow, mention),
        )

    def _acts(self, mention: Mention, trace: Trace, shadow: Shadow) -> bool:
        """Tell whether a sentence is about whom it mentions, or brings in the main person as one of whom it tells."""
        brought = trace.entity.main and trace.named and not self.pointing.onlooking.acted
        told = brought and standing(shadow, mention) in (Standing.MET, Standing.TOLD_OF)
        opens = trace.named and not trace.entity.main and opens_sentence(shadow, mention, trace.entity)
        return trace.subject or opens or trace.standing is Standing.CHOSEN or told

    def _is_namesake(self, mention: Mention, entity: Entity) -> bool:
        """Tell whether somebody else is named by the main person's whole name: "A different *Ada Kerr* was"."""
        told = mention.kind is Kind.PERSON and not entity.main and len(self.main.words) > 1
        return told and self.main.words <= name_words(mention.value)

    def _group(self, mention: Mention, entity: Entity, scene: Scene, index: int) -> None:
        """Take "X and Y", and "X married Y", as a group that "they" can mean."""
        if mention.kind not in (Kind.PERSON, Kind.KIN):
            return
        loved = married_to(scene.shadow, mention)
        others = partners(scene.shadow, mention) or (loved,)
        beside = [scene.found[other] for other in reversed(others) if other in scene.found]
        if not beside and entity.owner is not None and mention.kind is Kind.KIN and is_spouse(mention):
            beside = [entity.owner]
        members = tuple(dict.fromkeys((*beside, entity)))
        if len(members) > 1 and not any(member.members for member in members):
            group = self.roster.pair(*members)
            together = scene.found.get(loved) in members if loved else fell_in_love(scene.shadow, mention)
            group.couple = together and len(members) == _PAIR
            self.pointing.traces.append(Trace(group, scene.sentence, index, subject=index == 0))

    def _entity(self, mention: Mention, before: Mention | None, scene: Scene) -> Entity | None:
        if mention.kind is Kind.RELATIVE or mention.note.get("gender") == "relative":
            meant = antecedent(scene.shadow, mention)
            below = meant is None and self.titled == scene.sentence - 1 and is_said_below(scene.shadow, mention)
            return self.main if below else scene.found.get(meant) if meant else None
        if mention.kind is Kind.PERSON:
            return self.naming.person(mention, before, scene)
        if mention.kind is Kind.KIN:
            if named := parent_beside(scene.shadow, mention):
                return self.roster.named(named.value, mention.note["gender"])
            return self.kin.person(mention, before, scene)
        return self.pointing.pointed(mention, mention.note["gender"], scene)


def cast_of(subject: Subject | None, document: Document) -> Cast:
    """Return the cast of a document about ``subject``, nobody mentioned yet."""
    text = document.text
    names = (subject.name, *subject.aliases) if subject else ()
    words = {word for name in names for word in (*name_words(name), taken_apart(name).family) if word}
    name = subject.name if subject else ""
    defined = defined_by(text, names)
    gender, sure = gender_told(name, names, text, alone=not defined)
    told = subject is not None and narrator_of(document, subject) is Narrator.SUBJECT
    main = Entity(name, gender, main=True, words=words, number=number_of(name) if name else "")
    main.younger = is_younger(name, text)
    main.plain = bool(name) and is_namesake_of_marked(name, text)
    main.sure = sure
    roster = Roster(main, forms=forms_of(subject))
    if defined:
        roster.lead(defined, gender_of(text))
    interview = interview_of(text, [name_words(each) for each in names], document.source.title)
    speech = interview.without_answers(quotes(text), text) if told or interview.answers else ()
    pointing = Pointing(roster, told_by_main=told, speech=speech, interview=interview, speakers=Speakers(text))
    pointing.forerunner = forerunner(text, names)
    if pointing.forerunner.unnamed:
        pointing.onlooking.before = somebody(pointing.forerunner.gender)
    pointing.mourned = bool(name) and is_mourned(name, text)
    parents = parent_words(document, subject) if subject else frozenset()
    pointing.narrator.owner = main if parents else None
    return Cast(
        roster, pointing, Naming(roster, Surnames(main, roster.other), pointing), Kinfolk(roster, pointing, parents)
    )
