/// The style of the items, and of the page on paper.
extension HTMLStyle {
  static let items: HTML = """
    .items h3{display:flex;justify-content:space-between;gap:1rem;font-size:1.0625rem;
    margin:1.4rem 0 .4rem;color:var(--brand)}
    .item{border:1px solid var(--line);border-left:.35rem solid var(--none);border-radius:.5rem;
    margin:.5rem 0;background:var(--paper)}
    .item.pass{border-left-color:var(--pass)}
    .item.fail{border-left-color:var(--fail)}
    .item.undecided{border-left-color:#c98200}
    summary{cursor:pointer;list-style:none;display:grid;grid-template-columns:minmax(0,1fr) auto;
    gap:.1rem 1rem;padding:.55rem .8rem .55rem 2rem;position:relative}
    summary::-webkit-details-marker{display:none}
    summary::before{content:"";position:absolute;left:.9rem;top:1.15rem;width:.5rem;height:.5rem;
    border-right:2px solid var(--soft);border-bottom:2px solid var(--soft);
    transform:rotate(-45deg)}
    details[open]>summary::before{transform:rotate(45deg);top:1rem}
    summary:hover{background:var(--ground)}
    h4{font-size:1rem;font-weight:600}
    h4 .id{color:var(--brand);margin-right:.25rem}
    .marks{display:flex;flex-wrap:wrap;gap:.3rem;justify-content:flex-end;align-items:start}
    summary .why{grid-column:1/-1;color:var(--fail)}
    .undecided summary .why{color:var(--open)}
    .not-applicable summary .why,.pass summary .why{color:var(--soft)}
    .body{padding:.25rem .9rem .9rem 2rem;border-top:1px solid var(--line)}
    h5{font-size:.9375rem;color:var(--soft);font-weight:600;margin-top:.7rem}
    .todo{background:#eef4f9;border-radius:.5rem;padding:.1rem .9rem .7rem;margin-top:.7rem}
    .worth{margin-top:.3rem;font-size:.9375rem}
    .ruling{background:var(--ruledbg);border-radius:.5rem;padding:.1rem .9rem .7rem;
    margin-top:.7rem}
    .ruling dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .75rem}
    .ruling dt{font-weight:600}
    .review{background:var(--openbg);border-radius:.5rem;padding:.1rem .9rem .7rem;margin-top:.7rem}
    .review .spots{list-style:decimal;padding-left:1.4rem}
    .review li{margin:.3rem 0}
    figure{margin:.4rem 0}
    figure img{max-width:100%;max-height:40rem;border:1px solid var(--line);background:#fff}
    code.command{display:block;color:var(--ink);background:var(--paper);border-radius:.4rem;
    border:1px solid var(--line);padding:.25rem .6rem;user-select:all}
    .warnings ul{background:var(--openbg);border-radius:.5rem;padding:.4rem .9rem}
    .elements>li{display:grid;grid-template-columns:1.4rem minmax(0,1fr);padding:.4rem 0;
    border-top:1px dotted var(--line)}
    .elements>li:first-child{border-top:0}
    .sign{font-weight:700;color:var(--none)}
    .elements>.pass .sign,.elements>.pass .state{color:var(--pass)}
    .elements>.fail .sign,.elements>.fail .state{color:var(--fail)}
    .elements>.undecided .sign,.elements>.undecided .state{color:var(--open)}
    .elements .state{font-size:.875rem;font-weight:600;white-space:nowrap}
    .elements>.advisory .sign,.elements>.advisory .state{color:var(--soft)}
    .tag{font-size:.8125rem;line-height:1.5;border-radius:.4rem;padding:0 .5rem;color:var(--none);
    background:var(--nonebg)}
    .tag.unsure{color:var(--open);background:var(--openbg)}
    .tag.obstacle{color:var(--open);background:var(--openbg)}
    .fail .tag.obstacle{color:var(--fail);background:var(--failbg)}
    .spot{display:block}
    .where,.source,.facts,.place{color:var(--soft);font-size:.875rem}
    .proofs li,.urls li{padding:.15rem 0 .15rem .75rem;border-left:3px solid var(--line);
    margin:.2rem 0;font-size:.9375rem}
    q{quotes:"“" "”";background:#fbf6e4}
    .url{font-size:.875rem}
    .hint{color:var(--brand);font-size:.9375rem}
    .hint b{font-weight:600}
    @media (max-width:40rem){
    summary{grid-template-columns:minmax(0,1fr);padding-right:.6rem}
    .marks{justify-content:flex-start}
    .body{padding:.25rem .7rem .8rem .8rem}
    }
    """

  /// A4, black on white, every item open, no row cut in two.
  static let print: HTML = """
    @page{size:A4;margin:14mm 13mm}
    @media print{
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    html{font-size:10pt}
    body{background:#fff;line-height:1.6}
    a{color:inherit;text-decoration:none}
    .wrap,main{max-width:none;padding:0}
    .top{background:none;color:var(--ink);padding:0 0 .75rem;border-bottom:2px solid var(--brand);
    margin-bottom:.9rem}
    .top a{color:inherit}
    h1{color:var(--brand)}
    main>section{border:0;padding:0;margin:0 0 1.2rem;border-radius:0}
    .figures{margin-top:0!important;grid-template-columns:repeat(4,auto)}
    h2,h3,h4,h5,summary,.where,.note{break-after:avoid}
    li,.figure,.todo,.ruling,.warnings,figure,dd{break-inside:avoid}
    p{orphans:3;widows:3}
    summary::before{display:none}
    summary{padding-left:.8rem}
    .body{padding-left:.8rem;padding-bottom:.4rem}
    details::details-content{content-visibility:visible!important;display:block!important;
    height:auto!important;block-size:auto!important}
    details>:not(summary){display:block!important}
    footer{padding-bottom:0}
    }
    """
}
