"""Makes tests/geometry/good and bad: pairs of areas named after their trouble, with what GEOS says of them.

good: both valid; common ground and relation as areas in square degrees by GEOS 3.11 (Shapely). bad: not valid, with GEOS's reason.
Run: /usr/bin/python3 tests/geometry/make-golden.py
"""

import json
import math
from pathlib import Path

from shapely.geometry import MultiPolygon, Polygon, mapping
from shapely.validation import explain_validity

here = Path(__file__).parent
X, Y, D = 106.4, 29.8, 0.01


def at(x, y):
    return (X + D * x, Y + D * y)


def poly(shell, *holes):
    return Polygon([at(*p) for p in shell], [[at(*p) for p in hole] for hole in holes])


def square(x=0.0, y=0.0, side=1.0):
    return poly([(x, y), (x + side, y), (x + side, y + side), (x, y + side)])


def scaled(*points):
    return [(0.01 * x, 0.01 * y) for x, y in points]


def ulp(value, steps=1):
    for _ in range(abs(steps)):
        value = math.nextafter(value, math.inf if steps > 0 else -math.inf)
    return value


def moved(area, move):
    return Polygon([move(x, y, i) for i, (x, y) in enumerate(area.exterior.coords[:-1])])


stairs = poly([p for k in range(12) for p in ((k / 12, k / 12), ((k + 1) / 12, k / 12))] + [(1, 1), (0, 1)])
under = poly([p for k in range(12) for p in ((k / 12, k / 12), ((k + 1) / 12, k / 12))] + [(1, 1), (1.5, 1), (1.5, -0.5), (0, -0.5)])
comb = poly([p for k in range(10) for p in ((k / 10, 0), (k / 10, 1), (k / 10 + 0.05, 1), (k / 10 + 0.05, 0))] + [(1, 0), (1, -0.1), (0, -0.1)])
ring = poly([(0, 0), (1, 0), (1, 1), (0, 1)], [(0.25, 0.25), (0.25, 0.75), (0.75, 0.75), (0.75, 0.25)])

good = {
    "the-same-twice": (square(), square()),
    "one-unit-in-the-last-place": (square(), moved(square(), lambda x, y, i: (ulp(x, 1 - i % 3), ulp(y, i % 3 - 1)))),
    "jittered-by-1e-12-degree": (stairs, moved(stairs, lambda x, y, i: (x + 1e-12 * ((7 * i) % 5 - 2), y + 1e-12 * ((5 * i) % 7 - 3)))),
    "jittered-by-1e-8-degree": (stairs, moved(stairs, lambda x, y, i: (x + 1e-8 * ((7 * i) % 5 - 2), y + 1e-8 * ((5 * i) % 7 - 3)))),
    "rounded-to-seven-digits": (comb, moved(comb, lambda x, y, i: (round(x + 3e-8, 7), round(y, 7)))),
    "staircase-and-what-lies-under-it": (stairs, under),
    "comb-through-a-square": (comb, square(0, 0.3, 1)),
    "hole-filled": (ring, square(0.25, 0.25, 0.5)),
    "hole-touched-at-a-corner": (ring, poly([(0.25, 0.25), (0.5, 0.4), (0.4, 0.5)])),
    "hole-and-shell-both-crossed": (ring, poly([(-0.5, 0.4), (1.5, 0.4), (1.5, 0.6), (-0.5, 0.6)])),
    "t-junctions": (square(), poly([(1, -0.5), (2, -0.5), (2, 1.5), (1, 1.5), (1, 1 / 3), (1, 0.1)])),
    "corner-to-corner": (square(), square(1, 1)),
    "sliver-of-a-tenth-of-a-millimetre": (square(), square(1 - 1e-7, 0)),
    "sliver-of-a-decimetre": (square(), square(1 - 1e-4, 0)),
    "needle": (square(), poly([(-1, 0.5), (2, 0.5 + 1e-6), (-1, 0.5 + 2e-6)])),
    "wholly-within": (square(0.4, 0.4, 0.1), square()),
    "within-the-hole": (square(0.4, 0.4, 0.1), ring),
    "one-part-within-one-apart": (MultiPolygon([square(0.1, 0.1, 0.05), square(1.5, 1.5, 0.05)]), square()),
    "one-part-apart-one-within": (MultiPolygon([square(1.5, 1.5, 0.05), square(0.1, 0.1, 0.05)]), square()),
    "one-part-in-the-hole-one-on-the-ground": (MultiPolygon([square(0.4, 0.4, 0.02), square(0.9, 0.9, 0.02)]), ring),
    "a-needle-beside-a-block": (MultiPolygon([poly([(0.5, 0), (0.3, 0.4), (0.2, 0.6 + 1e-9)]), square(2, 2)]), square()),
    "holes-that-touch": (poly([(0, 0), (1, 0), (1, 1), (0, 1)], [(0.1, 0.1), (0.1, 0.3), (0.3, 0.3), (0.3, 0.1)], [(0.3, 0.3), (0.3, 0.5), (0.5, 0.5), (0.5, 0.3)]), square(0.2, 0.2, 0.2)),
}
bad = {
    "bow-tie": poly([(0, 0), (1, 1), (1, 0), (0, 1)]),
    "hole-outside": poly([(0, 0), (1, 0), (1, 1), (0, 1)], [(2, 2), (3, 2), (3, 3)]),
    "holes-overlap": poly([(0, 0), (1, 0), (1, 1), (0, 1)], [(0.1, 0.1), (0.6, 0.1), (0.6, 0.6)], [(0.3, 0.2), (0.8, 0.2), (0.8, 0.7)]),
    "ring-meets-itself": poly([(0, 0), (1, 0), (0.5, 0.5), (1, 1), (0, 1), (0.5, 0.5)]),
    "hole-along-its-shell": poly([(0, 0), (4, 0), (4, 4), (0, 4)], [(0, 1), (2, 1), (2, 3), (0, 3)]),
    "hole-from-side-to-side": poly([(0, 0), (4, 0), (4, 4), (0, 4)], [(0, 2), (2, 1), (4, 2), (2, 3)]),
    "parts-side-by-side": MultiPolygon([square(), square(1, 0.5)]),
    "part-within-a-part": MultiPolygon([square(0, 0, 3), square()]),
    "hole-a-hair-across-its-shell": poly([(0.2, 0.1), (0.2, 0), (0.4, 0.4), (0, 0.4)], [(0.3, 0.2), (0.3, 0.3), (0.2, 0.3)]),
    "parts-a-hair-into-each-other": MultiPolygon(
        [poly(scaled((2, 1), (6, 5), (5, 6), (5, 8))), poly(scaled((8, 2), (8, 6), (4, 3)))]
    ),
    "spike": poly([(0, 0), (1, 0), (1, 0.5), (2, 0.5), (1, 0.5), (1, 1), (0, 1)]),
}

for name, (a, b) in good.items():
    assert a.is_valid and b.is_valid, name
    facts = {"first": a.area, "second": b.area, "common": a.intersection(b).area, "latitude": Y + D / 2}
    pair = {"type": "GeometryCollection", "geometries": [mapping(a), mapping(b)]}
    (here / "good" / f"{name}.geojson").write_text(json.dumps({"type": "Feature", "properties": facts, "geometry": pair}) + "\n")
for name, area in bad.items():
    reason = explain_validity(area)
    assert reason != "Valid Geometry", name
    feature = {"type": "Feature", "properties": {"reason": reason}, "geometry": mapping(area)}
    (here / "bad" / f"{name}.geojson").write_text(json.dumps(feature) + "\n")
