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
  func label(of node: Page.Node, at index: Int, in page: Page, preceding: String) -> String {
    if let id = node.attribute("id"), let text = byTarget[id] { return text }
    var parent = node.parent
    for _ in 0..<4 where parent >= 0 {
      if let text = byNode[parent] { return text }
      parent = page.nodes[parent].parent
    }
    if !preceding.isEmpty { return String(preceding.unicodeScalars.suffix(120)) }
    for name in ["placeholder", "aria-label", "title"] {
      if let text = node.attribute(name)?.folded, !text.isEmpty { return text }
    }
    return ""
  }
}
