import Documents
import Testing

/// Whatever bytes come, reading ends and what it gives hangs together.
struct MutationTests {
  /// A generator with a seed (SplitMix64), so that a failure can be seen again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces: [[UInt8]] =
    [
      "<", ">", "\"", "'", "<!--", "-->", "</", "<table>", "</td>", "<script>", "</script>", "&#x",
      "&",
      "<form>", "<p", "=", "<style>", "<textarea>", "\u{0}", "<select>", "<![CDATA[", "<?", "ำ",
      "<a href=",
    ].map { Array($0.utf8) } + [[0xE0, 0xB8], [0xA1, 0xD1], [0xFF, 0xFE], [0xC2]]

  private func mutate(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &dice) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &dice) ?? [], at: at)
      case 2: bytes.removeSubrange(at..<min(at + 20, bytes.count))
      default: bytes = Array(bytes[..<at])
      }
    }
    return bytes
  }

  @Test(arguments: PageCaseTests.names)
  func mutantsAreRead(_ name: String) async throws {
    let golden = try Cases.bytes("pages/\(name).html")
    let reader = DocumentReader(pdf: try PDFReader.find())
    var dice = Dice(state: UInt64(name.utf8.count))
    for _ in 0..<60 {
      let mutant = mutate(golden, &dice)
      let text = Charset.decode(mutant, contentType: nil)
      #expect(String(validating: text.bytes, as: UTF8.self) != nil)
      _ = try PageDump.text(PageReader.read(text.bytes, url: "http://www.tuayang.example/"))
      guard FileType(mutant) != .pdf else { continue }
      _ = await reader.read(body: mutant, url: "http://www.tuayang.example/", contentType: nil)
    }
  }
}
