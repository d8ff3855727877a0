import CLibXML2

/// Takes libxml2's SAX events and lays the nodes of a page in a row.
///
/// A class, because C keeps a pointer to it for as long as the parse runs.
final class PageBuilder {
  static let maxNodes = 2_000_000
  static let maxDepth = 50_000

  private var nodes: [Page.Node] = []
  private var open: [OpenElement] = []
  private var text: [UInt8] = []
  private var textLine = 1
  private var title: [UInt8] = []
  private var hasTitle = false
  private var baseHref: String?
  private var context: htmlParserCtxtPtr?

  /// Becomes the listener of a parser, which must not outlive it.
  func attach(to context: htmlParserCtxtPtr) {
    self.context = context
    guard let handler = context.pointee.sax else { return }
    handler.pointee = htmlSAXHandler()
    handler.pointee.startElement = { user, name, attributes in
      PageBuilder.from(user).start(name, attributes)
    }
    handler.pointee.endElement = { user, name in PageBuilder.from(user).end(name) }
    let take: charactersSAXFunc = { user, bytes, count in
      PageBuilder.from(user).characters(bytes, count)
    }
    handler.pointee.characters = take
    handler.pointee.ignorableWhitespace = take
    handler.pointee.cdataBlock = take
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  private static func from(_ user: UnsafeMutableRawPointer?) -> PageBuilder {
    guard let user else { preconditionFailure("libxml2 lost the pointer to its listener") }
    return Unmanaged<PageBuilder>.fromOpaque(user).takeUnretainedValue()
  }

  /// The page; call once, after the parse.
  func finish(url: String) -> Page {
    context = nil
    flush()
    while !open.isEmpty { close() }
    let base = baseHref.map { URLJoin(base: url).absolute($0) } ?? url
    return Page(title: TextFold.finished(title), nodes: nodes, base: base)
  }
}

extension PageBuilder {
  private func start(_ name: UnsafePointer<UInt8>?, _ list: Attributes.List?) {
    guard let name else { return }
    flush()
    let tag = String(cString: name)
    if let inherited = open.last?.insides.inherited {
      open.append(OpenElement(tag: tag, node: nil, insides: inherited))
      return
    }
    let attributes = Attributes.read(list, of: tag)
    if tag == "base", baseHref == nil {
      baseHref = attributes.first { $0.name == "href" }?.value
    }
    let node = append(.element(tag), attributes, line: line)
    open.append(OpenElement(tag: tag, node: node, insides: .init(tag)))
    if open.count > Self.maxDepth { stop() }
  }

  private func end(_ name: UnsafePointer<UInt8>?) {
    guard let name else { return }
    flush()
    let tag = String(cString: name)
    if open.last?.tag != tag, !open.contains(where: { $0.tag == tag }) { return }
    while let last = open.last {
      close()
      if last.tag == tag { break }
    }
  }

  private func close() {
    guard let last = open.popLast(), let node = last.node else { return }
    nodes[node].end = nodes.count
    if last.tag == "title", !title.isEmpty { hasTitle = true }
  }

  private func characters(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let bytes, count > 0, open.last?.insides != .dropped else { return }
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  /// Ends the run of text that was gathered, and notes the line for the next one.
  private func flush() {
    defer { textLine = line }
    guard !text.isEmpty else { return }
    let run = String(decoding: text.fixingC1(), as: UTF8.self)
    let leading = text.prefix { $0.isMarkupSpace }.count { $0 == 0x0A }
    text.removeAll(keepingCapacity: true)
    switch open.last?.insides {
    case .title: if !hasTitle { TextFold.append(run, to: &title) }
    case .script: keepSource(run)
    case .dropped: break
    case .markup, .plainText, nil: _ = append(.text(run), [], line: textLine + leading)
    }
  }

  private func keepSource(_ run: String) {
    guard let node = open.last?.node else { return }
    nodes[node].attributes.append(.init(name: "source", value: run.prefixed(bytes: 4_096)))
  }

  /// Adds a node below the innermost open one, and gives its index; `nil` at the limit.
  private func append(_ kind: Page.Node.Kind, _ attributes: [Page.Attribute], line: Int) -> Int? {
    guard nodes.count < Self.maxNodes else {
      stop()
      return nil
    }
    nodes.append(
      Page.Node(
        kind: kind, parent: open.last?.node ?? -1, end: nodes.count + 1, attributes: attributes,
        region: .content, isHidden: false, line: line))
    return nodes.count - 1
  }

  /// Stops libxml2, which then shows it by `disableSAX`.
  private func stop() {
    if let context { xmlStopParser(context) }
  }

  private var line: Int { context.map { Int(oit_xml_line($0)) } ?? textLine }
}
