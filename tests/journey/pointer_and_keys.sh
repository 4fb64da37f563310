#!/usr/bin/env bash
# Drives the real window with a real pointer and keyboard: each step must change the picture, and Ctrl+Q must
# end the program without an error.  Usage: pointer_and_keys.sh PROGRAM   (inside an X server)
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'kill "$faultline" 2>/dev/null || true; rm -rf "$folder"' EXIT
export XDG_CONFIG_HOME=$folder QT_QPA_PLATFORM=xcb

picture() { xwd -silent -id "$window" -out "$folder/$1.xwd"; }

# changes NAME COMMAND…: runs the command and waits until the window looks different.
changes()
{
    local name=$1
    shift
    picture before
    "$@"
    for _ in $(seq 50); do
        sleep 0.1
        picture after
        cmp -s "$folder/before.xwd" "$folder/after.xwd" || { echo "$name: the window answered"; return 0; }
    done
    echo "$name: nothing changed" >&2
    return 1
}

"$program" --reset-settings &
faultline=$!
window=$(timeout 20 xdotool search --sync --onlyvisible --name 'Faultline' | tail -1)
xdotool windowsize "$window" 1400 900 windowfocus "$window" # there is no window manager to do it
sleep 1

changes "wheel over the map" xdotool mousemove --window "$window" 650 250 click 4
changes "drag of the map" xdotool mousemove --window "$window" 650 250 mousedown 1 mousemove_relative 30 20 mousemove_relative 30 20 mouseup 1
changes "wheel over the timeline" xdotool mousemove --window "$window" 650 700 click 4
changes "Ctrl+F and typing" xdotool key ctrl+f type Shoigu
changes "Ctrl+Right selects an event" xdotool key ctrl+Right
xdotool key ctrl+q
for _ in $(seq 100); do
    kill -0 "$faultline" 2>/dev/null || { wait "$faultline"; exit; }
    sleep 0.1
done
echo "Ctrl+Q: the program did not end" >&2
exit 1
