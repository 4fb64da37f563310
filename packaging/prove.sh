#!/usr/bin/env bash
# What the tests of a debug build cannot show. Usage: packaging/prove.sh STAGE…
#   cppcheck   static checks of all code
#   tidy       clang-tidy over all code, an hour on two cores; with FILE… after it, over those
#   strangers  all that reads strangers' files under the address and undefined-behaviour sanitizers: libFuzzer
#              drives each target for $seconds (default 3)
#   core       core's tests under the same sanitizers; prints core's coverage
#   asan       the whole suite under the address and undefined-behaviour sanitizers
#   tsan       the whole suite under the thread sanitizer
# Ends with an error at the first finding.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh

prove_cppcheck()
{
    install_packages cppcheck
    # What is moved into another type is no copy elided; a pointer behind a const member function is no integer.
    local options="--quiet --std=c++20 --enable=warning,performance,portability --error-exitcode=1 -j $(nproc) -I .
        --suppress=returnStdMoveLocal --suppress=CastIntegerToAddressAtReturn"
    # shellcheck disable=SC2086 # a list of words
    cppcheck $options core resources tests/fuzz
    # shellcheck disable=SC2086
    cppcheck $options --library=qt app
    echo "cppcheck: no finding"
}

prove_tidy()
{
    install_packages $build_packages $test_packages clang-tidy
    [ -f build/debug/compile_commands.json ] || cmake --preset debug >&2
    local files=("$@")
    [ $# -gt 0 ] || mapfile -t files < <(git ls-files 'core/*.cpp' 'app/*.cpp' 'resources/*.cpp')
    printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy -p build/debug --quiet
    echo "clang-tidy: ${#files[@]} files, no finding"
}

# build_by_clang FOLDER OPTION TARGET…: with sanitizers; the option is for the compiler.
build_by_clang()
{
    local folder=$1 option=$2
    shift 2
    install_packages $build_packages $test_packages clang llvm libclang-rt-14-dev
    [ -f "$folder/build.ninja" ] || cmake --preset fuzz -B "$folder" -DCMAKE_BUILD_TYPE=None \
        -DCMAKE_CXX_FLAGS="$option -gline-tables-only" -DFAULTLINE_COVERAGE=ON >&2
    ninja -C "$folder" "$@" >&2
}

prove_strangers()
{
    local names name corpus
    names=$(sed -n 's/^add_fuzz_target(\([a-z_]*\) .*/fuzz_\1/p' tests/fuzz/CMakeLists.txt)
    # shellcheck disable=SC2086 # a list of words
    build_by_clang build/strangers -O0 $names # half an hour of CI has no time for more
    for name in $names; do
        corpus=$(grep -oE "^add_fuzz_target\(${name#fuzz_} .*" tests/fuzz/CMakeLists.txt | tr -d ')' | cut -d' ' -f3)
        fuzz "build/strangers/bin/$name" "tests/fuzz/corpus/$corpus"
    done
}

prove_core()
{
    local folder=build/core-sanitized
    build_by_clang $folder -O1 core_test # without optimisation its tests take ten minutes
    LLVM_PROFILE_FILE=$folder/core.profraw $folder/bin/core_test --gtest_brief=1
    llvm-profdata merge -o $folder/core.profdata $folder/core.profraw
    llvm-cov report $folder/bin/core_test -instr-profile=$folder/core.profdata core |
        awk '/^TOTAL/ { print "coverage of core: " $10 " of " $8 " lines" }'
}

# fuzz PROGRAM CORPUS: what is found new is kept in build/found.
fuzz()
{
    local name log
    name=$(basename "$1")
    log=$(mktemp)
    mkdir -p "build/found/$name"
    if ! LLVM_PROFILE_FILE=/dev/null "$1" -max_total_time="${seconds:-3}" -timeout=20 -rss_limit_mb=2000 \
        -max_len=200000 -print_final_stats=1 -artifact_prefix="build/found/$name/" "build/found/$name" "$2" \
        >"$log" 2>&1; then
        tail -60 "$log" >&2
        echo "$name: a finding, kept in build/found/$name" >&2
        return 1
    fi
    echo "$name: $(awk '/number_of_executed_units/ { n = $2 } /peak_rss_mb/ { m = $2 } END { print n " runs, " m " MB" }' "$log")"
    rm -f "$log"
}

# prove_suite PRESET
prove_suite()
{
    install_packages $build_packages $test_packages
    build "$1"
    ctest --preset "$1" -j "$(nproc)"
}

[ $# -gt 0 ] || { sed -n '/^#   /p;/^# Usage/p' "$0" | cut -c3- >&2; exit 2; }
while [ $# -gt 0 ]; do
    stage=$1
    shift
    case $stage in
    cppcheck) prove_cppcheck ;;
    tidy) prove_tidy "$@"; break ;;
    strangers) prove_strangers ;;
    core) prove_core ;;
    asan | tsan) prove_suite "$stage" ;;
    *) say "no such stage: $stage"; exit 2 ;;
    esac
done
