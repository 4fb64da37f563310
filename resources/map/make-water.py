"""The tables and small steps of make-water.sh. Usage: make-water.py STEP [ARGUMENTS]; the result goes to standard output."""

import json
import math
import sys

from shapely.affinity import scale
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, mapping, shape
from shapely.ops import linemerge

KM_PER_DEGREE = 111.2

# Rank (1 the lakes of the Western Balkans, 2 other large ones, 3 small ones), name, tolerance of simplification in km
# (0 = GSHHG's own 0.2 km), known area in km² for the check, a point inside each of its basins: longitude latitude.
# The known areas are round figures from memory: they tell a wrong shape from a right one, no more.
# Left out as the shape is bad: Vrana on Cres (3.5 km² of 5.8), Modrac (5 of 17), Inari (1,590 of 1,040 without its small
# islands). Saimaa and Päijänne run into their neighbours there, so no single name fits. Jablanica and Visovac are too
# wide (22 km² of 13, 13 of 8), but close the gaps of the Neretva and Krka.
# Not there: Fierza, Koman, Bileća, Buško, Perućac, Gazivode, Plav; not found: Zürich, Lucerne, IJsselmeer.
LAKES = """
1|Lake Skadar|0|370|19.30 42.17
1|Lake Ohrid|0|358|20.72 41.03
1|Lake Prespa|0|259|21.00 40.90
1|Lake Doiran|0|43|22.75 41.21
3|Small Prespa|0|47|21.10 40.75
3|Lake Vrana|0|30|15.57 43.90
3|Lake Prokljan|0|11|15.87 43.81
3|Lake Visovac|0|8|15.98 43.85
3|Lake Jablanica|0|13|17.83 43.69
3|Lake Krupac|0|6|18.89 42.80
3|Lake Slano|0|9|18.8745 42.7614
3|Lake Mavrovo|0|14|20.77 41.70
3|Lake Ulza|0|13|19.93 41.68
3|Lake Vlasina|0|16|22.34 42.71
3|Lake Palić|0|6|19.74 46.08
3|Lake Bohinj|0|3|13.86 46.29
3|Lake Kastoria|0.2|28|21.30 40.52
3|Lake Vegoritida|0.2|72|21.78 40.74
3|Lake Volvi|0.2|68|23.48 40.67
3|Lake Koronia|0.2|42|23.15 40.69
3|Lake Kerkini|0.2|54|23.15 41.20
3|Lake Ioannina|0.2|19|20.88 39.67
3|Lake Trichonida|0.2|97|21.55 38.57
2|Lake Balaton|0.2|594|17.70 46.83
2|Lake Neusiedl|0.2|200|16.77 47.80
2|Lake Garda|0.4|368|10.65 45.60
2|Lake Geneva|0.4|581|6.50 46.45
2|Lake Constance|0.4|536|9.35 47.62; 9.05 47.68
2|Lake Maggiore|0.4|212|8.62 45.95
3|Lake Como|0.4|146|9.27 46.05
3|Lake Lugano|0.4|49|8.97 45.97
3|Lake Neuchâtel|0.4|218|6.85 46.90
3|Lake Trasimeno|0.4|125|12.10 43.14
3|Lake Bolsena|0.4|114|11.93 42.60
2|Lake Vänern|1|5650|13.20 58.60
2|Lake Vättern|1|1893|14.60 58.40
2|Lake Mälaren|1|1120|17.20 59.45
2|Lake Ladoga|1|17700|31.50 60.90
2|Lake Onega|1|9720|35.40 61.70
2|Lake Peipus|1|3555|27.40 58.70
2|Lake Ilmen|1|980|31.30 58.27
2|Lake Beloye|1|1290|37.60 60.20
2|Rybinsk Reservoir|1|4580|38.40 58.40
2|Lough Neagh|1|392|-6.40 54.60
2|Lake İznik|0.4|300|29.53 40.43
2|Lake Tuz|1|1600|33.40 38.80
2|Lake Beyşehir|1|650|31.50 37.75
2|Lake Eğirdir|1|480|30.87 38.07
2|Lake Van|1|3755|42.90 38.60
2|Lake Sevan|1|1240|45.30 40.30
"""
ISLAND_KM2 = {0: 0.1, 0.2: 0.1, 0.4: 1, 1: 10}  # tolerance -> smallest island kept

