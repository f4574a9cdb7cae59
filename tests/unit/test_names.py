"""Two spellings of one person's name are the same; names that tell two people are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.names.letters import key, word
from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import mark_of, name

SAME = [
    ("Tu Youyou", "Youyou Tu"),
    ("Fyodor Dostoevsky", "Fyodor Mikhailovich Dostoyevsky"),
    ("Tawakkol Karman", "Tawakel Karman"),
    ("Đorđe Lukić", "Djordje Lukic"),
    ("Đorđe Lukić", "Dorde Lukic"),
    ("Nils D. Holm", "Nils Daniel Holm"),
    ("Luiz da Silva", "Luis da Silva"),
    ("Ravi Banerjee", "Ravi Bandyopadhyay"),
    ("Zoë Márquez", "Zoe Marquez"),
    ("Zoe\u0308 Ma\u0301rquez", "Zoë Márquez"),
    ("Jörg Kühnert", "Joerg Kuehnert"),
    ("Søren Ågård", "Soeren Aagaard"),
    ("Łucja Żurek", "Lucja Zurek"),
    ("Anton Weiß", "Anton Weiss"),
    ("Gıyas Şahin", "Giyas Sahin"),
    ("Sergey Tolmanov", "Sergei Tolmanov"),
    ("Sergey Tolmanov", "Sergej Tolmanow"),
    ("Yekaterina Sokolova", "Jekaterina Sokolowa"),
    ("Yevgenia Bell", "Evgenia Bell"),
    ("Mikhail Orlov", "Michail Orlow"),
    ("Mohammed Yusuf", "Muhammad Youssef"),
    ("Khadija Umar", "Hadija Omar"),
    ("Amal Al Hadi", "Amal al-Hadi"),
    ("Amal El-Hadi", "Amal Alhadi"),
    ("Anne\u2011Marie Foss", "Anne-Marie Foss"),
    ("Anne-Marie Foss", "Annemarie Foss"),
    ("Ali Reza Karimi", "Alireza Karimi"),
    ("Iris Vanholt", "Iris Van Holt"),
    ("Nora O’Brien", "Nora O'Brien"),
    ("Ousmane N’Diaye", "Ousmane NDiaye"),
    ("JOSÉ SILVA", "José Silva"),
    ("TANABE, Kenzo", "Kenzo Tanabe"),
    ("CHIRWA Tendai", "Tendai Chirwa"),
    ("DE LIMA Ana", "Ana de Lima"),
    ("Ana CHIRWA", "Ana Chirwa"),
    ("Kim Min-ji", "Min-ji Kim"),
    ("Wang Xiaoming", "Xiao-ming Wang"),
    ("Szabó Ilona", "Ilona Szabó"),
    ("Bill Tanner", "William Tanner"),
    ("Liz Okafor", "Elizabeth Anne Okafor"),
    ("J. P. Silva", "João Pedro Silva"),
    ("João Silva", "João Pedro Silva"),
    ("Dr. Amara Koné", "Amara Kone, MD"),
    ('Robert "Bo" Ek', "Robert Ek"),
    ("Ole Quist Jr.", "Ole Quist"),
    ("Salim bin Rashid", "Salim ibn Rashid"),
    ("Sultan Salim bin Rashid", "Salim bin Rashid"),
]
NOT = [
    ("Nils C. Holm", "Nils D. Holm"),
    ("Nada Lukić", "Nadja Lukić"),
    ("Sebastian Thomas", "Thomas Sebastian"),
    ("Matthias Peter", "Peter Matthias"),
    ("Maria Silva", "Mario Silva"),
    ("John A. Milner", "John B. Milner"),
    ("John Adam Milner", "John Brian Milner"),
    ("Friedrich Hans", "Hans Friedrich"),
    ("FRIEDRICH Hans", "Friedrich Hans"),
    ("Hassan Ali", "Ali Hassan"),
    ("Boris Ivanovich Luzhin", "Ivan Borisovich Luzhin"),
    ("Ole Quist Jr.", "Ole Quist Sr."),
    ("Ole Quist III", "Ole Quist II"),
    ("Pliny Roe the Younger", "Pliny Roe the Elder"),
    ("Salim bin Rashid", "Rashid bin Salim"),
    ("Rashid bin Sultan", "Sultan bin Rashid"),
    ("Jan Novak", "Jana Novak"),
    ("Anna Berg", "Hanna Berg"),
    ("Peter Lee", "Peter Li"),
    ("Robert Ekman", "Roberta Ekman"),
    ("Karl Anderson", "Karl Andersen"),
    ("Ann Roe", "Ann Poe"),
    ("Ming Hua", "Zhou Minghua"),
    ("!", "?"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_orders_and_lengths_of_one_name_are_the_same(one: str, other: str) -> None:
    assert likeness(name(one), name(other)) is likeness(name(other), name(one)) is Likeness.SAME


@pytest.mark.parametrize(("one", "other"), NOT)
def test_names_of_two_people_are_not(one: str, other: str) -> None:
    assert Likeness.SAME not in (likeness(name(one), name(other)), likeness(name(other), name(one)))


@pytest.mark.parametrize(
    ("one", "other"), [("Tayeb Salih", "Tayyib Saleh"), ("Hans Friedrich", "Friedrich Hans"), ("Ann Roe", "Anne Row")]
)
def test_what_may_be_a_spelling_and_is_not_sure_is_close(one: str, other: str) -> None:
    assert likeness(name(one), name(other)) is Likeness.CLOSE


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        ("Ole Quist Jr.", "jr"),
        ("Ole Quist, Sr", "sr"),
        ("Ole Quist senior", "sr"),
        ("Ole Quist the Elder", "sr"),
        ("Ole Quist III", "iii"),
        ("Louis XIV", "xiv"),
        ("Malcolm X", ""),
        ("Ole Quist", ""),
        ("Ivo Junior Quist", ""),
    ],
)
def test_a_mark_tells_namesakes_of_one_family(said: str, mark: str) -> None:
    assert mark_of(said) == mark


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_the_same_either_way_round(one: str, other: str) -> None:
    assert likeness(name(one), name(other)) is likeness(name(other), name(one))


def _tells_the_family(said: str) -> bool:
    """Tell whether one word in capitals says which is the family's name: in capitals alone a name says no more."""
    return not said.isupper() and "," not in said and said.split(maxsplit=1)[0].isupper()


