"""Common ground of footprints with zones by GEOS: python3 geos.py ZONES SITES (length-prefixed WKB). Prints times in ms as JSON."""

import json
import struct
import sys
import time

from shapely import wkb
from shapely.ops import clip_by_rect
from shapely.strtree import STRtree


def read(path):
    shapes = []
    with open(path, "rb") as file:
        while head := file.read(4):
            shapes.append(wkb.loads(file.read(struct.unpack("<I", head)[0])))
    return shapes


zones, sites = read(sys.argv[1]), read(sys.argv[2])
tree = STRtree(zones)
tree.query(sites[0])


def indexed(site):
    return sum(site.intersection(zone).area for zone in tree.query(site))


def clipped(site):
    box = site.bounds
    return sum(site.intersection(clip_by_rect(zone, *box)).area for zone in tree.query(site))


def timed(ask, site):
    start = time.perf_counter()
    ask(site)
    return 1000 * (time.perf_counter() - start)


ways = {"GEOS: index + intersection": indexed, "GEOS: index + ClipByRect + intersection": clipped}
print(json.dumps({name: [min(timed(ask, site) for _ in range(2)) for site in sites] for name, ask in ways.items()}))
