"""What processes of a server do not import, which would take their time to start and their memory."""

import subprocess
import sys

import pytest

from service.config import Settings
from service.domain.publication import Kind
from service.pipeline import load
from service.store.session import open_store
from tests.integration.people import write

P = "/v1/profiles/iris-vanholt"
SERVED = (
    "from service.app import create_wsgi; from service.config import Settings; create_wsgi(Settings(database_url={}))"
)
STARTED = (
    "from service.before import at_once; from service.config import Settings; "
    "assert at_once(Settings(database_url={}), lambda *_: time.sleep(60))"
)
FRAMEWORKS = {"flask", "werkzeug", "sqlalchemy", "marshmallow", "webargs", "jinja2", "prometheus_client"}
READERS = {"lxml", "rapidfuzz", "babel", "requests", "pdfminer", "spacy", "unidecode"}
LAYERS = {"service.extract", "service.ingest", "service.reconcile"}


def imported(code):
    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return {".".join(name.split(".")[: 2 if name.startswith("service.") else 1]) for name in told.stdout.split()}


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path}/light.db"


def test_a_worker_imports_nothing_that_reads_documents_or_is_seldom_asked_for(url):
    assert not imported(SERVED.format(repr(url))) & (READERS | LAYERS)


def test_a_worker_imports_nothing_that_only_postgresql_needs(url):
    told = subprocess.run(
        [sys.executable, "-c", f"{SERVED.format(repr(url))}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not [name for name in told if name.startswith(("psycopg", "sqlalchemy.dialects.postgresql"))]


def test_a_worker_that_answers_all_that_readers_ask_of_a_file_needs_no_sqlalchemy(url, tmp_path):
    write(tmp_path / "seeds")
    settings = Settings(database_url=url, seeds=tmp_path / "seeds")
    with open_store(settings) as store:
        assert load(settings, store).ok
        claim, source = store.items.ids(Kind.CLAIM)[0], store.items.ids(Kind.SOURCE)[0]
    of_profile = (
        "",
        "?fields=name",
        "x",
        "/claims",
        "/claims?field=occupation",
        "/conflicts",
        "/timeline",
        "/revisions",
        "/revisions/1",
    )
    asked = [
        *(
            f"{P}{each}"
            for each in (*of_profile, "/fields/name", "/fields/name/evidence", "/revisions/9", ".txt", ".jsonld")
        ),
        *("/v1/profiles", "/v1/profiles?q=iris", "/v1/profiles?occupation=diver&has_conflict=true", "/v1/suggest?q=ir"),
        *("/v1/conflicts?type=exclusive", "/v1/changes", "/v1/changes.atom", "/v1/nothing", "/readyz", "/metrics"),
        *(f"/v1/claims/{claim}", f"/v1/claims/{claim}/verify", f"/v1/sources/{source}/passage?start=0&end=9"),
        *("/", P.removeprefix("/v1"), f"/sources/{source}", "/embed/iris-vanholt?theme=dark"),
    ]
    code = (
        "from service.app import create_wsgi; from service.config import Settings; from werkzeug.test import Client\n"
        f"client = Client(create_wsgi(Settings(database_url={url!r})))\n"
        f"answers = [client.get(path).status_code for path in {asked!r}]\n"
        "answers.append(client.get('/?q=iris', headers={'Accept': 'text/html'}).status_code)\n"
        "assert set(answers) <= {200, 404} and answers.count(200) > len(answers) / 2, answers"
    )
    assert "sqlalchemy" not in imported(code)


def test_what_a_worker_needs_to_answer_published_bytes_imports_no_framework(url):
    with open_store(Settings(database_url=url)):
        pass
    assert not imported(f"import time; {STARTED.format(repr(url))}") & (FRAMEWORKS | READERS | LAYERS)


def test_the_process_that_starts_workers_imports_nothing_that_serves():
    assert not imported("from service.cli.commands import main; import service.cli.serving") & (FRAMEWORKS | READERS)


def test_a_load_that_finds_nothing_changed_imports_nothing_that_makes_profiles(url, tmp_path):
    write(tmp_path / "seeds")
    load = (
        f"from service.cli.commands import main\nimport os\nos.environ['DATABASE_URL'] = {url!r}\n"
        f"main(['load', {str(tmp_path / 'seeds')!r}, '--json'], standalone_mode=False)"
    )
    code = (
        f"try:\n    {load.replace(chr(10), chr(10) + '    ')}\nexcept SystemExit as ended:\n    assert not ended.code"
    )
    making = {"lxml", "jinja2", "babel", "trafilatura", "service.represent.publication", "service.extract.engine"}
    assert {"jinja2", "service.extract"} <= imported(code)
    names = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not making & set(names)


def test_a_load_of_one_folder_that_has_not_changed_imports_nothing_that_reads_it_or_writes_what_is_new(url, tmp_path):
    folder = write(tmp_path / "seeds")
    code = (
        "from service.cli.commands import main\ntry:\n"
        f"    main(['load', {str(folder)!r}, '--database', {url!r}], standalone_mode=False)\n"
        "except SystemExit as ended:\n    assert not ended.code"
    )
    assert {"sqlalchemy", "marshmallow"} <= imported(code)
    assert not imported(code.replace("'--database'", "'--json', '--database'")) & (FRAMEWORKS | READERS)


def test_what_writes_xml_imports_nothing_that_reads_it():
    assert "lxml" not in imported("import service.represent.feed, service.web.oembed")


def test_who_hands_work_out_to_processes_imports_nothing_that_makes_profiles():
    handing = "import service.pipeline.loading.batch, service.pipeline.loading.engines.processes"
    told = subprocess.run(
        [sys.executable, "-c", f"{handing}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"jinja2", "service.extract.engine", "service.represent.publication"} & set(told)


def test_what_workers_are_forked_from_is_warm():
    """Rules and the world's places are there before the first profile; nothing is written, and nothing fetched."""
    code = (
        "from service.pipeline.loading.engines import warm\n"
        "from service.reconcile.normal.places import keptnames\n"
        "from service.extract.mentions.places import gazetteer\n"
        "import sys; sys.exit(not (keptnames._all.cache_info().currsize and gazetteer.gazetteer.cache_info().currsize))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_workers_are_forked_from_imports_no_database():
    assert not imported("from service.pipeline.loading.engines import warm") & {"sqlalchemy", "psycopg", "flask"}
