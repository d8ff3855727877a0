/// Pages that show other pages in frames, as old sites and forwarded names do.
extension Page {
  /// Letters of its own below which a page is only the frame of others.
  private static let fewLetters = 150
  private static let mostFrames = 4

  /// The frames in which a page shows all that it shows; none where it has content of its own.
  ///
  /// A frameset shows whatever host it names; a box with another host's page in it (a map, a form) is
  /// a thing of its own.
  package var shellFrames: [Frame] {
    let ink = blocks.reduce(0) {
      $0 + ($1.region == .content && !$1.isHidden ? $1.text.inkCount : 0)
    }
    guard ink < Self.fewLetters else { return [] }
    let shown = frames.filter { frame in
      let node = nodes[frame.node]
      let isWhole = node.tag == "frame" || frame.url.webHost == base.webHost
      return ["frame", "iframe"].contains(node.tag) && isWhole && !node.isHidden && !node.isFlat
        && !FileLink.isFile(frame.url)
    }
    return Array(shown.prefix(Self.mostFrames))
  }

  /// Whether nothing but its frames could be what the page is about.
  package var isBareShell: Bool {
    !pictures.contains { !$0.isHidden && $0.region == .content }
      && !forms.contains { !$0.isHidden && !$0.fields.isEmpty }
  }

  /// The page with other pages in its frames, as a browser shows it.
  ///
  /// - Parameter inner: By the node of the frame; addresses in them become absolute.
  package func showing(_ inner: [Int: Page]) -> Page {
    var page = self
    for (frame, other) in inner.sorted(by: { $0.key > $1.key }) {
      page.insert(other, into: frame)
      if page.title.isEmpty { page.title = other.title }
    }
    page.settle()
    return page
  }

  private mutating func insert(_ other: Page, into frame: Int) {
    let (start, count) = (frame + 1, other.nodes.count)
    for index in nodes.indices {
      if nodes[index].parent > frame { nodes[index].parent += count }
      if nodes[index].end > frame { nodes[index].end += count }
    }
    let line = nodes[frame].line
    let join = URLJoin(base: other.base)
    let moved = other.nodes.map { node in
      var node = node
      node.parent = node.parent < 0 ? frame : node.parent + start
      node.end += start
      node.line = line
      for place in node.attributes.indices
      where Self.addresses.contains(node.attributes[place].name) {
        let value = node.attributes[place].value
        node.attributes[place].value = join.absolute(value)
      }
      return node
    }
    nodes.insert(contentsOf: moved, at: start)
  }

  private static let addresses: Set<String> = [
    "href", "src", "data", "action", "data-src", "data-href", "background",
  ]
}

extension Page.Node {
  /// A frame of a pixel counts visitors.
  fileprivate var isFlat: Bool {
    ["width", "height"].contains { name in ["0", "1", "0px", "1px"].contains(attribute(name) ?? "")
    }
  }
}
