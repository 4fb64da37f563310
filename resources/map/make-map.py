"""The tables and small steps of make-map.sh. Usage: make-map.py STEP [ARGUMENTS]; the result goes to standard output."""

import json
import sys

# ISO 3166-1 alpha-2 and numeric codes of the countries in world-atlas
CODES = """
AD020 AE784 AF004 AG028 AI660 AL008 AM051 AO024 AR032 AS016 AT040 AU036 AW533 AX248 AZ031 BA070 BB052 BD050 BE056
BF854 BG100 BH048 BI108 BJ204 BL652 BM060 BN096 BO068 BR076 BS044 BT064 BW072 BY112 BZ084 CA124 CD180 CF140 CG178
CH756 CI384 CK184 CL152 CM120 CN156 CO170 CR188 CU192 CV132 CW531 CY196 CZ203 DE276 DJ262 DK208 DM212 DO214 DZ012
EC218 EE233 EG818 EH732 ER232 ES724 ET231 FI246 FJ242 FK238 FM583 FO234 FR250 GA266 GB826 GD308 GE268 GG831 GH288
GI292 GL304 GM270 GN324 GQ226 GR300 GS239 GT320 GU316 GW624 GY328 HK344 HN340 HR191 HT332 HU348 ID360 IE372 IL376
IM833 IN356 IQ368 IR364 IS352 IT380 JE832 JM388 JO400 JP392 KE404 KG417 KH116 KI296 KM174 KN659 KP408 KR410 KW414
KY136 KZ398 LA418 LB422 LC662 LI438 LK144 LR430 LS426 LT440 LU442 LV428 LY434 MA504 MC492 MD498 ME499 MF663 MG450
MH584 MK807 ML466 MM104 MN496 MO446 MP580 MR478 MS500 MT470 MU480 MV462 MW454 MX484 MY458 MZ508 NA516 NC540 NE562
NF574 NG566 NI558 NL528 NO578 NP524 NR520 NU570 NZ554 OM512 PA591 PE604 PF258 PG598 PH608 PK586 PL616 PM666 PR630
PS275 PT620 PW585 PY600 QA634 RO642 RS688 RU643 RW646 SA682 SB090 SC690 SD729 SE752 SG702 SH654 SI705 SK703 SL694
SM674 SN686 SO706 SR740 SS728 ST678 SV222 SX534 SY760 SZ748 TC796 TD148 TG768 TH764 TJ762 TL626 TM795 TN788 TO776
TR792 TT780 TV798 TW158 TZ834 UA804 UG800 US840 UY858 UZ860 VC670 VE862 VG092 VI850 VN704 VU548 WF876 WS882
YE887 ZA710 ZM894 ZW716
"""

# world-atlas name -> code of the country it is drawn with ("" = drawn by itself without a code)
WITHOUT_NUMBER = {
    "Kosovo": "XK", "N. Cyprus": "", "Somaliland": "",
    "Cyprus U.N. Buffer Zone": "CY", "Akrotiri": "CY", "Dhekelia": "CY",
    "Baikonur": "KZ", "USNB Guantanamo Bay": "CU", "Siachen Glacier": "IN", "Vatican": "IT",
}
LEFT_OUT = {"Ashmore and Cartier Is."}

NAMES = {
    "BA": "Bosnia and Herzegovina", "MK": "North Macedonia", "SS": "South Sudan", "EH": "Western Sahara",
    "CD": "Democratic Republic of the Congo", "MF": "Saint-Martin", "CF": "Central African Republic",
    "DO": "Dominican Republic", "SZ": "Eswatini", "US": "United States", "GQ": "Equatorial Guinea",
    "TC": "Turks and Caicos Islands", "PM": "Saint Pierre and Miquelon",
    "PF": "French Polynesia", "MH": "Marshall Islands", "VC": "Saint Vincent and the Grenadines",
    "AG": "Antigua and Barbuda", "KN": "Saint Kitts and Nevis", "VI": "U.S. Virgin Islands",
    "BL": "Saint-Barthélemy", "VG": "British Virgin Islands", "KY": "Cayman Islands", "ST": "São Tomé and Príncipe",
    "AX": "Åland Islands", "FO": "Faroe Islands", "CK": "Cook Islands", "WF": "Wallis and Futuna",
    "SB": "Solomon Islands", "GS": "South Georgia", "FK": "Falkland Islands", "MP": "Northern Mariana Islands",
    "CG": "Republic of the Congo", "CV": "Cape Verde",
    "N. Cyprus": "Northern Cyprus",
}

