"""What is looked up in an index, or remembered, is what going through everything each time finds."""

import re
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from service.domain.selector import Span
from service.extract.mentions.groups import parties
from service.extract.mentions.mention import PEOPLE, Kind, Mention
from service.extract.mentions.names import naming
from service.extract.mentions.names.located import Located
from service.extract.mentions.names.ownnames import Names
from service.extract.mentions.places import placenames
from service.extract.mentions.shadow import Shadow, cast
from service.extract.people.entities import Entity, are_namesakes, name_words, number_of
from service.extract.people.roster import Roster
from service.extract.readings.lifetimes import brackets
from service.extract.rules.subjects import clause
from service.extract.text.quotations import _Ahead
from service.extract.text.vocabulary import vocabulary

_NAMES = st.lists(st.sampled_from(["Ada", "Nils", "Kerr", "Jr", "Grete-Maria"]), min_size=1, max_size=3)
_PEOPLE = ["Ada", "Nils", "who", "his", "son", "Rome", "MBA", "Ada (Rome) (son)", "Nils, MBA (x) "]
_MARKS = ["(", ")", " ", ", ", " and ", " of ", "'s ", " was ", " it ", " the firm ", ";", " (Rome) "]
_TEXT = st.lists(st.sampled_from([*_PEOPLE, *_MARKS]), min_size=1, max_size=16).map("".join)
_KINDS = {
    "Ada": Kind.PERSON,
    "Nils": Kind.PERSON,
    "who": Kind.RELATIVE,
    "his": Kind.POSSESSIVE,
    "son": Kind.KIN,
    "Rome": Kind.PLACE,
    "MBA": Kind.ORGANISATION,
}


def _shadow(text: str) -> Shadow:
    found = re.finditer("|".join(_KINDS), text)
    note = {"gender": "male", "acronym": "true"}
    mentions = [
        Mention(kind=_KINDS[each[0]], start=each.start(), end=each.end(), value=each[0], note=note) for each in found
    ]
    return cast(text, Span(0, len(text)), mentions)


def _named(known: list[Entity], main: Entity, name: str) -> Entity | None:
    words, number = name_words(name), number_of(name)
    for entity in (main, *reversed(known)):
        if are_namesakes(number, entity.number) or not (entity.words and words):
            continue
        if words <= entity.words or (len(entity.words) > 1 and entity.words <= words):
            return entity
    return None


_SETS = st.lists(st.sets(st.sampled_from(["ada", "nils", "kerr", "lund"]), min_size=1), max_size=6)


@settings(max_examples=400)
@given(
    known=_SETS,
    more=_SETS,
    names=st.lists(st.sampled_from(["Ada Nils Kerr", "Ada Nils", "Kerr", "Nils Kerr Jr", "Ada Lund"]), max_size=5),
)
def test_a_name_means_the_latest_person_whose_name_has_all_its_words(
    known: list[set[str]], more: list[set[str]], names: list[str]
) -> None:
    main = Entity("Ilse Marchetti", main=True, words={"ilse", "marchetti"})
    people = Roster(main)
    persons = [people.enter(Entity("")) for _ in known]
    for entity, words in (*zip(persons, known, strict=True), *zip(reversed(persons), more, strict=False)):
        people.call(entity, words)
    for name in names:
        expected = _named(list(people.entities), main, name)
        found = people.named(name)
        assert found is expected or (expected is None and found is people.entities[-1])


@given(words=st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["wife", "son", "man"])), max_size=20))
def test_a_noun_means_the_latest_person_that_it_points_to(words: list[tuple[int, str]]) -> None:
    people = Roster(Entity("", main=True))
    persons = [people.enter(Entity(str(number))) for number in range(6)]
    for number, noun in words:
        persons[number].point(noun)
    for noun in ("wife", "son", "man"):
        expected = next((each for each in reversed(persons) if noun in each.nouns), None)
        assert people.latest.get(noun) is expected


def _subject_of(shadow: Shadow, position: int) -> Mention | None:
    low = clause._opened_by_thing(shadow, position)
    before = [
        match
        for match in clause._PEOPLE.finditer(shadow.text, low, position)
        if not clause._aside(shadow, match.start(), position)
        and not clause.in_relative(shadow, match.start(), position)
    ]
    if before and clause._ends_in_subject(shadow.text[before[-1].end() : position]):
        return None
    if before and clause._ends_in_owned(shadow, before[-1].end(), position):
        return None
    for match in reversed(before):
        mention = shadow.mentions[match.group()]
        if clause.can_be_subject(shadow, match, mention):
            return mention
    return None if low else clause._subject_behind(shadow, position)


@settings(max_examples=400)
@example(text="Ada; the firm  was ", share=0.9375)
@given(text=_TEXT, share=st.floats(0, 1))
def test_a_clause_is_about_whom_all_people_before_it_weighed_together_make_its_subject(text: str, share: float) -> None:
    shadow = _shadow(text)
    position = int(share * len(shadow.text))
    assert clause._subject_before(shadow, position) is _subject_of(shadow, position)


