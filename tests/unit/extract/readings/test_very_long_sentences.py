"""Sentences that are longer than what is read of one."""

from tests.unit.extract.documents import shown


def test_letters_behind_what_is_read_of_a_very_long_sentence_break_nothing():
    text = "Ilse Marchetti is a writer. " + "Ilse Anna Marchetti MBE FRS KBE was " * 150
    assert shown(text, "occupation") == ["writer"]
