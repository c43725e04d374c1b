# SPDX-License-Identifier: EPL-2.0
#
# Peers are measured in turns, so that a machine which is busy for a while is so for all of them. Beside the time on the
# wall stands the processor time, which neighbours hardly touch.

# Runs something once and notes how long it took: wall, user and system seconds.
measure() { # where to note it, command…
  local note=$1 code=0 TIMEFORMAT='%R %U %S'
  shift
  { time "$@" </dev/null >"$measured/out" 2>"$measured/err" || code=$?; } 2>>"$measured/$note"
  if [ $code -ne 0 ]; then
    cat "$measured/err" >&2
    fail "$note: exit code $code from: $*"
  fi
}

# Every contender once, beginning with another one each round.
in_turns() { # rounds, functions that measure…
  local rounds=$1 round i
  shift
  for ((round = 0; round < rounds; round++)); do
    for ((i = 0; i < $#; i++)); do
      "${@:$(((round + i) % $# + 1)):1}"
    done
    printf '.' >&2
  done
  printf '\n' >&2
}

median_wall() { # note
  awk '{ print $1 }' "$measured/$1" | median
}

median_cpu() { # note
  awk '{ print $2 + $3 }' "$measured/$1" | median
}

fastest() { # note
  awk '{ print $1 }' "$measured/$1" | sort -n | head -n 1
}

median() {
  sort -n | awk '{ value[NR] = $1 } END { printf "%.3f", NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

ratio() { # ours, theirs
  awk -v ours="$1" -v theirs="$2" 'BEGIN { printf "%.2f", ours / theirs }'
}

seconds() { # seconds with three places, as people say them
  awk -v s="$1" 'BEGIN { if (s < 1) printf "%.0f ms", s * 1000; else printf "%.2f s", s }'
}

# A line of a table: what, median, fastest, processor time.
line() { # note, what it is called
  printf '| %s | %s | %s | %s |\n' "$2" "$(seconds "$(median_wall "$1")")" "$(seconds "$(fastest "$1")")" \
    "$(seconds "$(median_cpu "$1")")"
}
