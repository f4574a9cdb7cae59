"""Documents that nobody would write go the whole way of a load: nothing breaks, every quote stands, every date is one."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import run
from benchmarks.fuzzedtexts import any_date, spoiled, template

NAMES = st.sampled_from(["Ilse Marchetti", "Ó Súilleabháin Máire", "Ada King, Countess of Byron", "X. Æ", "عائشة"])
SENTENCES = st.lists(
    st.one_of(
        st.text(max_size=60).map(lambda text: "".join(char for char in text if char.isprintable())),
        st.sampled_from(
            [
                "She was born in Lyon, France, to Paul Torvi, a surgeon, and his wife Greta.",
                "According to the Harbour Council, he was elected or appointed director in 2016.",
                "He studied law at the University of Graz, dropped out, and joined the Polar Institute.",
            ]
        ),
    ),
    max_size=6,
)
PEOPLE = st.lists(st.tuples(NAMES, SENTENCES), min_size=1, max_size=4)


@given(PEOPLE, st.integers(0, 2**32))
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_loaded_nothing_breaks(people, seed):
    outcome = run(people, 12, seed)

    assert not outcome.broken
    assert outcome.documents == 12
    assert outcome.verified == outcome.claims


@given(st.randoms(use_true_random=False), NAMES)
def test_the_same_draws_make_the_same_texts(random, name):
    state = random.getstate()
    first = spoiled(random, template(random, name)) + any_date(random)
    random.setstate(state)
    assert spoiled(random, template(random, name)) + any_date(random) == first
