import Documents

/// A page as lines of text, so that what is read can be compared with a file and judged by eye.
struct PageDump {
  private var lines: [String] = []

  static func text(_ page: Page) -> String {
    var dump = PageDump()
    dump.add(page)
    return dump.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ page: Page) {
    lines.append("title: \(page.title)")
    for block in page.blocks {
      lines.append(place(block.region, block.isHidden) + " \(name(block.kind)): \(block.text)")
    }
    for link in page.links {
      lines.append("link " + place(link.region, link.isHidden) + ": \(link.words) -> \(link.url)")
    }
    for form in page.forms { add(form) }
    for table in page.tables { add(table) }
    for picture in page.pictures { lines.append("picture: \(picture.words) -> \(picture.url)") }
    for frame in page.frames { lines.append("frame: \(frame.url)") }
    for script in page.scripts { lines.append("script: \(script.url) \(script.source)") }
  }

  private mutating func add(_ form: Form) {
    lines.append("form \(form.method) \(form.action): \(form.buttons.joined(separator: ", "))")
    lines.append("  words: \(form.words)")
    for field in form.fields { lines.append("  \(field.type) \(field.name): \(field.label)") }
  }

  private mutating func add(_ table: Table) {
    lines.append("table " + place(table.region, table.isHidden))
    for row in table.rows { lines.append("  " + row.joined(separator: " | ")) }
  }

  private func place(_ region: Page.Region, _ isHidden: Bool) -> String {
    region.rawValue + (isHidden ? " hidden" : "")
  }

  private func name(_ kind: Block.Kind) -> String {
    switch kind {
    case .heading(let level): "h\(level)"
    case .text: "text"
    case .listItem: "item"
    case .cell: "cell"
    case .caption: "caption"
    }
  }
}
