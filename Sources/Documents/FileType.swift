import ThaiText

/// What a body is, by its own bytes: headers and names lie.
package enum FileType: String, Sendable, CaseIterable {
  case html, text, pdf
  case png, jpeg, gif, webp, bmp, tiff, svg
  case docx, xlsx, pptx, openDocument = "open-document", zip
  /// Word, Excel or PowerPoint before 2007.
  case ole
  case rar, sevenZip = "7z", gzip
  /// Film, sound, or a program.
  case media
  /// Written for programs: JSON, feeds and other XML, scripts, style sheets.
  case data
  case unknown

  package var isImage: Bool {
    switch self {
    case .png, .jpeg, .gif, .webp, .bmp, .tiff, .svg: true
    default: false
    }
  }

  /// Sniffs the type; the content type only tells bare text from a page without any tag.
  package init(_ body: [UInt8], contentType: String? = nil) {
    if let type = Self.marked(body) {
      self = type == .zip ? Self.zipped(body) : type
    } else if let type = Self.written(body, contentType: contentType) {
      self = type
    } else {
      self = .unknown
    }
  }

  private static let marks: [(bytes: [UInt8], type: FileType)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF87a".utf8), .gif),
    (Array("GIF89a".utf8), .gif),
    (Array("II*\0".utf8), .tiff),
    (Array("MM\0*".utf8), .tiff),
    (Array("PK\u{3}\u{4}".utf8), .zip),
    (Array("PK\u{5}\u{6}".utf8), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    (Array("Rar!\u{1A}\u{7}".utf8), .rar),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    ([0x1F, 0x8B, 0x08], .gzip),
    (Array("OggS".utf8), .media),
    (Array("ID3".utf8), .media),
    (Array("FLV\u{1}".utf8), .media),
    ([0x1A, 0x45, 0xDF, 0xA3], .media),
    ([0x7F, 0x45, 0x4C, 0x46], .media),
    (Array("MZ\u{90}\0".utf8), .media),
  ]

  /// By a mark in the first bytes; a PDF may begin after up to 1,024 bytes of something else
  /// (ISO 32000-1, implementation note 13), be it what a program printed before it: then an object
  /// follows, which no page has that only mentions the mark.
  private static func marked(_ body: [UInt8]) -> FileType? {
    if let mark = marks.first(where: { body.starts(with: $0.bytes) }) { return mark.type }
    if body.starts(with: Array("RIFF".utf8)), body.has("webp", at: 8) { return .webp }
    if body.starts(with: Array("BM".utf8)), body.count > 14, body[6...9].allSatisfy({ $0 == 0 }) {
      return .bmp
    }
    if body.has("ftyp", at: 4) || (body.starts(with: Array("RIFF".utf8)) && body.has("avi ", at: 8))
    {
      return .media
    }
    let head = body.prefix(1_029)
    guard let mark = head.firstIndex(of: "%pdf-", from: 0) else { return nil }
    let isWritten = head[..<mark].contains(UInt8(ascii: "<"))
    return isWritten && body[mark...].prefix(1_024).firstIndex(of: " obj", from: mark) == nil
      ? nil : .pdf
  }

  /// What kind of ZIP, by the names of its parts; macros and templates make no difference.
  private static func zipped(_ body: [UInt8]) -> FileType {
    let names = ZIPNames.all(in: body)
    if names.isEmpty { return zippedWithoutList(body) }
    let isOpen = names.contains("mimetype") && names.contains("content.xml")
    if isOpen { return .openDocument }
    guard names.contains("[content_types].xml") || names.contains("_rels/.rels") else {
      return .zip
    }
    return officeFolders.first { folder in names.contains { $0.hasPrefix(folder.name) } }?.type
      ?? .zip
  }

  private static let officeFolders: [(name: String, part: StaticString, type: FileType)] = [
    ("word/", "word/", .docx), ("xl/", "xl/", .xlsx), ("ppt/", "ppt/", .pptx),
  ]

  /// One that was cut: its first bytes still say what it was to be.
  private static func zippedWithoutList(_ body: [UInt8]) -> FileType {
    let head = body.prefix(4_096)
    if head.firstIndex(of: "mimetypeapplication/vnd.oasis", from: 0) != nil { return .openDocument }
    guard head.firstIndex(of: "[content_types].xml", from: 0) != nil else { return .zip }
    return officeFolders.first { body.firstIndex(of: $0.part, from: 0) != nil }?.type ?? .zip
  }
}

extension FileType {
  /// A page by its tags, or text; `nil` when the bytes are no text.
  private static func written(_ body: [UInt8], contentType: String?) -> FileType? {
    if body.starts(with: [0xFF, 0xFE]) || body.starts(with: [0xFE, 0xFF]) { return .html }
    let type = (contentType ?? "").asciiLowercased
    let isWide = body.starts(with: [0x3C, 0]) || body.starts(with: [0, 0x3C])
    if isWide || (type.holds("charset=utf-16") && body.prefix(64).contains(0)) { return .html }
    guard isText(body.prefix(4_096)) else { return nil }
    let head = body.prefix(65_536)
    if isSVG(head) { return .svg }
    if isData(body, type) { return .data }
    if tags.contains(where: { head.firstIndex(of: $0, from: 0) != nil }) { return .html }
    return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") ? .html : .text
  }

  private static let tags: [StaticString] = [
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<div", "<table",
    "<p>", "<p ", "<a href", "<h1", "<h2", "<br", "<center", "<font", "<img", "<span", "<ul",
    "<iframe", "<frameset", "<form", "<link", "<style", "<section", "<b>", "<td",
  ]

  /// No more than a few control characters; a stray NUL is seen in real pages.
  private static func isText(_ head: ArraySlice<UInt8>) -> Bool {
    let controls = head.count { $0 < 0x20 && !$0.isMarkupSpace && $0 != 0x0B && $0 != 0x1B }
    return controls * 50 <= head.count
  }

  /// JSON by its brackets, XML by its first line when nothing in it is of a page, a page saved as
  /// mail by its first word, the rest by its declared type.
  private static func isData(_ body: [UInt8], _ type: String) -> Bool {
    let text = body[...].drop { $0.isMarkupSpace || $0 >= 0x80 }
    if text.has("<?xml", at: text.startIndex) {
      return pageTags.allSatisfy { text.firstIndex(of: $0, from: text.startIndex) == nil }
    }
    let isMail = ["mime-version:", "from: <saved by"].contains { text.has($0, at: text.startIndex) }
    if isMail { return true }
    let last = text.last { !$0.isMarkupSpace }
    switch text.first {
    case UInt8(ascii: "{"): if last == UInt8(ascii: "}") { return text.prefix(4_096).holdsKey }
    case UInt8(ascii: "["): if last == UInt8(ascii: "]") { return text.prefix(4_096).holdsKey }
    default: break
    }
    return type.hasPrefix("text/css") || type.holds("javascript")
  }

  private static let pageTags: [StaticString] = ["<html", "<body", "<div", "<table", "<p>"]

  private static func isSVG(_ head: ArraySlice<UInt8>) -> Bool {
    let start = head.drop { $0.isMarkupSpace || $0 >= 0x80 }.prefix(512)
    guard start.has("<svg", at: start.startIndex) || start.has("<?xml", at: start.startIndex) else {
      return false
    }
    return start.firstIndex(of: "<svg", from: start.startIndex) != nil
      && start.firstIndex(of: "<html", from: start.startIndex) == nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether a name in quotes with a colon behind it stands there, as JSON has them.
  fileprivate var holdsKey: Bool {
    firstIndex(of: "\":", from: startIndex) != nil
      || firstIndex(of: "\" :", from: startIndex) != nil
  }
}
