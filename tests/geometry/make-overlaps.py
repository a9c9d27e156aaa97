#!/usr/bin/env python3
"""Writes overlaps.geojson: pairs of areas near 106.4E 29.8N with what GEOS says of them.

Each feature is a GeometryCollection of the two areas; its properties hold the ellipsoidal areas (m2) of their intersection, union and
difference, taken by GeographicLib from the overlay of GEOS. Run with Debian's python3-shapely and python3-pyproj:
python3 tests/geometry/make-overlaps.py
"""
import json
import math
import pathlib
import random

from pyproj import Geod
from shapely.geometry import MultiPolygon, Polygon, mapping
from shapely.ops import unary_union

earth = Geod(a=6378137, rf=298.257222101)
WEST, SOUTH, EAST_M, NORTH_M = 106.4, 29.8, 96560.0, 110860.0


def at(x, y):
    """Metres east and north of 106.4E 29.8N to lon, lat."""
    return (WEST + x / EAST_M, SOUTH + y / NORTH_M)


def polygon(points, *holes):
    return Polygon([at(*p) for p in points], [[at(*p) for p in hole] for hole in holes])


def box(x, y, width, height, *holes):
    return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], *holes)


def star(source, x, y, radius, count, least=0.5):
    turns = [2 * math.pi * k / count for k in range(count)]
    radii = [radius * source.uniform(least, 1) for _ in turns]
    return [(x + r * math.cos(t), y + r * math.sin(t)) for r, t in zip(radii, turns)]


def densified_area(ring, counts):
    lons, lats = [], []
    for (a, b), (c, d), count in zip(ring, ring[1:], counts):
        for k in range(count):
            lons.append(a + (c - a) * k / count)
            lats.append(b + (d - b) * k / count)
    return abs(earth.polygon_area_perimeter(lons, lats)[0])


def ring_area(line):
    """As in make-areas.py: pieces of 200 m and of 100 m, extrapolated."""
    ring = list(line.coords)
    lengths = [math.hypot((c - a) * EAST_M, (d - b) * NORTH_M) for (a, b), (c, d) in zip(ring, ring[1:])]
    once = [max(1, math.ceil(length / 200)) for length in lengths]
    twice = [2 * count for count in once]
    return (4 * densified_area(ring, twice) - densified_area(ring, once)) / 3


def area(shape):
    parts = [g for g in getattr(shape, "geoms", [shape]) if g.geom_type == "Polygon" and not g.is_empty]
    return sum(ring_area(p.exterior) - sum(ring_area(h) for h in p.interiors) for p in parts)


def pairs():
    source = random.Random(7)
    square = box(0, 0, 500, 500)
    yield "half over half", square, box(250, 0, 500, 500)
    yield "shared side", square, box(500, 0, 500, 500)
    yield "corner contact", square, box(500, 500, 300, 300)
    yield "T-junction", box(0, 0, 1000, 300), polygon([(200, 300), (500, 300), (700, 300), (700, 600), (200, 600)])
    yield "side in part", square, box(500, 100, 200, 200)
    yield "apart", square, box(900, 0, 100, 100)
    yield "within", box(100, 100, 50, 50), square
    yield "contains", square, box(100, 100, 50, 50)
    yield "within, one side shared", box(0, 100, 50, 50), square
    yield "equal", square, square
    yield "equal with more points", square, polygon([(0, 0), (250, 0), (500, 0), (500, 125), (500, 500), (0, 500)])
    ringed = box(0, 0, 1000, 1000, [(300, 300), (700, 300), (700, 700), (300, 700)])
    yield "fills the hole", ringed, box(300, 300, 400, 400)
    yield "inside the hole", ringed, box(400, 400, 100, 100)
    yield "over the rim of the hole", ringed, box(200, 400, 300, 100)
    yield "across everything", ringed, box(-100, 450, 1300, 100)
    yield "hole in both", ringed, box(100, 100, 1000, 1000, [(400, 400), (600, 400), (600, 600), (400, 600)])
    for width in (0.01, 0.1, 1.0):
        yield f"sliver of {width} m", square, box(500 - width, 0, 500, 500)
    for gap in (1e-7, 1e-9):
        yield f"gap of {gap} m", square, box(500 + gap, 0, 500, 500)
    jagged = [(500 + 40 * source.uniform(-1, 1), 25 * k) for k in range(21)]
    yield "jagged shared border", polygon([(0, 0), *jagged, (0, 500)]), polygon([(1000, 0), (1000, 500), *jagged[::-1]])
    shifted = [(x + 1e-6 * source.uniform(-1, 1), y) for x, y in jagged]
    yield "border shared but for micrometres", polygon([(0, 0), *jagged, (0, 500)]), polygon([(1000, 0), (1000, 500), *shifted[::-1]])
    for k in range(12):
        first = star(source, 0, 0, 600, source.randint(5, 40))
        second = star(source, source.uniform(-700, 700), source.uniform(-700, 700), source.uniform(100, 900), source.randint(4, 40))
        yield f"stars {k}", polygon(first), polygon(second)
    big = star(source, 0, 0, 9000, 800, 0.9)
    yield "plot at the rim of a big zone", polygon(star(source, 8600, 100, 400, 9)), polygon(big)
    yield "plot deep in a big zone", polygon(star(source, 100, 100, 400, 9)), polygon(big)
    yield "plot in the corner of the big zone's box", polygon(star(source, 8300, 8300, 300, 9)), polygon(big)
    yield "road across a big zone", polygon([(-12000, -9000), (12000, 8000), (12000, 8060), (-12000, -8940)]), polygon(big)
    two = MultiPolygon([box(0, 0, 200, 200), box(400, 0, 200, 200)])
    yield "two parts", two, box(100, 50, 400, 100)
    yield "two parts against two", two, MultiPolygon([box(100, 100, 50, 300), box(550, 100, 300, 300), box(200, 0, 200, 50)])
    comb = [(0, 0), (1050, 0)]
    for k in range(10, -1, -1):
        comb += [(100 * k + 50, 100), (100 * k + 50, 400), (100 * k, 400), (100 * k, 100)]
    yield "comb", polygon(comb), box(-50, 200, 1200, 100)


def feature(name, a, b):
    assert a.is_valid and b.is_valid, name
    properties = {
        "name": name,
        "first": area(a),
        "second": area(b),
        "intersection": area(a.intersection(b)),
        "union": area(unary_union([a, b])),
        "difference": area(a.difference(b)),
    }
    geometry = {"type": "GeometryCollection", "geometries": [mapping(a), mapping(b)]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


features = [json.dumps(feature(*pair)) for pair in pairs()]
out = pathlib.Path(__file__).with_name("overlaps.geojson")
out.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n")
