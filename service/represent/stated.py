"""A value in words with what is said about it, each part with the footnotes of the claims that state it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from service.domain.fields import topic
from service.domain.lists.wording import differ_on
from service.represent.phrases import Part, parts, phrase

Plain = Mapping[str, Any]
Marks = Callable[[Iterable[Plain]], str]
"""Makes " [1] [2]" of claims."""

_TOGETHER = frozenset(("tense", "degree", "completed"))
"""What decides how the rest of a statement is put: it is said with each, even if all statements say it."""

_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


def claimed(claim: Plain) -> str:
    """Return a claim's value with its qualifiers; one that is about something begins with that."""
    about = topic(claim["qualifiers"])
    said = {key: each for key, each in claim["qualifiers"].items() if not about or key != "subject"}
    if _names(claim["display"], said.get("organisation")):
        del said["organisation"]
    rest = phrase(said)
    head = f"{about}: {claim['display']}" if about else claim["display"]
    return f"{head} ({rest})" if rest else head


def stated(value: Plain, marks: Marks) -> str:
    """Return a value (full view) with its footnotes, and in brackets what claims say about it: ", " within one statement, "; " between them.

    Where all claims of the value say all of it, the footnotes stand behind it once.
    """
    head, groups = headed(value), statements(value)
    inside = {claim["id"] for each in value["nested"] if each["relation"] == "contains" for claim in each["claims"]}
    known = {claim["id"]: claim for claim in value["claims"] if claim["id"] not in inside or "derived" in value}
    whole = sorted(known)
    if all(sorted(ids) == whole for group in groups for _, ids in group):
        rest = ", ".join(words for group in groups for (_, words), _ in group)
        return (f"{head} ({rest})" if rest else head) + marks(known.values())
    cited = marks(known.values())
    told = (
        ", ".join(f"{words}{marks(known[each] for each in ids if each in known)}" for (_, words), ids in group)
        for group in groups
    )
    return f"{head}{cited} ({'; '.join(told)})"


def standing(value: Plain) -> str:
    """Return how many independent sources state a value, say it otherwise, imply it, bear it out and deny it, and what they differ on."""
    backing = value["backing"]
    first = _stating(value, backing["state"])
    others = (
        (backing["more_precisely"], "says it more precisely", "say it more precisely"),
        (backing["less_precisely"], "says it less precisely", "say it less precisely"),
        (0 if "derived" in value else backing["imply"], "implies it", "imply it"),
        (backing["bear_out"], "bears it out", "bear it out"),
        (backing["deny"], "denies it", "deny it"),
    )
    told = [f"one {one}" if count == 1 else f"{count} {several}" for count, one, several in others if count]
    if told and first == "one source":
        first = "one source says so"
    if value["differing"]:
        told.append(differ_on(value["differing"]))
    return ", ".join([first, *told])


def _stating(value: Plain, state: int) -> str:
    if value["status"] == "disputed":
        return f"sources disagree: {'one says' if state == 1 else f'{state} say'} so" if state else "sources disagree"
    if not state:
        count = value["independent_count"]
        return f"no source says so, it follows from {count} {'source' if count == 1 else 'independent sources'}"
    return "one source" if state == 1 else f"{state} independent sources agree"


def headed(value: Plain) -> str:
    """Return a value in words; one that is about something begins with that: "death toll of the attack: 21"."""
    about = topic(_first(value["qualifiers"]))
    return f"{about}: {value['display']}" if about else str(value["display"])


def statements(value: Plain) -> list[list[tuple[Part, Sequence[str]]]]:
    """Return the parts of each statement with the ids of the claims that state all of a part: first what all statements say."""
    about = bool(topic(_first(value["qualifiers"])))
    hidden = {"subject"} if about and isinstance(value["qualifiers"].get("subject"), str) else set()
    if _names_organisation(value):
        hidden.add("organisation")
    said = [
        {key: (text, each["support"][key]) for key, text in each["qualifiers"].items() if key not in hidden}
        for each in value["statements"]
    ]
    common = {
        key: text
        for key, (text, _) in (said[0].items() if len(said) > 1 else ())
        if key not in _TOGETHER and all(key in each and each[key][0] == text for each in said)
    }
    shared = {key: (text, _union(each[key][1] for each in said)) for key, text in common.items()}
    rest = [{key: each for key, each in one.items() if key not in common} for one in said]
    told = [group for one in (shared, *rest) if (group := _parted(one, about=about))]
    return sorted(told, key=lambda group: [keys for (keys, _), _ in group] == [("end",)])


def _names_organisation(value: Plain) -> bool:
    """Tell whether the organisation that claims say is the one that the value itself names: to say so again tells nothing."""
    told = [each["qualifiers"].get("organisation") for each in value["statements"]]
    return all(each is None or _names(value["display"], each) for each in told)


def _names(display: str, organisation: str | None) -> bool:
    return organisation is not None and _ARTICLE.sub("", organisation).casefold() in display.casefold()


def _parted(said: Mapping[str, tuple[str, Sequence[str]]], *, about: bool) -> list[tuple[Part, Sequence[str]]]:
    support = {key: ids for key, (_, ids) in said.items()}
    found = parts({key: text for key, (text, _) in said.items()}, support)
    if about:
        found = [(keys, f"of {words}" if keys == ("subject",) else words) for keys, words in found]
    return [(part, support[part[0][0]]) for part in found]


def _union(listed: Iterable[Sequence[str]]) -> list[str]:
    return list(dict.fromkeys(each for ids in listed for each in ids))


def _first(qualifiers: Mapping[str, str | Sequence[str]]) -> dict[str, str]:
    return {key: each if isinstance(each, str) else each[0] for key, each in qualifiers.items()}