@given(st.sampled_from([each for pair in SAME for each in pair if not _tells_the_family(each)]))
def test_a_name_is_its_own_spelling_in_capitals(said: str) -> None:
    assert likeness(name(said), name(said.upper())) is Likeness.SAME


@given(st.text(min_size=1, max_size=12))
def test_a_folded_word_stays_as_it_is(text: str) -> None:
    assert key(word(text)) == key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Inga Falk", "Inga Falk-Moe"), ("Inga Moe", "Inga Falk-Moe"), ("Marit Anne Solheim", "Marit Solheim-Okafor")],
)
def test_half_of_a_double_name_is_near_and_not_the_same(one, other):
    assert likeness(name(one), name(other)) is likeness(name(other), name(one)) is Likeness.CLOSE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inga Falk Moe", "Inga Falk-Moe"),
        ("Inga Maria Falk-Moe", "Inga Falk-Moe"),
        ("Rafael Nadal", "Rafael Nadal Parera"),
        ("Min-ji Kim", "Kim Min-ji"),
    ],
)
def test_a_double_name_in_full_and_a_second_family_name_are_the_same(one, other):
    assert likeness(name(one), name(other)) is Likeness.SAME


@pytest.mark.parametrize(
    ("short", "full"), [("Reg", "Reginald"), ("Jo", "Josephine"), ("Joe", "Joseph"), ("Vic", "Victoria")]
)
def test_a_short_form_stands_for_each_of_its_names_also_where_two_are_folded_to_one(short, full):
    assert likeness(name(f"{short} Dunmore"), name(f"{full} Dunmore")) is Likeness.SAME
