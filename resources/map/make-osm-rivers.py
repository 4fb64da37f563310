"""The table and the steps of make-osm-rivers.sh. Usage: make-osm-rivers.py STEP [ARGUMENTS]; the result goes to standard
output.

The package has the waters of OpenStreetMap that are mapped as areas, cut at a grid of about 2 km and so much simplified
that of a river's reach in one cell a triangle or nothing is left. The middles of those pieces, in their order along the
river, make its line: they lie in the river's bed, and bends between two of them are lost."""

import json
import math
import sys

from shapely.geometry import LineString, Point

KM_PER_DEGREE = 111.2
REACH_KM = 7  # from one piece to the next
NEAR_KM = 1.2  # a listed point means the pieces this near

# Rank, name, length in km that is known (round figures from memory: they tell a wrong line from a right one, no more),
# first and last piece, longitude latitude; pieces beside the river (lakes, tributaries, gravel pits) that the line leaves out.
# The line of the Lim begins below Lake Plav, its last pieces are the reservoir of Višegrad; that of the Sana
# begins above Ključ. Of Ibar, Nišava, Cetina and Spreča there are too few pieces for a line.
RIVERS = """
2|Lim|220|19.925 42.621|19.163 43.703|19.918 42.597; 19.775 43.213; 19.756 42.973; 19.733 43.006; 19.711 42.987
2|Sana|140|16.810 44.482|16.387 45.048|16.775 44.920; 16.785 44.935; 16.750 44.950; 16.765 44.950
"""

# Towns of places.tsv on the river, no farther than 2 km from the line or than the km given
TOWNS = {
    "Lim": "Murino,Andrijevica,Berane,Bijelo Polje,Prijepolje,Priboj,Rudo",
    "Sana": "Ključ,Sanski Most,Prijedor,Bosanski Novi",
}


def table(text):
    return [line.split("|") for line in text.split("\n") if line]


def point(text):
    return tuple(map(float, text.split()))


def kilometres(a, b):
    width = math.cos(math.radians((a[1] + b[1]) / 2))
    return math.hypot((a[0] - b[0]) * width, a[1] - b[1]) * KM_PER_DEGREE


def pieces(path, west, south, east, north):
    """The middles of all areas of water in the box. The package's file has one geometry a line."""
    found = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.startswith('{"type":"MultiPolygon"'):
                continue
            for polygon in json.loads(line.rstrip().rstrip(","))["coordinates"]:
                corners = polygon[0][:-1]
                middle = tuple(sum(corner[axis] for corner in corners) / len(corners) for axis in (0, 1))
                if west < middle[0] < east and south < middle[1] < north:
                    found.append(middle)
    return found


def course(middles, start, end):
    """From the piece nearest to `start` always to the next nearest, up to `end`."""
    left, at, line = list(middles), start, []
    while kilometres(at, end) > NEAR_KM:
        piece = min(left, key=lambda middle: kilometres(at, middle))
        if kilometres(at, piece) > REACH_KM:
            sys.exit(f"no piece within {REACH_KM} km of {at}")
        left.remove(piece)
        line.append(piece)
        at = piece
    return [(round(x, 3), round(y, 3)) for x, y in line]


def rivers(path):
    middles = pieces(path, 16, 42, 21, 46)
    features = []
    for rank, name, _, start, end, beside in table(RIVERS):
        skipped = [point(text) for text in beside.split(";")]
        own = [middle for middle in middles if all(kilometres(middle, place) > NEAR_KM for place in skipped)]
        line = course(own, point(start), point(end))
        geometry = {"type": "LineString", "coordinates": line}
        features.append({"type": "Feature", "properties": {"name": name, "rank": int(rank)}, "geometry": geometry})
    print('{"type":"FeatureCollection","features":[')
    print(",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features))
    print("]}")


def check(folder, places_path):
    """Each river's length against the known one, and its distance from its towns."""
    towns = {}
    with open(places_path, encoding="utf-8") as file:
        for line in list(file)[1:]:
            name, latitude, longitude = line.split("\t")[:3]
            towns.setdefault(name, (float(longitude), float(latitude)))
    known = {row[1]: row[2] for row in table(RIVERS)}
    bad = []
    with open(f"{folder}/osm-rivers.geojson", encoding="utf-8") as file:
        features = json.load(file)["features"]
    for item in features:
        name, line = item["properties"]["name"], item["geometry"]["coordinates"]
        length = sum(kilometres(a, b) for a, b in zip(line, line[1:]))
        distances = []
        for listed in TOWNS[name].split(","):
            town, _, limit = listed.rpartition(" ") if listed[-1].isdigit() else (listed, "", "2")
            width = math.cos(math.radians(towns[town][1]))
            flat = LineString([(x * width, y) for x, y in line])
            km = flat.distance(Point(towns[town][0] * width, towns[town][1])) * KM_PER_DEGREE
            distances.append(f"{town} {km:.1f}")
            if km > float(limit):
                bad.append(f"{name} at {town}")
        print(f"{name}: {len(line)} points, {length:.0f} km, known {known[name]}; km from its towns: {', '.join(distances)}",
              file=sys.stderr)
    if bad:
        sys.exit(f"not good: {', '.join(bad)}")


STEPS = {"rivers": rivers, "check": check}

if __name__ == "__main__":
    STEPS[sys.argv[1]](*sys.argv[2:])
