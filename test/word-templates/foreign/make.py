"""Makes the templates of this folder as other programs write them.

Needs Debian's python3-docx 0.8.11, pandoc 2.17, LibreOffice 7.4 and, for `docx-library.docx`, the docx library of
this package. Run by hand: `python3 make.py`; the files it made are committed, so tests need none of these programs.
"""

import os
import re
import subprocess
import tempfile
import zipfile

import docx

HERE = os.path.dirname(os.path.abspath(__file__))
COUNT = 'Toàn tỉnh có {{num "programme-communes"}} xã thuộc Chương trình.'
IF = '{{#if (gt "news-items" 0)}}'
NEWS = 'Báo, đài đăng {{qty "news-items"}} về nông thôn mới.'
ELSE = "{{else}}"
NONE = "Chưa có tin, bài nào."
NOBODY = "Chưa có xã nào"
EACH = '{{#each (where "recognitions" title="commune" date=(within "untilEnd"))}}'


def path(name):
    return os.path.join(HERE, name)


def table(document):
    made = document.add_table(rows=6, cols=2)
    made.style = "Table Grid"
    made.cell(0, 0).text, made.cell(0, 1).text = "Xã", "Cấp"
    made.cell(1, 0).text = EACH
    made.cell(2, 0).text, made.cell(2, 1).text = "{{unit.name}}", "xã"
    made.cell(3, 0).text = ELSE
    made.cell(4, 0).text = NOBODY
    made.cell(5, 0).text = "{{/each}}"


def body(document, add):
    for text in [COUNT, IF, NEWS, ELSE, NONE, "{{/if}}"]:
        add(text)
    table(document)
    document.add_paragraph("Kết thúc.")


def python_docx():
    document = docx.Document()
    document.add_heading("Kết quả", 1)
    body(document, document.add_paragraph)
    document.save(path("python-docx.docx"))


def python_docx_split():
    """Each character a run of its own, every third in bold: nothing of a tag stands in one run."""
    document = docx.Document()

    def add(text):
        paragraph = document.add_paragraph()
        for index, character in enumerate(text):
            paragraph.add_run(character).bold = index % 3 == 0 and not text.startswith("{{")

    body(document, add)
    document.save(path("python-docx-run-per-character.docx"))


def pandoc():
    text = "\n\n".join(
        ["# Kết quả", COUNT, IF, NEWS, ELSE, NONE, "{{/if}}"]
        + [f"| Xã | Cấp |\n|:--|:--|\n| {EACH} | |\n| {{{{unit.name}}}} | xã |\n| {ELSE} | |\n| {NOBODY} | |\n| {{{{/each}}}} | |", "Kết thúc."]
    )
    subprocess.run(
        ["pandoc", "-f", "markdown-smart-raw_attribute-citations", "-t", "docx", "-o", path("pandoc.docx")],
        input=text.encode(), check=True,
    )
    # With "smart", as pandoc does unless told otherwise: typographic quotes inside the tags.
    subprocess.run(["pandoc", "-f", "markdown-citations", "-t", "docx", "-o", path("pandoc-smart.docx")],
                   input=text.encode(), check=True)


def libreoffice():
    """A document written in LibreOffice's own format and saved as Word's; and one of python-docx opened and saved."""
    rows = lambda *cells: "<table:table-row>" + "".join(
        f'<table:table-cell office:value-type="string"><text:p>{escape(one)}</text:p></table:table-cell>' for one in cells
    ) + "</table:table-row>"
    paragraphs = "".join(f"<text:p>{escape(text)}</text:p>" for text in [COUNT, IF, NEWS, ELSE, NONE, "{{/if}}"])
    fodt = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:h text:outline-level="1">Kết quả</text:h>{paragraphs}
<table:table table:name="B"><table:table-column table:number-columns-repeated="2"/>{rows("Xã", "Cấp")}{rows(EACH, "")}
{rows("{{unit.name}}", "xã")}{rows(ELSE, "")}{rows(NOBODY, "")}{rows("{{/each}}", "")}</table:table><text:p>Kết thúc.</text:p>
</office:text></office:body></office:document>"""
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "libreoffice.fodt")
        with open(source, "w", encoding="utf-8") as file:
            file.write(fodt)
        again = os.path.join(folder, "libreoffice-saved-again.docx")
        with open(path("python-docx-run-per-character.docx"), "rb") as one, open(again, "wb") as other:
            other.write(one.read())
        for one in [source, again]:
            subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
                            "docx:MS Word 2007 XML", "--outdir", HERE, one], check=True, stdout=subprocess.DEVNULL)


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{more}</Types>"""
RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'