# Rank, name, parts from where the line begins to where it ends, as longitude latitude. World Data Bank II lets the line
# run on into headwaters of other names; what lies above the point here is left out:
#   Bosna    from the mouth of the Željeznica by Ilidža, the line goes on into the Željeznica
#   Krka     from Knin, the line goes on into the Butišnica
#   Piva     from the end of the Komarnica by Goransko, the line goes on into Komarnica and Bukovica
#   West Morava from the confluence by Požega, the line goes on into the Moravica
#   White Drin from under its spring at Radavac, the line goes on into the hills west of Peć
#   Vardar   from Vrutok, Kupa from its spring under Risnjak
# Gaps: Neretva through Lake Jablanica, Krka through the lakes Visovac and Prokljan.
# Not in World Data Bank II: Ibar, Lim, Sana, Nišava, Cetina, Spreča. In rivers.geojson already, as upper part of
# another line: Tara (Drina), South Morava (Morava), Black Drin (Drin).
RIVERS = """
2|Una|16.1406 44.3070 > 16.9133 45.2742
2|Bosna|18.2806 43.8522 > 18.4719 45.0680
2|Vrbas|17.8133 43.9033 > 17.5150 45.1091
2|Neretva|18.5542 43.2700 > 17.9056 43.6889; 17.7356 43.6953 > 17.4455 43.0192
1|Vardar|20.8242 41.7492 > 22.7208 40.5061
2|Kupa|14.6908 45.4861 > 16.4005 45.4650
2|West Morava|20.0833 43.8514 > 21.4086 43.7039
2|White Drin|20.3331 42.7286 > 20.3908 42.0925
3|Krka|16.1875 44.0453 > 15.9772 43.8742; 15.9722 43.8055 > 15.9017 43.8089; 15.8539 43.7914 > 15.8597 43.7606
3|Piva|18.8511 43.1078 > 18.8397 43.3475
"""

# River -> towns of places.tsv on it, no farther than 2 km from the line or than the km given. Those lie beside their
# river, not on it (Kraljevo on the Ibar, Kruševac on the Rasina, new Kukës above the drowned old one), and the point of
# Čapljina in places.tsv is northwest of the town.
TOWNS = {
    "Una": "Srb,Bihać,Bosanska Krupa,Bosanski Novi,Dvor,Hrvatska Kostajnica,Bosanska Dubica",
    "Bosna": "Visoko,Zenica,Zavidovići,Maglaj,Doboj,Bosanski Šamac",
    "Vrbas": "Gornji Vakuf,Bugojno,Donji Vakuf,Jajce,Banja Luka",
    "Neretva": "Konjic,Jablanica,Mostar,Čapljina 2.5,Metković,Ploče 4.5",
    "Vardar": "Gostivar,Skopje,Veles,Negotino 3,Demir Kapija,Gevgelija 2.5",
    "Kupa": "Karlovac,Petrinja 2.5,Sisak",
    "West Morava": "Čačak,Kraljevo 2.5,Trstenik,Kruševac 4.5",
    "White Drin": "Klina,Kukës 3",
    "Krka": "Knin",
    "Piva": "",
}


def table(text):
    return [line.split("|") for line in text.split("\n") if line]


def points(text):
    return [tuple(map(float, item.split())) for item in text.split(";")]


def joined(path):
    """The dump's pieces as whole lines. Pieces of one line end in exactly the same point at the edge of a bin."""
    pieces = []
    with open(path, encoding="ascii") as file:
        for line in file:
            if line.startswith(">"):
                pieces.append([])
                continue
            point = tuple(round(float(number), 4) for number in line.split())
            if not pieces[-1] or pieces[-1][-1] != point:
                pieces[-1].append(point)
    return list(linemerge([LineString(piece) for piece in pieces if len(piece) > 1]).geoms)


def polygons(path):
    return [Polygon(line) for line in joined(path) if line.is_ring]


def flat(geometry, latitude):
    """Degrees -> km, true to scale near the latitude"""
    return scale(geometry, KM_PER_DEGREE * math.cos(math.radians(latitude)), KM_PER_DEGREE, origin=(0, 0))


def area(polygon):
    return flat(polygon, polygon.centroid.y).area


def simplified(polygon, km):
    latitude = polygon.centroid.y
    x, y = 1 / (KM_PER_DEGREE * math.cos(math.radians(latitude))), 1 / KM_PER_DEGREE
    return scale(flat(polygon, latitude).simplify(km), x, y, origin=(0, 0)) if km else polygon


def rounded(line):
    result = []
    for x, y in line:
        point = (round(x, 3), round(y, 3))
        if not result or result[-1] != point:
            result.append(point)
    return result


