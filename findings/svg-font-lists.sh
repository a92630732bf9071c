#!/usr/bin/env bash
# CairoSVG 2.9.1 (PyPI) and LibreOffice 7.4 (Debian 12), and the fonts that an SVG asks for.
#
# Expected: CSS takes the first font of `font-family` that is installed, and `font: 16px "Name"` is the
#           same as its two properties. librsvg and Inkscape do both.
# Seen:     both programs look at the first name only: where it is not installed, the system's default
#           takes its place, a proportional one, though the next name is there. LibreOffice ignores the
#           `font` shorthand as well, and draws in a serif.
# So the font that most systems have stands first, and properties are written out. Seen on 2026-11-28.
set -euo pipefail
for need in soffice rsvg-convert pdffonts fc-list; do
    command -v "$need" > /dev/null || { echo "$need is not installed"; exit 3; }
done
fc-list | grep DejaVuSansMono > /dev/null || { echo "the font DejaVu Sans Mono is not installed"; exit 3; }
soffice --version
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/v"
"$folder/v/bin/pip" install --quiet --disable-pip-version-check cairosvg==2.9.1
draw() {
    local picture="$folder/t.svg" program font
    printf '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="40"><style>.a{%s}</style><text class="a" x="5" y="25">iW</text></svg>' \
        "$2" > "$picture"
    rsvg-convert -f pdf "$picture" -o "$folder/librsvg.pdf"
    "$folder/v/bin/cairosvg" "$picture" -o "$folder/CairoSVG.pdf"
    soffice "-env:UserInstallation=file://$folder/office" --headless --convert-to pdf --outdir "$folder" \
        "$picture" > "$folder/log" 2>&1
    mv "$folder/t.pdf" "$folder/LibreOffice.pdf"
    for program in librsvg CairoSVG LibreOffice; do
        font=$(pdffonts "$folder/$program.pdf" | sed -n '3s/ .*//p')
        case $font in *DejaVuSansMono) font='as asked' ;; *) font='another font' ;; esac
        printf '%s: %s, %s\n' "$1" "$program" "$font"
    done
}
{
    draw 'one name' 'font-family:"DejaVu Sans Mono"; font-size:16px'
    draw 'second name' 'font-family:"No Such Font","DejaVu Sans Mono"; font-size:16px'
    draw 'shorthand' 'font:16px "DejaVu Sans Mono"'
} | tee "$folder/seen"
diff "$folder/seen" - <<'EXPECTED'
one name: librsvg, as asked
one name: CairoSVG, as asked
one name: LibreOffice, as asked
second name: librsvg, as asked
second name: CairoSVG, another font
second name: LibreOffice, another font
shorthand: librsvg, as asked
shorthand: CairoSVG, as asked
shorthand: LibreOffice, another font
EXPECTED
