"""PDFs, made by reportlab and by hand: their paragraphs, rows and pages, and what keeps one from being read."""

import io
import struct
import zlib

import pypdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph, Spacer, Table

from service.domain.selector import PDF_PAGE
from service.errors import DocumentError
from service.ingest.readers import pdf
from service.ingest.readers.pdf import read_pdf
from service.ingest.readers.pdfs.lines import _readable
from service.ingest.texts.text import freeze_bytes

STYLES = getSampleStyleSheet()
BODY = ParagraphStyle("body", parent=STYLES["Normal"], alignment=4)
INDENTED = ParagraphStyle("indented", parent=BODY, firstLineIndent=14)


def sentences(name, count=12):
    """Return sentences that say something different each, so that no line of one page is that of another."""
    return " ".join(
        f"In {1800 + number} {name} moved to house number {number * 37 % 101} in the old town."
        for number in range(count)
    )


def drawn(*flowables, columns=1, head=None, **properties):
    out = io.BytesIO()

    def decorate(canvas, document):
        if head:
            canvas.setFont("Helvetica", 9)
            canvas.drawString(72, 810, head)
            canvas.drawCentredString(300, 30, f"Page {document.page}")

    document = BaseDocTemplate(out, pagesize=A4, invariant=1, **properties)
    width = 450 / columns - 10
    frames = [Frame(72 + number * (width + 20), 60, width, 730) for number in range(columns)]
    document.addPageTemplates(PageTemplate(frames=frames, onPage=decorate))
    document.build(list(flowables))
    return out.getvalue()


