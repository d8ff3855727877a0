import Testing

@testable import Documents

/// One text in every encoding and under every label that agencies use for it.
struct CharsetTests {
  static let golden = "เทศบาลตำบลตัวอย่าง “ประจำปี” พ.ศ. ๒๕๖๔ น้ำ … ผู้ว่าฯ"

  struct Shape: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let header: String?
    let charset: String
    let isDeclaredWrong: Bool
  }

  private static func page(_ encode: (String) -> [UInt8], meta: String?) -> [UInt8] {
    let declaration = meta.map {
      "<meta http-equiv=Content-Type content='text/html; charset=\($0)'>"
    }
    return encode("<html><title>\(golden)</title>\(declaration ?? "")<p>\(golden)</p>")
  }

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func thai(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      if scalar.value < 0x80 { return UInt8(scalar.value) }
      let place = Windows874.table.firstIndex(of: UInt16(scalar.value))
      return UInt8((place ?? 0) + 0x80)
    }
  }

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? pair : pair.reversed()
    }
  }

  private static func shape(
    _ name: String, _ bytes: [UInt8], header: String? = nil, _ charset: String, wrong: Bool = false
  ) -> Shape {
    Shape(
      testDescription: name, bytes: bytes, header: header.map { "text/html; charset=\($0)" },
      charset: charset, isDeclaredWrong: wrong)
  }

  static let shapes: [Shape] =
    ["tis-620", "TIS-620", "iso-8859-11", "windows-874", "cp874", "ms874", "x-windows-874"].map {
      (label: String) in
      shape("874 as \(label)", page(thai, meta: label), "windows-874")
    }
    + ["iso-8859-1", "windows-1252", "utf-8"].map { (label: String) in
      shape("874 as \(label)", page(thai, meta: label), "windows-874", wrong: true)
    }
    + ["tis-620", "windows-874", "iso-8859-1", "windows-1252"].map { (label: String) in
      shape("UTF-8 as \(label)", page(utf8, meta: label), "utf-8", wrong: true)
    }
    + [
      shape("874 undeclared", page(thai, meta: nil), "windows-874"),
      shape("874 as nonsense", page(thai, meta: "thai"), "windows-874"),
      shape("UTF-8 undeclared", page(utf8, meta: nil), "utf-8"),
      shape("UTF-8 as UTF-8", page(utf8, meta: "utf-8"), "utf-8"),
      shape("UTF-8 as utf8", page(utf8, meta: "utf8"), "utf-8"),
      shape("UTF-8 as UTF-16", page(utf8, meta: "utf-16"), "utf-8"),
      shape("header right", page(utf8, meta: "tis-620"), header: "UTF-8", "utf-8"),
      shape("header wrong", page(utf8, meta: "utf-8"), header: "tis-620", "utf-8", wrong: true),
      shape("874 by header", page(thai, meta: "utf-8"), header: "TIS-620", "windows-874"),
      shape("header quoted", page(thai, meta: nil), header: "\"tis-620\"", "windows-874"),
      shape("BOM", [0xEF, 0xBB, 0xBF] + page(utf8, meta: "tis-620"), "utf-8"),
      shape("UTF-16 little", utf16(golden, isBig: false), "utf-16le"),
      shape("UTF-16 big", utf16(golden, isBig: true), "utf-16be"),
      shape(
        "UTF-16 by header", Array(utf16("<p>" + golden, isBig: false).dropFirst(2)),
        header: "utf-16le", "utf-16le"),
      shape(
        "meta after 1,024 bytes",
        utf8(String(repeating: " ", count: 2_000)) + page(thai, meta: "tis-620"),
        "windows-874"),
      shape(
        "meta in a comment", utf8("<!-- <meta charset=tis-620> -->") + page(utf8, meta: "utf-8"),
        "utf-8"),
      shape("NULs", page(utf8, meta: "utf-8").flatMap { [$0] + ($0 == 0x3E ? [0] : []) }, "utf-8"),
    ]

  @Test(arguments: shapes)
  func readsTheText(_ shape: Shape) {
    let decoded = Charset.decode(shape.bytes, contentType: shape.header)
    let text = String(decoding: decoded.bytes, as: UTF8.self)
    #expect(text.contains(Self.golden))
    #expect(!decoded.bytes.contains(0))
    #expect(decoded.charset == shape.charset)
    #expect(decoded.isDeclaredWrong == shape.isDeclaredWrong)
  }

  @Test func aForeignFragmentDestroysOnlyItself() {
    let body =
      Self.utf8("<meta charset=utf-8><p>\(Self.golden)</p>") + Self.thai("ประกาศเขต")
      + Self.utf8("<p>ท้าย") + [0xE9] + Self.utf8("<p>เสีย") + [0xFF, 0xFE]
      + Self.utf8("<b>\(Self.golden)")
    let text = String(decoding: Charset.decode(body, contentType: nil).bytes, as: UTF8.self)
    #expect(
      text
        == "<meta charset=utf-8><p>\(Self.golden)</p>ประกาศเขต<p>ท้าย\u{FFFD}<p>เสีย\u{FFFD}<b>\(Self.golden)"
    )
  }

  @Test func aTornEndIsReplaced() {
    let body = Array("<meta charset=utf-8>\(Self.golden)".utf8) + [0xE0, 0xB8]
    let text = String(decoding: Charset.decode(body, contentType: nil).bytes, as: UTF8.self)
    #expect(text.hasSuffix("ฯ\u{FFFD}"))
  }

  @Test func undefinedBytesAreReplaced() {
    let body = Array("<meta charset=tis-620>".utf8) + Self.thai("กขค") + [0xDB, 0xFC]
    let text = String(decoding: Charset.decode(body, contentType: nil).bytes, as: UTF8.self)
    #expect(text.hasSuffix("กขค\u{FFFD}\u{FFFD}"))
  }

  @Test func wordsThatAreAlsoUTF8StayThai() {
    let body = Array("<meta charset=tis-620>".utf8) + Self.thai("เขต เกม")
    let decoded = Charset.decode(body, contentType: nil)
    #expect(String(decoding: decoded.bytes, as: UTF8.self).hasSuffix("เขต เกม"))
  }

  @Test func frenchStaysFrench() {
    let body = Array("<meta charset=iso-8859-1>caf".utf8) + [0xE9, 0x20, 0x93, 0xE0, 0x94]
    let decoded = Charset.decode(body, contentType: nil)
    #expect(String(decoding: decoded.bytes, as: UTF8.self).hasSuffix("café “à”"))
    #expect(decoded.charset == "windows-1252")
  }
}
