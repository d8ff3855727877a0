/// The parts of a page that a click on the page opens: modals, tabs, folded boxes.
///
/// A reader gets to them without leaving the page, so what stands in them counts as shown.
struct Disclosure {
  private var targets: Set<String> = []

  init(_ page: Page) {
    for node in page.nodes where node.tag != nil {
      for attribute in node.attributes { read(attribute) }
    }
  }

  func opens(_ node: Page.Node) -> Bool {
    guard let id = node.attribute("id"), targets.contains(id) else { return false }
    return !["template", "noscript", "noframes", "datalist", "input"].contains(node.tag)
  }

  private mutating func read(_ attribute: Page.Attribute) {
    switch attribute.name {
    case "href", "data-target", "data-bs-target", "data-src":
      guard attribute.value.utf8.first == UInt8(ascii: "#") else { return }
      targets.insert(String(attribute.value.dropFirst()))
    case "onclick":
      // document.getElementById('box').style.display = 'block'
      let parts = attribute.value.split(omittingEmptySubsequences: false) { "'\"".contains($0) }
      for (index, part) in parts.enumerated() where index % 2 == 1 { targets.insert(String(part)) }
    default: return
    }
  }
}
