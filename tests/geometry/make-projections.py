#!/usr/bin/env python3
"""Writes projections.json: positions in every system of src/analysis/geometry/crs.ts as PROJ projects them.

Run with Debian's python3-pyproj: python3 tests/geometry/make-projections.py
"""
import json
import pathlib

from pyproj import Transformer

codes = [3857, *range(4491, 4555), *range(32643, 32654)]


def meridian_of(code):
    if code == 3857:
        return 106.5
    if code >= 32643:
        return (code - 32600) * 6 - 183
    return 75 + 6 * ((code - 4491) % 11) if code < 4513 else 75 + 3 * ((code - 4513) % 21)



rows = []
for code in codes:
    system, meridian = f"EPSG:{code}", meridian_of(code)
    to = Transformer.from_crs("EPSG:4326" if code >= 32643 else "EPSG:4490", system, always_xy=True)
    for offset, latitude in ((-1.5, 18.2), (-0.4, 29.8), (0, 35), (1.1, 29.83067776), (1.5, 53.5), (3.2, 30)):
        lon, lat = meridian + offset, latitude
        x, y = to.transform(lon, lat)
        rows.append({"crs": system, "lon": lon, "lat": lat, "x": x, "y": y})

out = pathlib.Path(__file__).with_name("projections.json")
out.write_text("[\n  " + ",\n  ".join(json.dumps(row).replace("{", "{ ").replace("}", " }") for row in rows) + "\n]\n")
