import ThaiText

/// Finds fields that stand in no form: pages drawn by frameworks send them by a script.
enum LooseForm {
  /// Fewer fields are a search box or a switch, unless they say that one writes to somebody.
  private static let leastFields = 3

  /// The smallest part of the page that holds all shown fields outside forms and a button behind
  /// them; `nil` when they are too few.
  static func find(in page: Page) -> Int? {
    var formEnd = 0
    var fields: [Int] = []
    var button: Int?
    for (index, node) in page.nodes.enumerated() {
      if node.tag == "form" { formEnd = max(formEnd, node.end) }
      guard index >= formEnd, !node.isHidden, !node.region.isFurniture else { continue }
      if isField(node) { fields.append(index) }
      if node.tag == "button" || isButton(node), !fields.isEmpty { button = index }
    }
    let isChat = fields.contains { isForMessages(page.nodes[$0]) }
    guard fields.count >= leastFields || isChat, let button else { return nil }
    return common(to: fields + [button], in: page)
  }

  private static func isField(_ node: Page.Node) -> Bool {
    switch node.tag {
    case "textarea", "select": true
    case "input": ["text", "email", "tel", "number", "date", "file", ""].contains(type(of: node))
    default: false
    }
  }

  /// The one field of a chat: "พิมพ์คำถามของคุณ".
  private static func isForMessages(_ node: Page.Node) -> Bool {
    let said = (node.attribute("placeholder") ?? "") + " " + (node.attribute("aria-label") ?? "")
    return Folded(said).containsAny(of: [
      "พิมพ์คำถาม", "พิมพ์ข้อความ", "ถามคำถาม", "type a message", "type your message", "ask a question",
    ])
  }

  private static func isButton(_ node: Page.Node) -> Bool {
    node.tag == "input" && ["submit", "button"].contains(type(of: node))
  }

  private static func type(of node: Page.Node) -> String {
    (node.attribute("type") ?? "text").folded.asciiLowercased
  }

  /// The innermost node whose subtree holds all of the others.
  private static func common(to nodes: [Int], in page: Page) -> Int? {
    guard let first = nodes.min(), let last = nodes.max() else { return nil }
    var node = page.nodes[first].parent
    while node >= 0, page.nodes[node].end <= last { node = page.nodes[node].parent }
    return node >= 0 ? node : nil
  }
}
