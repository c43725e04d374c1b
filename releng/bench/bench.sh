# SPDX-License-Identifier: EPL-2.0
#
# What ./fermata bench runs; sourced there. Each part puts its figures into its own section of docs/benchmarks.md and
# leaves the others as they are.

for part in measure tree checksum start window engine; do
  # shellcheck disable=SC1090
  . "$root/releng/bench/$part.sh"
done

run_bench() { # [--quick]
  local rounds=11 names=(16 64 256)
  case ${1-} in
    --quick) rounds=2 names=(64) ;;
    '') ;;
    *) fail_with 2 "bench takes --quick or nothing" ;;
  esac
  page=$root/docs/benchmarks.md
  tree=$root/target/bench/tree
  measured=$(temporary_folder)
  java=$(find_jdk)/bin/java
  JAVA_HOME=$(find_jdk) # for all contenders
  FERMATA_HOME=$measured/home
  export JAVA_HOME FERMATA_HOME
  export LC_ALL=C.UTF-8 # times with a point
  unset FERMATA_JAVA_OPTS
  [ "$(uname -s)" = Linux ] || fail "the peers of this benchmark are those of Linux"
  mkdir -p "$root/target/bench"
  load_before=$(load)
  bench_checksum $rounds "${names[@]}"
  bench_start $((2 * rounds - 1))
  bench_window $((rounds > 7 ? 7 : 1))
  bench_engine $((rounds > 3 ? 5 : 1))
  report_machine $rounds | section machine
  say "Written to docs/benchmarks.md"
}

# Replaces what stands between the marks of a section, or adds the section at the end.
section() { # name; the text on standard input
  local text=$measured/section new=$measured/page
  cat >"$text"
  grep -qF "<!-- bench:$1 -->" "$page" || printf '\n<!-- bench:%s -->\n<!-- /bench:%s -->\n' "$1" "$1" >>"$page"
  awk -v begin="<!-- bench:$1 -->" -v end="<!-- /bench:$1 -->" -v text="$text" '
    $0 == end { skip = 0 }
    !skip { print }
    $0 == begin { while ((getline line < text) > 0) print line; skip = 1 }' "$page" >"$new"
  cat "$new" >"$page"
}

report_machine() { # rounds
  local model
  model=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1)
  echo "Machine: ${model:-unknown processor}, $(nproc) processors, $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo);" \
    "$(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r | cut -d - -f 1)."
  echo "Java $(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release");" \
    "$(sha256sum --version | head -n 1); $(xargs --version | head -n 1); $(bash --version | sed -n '1s/-release.*//p')."
  echo "$1 rounds, the peers in turns; load average before $load_before, after $(load). An idle machine begins near 0" \
    "and ends near 2: where it did not, others were at work, and the processor time says more than the clock."
}

load() {
  cut -d ' ' -f 1 /proc/loadavg
}
