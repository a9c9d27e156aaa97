#!/usr/bin/env python3
"""Writes areas.geojson: polygons with edges straight in lon, lat, and their area by GeographicLib on densified edges (CGCS2000).

A geodesic between two positions leaves the straight edge by about 1.1 cm over 1 km and with the square of the length, so pieces of
200 m and of 100 m give areas whose difference is three quarters of what is missing (Richardson). Finer pieces would
only add GeographicLib's own rounding, about 1e-6 m2 at each vertex. Shapes below 2 km are summed in 60 digits instead:
Simpson's rule along each edge on the closed form of the ground between a parallel and the equator.
Run with Debian's python3-pyproj: python3 tests/geometry/make-areas.py
"""
import json
import math
import pathlib
import random
from decimal import Decimal, getcontext

from pyproj import Geod

earth = Geod(a=6378137, rf=298.257222101)


def densified_area(ring, counts):
    lons, lats = [], []
    for (a, b), (c, d), count in zip(ring, ring[1:], counts):
        for k in range(count):
            lons.append(a + (c - a) * k / count)
            lats.append(b + (d - b) * k / count)
    return abs(earth.polygon_area_perimeter(lons, lats)[0])


def ring_area(ring):
    lengths = [math.hypot((c - a) * 96500, (d - b) * 110900) for (a, b), (c, d) in zip(ring, ring[1:])]
    once = [max(1, math.ceil(length / 200)) for length in lengths]
    twice = [2 * count for count in once]
    return (4 * densified_area(ring, twice) - densified_area(ring, once)) / 3


getcontext().prec = 60
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494")
FLATTENING = 1 / Decimal("298.257222101")
E2 = FLATTENING * (2 - FLATTENING)
B2 = Decimal(6378137) ** 2 * (1 - E2)


def sine(x):
    term, total, k = x, x, 1
    while abs(term) > Decimal(10) ** -58:
        term *= -x * x / ((k + 1) * (k + 2))
        total += term
        k += 2
    return total


def ground(lat):
    """Ground between the equator and a parallel, in m2 per radian of longitude."""
    s = sine(lat * PI / 180)
    es = E2.sqrt() * s
    return B2 / 2 * (s / (1 - es * es) + ((1 + es) / (1 - es)).ln() / (2 * E2.sqrt()))


def small_area(ring):
    total = Decimal(0)
    for (a, b), (c, d) in zip(ring, ring[1:]):
        a, b, c, d = map(Decimal, (a, b, c, d))
        total += (a - c) * PI / 180 * (ground(b) + 4 * ground((b + d) / 2) + ground(d)) / 6
    return float(abs(total))


def star(random_, lon, lat, radius, count):
    ring = []
    for k in range(count):
        r = radius * random_.uniform(0.4, 1)
        angle = 2 * math.pi * k / count
        ring.append([lon + r * math.cos(angle) / 96500, lat + r * math.sin(angle) / 110900])
    return ring + ring[:1]


def area_of(rings):
    height = max(lat for _, lat in rings[0]) - min(lat for _, lat in rings[0])
    measure = small_area if height < 0.02 else ring_area
    return measure(rings[0]) - sum(measure(ring) for ring in rings[1:])


def main():
    source = random.Random(1)
    shapes = []
    for radius, count in ((0.5, 5), (60, 7), (400, 30), (1500, 12), (20000, 9), (80000, 40)):
        for k in range(3):
            shapes.append((f"star of {radius} m, {k}", [star(source, 106.4, 29.8 + k / 50, radius, count)]))
    frame = [[106, 29.5], [106.8, 29.5], [106.8, 30.1], [106, 30.1], [106, 29.5]]
    shapes.append(("frame with two holes", [frame, star(source, 106.2, 29.8, 9000, 20), star(source, 106.6, 29.8, 9000, 20)]))
    shapes.append(("long and narrow", [[[106.2, 29.6], [106.6, 29.9], [106.6, 29.9006], [106.2, 29.6006], [106.2, 29.6]]]))
    shapes.append(("one degree", [[[106, 29], [107, 29], [107.2, 30], [106, 30], [106, 29]]]))
    shapes.append(("far north", [[[120, 50], [124, 50], [122, 53.5], [120, 50]]]))
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "area": area_of(rings)},
            "geometry": {"type": "Polygon", "coordinates": rings},
        }
        for name, rings in shapes
    ]
    lines = ",\n".join(json.dumps(feature) for feature in features)
    out = pathlib.Path(__file__).with_name("areas.geojson")
    out.write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n")


main()
