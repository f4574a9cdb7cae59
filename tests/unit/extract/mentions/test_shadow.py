import re

from hypothesis import given
from hypothesis import strategies as st

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import cast, expand, in_small, kind_of

TEXT = "In 1815 Ada — “the Countess” — was born in London."


def _mention(text: str, words: str, kind: Kind) -> Mention:
    start = text.index(words)
    return Mention(kind=kind, start=start, end=start + len(words), value=words)


def test_a_pattern_of_classes_finds_mentions_whatever_they_are_called() -> None:
    mentions = [
        _mention(TEXT, "1815", Kind.DATE),
        _mention(TEXT, "Ada", Kind.PERSON),
        _mention(TEXT, "London", Kind.PLACE),
    ]
    shadow = cast(TEXT, Span(0, len(TEXT)), mentions)

    match = re.search(expand("{be} born in (?P<l>{L})", {"be": "is|was"}), shadow.text)

    assert match is not None
    assert shadow.mentions[match["l"]].value == "London"
    assert shadow.span(*match.span()).of(TEXT) == "was born in London"
    assert [mention.value for mention in shadow.within(0, len(shadow.text))] == ["1815", "Ada", "London"]


def test_typographic_marks_fold_to_plain_ones_without_moving_anything() -> None:
    shadow = cast(TEXT, Span(0, len(TEXT)), [])

    assert shadow.text == 'In 1815 Ada - "the Countess" - was born in London.'
    assert shadow.span(14, 28).of(TEXT) == "“the Countess”"


def test_a_class_may_stand_inside_a_set_of_characters() -> None:
    mention = _mention(TEXT, "Ada", Kind.PERSON)
    shadow = cast(TEXT, Span(0, len(TEXT)), [mention])

    match = re.match(expand("[^<P>]*", {}), shadow.text)

    assert match is not None
    assert match.group() == "In 1815 "


def test_private_use_characters_of_a_text_are_never_taken_for_mentions() -> None:
    text = "\ue000 was born"
    shadow = cast(text, Span(0, len(text)), [])

    assert kind_of(shadow.text[0]) is None
    assert not shadow.mentions


@given(st.text(max_size=60), st.data())
def test_every_stretch_of_a_shadow_leads_back_to_the_words_it_covers(text: str, data: st.DataObject) -> None:
    if not text.strip():
        return
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    mentions = [
        Mention(kind=Kind.PERSON, start=start, end=end, value=text[start:end])
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    shadow = cast(text, Span(0, len(text)), mentions)

    for char, mention in shadow.mentions.items():
        at = shadow.text.index(char)
        assert shadow.span(at, at + 1) == mention.span
    for at, char in enumerate(shadow.text):
        if char not in shadow.mentions and char.isalnum():
            assert shadow.span(at, at + 1).start == shadow.offsets[at]


_PIECES = st.sampled_from(
    ["Born", "(?P<Who>K[I-S]+)", r"\bS\w", r"\W", "[^<PA>]", "[A-Cx]", "\u00c9", "(?! No)", "{P}", "s?", r"\S\D", " "]
)
_WORDS = st.sampled_from(
    ["BORN", "born", "K", "\u212a", "\u017f", "\u0130", "\u0131", "\u00e9", "\u00c9", " no", "a", "X", " ", "1", "."]
)


@given(st.lists(_PIECES, max_size=5).map("".join), st.lists(_WORDS, max_size=12).map("".join))
def test_a_pattern_in_small_letters_finds_on_a_small_text_what_it_finds_ignoring_case(pattern: str, text: str) -> None:
    if pattern.count("(?P<") > 1:
        return
    shadow, expanded = cast(text, Span(0, max(1, len(text))), []), expand(pattern, {})

    ignoring = [match.regs for match in re.finditer(expanded, shadow.text, re.IGNORECASE)]

    assert [match.regs for match in re.finditer(in_small(expanded), shadow.small)] == ignoring
    assert re.compile(in_small(expanded)).groupindex == re.compile(expanded).groupindex
