/// The look of a paper: that of official papers, on A4, with the draft's mark on every page.
enum HTMLPaperStyle {
  /// A fixed element is printed on every page. The fonts are those of official papers, then what
  /// is likely to be there; sizes are those of text of 16 points in TH Sarabun, which is small.
  static let paper: HTML = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:#e9edf0;color:#000;font-size:16pt;line-height:1.35;
    font-family:"TH Sarabun New","TH SarabunPSK","TH Sarabun PSK","TH SarabunIT๙",Sarabun,
    "Noto Sans Thai Looped","Noto Sans Thai",Loma,Garuda,sans-serif;font-size-adjust:.33;
    overflow-wrap:anywhere}
    h1,h2,h3,p{margin:0;font-size:1em}
    main{background:#fff;margin:1.5rem auto;padding:2.5cm 2cm 2cm 3cm;
    box-shadow:0 0 .5rem rgba(0,0,0,.25)}
    header{text-align:center;font-weight:700;margin-bottom:.75em}
    h1{font-size:1.15em}
    h2{margin:1em 0 .25em;break-after:avoid}
    h3{margin:.75em 0 .25em;break-after:avoid}
    .mark{position:fixed;top:0;left:0;right:0;text-align:center;color:#a3231c;background:#fff;
    font-weight:700;border-bottom:1px solid #a3231c;line-height:1.5}
    aside{border:2px solid #a3231c;padding:.4em .8em;margin-bottom:.75em;font-size:.9em}
    aside p::before{content:"• "}
    .text{text-indent:2.5cm;margin-bottom:.35em}
    .list{margin-bottom:.35em}
    .list p{padding-left:3.2cm;text-indent:-.7cm}
    table{width:100%;border-collapse:collapse;table-layout:fixed;margin:.35em 0 .75em;
    font-size:.9em;line-height:1.25}
    th,td{border:1px solid #000;padding:.15em .35em;vertical-align:top;text-align:left}
    th{text-align:center;background:#eef1f4}
    .figure{text-align:center}
    tr{break-inside:avoid}
    .blank{background:#fff3bf;color:#5f4700}
    .signatures{display:flex;justify-content:space-around;gap:1cm;margin-top:2em;
    text-align:center;break-inside:avoid}
    @media print{
    body{background:none}
    main{max-width:none!important;margin:0;padding:0;box-shadow:none}
    .mark{border:0;background:none}
    thead{display:table-header-group}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }
    """

  /// The page's own margin box counts the pages, where the browser can.
  static let upright: HTML = """
    main{max-width:21cm}
    @page{size:A4;margin:2.5cm 2cm 2cm 3cm;@bottom-center{content:counter(page)}}
    @media print{.mark{top:-1.5cm}}
    """

  static let wide: HTML = """
    main{max-width:29.7cm}
    @page{size:A4 landscape;margin:2.5cm 2cm 2cm 2.5cm;@bottom-center{content:counter(page)}}
    @media print{.mark{top:-1.5cm}}
    """
}
