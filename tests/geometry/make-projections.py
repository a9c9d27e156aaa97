#!/usr/bin/env python3
"""Writes projections.json: positions in every system of src/analysis/geometry/crs.ts as PROJ projects them.

Run with Debian's python3-pyproj: python3 tests/geometry/make-projections.py
"""
import json
import pathlib

from pyproj import Transformer

systems = ["EPSG:3857"] + [f"EPSG:{code}" for code in range(4513, 4555)]
rows = []
for system in systems:
    code = int(system[5:])
    meridian = 106.5 if code == 3857 else 75 + 3 * ((code - 4513) % 21)
    to = Transformer.from_crs("EPSG:4490", system, always_xy=True)
    for offset, latitude in ((-1.5, 18.2), (-0.4, 29.8), (0, 35), (1.1, 29.83067776), (1.5, 53.5), (3.2, 30)):
        lon, lat = meridian + offset, latitude
        x, y = to.transform(lon, lat)
        rows.append({"crs": system, "lon": lon, "lat": lat, "x": x, "y": y})

out = pathlib.Path(__file__).with_name("projections.json")
out.write_text("[\n  " + ",\n  ".join(json.dumps(row).replace("{", "{ ").replace("}", " }") for row in rows) + "\n]\n")
