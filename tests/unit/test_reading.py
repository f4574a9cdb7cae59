from service.domain.memory.reading import OfText


def test_what_is_made_of_a_text_is_made_once_until_another_one_is_read():
    made = []

    @OfText
    def length(text):
        made.append(text)
        return len(text)

    first = str(b"a text", "ascii")
    assert (length(first), length(first), length(str(b"a text", "ascii"))) == (6, 6, 6)
    assert made == ["a text"]
    assert (length("another"), length(first)) == (7, 6)
    assert made == ["a text", "another", "a text"]
