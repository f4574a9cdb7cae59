#!/usr/bin/env python3
"""Read real web pages through the project's own reader, to be scored against the articles that people marked in them.

    python benchmarks/pages.py --data DIR --out FILE      DIR has gold.jsonl and html/ID.html.gz
    python DIR/score.py FILE --worst 10

Writes ``{"id", "text"}`` a line; a page that cannot be read has an empty text, and is listed with the reason.
"""

import argparse
import gzip
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from service.errors import DocumentError
from service.ingest.readers.page import read_page


def main() -> int:
    """Read every page and write what was read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the pages")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    args = parser.parse_args()
    ids = [json.loads(line)["id"] for line in (args.data / "gold.jsonl").open(encoding="utf-8")]
    began = time.process_time()
    with args.out.open("w", encoding="utf-8") as out:
        for name in ids:
            body = gzip.decompress((args.data / "html" / f"{name}.html.gz").read_bytes())
            try:
                text = read_page(name, body).text
            except DocumentError as error:
                text = ""
                print(f"not read: {error}")
            out.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
    print(f"{len(ids)} pages, {len(ids) / (time.process_time() - began):.0f} pages/s of processor time, one core")
    return 0


if __name__ == "__main__":
    sys.exit(main())
