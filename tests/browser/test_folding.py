"""Folding against Chromium's own collation, which its search for text goes by."""

import unicodedata

import pytest

from service.represent.places.folding import words_of

ALIKE = """(letters) => {
  const collator = new Intl.Collator('en', {usage: 'search', sensitivity: 'base'});
  letters.sort(collator.compare);
  const groups = [];
  for (const letter of letters) {
    const last = groups.at(-1);
    if (last && collator.compare(last[0], letter) === 0) last.push(letter); else groups.push([letter]);
  }
  return groups.filter(group => group.length > 1);
}"""
PAIRS = [left + right for left in "abcdefghijklmnopqrstuvwxyz" for right in "abcdefghijklmnopqrstuvwxyz"]


def letters(first, last):
    return [chr(code) for code in range(first, last) if unicodedata.category(chr(code))[0] in "LN"]


def large(kana):
    """Small kana are like large ones to the collation, but not to Chromium, which goes over them once more."""
    return [letter for letter in kana if "SMALL" not in unicodedata.name(letter)]


@pytest.mark.parametrize(
    ("name", "alphabet"),
    [
        ("Latin", [*letters(0x30, 0x250), *letters(0x1E00, 0x1EFA), *letters(0xFB00, 0xFB07), *letters(0xFF10, 0xFF5B), *PAIRS]),
        ("Greek", [*letters(0x386, 0x400), *letters(0x1F00, 0x2000)]),
        ("Cyrillic", letters(0x400, 0x530)),
        ("Armenian and Georgian", [*letters(0x531, 0x588), *letters(0x10A0, 0x1100), *letters(0x1C90, 0x1CC0)]),
        ("Hebrew", [*letters(0x5D0, 0x5F3), *letters(0xFB1D, 0xFB50)]),
        ("Arabic", [*letters(0x620, 0x6D4), *letters(0xFE80, 0xFEFD), *letters(0x6EE, 0x6FD)]),
        ("Indic", letters(0x904, 0xC70)),
        ("Thai", letters(0xE01, 0xE5A)),
        ("kana", large([*letters(0x3041, 0x3100), *letters(0xFF66, 0xFF9E)])),
        ("Hangul", letters(0xAC00, 0xAD00)),
        ("Han", [*letters(0x4E00, 0x4F00), *letters(0xF900, 0xFA00)]),
    ],
)  # fmt: skip
def test_what_chromium_takes_for_the_same_is_folded_to_the_same(browser, name, alphabet):
    groups = browser.eye.evaluate(ALIKE, alphabet)
    folded = {tuple(group): {"".join(words_of(letter).folded) for letter in group} for group in groups}
    assert {group: forms for group, forms in folded.items() if len(forms) > 1} == {}, name
