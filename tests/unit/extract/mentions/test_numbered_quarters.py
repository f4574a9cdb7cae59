"""The number behind "District" and the like is part of a quarter's name."""

from tests.unit.extract.documents import claims


def test_a_number_goes_on_a_quarters_name():
    homes = "Ilse Marchetti lives in District 4. She was born in Sector 14, Oslo. She lived in the District 9.5 years."
    places = [each.value for each in claims(homes) if each.field in ("residence", "birth_place")]
    assert places[:2] == ["District 4", "Sector 14, Oslo"]
    assert "District 9" not in places
