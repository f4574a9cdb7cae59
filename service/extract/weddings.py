"""What a wedding tells of its two besides: whose name it gave the page's person, and whom "they" means from there on.

In: what a sentence says by rules, the persons of the page and the births that it has told of. Out: findings of the names before a marriage;
the persons know who is a couple.
"""

from collections.abc import Iterator, Sequence

from service.domain.claim import Modality
from service.extract.births import Births
from service.extract.mentions.mention import Mention
from service.extract.people.entities import Entity
from service.extract.people.persons import Cast
from service.extract.readings.nicknames import first_name
from service.extract.rules.finding import Finding

_MARRIED = "family/married"
"""The rule for a wedding that is told with its two: other words for spouses may stand beside further kin, who are "they" as well."""


def wedded(
    findings: Sequence[Finding],
    persons: Cast,
    births: Births,
    mentions: Sequence[tuple[Mention, Entity]],
    number: int,
) -> Iterator[Finding]:
    """Yield the name that the main person had before a marriage that gave her the profile's; ``number`` is the sentence's in its document."""
    for finding in findings:
        one, other = finding.subject, finding.person
        if finding.field != "spouse" or other is None:
            continue
        asserted = finding.modality is Modality.ASSERTED
        if asserted and finding.rule == _MARRIED:
            persons.pointing.couple(one, other, number)
        if persons.roster.marry(one, other, born=births.alone(one)):
            yield from first_name(one, mentions)
        elif one.main and (maiden := persons.roster.maiden(other, births.others())):
            yield from first_name(maiden, mentions)
        elif one.main and asserted:
            persons.roster.wed(other)
