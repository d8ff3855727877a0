/// Reads what stands in one form.
struct FormReader {
  let page: Page
  let labels: FormLabels
  private(set) var fields: [Form.Field] = []
  private(set) var words: [UInt8] = []
  private var buttons: [[UInt8]] = []
  private var buttonEnd = 0
  private var controlEnd = 0
  /// The words since the last field or row: they stand before the next field.
  private var before: [UInt8] = []

  init(page: Page, labels: FormLabels) {
    self.page = page
    self.labels = labels
  }

  /// The words of the buttons; `submit` for one that is a picture without words.
  var finishedButtons: [String] {
    buttons.map(TextFold.finished).map { $0.isEmpty ? "submit" : $0 }
  }

  mutating func visit(_ index: Int) {
    let node = page.nodes[index]
    switch node.kind {
    case .text(let text): add(text, index)
    case .element(let tag): element(tag, node, index)
    }
  }

  private mutating func add(_ text: String, _ index: Int) {
    TextFold.append(text, to: &words)
    if index < buttonEnd {
      TextFold.append(text, to: &buttons[buttons.count - 1])
    } else if index >= controlEnd {
      TextFold.append(text, to: &before)
    }
  }

  private mutating func element(_ tag: String, _ node: Page.Node, _ index: Int) {
    TextFold.space(&words)
    TextFold.space(&before)
    switch tag {
    case "tr": before = []
    case "button":
      buttons.append([])
      buttonEnd = node.end
    case "input": input(node)
    case "img" where index < buttonEnd:
      TextFold.append(node.attribute("alt") ?? "", to: &buttons[buttons.count - 1])
    case "textarea", "select":
      controlEnd = node.end
      addField(tag, node)
    default: break
    }
  }

  private mutating func input(_ node: Page.Node) {
    let type = (node.attribute("type") ?? "text").folded.asciiLowercased
    switch type {
    case "hidden": break
    case "submit", "button", "reset", "image":
      var text: [UInt8] = []
      TextFold.append(node.attribute("value") ?? node.attribute("alt") ?? "", to: &text)
      buttons.append(text)
    default: addField(type.isEmpty ? "text" : type, node)
    }
  }

  /// Adds a field; radio buttons of one name are one field.
  private mutating func addField(_ type: String, _ node: Page.Node) {
    let name = node.attribute("name") ?? ""
    defer { before = [] }
    if type == "radio", let last = fields.last, last.type == "radio", last.name == name { return }
    let preceding = String(decoding: before, as: UTF8.self).folded
    fields.append(
      Form.Field(
        name: name, type: type,
        label: labels.label(of: node, in: page, preceding: preceding)))
  }
}
