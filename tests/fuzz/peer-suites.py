"""Pairs of areas out of the test suites of other engines, as lines of JSON: python3 peer-suites.py FOLDER... > pairs.ndjson

FOLDER holds their sources (apt source geos jts boost1.81 postgis). Read are the XML cases of JTS and GEOS (a and b, and each result
beside a), and areas in WKT or hexadecimal WKB in the quoted strings of C++, Java and SQL, each with the one before it; rings are
closed. Nothing of them is kept in this repository. Ask the engine and GEOS with: npx tsx against-geos.ts --pairs pairs.ndjson
"""

import json
import os
import re
import sys
import xml.etree.ElementTree as ET

from shapely import wkb
from shapely.errors import WKBReadingError

TOKEN = re.compile(r"[(),]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[A-Za-z]+")
AREA = re.compile(r"^\s*(?:SRID=\d+;)?\s*(MULTI)?POLYGON\s*(?:ZM?|M)?\s*(\(.*\))\s*$", re.I | re.S)
STRINGS = re.compile(r'((?:"(?:[^"\\\n]|\\.)*"[\s+]*)+)')
QUOTED = {".cpp": STRINGS, ".hpp": STRINGS, ".java": STRINGS, ".sql": re.compile(r"'([^']*)'")}


def nested(tokens):
    """What stands in brackets: lists of positions (x, y) or of such lists."""
    found, numbers = [], []
    for token in tokens:
        if token == "(":
            found.append(nested(tokens))
        elif token in ",)":
            if numbers:
                found.append(numbers[:2])
            numbers = []
            if token == ")":
                return found
        elif token.upper() != "EMPTY":
            numbers.append(float(token))
    raise ValueError("a bracket is not closed")


def depth(item):
    return 1 + max((depth(each) for each in item), default=0) if isinstance(item, list) else 0


def polygons(text):
    """The coordinates of an area written in WKT or hexadecimal WKB, valid or not; None for anything else."""
    try:
        if re.fullmatch(r"\s*[0-9A-Fa-f]{60,}\s*", text):
            shape = wkb.loads(text.strip(), hex=True)
            if shape.geom_type not in ("Polygon", "MultiPolygon"):
                return None
            text = shape.wkt
        match = AREA.match(text)
        if match is None:
            return None
        tokens = iter(TOKEN.findall(match[2]))
        next(tokens)
        found = nested(tokens)
    except (ValueError, WKBReadingError, StopIteration):
        return None
    parts = [[ring for ring in part if ring] for part in (found if match[1] else [found])]
    parts = [part for part in parts if part]
    if any(depth(part) != 3 for part in parts):
        return None
    positions = [position for part in parts for ring in part for position in ring]
    readable = all(len(position) == 2 and all(abs(number) < 1e30 for number in position) for position in positions)
    if not positions or not readable:
        return None
    return [[ring if ring[0] == ring[-1] else [*ring, ring[0]] for ring in part] for part in parts]


def cases(path):
    """Pairs in a file of XML cases."""
    root = ET.parse(path).getroot()
    for case in root.iter("case") if root.tag == "run" else ():
        a, b = (polygons(case.findtext(name) or "") for name in "ab")
        if a or b:
            yield a or b, b or a
            yield from ((a or b, result) for op in case.iter("op") if (result := polygons(op.text or "")))


def strings(path, pattern):
    """Pairs of areas that follow each other in the quoted strings of a source file."""
    before = None
    with open(path, encoding="utf8", errors="replace") as file:
        for match in pattern.finditer(file.read()):
            text = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', match[1])) if pattern is STRINGS else match[1]
            area = polygons(text)
            if area:
                yield before or area, area
                before = area


def pairs(path):
    ending = os.path.splitext(path)[1]
    try:
        if ending == ".xml":
            yield from cases(path)
        elif ending in QUOTED:
            yield from strings(path, QUOTED[ending])
    except ET.ParseError:
        return


told = set()
for folder in sys.argv[1:]:
    for place, _, files in sorted(os.walk(folder)):
        for file in sorted(files):
            for a, b in pairs(os.path.join(place, file)):
                line = json.dumps({"a": a, "b": b})
                if line not in told:
                    print(line)
                told.add(line)
