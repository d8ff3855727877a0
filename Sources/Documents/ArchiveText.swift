import Causes

/// Reads the documents in an archive; an archive in it stays closed.
struct ArchiveText {
  /// More documents than this are not read.
  static let maxDocuments = 100

  private let reader: DocumentReader
  private var text = FiledText(kind: .archive, parts: [])
  private var documents = 0
  private var isAnythingRead = false

  static func read(
    _ body: [UInt8], _ format: Unpacker.Format, with reader: DocumentReader
  ) async -> Look.Sight {
    let entries: [Unpacker.Entry]
    do throws(FileFault) {
      var limits = Unpacker.Limits()
      limits.allBytes = 128 << 20
      entries = try Unpacker.entries(of: body, format, limits: limits) { !isByTheWay($0) }
    } catch {
      return .unclear(error.cause)
    }
    var archive = ArchiveText(reader: reader)
    for entry in entries where !isByTheWay(entry.name) { await archive.add(entry) }
    return archive.sight
  }

  private init(reader: DocumentReader) { self.reader = reader }

  /// What programs put beside people's files.
  private static func isByTheWay(_ name: String) -> Bool {
    let last = name.split(separator: "/").last.map { String($0).asciiLowercased } ?? ""
    return last.isEmpty || last.hasPrefix(".") || name.hasPrefix("__MACOSX/")
      || ["thumbs.db", "desktop.ini"].contains(last) || last.hasPrefix("~$")
  }

  private var sight: Look.Sight {
    guard isAnythingRead else {
      if let cause = text.unseen { return .unclear(cause) }
      return documents == 0 ? .gone(.pagePlaceholder) : .unclear(.documentCorrupt)
    }
    return .document(.filed(text))
  }

  private mutating func add(_ entry: Unpacker.Entry) async {
    documents += 1
    // What a file is called says what it is, as the words of a link do.
    let name = entry.name
    guard documents <= Self.maxDocuments else { return doubt(.documentLimit, name) }
    guard let bytes = entry.bytes else { return doubt(.documentEncrypted, name) }
    guard FileType(bytes).archiveFormat == nil else { return doubt(.documentCorrupt, name) }
    text.parts.append(FiledText.Part(text: name, place: FiledText.Place(.document, file: name)))
    switch await reader.read(body: bytes, url: "", contentType: nil).sight {
    case .document(let document): add(document, of: name)
    case .unclear(let cause): doubt(cause, name)
    case .gone: break
    }
  }

  private mutating func doubt(_ cause: Cause, _ file: String) {
    if text.unseen == nil { (text.unseen, text.unseenFile) = (cause, file) }
  }

  private mutating func add(_ document: Document, of file: String) {
    let filed = document.filed
    if let unseen = filed.unseen { doubt(unseen, file) }
    guard !filed.parts.isEmpty else { return }
    isAnythingRead = true
    text.parts += filed.parts.map { part in
      var part = part
      part.place.file = file
      return part
    }
    text.tables += filed.tables.map { table in
      var table = table
      table.place.file = file
      return table
    }
  }
}

extension FileType {
  /// How an archive of documents is unpacked; `nil` for anything else.
  var archiveFormat: Unpacker.Format? {
    switch self {
    case .zip: .zip
    case .rar: .rar
    case .sevenZip: .sevenZip
    default: nil
    }
  }
}

extension Document {
  /// Any document as parts and tables, with what is open about it.
  fileprivate var filed: FiledText {
    switch self {
    case .filed(let text): text
    case .text(let text): FiledText(kind: .text, parts: [part(text, .document)])
    case .page(let page): Self.filed(page)
    case .paged(let paged): Self.filed(paged)
    case .image(let facts):
      FiledText(
        kind: .text,
        parts: facts.words.map { [part($0, .document, isRecognised: true)] } ?? [],
        unseen: .documentNoText)
    }
  }

  private func part(
    _ text: String, _ spot: FiledText.Place.Spot, isRecognised: Bool = false
  ) -> FiledText.Part {
    FiledText.Part(text: text, place: FiledText.Place(spot), isRecognised: isRecognised)
  }

  private static func filed(_ page: Page) -> FiledText {
    let place = FiledText.Place(.document)
    return FiledText(
      kind: .text,
      parts: page.blocks.filter { !$0.isHidden }.map {
        FiledText.Part(text: $0.text, place: place)
      },
      tables: page.tables.filter { !$0.isHidden }
        .map { FiledText.Table(rows: $0.rows, place: place) })
  }

  private static func filed(_ paged: PagedText) -> FiledText {
    let parts = paged.pages.indices.filter { paged.pages[$0].inkCount > 0 }.map { index in
      FiledText.Part(
        text: paged.pages[index], place: FiledText.Place(.page(index + 1)),
        layout: paged.layout.indices.contains(index) ? paged.layout[index] : nil,
        isRecognised: paged.recognised.contains(index))
    }
    return FiledText(
      kind: .text, parts: parts, unseen: paged.hasUnreadPages ? .documentNoText : nil)
  }
}
