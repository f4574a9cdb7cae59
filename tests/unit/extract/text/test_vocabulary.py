import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from service.extract.mentions import datelines, degrees, kinnames, pointers
from service.extract.mentions.dates import ages, atoms, hedges, numbers
from service.extract.mentions.groups import longforms, parties
from service.extract.mentions.groups.partywords import mentions_party
from service.extract.mentions.names import holders
from service.extract.mentions.names.bodies import aliases, facilities, organisationcues
from service.extract.mentions.posts import offices
from service.extract.people import namesakes
from service.extract.people.pronouns import antecedents
from service.extract.readings.offices import officewords
from service.extract.rules.subjects import clause
from service.extract.text import numerals
from service.extract.text.tokens import Token, tokenize
from service.extract.text.vocabulary import Finder, found_behind, vocabulary

_NUMBERS = ["77", "1987", "one", "Twenty", "half", "a", "hundred", "dozen", "couple of", "dozens", "1,200", "19", "90s"]
_DATES = ["May", "MARCH", "Sept", "spring", "nineties", "early", "Mid", "the", "twentieth", "19th", "century", "'80s"]
_AGES = ["aged", "Age", "old", "year", "years", "of age", "At the", "the age of", "about", "under"]
_FACILITIES = ["hospital", "nursing", "home", "homes", "health", "centre", "clinic", "A", "an", "their", "held by"]
_KINDS = ["novel", "Song", "film", "called", "titled", "“Ab Cd”", "The Cave", "series"]
_DEGREES = ["B.A.", "PhD", "M", ".", "Ph. D", "MBAs", "bachelor", "Master", "degree", "doctorates", "of Arts", "eJD"]
_HEDGES = [
    "born",
    "b.",
    "né",
    "*",
    "†",
    "Died",
    "Circa",
    "c",
    "ca.",
    "~",
    "before",
    "no later than",
    "pre-",
    "A.D.",
    "perhaps",
]
_OFFICES = [
    "undersecretary",
    "secretary",
    "of state",
    "prime",
    "minister",
    "Ministers",
    "for",
    "health",
    "speaker",
    "first lady",
]
_BODIES = [
    "Institute",
    "Alliance",
    "Bread",
    "Hope",
    "Women",
    "Families",
    "Hit",
    "Floods",
    "for",
    "of",
    "by",
    "to",
    "in",
    "the",
    "Share",
    "Need",
]
_MARKS = [" ", " ", " ", "-", "–", ",", ".", "’s", "_", "ı", "\n", "(", "x"]
_TEXTS = st.lists(
    st.sampled_from(
        [*_NUMBERS, *_DATES, *_AGES, *_FACILITIES, *_KINDS, *_DEGREES, *_HEDGES, *_OFFICES, *_BODIES, *_MARKS]
    ),
    max_size=9,
).map("".join)

_GATES: list[tuple[Callable[[], re.Pattern[str]], Callable[[str, int, int], bool]]] = [
    (ages._age_pattern, ages._may_tell),
    (atoms._pattern, atoms._may_tell),
    (offices._named, lambda *part: not offices._words_telling().isdisjoint(vocabulary(*part))),
    (lambda: numbers._patterns().number, lambda *part: numbers._opening(*part) is not None),
    (datelines._pattern, lambda *part: datelines._CLOSE.search(*part) is not None),
    (facilities._facility, facilities._may_tell),
    (degrees._pattern, degrees._may_tell),
]


@pytest.mark.parametrize(("pattern", "gate"), _GATES)
@example(text="Oslo (Reuters), 3 May 1987: The mayor")
@example(text="Oslo, 3 May 1987 – The mayor")
@example(text="undersecretary of state for health")
@given(text=_TEXTS)
def test_where_a_cheap_question_says_no_the_pattern_finds_nothing(
    pattern: Callable[[], re.Pattern[str]], gate: Callable[[str, int, int], bool], text: str
) -> None:
    if pattern().search(text):
        assert gate(text, 0, len(text))


_OPENERS: list[tuple[Callable[[], re.Pattern[str]], Callable[[], re.Pattern[str]]]] = [
    (atoms._opener, atoms._pattern),
    (numerals.number_opener, lambda: numbers._patterns().number),
    (lambda: numerals.number_opener("age", "at"), ages._age_pattern),
    (degrees._opener, degrees._pattern),
    (longforms.opening, longforms.befallen),
    (longforms.opening, longforms.meant_for),
    (longforms.opening, longforms.given_to),
]


