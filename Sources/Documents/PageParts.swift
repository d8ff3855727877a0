/// The parts of a page that checks ask for. `PageShown` has them.

/// A run of text that a reader sees as one piece: a paragraph, heading, list item, table cell.
package struct Block: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// `h1`...`h6` by level.
    case heading(Int)
    case text, listItem, cell, caption
  }
  package var kind: Kind
  /// White space folded to single spaces, ends trimmed.
  package var text: String
  /// The index of the block's element in `Page.nodes`.
  package var node: Int
  /// The index of its first text; a page's blocks come in this order.
  package var start: Int
  package var region: Page.Region
  package var isHidden: Bool
  package var line: Int

  package init(
    kind: Kind, text: String, node: Int, start: Int, region: Page.Region, isHidden: Bool,
    line: Int
  ) {
    self.kind = kind
    self.text = text
    self.node = node
    self.start = start
    self.region = region
    self.isHidden = isHidden
    self.line = line
  }
}

package struct Link: Sendable, Equatable {
  /// Absolute, without fragment; as written when it cannot be resolved.
  package var url: String
  /// The words of the link: its text, else the alt of its image, else its title.
  package var words: String
  package var node: Int
  package var region: Page.Region
  package var isHidden: Bool
  package var line: Int

  package init(
    url: String, words: String, node: Int, region: Page.Region, isHidden: Bool, line: Int
  ) {
    self.url = url
    self.words = words
    self.node = node
    self.region = region
    self.isHidden = isHidden
    self.line = line
  }
}

package struct Picture: Sendable, Equatable {
  /// Absolute; empty when there is no `src`.
  package var url: String
  /// `alt`, else `title`.
  package var words: String
  package var node: Int
  package var region: Page.Region
  package var isHidden: Bool
  package var line: Int

  package init(
    url: String, words: String, node: Int, region: Page.Region, isHidden: Bool, line: Int
  ) {
    self.url = url
    self.words = words
    self.node = node
    self.region = region
    self.isHidden = isHidden
    self.line = line
  }
}

package struct Form: Sendable, Equatable {
  /// Absolute; empty when the form names none, `#` and `javascript:` kept as they are.
  package var action: String
  /// `get` or `post`.
  package var method: String
  /// Fields a person fills in: no hidden ones, no buttons.
  package var fields: [Field]
  /// The words of its buttons.
  package var buttons: [String]
  /// All words of the form with its labels.
  package var words: String
  package var node: Int
  package var region: Page.Region
  package var isHidden: Bool
  package var line: Int

  package struct Field: Sendable, Equatable {
    package var name: String
    /// `text`, `textarea`, `select`, `file`, `password`, `search` and so on.
    package var type: String
    package var label: String

    package init(name: String, type: String, label: String) {
      self.name = name
      self.type = type
      self.label = label
    }
  }

  package init(
    action: String, method: String, fields: [Field], buttons: [String], words: String,
    node: Int, region: Page.Region, isHidden: Bool, line: Int
  ) {
    self.action = action
    self.method = method
    self.fields = fields
    self.buttons = buttons
    self.words = words
    self.node = node
    self.region = region
    self.isHidden = isHidden
    self.line = line
  }
}

package struct Table: Sendable, Equatable {
  /// Text of each cell, row by row; a nested table is a table of its own and not part of a cell.
  package var rows: [[String]]
  package var node: Int
  package var region: Page.Region
  package var isHidden: Bool
  package var line: Int

  package init(
    rows: [[String]], node: Int, region: Page.Region, isHidden: Bool, line: Int
  ) {
    self.rows = rows
    self.node = node
    self.region = region
    self.isHidden = isHidden
    self.line = line
  }
}

package struct Frame: Sendable, Equatable {
  /// Absolute address of an `iframe`, `frame`, `embed` or `object`.
  package var url: String
  package var node: Int
  package var region: Page.Region
  package var line: Int

  package init(url: String, node: Int, region: Page.Region, line: Int) {
    self.url = url
    self.node = node
    self.region = region
    self.line = line
  }
}

/// A script: where it comes from, or what stands in it (the first 4,096 bytes).
package struct Script: Sendable, Equatable {
  package var url: String
  package var source: String
  package var line: Int

  package init(url: String, source: String, line: Int) {
    self.url = url
    self.source = source
    self.line = line
  }
}
