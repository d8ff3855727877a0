import CLibXML2

/// One step through an XML document, with names without their prefixes.
enum XMLStep {
  case start(XMLTag)
  case end(String)
  case text(String)
}

struct XMLTag {
  var name: String
  var attributes: [(name: String, value: String)]

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Whether a switch like `<w:vanish/>` is on.
  var isOn: Bool { !["0", "false", "off", "none"].contains(self["val"] ?? "1") }
}

/// Walks through the XML of Office files with libxml2's pull reader: nothing is fetched, no entity
/// is expanded, and a document type ends it, because no Office program writes one.
enum XMLScan {
  static let maxSteps = 6_000_000
  /// The most attributes of one tag: libxml2's work on them is quadratic.
  static let maxAttributes = 400

  /// Hands over each step, the end of an empty element too.
  ///
  /// - Throws: `damaged` where the XML is not well-formed, `limit`, or what `take` throws.
  static func run(
    _ bytes: [UInt8], _ take: (XMLStep) throws(FileFault) -> Void
  ) throws(FileFault) {
    guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else { throw .damaged }
    let text = isMarkedUTF16(bytes) || UTF8Census(bytes).stray == 0 ? bytes : UTF8Run.mended(bytes)
    guard mostAttributes(text) <= maxAttributes else { throw .limit }
    let result = text.withUnsafeBytes { buffer -> Result<Void, FileFault> in
      do throws(FileFault) {
        return .success(try walk(buffer, take))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private static func walk(
    _ buffer: UnsafeRawBufferPointer, _ take: (XMLStep) throws(FileFault) -> Void
  ) throws(FileFault) {
    oit_xml_quiet()
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let reader = xmlReaderForMemory(start, Int32(buffer.count), nil, nil, Int32(options))
    else { throw .limit }
    defer { xmlFreeTextReader(reader) }
    for _ in 0..<maxSteps {
      switch xmlTextReaderRead(reader) {
      case 1: try step(reader, take)
      case 0: return
      default: throw .damaged
      }
    }
    throw .limit
  }

  private static func step(
    _ reader: xmlTextReaderPtr, _ take: (XMLStep) throws(FileFault) -> Void
  ) throws(FileFault) {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      let name = string(xmlTextReaderConstLocalName(reader))
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      try take(.start(XMLTag(name: name, attributes: attributes(of: reader))))
      if isEmpty { try take(.end(name)) }
    case XML_READER_TYPE_END_ELEMENT.rawValue:
      try take(.end(string(xmlTextReaderConstLocalName(reader))))
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      try take(.text(string(xmlTextReaderConstValue(reader))))
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue: throw .damaged
    default: return
    }
  }

  private static func attributes(of reader: xmlTextReaderPtr) -> [(name: String, value: String)] {
    guard xmlTextReaderHasAttributes(reader) == 1 else { return [] }
    var attributes: [(name: String, value: String)] = []
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      let name = string(xmlTextReaderConstLocalName(reader))
      attributes.append((name, string(xmlTextReaderConstValue(reader))))
    }
    xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func isMarkedUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0x3C, 0x00]) || bytes.starts(with: [0x00, 0x3C])
  }

  /// Equals signs between `<` and `>`, the most of one tag.
  private static func mostAttributes(_ bytes: [UInt8]) -> Int {
    var most = 0
    var count: Int?
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): count = 0
      case UInt8(ascii: ">"): count = nil
      case UInt8(ascii: "="):
        count? += 1
        most = max(most, count ?? 0)
      default: continue
      }
    }
    return most
  }
}
