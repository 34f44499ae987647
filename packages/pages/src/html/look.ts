/** The look that all pages share: quiet, legible, in light and dark and on paper. No font is fetched. */
export const look = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c2430; --quiet: #55606e; --line: #d5dae1; --wash: #f4f6f8; --accent: #0b5a6b;
  --error: #9b1c31; --error-wash: #fdecee; --warning: #7a4a00; --warning-wash: #fdf3df; --information: #2f4a75; --information-wash: #eaf0fa;
  --good: #1d5f3a; --good-wash: #e5f4ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151a21; --ink: #e8ecf1; --quiet: #a9b4c2; --line: #3a4553; --wash: #1e252e; --accent: #7cc7d8;
    --error: #ff9aa8; --error-wash: #3b1d24; --warning: #f2c36b; --warning-wash: #382c14; --information: #a8c5f5; --information-wash: #1d2a40;
    --good: #8ed8ab; --good-wash: #17331f;
  }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --wash: #fff; --accent: #000;
    --error: #9b1c31; --error-wash: #fff; --warning: #7a4a00; --warning-wash: #fff; --information: #2f4a75; --information-wash: #fff;
    --good: #1d5f3a; --good-wash: #fff;
  }
}
*, *::before, *::after { box-sizing: border-box }
html { font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; color: var(--ink); background: var(--paper) }
body { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: break-word }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .5rem 0 .25rem }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.25rem 0 .5rem; padding-top: .5rem; border-top: 1px solid var(--line) }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 1.5rem 0 .4rem }
p { margin: .5rem 0; max-width: 46rem }
a { color: var(--accent); text-underline-offset: .15em }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.lead { font-size: 1.1rem }
.quiet { color: var(--quiet) }
.small { font-size: .9rem }
.skip { position: absolute; left: -999rem }
.skip:focus { position: static }
ul, ol { padding-left: 1.4rem } li { margin: .2rem 0 }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-variant-numeric: tabular-nums }
caption { text-align: left; color: var(--quiet); padding: .25rem 0 }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line) }
th { font-weight: 600 } thead th { color: var(--quiet); font-size: .9rem }
.number { text-align: right; white-space: nowrap }
.scroll { overflow-x: auto }
.bar { width: 38%; min-width: 5rem }
.bar svg { display: block; width: 100%; height: 1.1rem }
.bar rect { fill: var(--accent) }
.bar .error { fill: var(--error) } .bar .warning { fill: var(--warning) } .bar .information { fill: var(--information) }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; text-decoration-thickness: .14em; text-underline-offset: .16em }
.error mark { text-decoration-color: var(--error) } .warning mark { text-decoration-color: var(--warning) } .information mark { text-decoration-color: var(--information) }
.level { display: inline-block; font-size: .82rem; font-weight: 600; padding: .05rem .5rem; border: 1px solid; border-radius: 1rem }
.level.error { color: var(--error); background: var(--error-wash) }
.level.warning { color: var(--warning); background: var(--warning-wash) }
.level.information { color: var(--information); background: var(--information-wash) }
.write { font-weight: 600 }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9rem }
@page { size: A4; margin: 16mm 15mm }
@media print {
  html { font-size: 10.5pt }
  body { max-width: none; padding: 0 }
  .screen, nav, .skip { display: none !important }
  h1, h2, h3 { break-after: avoid }
  li, tr, .keep { break-inside: avoid }
  a { color: inherit; text-decoration: none }
  .scroll { overflow: visible }
}
`