REGION = "SI HR BA RS XK ME MK AL".split()
LARGE = """IT AT HU RO BG GR TR  DE FR ES GB PL UA BY SE NO FI  RU US CA MX BR AR CN IN AU KZ MN ID JP IR SA EG DZ LY SD
CD ZA NG ET PK TM""".split()

# Simplification interval in metres; islands of 8-30 E, 34.5-49 N never get more than 300 m.
INTERVALS = {}
for interval, codes in (
    (1, REGION),
    (120, "IT AT HU RO BG GR SM"),
    (300, "TR MD SK CH LI CY MT MC"),
    (1200, "DE CZ UA PL FR TN BE LU NL"),
    (2000, "ES PT AD GB IE DK EE LV LT BY GE AM AZ SY LB IL PS IM JE GG GI"),
    (2500, "US"),
    (3400, "NO SE FI IS AX FO"),
):
    for listed in codes.split() if isinstance(codes, str) else codes:
        INTERVALS[listed] = interval
FAR_INTERVAL = 7000
EUROPE_ISLAND_KM2 = 12
FAR_ISLAND_KM2 = 400

# Where a name sits well, by eye: longitude, latitude
LABELS = {
    "SI": (14.90, 46.25), "HR": (16.80, 45.62), "BA": (17.60, 44.45), "RS": (20.70, 44.17), "XK": (20.88, 42.58),
    "ME": (19.25, 42.80), "MK": (21.70, 41.55), "AL": (20.10, 40.88),
    "IT": (12.70, 43.00), "AT": (14.40, 47.45), "HU": (19.30, 47.10), "RO": (24.80, 45.85), "BG": (25.10, 42.65),
    "GR": (22.00, 39.50), "TR": (34.50, 39.00), "CH": (8.20, 46.80), "SK": (19.40, 48.70), "CZ": (15.40, 49.80),
    "MD": (28.60, 47.20), "UA": (31.20, 49.10), "DE": (10.30, 51.00), "FR": (2.50, 46.80), "ES": (-3.60, 40.00),
    "PL": (19.20, 52.10), "GB": (-1.60, 52.70), "IE": (-8.00, 53.20), "NO": (9.20, 61.30), "SE": (15.20, 60.60),
    "FI": (26.20, 62.80), "DK": (9.30, 56.00), "NL": (5.60, 52.30), "BE": (4.60, 50.60), "PT": (-8.00, 39.60),
    "CY": (33.10, 34.90), "": None,
    "RU": (95.00, 62.00), "US": (-98.50, 39.50), "CA": (-105.00, 58.00), "CN": (103.00, 35.50), "IN": (79.00, 22.50),
    "BR": (-53.00, -10.50), "AU": (134.00, -25.00), "ID": (113.90, -0.80), "JP": (138.20, 36.40), "CL": (-71.00, -33.50),
    "VN": (108.00, 14.20), "KZ": (67.50, 48.20), "MX": (-102.50, 24.00), "GL": (-41.00, 73.00), "NZ": (171.80, -43.20),
    "MY": (102.30, 4.00), "PH": (121.20, 16.00),
}

# Lines that states quarrel about, after Natural Earth 3.0: pair of codes -> where along the line
DISPUTED = {
    ("RS", "XK"): lambda x, y: True, ("", "CY"): lambda x, y: True, ("", "SO"): lambda x, y: True,
    ("EH", "MA"): lambda x, y: True, ("IL", "PS"): lambda x, y: True, ("IL", "SY"): lambda x, y: True,
    ("CN", "IN"): lambda x, y: True, ("KP", "KR"): lambda x, y: True,
    ("IN", "PK"): lambda x, y: y > 32.4,
}

