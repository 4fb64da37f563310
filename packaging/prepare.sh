# Sourced by run.sh and test.sh: installs Debian/Ubuntu packages that are missing, then configures and builds.
# Speaks on standard error only: standard output belongs to the program that is run in the end.

build_packages="g++ cmake ninja-build qt6-base-dev libqt6opengl6-dev qt6-charts-dev libqt6svg6 libsqlite3-dev libcsv-dev zlib1g-dev libwebp-dev pkg-config nlohmann-json3-dev fonts-inter"
test_packages="libgtest-dev libgmock-dev libbenchmark-dev xvfb xauth xdotool x11-apps poppler-utils"

say() { echo "faultline: $*" >&2; }

# Names of those packages that are not installed.
missing_packages()
{
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done
}

install_packages()
{
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    local as_root=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { say "please install, as root:" $missing; return 1; }
        as_root=sudo
    fi
    say "installing" $missing
    $as_root apt-get update -qq >&2
    # shellcheck disable=SC2086 # a list of words
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
}

# build PRESET [TARGET…]: configures once, then builds what has changed; silent unless it fails.
build()
{
    local preset=$1 folder="build/$1" log
    shift
    log=$(mktemp)
    [ -f "$folder/build.ninja" ] || say "building ($preset); the first time this takes some minutes"
    if ! { { [ -f "$folder/build.ninja" ] || cmake --preset "$preset"; } && cmake --build "$folder" --target "${@:-all}"; } >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        say "the build failed"
        return 1
    fi
    rm -f "$log"
}
