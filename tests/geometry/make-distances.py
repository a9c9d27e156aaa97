#!/usr/bin/env python3
"""Writes distances.geojson: pairs of a footprint and a shape with their least geodesic distance by brute force.

Every edge (straight in lon, lat) is cut in pieces; the best pairs of pieces are cut again and again until they are shorter than 0.1 mm.
Run with Debian's python3-pyproj and python3-shapely: python3 tests/geometry/make-distances.py
"""
import json
import math
import pathlib
import random

import numpy
from pyproj import Geod
from shapely.geometry import LineString, MultiLineString, Point, Polygon, mapping

earth = Geod(a=6378137, rf=298.257222101)


def at(x, y):
    return (106.4 + x / 96560.0, 29.8 + y / 110860.0)


def star(source, x, y, radius, count, least=0.5):
    turns = [2 * math.pi * k / count for k in range(count)]
    radii = [radius * source.uniform(least, 1) for _ in turns]
    return [at(x + r * math.cos(t), y + r * math.sin(t)) for r, t in zip(radii, turns)]


def edges(shape):
    if shape.geom_type == "Point":
        return [(shape.coords[0], shape.coords[0])]
    lines = {
        "Polygon": lambda: [shape.exterior, *shape.interiors],
        "LineString": lambda: [shape],
        "MultiLineString": lambda: list(shape.geoms),
    }[shape.geom_type]()
    return [pair for line in lines for pair in zip(list(line.coords), list(line.coords)[1:])]


def cut(pieces, count):
    """Each piece (lon, lat, lon, lat) into as many equal ones."""
    a, b = pieces[:, None, :2], pieces[:, None, 2:]
    t = (numpy.arange(count) / count)[None, :, None]
    start, end = a + (b - a) * t, a + (b - a) * (t + 1 / count)
    return numpy.concatenate([start, end], axis=2).reshape(-1, 4)


def distances(p, q):
    """Geodesics between the middles of the pieces."""
    pm, qm = (p[:, :2] + p[:, 2:]) / 2, (q[:, :2] + q[:, 2:]) / 2
    return numpy.array(earth.inv(pm[:, 0], pm[:, 1], qm[:, 0], qm[:, 1])[2])


def reach(pieces):
    return numpy.array(earth.inv(pieces[:, 0], pieces[:, 1], pieces[:, 2], pieces[:, 3])[2]) / 2


def least(a, b):
    p, q = (numpy.array([[*s, *e] for s, e in edges(shape)]) for shape in (a, b))
    index = numpy.indices((len(p), len(q))).reshape(2, -1)
    p, q = p[index[0]], q[index[1]]
    while True:
        far, slack = distances(p, q), reach(p) + reach(q)
        keep = far - slack <= (far + slack).min()
        p, q = p[keep], q[keep]
        if slack[keep].max() < 2e-4 or len(p) > 400000:
            return float(far.min())
        order = numpy.argsort(far[keep])[:20000]
        p, q = p[order], q[order]
        half = 4
        index = numpy.indices((half, half)).reshape(2, -1)
        p, q = (cut(x, half).reshape(-1, half, 4)[:, i].reshape(-1, 4) for x, i in ((p, index[0]), (q, index[1])))


def pairs():
    source = random.Random(3)
    plot = Polygon(star(source, 0, 0, 150, 7))
    yield "zone at 3 m", plot, Polygon(star(source, 303, 0, 150, 60, 0.999))
    for far in (300, 2500, 9000, 30000):
        for k in range(3):
            angle = source.uniform(0, 2 * math.pi)
            x, y = far * math.cos(angle), far * math.sin(angle)
            yield f"zone at {far} m, {k}", plot, Polygon(star(source, x, y, far / 3, 40))
    yield "one long edge beside the plot", plot, LineString([at(-20000, 800), at(25000, 3000)])
    yield "long edge far away", plot, LineString([at(-20000, 29000), at(25000, 27000)])
    yield "long edges on both sides", Polygon([at(-15000, 0), at(15000, 0), at(15000, -50)]), LineString([at(-18000, 900), at(18000, 900)])
    river = [at(-20000 + 500 * k, 5000 + 700 * math.sin(k / 3) + 90 * source.uniform(-1, 1)) for k in range(80)]
    other = [(lon, lat + 0.004) for lon, lat in river]
    yield "river of two banks", plot, MultiLineString([river, other])
    yield "road along the river", Polygon([at(-9000, 2000), at(9000, 2600), at(9000, 2660), at(-9000, 2060)]), MultiLineString([river, other])
    yield "a road that begins beside the plot", plot, LineString([at(400, 90), at(2500, 700), at(4000, -300)])
    yield "a town", plot, Point(at(-7000, 11000))
    yield "in the hole of a zone", plot, Polygon(star(source, 0, 0, 9000, 30), [star(source, 20, -60, 900, 25)])
    yield "north and south", plot, Polygon([at(-90, 28000), at(90, 28000), at(0, 28100)])
    yield "east and west", plot, Polygon([at(28000, -90), at(28100, 0), at(28000, 90)])


features = []
for name, a, b in pairs():
    assert a.is_valid and b.is_valid, name
    geometry = {"type": "GeometryCollection", "geometries": [mapping(a), mapping(b)]}
    features.append(json.dumps({"type": "Feature", "properties": {"name": name, "distance": least(a, b)}, "geometry": geometry}))
out = pathlib.Path(__file__).with_name("distances.geojson")
out.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n")
