/// The style of the page: one calm colour, dark text on white, three colours for verdicts, each
/// with at least 4.5:1 against its ground.
enum HTMLStyle {
  /// Colours, type, the header, figures, bars and the list of mends.
  static let screen: HTML = """
    :root{--ink:#1c2733;--soft:#4f5d6b;--line:#d8dfe6;--ground:#f4f6f8;--paper:#fff;--brand:#173f5f;
    --pass:#186a3b;--passbg:#e4f3ea;--fail:#a3231c;--failbg:#fce9e7;--open:#7a4a00;--openbg:#fff1cf;
    --none:#4f5d6b;--nonebg:#e9edf0;--ruled:#4b3a8c;--ruledbg:#ece9fa}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--ground);color:var(--ink);font-size:1rem;line-height:1.7;
    font-family:"Sarabun","Noto Sans Thai","Leelawadee UI",Thonburi,"Noto Sans",sans-serif;
    overflow-wrap:anywhere}
    h1,h2,h3,h4,h5,p,ul,ol,dl,dd{margin:0;padding:0}
    ul,ol{list-style:none}
    a{color:#0b5394;text-underline-offset:.2em}
    a:focus-visible,summary:focus-visible{outline:3px solid #f0a500;outline-offset:2px}
    .wrap,main{max-width:62rem;margin:0 auto;padding:0 1.25rem}
    .top{background:var(--brand);color:#fff;padding:1.75rem 0 3.5rem}
    .top a{color:#fff}
    .kicker{opacity:.9}
    h1{font-size:clamp(1.5rem,1rem + 2.4vw,2.25rem);line-height:1.4;margin:.1rem 0 .4rem}
    .meta{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem}
    main>section{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;
    padding:1.25rem;margin:0 0 1.25rem}
    h2{font-size:1.25rem;line-height:1.5;color:var(--brand);margin-bottom:.5rem}
    .note,.small{color:var(--soft);font-size:.9375rem}
    .figures{margin-top:-2.25rem!important;display:grid;gap:.5rem 1.5rem;
    grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr))}
    .figures .note{grid-column:1/-1;border-top:1px solid var(--line);padding-top:.6rem}
    .figure .name{font-weight:600}
    .figure .big{font-size:2.5rem;line-height:1.35;font-weight:700;color:var(--brand);
    font-variant-numeric:tabular-nums;white-space:nowrap}
    .figure .range{font-size:1.5rem;line-height:2.25}
    .figure .under{color:var(--soft);font-size:.9375rem}
    .counts ul{display:grid;gap:.35rem}
    .counts strong{font-size:1.125rem;font-variant-numeric:tabular-nums}
    .badge{display:inline-block;border-radius:1rem;padding:.05rem .7rem;font-size:.875rem;
    font-weight:600;white-space:nowrap;color:var(--none);background:var(--nonebg)}
    .badge.pass{color:var(--pass);background:var(--passbg)}
    .badge.fail{color:var(--fail);background:var(--failbg)}
    .badge.undecided{color:var(--open);background:var(--openbg)}
    .badge.ruled{color:var(--ruled);background:var(--ruledbg)}
    .site-trouble{border-left:.4rem solid var(--open)!important;background:var(--openbg)!important}
    .bars li{display:grid;grid-template-columns:minmax(0,20rem) minmax(6rem,1fr) 8rem;
    gap:.1rem 1rem;align-items:center;padding:.45rem 0;border-top:1px solid var(--line)}
    .bars li:first-child{border-top:0}
    .value{text-align:right;font-weight:700;font-variant-numeric:tabular-nums;white-space:nowrap}
    .bar{display:flex;height:.85rem;border-radius:.45rem;overflow:hidden;background:#e3e9ee}
    .sure{background:#2c6e9e}
    .open{background:repeating-linear-gradient(135deg,#f0b429 0 4px,#fff1cf 4px 8px)}
    .chips{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.3rem}
    .chip{font-size:.8125rem;line-height:1.5;padding:.05rem .5rem;border-radius:.4rem;
    text-decoration:none;color:var(--none);background:var(--nonebg);border:1px solid transparent}
    .chip.pass{color:var(--pass);background:var(--passbg)}
    .chip.fail{color:var(--fail);background:var(--failbg);border-color:var(--fail);font-weight:700}
    .chip.undecided{color:var(--open);background:var(--openbg);border-color:var(--open);
    font-weight:700}
    .good{color:var(--pass);font-weight:600}
    .mends>li{display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:0 1rem;
    padding:.8rem 0;border-top:1px solid var(--line)}
    .gain{text-align:center;color:var(--brand);line-height:1.4}
    .gain .plus{display:block;font-size:1.5rem;font-weight:700;
    font-variant-numeric:tabular-nums}
    .gain .unit{display:block;font-size:.8125rem;color:var(--soft)}
    .what{font-weight:600}
    .why{color:var(--ink)}
    .mends .why{color:var(--fail)}
    .mends .undecided .why{color:var(--open)}
    .advice li{padding-left:1.2rem;position:relative}
    .advice li::before{content:"→";position:absolute;left:0;color:var(--brand)}
    .who{display:inline-block;font-size:.8125rem;line-height:1.5;color:var(--brand);
    background:#e6eff6;border-radius:.4rem;padding:0 .5rem}
    footer{padding:.5rem 0 2.5rem;color:var(--soft)}
    footer ul{list-style:disc;padding-left:1.25rem}
    footer h3{font-size:1rem;margin-top:.75rem}
    .sources{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .75rem;font-size:.9375rem}
    .sources dt{font-weight:600}
    code{font-family:"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.8125rem;
    color:var(--soft)}
    @media (max-width:40rem){
    .wrap,main{padding:0 .75rem}
    main>section{padding:1rem .85rem}
    .bars li{grid-template-columns:minmax(0,1fr) auto}
    .bars .name{grid-column:1;grid-row:1}
    .bars .value{grid-column:2;grid-row:1}
    .bars .bar{grid-column:1/-1}
    .mends>li{grid-template-columns:1fr}
    .gain{display:flex;gap:.5rem;align-items:baseline;text-align:left}
    }
    """
}
