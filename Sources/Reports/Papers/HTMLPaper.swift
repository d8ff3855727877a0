import Criteria

/// A paper as one page that needs nothing else, to read and to print on A4.
package enum HTMLPaper {
  package static func text(of paper: Paper) -> String {
    let name = (paper.title.dropFirst().first ?? []).map(\.text).joined()
    return HTML.page(
      title: name, language: .th,
      styles: [HTMLPaperStyle.paper, paper.isWide ? HTMLPaperStyle.wide : HTMLPaperStyle.upright],
      body: #"""
        <div class="mark"><p>\#(line(paper.mark))</p></div>
        <main><div>
        <header>
        \#(paper.title.enumerated().map(title))</header>
        <aside>
        \#(paragraphs(paper.notice))</aside>
        \#(paper.blocks.map(block))</div></main>

        """#
    ).markup
  }

  /// All lines under the mark are headings: they say what the paper is and of which year.
  private static func title(_ place: Int, _ text: Paper.Line) -> HTML {
    switch place {
    case 0: "<p>\(line(text))</p>\n"
    case 1: "<h1>\(line(text))</h1>\n"
    default: "<h2>\(line(text))</h2>\n"
    }
  }

  private static func block(_ block: Paper.Block) -> HTML {
    switch block {
    case .heading(let text): "<h2>\(line(text))</h2>\n"
    case .subheading(let text): "<h3>\(line(text))</h3>\n"
    case .paragraph(let text): #"<p class="text">\#(line(text))</p>\#n"#
    case .list(let lines): #"<div class="list">\#n\#(paragraphs(lines))</div>\#n"#
    case .table(let table): self.table(table)
    case .signatures(let cells): signatures(cells)
    }
  }

  private static func signatures(_ cells: [Paper.Cell]) -> HTML {
    let signers = cells.map { "<div>\n\(paragraphs($0))</div>\n" as HTML }
    return #"<div class="signatures">\#n\#(signers)</div>\#n"#
  }

  private static func table(_ table: Paper.Table) -> HTML {
    let columns = table.columns.map { #"<col style="width:\#($0.share)%">"# as HTML }
    let heads = table.columns.map { "<th scope=\"col\">\(line($0.title))</th>" as HTML }
    let rows = table.rows.map { row -> HTML in
      let cells = zip(table.columns, row).map { column, cell -> HTML in
        column.isFigure
          ? #"<td class="figure">\#(paragraphs(cell))</td>"# : "<td>\(paragraphs(cell))</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return #"""
      <table><colgroup>\#(columns)</colgroup>
      <thead><tr>\#(heads)</tr></thead>
      <tbody>
      \#(rows)</tbody></table>

      """#
  }

  private static func paragraphs(_ lines: [Paper.Line]) -> HTML {
    .joined(lines.map { "<p>\(line($0))</p>\n" })
  }

  private static func line(_ line: Paper.Line) -> HTML {
    .joined(
      line.map { span in
        span == .blank ? #"<span class="blank">\#(span.text)</span>"# : "\(span.text)"
      })
  }
}