# First-level units: code of the country, the first day of the units ("" = none found, so drawn at all times).
# Albania: law of 31 July 2000. Bosnia: the cantons of the Federation, Law on Federal Units, 12 June 1996. Croatia:
# Narodne novine 90/92, 30 December 1992. Kosovo: the seven districts that UNMIK formed in 2000. Montenegro: the
# municipalities as they were until 2013. North Macedonia: statistical regions, 2009. Serbia: government decree of
# 29 January 1992. Slovenia: statistical regions, first seen in Eurostat's Portrait of the Regions 9, 2000.
DISTRICTS = {
    "ALB": ("AL", "2000-07-31"), "BIH": ("BA", "1996-06-12"), "HRV": ("HR", "1992-12-30"), "KOS": ("XK", "2000"),
    "MNE": ("ME", ""), "MKD": ("MK", "2009"), "SRB": ("RS", "1992-01-29"), "SVN": ("SI", "2000"),
}

RIVERS = {  # Natural Earth name -> usual name, rank
    "Danube": ("Danube", 1), "Donau (Danube)": ("Danube", 1), "Sava": ("Sava", 1), "Drau": ("Drava", 1),
    "Tara": ("Tara", 2), "South Morava": ("South Morava", 2), "Black Drin": ("Black Drin", 2),
    "Drina": ("Drina", 1), "Tisa": ("Tisa", 1), "Morava": ("Morava", 1), "Drin": ("Drin", 2),
    "Bojana (Buna)": ("Bojana", 2), "Mur": ("Mura", 2), "Mures": ("Mureș", 2), "Po": ("Po", 2), "Adige": ("Adige", 3),
    "Mincio": ("Mincio", 3), "Tevere (Tiber)": ("Tiber", 3), "Ofanto": ("Ofanto", 3), "Olt": ("Olt", 3),
    "Prut": ("Prut", 2), "Dniester": ("Dniester", 2), "Ialomita": ("Ialomița", 3), "Inn": ("Inn", 3), "Sio": ("Sió", 3),
    "Strymnas (Truma)": ("Struma", 2), "Evros (Maritsa)": ("Maritsa", 2), "Haliacmon": ("Haliacmon", 3),
    "Bratul Chillia": ("Danube", 1), "Bratul Sulina": ("Danube", 1), "Bratul Sfintu Gheorghe": ("Danube", 1),
}

SEAS = """
Adriatic Sea|43.05|15.05
Ionian Sea|38.40|18.60
Aegean Sea|38.80|25.00
Black Sea|43.30|34.00
Mediterranean Sea|34.80|19.50
Tyrrhenian Sea|39.90|12.20
Ligurian Sea|43.60|8.90
Sea of Marmara|40.68|28.20
Sea of Azov|46.10|36.60
North Sea|56.00|3.20
Baltic Sea|57.60|19.40
Norwegian Sea|67.00|3.00
Barents Sea|73.50|40.00
Bay of Biscay|45.00|-4.80
Caspian Sea|41.80|50.50
Red Sea|20.50|38.40
Arabian Sea|14.50|64.00
Persian Gulf|26.80|51.60
Bay of Bengal|14.50|88.50
South China Sea|13.50|114.50
Sea of Japan|40.00|134.50
Caribbean Sea|15.00|-75.50
Gulf of Mexico|25.20|-90.50
Hudson Bay|59.80|-85.50
Atlantic Ocean|30.00|-42.00
South Atlantic Ocean|-25.00|-15.00
Indian Ocean|-20.00|78.00
Pacific Ocean|15.00|-150.00
South Pacific Ocean|-28.00|-125.00
Arctic Ocean|81.50|-150.00
"""


def numbers_to_codes():
    return {item[2:]: item[:2] for item in CODES.split()}