def placed(*pieces, pages=1):
    """Return a PDF with texts at places: (x, y, text), or (x, y, text, font, size)."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for _ in range(pages):
        for x, y, text, *font in pieces:
            canvas.setFont(*(font or ("Helvetica", 12)))
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(*texts, x=72, top=700, leading=14):
    return [(x, top - number * leading, text) for number, text in enumerate(texts)]


def text_of(data):
    return read_pdf("cv.pdf", data).text


def test_lines_of_a_paragraph_are_one_line_and_paragraphs_are_parted():
    first, second = sentences("Ada"), sentences("Eve")
    text = text_of(
        drawn(
            Paragraph("Two lives", STYLES["Heading1"]), Paragraph(first, BODY), Spacer(1, 12), Paragraph(second, BODY)
        )
    )
    assert text == f"Two lives\n\n{first}\n\n{second}"


def test_a_paragraph_is_known_by_its_indent_where_no_space_parts_it():
    first, second = sentences("Ada", 9), sentences("Eve", 9)
    assert text_of(drawn(Paragraph(first, INDENTED), Paragraph(second, INDENTED))) == f"{first}\n\n{second}"


def test_columns_are_read_one_after_the_other_and_a_sentence_goes_on_in_the_next():
    long = sentences("Ada", 90)
    assert text_of(drawn(Paragraph(long, BODY), columns=2)) == long


def test_columns_that_are_set_line_by_line_across_are_read_one_after_the_other():
    left = [
        "Ada Byron was born in London and",
        "moved to Surrey when she was ten",
        "years old, where she lived with",
        "her mother until she married.",
    ]
    right = [
        "Eve Stone was born in Paris, but",
        "came to London as a child of two",
        "and stayed there for all her life",
        "without ever leaving the city.",
    ]
    pieces = [piece for pair in zip(lines(*left), lines(*right, x=330), strict=True) for piece in pair]
    assert text_of(placed(*pieces)) == f"{' '.join(left)}\n\n{' '.join(right)}"


def test_running_heads_and_page_numbers_are_no_text_and_each_page_has_its_place():
    paragraphs = [Paragraph(sentences(name, 30), BODY) for name in ("Ada", "Eve", "Ida", "Ute")]
    reading = read_pdf(
        "book.pdf", drawn(*[each for one in paragraphs for each in (one, PageBreak())], head="A Book of Lives")
    )
    assert "Book of Lives" not in reading.text
    assert "Page" not in reading.text
    assert [part.fragment.value for part in reading.parts] == ["page=1", "page=2", "page=3", "page=4"]
    assert {part.fragment.conforms_to for part in reading.parts} == {PDF_PAGE}
    begins = [reading.text[part.start :].split(" moved")[0] for part in reading.parts]
    assert begins == ["In 1800 Ada", "In 1800 Eve", "In 1800 Ida", "In 1800 Ute"]


def test_a_sentence_goes_on_over_a_page_s_end_and_the_page_begins_in_it():
    long = sentences("Ada", 200)
    reading = read_pdf("book.pdf", drawn(Paragraph(long, BODY), head="A Book of Lives"))
    assert reading.text == long
    assert len(reading.parts) > 1
    assert 0 < reading.parts[1].start < len(long)


def test_what_stands_on_every_page_in_its_midst_stays():
    text = text_of(
        placed(*lines("Form 7", "Name of the person: see overleaf", "The office fills in the rest."), pages=3)
    )
    assert text.count("Form 7") == 3


def test_a_line_that_begins_every_page_and_is_part_of_its_text_stays():
    said = [
        "Ada Byron was born in London, and",
        "grew up in a house by the river,",
        "where it was cold in winter, then",
        "left it for a place with a garden,",
        "moved to Surrey when she was ten",
        "years old, where she lived with",
        "her mother until she married, and",
        "never came back to the big city.",
    ]
    assert text_of(placed(*lines(*said), pages=3)).count("Ada Byron was born") == 3


def test_a_cell_that_stands_close_to_its_label_is_apart_where_the_cells_beside_it_are():
    close = 72 + stringWidth("Place of birth", "Helvetica", 12) + 8
    rows = [("Born", "10 December 1815"), ("Place of birth", "London, England"), ("Children", "3")]
    pieces = [
        piece
        for number, (label, said) in enumerate(rows)
        for piece in ((72, 700 - 14 * number, label), (close, 700 - 14 * number, said))
    ]
    assert text_of(placed(*pieces)) == "Born | 10 December 1815\nPlace of birth | London, England\nChildren | 3"


def test_a_page_without_text_has_its_place_too():
    reading = read_pdf("cv.pdf", placed(*lines("Ada Byron was born in London.")) and _with_empty_page())
    assert [part.fragment.value for part in reading.parts] == ["page=1", "page=2", "page=3"]


def _with_empty_page():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for text in ("Ada Byron was born in London.", "", "She died there as well."):
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_rows_of_a_table_stay_rows_with_their_cells_apart():
    table = Table(
        [["Born", "10 December 1815"], ["Place of birth", "London, England"], ["Children", "3"]], colWidths=[90, 200]
    )
    text = text_of(drawn(table, Spacer(1, 30), Paragraph(sentences("Ada"), BODY)))
    assert [line for line in text.split("\n") if line][:3] == [
        "Born | 10 December 1815",
        "Place of birth | London, England",
        "Children | 3",
    ]


def test_lines_that_say_something_each_stay_lines():
    said = ["Name: Ada Byron", "Born: 10 December 1815", "Spouse: William King"]
    assert text_of(placed(*lines(*said))) == "\n".join(said)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("She was a mathe-", "matician in London, which is", "a mathematician in"),
        ("She was a well-", "known poet and well-known too", "a well-known poet"),
        ("She was a self-", "made woman whose self made it", "a self-made woman"),
        ("They wanted to in-", "form the press, and to inform us in the form of", "to inform the press"),
        ("He lived in Stratford-", "upon-Avon, near Warwick, and", "Stratford-upon-Avon"),
        ("She spoke for anti-", "Royalists in all of the land,", "anti-Royalists"),
    ],
)
def test_a_word_that_a_line_s_end_parts_is_whole_and_keeps_a_hyphen_of_its_own(first, second, expected):
    made = placed(*lines(f"This is about Stratford-upon-Avon. {first}", second, "and so on with more words there."))
    assert expected in text_of(made)


def test_ligatures_are_letters_and_accents_set_beside_a_letter_stand_on_it():
    assert _readable("Grifﬁth aﬄuent oﬃce") == "Griffith affluent office"
    assert _readable("M¨uller, Garc´ıa, Dvoˇr´ak") == "Müller, García, Dvořák"
    assert _readable("Men´s, l´enfant") == "Men´s, l´enfant"
    assert _readable("\ufee3\ufea4\ufee4\ufeaa") == "محمد"


def test_a_raised_figure_is_no_part_of_a_year():
    raised = 72 + stringWidth("She was born in 1950", "Helvetica", 12)
    pieces = [
        (72, 700, "She was born in 1950"),
        (raised, 704, "3", "Helvetica", 7),
        (raised + 4, 700, " in London and lived there."),
    ]
    assert text_of(placed(*pieces)) == "She was born in 1950 in London and lived there."


def test_a_figure_that_is_raised_within_a_line_is_no_part_of_it_and_one_that_is_lowered_is():
    year = b"BT /F1 12 Tf 72 700 Td (She was born in 1950) Tj /F1 7 Tf 1 0 0 1 190 704 Tm (3) Tj /F1 12 Tf 1 0 0 1 194 700 Tm ( in London.) Tj ET"
    water = b"BT /F1 12 Tf 72 700 Td (She drank H) Tj /F1 7 Tf (2) Tj /F1 12 Tf (O and wrote on CO) Tj /F1 7 Tf (2) Tj /F1 12 Tf ( too.) Tj ET"
    assert text_of(pages(1, year)) == "She was born in 1950 in London."
    assert text_of(pages(1, water)) == "She drank H2O and wrote on CO2 too."


def test_a_cell_close_to_its_label_in_one_line_is_apart_where_those_beside_it_are():
    row = b"BT /F1 12 Tf 1 0 0 1 72 %d Tm (%b) Tj ET BT 1 0 0 1 160 %d Tm (%b) Tj ET\n"
    rows = [(b"Born", b"10 December 1815"), (b"Place of birth", b"London, England"), (b"Children", b"3")]
    content = b"".join(row % (700 - 14 * at, label, 700 - 14 * at, said) for at, (label, said) in enumerate(rows))
    assert text_of(pages(1, content)) == "Born | 10 December 1815\nPlace of birth | London, England\nChildren | 3"


def test_lines_with_labels_stay_lines_though_they_begin_with_small_letters():
    said = [
        "name: ada byron of the county of surrey, england",
        "spouse: william king of the county of surrey as well",
        "children: two sons and one daughter of her own",
    ]
    assert text_of(placed(*lines(*said))).split("\n")[::2] == said


def test_what_a_browser_prints_around_a_page_is_no_text_but_tells_its_address():
    reading = read_pdf(
        "saved.pdf",
        placed(
            (30, 820, "3/4/21, 8:15 AM"), (300, 820, "Ada Byron - The Lives"),
            *lines("Ada Byron was born in London in 1815.", "She died in 1852."),
            (30, 20, "https://lives.example/ada#top"), (560, 20, "1/2"),
        ),
    )  # fmt: skip
    assert reading.text == "Ada Byron was born in London in 1815.\nShe died in 1852."
    assert reading.found.url == "https://lives.example/ada"


def test_what_the_file_says_of_itself_is_found_and_names_of_files_are_not():
    body = Paragraph(sentences("Ada"), BODY)
    found = freeze_bytes("cv.pdf", drawn(body, title="Ada: a life", author="Jo Penn", lang="en-GB"))
    assert (found.found.title, found.found.author, found.found.language) == ("Ada: a life", "Jo Penn", "en-GB")
    assert found.found.published is None
    assert read_pdf("cv.pdf", drawn(body, title="Microsoft Word - cv_final.docx")).found.title is None


def test_xmp_says_more_than_the_information():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(drawn(Paragraph(sentences("Ada"), BODY), title="scan0001.pdf")))
    writer.xmp_metadata = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">'
        b'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Ada: a life</rdf:li></rdf:Alt></dc:title>'
        b"<dc:creator><rdf:Seq><rdf:li>Jo Penn</rdf:li><rdf:li>Al Ink</rdf:li></rdf:Seq></dc:creator>"
        b"<dc:publisher><rdf:Bag><rdf:li>City Press</rdf:li></rdf:Bag></dc:publisher>"
        b"<prism:publicationDate>2019-05-04</prism:publicationDate><prism:url>https://press.example/ada</prism:url>"
        b"</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    out = io.BytesIO()
    writer.write(out)
    found = read_pdf("cv.pdf", out.getvalue()).found
    assert (found.title, found.author, found.publisher) == ("Ada: a life", "Jo Penn, Al Ink", "City Press")
    assert (found.published, found.url) == ("2019-05-04", "https://press.example/ada")


def raw(*objects):
    """Return a PDF of ``objects``, the first of them its catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return (
        out
        + head
        + table
        + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    )


