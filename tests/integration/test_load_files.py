"""A page, a PDF and a Word document in a profile's folder: loaded beside plain text, cited by their words, verified."""

import io
import textwrap

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from service.domain.selector import PDF_PAGE, Fragment
from service.pipeline import load, verify

PAGE = """\
<html><head><title>Iris Vanholt - Coast Weekly</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Iris Vanholt</h1><p>Iris Vanholt was born in Ghent. She lives in Ostend.</p>
<p><a href="/x">Most read: Iris Vanholt lives in Paris</a></p></article></body></html>
"""


def pdf():
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for text in ("Iris Vanholt is a Belgian marine biologist.", "Iris Vanholt was born on 14 February 1969 in Ghent."):
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def word():
    document = docx.Document()
    document.add_paragraph("Iris Vanholt studied biology at Ghent University.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


FILES = {"page.html": PAGE.encode(), "cv.pdf": pdf(), "letter.docx": word()}


@pytest.fixture
def folder(settings):
    made = settings.seeds / "iris-vanholt"
    (made / "documents").mkdir(parents=True)
    manifest = 'id = "iris-vanholt"\nname = "Iris Vanholt"\n'
    for name, data in FILES.items():
        (made / "documents" / name).write_bytes(data)
        manifest += textwrap.dedent(
            f"""\
            [[sources]]
            id = "{name.partition(".")[0]}-iris"
            file = "documents/{name}"
            title = "Iris Vanholt"
            kind = "other"
            """
        )
    (made / "profile.toml").write_text(manifest, encoding="utf-8")
    return made


@pytest.mark.usefixtures("folder")
def test_each_file_is_cited_by_its_words_and_the_page_of_a_pdf_is_told(settings, store):
    report = load(settings, store)
    assert report.profiles[0].error is None
    said = {
        (claim.source, claim.field, claim.value): claim.selector for claim in store.claims.of_profile("iris-vanholt")
    }
    assert said["cv-iris", "birth_date", "1969-02-14"].fragment == Fragment("page=2", PDF_PAGE)
    assert said["cv-iris", "nationality", "Belgian"].fragment == Fragment("page=1", PDF_PAGE)
    assert said["letter-iris", "educated_at", "Ghent University"].fragment is None
    assert said["page-iris", "residence", "Ostend"].exact == "lives in Ostend"
    assert not any(value == "Paris" for _, _, value in said)


@pytest.mark.usefixtures("folder")
def test_what_was_read_of_each_file_can_be_verified_and_is_not_read_into_a_new_revision(settings, store):
    load(settings, store)
    report = verify(settings, store)
    assert report.ok
    assert report.profiles[0].verified == report.profiles[0].claims > 0
    assert load(settings, store).profiles[0].revision == 1


def test_a_file_that_cannot_be_read_leaves_what_was_published(settings, store, folder):
    load(settings, store)
    (folder / "documents" / "cv.pdf").write_bytes(FILES["cv.pdf"][:-99])
    report = load(settings, store)
    assert report.profiles[0].error.endswith("cv.pdf: is a PDF that breaks off before its end; get the whole file anew")
    assert report.profiles[0].revision == 1
