"""The values by which profiles are chosen."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from service.store.reading.asking import Questions, listed
from service.store.reading.language import language

# The index of profiles is to be used: those of the fields are all that have a value.
_OF = "SELECT profile, field, value, score FROM facets WHERE profile IN {} AND field || '' IN {}"


class Facets:
    """What profiles are chosen by."""

    def __init__(self, questions: Questions) -> None:
        of_list = language(questions.dialect).listed.format
        self._of = questions.reader(_OF.format(of_list(":profiles"), of_list(":fields")))

    def of(self, profiles: Sequence[str], fields: Sequence[str]) -> Mapping[str, Mapping[str, Mapping[str, float]]]:
        """Return the values of ``fields`` that ``profiles`` have, folded, each with its score, by profile and field."""
        found: dict[str, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
        if not profiles or not fields:
            return found
        for profile, field, value, score in self._of(profiles=listed(profiles), fields=listed(fields)):
            found[profile][field][value] = score
        return found
