"""A Word document's body to lines: what its readers see once every change is accepted and no remark is shown.

In: the body and the styles of a document that python-docx has opened. Out: lines, with what they are.
"""
