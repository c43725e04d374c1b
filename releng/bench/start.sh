# SPDX-License-Identifier: EPL-2.0
#
# From the return key to the prompt when there is nothing to do.

bench_start() { # rounds
  mkdir -p "$measured/empty"
  say "Start of the command line, $1 rounds"
  start_eclipse # once unmeasured: it fills its cache
  rm -f "$measured/start_eclipse"
  in_turns "$1" start_java start_product start_checkout start_eclipse
  report_start | section start
}

start_java() { measure start_java "$java" -version; }
start_product() { measure start_product "$(product)/fermata" checksum "$measured/empty"; }
start_checkout() { measure start_checkout "$root/fermata" run checksum "$measured/empty"; }
start_eclipse() { measure start_eclipse "$(product)/fermata" -application org.fermata.app.cli checksum "$measured/empty"; }

report_start() {
  echo "Checksums of an empty folder: the whole process."
  echo
  echo "| command | median | fastest | processor time |"
  echo "|---|---|---|---|"
  line start_java '`java -version` (the limit)'
  line start_product '`fermata checksum EMPTY` (the product)'
  line start_checkout '`./fermata run checksum EMPTY` (looks first whether anything has to be built)'
  line start_eclipse 'the same command line as an Eclipse application, `fermata -application org.fermata.app.cli …`'
  echo
  echo "Ratio of the medians, the product to \`java -version\`:" \
    "**$(ratio "$(median_wall start_product)" "$(median_wall start_java)")**; to the Eclipse application:" \
    "$(ratio "$(median_wall start_product)" "$(median_wall start_eclipse)")."
}
