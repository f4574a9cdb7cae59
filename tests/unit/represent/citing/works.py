"""Works made by hand, of every kind and precision."""

from hypothesis import strategies as st

from service.represent.citing.work import work_of_source

DATES = [
    None,
    "1987",
    "1987-05",
    "1987-05-12",
    "199X",
    "19XX",
    "1987-XX",
    "1987-05-XX",
    "2018-21",
    "2018-24",
    "2020-09?",
    "1920~",
    "1920%",
    "2013/2018",
    "2013-05/2018-06-02",
    "2013/..",
    "../2018",
    "[1987-03-02..1987-06-02]",
    "[1607..]",
    "[..1531]",
    "[1531,1532]",
    "0976",
]
KINDS = ["encyclopedia", "newspaper", "magazine", "blog", "official", "database", "social", "book", "other"]
BYLINES = [None, "Jane Doe", "Doe, Jane and Roe, John", "AFP", "山田太郎", "J. {D}oe", "A\r\nER  - ", "فراس فياض"]

SOURCE = {
    "id": "gazette-mira",
    "title": "The sea taught me",
    "kind": "newspaper",
    "publisher": "Gazette",
    "url": "https://gazette.example/mira",
    "archive_url": None,
    "author": "Jane Doe",
    "published": "2020-06-02",
    "retrieved_at": "2026-01-02T03:04:05Z",
    "language": "en",
    "status": "live",
}


def work(**more):
    return work_of_source({**SOURCE, **more})


WORKS = st.builds(
    work,
    title=st.text(min_size=1, max_size=40),
    kind=st.sampled_from(KINDS),
    publisher=st.none() | st.text(max_size=20),
    url=st.sampled_from([None, "https://a.example/%7Bx_1#a%20b", "http://a.example/{b}~c", "javascript:alert(1)"]),
    author=st.sampled_from(BYLINES) | st.text(max_size=30),
    published=st.sampled_from(DATES),
    retrieved_at=st.sampled_from([None, "2026-01-02T03:04:05Z"]),
    language=st.sampled_from([None, "en", "ar"]),
    status=st.sampled_from(["live", "gone"]),
)