@pytest.mark.parametrize(("opening", "pattern"), _OPENERS)
@example(text="Institute for Women, Peace and Security")
@example(text="Alliance of Families Hit by Floods")
@example(text="(Women in Need)")
@given(text=_TEXTS)
@example(
    "At the age of 28 she, aged\nfifty, 77, was a 12-year-old. A\nhundred, half a dozen, an eJD, a licentiate's degree."
)
@example(
    "Mid-1990s, 5 May 1987, the early nineties, twentieth century, autumn 1915, '80s, Sept. 1900, a couple of, MBA."
)
def test_a_pattern_finds_the_same_where_it_is_tried_at_its_opening_characters_alone(
    opening: Callable[[], re.Pattern[str]], pattern: Callable[[], re.Pattern[str]], text: str
) -> None:
    found = found_behind(opening(), pattern(), text, 0, len(text))

    assert [match.span() for match in found] == [match.span() for match in pattern().finditer(text)]


@example("In 1987, when she was 77")
@given(_TEXTS)
def test_numbers_are_the_same_wherever_only_figures_are_looked_at(text: str) -> None:
    opening, pattern = numbers._opening(text, 0, len(text)), numbers._patterns().number
    found = found_behind(opening, pattern, text, 0, len(text)) if opening else ()

    assert [match.span() for match in found] == [match.span() for match in pattern.finditer(text)]


_BEFORE = [
    "she",
    "was",
    "’appointed",
    "(elected",
    "re-elected",
    "sworn in",
    "not",
    "later",
    "also",
    "as",
    "to become",
    "rose to",
    "took the post of",
    "known as",
    "\ue000",
    "\ue600",
    "\ue500",
    ",",
    "born",
    "née",
    "confused with",
    "unlike",
    "not related to",
    "in contrast to",
    "mayor of",
    "head at the",
    "well-known",
    "The soprano",
]


_ENDED: list[tuple[Callable[[], re.Pattern[str]], Callable[[str], bool]]] = [
    (officewords.holding, officewords.may_hold),
    (lambda: holders._OF, lambda before: before.endswith(holders._ENDS)),
    (lambda: namesakes._CONTRASTED, lambda before: before.endswith(namesakes._AGAINST)),
    (lambda: antecedents._BORN_AS, lambda before: before.lower().endswith(antecedents._BORN)),
    (lambda: antecedents._NOTED, lambda before: before.lower().endswith(antecedents._BORN)),
]


@pytest.mark.parametrize(("pattern", "gate"), _ENDED)
@example(before="’appointed ")
@example(before="\ue000 was, since \ue600, ")
@given(before=st.lists(st.sampled_from([*_BEFORE, " ", " ", " ", " "]), max_size=12).map("".join))
def test_what_a_pattern_ends_with_is_there_wherever_it_is_found(
    pattern: Callable[[], re.Pattern[str]], gate: Callable[[str], bool], before: str
) -> None:
    if pattern().search(before):
        assert gate(before)


_LEADS = [
    "joined",
    "Member",
    "of",
    "the",
    "board",
    " and",
    "works",
    "for",
    "CEO",
    "at",
    "Acme",
    "Ab Cd",
    ",",
    "both",
    "as",
]


@given(st.lists(st.sampled_from([*_LEADS, "re", "-", " ", " ", " "]), max_size=12).map("".join))
def test_what_leads_up_to_an_organisation_starts_with_one_of_its_words(before: str) -> None:
    assert organisationcues.is_led(before) is bool(organisationcues._before().search(before))


_KIN = [
    "his",
    "Wife",
    "brother-in-law",
    "son",
    "s",
    "of",
    "born",
    "to",
    "married",
    "Nils",
    "Ab Cd",
    "and",
    "&",
    ",",
    ":",
    "—",
    "(1)",
]


@given(st.lists(st.sampled_from([*_KIN, "-", " ", " ", " ", "\n"]), max_size=12).map("".join))
def test_what_leads_up_to_kin_ends_with_one_of_its_words_or_a_mark(before: str) -> None:
    if kinnames._pattern().search(before):
        assert kinnames._leads_on(before)


