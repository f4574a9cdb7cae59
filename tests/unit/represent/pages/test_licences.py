import pytest

from service.represent.pages.licences import allows_whole


@pytest.mark.parametrize(
    "licence",
    [
        "CC BY-SA 4.0",
        "cc-by",
        "CC0 1.0",
        "CC0",
        "Public domain",
        "https://creativecommons.org/licenses/by/4.0/",
        "https://creativecommons.org/publicdomain/zero/1.0/",
        "Creative Commons Attribution-ShareAlike 3.0",
        "Open Government Licence v3.0",
        "GFDL",
        "Licence Ouverte 2.0",
    ],
)
def test_open_licences_let_the_whole_text_be_shown(licence):
    assert allows_whole(licence)


@pytest.mark.parametrize(
    "licence",
    [
        None,
        "",
        "all rights reserved",
        "CC BY-NC 4.0",
        "CC BY-NC-SA",
        "https://creativecommons.org/licenses/by-nc-nd/4.0/",
        "Creative Commons Attribution-NonCommercial",
        "quoted with permission",
        "not in the public domain",
        "© 2020 Occ. by lines Ltd",
    ],
)
def test_unknown_and_closed_licences_do_not(licence):
    assert not allows_whole(licence)
