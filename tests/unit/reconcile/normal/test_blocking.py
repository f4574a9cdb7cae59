"""Many values: what the indexes find is what comparing every pair would find."""

from itertools import combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.fields import CATALOGUE
from service.reconcile.conflicts.rivalry import _rival_ages, age_groups
from service.reconcile.normal.blocking import FEW, FITS, MAY_BE, SAME, Index, kin
from service.reconcile.normal.normalize import comparer
from service.reconcile.normal.relatedforms import RelatedForm
from service.reconcile.normal.samething import THINGS, speaking
from service.reconcile.normal.spans import meeting, spans
from service.reconcile.normal.spelling import same_word
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.cluster import Nesting, _any, _other, _unambiguous, clusters, nesting
from service.reconcile.values.clusters.comparing import fit
from service.reconcile.values.clusters.grouping import _clash, _close, _could_be, _may_be, _same, grouped
from service.reconcile.values.opposition import Opposition, against
from service.reconcile.values.scoring import board
from tests.unit.reconcile.claims import claim, source

SOURCES = [source(f"s{at}", kind) for at, kind in enumerate(["newspaper", "blog", "book", "official"] * 2)]
LINEAGE = Lineage(SOURCES)
SYLLABLES = [
    "ha",
    "he",
    "ho",
    "l",
    "den",
    "dan",
    "dahn",
    "ghou",
    "gu",
    "ta",
    "mi",
    "ra",
    "re",
    "moh",
    "muh",
    "am",
    "ed",
    "ad",
]
WORD = st.one_of(
    st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4).map(lambda parts: "".join(parts).title()),
    st.sampled_from(
        [
            "A",
            "B",
            "Bill",
            "Billy",
            "William",
            "bin Rashid",
            "Jr.",
            "Halversen",
            "Halvorsen",
            "Halden",
            "Holden",
            "Haldehn",
            "Firas",
            "Feras",
            "Ghouta",
            "Ghuta",
            "Mohammed",
            "Muhammad",
        ]
    ),
)
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
DATE = st.one_of(
    st.integers(1900, 1999).map(str),
    st.sampled_from(
        ["1984", "1984?", "1984~", "1984-05", "1984-05-12", "198X", "1983/1985", "../1985", "1984/..", "2018-24"]
    ),
    st.sampled_from(["[1984-03-02..1984-06-02]", "2018-12", "2018"]),
)
TOWN = st.one_of(
    NAME,
    st.sampled_from(
        [
            "France",
            "Paris",
            "Paris, France",
            "Lyon, France",
            "Texas",
            "Austin, Texas",
            "Austin",
            "Georgia",
            "Atlanta, Georgia",
            "the east of Ghouta",
            "Eastern Ghouta",
            "La Ghouta",
            "Ghouta, Syria",
            "Damascus suburbs",
            "Damascus",
            "Syria",
            "United States",
        ]
    ),
    st.tuples(NAME, NAME).map(", ".join),
)
ORGANISATION = st.tuples(
    st.sampled_from(["", "the ", "a "]), NAME, st.sampled_from(["", " University", " Hospital", " hospital"])
).map("".join)
JOB = st.one_of(
    st.sampled_from(
        ["doctor", "physician", "pediatrician", "lawyer", "human rights lawyer", "painter", "writer", "poet"]
    ),
    st.tuples(NAME, st.sampled_from(["", " lawyer", " painter", " physician"])).map("".join),
)
AWARD = st.tuples(
    st.sampled_from(["", "", "Officer of the ", "Commander of the "]),
    WORD,
    st.sampled_from(["", " Peace", " Environmental"]),
    st.sampled_from(["", " Prize", " Medal", " Order"]),
    st.sampled_from(["", "", " for Fiction", " in Physics", " of Merit"]),
).map("".join)
NUMBER = st.sampled_from([*map(str, range(1, 9)), "2..5", "4..9", "3..", "..4"])
SUBJECT = st.sampled_from(
    ["attack", "attack in Homs", "Homs attack", "Homs", "raid on Hama", "Hama", "", "battle of Homs and Hama"]
)


def said(field, value, **qualifiers):
    given_ = st.fixed_dictionaries({}, optional=qualifiers) if qualifiers else st.just({})
    return st.tuples(st.sampled_from(SOURCES), value, given_).map(
        lambda parts: (field, parts[1], parts[0].id, parts[2])
    )


