"""One value that a sentence says twice: "married Ingrid Sjöberg, and his wife *Ingrid*", "an *OBE*, Officer of the Order of the British Empire"."""

from collections.abc import Callable, Mapping, Sequence

from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_CAPITAL = compiled(r"(?<![\w’'])[^\W\d_a-z]")


def without_doubles(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings without those whose value another one of the same sentence says in full, with all their qualifiers."""
    groups: dict[tuple[str, int, int, int, str], list[Finding]] = {}
    for each in findings:
        if each.field in _SAYS:
            line = each.quote.start if each.sentence < 0 else 0  # lines of lists have one number, each its own quote
            key = (each.field, each.sentence, line, id(each.subject), each.modality.value)
            groups.setdefault(key, []).append(each)
    double = {
        id(one)
        for (field, *_), found in groups.items()
        for one in found
        if any(_SAYS[field](one.value, other.value) and _covers(one, other) for other in found)
    }
    double.update(_memberships(findings))
    double.update(_employers(findings))
    double.update(_trades(findings))
    double.update(_bare_posts(findings))
    return [each for each in findings if id(each) not in double]


def _memberships(findings: Sequence[Finding]) -> set[int]:
    """Return the employers that are but the party which the same words say somebody belonged to, without a post there."""
    parties = {
        (each.sentence, id(each.subject), each.original) for each in findings if each.field == "political_affiliation"
    }
    return {
        id(each)
        for each in findings
        if each.field == "employer"
        and (each.sentence, id(each.subject), each.original) in parties
        and each.qualifiers.get("role", "member") in ("member", "activist", "supporter", "politician")
    }


def _trades(findings: Sequence[Finding]) -> set[int]:
    """Return the trades that are but the beginning of a post which the same words say somebody was appointed to: "*adviser* to the minister"."""
    posts = [each for each in findings if each.field == "position_held"]
    return {
        id(each)
        for each in findings
        if each.field == "occupation" and each.value.rpartition(" ")[2] in lexicon.words("offices", "served")
        if any(_is_post(each, post) for post in posts)
    }


_TELLING = frozenset(("organisation", "start", "end", "date"))


def _bare_posts(findings: Sequence[Finding]) -> set[int]:
    """Return the posts that name neither body nor time, of a page that names one such post of the person with what it is of: "her term as *president*"."""
    posts = [each for each in findings if each.field == "position_held"]
    whole: dict[tuple[int, str, str], set[str]] = {}
    for each in posts:
        head, of, body = each.value.partition(" of ")
        if of:
            whole.setdefault((id(each.subject), head, each.modality.value), set()).add(body)
    tenses = {(id(each.subject), each.value, each.qualifiers.get("tense")) for each in posts}
    return {
        id(each)
        for each in posts
        if _TELLING.isdisjoint(each.qualifiers)
        and len(bodies := whole.get((id(each.subject), each.value, each.modality.value), set())) == 1
        and (
            "tense" not in each.qualifiers
            or any((id(each.subject), f"{each.value} of {body}", each.qualifiers["tense"]) in tenses for body in bodies)
        )
    }


def _is_post(trade: Finding, post: Finding) -> bool:
    told = post.subject is trade.subject and post.modality is trade.modality and post.original.covers(trade.original)
    return told and post.value.startswith(f"{trade.value} ")


def _employers(findings: Sequence[Finding]) -> set[int]:
    """Return the employers that stand where another one does which tells all that they do: two departments' one school."""
    groups: dict[tuple[str, int, int, int, str], list[Finding]] = {}
    for each in findings:
        if each.field == "employer":
            key = (each.value, each.sentence, each.original.start, id(each.subject), each.modality.value)
            groups.setdefault(key, []).append(each)
    return {
        id(one)
        for found in groups.values()
        for number, one in enumerate(found)
        if any(_covers(one, other) for other in found[:number])
        or any(_covers(one, other) and not _covers(other, one) for other in found[number + 1 :])
    }


def _covers(one: Finding, other: Finding) -> bool:
    return one.qualifiers.items() <= other.qualifiers.items()


def _begins(value: str, whole: str) -> bool:
    """Tell whether a name is the first of a full one."""
    return whole.startswith(f"{value} ")


def _is_part(value: str, whole: str) -> bool:
    """Tell whether a name is the first or the last of a full one."""
    return _begins(value, whole) or whole.endswith(f" {value}")


def _is_kind_of(value: str, whole: str) -> bool:
    """Tell whether a trade is said more exactly: "composer" by "film composer"; "deputy headmaster" is another post."""
    return whole.endswith(f" {value}") and whole.split(maxsplit=1)[0] not in lexicon.words("offices", "ranks")


def _stands_for(letters: str, name: str) -> bool:
    """Tell whether letters are an honour's: OBE of "Officer of the Order of the British Empire"."""
    if not letters.isupper() or " " in letters:
        return False
    capitals = iter(_CAPITAL.findall(name))
    return letters != name and all(letter in capitals for letter in letters if letter.isalpha())


_SAYS: Mapping[str, Callable[[str, str], bool]] = {
    "spouse": _is_part,
    "child": _begins,
    "parent": _begins,
    "sibling": _begins,
    "occupation": _is_kind_of,
    "award": _stands_for,
}
"""By field: whether one value is said in full by another."""
