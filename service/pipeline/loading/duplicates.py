"""Ids that two folders claim: profiles and sources have theirs for themselves, over all profiles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from service.errors import InputError, ManifestError
from service.ingest.manifest import NAME, read_manifest


@frozen
class _Declared:
    manifest: Path
    profile: str
    sources: tuple[str, ...]


def find_duplicates(folders: Sequence[Path], owners: Mapping[str, str]) -> dict[Path, InputError]:
    """Return an error for each folder whose profile's or sources' ids another one has, naming both manifests.

    ``owners`` gives for stored sources the profile that they belong to: a source may move between the profiles that
    are read now, but is not taken from one that is not. Folders whose manifest cannot be read are left out.
    """
    declared = dict(_read(folders))
    errors: dict[Path, InputError] = {}
    for kind, ids in (("profile id", _profiles(declared)), ("source id", _sources(declared))):
        for key, places in ids.items():
            for place in places if len(places) > 1 else ():
                other = next(each for each in places if each != place)
                errors.setdefault(place, _taken(declared[place], kind, key, str(declared[other].manifest)))
    here = {each.profile for each in declared.values()}
    for folder, each in declared.items():
        for source in each.sources:
            owner = owners.get(source, each.profile)
            if owner not in here:
                errors.setdefault(folder, _taken(each, "source id", source, f"the stored profile {owner!r}"))
    return errors


def _read(folders: Iterable[Path]) -> Iterable[tuple[Path, _Declared]]:
    for folder in folders:
        declared = _declared(folder)
        if declared:
            yield folder, declared


def _declared(folder: Path) -> _Declared | None:
    try:
        manifest = read_manifest(folder)
    except Exception:  # noqa: BLE001 (whatever it is, loading the folder itself meets and reports it)
        return None
    return _Declared(folder / NAME, manifest.subject.id, tuple(each["id"] for each in manifest.sources))


def _profiles(declared: Mapping[Path, _Declared]) -> Mapping[str, list[Path]]:
    places: defaultdict[str, list[Path]] = defaultdict(list)
    for folder, each in declared.items():
        places[each.profile].append(folder)
    return places


def _sources(declared: Mapping[Path, _Declared]) -> Mapping[str, list[Path]]:
    places: defaultdict[str, list[Path]] = defaultdict(list)
    for folder, each in declared.items():
        for source in each.sources:
            places[source].append(folder)
    return places


def source_taken(folder: Path, source: str, owner: str) -> InputError:
    """Return the error for a source of ``folder`` whose id the stored profile ``owner`` has."""
    return _refusal(str(folder / NAME), "source id", source, f"the stored profile {owner!r}")


def _taken(declared: _Declared, kind: str, key: str, owner: str) -> InputError:
    return _refusal(str(declared.manifest), kind, key, owner)


def _refusal(manifest: str, kind: str, key: str, owner: str) -> InputError:
    return ManifestError(manifest, f"the {kind} {key!r} is taken by {owner}", "give each its own id")
