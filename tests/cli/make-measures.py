#!/usr/bin/env python3
"""Writes measures.json: pairs of areas near 106.42E 29.83N with relation and common area by GEOS and GeographicLib, and the distance
by brute force over positions along both borders. Run with Debian's python3-shapely and python3-pyproj:
/usr/bin/python3 tests/cli/make-measures.py
"""
import json
import math
import pathlib

from pyproj import Geod
from shapely.geometry import Polygon, mapping

earth = Geod(a=6378137, rf=298.257222101)


def box(west, south, east, north):
    return Polygon([(west, south), (east, south), (east, north), (west, north)])


def along(ring, count):
    """Positions that divide every edge, straight in lon and lat."""
    points = list(ring.coords)
    return [
        (a + (c - a) * k / count, b + (d - b) * k / count) for (a, b), (c, d) in zip(points, points[1:]) for k in range(count)
    ]


def area(shape):
    if shape.is_empty or shape.geom_type not in ("Polygon", "MultiPolygon"):
        return 0.0
    parts = getattr(shape, "geoms", [shape])
    of = lambda ring: abs(earth.polygon_area_perimeter(*zip(*along(ring, 4000)))[0])
    return sum(of(p.exterior) - sum(of(h) for h in p.interiors) for p in parts)


def distance(a, b):
    if a.intersects(b):
        return 0.0
    near = None
    for count in (16, 256):
        pairs = []
        for p in along(a.exterior, count):
            # The few nearest by the plane are enough to find the nearest on the ellipsoid.
            q = min(along(b.exterior, count), key=lambda q: math.hypot((q[0] - p[0]) * 0.8675, q[1] - p[1]))
            pairs.append((earth.inv(*p, *q)[2], p, q))
        near = min(pairs)
    return near[0]


pairs = {
    "apart": (box(106.42, 29.83, 106.421, 29.831), box(106.425, 29.84, 106.43, 29.845)),
    "apart-facing": (box(106.42, 29.83, 106.421, 29.831), box(106.415, 29.84, 106.425, 29.845)),
    "overlaps": (box(106.42, 29.83, 106.423, 29.833), box(106.421, 29.832, 106.424, 29.835)),
    "touches": (box(106.42, 29.83, 106.421, 29.831), box(106.421, 29.83, 106.422, 29.831)),
    "within": (box(106.4205, 29.8305, 106.4208, 29.8308), box(106.42, 29.83, 106.421, 29.831)),
}
out = {
    name: {
        "a": mapping(a),
        "b": mapping(b),
        "areaA": area(a),
        "areaB": area(b),
        "overlap": area(a.intersection(b)),
        "distance": distance(a, b),
    }
    for name, (a, b) in pairs.items()
}
pathlib.Path(__file__).with_name("measures.json").write_text(json.dumps(out, indent=1) + "\n")