def write_features(features):
    print('{"type":"FeatureCollection","features":[')
    print(",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features))
    print("]}")


def feature(name, rank, geometry):
    return {"type": "Feature", "properties": {"name": name, "rank": rank}, "geometry": geometry}


def lakes(shores_path, islands_path):
    shores, islands = polygons(shores_path), polygons(islands_path)
    result = []
    for rank, name, tolerance, _, inside in table(LAKES):
        basins = []
        for place in points(inside):
            found = [polygon for polygon in shores if polygon.contains(Point(place))]
            if len(found) != 1:
                sys.exit(f"{name}: {len(found)} shapes at {place}")
            km = float(tolerance)
            holes = [i for i in islands if found[0].contains(i.representative_point()) and area(i) > ISLAND_KM2[km]]
            whole = simplified(Polygon(found[0].exterior, [hole.exterior for hole in holes]), km)
            # RFC 7946: outer ring anticlockwise, holes clockwise
            outer = Polygon(rounded(whole.exterior.coords))
            rings = [list(outer.exterior.coords)[:: 1 if outer.exterior.is_ccw else -1]]
            for hole in whole.interiors:
                ring = Polygon(rounded(hole.coords)).exterior
                rings.append(list(ring.coords)[:: -1 if ring.is_ccw else 1])
            basin = Polygon(rings[0], rings[1:])
            if not basin.is_valid:
                sys.exit(f"{name}: crosses itself after rounding")
            basins.append(basin)
        result.append(feature(name, int(rank), mapping(basins[0] if len(basins) == 1 else MultiPolygon(basins))))
    result.sort(key=lambda f: (f["properties"]["rank"], f["properties"]["name"]))
    write_features(result)


def rivers(path):
    lines = joined(path)
    result = []
    for rank, name, listed in table(RIVERS):
        parts = []
        for part in listed.split(";"):
            start, end = (tuple(map(float, place.split())) for place in part.split(">"))
            found = [list(l.coords) for l in lines if start in l.coords and end in l.coords]
            if len(found) != 1:
                sys.exit(f"{name}: {len(found)} lines from {start} to {end}")
            run = found[0] if found[0].index(start) < found[0].index(end) else found[0][::-1]
            parts.append(rounded(run[run.index(start) : run.index(end) + 1]))
        if len(parts) == 1:
            geometry = {"type": "LineString", "coordinates": parts[0]}
        else:
            geometry = {"type": "MultiLineString", "coordinates": parts}
        result.append(feature(name, int(rank), geometry))
    result.sort(key=lambda f: f["properties"]["name"])
    write_features(result)


def check(folder, places_path):
    """Areas against the known ones, and each river against its towns; the geometry itself is looked at in a plot."""
    known = {name: float(km2) for _, name, _, km2, _ in table(LAKES)}
    bad = []
    with open(f"{folder}/lakes.geojson", encoding="utf-8") as file:
        features = json.load(file)["features"]
    count = 0
    for item in features:
        name, lake = item["properties"]["name"], shape(item["geometry"])
        basins = list(lake.geoms) if lake.geom_type == "MultiPolygon" else [lake]
        size = sum(map(area, basins))
        count += sum(len(r.coords) for b in basins for r in [b.exterior, *b.interiors])
        print(f"{name}: {size:.0f} km², known {known[name]:.0f}", file=sys.stderr)
        if not lake.is_valid or lake.is_empty:
            bad.append(name)
    print(f"lakes: {len(features)} features, {count} points", file=sys.stderr)

    towns = {}
    with open(places_path, encoding="utf-8") as file:
        for line in list(file)[1:]:
            name, latitude, longitude = line.split("\t")[:3]
            towns.setdefault(name, Point(float(longitude), float(latitude)))
    with open(f"{folder}/more-rivers.geojson", encoding="utf-8") as file:
        features = json.load(file)["features"]
    count = 0
    for item in features:
        name, river = item["properties"]["name"], shape(item["geometry"])
        lines = list(river.geoms) if river.geom_type == "MultiLineString" else [river]
        count += sum(len(line.coords) for line in lines)
        length = sum(flat(line, line.centroid.y).length for line in lines)
        distances = []
        for town in filter(None, TOWNS[name].split(",")):
            town, _, limit = town.rpartition(" ") if town[-1].isdigit() else (town, "", "2")
            place = towns[town]
            km = flat(river, place.y).distance(flat(place, place.y))
            distances.append(f"{town} {km:.1f}")
            if km > float(limit):
                bad.append(f"{name} at {town}")
        print(f"{name}: {length:.0f} km; km from its towns: {', '.join(distances)}", file=sys.stderr)
    print(f"rivers: {len(features)} features, {count} points", file=sys.stderr)
    if bad:
        sys.exit(f"not good: {', '.join(bad)}")


STEPS = {"lakes": lakes, "rivers": rivers, "check": check}

if __name__ == "__main__":
    STEPS[sys.argv[1]](*sys.argv[2:])
