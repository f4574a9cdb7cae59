"""Files are read once, and only those that are files, inside their folder, and no larger than allowed."""

import os
import socket
import threading

import pytest

from service.errors import InputError
from service.ingest import opening
from service.ingest.files import replace
from service.ingest.opening import read


def reading(path, limit=1_000, home=None):
    return read(path, limit, InputError, missing="write it", large="cut it", home=home)


def refusal(path, **given):
    with pytest.raises(InputError) as caught:
        reading(path, **given)
    return str(caught.value).removeprefix(f"{path}: ")


def test_a_file_is_read_through_links_that_stay_inside_the_folder(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(b"Ada")
    (tmp_path / "other").symlink_to("deep")
    (tmp_path / "link").symlink_to("other/file")
    assert reading(tmp_path / "link", home=tmp_path) == b"Ada"


def test_a_folder_that_is_a_link_itself_is_the_folder_that_it_leads_to(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "file").write_bytes(b"Ada")
    (tmp_path / "link").symlink_to("real")
    assert reading(tmp_path / "link" / "file", home=tmp_path / "link") == b"Ada"


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/hostname", "../outside", "/nowhere"])
def test_a_link_out_of_the_folder_is_refused(tmp_path, target):
    (tmp_path / "outside").write_bytes(b"secret")
    home = tmp_path / "home"
    home.mkdir()
    (home / "link").symlink_to(target)
    assert refusal(home / "link", home=home).startswith("leads out of the profile's folder; put a copy")


def test_a_folder_whose_name_begins_alike_is_outside(tmp_path):
    for name in ("ada", "ada-king"):
        (tmp_path / name).mkdir()
    (tmp_path / "ada-king" / "file").write_bytes(b"secret")
    (tmp_path / "ada" / "link").symlink_to("../ada-king/file")
    assert refusal(tmp_path / "ada" / "link", home=tmp_path / "ada").startswith("leads out")


def test_whatever_is_no_regular_file_is_refused_by_what_it_is(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "zero").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(tmp_path / "socket"))
        told = {name: refusal(tmp_path / name) for name in ("pipe", "folder", "zero", "socket")}
    after = "put a regular file in its place"
    assert told == {
        "pipe": f"is a pipe, not a regular file; {after}",
        "folder": f"is a folder, not a file; {after}",
        "zero": f"is a device, not a regular file; {after}",
        "socket": f"is a socket, not a regular file; {after}",
    }


def test_what_is_missing_too_large_or_turns_in_a_circle_is_told(tmp_path):
    (tmp_path / "large").write_bytes(b"x" * 1_001)
    (tmp_path / "circle").symlink_to("circle")
    assert refusal(tmp_path / "none") == "there is no such file; write it"
    assert refusal(tmp_path / "large" / "inner") == "there is no such file; write it"
    assert refusal(tmp_path / "large") == "has 1,001 bytes, more than the 1,000 allowed; cut it"
    assert refusal(tmp_path / "circle").startswith("cannot be read (Too many levels of symbolic links)")


def test_a_file_of_the_kernel_that_tells_no_size_is_read_up_to_the_limit():
    if not os.path.exists("/proc/self/maps"):  # noqa: PTH110
        pytest.skip("no /proc here")
    assert "more than the 10 allowed; cut it" in refusal("/proc/self/maps", limit=10)


@pytest.mark.parametrize("swapped", ["file", "folder"])
def test_a_link_that_is_put_in_its_place_meanwhile_is_never_followed_out(tmp_path, swapped):
    home, secret = tmp_path / "home", tmp_path / "secret"
    for place, text in ((home / "inner", b"Ada"), (secret, b"secret")):
        place.mkdir(parents=True)
        (place / "file").write_bytes(text)
    at = home / "inner" / "file" if swapped == "file" else home / "inner"
    aside, link = tmp_path / "aside", tmp_path / "link"
    done = threading.Event()

    def swap():
        while not done.is_set():
            link.symlink_to(secret / "file" if swapped == "file" else secret)
            at.rename(aside)
            link.rename(at)
            at.unlink()
            aside.rename(at)

    swapping = threading.Thread(target=swap)
    swapping.start()
    found = set()
    try:
        for _ in range(3_000):
            try:
                found.add(reading(home / "inner" / "file", home=home))
            except InputError as error:
                found.add(error.problem.partition(" ")[0])
    finally:
        done.set()
        swapping.join(10)
    assert found <= {b"Ada", "leads", "there", "cannot"}
    assert reading(home / "inner" / "file", home=home) == b"Ada"


@pytest.mark.parametrize("parts", [("link",), ("inner", "file")])
def test_what_has_become_a_link_since_its_place_was_looked_up_is_not_opened(tmp_path, parts):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "file").write_bytes(b"secret")
    (tmp_path / "link").symlink_to("secret/file")
    (tmp_path / "inner").symlink_to("secret")
    with pytest.raises(OSError, match=r"Too many levels of symbolic links|Not a directory"):
        opening._open(tmp_path, parts, tmp_path / "file", InputError)


def test_no_descriptor_is_left_open(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 2_000)
    os.mkfifo(tmp_path / "pipe")
    for _ in range(50):
        for name in ("file", "pipe", "none"):
            refusal(tmp_path / name)
    ours = {(each.st_dev, each.st_ino) for each in (path.stat() for path in (tmp_path, *tmp_path.iterdir()))}
    assert not [each for each in os.listdir("/dev/fd") if _opened(int(each)) in ours]  # noqa: PTH208


def _opened(descriptor: int) -> tuple[int, int] | None:
    try:
        found = os.fstat(descriptor)
    except OSError:  # the listing's own, closed by now
        return None
    return found.st_dev, found.st_ino


def test_a_device_or_a_pipe_is_never_replaced_by_a_file(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="no regular file"):
        replace(tmp_path / "pipe", b"x")
    assert (tmp_path / "pipe").is_fifo()
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]
