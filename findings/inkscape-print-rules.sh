#!/usr/bin/env bash
# Inkscape 1.2.2 (Debian 12) and CSS rules for print in an SVG.
#
# Expected: a PNG for the screen is no print. Rules in `@media print` stay out of it, and a `@page` in them,
#           which says nothing of the picture, changes nothing. librsvg draws so.
# Seen:     Inkscape applies the rules of every medium, print and screen alike (librsvg of neither).
#           With `@page` inside `@media print` the whole style element is lost, the rules before it too:
#           all shapes are black. `@page` outside of `@media` does no harm, nor does a second element.
# So what is for print alone stands in a style element of its own, with `@page` in it, which has Inkscape
# drop that element alone. Seen on 2026-11-28.
set -euo pipefail
for need in inkscape rsvg-convert convert; do
    command -v "$need" > /dev/null || { echo "$need is not installed"; exit 3; }
done
inkscape --version 2> /dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
draw() {
    printf '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">%s<rect class="a" width="40" height="40"/></svg>' \
        "$2" > "$folder/t.svg"
    inkscape "$folder/t.svg" -o "$folder/inkscape.png" > "$folder/log" 2>&1
    rsvg-convert "$folder/t.svg" -o "$folder/librsvg.png"
    for program in inkscape librsvg; do
        colour=$(convert "$folder/$program.png" -depth 8 -format '%[hex:p{20,20}]' info:)
        case $colour in FF0000*) word=red ;; 00FF00*) word=green ;; 000000*) word=black ;; *) word=$colour ;; esac
        printf '%s: %s %s\n' "$1" "$program" "$word"
    done
}
{
    draw 'red' '<style>.a{fill:#f00}</style>'
    draw 'red, print green' '<style>.a{fill:#f00} @media print{.a{fill:#0f0}}</style>'
    draw 'green, screen red' '<style>.a{fill:#0f0} @media screen{.a{fill:#f00}}</style>'
    draw 'red, print @page' '<style>.a{fill:#f00} @media print{@page{margin:0}}</style>'
    draw 'red, @page' '<style>.a{fill:#f00} @page{margin:0}</style>'
    draw 'red, print green and @page apart' \
        '<style>.a{fill:#f00}</style><style>@media print{@page{margin:0} .a{fill:#0f0}}</style>'
} | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
red: inkscape red
red: librsvg red
red, print green: inkscape green
red, print green: librsvg red
green, screen red: inkscape red
green, screen red: librsvg green
red, print @page: inkscape black
red, print @page: librsvg red
red, @page: inkscape red
red, @page: librsvg red
red, print green and @page apart: inkscape red
red, print green and @page apart: librsvg red
EXPECTED
