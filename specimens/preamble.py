"""The typst functions that every page begins with: marks that tell where a thing came to stand,
boxes to tick, one character a box, machine-readable lines, rows of labels."""

from __future__ import annotations

FUNCTIONS = """
#let _mark(kind, number, w, h) = place(top + left, context {
  let p = here().position()
  let pw = page.width
  let ph = page.height
  [#metadata((kind: kind, number: number, page: p.page,
    box: (p.x / pw, p.y / ph, (p.x + w) / pw, (p.y + h) / ph))) <spot>]
})
#let _spot(number, w, h) = _mark("zone", number, w, h)
#let _press(number, w, h) = _mark("stamp", number, w, h)
#let _pen(number, w, h) = _mark("pen", number, w, h)
#let check(on) = box(width: 3.2mm, height: 3.2mm, stroke: 0.5pt, baseline: 15%,
  if on { place(center + horizon, text(size: 9pt, weight: "bold")[×]) })
#let _machine(face, width, line) = context {
  let natural = measure(text(font: face, size: 10pt, line)).width
  text(font: face, size: 10pt * (width / natural), line)
}
#let comb(line) = box(baseline: 25%, stack(dir: ltr, ..line.clusters().map(
  c => box(width: 4.1mm, height: 5mm, stroke: 0.35pt + luma(120), align(center + horizon, c)))))
#let rule(w: 100%) = line(length: w, stroke: 0.5pt)
#let dots(w) = box(width: w, repeat[.])
#let field(label, value) = block(above: 0.55em, below: 0.55em)[#label #value]
#let rows(..cells) = grid(columns: (auto, 1fr), column-gutter: 5mm, row-gutter: 2.4mm, ..cells)
#context [#metadata((kind: "sheets", number: counter(page).final().first())) <spot>]
"""
