import Causes

/// Reads the files of today's office programs: Office Open XML and OpenDocument.
enum OfficeReader {
  /// - Throws: why there is no text to give.
  static func read(
    _ body: [UInt8], _ type: FileType, limits: Unpacker.Limits = Unpacker.Limits()
  ) throws(FileFault) -> FiledText {
    if type == .openDocument { return try OpenDocumentText.read(body, limits: limits) }
    let package = try OfficePackage(body, limits: limits)
    switch type {
    case .docx: return try document(package)
    case .xlsx: return try WorkbookText.read(package)
    case .pptx: return try slides(package)
    default: throw .damaged
    }
  }

  /// Fewer letters than this beside pictures say nothing of what the pictures show.
  private static let leastInk = 80

  private static func document(_ package: OfficePackage) throws(FileFault) -> FiledText {
    let main = try package.main(usually: "word/document.xml")
    guard let xml = package[main] else { throw .damaged }
    var text = WordText()
    try text.read(xml)
    for kind in ["/footnotes", "/header", "/footer"] {
      for part in try package.targets(from: main, kind: kind) {
        if let xml = package[part.target] { try text.read(xml) }
      }
    }
    return finished(.text, text.flow, package)
  }

  private static func slides(_ package: OfficePackage) throws(FileFault) -> FiledText {
    let main = try package.main(usually: "ppt/presentation.xml")
    guard let xml = package[main] else { throw .damaged }
    let targets = try package.targets(from: main, kind: "/slide")
    var order: [String] = []
    try XMLScan.run(xml) { step throws(FileFault) in
      guard case .start(let tag) = step, tag.name == "sldId" else { return }
      // A slide has an id of its own and that of its relationship.
      let ids = tag.attributes.filter { $0.name == "id" }.map(\.value)
      order += targets.filter { ids.contains($0.id) }.map(\.target)
    }
    var parts: [FiledText.Part] = []
    var tables: [FiledText.Table] = []
    for (index, name) in order.enumerated() {
      guard let xml = package[name] else { throw .damaged }
      guard try !isHidden(xml) else { continue }
      var slide = WordText(place: FiledText.Place(.slide(index + 1)))
      try slide.read(xml)
      parts += slide.flow.parts
      tables += slide.flow.tables
    }
    return finished(.slides, parts, tables, package)
  }

  private static func isHidden(_ slide: [UInt8]) throws(FileFault) -> Bool {
    var isHidden = false
    try XMLScan.run(slide) { step throws(FileFault) in
      if case .start(let tag) = step, tag.name == "sld" { isHidden = tag["show"] == "0" }
    }
    return isHidden
  }

  private static func finished(
    _ kind: FiledText.Kind, _ flow: FlowText, _ package: OfficePackage
  ) -> FiledText {
    finished(kind, flow.parts, flow.tables, package)
  }

  private static func finished(
    _ kind: FiledText.Kind, _ parts: [FiledText.Part], _ tables: [FiledText.Table],
    _ package: OfficePackage
  ) -> FiledText {
    var text = FiledText(kind: kind, parts: parts, tables: tables)
    if package.pictures > 0, text.inkCount < leastInk { text.unseen = .documentNoText }
    return text
  }
}
