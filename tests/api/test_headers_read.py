"""Accept, Accept-Encoding and If-None-Match are read as Werkzeug reads them."""

from hypothesis import example, given
from hypothesis.strategies import from_regex, lists, sampled_from
from werkzeug.http import parse_accept_header, parse_etags

from service.api.delivery import is_known
from service.api.negotiation import _wanted

NAMES = sampled_from(["text/html", "application/json", "TEXT/*", "*/*", "gzip", "x-gzip", "*", "br", "identity"])
PARAMETERS = sampled_from(
    [
        "",
        ";q=0",
        ";q=0.5",
        "; q=1",
        ";q=1.0",
        ";Q=0.3",
        ";q=2",
        ";q=x",
        ";q=-1",
        ";charset=utf-8",
        ';a="b, c"',
        ';a="q=0;x";q=0.2',
    ]
)
TAG = "0123456789abcdef"
TAGS = sampled_from(
    [f'"{TAG}"', f'W/"{TAG}"', f'w/"{TAG}"', TAG, '"other"', "other", "*", '"a, b"', f'"a {TAG}"', f'"{TAG}', "W/", ""]
)
SPACES = from_regex(r"[ \t]{0,2},[ \t]{0,2}", fullmatch=True)


@given(lists(NAMES.flatmap(lambda name: PARAMETERS.map(lambda more: name + more)), max_size=5), SPACES)
@example(["text/html", "application/xml;q=0.9", "*/*;q=0.8"], ",")
def test_what_is_accepted_has_the_names_and_qualities_that_werkzeug_finds(elements, between):
    header = between.join(elements)
    expected = [(name.partition(";")[0].strip().lower(), quality) for name, quality in parse_accept_header(header)]
    assert sorted(_wanted(header)) == sorted(expected)


@given(lists(TAGS, min_size=1, max_size=4), SPACES)
def test_a_tag_is_known_where_werkzeug_finds_it(tags, between):
    header = between.join(tags)
    assert is_known(TAG, header) == parse_etags(header).contains_weak(TAG)
