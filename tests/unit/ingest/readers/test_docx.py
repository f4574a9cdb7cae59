"""Word documents: what their readers see is read, and nothing that was deleted, hidden or remarked."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from service.errors import DocumentError
from service.ingest.readers.docx import MOST_BYTES_OF_XML, read_docx
from service.ingest.texts.text import freeze_bytes

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def made(*parts, change=None, **properties):
    """Return a document of ``parts``, each a function of the document, or the XML inside a paragraph."""
    document = docx.Document()
    for part in parts:
        if callable(part):
            part(document)
        else:
            document.element.body.append(paragraph(part))
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    data = io.BytesIO()
    document.save(data)
    return change(data.getvalue()) if change else data.getvalue()


def paragraph(inner):
    space = (
        nsdecls("w")
        + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    return parse_xml(f"<w:p {space}>{inner}</w:p>")


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def text_of(*parts, **properties):
    return read_docx("cv.docx", made(*parts, **properties)).text


def rezipped(data, **members):
    """Return the package with ``members`` put in, or put in the place of others; their names have "__" for "/"."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        named = {name.replace("__", "/").replace("_dot_", "."): body for name, body in members.items()}
        for part in old.infolist():
            new.writestr(part.filename, named.pop(part.filename, None) or old.read(part.filename))
        for name, body in named.items():
            new.writestr(name, body)
    return out.getvalue()


def test_headings_paragraphs_lists_and_tables_come_in_their_order():
    def table(document):
        cells = document.add_table(2, 2)
        for row, values in zip(cells.rows, [("Born", "3 April 1970"), ("Party:", "Centre Party")], strict=True):
            for cell, value in zip(row.cells, values, strict=True):
                cell.text = value

    text = text_of(
        lambda document: document.add_heading("Iris Vanholt", 0),
        table,
        lambda document: document.add_heading("Career", 1),
        lambda document: document.add_paragraph("She has been mayor since 2019."),
        lambda document: document.add_paragraph("Judge in Ghent", style="List Bullet"),
        lambda document: document.add_paragraph("Professor in Leuven", style="List Number"),
    )
    assert text == (
        "Iris Vanholt\n\nBorn: 3 April 1970\nParty: Centre Party\n\nCareer\n\nShe has been mayor since 2019.\n\n"
        "- Judge in Ghent\n- Professor in Leuven"
    )


def test_what_was_deleted_moved_away_struck_out_or_hidden_is_not_read_and_what_was_inserted_is():
    text = text_of(
        run("She was born in ")
        + f'<w:del w:id="1" w:author="x">{run("Ghent").replace("w:t", "w:delText")}</w:del>'
        + f'<w:ins w:id="2" w:author="x">{run("Bruges")}</w:ins>'
        + f'<w:moveFrom w:id="3" w:author="x">{run(" in Spain")}</w:moveFrom>'
        + run(" or in Paris", "<w:strike/>")
        + run(" or in Rome", "<w:dstrike/>")
        + run(" or in Lyon", "<w:vanish/>")
        + run(" in 1970.", '<w:strike w:val="0"/>')
    )
    assert text == "She was born in Bruges in 1970."


def test_links_fields_and_content_controls_keep_what_they_show_and_not_their_instructions():
    text = text_of(
        run("She studied at ")
        + f'<w:hyperlink w:anchor="x">{run("KU Leuven")}</w:hyperlink>'
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' until ')}</w:sdtContent></w:sdt>"
        + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\* MERGEFORMAT </w:instrText></w:r>'
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("1993")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + f'<w:fldSimple w:instr="PAGE">{run(".")}</w:fldSimple>'
    )
    assert text == "She studied at KU Leuven until 1993."


def test_remarks_in_the_margin_are_not_the_documents_words():
    def remarked(document):
        said = document.add_paragraph("She lives in Ghent.")
        document.add_comment(said.runs, text="No, in Paris!", author="Eve", initials="E")

    assert text_of(remarked) == "She lives in Ghent."


def test_lines_that_are_broken_by_hand_stay_lines():
    assert text_of(
        run("Iris Vanholt") + "<w:r><w:br/></w:r>" + run("Mayor") + "<w:r><w:tab/></w:r>" + run("of Ghent")
    ) == ("Iris Vanholt\nMayor of Ghent")


def test_a_text_box_is_read_once_behind_the_paragraph_that_it_hangs_on():
    box = f"<w:txbxContent><w:p>{run('Born: 1970')}</w:p></w:txbxContent>"
    text = text_of(
        run("She is mayor.")
        + f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        + f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        run("She has two children."),
    )
    assert text == "She is mayor.\n\nBorn: 1970\n\nShe has two children."