FIELDS = {
    "birth_date": said("birth_date", DATE),
    "birth_place": said("birth_place", TOWN, near=TOWN),
    "name": said("name", NAME),
    "residence": said("residence", TOWN, near=TOWN, start=DATE, end=DATE),
    "child": said("child", st.one_of(NAME, NAME), sons=st.sampled_from("123"), daughters=st.sampled_from("123")),
    "employer": said("employer", ORGANISATION),
    "educated_at": said("educated_at", ORGANISATION, subject=st.sampled_from(["law", "medicine"])),
    "occupation": said("occupation", JOB),
    "nationality": said("nationality", NAME, country=st.sampled_from(["Syria", "France"])),
    "position_held": said(
        "position_held",
        st.sampled_from(["director", "hospital director", "manager of the Cave", "head"]),
        organisation=ORGANISATION,
        start=DATE,
        end=DATE,
    ),
    "award": said("award", AWARD, date=DATE),
    "related": said(
        "related", st.one_of(NUMBER, NAME), key=st.sampled_from(["death_toll", "rooms"]), subject=SUBJECT, date=DATE
    ),
    "age_statement": said("age_statement", NUMBER, date=DATE, event=SUBJECT),
}


@st.composite
def many(draw, names=tuple(FIELDS), least=FEW + 1):
    """More claims of one field than are compared pair by pair."""
    name = draw(st.sampled_from(names))
    parts = draw(st.lists(FIELDS[name], min_size=least, max_size=least + 25))
    made = [claim(where, field, value, at, **given_) for at, (field, value, where, given_) in enumerate(parts)]
    return CATALOGUE[name], LINEAGE.ordered(made)


def forms_of(entry, claims):
    return list(dict.fromkeys(comparer(entry, each).form(each) for each in claims))


@given(WORD, WORD)
def test_two_spellings_of_one_word_share_a_key(one, other):
    one, other = one.lower(), other.lower()
    assert not same_word(one, other) or set(kin(one)) & set(kin(other))


@settings(max_examples=60, deadline=None)
@given(many())
def test_forms_of_one_value_find_each_other(drawn):
    forms = forms_of(*drawn)
    same, linked = (Index(relation, enumerate(forms)) for relation in (SAME, MAY_BE))
    for (a, one), (b, other) in permutations(enumerate(forms), 2):
        if type(one) is type(other):
            assert not one.same(other) or b in same.find(one)
            assert not one.may_be(other) or b in linked.find(one) or a in linked.find(other)


def simple_groups(forms):
    """All pairs are compared: what the indexes are held against."""
    alone = sorted(forms, key=lambda form: (type(form).__name__, form.key, form.tag))
    same = [(a, b) for (a, one), (b, other) in combinations(enumerate(alone), 2) if _same(one, other)]
    single = [[form] for form in alone]
    everyone = list(combinations(range(len(single)), 2))
    near = {at for a, b in everyone if _close(single, (a, b)) and _could_be(single[a], single[b]) for at in (a, b)}
    close = [pair for pair in same if _close(single, pair)]
    groups = simply_joined(single, [*close, *(pair for pair in same if pair not in close and not {*pair} <= near)])
    groups = simply_sure(groups, [pair for pair in simply_maybe(groups) if _close(groups, pair)])
    return simply_sure(groups, simply_maybe(groups))


def simply_maybe(groups):
    return [(a, b) for a, b in combinations(range(len(groups)), 2) if _may_be(groups[a], groups[b])]


def simply_sure(groups, maybe):
    partners = {}
    for a, b in maybe:
        partners.setdefault(a, []).append(b)
        partners.setdefault(b, []).append(a)
    sure = {
        at
        for at, listed in partners.items()
        if not any(_clash(groups[a], groups[b]) for a, b in combinations(listed, 2))
    }
    return simply_joined(groups, [(a, b) for a, b in maybe if a in sure and b in sure])


def simply_joined(groups, pairs):
    joined = dict(enumerate(groups))
    home = {at: at for at in joined}
    for a, b in pairs:
        one, other = home[a], home[b]
        if one != other and not _clash(joined[one], joined[other]):
            joined[one] = joined[one] + joined.pop(other)
            home = {at: one if where == other else where for at, where in home.items()}
    return list(joined.values())


@settings(max_examples=60, deadline=None)
@given(many())
def test_values_are_put_together_as_if_every_pair_were_compared(drawn):
    forms = forms_of(*drawn)
    assert grouped(forms) == simple_groups(forms)


