"""Writes drawings in pieces and with curves into files/, beside those of make-files.py. Their areas are known by formula.

The middle of each is at 35637300, 3302150 in zone 35, or at other coordinates that say so.
"""
import math
from pathlib import Path

out = Path(__file__).parent / "files"
east, north = 35637300.0, 3302150.0


def pairs(*values):
    return "".join(f"{code}\n{value}\n" for code, value in values)


def drawing(name, entities, blocks="", units=6):
    text = pairs((0, "SECTION"), (2, "HEADER"), (9, "$ACADVER"), (1, "AC1015"), (9, "$INSUNITS"), (70, units), (0, "ENDSEC"))
    text += pairs((0, "SECTION"), (2, "BLOCKS")) + blocks + pairs((0, "ENDSEC"))
    text += pairs((0, "SECTION"), (2, "ENTITIES")) + entities + pairs((0, "ENDSEC"), (0, "EOF"))
    (out / name).write_bytes(text.encode("gbk"))


def line(x1, y1, x2, y2, layer="红线"):
    return pairs((0, "LINE"), (8, layer), (10, x1), (20, y1), (11, x2), (21, y2))


def arc(x, y, r, start, end, layer="红线", down=False):
    return pairs((0, "ARC"), (8, layer), (10, x), (20, y), (40, r), (50, start), (51, end), *([(230, -1)] if down else []))


def open_polyline(points, layer="红线"):
    body = [(0, "LWPOLYLINE"), (8, layer), (90, len(points)), (70, 0)]
    for x, y in points:
        body += [(10, x), (20, y)]
    return pairs(*body)


# A stadium: two edges of 100 m, two half circles of radius 40 m. The lower edge in two parts, one of them drawn backward; a gap
# of 3 cm at one end; a stray line that shares no end.
drawing(
    "pieces.dxf",
    line(east + 50, north + 40, east - 50, north + 40)
    + arc(east - 50, north, 40, 90, 270)
    + line(east, north - 40.03, east - 50, north - 40)
    + open_polyline([(east, north - 40), (east + 20, north - 40), (east + 50, north - 40)])
    + arc(east + 50, north, 40, 270, 90)
    + line(1, 1, 2, 2, "标注"),
)
# The same half circles with the normal turned down: their x is mirrored, so an arc from 90° to 270° bends the other way.
drawing(
    "pieces-mirrored.dxf",
    line(east + 50, north + 40, east - 50, north + 40)
    + arc(-(east - 50), north, 40, 270, 90, down=True)
    + line(east + 50, north - 40, east - 50, north - 40)
    + arc(-(east + 50), north, 40, 90, 270, down=True),
)
# Three lines meet in one point: where the outline goes on would be a guess.
square = [(-50, -50), (50, -50), (50, 50), (-50, 50)]
sides = [(east + a[0], north + a[1], east + b[0], north + b[1]) for a, b in zip(square, square[1:] + square[:1])]
drawing("forked.dxf", "".join(line(*side) for side in sides) + line(east + 50, north + 50, east + 90, north + 90))
# A gap of 20 cm is no slip of the pen.
drawing("gap.dxf", "".join(line(*side) for side in sides[:3]) + line(east - 50, north + 50, east - 50, north - 49.8))

ellipse = [(0, "ELLIPSE"), (8, "红线"), (10, east), (20, north), (11, 60 * math.cos(0.4)), (21, 60 * math.sin(0.4)), (40, 0.5)]
drawing("ellipse.dxf", pairs(*ellipse, (41, 0), (42, 2 * math.pi)))
# Half an ellipse, closed by its long axis.
ends = [(east + s * 60 * math.cos(0.4), north + s * 60 * math.sin(0.4)) for s in (1, -1)]
drawing("half-ellipse.dxf", pairs(*ellipse, (41, 0), (42, math.pi)) + line(*ends[1], *ends[0]))

# A circle of radius 50 m as a rational spline of degree 2: nine control points, exact by construction.
w = math.sqrt(0.5)
control = [(1, 0, 1), (1, 1, w), (0, 1, 1), (-1, 1, w), (-1, 0, 1), (-1, -1, w), (0, -1, 1), (1, -1, w), (1, 0, 1)]
body = [(0, "SPLINE"), (8, "红线"), (70, 13), (71, 2), (72, 12), (73, 9)]
body += [(40, knot) for knot in (0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4)]
body += [(41, weight) for *_, weight in control]
for x, y, _ in control:
    body += [(10, east + 50 * x), (20, north + 50 * y)]
drawing("spline.dxf", pairs(*body))
# A spline through fit points only cannot be drawn without the program that made it.
drawing("fit-points.dxf", pairs((0, "SPLINE"), (8, "红线"), (70, 11), (71, 3), (72, 0), (73, 0), (74, 4)) + pairs(*[(c, v) for x, y in square for c, v in ((11, east + x), (21, north + y))]))

# A block of 10 by 10 m, scaled to 20 by 30 m and turned by 30°, in 3 columns and 2 rows of 50 and 60 m.
block = pairs((0, "BLOCK"), (8, "0"), (2, "厂房"), (10, 5), (20, 5))
block += pairs((0, "LWPOLYLINE"), (8, "0"), (90, 4), (70, 1), *[(c, v) for x, y in ((0, 0), (10, 0), (10, 10), (0, 10)) for c, v in ((10, x), (20, y))])
block += pairs((0, "ENDBLK"))
insert = [(0, "INSERT"), (8, "建筑"), (2, "厂房"), (10, east), (20, north), (41, 2), (42, 3), (50, 30)]
drawing("array.dxf", pairs(*insert, (70, 3), (71, 2), (44, 50), (45, 60)), block)
# On paper, not on the ground.
paper = pairs((0, "LWPOLYLINE"), (8, "图框"), (67, 1), (90, 3), (70, 1), (10, 0), (20, 0), (10, 420), (20, 0), (10, 420), (20, 297))
drawing("paper.dxf", pairs(*insert) + paper, block)
# Feet by the header, and only so a place in China: 3302150 m is 10833826.77 ft.
feet = [((x + 637300) / 0.3048, (y + north) / 0.3048) for x, y in square]
drawing("feet.dxf", pairs((0, "LWPOLYLINE"), (8, "红线"), (90, 4), (70, 1), *[(c, v) for x, y in feet for c, v in ((10, x), (20, y))]), units=2)
