import re

import orjson
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from schemas.words import SOURCE_KINDS
from schemas.words import STYLES as NAMES
from service.domain.edtf import parse
from service.represent.citing.bibtex import bibtex
from service.represent.citing.citations import STYLES
from service.represent.citing.csl import TYPES, csl_item, csl_json
from service.represent.citing.ris import ris
from service.represent.citing.work import PROFILE
from tests.unit.represent.citing.works import DATES, WORKS, work

TEXT = {"type": "string", "minLength": 1}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        },
        "season": {"enum": [1, 2, 3, 4]},
        "circa": {"type": "boolean"},
        "literal": TEXT,
    },
    "additionalProperties": False,
    "minProperties": 1,
}
NAME = {
    "type": "object",
    "properties": {"family": TEXT, "given": TEXT, "literal": TEXT},
    "oneOf": [{"required": ["literal"], "maxProperties": 1}, {"required": ["family", "given"]}],
    "additionalProperties": False,
}
# CSL 1.0.2's types as far as they are used, its names of variables and what each holds
CSL = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["type", "id"],
            "additionalProperties": False,
            "properties": {
                "id": TEXT,
                "type": {
                    "enum": [
                        "article-magazine",
                        "article-newspaper",
                        "book",
                        "dataset",
                        "document",
                        "entry-encyclopedia",
                        "post",
                        "post-weblog",
                        "webpage",
                    ]
                },
                "author": {"type": "array", "items": NAME},
                "issued": DATE,
                "accessed": DATE,
                "custom": {"type": "object"},
                **dict.fromkeys(("title", "container-title", "publisher", "URL", "language", "version"), TEXT),
            },
        },
    }
)


def test_the_wire_has_the_names_of_the_styles():
    assert tuple(STYLES) == NAMES


def test_every_kind_has_a_type_in_csl():
    assert set(TYPES) == {*SOURCE_KINDS, PROFILE}


@given(WORKS)
def test_csl_json_is_an_array_that_the_data_schema_allows(made):
    CSL.validate(orjson.loads(csl_json(made)))


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("1987-05-12", {"date-parts": [[1987, 5, 12]]}),
        ("1987-05", {"date-parts": [[1987, 5]]}),
        ("1987-05-XX", {"date-parts": [[1987, 5]]}),
        ("2018-21", {"date-parts": [[2018]], "season": 1}),
        ("2020-09?", {"date-parts": [[2020, 9]], "circa": True}),
        ("2013/2018-06", {"date-parts": [[2013], [2018, 6]]}),
        ("2013/..", {"literal": "since 2013"}),
        ("199X", {"literal": "1990s"}),
        ("[1531,1532]", {"literal": "1531 or 1532"}),
    ],
)
def test_a_date_is_in_parts_where_csl_has_them_and_else_in_words(edtf, issued):
    item = csl_item(work(published=edtf))
    assert item["issued"] == issued
    assert item.get("custom", {"issued": edtf}) == {"issued": edtf}


def test_a_publisher_is_a_container_of_articles_and_the_publisher_of_books():
    assert csl_item(work())["container-title"] == "Gazette"
    assert csl_item(work(kind="book"))["publisher"] == "Gazette"
    assert csl_item(work(kind="other"))["type"] == "webpage"
    assert csl_item(work(kind="other", url=None))["type"] == "document"


def members(entry):
    """Take a BibTeX entry apart as BibTeX does: by braces, of which it counts every one."""
    head, _, rest = entry.partition(",\n")
    found, at = {}, 0
    while match := re.compile(r"  (\w+) = ").match(rest, at):
        at = match.end()
        if rest[at] != "{":
            end = rest.index(",", at)
        else:
            depth, end = 0, at
            while True:
                depth += {"{": 1, "}": -1}.get(rest[end], 0)
                end += 1
                if not depth:
                    break
        found[match[1]] = rest[at:end]
        at = end + len(",\n")
    assert rest[at:] == "}\n"
    return head, found


def unescaped(text):
    signs = {
        "textbackslash": "\\",
        "textbraceleft": "{",
        "textbraceright": "}",
        "textasciitilde": "~",
        "textasciicircum": "^",
    }
    return re.sub(r"\\(\w+)\{\}|\\([$&#_%])", lambda found: signs.get(found[1], found[2]), text)


@given(WORKS)
def test_bibtex_reads_back_as_what_was_written(made):
    head, found = members(bibtex(made))
    assert head.endswith("{gazette-mira")
    assert unescaped(found["title"][2:-2]) == made.title
    assert not re.search(r"(?<!\\)[$&#%]", found["title"])
    if made.url:
        assert "\\" not in found["url"]
    if "month" in found:
        assert found["month"] in ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def test_bibtex_of_an_article():
    assert bibtex(work(title="100% _sure_ & {so}", author="Jane Doe; AFP")) == (
        "@article{gazette-mira,\n"
        "  author = {Doe, Jane and {AFP}},\n"
        r"  title = {{100\% \_sure\_ \& \textbraceleft{}so\textbraceright{}}}," + "\n"
        "  journal = {Gazette},\n"
        "  date = {2020-06-02},\n"
        "  year = {2020},\n"
        "  month = jun,\n"
        "  url = {https://gazette.example/mira},\n"
        "  urldate = {2026-01-02},\n"
        "  langid = {en},\n"
        "}\n"
    )


@pytest.mark.parametrize("edtf", [each for each in DATES if each])
def test_bibtex_gives_no_year_as_sure_that_is_not(edtf):
    _, found = members(bibtex(work(published=edtf)))
    bare = re.fullmatch(r"\{\d+\}", found.get("year", ""))
    assert bool(bare) == (re.fullmatch(r"\d{4}(-(\d\d|XX)){0,2}", edtf) is not None)
    if "date" in found:
        assert str(parse(found["date"][1:-1])) == edtf


@given(WORKS)
def test_ris_is_one_record_whose_lines_are_all_tagged(made):
    lines = ris(made).split("\r\n")
    assert lines[-2:] == ["ER  - ", ""]
    assert lines[0].startswith("TY  - ")
    assert [line[:6] for line in lines[:-1]].count("ER  - ") == 1
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-1])
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u202e]", "".join(lines))
    assert f"TI  - {made.title}" in lines


def test_ris_of_an_article():
    assert ris(work(author="Jane Doe; AFP", published="2020-09?")).split("\r\n") == [
        "TY  - NEWS",
        "ID  - gazette-mira",
        "AU  - Doe, Jane",
        "AU  - AFP",
        "TI  - The sea taught me",
        "T2  - Gazette",
        "PY  - 2020",
        "DA  - 2020/09//",
        "N1  - Date: September 2020 (uncertain)",
        "UR  - https://gazette.example/mira",
        "Y2  - 2026/01/02",
        "LA  - en",
        "ER  - ",
        "",
    ]


@pytest.mark.parametrize("byline", ["World Bank", "Ann Marsh for AFP", "Gabriel García Márquez", "De Gaulle"])
def test_an_author_who_is_not_turned_around_is_a_literal_in_every_record(byline):
    of = work(author=byline)
    assert f"  author = {{{{{byline}}}}},\n" in bibtex(of)
    assert csl_item(of)["author"] == [{"literal": byline}]
    assert f"AU  - {byline}\r\n" in ris(of)
