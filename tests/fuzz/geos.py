"""Holds answers of the engine (lines of JSON on stdin) against GEOS: python3 geos.py. Prints what differs, and a count.
With --expect it only tells what GEOS finds, a line for each pair: areas in m², null where one of the two is not valid. --in-full: with
all digits.

Overlays are made by GEOS in degrees from 106.375, 29.75 (a difference of near numbers is exact, and GEOS loses ground in slivers when
numbers are big) and measured here on CGCS2000: ground between parallels, Gauss-Legendre along each edge.
"""

import faulthandler
import json
import math
import sys
from collections import Counter

import numpy as np
from shapely.affinity import scale
from shapely.errors import TopologicalError
from shapely.geometry import MultiPolygon, Polygon
from shapely.validation import explain_validity

A, F = 6378137.0, 1 / 298.257222101
E2 = F * (2 - F)
E, B2 = math.sqrt(E2), A * A * (1 - E2)
NODES, WEIGHTS = np.polynomial.legendre.leggauss(5)
TOUCH = 0.01
WEST, SOUTH = 106.375, 29.75


def ground(base, offset):
    s0 = math.sin(base)
    ds = 2 * np.cos(base + offset / 2) * np.sin(offset / 2)
    s = s0 + ds
    rational = ds * (1 + E2 * s * s0) / ((1 - E2 * s * s) * (1 - E2 * s0 * s0))
    return B2 / 2 * (rational + np.arctanh(E * ds / (1 - E2 * s * s0)) / E)


def ring_area(coords):
    xy = np.radians(np.asarray(coords)[:, :2])
    base, lat = math.radians(SOUTH), xy[:, 1]
    width = xy[:-1, 0] - xy[1:, 0]
    middle, half = (lat[:-1] + lat[1:]) / 2, (lat[1:] - lat[:-1]) / 2
    mean = sum(w / 2 * ground(base, middle + half * n) for n, w in zip(NODES, WEIGHTS))
    return abs(float((width * mean).sum()))


def area(shape):
    if shape.is_empty:
        return 0.0
    parts = [p for p in getattr(shape, "geoms", [shape]) if p.geom_type == "Polygon"]
    return sum(ring_area(p.exterior.coords) - sum(ring_area(h.coords) for h in p.interiors) for p in parts)


def metres(shape):
    """Near enough to metres for distances of some kilometres."""
    return scale(shape, 96679.2, 110849.1, origin=(0, 0))


def shape_of(coordinates):
    local = [[[(x - WEST, y - SOUTH) for x, y, *_ in ring] for ring in rings] for rings in coordinates]
    return MultiPolygon([Polygon(rings[0], rings[1:]) for rings in local])


def near(x, y, size):
    return isinstance(x, float | int) and abs(x - y) <= TOUCH * 1.2 + 1e-9 * size


def counted(x):
    return x if x > TOUCH else 0.0


def check(case, tell):
    a, b = shape_of(case["a"]), shape_of(case["b"])
    ours = case["ours"]
    valid = []
    for name, shape, faults, mended in zip("ab", (a, b), ours["faults"], ours["mended"]):
        ok = shape.is_valid
        valid.append(ok)
        if isinstance(faults, str) or isinstance(mended, str):
            tell("threw", f"{name}: {faults} {mended}")
            continue
        if ok != (faults == []):
            tell("validity " + ("valid" if ok else explain_validity(shape).split("[")[0]), f"{name}: {sorted(set(faults))}")
        if not mended["same"]:
            tell("repair is not idempotent", name)
        if mended["ground"] and not shape_of(mended["ground"]).is_valid:
            tell("repaired, not valid", f"{name}: {sorted(set(faults))}: {explain_validity(shape_of(mended['ground']))}")
        if faults and not mended["ground"]:
            tell("not repaired", f"{name}: {sorted(set(faults))}")
        if ok and not mended["kept"]:
            tell("repair changed a valid area", f"{name}: {faults}")
    if isinstance(ours["there"], str) or isinstance(ours["back"], str):
        tell("relate threw", f"{ours['there']} {ours['back']}")
        return False
    if not all(valid):
        return False
    try:
        common, rest, union = area(a.intersection(b)), area(a.difference(b)), area(a.union(b))
    except TopologicalError as error:
        print("GEOS itself failed:", error)
        return False
    whole_a, whole_b = area(a), area(b)
    size = max(whole_a, whole_b)
    there, back = ours["there"], ours["back"]
    for way, answer in (("there", there), ("back", back)):
        if not near(answer["area"], counted(common), size):
            tell("common area", f"{way}: {answer['area']} for {common}")
        if answer["area"] > 0 and not near(answer["drawn"], answer["area"], size):
            tell("drawn ground", f"{way}: {answer['drawn']} for {answer['area']}")
    for key, wanted in (("rest", rest), ("settledRest", rest), ("union", union), ("settledUnion", union)):
        if key in ours and not near(ours[key], counted(wanted), size):
            tell(key, f"{ours[key]} for {wanted}")
    mirror = {"within": "contains", "contains": "within"}
    if back["relation"] != mirror.get(there["relation"], there["relation"]):
        tell("not mirrored", f"{there['relation']} {back['relation']}")
    if abs(common - TOUCH) > 2e-3:
        apart = metres(a).distance(metres(b)) if common <= TOUCH else 0.0
        if common > TOUCH:
            inside = [whole - common <= max(min(TOUCH, whole / 2), whole * 1e-10) for whole in (whole_a, whole_b)]
            unsure = any(abs(whole - common - min(TOUCH, whole / 2)) < 2e-3 for whole in (whole_a, whole_b))
            wanted = {(1, 1): "equals", (1, 0): "within", (0, 1): "contains", (0, 0): "overlaps"}[tuple(map(int, inside))]
        else:
            unsure = 0.0005 < apart < 0.002
            wanted = "touches" if apart <= 0.001 else "disjoint"
        if not unsure and there["relation"] != wanted:
            tell("relation", f"{there['relation']} for {wanted} (common {common}, apart {apart}, areas {whole_a} {whole_b})")
        distance = math.inf if there["distance"] is None else there["distance"]
        if abs(distance - (apart if apart > 0.001 else 0)) > 2e-3 + 2e-3 * apart:
            tell("distance", f"{distance} for {apart}")
    return True


def main():
    trouble, compared, total, unread = Counter(), 0, 0, 0
    for line in sys.stdin:
        case = json.loads(line)
        total += 1

        def tell(kind, detail):
            trouble[kind] += 1
            if trouble[kind] <= 12:
                print(f"seed {case['seed']}: {kind}: {detail}", flush=True)

        try:
            compared += check(case, tell)
        except ValueError:  # GEOS makes no polygon of fewer than three positions
            unread += 1
    print(f"{total} pairs, {compared} of them valid and compared, {unread} GEOS does not read; differences: {dict(trouble)}")


def expect():
    print("[")
    for at, line in enumerate(sys.stdin):
        case = json.loads(line)
        a, b = shape_of(case["a"]), shape_of(case["b"])
        valid = [a.is_valid, b.is_valid]
        areas = [area(a.intersection(b)), area(a.difference(b)), area(a.union(b))] if all(valid) else None
        digits = areas and [x if "--in-full" in sys.argv else round(x, 6) for x in areas]
        told = {"seed": case["seed"], "valid": valid, "areas": digits}
        print("," if at else "", json.dumps(told))
    print("]")


faulthandler.enable()
expect() if "--expect" in sys.argv else main()