def test_a_cell_that_goes_on_from_the_row_above_is_not_repeated_and_a_nested_table_stands_in_its_cell():
    def table(document):
        cells = document.add_table(2, 2)
        cells.cell(0, 0).merge(cells.cell(1, 0)).text = "Posts"
        cells.cell(0, 1).text = "Judge"
        inner = cells.cell(1, 1).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "Mayor", "2019"

    assert text_of(table) == "Posts: Judge\nMayor\n2019"


def test_a_table_of_long_cells_is_the_layout_of_a_page():
    def table(document):
        cells = document.add_table(1, 2)
        cells.cell(0, 0).text = "She was born in Ghent. " * 20
        cells.cell(0, 1).text = "Mayor since 2019."

    assert text_of(table) == f"{('She was born in Ghent. ' * 20).strip()}\n\nMayor since 2019."


def test_tables_in_tables_in_tables_are_the_layout_of_a_page():
    inner = f"<w:p>{run('Born: 1970')}</w:p>"
    for _ in range(40):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    assert (
        text_of(
            lambda document: document.element.body.append(
                parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent>{inner}</w:sdtContent></w:sdt>")
            )
        )
        == "Born: 1970"
    )


def test_notes_stand_at_the_end_without_their_marks():
    data = made(run("She was born in 1970") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" in Ghent."))
    note = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>___</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Says the register.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        relations = packed.read("word/_rels/document.xml.rels").decode()
        types = packed.read("[Content_Types].xml").decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relations = relations.replace(
        "</Relationships>", f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    )
    named = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    types = types.replace("</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{named}"/></Types>')
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            body = {"word/_rels/document.xml.rels": relations, "[Content_Types].xml": types}.get(part) or old.read(part)
            new.writestr(part, body)
        new.writestr("word/footnotes.xml", note)
    assert read_docx("cv.docx", out.getvalue()).text == "She was born in 1970 in Ghent.\n\nSays the register."


def test_a_table_of_contents_is_no_text():
    def contents(document):
        document.styles.add_style("toc 1", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph("Career 3", style="toc 1")
        document.add_paragraph("She is mayor.")

    assert text_of(contents) == "She is mayor."


def test_the_documents_properties_are_its_record():
    found = freeze_bytes(
        "cv.docx", made(run("She is mayor."), title="Iris Vanholt: a life", author="Jo Penn", language="en-GB")
    )
    assert found.media_type == WORD
    assert (found.found.title, found.found.author, found.found.language) == ("Iris Vanholt: a life", "Jo Penn", "en-GB")


def test_a_document_that_names_no_title_has_that_of_its_style_and_the_program_is_no_author():
    found = read_docx("cv.docx", made(lambda document: document.add_heading("Iris Vanholt", 0))).found
    assert (found.title, found.author) == ("Iris Vanholt", None)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (made(), "is a Word document without text: it may have pictures of it; give the document's text"),
        (made(run("x"), change=lambda data: data[:-40]), "is a damaged Word document"),
        (made(run("x"), change=lambda data: rezipped(data, word__document_dot_xml=b"<w:document")), "is a damaged Word document"),
        (made(run("x"), change=lambda data: rezipped(data, word__vbaProject_dot_bin=b"x")), "is a Word document with macros; save a copy as .docx"),
        (
            made(run("x"), change=lambda data: rezipped(data, word__document_dot_xml=b" " * (MOST_BYTES_OF_XML + 1))),
            "unpacks to far more than a document that people read; save its text",
        ),
        (
            made(run("x"), change=lambda data: rezipped(data, word__media__a_dot_png=bytes(100_000_001))),
            "unpacks to far more than a document that people read; save its text",
        ),
        (
            made(run("x"), change=lambda data: rezipped(data, word__document_dot_xml=b"<a>" * 100_000)),
            "is a damaged Word document",
        ),
    ],
    ids=["empty", "cut off", "no XML", "macros", "a bomb of XML", "a bomb", "deep"],
)  # fmt: skip
def test_a_document_that_cannot_be_read_is_refused_in_one_line(data, problem):
    with pytest.raises(DocumentError) as caught:
        freeze_bytes("cv.docx", data)
    message = str(caught.value)
    assert message.startswith(f"cv.docx: {problem}")
    assert "\n" not in message


def test_entities_of_a_document_are_not_unfolded():
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><w:document {nsdecls("w")}><w:body><w:p><w:r><w:t>She is mayor.&a9;</w:t></w:r></w:p></w:body></w:document>'
    data = rezipped(made(run("x")), word__document_dot_xml=bomb.encode())
    with pytest.raises(DocumentError, match="is a damaged Word document"):
        read_docx("cv.docx", data)