def stream(data, more=b""):
    packed = zlib.compress(data, 9)
    return b"<< /Length %d /Filter /FlateDecode %b >>\nstream\n%b\nendstream" % (len(packed), more, packed)


SAID = b"BT /F1 12 Tf 72 700 Td (Ada Byron was born in London in 1815.) Tj ET\n"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
FORM = b"/Type /XObject /Subtype /Form /Resources << /Font << /F1 3 0 R >> /XObject << /X %d 0 R >> >> "


def pages(number, content, *more, resources=b""):
    kids = b" ".join(b"%d 0 R" % (5 + len(more) + at) for at in range(number))
    page = (
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> %b >> >>"
        % resources
    )
    tree = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (number, kids)
    return raw(b"<< /Type /Catalog /Pages 2 0 R >>", tree, FONT, stream(content), *more, *[page] * number)


def encrypted(password, **options):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(placed(*lines("Ada Byron was born in London."))))
    writer.encrypt(password, **options)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def scanned(pages_with_text=0):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for number in range(4):
        canvas.drawImage(ImageReader(io.BytesIO(PICTURE)), 72, 72, 400, 600)
        if number < pages_with_text:
            canvas.drawString(72, 700, f"Ada Byron was born in London, on page {number}.")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def png():
    """Return a picture of one white point."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\x00\xff")),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


PICTURE = png()
MUCH = "has more in it than a PDF that people read; print the pages that count to a new PDF"
FAULTS = {
    "a scan behind a cover": (
        lambda: scanned(1),
        "is mostly a scan: 3 of 4 pages are pictures without text; recognise their text first, such as with ocrmypdf",
    ),
    "a scan": (scanned, "is a PDF without text: a scan; recognise its text first, such as with ocrmypdf"),
    "encrypted": (lambda: encrypted("secret", algorithm="RC4-128"), "is an encrypted PDF; save a copy without a password"),
    "cut off": (lambda: pages(3, SAID)[:-200], "is a PDF that breaks off before its end; get the whole file anew"),
    "no catalogue": (lambda: raw(b"<< >>"), "is a damaged PDF ("),
    "pages in a circle": (lambda: raw(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>"), "is a damaged PDF ("),
    "deep": (lambda: pages(1, b"[" * 100_000 + b"]" * 100_000), "is a damaged PDF ("),
    "many pages": (lambda: pages(1_001, SAID), "has 1,001 pages, more than the 1,000 that are read; print the pages"),
    "a bomb": (lambda: pages(1, b"0 " * 30_000_000), MUCH),
    "pages that share a bomb": (lambda: pages(40, b"%" * 900_000 + b"\n" + SAID), MUCH),
    "forms in forms": (
        lambda: pages(
            1, b"/X Do",
            *(stream(b"/X Do " * 20, FORM % (6 + at)) for at in range(6)), stream(SAID * 200, FORM % 3),
            resources=b"/XObject << /X 5 0 R >>",
        ),
        MUCH,
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", FAULTS)
def test_a_pdf_that_cannot_be_read_is_refused_in_one_line_with_what_to_do(kind, monkeypatch):
    monkeypatch.setattr(pdf, "MOST_DRAWN", 200_000)  # the same bound, reached sooner
    make, problem = FAULTS[kind]
    with pytest.raises(DocumentError) as caught:
        read_pdf("cv.pdf", make())
    assert str(caught.value).startswith(f"cv.pdf: {problem}")
    assert "\n" not in str(caught.value)


def test_a_pdf_that_opens_without_a_password_is_read():
    assert text_of(encrypted("", owner_password=str(7), algorithm="RC4-128")) == "Ada Byron was born in London."


def test_a_pdf_with_some_pictures_is_read():
    assert text_of(scanned(2)).count("was born in London") == 2


def test_the_same_bytes_give_the_same_text():
    data = drawn(Paragraph(sentences("Ada", 60), BODY), columns=2, head="Lives")
    assert read_pdf("a.pdf", data) == read_pdf("a.pdf", data)