def _owner(shadow: Shadow, position: int) -> tuple[Mention | None, bool]:
    head = shadow.text[:position].rstrip()
    while head:
        aside = brackets._ASIDE_BEFORE.search(head)
        last = shadow.mentions.get(head[-1])
        if aside:
            head = head[: aside.start()].rstrip()
        elif head[-1] in ",.\"'":
            head = head[:-1].rstrip()
        elif last is not None and head[:-1].rstrip().endswith(",") and brackets._is_title(last):
            head = head[:-1].rstrip(", ")
        elif last is not None and last.kind in PEOPLE - {Kind.POSSESSIVE, Kind.RELATIVE}:
            named = brackets._NAMED_AFTER.search(head)
            return (shadow.mentions[named["name"]] if named else last), True
        else:
            break
    return clause.subject_of(shadow, position), False


@settings(max_examples=400)
@given(text=_TEXT)
def test_brackets_in_a_row_have_the_owner_that_each_has_by_itself(text: str) -> None:
    shadow = _shadow(text)
    known: dict[int, Mention | None] = {}
    for at in (at for at, char in enumerate(shadow.text) if char == "("):
        assert brackets._owner(shadow, at, known) == _owner(shadow, at)


@given(text=st.text(alphabet="AaÉ1-_. ", max_size=12))
def test_a_short_form_has_a_capital_at_its_end_or_before_one_small_letter(text: str) -> None:
    nested = re.compile(r"[^\W\d_a-z](?:[\w-]*[^\W\d_a-z])+[a-z]?")
    assert bool(parties._SHORT.fullmatch(text)) == bool(nested.fullmatch(text))
    assert bool(parties._SHORT.search(text)) == bool(nested.search(text))


@given(spans=st.lists(st.integers(1, 4), max_size=12), asked=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 4))))
def test_a_place_is_found_around_a_name_as_by_going_through_all(spans: list[int], asked: list[tuple[int, int]]) -> None:
    ends = [3 * at + length for at, length in enumerate(spans)]
    places = [Mention(kind=Kind.PLACE, start=3 * at, end=min(end, 3 * at + 3), value="") for at, end in enumerate(ends)]
    located, left = Located(places), list(places)
    for start, length in asked:
        expected = next((each for each in left if each.start <= start and start + length <= each.end), None)
        assert located.around(start, start + length) is expected
        if expected is not None:
            located.leave_out(start)
            left.remove(expected)
    assert list(located) == left


@given(text=st.text(alphabet="ab’.‘ \n", max_size=40), steps=st.lists(st.integers(0, 9), max_size=10))
def test_what_comes_next_is_remembered_until_it_is_passed(text: str, steps: list[int]) -> None:
    pattern = re.compile(r"\.’|\n")
    ahead = _Ahead(pattern, text, len(text))
    position = 0
    for step in steps:
        position = min(position + step, len(text))
        found, expected = ahead.behind(position), pattern.search(text, position)
        assert (found and found.span()) == (expected and expected.span())


def _standing(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\b[Tt]he )?(?<![\w-]){re.escape(name)}(?![\w-])")


_LED = st.lists(st.sampled_from(["the ", "The ", "he ", "t", "-", " ", "Ada", "Ada Ada"]), max_size=12).map("".join)


@settings(max_examples=400)
@given(text=_LED, name=st.sampled_from(["Ada", "Ada Ada", "Ada-"]), start=st.integers(0, 9), cut=st.integers(0, 4))
def test_a_name_stands_in_a_text_with_its_article_and_nothing_joined_to_it(
    text: str, name: str, start: int, cut: int
) -> None:
    end = max(start, len(text) - cut)
    found = [(each.start, each.end) for each in naming._standing(text, name, start, end)]
    assert found == [match.span() for match in _standing(name).finditer(text, start, end)]


@given(
    given_names=st.lists(_NAMES.map(" ".join), min_size=2, max_size=8),
    text=st.lists(st.sampled_from(["Ada ", "Nils ", "Kerr ", "Jr ", "the ", "-"]), min_size=5, max_size=20).map(
        "".join
    ),
)
def test_of_names_given_to_organisations_all_that_stand_in_a_text_are_looked_for_the_oldest_first(
    given_names: list[str], text: str
) -> None:
    names = Names()
    for name in given_names:
        names.call(name)
    called = names.called(vocabulary(text, 0, len(text)))
    assert [each for each in names.organisations if _standing(each).search(text)] == [
        each for each in called if _standing(each).search(text)
    ]


def _cut(text: str, run: list[Span], *, bound: bool) -> list[placenames.Piece]:
    known = placenames._known(text, run, placenames._piece(text, run, bound=bound))
    if known is not None:
        return [known]
    for count, (before, after) in enumerate(pairwise(run), start=1):
        if text[before.end : after.start].strip() == "and":
            return [*_cut(text, run[:count], bound=False), *_cut(text, run[count:], bound=bound)]
    return placenames._part(text, run, bound=bound)


_PLACES = ["Bosnia", "Herzegovina", "Paris", "Zorbel", "United", "States", "ROME"]


@given(
    words=st.lists(
        st.tuples(st.sampled_from(_PLACES), st.sampled_from([" ", " and ", " and "])), min_size=1, max_size=9
    ),
    bound=st.booleans(),
)
def test_a_run_of_places_is_cut_at_each_and_unless_the_rest_is_one_place(
    words: list[tuple[str, str]], *, bound: bool
) -> None:
    text = "".join(f"{word}{gap}" for word, gap in words) + "Bosnia and Herzegovina"
    run = [Span(*match.span()) for match in re.finditer(r"[A-Z]\w+", text)]
    assert placenames._cut(text, run, bound=bound) == _cut(text, run, bound=bound)
