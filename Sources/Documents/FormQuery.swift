/// Finds the forms of a page, their fields, and what each field is called.
enum FormQuery {
  static func run(_ page: Page) -> [Form] {
    let labels = FormLabels(page)
    var forms: [Form] = []
    var formEnd = 0
    for index in page.nodes.indices where index >= formEnd && page.nodes[index].tag == "form" {
      var reader = FormReader(page: page, labels: labels)
      formEnd = page.nodes[index].end
      for inside in (index + 1)..<formEnd { reader.visit(inside) }
      forms.append(form(page, index, reader))
    }
    return forms
  }

  private static func form(_ page: Page, _ index: Int, _ reader: FormReader) -> Form {
    let node = page.nodes[index]
    let method = (node.attribute("method") ?? "").folded.asciiLowercased
    return Form(
      action: URLJoin.absolute(node.attribute("action") ?? "", base: page.base),
      method: method == "post" ? "post" : "get", fields: reader.fields,
      buttons: reader.finishedButtons, words: TextFold.finished(reader.words), node: index,
      region: node.region, isHidden: node.isHidden, line: node.line)
  }
}

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

  var finishedButtons: [String] {
    buttons.map(TextFold.finished).filter { !$0.isEmpty }
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
    case "input": input(node, index)
    case "textarea", "select":
      controlEnd = node.end
      addField(tag, node, index)
    default: break
    }
  }

  private mutating func input(_ node: Page.Node, _ index: Int) {
    let type = (node.attribute("type") ?? "text").folded.asciiLowercased
    switch type {
    case "hidden": break
    case "submit", "button", "reset", "image":
      var text: [UInt8] = []
      TextFold.append(node.attribute("value") ?? node.attribute("alt") ?? "", to: &text)
      buttons.append(text)
    default: addField(type.isEmpty ? "text" : type, node, index)
    }
  }

  /// Adds a field; radio buttons of one name are one field.
  private mutating func addField(_ type: String, _ node: Page.Node, _ index: Int) {
    let name = node.attribute("name") ?? ""
    defer { before = [] }
    if type == "radio", let last = fields.last, last.type == "radio", last.name == name { return }
    let preceding = String(decoding: before, as: UTF8.self).folded
    fields.append(
      Form.Field(
        name: name, type: type,
        label: labels.label(of: node, at: index, in: page, preceding: preceding)))
  }
}

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