def simple_nesting(found):
    forms = [(each.key, each.forms) for each in found if each.forms[0].can_nest]
    claims = {each.key: each.claims for each in found}
    pairs = {(a, b) for (a, outer), (b, inner) in permutations(forms, 2) if _any(outer, inner)}
    pairs = _unambiguous({(a, b) for a, b in pairs if not _other(claims[a], claims[b])}, found)
    for middle in claims:
        pairs |= {(a, b) for a in claims if (a, middle) in pairs for b in claims if (middle, b) in pairs and a != b}
    return Nesting(frozenset((a, b) for a, b in pairs if (b, a) not in pairs and not _other(claims[a], claims[b])))


@settings(max_examples=60, deadline=None)
@given(many())
def test_values_nest_as_if_every_pair_were_compared(drawn):
    entry, claims = drawn
    found = clusters(entry, claims, LINEAGE)
    assert nesting(found) == simple_nesting(found)


@settings(max_examples=50, deadline=None)
@given(many(names=("birth_date", "birth_place", "name")))
def test_what_can_hold_beside_a_value_is_found(drawn):
    found = clusters(*drawn, LINEAGE)
    forms = [(at, form) for at, each in enumerate(found) for form in each.forms]
    index = Index(FITS, forms)
    pairs = {(at, other) for at, form in forms for other in index.find(form)}
    pairs |= {(a.number, b.number) for a, b in meeting(spans(forms))}
    for a, b in permutations(range(len(found)), 2):
        assert not fit(found[a], found[b]) or (a, b) in pairs or (b, a) in pairs


@settings(max_examples=50, deadline=None)
@given(many(names=("birth_date", "birth_place", "name", "related"), least=2 * FEW))
def test_who_says_otherwise_is_counted_as_if_every_pair_were_compared(drawn):
    entry, claims = drawn
    found = clusters(entry, claims, LINEAGE)
    made = board(entry, found, nesting(found), LINEAGE)
    opposition = Opposition(made, LINEAGE)
    for each in found:
        assert opposition.against(each) == against(made, each, LINEAGE)


@settings(max_examples=50, deadline=None)
@given(many(names=("related",)))
def test_numbers_for_one_thing_find_each_other(drawn):
    found = clusters(*drawn, LINEAGE)
    numbers = [
        [form for form in each.forms if isinstance(form, RelatedForm) and form.quantity is not None] for each in found
    ]
    beside = speaking([each.forms for each in found])
    for a, b in permutations(range(len(found)), 2):
        of_one = any(one.one_thing(other) for one in numbers[a] for other in numbers[b])
        assert of_one == (b in beside.get(a, ()))


def test_an_unsure_date_contains_the_same_one_for_sure_among_many():
    said_ = [str(year) for year in range(1984, 1990 + FEW)] + ["1984?", "1984-05"]
    claims = [claim("s0", "birth_date", when, at) for at, when in enumerate(said_)]
    found = clusters(CATALOGUE["birth_date"], claims, LINEAGE)
    assert nesting(found).inner == {("1984?", "1984"), ("1984?", "1984-05"), ("1984", "1984-05")}


def test_what_is_said_of_a_thing_without_a_telling_word_is_one_value_among_many():
    given_ = [
        claim("s0", "related", "5", at, key="rooms", subject="attack", date=when)
        for at, when in enumerate(["1984", "1984-05"])
    ]
    others = [claim("s0", "related", str(at), at, key="rooms", subject="attack") for at in range(10, 10 + FEW)]
    found = clusters(CATALOGUE["related"], LINEAGE.ordered([*given_, *others]), LINEAGE)
    assert len(found) == 1 + FEW


def test_things_without_a_telling_word_are_one_where_they_are_the_same():
    forms = forms_of(
        CATALOGUE["related"], [claim("s0", "related", "5", at, key="rooms", subject="attack") for at in (0, 1)]
    )
    assert Index(THINGS, enumerate(forms)).find(forms[0]) == {0}


def simple_age_groups(claims):
    groups = []
    for one, other in combinations(claims, 2):
        if not _rival_ages(one, other):
            continue
        home = next((group for group in groups if one in group or other in group), None)
        if home is None:
            groups.append([one, other])
        else:
            home.extend(each for each in (one, other) if each not in home)
    return [list(LINEAGE.ordered(group)) for group in groups]


@settings(max_examples=50, deadline=None)
@given(many(names=("age_statement",)))
def test_ages_of_one_event_are_grouped_as_if_every_pair_were_compared(drawn):
    entry, claims = drawn
    found = clusters(entry, claims, LINEAGE)
    made = board(entry, found, nesting(found), LINEAGE)
    assert [group for _, group in age_groups(made, LINEAGE)] == simple_age_groups(claims)
