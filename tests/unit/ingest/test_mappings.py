"""What a manifest may say of columns: fields and their qualifiers, and whom a row is about."""

import re

import pytest

from service.errors import ManifestError
from service.ingest.manifest import read_manifest

HEAD = """\
id = "ada-byron"
name = "Ada Byron"
[[sources]]
id = "press"
file = "documents/people.csv"
title = "People"
kind = "database"
[sources.mapping]
"""


def read(tmp_path, mapping):
    folder = tmp_path / "ada-byron"
    folder.mkdir()
    (folder / "profile.toml").write_text(HEAD + mapping, "utf-8")
    return read_manifest(folder)


def test_a_mapping_names_columns_for_fields_for_qualifiers_and_for_the_person(tmp_path):
    mapping = 'id = "Key"\nname = "Name"\nbirth_date = "Born"\neducated_at = "School"\n"educated_at.start" = "From"\n'
    (source,) = read(tmp_path, mapping).sources
    assert source["mapping"] == {
        "id": "Key",
        "name": "Name",
        "birth_date": "Born",
        "educated_at": "School",
        "educated_at.start": "From",
    }


@pytest.mark.parametrize(
    ("mapping", "fault"),
    [
        ('name = "N"\nbirthdate = "B"', "mapping.birthdate: 'birthdate' is no field that a column can hold; did you mean 'birth_date'?"),
        ('name = "N"\n"award.dat" = "B"', "mapping.award.dat: award has no qualifier 'dat'; did you mean 'date'?"),
        ('name = "N"\n"award.zzz" = "B"', "mapping.award.zzz: award has no qualifier 'zzz'; choose one of date, conferrer"),
        ('name = "N"\n"name.x" = "B"', "mapping.name.x: name has no qualifier 'x'; leave it out"),
        ('id = "N"\nrelated = "B"', "mapping.related: 'related' is no field that a column can hold; choose one of name, "),
        ('birth_date = "B"', "mapping: does not say whom a row is about; add name = the column of persons' names, or id = that of profiles' ids"),
        ('name = "N"\nbirth_date = 3', "mapping.birth_date.value: 3 is not a string; expected the name of a column or a member, on one line, in quotation marks"),
    ],
)  # fmt: skip
def test_a_fault_of_a_mapping_says_where_what_and_what_to_do(tmp_path, mapping, fault):
    with pytest.raises(ManifestError) as caught:
        read(tmp_path, mapping)
    assert re.fullmatch(r".*profile\.toml:\d+", str(caught.value).split(": ")[0])
    assert str(caught.value).partition(": ")[2].startswith(fault)
