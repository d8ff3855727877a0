/// What the overview has beside the style of an audit: charts, tables and templates.
enum OverviewStyle {
  static let screen: HTML = """
    .parts{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin-top:.6rem}
    h3{font-size:1.0625rem;margin:1rem 0 .3rem;color:var(--brand)}
    .columns{display:block;width:100%;max-width:44rem;margin:.75rem auto .25rem}
    .columns text{font-size:9px;text-anchor:middle;fill:var(--soft)}
    .columns .count{font-size:10px;font-weight:700;fill:var(--ink)}
    .columns .certain{fill:#2c6e9e}
    .columns .perhaps{fill:url(#hatch)}
    .keys{display:flex;gap:1.5rem;justify-content:center;color:var(--soft);font-size:.875rem}
    .key::before{content:"";display:inline-block;width:.9rem;height:.9rem;margin-right:.4rem;
    border-radius:.2rem;vertical-align:-.1rem;background:#2c6e9e}
    .key.perhaps::before{background:repeating-linear-gradient(135deg,#f0b429 0 4px,#fff1cf 4px 8px)}
    .bar.bad .sure{background:#b3413a}
    .rows{border-collapse:collapse;width:100%;font-size:.9375rem}
    .rows th{text-align:left;color:var(--soft);font-weight:600;border-bottom:2px solid var(--line)}
    .rows td,.rows th{padding:.25rem .5rem .25rem 0;vertical-align:top}
    .rows td{border-bottom:1px solid var(--line)}
    .rows .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .rows th.n{white-space:normal}
    .rows td:first-child{color:var(--soft)}
    .folded summary{display:block}
    .folded summary li{display:grid;list-style:none;
    grid-template-columns:minmax(0,20rem) minmax(6rem,1fr) 9rem;gap:.1rem 1rem;align-items:center}
    .folded .item{margin:.25rem 0;border-left-width:1px}
    .template{border-top:2px solid var(--line);padding:.25rem 0 1rem}
    .template:first-of-type{border-top:0}
    .gainline strong{color:var(--pass);font-size:1.25rem}
    .template .mends>li{grid-template-columns:7.5rem minmax(0,1fr)}
    .template .plus{font-size:1.25rem;white-space:nowrap}
    .names .body{font-size:.9375rem;color:var(--soft)}
    @media (max-width:40rem){
    .rows .wide{display:none}
    .template .mends>li{grid-template-columns:1fr}
    .rows{font-size:.875rem}
    .rows th{font-size:.75rem}
    .rows td:nth-child(2){min-width:7rem}
    .folded summary li{grid-template-columns:minmax(0,1fr) auto}
    .folded summary .name{grid-column:1;grid-row:1}
    .folded summary .value{grid-column:2;grid-row:1}
    .folded summary .bar{grid-column:1/-1}
    }
    @media print{tr{break-inside:avoid}.parts{display:none}}
    """
}
