#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
#
# Draws the product's icon files (png, ico, icns) from bundles/org.fermata.app/icons/fermata.svg, after that was changed.
# With the SVG library of the product: build it first. JAVA_HOME names a JDK 21 or later.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
products=$root/releng/org.fermata.product/target/products
library=$(find "$products" -name 'com.github.weisj.jsvg_*.jar' 2>/dev/null | head -n 1)
[ -n "$library" ] || {
  echo "no product in $products; run ./fermata build first" >&2
  exit 1
}
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$library" "$root/releng/icons/Icons.java" "$root"