def by_hand(name, content, names=W, more=()):
    """Without a program: the XML as that program writes it, so that its habits are in the tests without the program."""
    with zipfile.ZipFile(path(name), "w", zipfile.ZIP_DEFLATED) as package:
        entries = {
            "[Content_Types].xml": TYPES.replace("{more}", "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind, _ in more)),
            "_rels/.rels": RELS,
            "word/document.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {names}><w:body>{content}{SECTION}</w:body></w:document>',
            **{part: text for part, _, text in more},
        }
        for entry, text in entries.items():
            package.writestr(zipfile.ZipInfo(entry, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def rows(paragraph):
    cell = lambda text: f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>{paragraph(text)}</w:tc>'
    lines = [("Xã", "Cấp"), (EACH, ""), ("{{unit.name}}", "xã"), (ELSE, ""), (NOBODY, ""), ("{{/each}}", "")]
    return ('<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>'
            + "".join("<w:tr>" + "".join(cell(one) for one in line) + "</w:tr>" for line in lines) + "</w:tbl>")


def all_of(paragraph):
    return "".join(paragraph(text) for text in [COUNT, IF, NEWS, ELSE, NONE, "{{/if}}"]) + rows(paragraph) + paragraph("Kết thúc.")


def google_docs():
    """Every run with all its properties, `w:rtl w:val="0"`, a run's text in pieces, an `sdt` around what was commented on."""
    properties = '<w:rPr><w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:rtl w:val="0"/></w:rPr>'

    def paragraph(text):
        pieces = re.split(r"(?<=\{\{)|(?= )", text)
        wrapped = "".join(f'<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000">{properties}<w:t xml:space="preserve">{escape(one)}</w:t></w:r>' for one in pieces if one)
        if text == COUNT:
            wrapped = f'<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>{wrapped}</w:sdtContent></w:sdt>'
        return f'<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="00000001"><w:pPr><w:pageBreakBefore w:val="0"/><w:rPr><w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/></w:rPr></w:pPr>{wrapped}</w:p>'

    by_hand("google-docs-like.docx", all_of(paragraph), f'{W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"')


def docx4j():
    """Another prefix for the namespace, no styles, text without `xml:space`, a tag cut by a bookmark and a page break mark."""

    def paragraph(text):
        head, tail = text[: len(text) // 2], text[len(text) // 2 :]
        return (f'<ns0:p><ns0:r><ns0:t xml:space="preserve">{escape(head)}</ns0:t></ns0:r><ns0:bookmarkStart ns0:id="0" ns0:name="_GoBack"/><ns0:bookmarkEnd ns0:id="0"/>'
                f'<ns0:r><ns0:lastRenderedPageBreak/><ns0:t xml:space="preserve">{escape(tail)}</ns0:t></ns0:r></ns0:p>')

    text = all_of(paragraph) + SECTION
    text = re.sub(r"(</?)w:", r"\1ns0:", text)
    text = re.sub(r" w:(\w+=)", r" ns0:\1", text)
    with zipfile.ZipFile(path("docx4j-like.docx"), "w", zipfile.ZIP_DEFLATED) as package:
        document = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><ns0:document {W.replace("xmlns:w", "xmlns:ns0")}><ns0:body>{text}</ns0:body></ns0:document>'
        for entry, content in {"[Content_Types].xml": TYPES.replace("{more}", ""), "_rels/.rels": RELS, "word/document.xml": document}.items():
            package.writestr(zipfile.ZipInfo(entry, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def word():
    """As Word leaves a template that was typed, proofread and revised: proofing marks, revision ids, curly quotes,
    a soft hyphen, a tracked insertion inside a tag, a tracked deletion beside it."""
    track = 'w:id="{id}" w:author="Văn thư" w:date="2024-06-01T08:00:00Z"'
    number = iter(range(1, 1000))

    def run(text, more=""):
        return f'<w:r w:rsidR="00A1"><w:rPr><w:lang w:val="vi-VN"/></w:rPr>{more}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

    def paragraph(text):
        curly = re.sub(r'"([^"]*)"', "\u201c\\1\u201d", text)
        pieces = re.split(r"(?<=\{\{)|(?=\}\})", curly)
        runs = []
        for piece in pieces:
            if piece.startswith("num "):
                runs.append(run("nu") + f"<w:ins {track.format(id=next(number))}>" + run(piece[2:]) + "</w:ins>")
                runs.append(f"<w:del {track.format(id=next(number))}><w:r><w:delText>qty 5</w:delText></w:r></w:del>")
            elif piece.startswith("qty "):
                runs.append('<w:proofErr w:type="spellStart"/>' + run("qty", "") + '<w:proofErr w:type="spellEnd"/>' + run(piece[3:]))
            elif piece:
                runs.append(run(piece))
        return f'<w:p w:rsidR="00A1" w:rsidRDefault="00A1">{"".join(runs)}</w:p>'

    by_hand("word-proofread-and-tracked.docx", all_of(paragraph))


def refused():
    """A chunk of HTML inside the package (`w:altChunk`): what it holds no one can check."""
    with_names = f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    plain = lambda text: f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    relation = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chunk.html"/></Relationships>'
    by_hand("html-chunk.docx", all_of(plain) + '<w:altChunk r:id="rId1"/>', with_names,
            [("word/chunk.html", "text/html", f"<p>{COUNT}</p>"),
             ("word/_rels/document.xml.rels", "application/vnd.openxmlformats-package.relationships+xml", relation)])


for make in [python_docx, python_docx_split, pandoc, libreoffice, google_docs, docx4j, word, refused]:
    make()
