/// The look of a paper: that of official papers, on A4, with the draft's mark on every page.
enum HTMLPaperStyle {
  /// A head of a table is printed again on every page, so the page is laid out as a table. The
  /// fonts are those of official papers; what stands in for them is made as small as they are.
  static let paper: HTML = """
    @font-face{font-family:Substitute;size-adjust:72%;src:local("Sarabun"),
    local("Noto Sans Thai"),local("Leelawadee UI"),local("Thonburi"),local("Loma"),
    local("Garuda")}
    @font-face{font-family:Substitute;font-weight:700;size-adjust:72%;src:local("Sarabun Bold"),
    local("Noto Sans Thai Bold"),local("Leelawadee UI Bold"),local("Thonburi Bold"),
    local("Loma Bold"),local("Garuda Bold")}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;background:#e9edf0}
    body{display:table;margin:0 auto;background:#fff;color:#000;font-size:16pt;line-height:1.3;
    font-family:"TH Sarabun New","TH SarabunPSK","TH Sarabun PSK",Substitute,sans-serif;
    overflow-wrap:anywhere}
    .mark{display:table-header-group;break-inside:avoid;text-align:center;color:#a3231c;font-weight:700}
    main{display:table-row-group}
    main>div{padding:0 2cm 2cm 3cm}
    h1,h2,h3,p{margin:0;font-size:1em}
    header{text-align:center;font-weight:700;margin-bottom:.75em}
    h1{font-size:1.15em}
    header h2{margin:0}
    h2{margin:1em 0 .25em;break-after:avoid}
    h3{margin:.75em 0 .25em;break-after:avoid}
    aside{border:2px solid #a3231c;padding:.4em .8em;margin-bottom:.75em;font-size:.9em}
    .text{text-indent:2.5cm;margin-bottom:.35em}
    .list{margin-bottom:.35em}
    .list p{padding-left:3.2cm;text-indent:-.7cm}
    table{width:100%;border-collapse:collapse;table-layout:fixed;margin:.35em 0 .75em;
    font-size:.9em;line-height:1.25}
    th,td{border:1px solid #000;padding:.15em .35em;vertical-align:top;text-align:left}
    th{text-align:center;background:#eef1f4}
    .figure{text-align:center}
    .blank{background:#fff3bf;color:#5f4700}
    .signatures{display:flex;justify-content:space-around;gap:1cm;margin-top:2em;
    text-align:center;break-inside:avoid}
    @media print{
    html{background:none}
    body{width:100%!important}
    main>div{padding:0}
    thead{display:table-header-group}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }
    """

  /// The page's own margin box counts the pages, where the browser can.
  static let upright: HTML = """
    body{width:21cm}
    @page{size:A4;margin:1.5cm 2cm 2cm 3cm;@bottom-center{content:counter(page,thai)}}
    """

  static let wide: HTML = """
    body{width:29.7cm}
    @page{size:A4 landscape;margin:1.5cm 2cm 2cm 2.5cm;@bottom-center{content:counter(page,thai)}}
    """
}
