/// One HTML page as a flat list of nodes in document order.
///
/// Each node knows its parent and where its subtree ends, so every question is a pass over an
/// array. What the page shows (blocks, links, images, forms, tables) is derived in
/// `PageShown`.
package struct Page: Sendable {
  /// The words of `<title>`, white space folded.
  package var title: String
  package var nodes: [Node] { didSet { shown = nil } }
  /// The base address against which links resolve: `<base href>`, else where the page was found.
  package var base: String
  /// What it shows, once it has been worked out; `nil` again when a node changes.
  private(set) var shown: Shown?

  /// Works out what the page shows, after which asking for it costs nothing.
  mutating func settle() { shown = Shown(self) }

  package init(title: String, nodes: [Node], base: String) {
    self.title = title
    self.nodes = nodes
    self.base = base
  }

  package struct Node: Sendable {
    package enum Kind: Sendable, Equatable {
      /// A lower-case tag name.
      case element(String)
      /// Text as it stands, entities resolved, white space kept.
      case text(String)
    }
    package var kind: Kind
    /// The index of the parent; -1 for the root.
    package var parent: Int
    /// The index after the last node of the subtree.
    package var end: Int
    /// Only attributes that a question can need; names in lower case.
    package var attributes: [Attribute]
    /// Which part of the page it stands in.
    package var region: Region
    /// Not shown by a browser: `display:none`, `hidden`, a modal that nothing on the page opens.
    package var isHidden: Bool
    /// The line in the source, from 1.
    package var line: Int

    package init(
      kind: Kind, parent: Int, end: Int, attributes: [Attribute], region: Region,
      isHidden: Bool, line: Int
    ) {
      self.kind = kind
      self.parent = parent
      self.end = end
      self.attributes = attributes
      self.region = region
      self.isHidden = isHidden
      self.line = line
    }
  }

  package struct Attribute: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A part of the page: its content, or furniture that stands on every page.
  package enum Region: String, Sendable, CaseIterable {
    case content, menu, header, sidebar, footer

    package var isFurniture: Bool { self != .content }
  }
}

extension Page.Node {
  package func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  package var tag: String? {
    if case .element(let tag) = kind { tag } else { nil }
  }
}
