"""Pages of a PDF to paragraphs: pieces set at places to lines, lines to text; what stands at every page's edge left out.

In: pages as pypdf reads them. Out: the text, and where in it each page begins.
"""
