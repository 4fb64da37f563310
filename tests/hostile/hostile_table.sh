#!/bin/sh
# Opens every hostile chronicle with `faultline check` and prints a table of what became of it. Fails if one
# ends by a signal, or takes longer than a minute. Needs GNU time.
# usage: tests/hostile/hostile_table.sh [BUILD-FOLDER]
set -eu
bin=${1:-build/debug}/bin
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

failed=0
echo '| input | exit | seconds | peak MiB | what is said |'
echo '|---|---|---|---|---|'
"$bin/write_hostile_chronicles" "$folder" > "$folder/names"
while read -r name; do
    exit=0
    timeout 60 /usr/bin/time -q -f '%e %M' -o "$folder/cost" \
        "$bin/faultline" check "$folder/$name" > "$folder/out" 2> "$folder/err" || exit=$?
    [ "$exit" -le 1 ] || failed=1
    cat "$folder/err" "$folder/out" > "$folder/said"
    lines=$(wc -l < "$folder/said")
    said=$(head -n 1 "$folder/said" | sed "s|$folder/||g; s/^faultline: //; s/|/\\\\|/g" | cut -c 1-160)
    [ "$lines" -le 1 ] || said="$said (and $((lines - 1)) more)"
    read -r seconds kilobytes < "$folder/cost"
    echo "| $(basename "$name" .faultline | tr - ' ') | $exit | $seconds | $((kilobytes / 1024)) | $said |"
done < "$folder/names"
exit $failed
