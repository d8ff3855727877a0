import Testing

@testable import Documents

struct ImageHeaderTests {
  static let cases: [(FileType, [UInt8])] = [
    (
      .png,
      [
        0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 64, 0, 0, 0,
        200,
      ]
    ),
    (.gif, Array("GIF89a".utf8) + [64, 1, 200, 0]),
    (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 200, 1, 64, 3]),
    (.bmp, Array("BM".utf8) + [UInt8](repeating: 0, count: 16) + [64, 1, 0, 0, 200, 0, 0, 0]),
    (
      .webp,
      Array("RIFF0000WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 63, 1, 0, 199, 0, 0]
    ),
    (
      .webp,
      Array("RIFF0000WEBPVP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 64, 1, 200, 0]
    ),
    (
      .webp,
      Array("RIFF0000WEBPVP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x3F, 0xC1, 0x31, 0, 0, 0, 0, 0, 0]
    ),
  ]

  @Test(arguments: cases)
  func sizeIsInTheHeader(_ type: FileType, _ body: [UInt8]) {
    #expect(
      ImageHeader.facts(body, type) == ImageFacts(format: type.rawValue, width: 320, height: 200))
  }

  @Test(arguments: cases)
  func cutHeadersSayNothing(_ type: FileType, _ body: [UInt8]) {
    for count in 0..<14 { _ = ImageHeader.facts(Array(body.prefix(count)), type) }
    #expect(ImageHeader.facts(Array(body.prefix(6)), type).width == nil)
  }
}