def atlas_countries(atlas_path):
    """world-atlas TopoJSON -> GeoJSON with codes, names and what to do with each country"""
    codes = numbers_to_codes()
    with open(atlas_path, encoding="utf-8") as file:
        topology = json.load(file)
    geometries = [g for g in topology["objects"]["countries"]["geometries"] if g.get("type")]
    arcs = decoded_arcs(topology)
    main_name = {codes[g["id"]]: g["properties"]["name"] for g in reversed(geometries) if g.get("id") in codes}
    main_name["XK"] = "Kosovo"
    result = []
    for geometry in geometries:
        atlas = geometry["properties"]["name"]
        code = codes.get(geometry.get("id"), WITHOUT_NUMBER.get(atlas))
        if code is None or atlas in LEFT_OUT:
            continue
        interval = 300 if atlas == "N. Cyprus" else INTERVALS.get(code, FAR_INTERVAL)
        far = interval == FAR_INTERVAL or code == "US"
        properties = {
            "key": code or atlas, "code": code, "interval": interval,
            "label_name": NAMES.get(code) or NAMES.get(atlas) or main_name.get(code, atlas),
            "rank": 1 if code in REGION else 2 if code in LARGE else 3,
            "keep_km2": FAR_ISLAND_KM2 if far else EUROPE_ISLAND_KM2,
        }
        parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        polygons = []
        for part in parts:
            polygons += cut_at_date_line([joined(ring, arcs) for ring in part])
        result.append(feature(properties, {"type": "MultiPolygon", "coordinates": polygons}))
    crimea_to_ukraine(result)
    write_features(result)


def crimea_to_ukraine(features):
    """Natural Earth draws Crimea with Russia; here it follows A/RES/68/262. The dissolve after this joins the shapes."""
    geometries = {f["properties"]["key"]: f["geometry"] for f in features}
    russia, ukraine = geometries["RU"], geometries["UA"]
    crimea = [p for p in russia["coordinates"] if all(32 < x < 37 and 44 < y < 46.5 for x, y in p[0])]
    if len(crimea) != 1:
        sys.exit("Crimea not found")
    russia["coordinates"] = [p for p in russia["coordinates"] if p not in crimea]
    ukraine["coordinates"] += crimea


def decoded_arcs(topology):
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round(x * kx + tx, 6), round(y * ky + ty, 6)))
        arcs.append(points)
    return arcs


def joined(ring, arcs):
    points = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def cut_at_date_line(polygon):
    if all(abs(a[0] - b[0]) < 180 for ring in polygon for a, b in zip(ring, ring[1:])):
        return [polygon]
    rolled = [[(x + 360 if x < 0 else x, y) for x, y in ring] for ring in polygon]
    west = [half(ring, lambda x: x <= 180) for ring in rolled]
    east = [half(ring, lambda x: x >= 180) for ring in rolled]
    east = [[(x - 360, y) for x, y in ring] for ring in east]
    return [[ring for ring in side if ring] for side in (west, east) if side[0]]


def half(ring, inside):
    points = []
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if inside(ax):
            points.append((ax, ay))
        if inside(ax) != inside(bx) and ax != 180 and bx != 180:
            points.append((180, round(ay + (by - ay) * (180 - ax) / (bx - ax), 6)))
    return points + points[:1] if len(points) > 2 else []


