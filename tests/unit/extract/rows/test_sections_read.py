"""Lines below a heading, each of which is a value by itself."""

from tests.unit.extract.documents import claims

PAGE = """Ilse Marchetti

Ilse Marchetti is a chemist.

== Education ==

- PhD in chemistry, University of Graz, 1990
- BA from Lund University (1982–1986)

== Awards and honours ==

* 1998: Lumen Prize for Chemistry
* Order of Merit (2004) and Swan Medal
* Nominated for the Nobel Prize, 2010
* She supported Karl Vogt, who won the Lark Prize.
* Karl Vogt: Heron Prize

== Selected works ==

- The Anchor Prize (1999)
- 2003 – Dry Wells
- "Fog", Salt Press, 2005
- Der Fluss ohne Ufer [2007]
- Berg, Ole (2003), A Life of Marchetti
- Translated by Karl Vogt
- Home
"""


def _read(field: str) -> list[tuple[str, dict[str, str]]]:
    return [(each.value, dict(each.qualifiers)) for each in claims(PAGE) if each.field == field]


def test_each_honour_below_its_heading_is_read_with_the_year_of_its_line():
    assert _read("award") == [
        ("Lumen Prize for Chemistry", {"date": "1998"}),
        ("Order of Merit", {"date": "2004"}),
        ("Swan Medal", {}),
    ]


def test_each_school_below_its_heading_is_read_once_with_its_degree():
    graz, lund = _read("educated_at")
    assert graz == ("University of Graz", {"degree": "PhD", "subject": "chemistry", "end": "1990"})
    assert lund[0] == "Lund University"
    assert lund[1]["degree"] == "BA"


def test_the_quote_of_a_line_is_the_line():
    found = [each.selector.exact for each in claims(PAGE) if each.field == "award"]
    assert found[0] == "1998: Lumen Prize for Chemistry"


def test_each_work_below_its_heading_is_read_with_the_year_of_its_line():
    found = [(value, made.get("date")) for value, made in _read("notable_for")]
    assert found == [
        ("Dry Wells", "2003"),
        ("Fog", "2005"),
        ("Der Fluss ohne Ufer", "2007"),
    ]


def test_a_town_behind_a_work_is_where_it_stands_and_no_first_name():
    told = claims("Ilse Marchetti\n\nSelected works\nVilla Orvo, Vienna (1928)\nBerg, Ole (2003), Stones\n")
    assert [(each.value, each.qualifiers.get("date")) for each in told] == [("Villa Orvo", "1928")]


def test_what_stands_between_a_degree_and_its_school_is_what_was_studied():
    lines = "PhD, Civil Engineering, Orvo University, 2001\nBSc in Ecology, University of Bergen, 1996\nMA, First Class, Oslo University, 1990\nMBA, Tarn Business School, 1989\n"
    told = claims(f"Ilse Marchetti\n\nEducation\n{lines}")
    assert [each.qualifiers.get("subject") for each in told] == ["civil engineering", "ecology", None, None]
