/// The words of the labels of a page.
struct FormLabels {
  /// By the id that `for` names.
  private var byTarget: [String: String] = [:]
  /// By the index of the label's node.
  private var byNode: [Int: String] = [:]

  init(_ page: Page) {
    var end = 0
    for index in page.nodes.indices where index >= end && page.nodes[index].tag == "label" {
      end = page.nodes[index].end
      let text = Self.text(page, index)
      guard !text.isEmpty else { continue }
      byNode[index] = text
      if let target = page.nodes[index].attribute("for"), byTarget[target] == nil {
        byTarget[target] = text
      }
    }
  }

  private static func text(_ page: Page, _ index: Int) -> String {
    var output: [UInt8] = []
    var skipEnd = index
    for inside in index..<page.nodes[index].end where inside >= skipEnd {
      switch page.nodes[inside].kind {
      case .text(let text): TextFold.append(text, to: &output)
      case .element("select"), .element("textarea"): skipEnd = page.nodes[inside].end
      case .element: TextFold.space(&output)
      }
    }
    return TextFold.finished(output)
  }

  /// What a field is called: by its label, by the words before it, else by its own attributes.
  func label(of node: Page.Node, in page: Page, preceding: String) -> String {
    if let text = node.attribute("id").flatMap({ byTarget[$0] }) { return text }
    if let text = around(node.parent, in: page) { return text }
    return preceding.isEmpty ? own(node) : String(preceding.unicodeScalars.suffix(120))
  }

  /// The words of a label in which the field stands.
  private func around(_ parent: Int, in page: Page) -> String? {
    var ancestor = parent
    var steps = 0
    while ancestor >= 0, steps < 4 {
      if let text = byNode[ancestor] { return text }
      ancestor = page.nodes[ancestor].parent
      steps += 1
    }
    return nil
  }

  private func own(_ node: Page.Node) -> String {
    ["placeholder", "aria-label", "title"].lazy.compactMap { node.attribute($0)?.folded }
      .first { !$0.isEmpty } ?? ""
  }
}
