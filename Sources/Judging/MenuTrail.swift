import Documents
import ThaiText

/// The headings that a link stands under: of the menus around it, or of its part of the page.
enum MenuTrail {
  /// The headings from the outermost to the innermost; empty when there is none.
  static func headings(above node: Int, in page: Page) -> [String] {
    var menus: [String] = []
    var section: String?
    var branch = node
    while page.nodes[branch].parent >= 0 {
      let box = page.nodes[branch].parent
      if let heading = menuHeading(of: box, over: branch, in: page) {
        menus.insert(heading, at: 0)
      } else if section == nil {
        section = sectionHeading(of: box, before: branch, in: page)
      }
      branch = box
    }
    return menus.isEmpty ? [section].compactMap { $0 } : menus
  }

  /// The words of an entry before the list that opens under it.
  private static func menuHeading(of box: Int, over branch: Int, in page: Page) -> String? {
    guard isEntry(page.nodes[box]), isSubmenu(page.nodes[branch]) else { return nil }
    let words = page.words(in: (box + 1)..<branch)
    return !words.isEmpty && words.isNoLonger(than: 80) ? words : nil
  }

  private static func isEntry(_ node: Page.Node) -> Bool {
    switch node.tag {
    case "li", "details", "dd": true
    case "div", "td", "span": node.isNamed(["drop", "item", "children", "accordion"])
    default: false
    }
  }

  private static func isSubmenu(_ node: Page.Node) -> Bool {
    switch node.tag {
    case "ul", "ol", "dl", "menu": true
    default: node.isNamed(["menu", "drop", "sub", "child", "panel", "collapse"])
    }
  }

  /// The last heading, of second rank or lower, that stands in the box before its branch.
  private static func sectionHeading(of box: Int, before branch: Int, in page: Page) -> String? {
    guard page.nodes[box].tag != "body", page.nodes[box].tag != "html" else { return nil }
    var heading: String?
    var child = box + 1
    while child < branch {
      let end = page.nodes[child].end
      // A heading may have a box of its own around it.
      let inside = (child..<min(end, child + 4)).first { headings.contains(page.nodes[$0].tag) }
      if let inside {
        let words = page.words(in: inside..<page.nodes[inside].end)
        if !words.isEmpty, words.isNoLonger(than: 80) { heading = words }
      }
      child = end
    }
    return heading
  }

  private static let headings: Set<String?> = ["h2", "h3", "h4", "h5", "h6", "legend", "caption"]
}

extension Page.Node {
  fileprivate func isNamed(_ parts: [String]) -> Bool {
    guard let names = attribute("class")?.lowercased() else { return false }
    return parts.contains { names.holds($0) }
  }
}