_THINGS = [
    "\ue800",
    "\ue200",
    "it",
    "Its",
    "which",
    "those",
    "of",
    "the",
    "(The",
    "\ue900",
    "firm",
    "well-known",
    "x1",
    ",",
]


@given(st.lists(st.sampled_from([*_THINGS, " ", " ", " ", "\t"]), max_size=9).map("".join))
def test_a_thing_as_subject_opens_with_one_of_the_last_words(text: str) -> None:
    assert clause._ends_in_subject(text) is bool(clause._OTHER_SUBJECT.search(text))


_POINTING = [
    "the",
    "A",
    "this",
    "young",
    "man",
    "mans",
    "man-made",
    "woman’n",
    "middle-aged",
    "33-year-old",
    "couple",
    "house",
]


@given(st.lists(st.sampled_from(_POINTING), max_size=6), st.sampled_from([" ", "\n", " &", "-"]))
def test_a_determiner_points_to_nobody_where_the_word_behind_it_does_not(words: list[str], gap: str) -> None:
    text = gap.join(words)
    tokens = tokenize(text)

    for index, token in enumerate(tokens):
        if token.text.lower() in ("the", "a", "this") and pointers._pattern().match(text, token.start):
            assert pointers._leads_on(tokens, index + 1)


_PARTIES = [
    "the",
    "Labour",
    "Social",
    "Democratic",
    "Party",
    "Union",
    "Greens",
    "Acme",
    "XYZ",
    "councillor",
    "of",
    "Norway",
    "political",
]


@given(
    st.lists(
        st.sampled_from([*_PARTIES, "party", "Democrats", "66", "Congress", "joined", "League", "for"]), max_size=14
    )
)
def test_no_party_and_no_label_starts_where_none_can(words: list[str]) -> None:
    text = " ".join(words)
    tokens = tokenize(text)
    starts = parties._starts(tokens, frozenset())

    assert all(parties._at(text, tokens, at, frozenset())[1] == [] for at in _capitals(tokens) if at not in starts)
    assert mentions_party({token.text for token in tokens}) or not parties.parties(f"{text} ", tokens)


def _capitals(tokens: list[Token]) -> list[int]:
    return [at for at, token in enumerate(tokens) if token.text[0].isupper() or token.text[0].isdigit()]


_BEHIND = [" which", " where", " that", " its", " their", ", a firm", " became", " of", " Oslo", ".", " in"]


@given(st.lists(st.sampled_from(_BEHIND), max_size=8).map("".join))
def test_other_names_are_found_wherever_their_patterns_find_them(behind: str) -> None:
    patterns = (aliases._ALIAS, aliases._POINTER, aliases._OWN)

    assert len(aliases.other_names(behind, 0, len(behind))) == sum(bool(each.match(behind)) for each in patterns)


@given(st.text(max_size=30), st.sampled_from(["Kin", "six", "Straße"]))
def test_a_word_is_in_the_vocabulary_however_it_is_cased(around: str, word: str) -> None:
    for form in (word, word.upper(), word.lower(), word.title()):
        text = f"{around} {form} {around}"

        assert word.casefold() in vocabulary(text, 0, len(text))


def test_the_vocabulary_of_a_stretch_has_no_word_from_outside() -> None:
    assert vocabulary("one two-three four", 4, 13) == {"two", "three"}


@given(st.sets(st.text("ab .", min_size=1, max_size=4), max_size=12), st.text("ab .", max_size=30))
def test_a_finder_finds_the_strings_that_stand_in_a_text_and_no_others(strings: set[str], text: str) -> None:
    assert Finder(strings).found_in(text) == {each for each in strings if each in text}


@given(st.tuples(_TEXTS, st.sampled_from(_HEDGES), st.sampled_from(("", " ", " the year "))).map("".join))
def test_what_changes_a_date_is_never_ruled_out_before_it(text: str) -> None:
    match = hedges._before().search(text)
    assert match is not None
    assert hedges._may_hedge(text) or not any(match.groupdict(default="").get(key) for key in _CHANGES)


_CHANGES = ("birth", "death", "doubt", "upper", "lower", "about", "era")
