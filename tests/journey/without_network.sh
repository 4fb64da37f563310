#!/usr/bin/env bash
# A whole session reaches for no network: the window is used, the program's commands run, a file of a stranger full
# of addresses is opened and exported. Each attempt to make a socket or to look up a name is noted and fails the
# test. Where the kernel lets us, the session has no network interface either.
# Usage: without_network.sh RECORDER JOURNEY_TEST PROGRAM
set -euo pipefail
recorder=$1 journey=$2 program=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export RECORD_SOCKETS=$folder/attempts XDG_CONFIG_HOME=$folder HOME=$folder QT_QPA_PLATFORM=offscreen
export ASAN_OPTIONS=verify_asan_link_order=0

alone=""
unshare -rn true 2>/dev/null && alone="unshare -rn"
recorded() { $alone env LD_PRELOAD="$recorder" "$@"; }

# What is not noted here would not be noted below.
recorded bash -c ': >/dev/tcp/192.0.2.1/80' 2>/dev/null || true
[ -s "$RECORD_SOCKETS" ] || { echo "the recorder notes nothing" >&2; exit 1; }
rm "$RECORD_SOCKETS"

cat >"$folder/strangers.csv" <<'CSV'
Datum,Naslov,Mjesto,Izvor,Lat,Lon
1995-07-11,<img src=http://192.0.2.1/a.png><style>@import url(http://192.0.2.1/b.css)</style>,<a href=file:///etc/passwd>Tuzla</a>,http://192.0.2.1/c,44.5,18.7
CSV
cat >"$folder/mapping.json" <<'JSON'
{"columns": {"start": "Datum", "title": "Naslov", "place": "Mjesto", "source": "Izvor", "latitude": "Lat", "longitude": "Lon"},
 "category": "battle"}
JSON

recorded "$journey" --gtest_filter='WindowJourney.*' >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
recorded "$program" report --country BA --from 1992 --to 1995 --template brief -o "$folder/ba.html"
recorded "$program" verify "$folder/ba.html"
for suffix in geojson kml gpkg csv timeline.json ics; do
    recorded "$program" export --country XK -o "$folder/xk.$suffix"
done
recorded "$program" import --format csv --mapping "$folder/mapping.json" --dataset strangers \
    --dataset-name "<img src=http://192.0.2.1/d.png>" --licence none --citation "http://192.0.2.1/e" \
    --into "$folder/strangers.faultline" "$folder/strangers.csv"
for format in html pdf svg png; do
    recorded "$program" report "$folder/strangers.faultline" --template dossier -o "$folder/strangers.$format"
done
recorded "$program" shot "$folder/strangers.faultline" -o "$folder/strangers-window.png"
recorded "$program" shot --select shoigu-belgrade-visit-2020 -o "$folder/shot.png"

if [ -e "$RECORD_SOCKETS" ]; then
    echo "the session reached for a network:" >&2
    cat "$RECORD_SOCKETS" >&2
    exit 1
fi
echo "no attempt to reach a network${alone:+, in a namespace without interfaces}"