def write_features(features):
    print('{"type":"FeatureCollection","features":[')
    print(",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features))
    print("]}")


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["features"]


def feature(properties, geometry):
    geometry = {"type": geometry["type"], "coordinates": geometry["coordinates"]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def countries(path):
    result = []
    for item in load(path):
        p = item["properties"]
        label = LABELS.get(p["code"]) or (round(p["x"], 2), round(p["y"], 2))
        properties = {"code": p["code"], "name": p["name"], "label": label, "rank": p["rank"]}
        result.append(feature(properties, item["geometry"]))
    result.sort(key=lambda f: (f["properties"]["rank"], f["properties"]["code"] or "~", f["properties"]["name"]))
    write_features(result)


def border_kinds(path):
    result = []
    for item in load(path):
        left, right = sorted((item["properties"]["left"], item["properties"]["right"]))
        disputed = DISPUTED.get((left, right), lambda x, y: False)
        run, run_kind = [], None
        points = item["geometry"]["coordinates"]
        for a, b in zip(points, points[1:]):
            kind = "disputed" if disputed((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) else "international"
            if kind != run_kind:
                run = [a]
                result.append(feature({"left": left, "right": right, "kind": kind}, {"type": "LineString", "coordinates": run}))
                run_kind = kind
            run.append(b)
    write_features(result)


def plain_features(path, names):
    names = names.split(",")
    result = [feature({n: f["properties"][n] for n in names}, f["geometry"]) for f in load(path)]
    result.sort(key=lambda f: [str(f["properties"][n]) for n in names])
    write_features(result)


def inner_lines(units_path, districts_path):
    plain = [({"kind": f["properties"]["kind"]}, f["geometry"]) for f in load(units_path)]
    for item in load(districts_path):
        country, since = DISTRICTS[item["properties"]["adm0_a3"]]
        plain.append(({"kind": "district", "country": country, "since": since}, item["geometry"]))
    order = ["entity", "province", "district"]
    plain.sort(key=lambda f: (order.index(f[0]["kind"]), f[0].get("country", "")))
    write_features([feature(properties, geometry) for properties, geometry in plain])


def river_names(path):
    result = []
    for item in load(path):
        parts = item["geometry"]["coordinates"]
        for points in [parts] if item["geometry"]["type"] == "LineString" else parts:
            for name, run in natural_rivers(item["properties"]["name"] or "", points):
                if name in RIVERS and len(run) > 1:
                    usual = dict(zip(("name", "rank"), RIVERS[name]))
                    result.append(feature(usual, {"type": "LineString", "coordinates": run}))
    write_features(result)


def natural_rivers(name, points):
    """Natural Earth lets the Mur run on to the Danube, leaves the upper Tisa without a name, has two Moravas, and
    names the Tara, the South Morava and the Black Drin after the rivers they become."""
    def distance(point, place):
        return abs(point[0] - place[0]) + abs(point[1] - place[1])

    def parted(first, end, second, at):
        """The reach from the river's end at `end` to the place `at`, and the rest, both in the file's direction,
        which is not the same with every GEOS that clips it."""
        step = 1 if distance(points[0], end) < distance(points[-1], end) else -1
        line = points[::step]
        cut = min(range(len(line)), key=lambda i: distance(line[i], at))
        return [(first, line[: cut + 1][::step]), (second, line[cut:][::step])]

    if name == "Mur":
        return parted("Mur", (13.499, 47.163), "Drau", (16.879, 46.302))
    if name == "Drina":
        return parted("Tara", (19.539, 42.749), "Drina", (18.839, 43.348))
    if name == "Morava" and points[0][1] < 46:
        return parted("Morava", (21.037, 44.722), "South Morava", (21.414, 43.67))
    if name == "Drin":
        return parted("Drin", (19.571, 41.756), "Black Drin", (20.391, 42.083))
    if name == "" and 20 < points[0][0] < 25 and 46 < points[0][1] < 48.6:
        return [("Tisa", points)]
    if name == "Morava" and points[0][1] > 46:
        return []
    return [(name, points)]


def seas():
    print("name\tlatitude\tlongitude")
    for line in SEAS.split("\n"):
        if line:
            print(line.replace("|", "\t"))


# Districts, suburbs and villages whose GeoNames figure counts a whole municipality
SKIPPED = {
    ("AL", "Fier-Çifçi"), ("AL", "Patos Fshat"), ("HR", "Sesvete"), ("HR", "Stenjevec"), ("HR", "Centar"),
    ("MK", "Čair"), ("MK", "Butel"), ("MK", "Zelino"), ("MK", "Saraj"), ("MK", "Tearce"), ("MK", "Studeničane"),
    ("MK", "Ilinden"), ("MK", "Brvenica"), ("MK", "Kamenjane"), ("MK", "Bogovinje"), ("MK", "Centar Župa"),
    ("MK", "Gjorče Petro"), ("MK", "Kisela Voda"), ("MK", "Šuto Orizare"), ("RS", "Sremčica"), ("XK", "Llazicë"),
}
SKIPPED_IDS = {"787715"}

# GeoNames name -> name used here
PLACE_NAMES = {
    ("XK", "Mitrovicë"): "Mitrovica", ("XK", "Gjakovë"): "Gjakova", ("XK", "Podujeva"): "Podujevo",
    ("XK", "Deçan"): "Dečani", ("XK", "Leposaviq"): "Leposavić", ("XK", "Obiliq"): "Obilić", ("XK", "Shtime"): "Štimlje",
    ("MK", "Shtip"): "Štip", ("MK", "Kochani"): "Kočani", ("MK", "Radovis"): "Radoviš", ("MK", "Delcevo"): "Delčevo",
    ("MK", "Арачиново"): "Aračinovo", ("MK", "Probishtip"): "Probištip", ("MK", "Krusevo"): "Kruševo",
    ("MK", "Matejce"): "Matejče", ("RS", "Knjazevac"): "Knjaževac", ("BA", "Brod"): "Bosanski Brod",
    ("BA", "Lukavica"): "East Sarajevo",
    ("BA", "Šamac"): "Bosanski Šamac", ("BA", "Gradiška"): "Bosanska Gradiška",
    ("BA", "Kozarska Dubica"): "Bosanska Dubica", ("BA", "Novi Grad"): "Bosanski Novi",
    ("US", "New York City"): "New York", ("US", "Washington, D.C."): "Washington", ("CH", "Genève"): "Geneva",
    ("GR", "Thessaloníki"): "Thessaloniki", ("MD", "Chisinau"): "Chișinău", ("GR", "Ioánnina"): "Ioannina",
    ("GR", "Flórina"): "Florina", ("GR", "Lárisa"): "Larissa", ("GR", "Pátra"): "Patras", ("TR", "İzmir"): "Izmir",
    ("RO", "Timişoara"): "Timișoara", ("RO", "Iaşi"): "Iași", ("RO", "Constanţa"): "Constanța",
    ("KZ", "Nur-Sultan"): "Astana",
}

# Smaller places that matter here: GeoNames number
SMALLER = """
3190159 3200837 3187681 3198934 3197986 3186246 3203533 3187524 3191576 3194120 3191297 3198050 3194724 3201136
3200651 3196410 3203644 3189823 3202873 3194510 3193692 3196079 3198126
3194133 3188366 3187590 3198138 3200829 3199904 3192279 3344411 3196428 3200930 3202081 3203651 3203645 3194035 3197532
3203647 3203656 3203657 3189143 3195946 3186717 3200768 3204161 3191449 3202895 3196069 3196915
3201376 3190837 3203646 3195128 3190385 3196324
786772 792173 788057 793790 784800 3190776 3192450 3192404 3194407
3204623 3196331 793138 785285 788852 791487 788357 789485 787215 784355
3190922 789168 792794 792421
3199873 3193420 3200600 3193706 3194145 3190523 3193788 3204293 3194245 3201162 3193150 3195222 3195890 3189810
3202825 3186294 3199128 3204320 3200884 3202215 3200917 3197594 3189076 3188554 3199790 3194319 3194449 3202184
3188498 3191518 3187685 3199180 3197710 3187503 3203670 3188946
3203412 3198647 3201253 3200197 3194452 3194648 3192673 3193341 3199017 3193965
3188516 3197538 3189073 3202194 3199071 786234 3193228 3197896 3186999 3204816
789721 785642 788239 789455 787589 785388 783802 789227 788652 787534 789739
793113 788105 784737 785201 792656 786700 791542 788961 784733 792257
7932375 782070 781443 782061 782685 3185377 783508 782519 783059 3184264 3184388 363383 783259 3184136
"""

# Places GeoNames lacks at this size; positions from Faultline's own chronicle. Population unknown: 0
BY_HAND = """
Žepa|43.9500|19.1170|BA
Kravica|44.2170|19.2000|BA
Stupni Do|44.1500|18.3300|BA
Račak|42.4281|21.0164|XK
Banjska|42.9717|20.7847|XK
Prekaz|42.7667|20.8167|XK
Likošane|42.6561|20.8689|XK
Meja|42.4064|20.3936|XK
Gračanica|42.6000|21.1944|XK
Jarinje|43.2217|20.6936|XK
Končulj|42.4569|21.6592|RS
Batajnica|44.9353|20.2575|RS
Srb|44.3722|16.1250|HR
Plitvice Lakes|44.8804|15.6164|HR
Medak|44.4564|15.5000|HR
Maslenica|44.2061|15.5403|HR
Murino|42.6594|19.8867|ME
"""

ABROAD = """
NL The Hague|NL Amsterdam|BE Brussels|CH Genève|CH Bern|US New York City|US Washington, D.C.|US Dayton|RU Moscow
RU Saint Petersburg|RU Sochi|AT Vienna|AT Graz|IT Rome|IT Bari|IT Trieste|IT Ancona|IT Venice|IT Milan|IT Naples
IT Aviano|IT Brindisi|IT Bologna|IT Florence|GR Athens|GR Thessaloníki|GR Ioánnina|GR Lárisa|GR Pátra|BG Sofia
BG Plovdiv|BG Varna|BG Vidin|HU Budapest|HU Pécs|HU Szeged|RO Bucharest|RO Timişoara|RO Craiova|RO Cluj-Napoca
RO Iaşi|RO Constanţa|GB London|FR Paris|FR Strasbourg|FR Rambouillet|DE Berlin|DE Bonn|DE Munich|TR Ankara
TR Istanbul|TR İzmir|CN Beijing|LU Luxembourg|CZ Prague|SK Bratislava|PL Warsaw|UA Kyiv|MD Chisinau|BY Minsk
ES Madrid|PT Lisbon|IE Dublin|DK Copenhagen|SE Stockholm|NO Oslo|FI Helsinki|EE Tallinn|LV Riga|LT Vilnius|CY Nicosia
MT Valletta|CA Ottawa|JP Tokyo|IN New Delhi|BR Brasília|AU Canberra|ZA Pretoria|EG Cairo|IR Tehran|SA Riyadh
DZ Algiers|TN Tunis|LY Tripoli|KR Seoul|PK Islamabad|KZ Nur-Sultan|GE Tbilisi|AM Yerevan|AZ Baku
"""


def places(gazetteer_path):
    smaller = set(SMALLER.split())
    abroad = {tuple(item.split(" ", 1)) for line in ABROAD.split("\n") for item in line.split("|") if item}
    rows = {}
    with open(gazetteer_path, encoding="utf-8") as file:
        for line in file:
            c = line.rstrip("\n").split("\t")
            number, name, country, population = c[0], c[1], c[8], int(c[14])
            region = country in REGION
            wanted = number in smaller or (region and population >= 15000 and (country, name) not in SKIPPED)
            if number in SKIPPED_IDS or not (wanted or (country, name) in abroad):
                continue
            shown = PLACE_NAMES.get((country, name), name)
            row = (shown, round(float(c[4]), 4), round(float(c[5]), 4), country, population, "yes" if c[7] == "PPLC" else "")
            key = number if region else (country, name)
            if key not in rows or rows[key][4] < population:
                rows[key] = row
    missing = (smaller | abroad) - set(rows)
    if missing:
        sys.exit(f"places not found: {sorted(map(str, missing))}")
    for line in BY_HAND.split("\n"):
        if line:
            name, latitude, longitude, country = line.split("|")
            rows[line] = (name, float(latitude), float(longitude), country, 0, "")
    print("name\tlatitude\tlongitude\tcountry\tpopulation\tcapital")
    for row in sorted(rows.values(), key=lambda r: (r[3] not in REGION, r[3], -r[4], r[0])):
        print(*row, sep="\t")


def check(folder):
    """Counts, ring closure and ranges; the geometry itself is looked at in a plot."""
    for name in ("countries", "borders", "inner-lines", "rivers"):
        points = 0
        features = load(f"{folder}/{name}.geojson")
        for item in features:
            parts = item["geometry"]["coordinates"]
            if item["geometry"]["type"] == "LineString":
                parts = [parts]
            lines = [ring for polygon in parts for ring in polygon] if item["geometry"]["type"] == "MultiPolygon" else parts
            for line in lines:
                points += len(line)
                closed = name != "countries" or (line[0] == line[-1] and len(line) >= 4)
                inside = all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in line)
                if not closed or not inside or len(line) < 2:
                    sys.exit(f"{name}: bad line in {item['properties']}")
        print(f"{name}: {len(features)} features, {points} points", file=sys.stderr)


STEPS = {
    "atlas-countries": atlas_countries, "countries": countries, "border-kinds": border_kinds, "features": plain_features,
    "inner-lines": inner_lines, "river-names": river_names, "places": places, "seas": seas, "check": check,
}

if __name__ == "__main__":
    STEPS[sys.argv[1]](*sys.argv[2:])
